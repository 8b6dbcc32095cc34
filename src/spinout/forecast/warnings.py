"""The warnings of the forecast, in words, each with the year and the figure."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

import numpy as np

from spinout.forecast.finer_warnings import (
    covenant_cash,
    covenant_cover,
    facility_used_up,
    reserve_target,
)
from spinout.forecast.ground import Ground, flag
from spinout.forecast.months import MONTHS, MONTHS_IN_YEAR, YEARS, month_on
from spinout.forecast.pence import in_pence
from spinout.forecast.wording import as_entered, months, percent
from spinout.forecast.years import months_of_cost, total_cost, turnover
from spinout.handovers.money_plan import Flag, PlanYear
from spinout.law import month_in_words
from spinout.money import whole_pounds

THIN_MARGIN = Fraction(1, 100)
"""A surplus under this share of income is thin."""
SHORT_TERM = 18
"""Months of contract left under which one large customer is a danger."""


def _year(year: PlanYear) -> str:
    return f"year {year.number} ({year.label})"


def _joined(parts: Iterable[str]) -> str:
    *most, last = parts
    return f"{', '.join(most)} and {last}" if most else last


def _lasts(held: Fraction, line: Fraction) -> str:
    """How long a reserve under a line lasts: “0.25 months of cost”."""
    if held < 0:
        return "That is below nought, so it pays for nothing."
    hundredths = (held * 100 + Fraction(1, 2)) // 1
    if hundredths >= line * 100:
        return f"That pays for just under {months(line)} of cost."
    return f"That pays for {hundredths // 100}.{hundredths % 100:02d} months of cost."


def cash_below_nought(ground: Ground) -> Flag | None:
    """Cash is below nought at the end of some month."""
    cash = in_pence(ground.monthly["cash"])
    below = np.flatnonzero(cash < 0)
    if not below.size:
        return None
    first = month_in_words(month_on(ground.given.first_month, int(below[0])))
    low = ground.lowest_cash
    return flag(
        "cash_below_nought",
        f"Cash runs out in {first}. It is below nought at the end of {below.size} of the "
        f"{MONTHS} months. The lowest is {whole_pounds(low.amount)}, at the end of "
        f"{month_in_words(low.month)}.",
        stops_sending=True,
    )


def reserve_below_nought(ground: Ground) -> Flag | None:
    """The reserve is below nought at the end of some year."""
    below = [year for year in ground.years if year.reserve < 0]
    if not below:
        return None
    figures = _joined(f"{whole_pounds(year.reserve)} in {_year(year)}" for year in below)
    return flag(
        "reserve_below_nought",
        f"The reserve is below nought at the end of the year: {figures}.",
        stops_sending=True,
    )


def reserve_under_floor(ground: Ground) -> Flag | None:
    """The reserve at the end of year 5 is under the least the team has set."""
    last = ground.years[-1]
    floor = ground.given.one("reserve_floor_months")
    held = months_of_cost(last.reserve, total_cost(last))
    if held >= floor:
        return None
    return flag(
        "reserve_under_floor",
        f"At the end of {_year(last)} the reserve is {whole_pounds(last.reserve)}. "
        f"{_lasts(held, floor)} The plan’s target is {months(floor)}.",
        stops_sending=True,
    )


def low_reserves(ground: Ground) -> Flag | None:
    """The reserve at the end of year 5 pays for less than a month, though over the team's floor."""
    last = ground.years[-1]
    held = months_of_cost(last.reserve, total_cost(last))
    if held >= 1 or held < ground.given.one("reserve_floor_months"):
        return None
    return flag(
        "low_reserves",
        f"At the end of {_year(last)} the reserve is {whole_pounds(last.reserve)}. "
        f"{_lasts(held, Fraction(1))} That is less than one month.",
    )


def deficit_years(ground: Ground) -> Flag | None:
    """Some year costs more than it earns."""
    short = [year for year in ground.years if year.surplus < 0]
    if not short:
        return None
    figures = _joined(f"{whole_pounds(-year.surplus)} in {_year(year)}" for year in short)
    return flag("deficit_years", f"The service costs more than it earns: by {figures}.")


def thin_margin(ground: Ground) -> Flag | None:
    """Some year keeps a surplus, but under 1% of its income."""
    thin = [
        year
        for year in ground.years
        if turnover(year) > 0 and 0 <= Fraction(year.surplus, turnover(year)) < THIN_MARGIN
    ]
    if not thin:
        return None
    figures = _joined(
        f"{percent(Fraction(year.surplus, turnover(year)))} of income "
        f"({whole_pounds(year.surplus)}) in {_year(year)}"
        for year in thin
    )
    return flag("thin_margin", f"The surplus is under 1% of income: {figures}.")


def no_indexation(ground: Ground) -> Flag | None:
    """The contract price does not rise while cost does."""
    uplift = ground.given.one("contract_uplift")
    first, last = ground.years[0], ground.years[-1]
    if uplift > 0 or (uplift == 0 and last.core_cost <= first.core_cost):
        return None
    if last.contract_income > first.contract_income:
        return None
    path = (
        f"stays at {whole_pounds(first.contract_income)} a year"
        if last.contract_income == first.contract_income
        else f"falls from {whole_pounds(first.contract_income)} a year to "
        f"{whole_pounds(last.contract_income)}"
    )
    return flag(
        "no_indexation",
        f"The contract price does not rise with prices. It {path}, while core cost goes from "
        f"{whole_pounds(first.core_cost)} in {_year(first)} to {whole_pounds(last.core_cost)} in "
        f"{_year(last)}.",
    )


def _short_from(ground: Ground) -> str:
    term = int(ground.given.one("contract_term_months"))
    start = max(term - SHORT_TERM, 0)
    if start >= MONTHS:
        return "The contract runs on past this forecast."
    when = month_in_words(month_on(ground.given.first_month, start))
    return f"After 1 {when} fewer than {SHORT_TERM} months of the contract are left."


def _in_each_year(shares: Sequence[tuple[PlanYear, Fraction]], line: Fraction) -> str:
    (first, at_first), (last, at_last) = shares[0], shares[-1]
    if len({percent(share) for _, share in shares}) == 1:
        return f"{percent(at_first)} in each year"
    return (
        f"{percent(at_first)} in {_year(first)} to {percent(at_last)} in {_year(last)}, and over "
        f"{as_entered(line * 100)}% in each year"
    )


def one_customer(ground: Ground) -> Flag | None:
    """One customer pays for more of the income than the share the team warns of."""
    line = ground.given.one("one_customer_share_flag") / 100
    shares = [
        (year, Fraction(year.contract_income, turnover(year)))
        for year in ground.years
        if turnover(year) > 0
    ]
    over = [(year, share) for year, share in shares if share > line]
    if not over:
        return None
    figures = (
        _in_each_year(over, line)
        if len(over) == YEARS
        else _joined(f"{percent(share)} in {_year(year)}" for year, share in over)
    )
    return flag(
        "one_customer",
        f"One customer pays for most of the income: {figures}. {_short_from(ground)}",
    )


def term_runs_out(ground: Ground) -> Flag | None:
    """The contract ends before the forecast does."""
    term = int(ground.given.one("contract_term_months"))
    if term >= MONTHS:
        return None
    if "contract_not_kept" in ground.monthly:
        return _after_the_term(ground, term)
    ends = month_in_words(month_on(ground.given.first_month, term - 1))
    year = ground.years[term // MONTHS_IN_YEAR]
    return flag(
        "term_runs_out",
        f"The contract ends in {ends}. From then on, in {_year(year)} and after, the figures "
        f"assume that it is renewed at {whole_pounds(year.contract_income)} a year. Nobody has "
        "promised that.",
    )


def _after_the_term(ground: Ground, term: int) -> Flag:
    ends = month_in_words(month_on(ground.given.first_month, term - 1))
    kept = ground.given.one("kept_after_term")
    what = (
        "the figures keep none of its price"
        if kept == 0
        else f"the figures keep {as_entered(kept)}% of its price. Nobody has promised that"
    )
    return flag("term_runs_out", f"The contract ends in {ends}. From then on {what}.")


def day_one_net_liabilities(ground: Ground) -> Flag | None:
    """The mutual owes more than it has on its first day."""
    first = ground.years[0]
    opening = int(in_pence(ground.monthly["first_day_reserve"])[0])
    if opening >= 0:
        return None
    return flag(
        "day_one_net_liabilities",
        f"On the first day of {_year(first)} the mutual owes {whole_pounds(-opening)} more than "
        "it has.",
    )


def pay_by_grade(ground: Ground) -> Flag | None:
    """Pay rests on posts known by their grade alone, so cost is a range and not a figure."""
    found = ground.given.pay_range
    if found is None:
        return None
    return flag("pay_by_grade", found.sentence, stops_sending=True)


WARNINGS = (
    pay_by_grade,
    cash_below_nought,
    covenant_cash,
    covenant_cover,
    reserve_below_nought,
    reserve_under_floor,
    day_one_net_liabilities,
    deficit_years,
    thin_margin,
    low_reserves,
    no_indexation,
    one_customer,
    term_runs_out,
    facility_used_up,
    reserve_target,
)


def warnings(ground: Ground) -> tuple[Flag, ...]:
    """Every warning that applies, those that stop sending first."""
    return tuple(found for warning in WARNINGS if (found := warning(ground)) is not None)
