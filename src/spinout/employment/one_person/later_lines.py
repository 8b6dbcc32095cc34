"""The lines on later life: when, how much, what it is worth, and what taking it early costs."""

from collections.abc import Iterator
from contextlib import suppress

from spinout.employment.one_person.ages import full_from
from spinout.employment.one_person.cover_lines import cover_lines
from spinout.employment.one_person.held import Law, Trace
from spinout.employment.one_person.later import ASK, DECIDES, Later, between
from spinout.employment.one_person.person import Person
from spinout.employment.one_person.shown import Cell, Line
from spinout.employment.one_person.sides import Pension, Place, Side
from spinout.employment.one_person.year import OneYear
from spinout.employment.pensions import (
    SchemeNotHeldError,
    largest_lump_sum,
    read_cuts,
    read_lump_sum,
    read_state_pension,
)
from spinout.employment.pensions.early_cut import EarlierThanOurFactorsError
from spinout.employment.worth import (
    pot_factor,
    projected_pot,
    read_worth,
    worth_of_year,
)
from spinout.findings import Missing
from spinout.law import LawLibrary, OutsideOurDataError, Reading, Status
from spinout.money import whole_pounds

LIKE_THIS_ONE = (
    "If each year to come is like this one, in today’s money: your pay keeps up with prices, which "
    "rise by {prices} a year. No one knows if they will."
)
NO_CUTS = "We cannot answer this: we did not find the cuts of your scheme. Ask the scheme."
LATE = (
    "We cannot answer this: that is after the day it is paid in full. It goes up, and we did not "
    "find by how much. Ask the scheme."
)
UNDATED = " These cuts are published as a guide, or with no date: ask the scheme."
Years = tuple[OneYear | None, ...]


def later_lines(
    person: Person, sides: tuple[Side, ...], years: Years, law: Law, library: LawLibrary
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
    later = Later(
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
    yield from cover_lines(later, sides)


def _age(later: Later, sides: tuple[Side, ...], trace: Trace) -> Line:
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


def _projected(later: Later, sides: tuple[Side, ...], years: Years) -> Line:
    reading = later.fresh()
    prices = reading.figure("prices/cpi-long-run").rate
    low, high = (
        reading.figure(f"projection-rates/statement-{end}-group").rate
        for end in ("lowest", "highest")
    )
    lump = read_lump_sum(reading)
    pensions = [each.before_cut for each in later.paid_from(later.full.days, prices, None)]
    cash = [largest_lump_sum(each, 0, later.rules.commutation, lump) for each in pensions]

    def cell(side: Side, year: OneYear | None) -> Cell:
        if side.pension is Pension.SCHEME and side.place is not Place.JOINER:
            says = f"{between(*pensions)} a year for life. Or up to "
            says += f"{between(*(each.lump_sum for each in cash))} at once and "
            return Cell(says=says + f"{between(*(each.pension for each in cash))} a year.")
        if side.pension is Pension.FLOOR and year is not None:
            pots = [
                projected_pot(
                    0, year.pension_pot, pot_factor(rate, later.pot_charge, prices), months
                )
                for rate, months in zip((low, high), later.months, strict=True)
            ]
            return Cell(
                says=f"{_kept(later.built_up)}A pot of {between(*pots)}, {_charged(later)}. No "
                "one can say what it would buy."
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


def _charged(later: Later) -> str:
    """What is taken from a pot each year, as the figure for it was worked out."""
    if isinstance(later.person.pot_charge, Missing):
        return "before charges: ask the new body what they are"
    return f"after a charge of {later.pot_charge} a year, as you told us"


def _kept(built_up: int) -> str:
    if not built_up:
        return ""
    return f"{whole_pounds(built_up)} a year for life from what you have built up. "


def _early(later: Later, sides: tuple[Side, ...], age: int) -> Line:
    reading = later.fresh()
    cells = {
        Pension.SCHEME: _taken_at(later, age, reading),
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


def _taken_at(later: Later, age: int, reading: Reading) -> str:
    """What would be paid from a birthday before the full age, or why that is not said."""
    first, last = later.full.birthdays(age)
    if first <= later.law.on:
        return "That birthday has passed, or may have. Ask the scheme."
    if first > later.full.first and last > later.full.last:
        return LATE
    if first >= later.full.first:
        return "That is not early: see what you would have by then, above."
    youngest = reading.figure_then("pension-ages/earliest", first).whole
    if age < youngest:
        return f"The youngest age will be {youngest} by then, unless yours is protected."
    prices = reading.figure("prices/cpi-long-run").rate
    try:
        cuts = read_cuts(reading, later.rules.scheme)
        found = later.paid_from((first, last), prices, cuts)
    except (SchemeNotHeldError, EarlierThanOurFactorsError):
        return NO_CUTS
    ends = [end for each in found for end in (each.low, each.high) if end is not None]
    whole = between(*(each.before_cut for each in found))
    undated = UNDATED if cuts.backing.status is Status.CONFIRM else ""
    return f"{between(*ends)} a year for life, after the cut. Without it: {whole}.{undated}"


def _worth(later: Later, sides: tuple[Side, ...], years: Years) -> Line:
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
