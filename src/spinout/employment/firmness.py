"""How firmly each figure of one kind of post may be said, on each side, and why.

The pay of a post is what its figures start from, and not what they come to. Where it is from a
scale that we worked out, or that we carry past its last award, the figures are to the pound and ask
if the pay is right. Where we never had a source for it, nothing is said.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from spinout.employment.alike import Likeness
from spinout.employment.arrangements import Arrangement
from spinout.employment.auto_enrolment import is_enrolled
from spinout.employment.backing import Backing
from spinout.employment.from_law import HeldCare
from spinout.employment.held import Held
from spinout.employment.money_lines import READ
from spinout.employment.pension_contribution import MAY_BE_OUT_BY, beside_an_edge, tier_of
from spinout.employment.sides import Side, Sides
from spinout.employment.spine import OWN_PAY, Place, Scales
from spinout.handovers.firmness import Known, least_firm
from spinout.handovers.pay import Three
from spinout.law import Status

PAYSLIP = "Is it what the payslip says? If not, these are not your figures: ask payroll."
NO_SOURCE = "We could not check what this point is paid, so no figure is said. Ask payroll."


@dataclass(frozen=True, slots=True, kw_only=True)
class Firmness:
    """How firmly each money line is known, in the order of READ, and why not all to the penny."""

    known: tuple[Three, ...]
    why: tuple[str, ...]


class FirmnessOf:
    """How firmly each kind of post is known: worked out once wherever nothing tells two apart."""

    def __init__(self, scales: Scales, sides: Mapping[str, Sides], held: Held) -> None:
        self._scales, self._sides, self._held = scales, sides, held
        self._edges = {scheme: _edges(each, held) for scheme, each in sides.items()}
        self._found: dict[tuple[Place, str, str, int], Firmness] = {}

    def __getitem__(self, kind: Likeness) -> Firmness:
        """Alike for posts on one place of a scale whose pay lies between the same two edges."""
        between = bisect_right(self._edges[kind.scheme], kind.pay)
        alike = kind.place, kind.letter, kind.scheme, between
        if alike not in self._found:
            sides = self._sides[kind.scheme]
            self._found[alike] = firmness(kind, self._scales, sides, self._held)
        return self._found[alike]


def _edges(sides: Sides, held: Held) -> list[int]:
    """Each amount of pay at which how firmly a figure is known may change, in order."""
    edges = {held.auto_enrolment.figures.trigger + 1}
    for each in sides.arrangements:
        care = held.care.get(each)
        for tier in care.figures.tiers if care else ():
            at = tier.pay_from
            edges |= {at - MAY_BE_OUT_BY, at, at + MAY_BE_OUT_BY + 1}
    return sorted(edges)


@dataclass(frozen=True, slots=True)
class _Part:
    """How firmly one part of a figure is known, and what to say of it where it is not exact."""

    known: Known
    why: str = ""


def known_of(held: Backing) -> Known:
    """How firmly a figure that rests on this may be said."""
    if held.status.plain:
        return Known.EXACT
    return Known.ROUNDED if held.status is Status.WORKED_OUT else Known.ASK


def firmness(kind: Likeness, scales: Scales, sides: Sides, held: Held) -> Firmness:
    """How firmly each line of a post of this kind may be said.

    What the employer pays is on rates that the plan states and asks about, so it is never more than
    to the pound, and always said.
    """
    pay = _of_pay(kind, scales)
    paid = [_contribution(kind.pay, side, held) for side in sides.each]
    earned = [_earned(side, held) for side in sides.each]
    tax, person_ni = known_of(held.income_tax.backing), known_of(held.national_insurance.person)
    employer_ni = known_of(held.national_insurance.employer[kind.letter])

    def three(*parts: tuple[Known, ...]) -> Three:
        now, moved, later = (least_firm((pay.known, *each)) for each in zip(*parts, strict=True))
        return now, moved, later

    contribution = tuple(each.known for each in paid)
    same = (Known.EXACT,) * 3
    rates = (known_of(side.rate_behind) if side.rate_behind else Known.EXACT for side in sides.each)
    paid_on = zip(contribution, rates, strict=True)
    employer = three(tuple(_rounded_at_most(least_firm(each)) for each in paid_on))
    known = {
        "gross_pay": three(same),
        "income_tax": three(contribution, (tax,) * 3),
        "national_insurance": three((person_ni,) * 3),
        "pension_contribution": three(contribution),
        "take_home": three(contribution, (tax,) * 3, (person_ni,) * 3),
        "pension_earned": three(tuple(earned)),
        "pension_pot": three(_into_pots(sides, contribution)),
        "employer_national_insurance": three((employer_ni,) * 3),
        "employer_pension": employer,
        "employer_cost": employer,
    }
    return Firmness(
        known=tuple(known[key] for key in READ),
        why=tuple(dict.fromkeys(each.why for each in (pay, *paid) if each.why)),
    )


def _of_pay(kind: Likeness, scales: Scales) -> _Part:
    if kind.place == OWN_PAY:
        return _Part(Known.EXACT)
    known = scales.known[kind.place]
    if known is Known.EXACT:
        return _Part(known)
    if known is Known.ASK:
        return _Part(known, NO_SOURCE)
    return _Part(known, f"{scales.notes[kind.place]} {PAYSLIP}")


def _contribution(pay: int, side: Side, held: Held) -> _Part:
    """What is known of what a person pays in on one side."""
    if side.arrangement is Arrangement.AUTO_ENROLMENT:
        if is_enrolled(pay, held.auto_enrolment.figures):
            return _Part(known_of(held.auto_enrolment.backing))
        return _Part(known_of(held.auto_enrolment.trigger))
    care = held.care.get(side.arrangement)
    return _Part(Known.EXACT) if care is None else _in_tier(pay, care)


def _in_tier(pay: int, care: HeldCare) -> _Part:
    """The one tier that pay is in, or every slice of it."""
    if care.figures.slice_step is not None:
        behind = care.tiers
    else:
        behind = care.by_tier[care.figures.tiers.index(tier_of(pay, care.figures))]
    known = known_of(behind)
    if known is not Known.EXACT and beside_an_edge(pay, care.figures):
        known = Known.ASK
    notes = " ".join(behind.notes)
    return _Part(known, f"What goes into the pension: {notes}" if notes else "")


def _earned(side: Side, held: Held) -> Known:
    care = held.care.get(side.arrangement)
    return Known.EXACT if care is None else known_of(care.accrual)


def _into_pots(sides: Sides, contribution: tuple[Known, ...]) -> tuple[Known, ...]:
    """Nothing goes into a pot in a public scheme, which is sure."""
    return tuple(
        known if side.arrangement is Arrangement.AUTO_ENROLMENT else Known.EXACT
        for side, known in zip(sides.each, contribution, strict=True)
    )


def _rounded_at_most(known: Known) -> Known:
    return Known.EXACT if known is Known.EXACT else Known.ROUNDED
