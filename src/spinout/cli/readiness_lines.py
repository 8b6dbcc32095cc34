"""How ready a plan is, in plain lines: disagreement first, then gates, areas and next steps."""

from collections.abc import Iterator

from spinout.cli.words import bullet, headline, wrapped
from spinout.handovers.readiness import AreaFinding, Heard, QuestionFinding, ReadinessFindings

NOBODY = (
    "Nobody has answered yet. Make a sheet for each person with --sheet FILE, and bring the "
    "answers together with --answers FILE FILE."
)
_HEARD = {
    Heard.NONE: "not answered",
    Heard.TOO_FEW: "too few have answered to show it",
    Heard.DOES_NOT_APPLY: "does not apply",
}


def readiness_lines(found: ReadinessFindings | None) -> list[str]:
    """The result for a terminal."""
    if found is None:
        return [*headline("Are you ready?"), wrapped(NOBODY)]
    return list(_lines(found))


def _lines(found: ReadinessFindings) -> Iterator[str]:
    people = "1 person" if found.people == 1 else f"{found.people:,} people"
    yield from headline(f"Are you ready? {people} answered")
    yield from map(wrapped, found.notes)
    if found.differ:
        yield from headline("Where you see it differently: talk about these first")
        yield from (bullet(found.question(key).asks) for key in found.differ)
    yield from headline("The two gates")
    for gate in found.gates:
        yield bullet(gate.says)
        for key in (*gate.below, *gate.waits):
            each = found.question(key)
            yield wrapped(f"{key} {each.asks} ({_level(each)})", indent="      ")
    yield ""
    yield wrapped(found.band_says)
    if found.steps:
        yield from headline("The cheapest next steps")
        for step in found.steps:
            yield bullet(f"{step.says} {step.who}; {step.effort.words}. [{step.question}]")
    yield from headline("Area by area (0 to 4, rounded down to a half)")
    for area in found.areas:
        yield from _area(area)
    if found.themes:
        yield from headline("What colleagues say, by theme")
        yield from map(bullet, found.themes)


def _area(area: AreaFinding) -> Iterator[str]:
    average = "not known" if area.average is None else f"{float(area.average):.1f}"
    yield bullet(f"{area.title}: {average}")
    if area.advice:
        yield wrapped(area.advice, indent="      ")


def _level(each: QuestionFinding) -> str:
    if each.level is None:
        return _HEARD[each.heard]
    return f"level {each.level}, needs {each.least}"
