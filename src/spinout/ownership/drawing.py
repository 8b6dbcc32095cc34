"""A structure that was drawn, taken through every test and everything to try."""

from collections.abc import Callable, Iterator

from spinout.facts.plan import CaseFacts
from spinout.facts.structure import COLLEAGUES, OUTSIDERS, Design, Leaver
from spinout.facts.structure_parts import HOLDERS
from spinout.handovers.drawn import Drawn, PartnerCase
from spinout.handovers.structure import ControlTest
from spinout.law import OutsideOurDataError, Reading
from spinout.ownership import drawn_rules, drawn_s33, public_control, trying
from spinout.ownership.deciding import decisions, kinds


def drawn(design: Design, facts: CaseFacts, reading: Reading) -> Drawn:
    """All that is found of the structure under the law as at the reading's date.

    A test whose law was not in force then is left out. Raises OutsideOurDataError before 2012.
    """
    return Drawn(
        design=design,
        tests=tuple(_tests(design, facts, reading)),
        decisions=decisions(design, kinds(reading)),
        surplus=trying.surplus(design, trying.TRIED),
        leaver=trying.leaver(design),
        partner=trying.beside(design),
        partner_says=trying.partner_says(design),
        partner_cases=_cases(reading),
        cautions=tuple(_cautions(design)),
    )


def control_tests(design: Design, reading: Reading) -> tuple[ControlTest, ...]:
    """The tests that stand in for those of a plan's own answers, where the plan draws it."""
    asked: tuple[Callable[[Design, Reading], ControlTest], ...] = (
        drawn_s33.control,
        drawn_s33.profit,
        drawn_s33.government,
    )
    found: list[ControlTest] = []
    for ask in asked:
        try:
            found.append(ask(design, reading))
        except OutsideOurDataError:
            continue
    return tuple(found)


def _tests(design: Design, facts: CaseFacts, reading: Reading) -> Iterator[ControlTest]:
    yield from control_tests(design, reading)
    try:
        older = drawn_s33.older(design, facts, reading)
        if older is not None:
            yield older
        yield from drawn_rules.tests(design, facts, reading)
    except OutsideOurDataError:
        return
    yield public_control.test(design, reading)


def _cases(reading: Reading) -> tuple[PartnerCase, ...]:
    try:
        return trying.partner_cases(reading)
    except OutsideOurDataError:
        return ()


def _cautions(design: Design) -> Iterator[str]:
    vetoes = [(each.holder, len(each.vetoes)) for each in design.of(*OUTSIDERS) if each.vetoes]
    if vetoes:
        said = "; ".join(f"{HOLDERS[holder].lower()}: {count}" for holder, count in vetoes)
        yield (
            f"Vetoes held by others: {said}. The longer the list, the weaker the case that "
            "colleagues are in control."
        )
    if design.leaver is Leaver.KEEPS:
        yield ("Those who leave keep their vote, so control drifts away from those who work there.")
    if not design.of(*COLLEAGUES):
        yield "Colleagues have no part in it at all."
