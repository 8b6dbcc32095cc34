"""Ownership taken together: the forms weighed, and who would control the mutual."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import TypeVar

from spinout.facts.plan import CaseFacts
from spinout.findings import Finding, finding, outside_our_data
from spinout.handovers.structure import FormOption, Structure
from spinout.law import OutsideOurDataError, Reading
from spinout.ownership import (
    notes,
    s33_control,
    s33_main,
    s33_profit,
    staff_influence,
    tax,
)
from spinout.ownership.drawing import control_tests
from spinout.ownership.gates import gates
from spinout.ownership.options import options
from spinout.ownership.swings import swings

Weighed = tuple[tuple[FormOption, ...], tuple[Finding, ...]]
Answer = TypeVar("Answer")

TESTS = MappingProxyType(
    {
        "Section 33: control": s33_control.test,
        "Section 33: profit": s33_profit.test,
        "Section 33: main work": s33_main.test,
        "The government's own test": staff_influence.test,
    }
)


def examine(facts: CaseFacts, reading: Reading) -> Structure:
    """The forms, best first, and the control tests under the law as at the reading's date.

    What lies outside our data says so in a finding; the rest still answers.
    """
    controlled = control(facts, reading)
    gaps: list[Finding] = []
    weighed = _asked(gaps, "The legal forms", lambda: _weigh(facts, reading))
    forms, said = weighed or ((), ())
    return replace(
        controlled,
        options=forms,
        swings=swings(forms),
        findings=(*said, notes.stay(), *controlled.findings, *gaps),
    )


def control(facts: CaseFacts, reading: Reading) -> Structure:
    """The control tests alone, with no form weighed: all that the ways to ask turn on."""
    gaps: list[Finding] = []
    tests = [_asked(gaps, subject, partial(ask, facts, reading)) for subject, ask in TESTS.items()]
    drawn = control_tests(facts.structure, reading) if facts.structure else ()
    instead = {test.key: test for test in drawn}
    return Structure(
        options=(),
        chosen=notes.named(facts.control),
        tests=tuple(instead.get(test.key, test) for test in tests if test is not None),
        tax_exempt=tax.exempt(facts.control),
        findings=tuple(gaps),
    )


def _weigh(facts: CaseFacts, reading: Reading) -> Weighed:
    found = gates(facts, reading)
    weighed = options(facts, found, reading)
    return weighed, (
        *notes.on_the_named_form(facts.control, weighed),
        *notes.on_terms(found, weighed, reading),
        *notes.on_paid_trustees(facts.control, weighed, reading),
    )


def _asked(gaps: list[Finding], subject: str, question: Callable[[], Answer]) -> Answer | None:
    """The answer, or None with a finding added to `gaps` where our data do not reach."""
    try:
        return question()
    except OutsideOurDataError as gap:
        gaps.append(
            finding(
                "OUTSIDE_OUR_DATA",
                reason=f"{subject}: {gap}",
                citations=(),
                standing=outside_our_data(gap.since, gap.until),
            )
        )
        return None
