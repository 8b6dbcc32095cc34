"""A department’s own process and another nation’s law in plain lines, for a terminal."""

from collections.abc import Iterator

from spinout.cli.words import bullet, headline, wrapped
from spinout.facts.wanted import need_to_know
from spinout.handovers.departments import (
    DepartmentProcess,
    OtherNation,
    ProcessFindings,
    Told,
)


def process_lines(found: ProcessFindings | None) -> Iterator[str]:
    """Whether the department has a process of its own, its steps, and what we suggest."""
    if found is None:
        return
    yield from headline("Your employer’s own way to ask")
    yield bullet(found.says)
    if found.missing:
        yield wrapped(need_to_know(found.missing), indent="    ")
    yield bullet(f"Who decides: {found.who_decides}")
    for each in found.records:
        if each.steps:
            yield from record_lines(each)
    if found.steps:
        yield bullet("Steps, in an order we suggest (not law):")
        yield from _numbered(found.steps)
    if found.paper:
        yield bullet("What we suggest your plan holds (not law):")
        yield from _numbered(found.paper)


def record_lines(each: DepartmentProcess) -> Iterator[str]:
    """One process: its name, whether it is over, its steps and what is kept back."""
    over = " This is history." if each.over else ""
    yield bullet(f"{each.name} ({each.department}).{over}")
    yield from _numbered(each.steps)
    for part in each.left_out:
        yield wrapped(f"Kept back: {part.says}. {part.about}", indent="    ")


def nation_lines(found: OtherNation | None) -> Iterator[str]:
    """What another nation’s law answers, question by question."""
    if found is None:
        return
    yield from headline(f"The law in {found.name}")
    yield wrapped(found.says)
    for each in found.answers:
        yield bullet(f"{each.asks} {each.outcome.words} ({each.standing.words}). {each.says}")


def _numbered(parts: tuple[Told, ...]) -> Iterator[str]:
    for number, each in enumerate(parts, start=1):
        yield wrapped(f"{number}. {each.says}", indent="       ", first="    ")
