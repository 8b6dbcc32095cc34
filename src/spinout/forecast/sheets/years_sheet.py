"""The Years sheet: five years from go-live, each a sum of its months or its last month."""

from dataclasses import dataclass
from typing import Protocol

from xlsxwriter.utility import xl_col_to_name

from spinout.forecast.inputs import MONTHS_IN_YEAR
from spinout.forecast.months import MONTHS_IN_YEAR as TWELVE
from spinout.forecast.months import YEARS as FIVE
from spinout.forecast.sheets.content import Content
from spinout.forecast.sheets.page import Page
from spinout.forecast.sheets.places import YEARS, Places
from spinout.forecast.sheets.styles import POUNDS, SHARE, TWO_PLACES, Style

FIRST_YEAR = 2
_TOTAL = FIRST_YEAR + FIVE
_FIRST_ROW = 4

_ROWS = (
    "contract_income",
    "other_income",
    "pay_cost",
    "other_core_cost",
    "core_cost",
    "other_cost",
    "tax",
    "surplus",
    "reserve",
    "cash",
    "debtors",
    "contract_owed",
    "creditors",
    "contract_in_advance",
    "inherited_owed",
    "tax_owed",
)
_TOTALS = frozenset({"core_cost", "surplus", "reserve", "cash"})


def shown(content: Content) -> tuple[str, ...]:
    """The lines on the sheet, from top to bottom."""
    rows: list[str] = []
    for key in _ROWS:
        if key == "core_cost":
            rows += content.part.cost
        if key == "other_income" and content.part.income:
            rows += ("own_other_income", *content.part.income)
        rows.append(key)
    rows += (*content.part.shared_out, *content.part.owned, *content.part.owed)
    return tuple(key for key in rows if key in content.plan.monthly)


def year_cell(content: Content, key: str, year: int) -> str:
    """A line's cell in a year (from nought), as seen from another sheet."""
    return f"{YEARS}!{_here(content, key, year)}"


def _here(content: Content, key: str, year: int) -> str:
    row = _FIRST_ROW + shown(content).index(key) + 1
    return f"${xl_col_to_name(FIRST_YEAR + year)}${row}"


class _Ratio(Protocol):
    """A figure of one year, worked out from the lines above it."""

    def __call__(self, content: Content, year: int) -> tuple[str, float]:
        """The formula and its value."""


def _share(top: str, bottom: str, value_top: float, value_bottom: float) -> tuple[str, float]:
    value = value_top / value_bottom if value_bottom else 0.0
    return f"=IF({bottom}=0,0,{top}/({bottom}))", value


def _sum_of(content: Content, keys: tuple[str, str], year: int) -> tuple[str, float]:
    cells = "+".join(_here(content, key, year) for key in keys)
    return cells, sum(content.yearly[key][year] for key in keys)


def _margin(content: Content, year: int) -> tuple[str, float]:
    income, amount = _sum_of(content, ("contract_income", "other_income"), year)
    surplus = content.yearly["surplus"][year]
    return _share(_here(content, "surplus", year), income, surplus, amount)


def _contract_share(content: Content, year: int) -> tuple[str, float]:
    income, amount = _sum_of(content, ("contract_income", "other_income"), year)
    contract = content.yearly["contract_income"][year]
    return _share(_here(content, "contract_income", year), income, contract, amount)


def _reserve_months(content: Content, year: int) -> tuple[str, float]:
    cost, amount = _sum_of(content, ("core_cost", "other_cost"), year)
    reserve = _here(content, "reserve", year)
    formula = f"=IF({cost}=0,0,{reserve}/(({cost})/{MONTHS_IN_YEAR.key}))"
    return formula, content.plan.years[year].reserve_months if amount else 0.0


@dataclass(frozen=True, slots=True)
class _Figure:
    key: str
    name: str
    unit: str
    form: str
    made: _Ratio


RATIOS = (
    _Figure("reserve_months", "Reserve in months of cost", "months", TWO_PLACES, _reserve_months),
    _Figure("margin", "Surplus as a share of income", "share", SHARE, _margin),
    _Figure(
        "contract_share",
        "Contract as a share of income",
        "share",
        SHARE,
        _contract_share,
    ),
)


def ratio_cell(content: Content, key: str, year: int) -> str:
    """The cell of a ratio in a year (from nought), as seen from another sheet."""
    place = [figure.key for figure in RATIOS].index(key)
    row = _FIRST_ROW + len(shown(content)) + 1 + place + 1
    return f"{YEARS}!${xl_col_to_name(FIRST_YEAR + year)}${row}"


def _year(content: Content, places: Places, key: str, year: int) -> str:
    first, last = year * TWELVE, year * TWELVE + TWELVE - 1
    if key in content.balances:
        return f"={places.in_month(key, last)}"
    return f"=SUM({places.elsewhere(key, first, last)})"


def _line(page: Page, content: Content, places: Places, key: str) -> None:
    row = _FIRST_ROW + shown(content).index(key)
    style = Style.TOTAL if key in _TOTALS else Style.WORKED_OUT
    name = content.plan.line_names[key]
    page.text(row, 0, name[:1].upper() + name[1:], style)
    page.text(row, 1, "pounds, at the end" if key in content.balances else "pounds")
    values = content.yearly[key]
    for year, value in enumerate(values):
        page.formula(
            row, FIRST_YEAR + year, _year(content, places, key, year), value, style, POUNDS
        )
    if key not in content.balances:
        cells = f"=SUM({_here(content, key, 0)}:{_here(content, key, FIVE - 1)})"
        page.formula(row, _TOTAL, cells, round_pence(sum(values)), style, POUNDS)


def round_pence(pounds: float) -> float:
    """A sum of whole pence in pounds, freed of the dust of adding."""
    return int(pounds * 100 + (0.5 if pounds >= 0 else -0.5)) / 100


def write_years(page: Page, content: Content) -> None:
    """Five years and their total, then months of reserve, margin and the contract's share."""
    page.lay_out(title="Years", note=content.note, widths=(38, 18, *(14 for _ in range(FIVE + 1))))
    labels = (year.label for year in content.plan.years)
    page.texts(_FIRST_ROW - 1, 0, ("Line", "Unit"), Style.COLUMN)
    page.texts(_FIRST_ROW - 1, FIRST_YEAR, (*labels, "Five years"), Style.COLUMN_OF_NUMBERS)
    places = Places(content.book)
    for key in shown(content):
        _line(page, content, places, key)
    row = _FIRST_ROW + len(shown(content)) + 1
    for place, figure in enumerate(RATIOS):
        page.text(row + place, 0, figure.name)
        page.text(row + place, 1, figure.unit)
        for year in range(FIVE):
            cell, value = figure.made(content, year)
            page.formula(row + place, FIRST_YEAR + year, cell, value, number=figure.form)
    page.sheet.freeze_panes(_FIRST_ROW, FIRST_YEAR)
