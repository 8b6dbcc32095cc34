"""The Checks sheet: sums that must be nought, figures to check by hand, and the warning tests."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from spinout.facts.check_list import CheckList
from spinout.forecast.checks import discount_factors
from spinout.forecast.inputs import input_key
from spinout.forecast.months import MONTHS
from spinout.forecast.months import YEARS as FIVE
from spinout.forecast.sheets.balance_sheet import check_cells, opening_reserve
from spinout.forecast.sheets.check_formulas import STEADY, formulas
from spinout.forecast.sheets.cohorts_sheet import cost_over
from spinout.forecast.sheets.content import Content
from spinout.forecast.sheets.page import Page
from spinout.forecast.sheets.places import Places
from spinout.forecast.sheets.styles import FACTOR, POUNDS_AND_PENCE, TWO_PLACES, Style
from spinout.forecast.sheets.years_sheet import ratio_cell, year_cell
from spinout.handovers.money_plan import Check
from spinout.law import month_in_words

_FACTOR_COLUMN = 1
_SAYS = 6
_WIDTHS = (58, 17, 10, 10, 10, 10, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """One check: what it is, its formula, its true value and how to read it."""

    name: str
    formula: str
    value: float | str
    says: str
    form: str = POUNDS_AND_PENCE
    style: Style = Style.WORKED_OUT


def _nought(name: str, formula: str, says: str) -> _Row:
    return _Row(name=name, formula=formula, value=0, says=says, style=Style.CHECK)


def _noughts(content: Content, places: Places) -> Iterator[_Row]:
    """Sums that must be nought."""
    check, surplus = places.all_months("check"), places.all_months("surplus")
    years = (year_cell(content, "surplus", 0), year_cell(content, "surplus", FIVE - 1))
    last_reserve = places.in_month("reserve", MONTHS - 1)
    opening = opening_reserve(places)
    yield _nought(
        "Net assets less reserve, worst month",
        f"=MAX(MAX({check}),-1*MIN({check}))",
        "The balance sheet balances in every one of the 60 months.",
    )
    yield _nought(
        "Balance sheet check, worst year",
        f"=MAX(MAX({check_cells(content)}),-1*MIN({check_cells(content)}))",
        "It balances on the first day and at the end of each year.",
    )
    yield _nought(
        "Surplus of the years less surplus of the months",
        f"=SUM({years[0]}:{years[1]})-SUM({surplus})",
        "The five years hold every month once.",
    )
    shared = "".join(f"-SUM({places.all_months(key)})" for key in content.part.shared_out)
    yield _nought(
        "Last reserve less first reserve and every surplus",
        f"={last_reserve}-({opening}+SUM({surplus}){shared})",
        "Nothing enters the reserve but the surplus, and nothing leaves it but what is shared out.",
    )
    if content.pay_plan is not None:
        yield from _pay_noughts(content, places)


def _pay_noughts(content: Content, places: Places) -> Iterator[_Row]:
    yield _nought(
        "Pay of the groups shown less the pay plan",
        f"=SUM({cost_over(content.groups)})-pay_plan_total",
        "Joining small groups loses nothing.",
    )
    if content.pay_from_posts:
        yield _nought(
            "Pay on the Monthly sheet less pay on the Cohorts sheet",
            f"=SUM({places.all_months('pay_cost')})-SUM({cost_over(content.groups)})",
            "The posts feed the forecast.",
        )


def _figures(content: Content, places: Places, first_row: int) -> Iterator[_Row]:
    """The plan's own checks, as live formulas."""
    made = formulas(content, places, first_row)
    for check in content.plan.checks:
        yield _figure(check, made[check.key])


def _figure(check: Check, formula: str) -> _Row:
    return _Row(
        name=check.label,
        formula=formula,
        value=check.value,
        says=check.working,
        form=POUNDS_AND_PENCE if check.unit == "pounds" else TWO_PLACES,
    )


def _answer(*, holds: bool) -> str:
    return "yes" if holds else "no"


def _tests(content: Content, places: Places) -> Iterator[_Row]:
    """The tests behind the warnings."""
    cash = places.all_months("cash")
    low = content.plan.lowest_cash
    yield _Row(
        name="Lowest cash at the end of a month",
        formula=f"=MIN({cash})",
        value=low.amount / 100,
        says=f"At the end of {month_in_words(low.month)}.",
    )
    floor, share = input_key("reserve_floor_months"), input_key("one_customer_share_flag")
    last = ratio_cell(content, "reserve_months", FIVE - 1)
    stops = {flag.code for flag in content.plan.flags}
    yield _Row(
        name="Reserve at the end of year 5 meets the plan’s target",
        formula=f'=IF({last}>={floor},"yes","no")',
        value=_answer(holds="reserve_under_floor" not in stops),
        says="If not, the proposal is not ready to send.",
    )
    yield _Row(
        name="Cash is never below nought at the end of a month",
        formula=f'=IF(MIN({cash})>=0,"yes","no")',
        value=_answer(holds="cash_below_nought" not in stops),
        says="If not, the proposal is not ready to send.",
    )
    for year in content.plan.years:
        cell = ratio_cell(content, "contract_share", year.number - 1)
        yield _Row(
            name=f"In {year.label} one customer pays for more than the share the plan warns of",
            formula=f'=IF({cell}>{share},"yes","no")',
            value=_answer(holds=_over(content, year.number - 1)),
            says="Losing that customer would end the mutual.",
        )


def _over(content: Content, year: int) -> bool:
    contract = content.yearly["contract_income"][year]
    income = contract + content.yearly["other_income"][year]
    return bool(income) and contract / income > content.value("one_customer_share_flag")


def _section(page: Page, row: int, title: str, rows: Iterator[_Row]) -> int:
    page.text(row, 0, title, Style.HEADING)
    for each in rows:
        row += 1
        page.text(row, 0, each.name, Style.WRAPPED)
        page.formula(row, 1, each.formula, each.value, each.style, each.form)
        page.text(row, _SAYS, each.says, Style.WRAPPED)
        page.make_room(row, (each.name, _WIDTHS[0]), (each.says, _WIDTHS[_SAYS]))
    return row + 2


def _discounting(page: Page, content: Content, row: int) -> None:
    page.text(row, 0, "What a pound at the end of each year is worth on the first day")
    rate = Fraction(content.used("discount_rate").values[0])
    name = input_key("discount_rate")
    before = "1"
    for year, factor in enumerate(discount_factors(rate, FIVE)):
        column = _FACTOR_COLUMN + year
        page.formula(row, column, f"={before}/(1+{name})", float(factor), number=FACTOR)
        before = f"{'BCDEF'[year]}{row + 1}"


def _steady(page: Page, row: int, define: Callable[[str, str], object]) -> int:
    """The numbers of arithmetic that the figures name. The last row used."""
    for place, (name, (label, value)) in enumerate(STEADY.items()):
        page.text(row + place, 0, label)
        page.number(row + place, 1, value, Style.FIXED)
        define(name, f"=Checks!$B${row + place + 1}")
    return row + len(STEADY) - 1


def _groundwork(
    page: Page, content: Content, row: int, define: Callable[[str, str], object]
) -> int:
    """What the figures rest on. The last row used."""
    match content.facts.check_list:
        case CheckList.AGAINST_STAYING:
            _discounting(page, content, row)
            return row
        case CheckList.STANDING_STILL:
            return _steady(page, row, define)


_START = 3


def write_checks(page: Page, content: Content, define: Callable[[str, str], object]) -> None:
    """Noughts first, then the figures with their working, then the tests behind the warnings."""
    page.lay_out(title="Checks", note=content.note, widths=_WIDTHS)
    places = Places(content.book)
    row = _START
    if content.pay_plan is not None:
        total = int(content.pay_plan.cost.sum()) / 100
        page.text(row, 0, "Pay plan, 60 months, every post")
        page.number(row, 1, total, Style.FIXED, POUNDS_AND_PENCE)
        define("pay_plan_total", f"=Checks!$B${row + 1}")
        row += 2
    row = _section(page, row, "These must be nought", _noughts(content, places))
    last = _groundwork(page, content, row, define)
    figures = _figures(content, places, row)
    row = _section(page, last + 2, "Figures to check", figures)
    _section(page, row, "The tests behind the warnings", _tests(content, places))
    page.sheet.freeze_panes(_START, 1)
