"""The award in plain lines for a terminal: each test, the notices, and the days they start."""

from collections.abc import Iterator

from spinout.cli.duty_lines import sentence
from spinout.cli.words import bullet, headline, wrapped
from spinout.facts.wanted import need_to_know
from spinout.handovers.award_findings import AwardFindings, Limb
from spinout.handovers.route_findings import RouteFindings


def award_lines(found: RouteFindings | None) -> list[str]:
    """How the contract could be awarded, test by test, and what the buyer then publishes."""
    if found is None or found.award is None:
        return []
    return [*_tests(found.award), *_notices(found.award)]


def _tests(award: AwardFindings) -> Iterator[str]:
    for title, tests in (
        ("Do the NHS buying rules apply, test by test", award.scope),
        ("Would the contract change too much", (award.change,) if award.change else ()),
        ("May it be kept for mutuals, test by test", award.limbs),
        ("The rules before the Act, test by test", award.older),
        ("What else to ask about", (award.supported, *award.beyond)),
    ):
        if tests:
            yield from headline(title)
        for each in tests:
            yield from _test(each)


def _notices(award: AwardFindings) -> Iterator[str]:
    if award.notices or award.clocks:
        yield from headline("What the buyer must do, and how long it waits")
    for notice in award.notices:
        yield bullet(notice.says)
    for each in award.clocks:
        yield bullet(f"{each.name}: {sentence(each.working)}")
        if each.missing and each.last is not None:
            yield wrapped(need_to_know(each.missing), indent="    ")


def _test(each: Limb) -> Iterator[str]:
    yield wrapped(f"{each.asks} {each.verdict}. {each.why}", indent="    ", first="  - ")
    if each.cure:
        yield wrapped(f"What would help: {each.cure}", indent="    ")
    if each.missing:
        yield wrapped(need_to_know(each.missing), indent="    ")
