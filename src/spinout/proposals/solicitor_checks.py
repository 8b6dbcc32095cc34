"""What a solicitor is asked to check first: answers, tests and duties not settled, and law."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from spinout.documents import Block, Spans, bullets, heading, spans, strong
from spinout.facts.wanted import need_to_know
from spinout.findings import Firmness, Outcome, Standing
from spinout.handovers.award_findings import AwardFindings, Limb
from spinout.handovers.duties import Duty
from spinout.handovers.passage import Passage
from spinout.handovers.route_findings import RouteFindings
from spinout.law import Cited
from spinout.proposals.papers import STATUS_WORDS

_UNSURE = frozenset({Firmness.CONFIRM, Firmness.OUTSIDE_OUR_DATA})


def to_check(
    passage: Passage, found: RouteFindings, held: Iterable[tuple[int, Cited]]
) -> list[Block]:
    """Each kind of thing to check under its own heading, those that are empty left out.

    `held` is the law that was read, each line with the number that the paper gives it.
    """
    groups = (
        ("The answers", tuple(_answers(found))),
        ("The award, test by test", tuple(_tests(found.award))),
        ("The move of colleagues", tuple(_duties(passage.duties))),
        ("Law that we know from others, or could not check", tuple(_law(held))),
    )
    return [
        block for title, items in groups if items for block in (heading(2, title), bullets(*items))
    ]


def _unsure(standing: Standing) -> bool:
    return standing.firmness in _UNSURE


def _answers(found: RouteFindings) -> Iterator[Spans]:
    for each in found.on_terms:
        if _unsure(each.standing):
            yield spans(strong(f"{each.headline}. "), each.reason)
        elif each.missing:
            yield spans(strong(f"{each.headline}. "), need_to_know(each.missing))


def _tests(award: AwardFindings | None) -> Iterator[Spans]:
    if award is None:
        return
    change = (award.change,) if award.change else ()
    tests: tuple[Limb, ...] = (
        *(*award.scope, *change, *award.limbs, *award.older),
        *(award.supported, *award.beyond),
    )
    for each in tests:
        if _unsure(each.standing):
            yield spans(strong(f"{each.asks} {each.verdict}. "), each.why)


def _duties(duties: Iterable[Duty]) -> Iterator[Spans]:
    for each in duties:
        if each.owed is not Outcome.NO and (_unsure(each.standing) or each.unchecked):
            yield spans(strong(f"{each.name}. "), each.unchecked or each.says)


def _law(held: Iterable[tuple[int, Cited]]) -> Iterator[Spans]:
    """The lines not known firmly, those of one name and one standing told together."""
    unsure = [each for each in held if not (each[1].status.plain and each[1].firm)]
    for (label, status), lines in groupby(sorted(unsure, key=_together), key=_together):
        numbers = ", ".join(str(number) for number, _ in lines)
        yield spans(strong(f"{label} "), f"[{numbers}]: {STATUS_WORDS[status]}.")
    yield spans("Anything that has changed since the day each was checked.")


def _together(line: tuple[int, Cited]) -> tuple[str, str]:
    return line[1].label, line[1].status.value
