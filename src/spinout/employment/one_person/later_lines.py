"""The lines on later life: when, how much, what it is worth, and what taking it early costs."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from spinout.employment.early_payment import pension_drawn_early
from spinout.employment.one_person.ages import FullFrom, full_from, months_to
from spinout.employment.one_person.early import drawn_days, least_and_most_cut, youngest
from spinout.employment.one_person.held import Law, Trace
from spinout.employment.one_person.person import Person
from spinout.employment.one_person.shown import Cell, Line
from spinout.employment.one_person.sides import Pension, Place, Side
from spinout.employment.one_person.year import OneYear
from spinout.employment.pensions import (
    SchemeRules,
    largest_lump_sum,
    projected_pension,
    read_lump_sum,
    read_state_pension,
    real_factor,
    yearly_rise,
)
from spinout.employment.worth import (
    pot_factor,
    projected_pot,
    read_worth,
    worth_of_year,
)
from spinout.findings import Missing, NeedsToKnowError
from spinout.law import LawLibrary, OutsideOurDataError, Reading
from spinout.money import Rate, whole_pounds

ASK = "Ask the new body."
_NO_CHARGE = Rate(0, 1)
DECIDES = "the government decides the scheme’s rules, and the age at which State Pension begins."
LIKE_THIS_ONE = (
    "If each year to come is like this one, in today’s money: your pay keeps up with prices, which "
    "rise by {prices} a year. No one knows if they will."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Later:
    """What the lines are made from."""

    person: Person
    counts: int
    rules: SchemeRules
    full: FullFrom
    law: Law
    library: LawLibrary

    def fresh(self) -> Reading:
        """A reading with a trace of its own."""
        return self.library.read(self.law.on)

    @property
    def built_up(self) -> int:
        """Yearly pension built up so far; nought where it was not told."""
        told = self.person.built_up
        return 0 if isinstance(told, Missing) else told

    @property
    def months(self) -> tuple[int, int]:
        """Months until it is paid in full, to those born first in the year and last."""
        on = self.law.on
        return months_to(on, self.full.first), months_to(on, self.full.last)


def later_lines(
    person: Person,
    sides: tuple[Side, ...],
    years: tuple[OneYear | None, ...],
    law: Law,
    library: LawLibrary,
) -> Iterator[Line]:
    """Each line on later life; none where the scheme, the pay or the year of birth is not told.

    Law: state-pension-age, prices/cpi-long-run, lump-sum/largest-share
    """
    counts, born = person.counts, person.born
    if law.rules is None or isinstance(counts, Missing) or isinstance(born, Missing):
        return
    reading = library.read(law.on)
    full = full_from(born, law.rules.least_age, read_state_pension(reading))
    if full is None:
        return
    later = _Later(
        person=person, counts=counts, rules=law.rules, full=full, law=law, library=library
    )
    yield _age(later, sides, Trace(cited=reading.cited))
    # What is worked out on today's assumptions is left out for a day before the first we hold.
    with suppress(OutsideOurDataError):
        if later.months[1]:
            yield _projected(later, sides, years)
        yield _worth(later, sides, years)
        if not isinstance(person.draws, Missing):
            yield _early(later, sides, person.draws)


def _age(later: _Later, sides: tuple[Side, ...], trace: Trace) -> Line:
    says = later.full.says
    cells = {
        Pension.SCHEME: f"In full from {says}.",
        Pension.FLOOR: f"What you have built up: from {says}. Ask when the pot may be taken.",
        Pension.WORKPLACE: ASK,
        Pension.NOT_KNOWN: ASK,
    }
    return Line(
        key="pension_age",
        label="When your pension is paid in full",
        cells=tuple(Cell(says=cells[side.pension]) for side in sides),
        how="State Pension age by your year of birth, and never below 65.",
        later=DECIDES,
        trace=trace,
    )


def _projected(later: _Later, sides: tuple[Side, ...], years: tuple[OneYear | None, ...]) -> Line:
    reading = later.fresh()
    prices = reading.figure("prices/cpi-long-run").rate
    low, high = (
        reading.figure(f"projection-rates/statement-{end}-group").rate
        for end in ("lowest", "highest")
    )
    lump = read_lump_sum(reading)
    pensions = [_built(later, months, prices) for months in later.months]
    cash = [largest_lump_sum(each, 0, later.rules.commutation, lump) for each in pensions]

    def cell(side: Side, year: OneYear | None) -> Cell:
        if side.pension is Pension.SCHEME and side.place is not Place.JOINER:
            says = f"{_between(*pensions)} a year for life. Or up to "
            says += f"{_between(*(each.lump_sum for each in cash))} at once and "
            return Cell(says=says + f"{_between(*(each.pension for each in cash))} a year.")
        if side.pension is Pension.FLOOR and year is not None:
            pots = [
                projected_pot(0, year.pension_pot, pot_factor(rate, _NO_CHARGE, prices), months)
                for rate, months in zip((low, high), later.months, strict=True)
            ]
            return Cell(
                says=f"{_kept(later.built_up)}A pot of {_between(*pots)}, before charges. No one "
                "can say what it would buy."
            )
        return Cell(says=ASK)

    told = "" if later.built_up else " We count the years to come alone, as you gave no statement."
    return Line(
        key="at_that_age",
        label="What you would have by then",
        cells=tuple(cell(*each) for each in zip(sides, years, strict=True)),
        how=LIKE_THIS_ONE.format(prices=prices)
        + f" A pot grows by {low} to {high} a year, the rates set for yearly statements.{told}",
        later=DECIDES,
        trace=Trace(cited=reading.cited),
    )


def _kept(built_up: int) -> str:
    if not built_up:
        return ""
    return f"{whole_pounds(built_up)} a year for life from what you have built up. "


def _early(later: _Later, sides: tuple[Side, ...], age: int) -> Line:
    reading = later.fresh()
    says = _taken_at(later, age, reading)
    cells = {
        Pension.SCHEME: says,
        Pension.FLOOR: "Ask the scheme about what you have built up, and the new body about the "
        "pot.",
    }
    return Line(
        key="early",
        label=f"If you took it at {age}",
        cells=tuple(
            Cell(says=ASK if side.place is Place.JOINER else cells.get(side.pension, ASK))
            for side in sides
        ),
        how="A pension that starts early is paid for longer, so it is cut for good. The cut goes "
        "by how long before its full age you take it.",
        later="the government sets the cuts, and can change them at any time.",
        trace=Trace(cited=reading.cited),
    )


def _taken_at(later: _Later, age: int, reading: Reading) -> str:
    """What would be paid from a birthday before the full age, or why that is not said."""
    first, last = drawn_days(later.full, age)
    on = later.law.on
    if first <= on:
        return "That birthday has passed, or may have. Ask the scheme."
    if first >= later.full.first:
        return "That is not early: see what you would have by then, above."
    least_age = youngest(later.library, first)
    if age < least_age.whole:
        return f"The youngest age will be {least_age.whole} by then, unless yours is protected."
    try:
        least, most = least_and_most_cut(later.rules.scheme, later.full, age, reading)
    except NeedsToKnowError:
        return "We hold no checked cuts for this. Ask the scheme."
    prices = reading.figure("prices/cpi-long-run").rate
    months = months_to(on, first), months_to(on, last)
    low, high = (
        pension_drawn_early(_built(later, each, prices), cut)
        for each, cut in zip(months, (most, least), strict=True)
    )
    ends = " to ".join(dict.fromkeys(f"{float(each.share) * 100:.1f}%" for each in (least, most)))
    return f"{_between(low, high)} a year for life: cut by {ends}."


def _built(later: _Later, months: int, prices: Rate) -> int:
    real = real_factor(prices, yearly_rise(prices, later.rules.addition))
    return projected_pension(later.built_up, later.counts, later.rules.care.accrual, real, months)


def _worth(later: _Later, sides: tuple[Side, ...], years: tuple[OneYear | None, ...]) -> Line:
    reading = later.fresh()
    figures = read_worth(reading)
    age = later.law.on.year - later.full.born_last.year
    now = years[0]
    earned = now.pension_earned if now else 0
    found = worth_of_year(earned, later.rules.addition, age, later.full.age, figures)

    def cell(side: Side, year: OneYear | None) -> Cell:
        if side.pension is Pension.SCHEME and side.place is not Place.JOINER:
            return Cell(
                says=f"About {whole_pounds(found.middle)}: from {whole_pounds(found.low)} to "
                f"{whole_pounds(found.high)}."
            )
        if side.pension is Pension.FLOOR and year is not None:
            return Cell(says=f"{whole_pounds(year.pension_pot)}: what goes into the pot.")
        return Cell(says=ASK)

    return Line(
        key="worth",
        label="What this year’s pension is worth today",
        cells=tuple(cell(*each) for each in zip(sides, years, strict=True)),
        how="What it would cost to set aside now for what this year earns. It is a range, and the "
        f"choice of range is ours. {' '.join(found.assumptions)}",
        later="the worth of money later changes with the rates we use.",
        trace=Trace(cited=reading.cited),
    )


def _between(*amounts: int) -> str:
    low, high = whole_pounds(min(amounts)), whole_pounds(max(amounts))
    return low if low == high else f"{low} to {high}"
