"""A structure that was drawn, in plain lines for a terminal."""

from collections.abc import Iterator

from spinout.cli.words import bullet, headline, wrapped
from spinout.facts.structure import Design
from spinout.facts.structure_parts import HOLDERS, MATTERS
from spinout.handovers.drawn import Drawn
from spinout.handovers.structure import ControlTest
from spinout.money import brief


def drawn_lines(found: Drawn | None) -> list[str]:
    """Who holds what, the tests, and everything to try; nothing where none was drawn."""
    if found is None:
        return []
    lines = headline("Who would hold what")
    lines += map(bullet, _holders(found.design))
    lines += map(bullet, found.cautions)
    lines += headline("What it passes, and the smallest change")
    for test in found.tests:
        lines += _test(test)
    lines += headline("Try it: who decides, if each kind of holder votes as one")
    lines += [
        bullet(f"{each.name[:1].upper()}{each.name[1:]}: {each.says}") for each in found.decisions
    ]
    lines += headline(f"Try it: a surplus of {brief(found.surplus.before)}")
    lines += map(bullet, _surplus(found))
    lines += headline("Try it: a colleague leaves")
    lines.append(bullet(found.leaver))
    return [*lines, *_partner(found)]


def _holders(design: Design) -> Iterator[str]:
    for each in design.holdings:
        parts = [f"{each.votes:,} of {design.votes:,} votes", f"{each.seats} board seats"]
        if each.shares:
            parts.append(f"{each.shares:,} shares")
        if each.vetoes:
            parts.append(f"a veto over {', '.join(MATTERS[one] for one in each.vetoes)}")
        yield f"{HOLDERS[each.holder]}: {'; '.join(parts)}"
    yield (
        f"All members vote for {design.elected} board seats, and the board fills {design.chosen}. "
        f"There are {design.seats}."
    )


def _test(test: ControlTest) -> Iterator[str]:
    yield bullet(f"{test.name}: {test.verdict.value}. {test.deciding_words}")
    if test.smallest_change:
        yield wrapped(f"Smallest change: {test.smallest_change}", indent="    ")
    if test.citations:
        yield wrapped(f"Law: {', '.join(test.citations)}", indent="    ")


def _surplus(found: Drawn) -> Iterator[str]:
    told = found.surplus
    if told.interest or told.fee:
        taken = f"{brief(told.interest)} of interest and {brief(told.fee)} of fees"
        yield f"The partner first takes {taken}"
    for each in told.shares:
        yield f"{HOLDERS[each.holder]}: {brief(each.pence)}"
    yield f"Stays in the work: {brief(told.kept)}"


def _partner(found: Drawn) -> Iterator[str]:
    if not found.partner and not found.partner_says:
        return
    yield from headline("With the partner, and without")
    for each in found.partner:
        yield bullet(f"{each.name}: {each.with_it}; without, {each.without_it}")
    yield from map(bullet, found.partner_says)
    yield from headline("Real mutuals that had a partner")
    for case in found.partner_cases:
        yield bullet(
            f"{case.name}. How it was chosen: {case.chosen} What it brought: {case.brought} "
            f"{case.shares} What staff gave up: {case.gave_up} {case.since} ({case.source})"
        )
