"""The inputs of the forecast's lines: the assumptions, the calendar and the law's bands."""

from collections.abc import Mapping

from spinout.facts.plan import PayFrom
from spinout.forecast.needed import NEEDED, Needed
from spinout.forecast.needed import Kind as Counts
from spinout.lines import NUMBER, POUNDS, RATE, Input, Kind, Unit

_UNITS: Mapping[Counts, Unit] = {
    Counts.POUNDS: POUNDS,
    Counts.PERCENT: RATE,
    Counts.MONTHS: NUMBER,
    Counts.DAYS: NUMBER,
    Counts.NUMBER: NUMBER,
    Counts.YES_OR_NO: NUMBER,
}
_BESIDE_THE_LINES = frozenset({"reserve_floor_months", "one_customer_share_flag"})
"""Assumptions that flags use but no line does; what only checks use says so itself."""

MONTH_NUMBER = Input(key="month_number", name="month", unit=NUMBER, kind=Kind.SERIES)
MONTH_IN_YEAR = Input(key="month_in_year", name="month of the year", unit=NUMBER, kind=Kind.SERIES)
NEW_YEAR = Input(key="new_year", name="a new year begins", unit=NUMBER, kind=Kind.SERIES)
QUARTER_ENDS = Input(key="quarter_ends", name="the quarter ends", unit=NUMBER, kind=Kind.SERIES)
TAX_YEAR = Input(key="tax_year", name="tax year", unit=NUMBER, kind=Kind.SERIES)
LEVY_MONTH = Input(
    key="levy_month", name="month of the tax year as an employer", unit=NUMBER, kind=Kind.SERIES
)
CALENDAR_MONTH = Input(
    key="calendar_month", name="month of the calendar", unit=NUMBER, kind=Kind.SERIES
)
FIRST_CALENDAR_MONTH = Input(
    key="first_calendar_month",
    name="month of the calendar in which the plan begins",
    unit=NUMBER,
    kind=Kind.SCALAR,
)
YEAR_ENDS = Input(key="year_ends", name="the year ends", unit=NUMBER, kind=Kind.SERIES)
MONTHS_IN_YEAR = Input(key="months_in_year", name="months in a year", unit=NUMBER, kind=Kind.SCALAR)
MONTHS_IN_PLAN = Input(
    key="months_in_plan", name="months in the plan", unit=NUMBER, kind=Kind.SCALAR
)
MONTHS_IN_QUARTER = Input(
    key="months_in_quarter", name="months in a quarter", unit=NUMBER, kind=Kind.SCALAR
)
LAST_YEAR = Input(
    key="last_year", name="number of the last plan year, from nought", unit=NUMBER, kind=Kind.SCALAR
)
PENNY = Input(key="penny", name="penny", unit=POUNDS, kind=Kind.SCALAR)
GROSS_FROM_POSTS = Input(
    key="gross_from_posts", name="gross pay of the posts that move", unit=POUNDS, kind=Kind.SERIES
)
NI_FROM_POSTS = Input(
    key="ni_from_posts",
    name="employer National Insurance of those posts",
    unit=POUNDS,
    kind=Kind.SERIES,
)
PENSION_FROM_POSTS = Input(
    key="pension_from_posts", name="employer pension of those posts", unit=POUNDS, kind=Kind.SERIES
)
PAY_SERIES = (GROSS_FROM_POSTS, NI_FROM_POSTS, PENSION_FROM_POSTS)
"""What the pay plan feeds to the lines, in the order of its own parts."""


def law_input_key(key: str) -> str:
    """The name a figure of law has among the lines and in the workbook."""
    return key.replace("/", "_").replace("-", "_")


def _from_law(key: str, name: str, unit: Unit) -> Input:
    return Input(key=law_input_key(key), name=name, unit=unit, kind=Kind.SCALAR)


LEVY_RATE = _from_law("levy/rate", "apprenticeship levy rate", RATE)
LEVY_ALLOWANCE = _from_law("levy/allowance", "apprenticeship levy allowance", POUNDS)
ALLOWANCE = _from_law("employment-allowance/amount", "Employment Allowance", POUNDS)
WEEK_CAP = _from_law("redundancy/week-cap", "most that counts as a week’s pay", POUNDS)
VAT_RATE = _from_law("vat/standard-rate", "standard rate of VAT", RATE)
DE_MINIMIS_MONTH = _from_law(
    "vat/small-exempt-month", "exempt input tax a month that is small", POUNDS
)
DE_MINIMIS_SHARE = _from_law(
    "vat/small-exempt-share", "share of input tax that may be exempt and small", RATE
)
LAW_INPUTS: Mapping[str, Input] = {
    "levy/rate": LEVY_RATE,
    "levy/allowance": LEVY_ALLOWANCE,
    "employment-allowance/amount": ALLOWANCE,
    "redundancy/week-cap": WEEK_CAP,
    "vat/standard-rate": VAT_RATE,
    "vat/small-exempt-month": DE_MINIMIS_MONTH,
    "vat/small-exempt-share": DE_MINIMIS_SHARE,
}
"""Figures of law that lines use as they stand, by their key in the law."""

TAX_BANDS = Input(
    key="tax_bands",
    name="corporation tax bands",
    unit=RATE,
    kind=Kind.BANDS,
    rows=3,
    from_unit=POUNDS,
)


def input_key(key: str) -> str:
    """The name an assumption has among the lines, apart from the line of the same name."""
    return f"input_{key}"


def as_input(needed: Needed) -> Input:
    """The input of the lines that carries an assumption."""
    return Input(
        key=input_key(needed.key),
        name=needed.name,
        unit=_UNITS[needed.kind],
        kind=Kind.TABLE if needed.count > 1 else Kind.SCALAR,
        rows=needed.count if needed.count > 1 else 0,
    )


def line_needs(pay_from: PayFrom) -> tuple[Needed, ...]:
    """The assumptions that some line uses."""
    return tuple(
        each
        for each in NEEDED
        if each.only_for is None
        and each.key not in _BESIDE_THE_LINES
        and not (pay_from is PayFrom.POSTS and each.key == "pay_award")
    )


_INPUTS: Mapping[str, Input] = {each.key: as_input(each) for each in line_needs(PayFrom.ASSUMED)}


def input_for(key: str) -> Input:
    """The input that carries the assumption."""
    return _INPUTS[key]
