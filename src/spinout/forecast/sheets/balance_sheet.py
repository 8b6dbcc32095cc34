"""The Balance sheet: the first day and the end of each year, with the check that it balances."""

from xlsxwriter.utility import xl_col_to_name

from spinout.forecast.inputs import input_key
from spinout.forecast.months import MONTHS_IN_YEAR as TWELVE
from spinout.forecast.months import YEARS as FIVE
from spinout.forecast.sheets.content import Content
from spinout.forecast.sheets.page import Page
from spinout.forecast.sheets.places import BALANCE, Places
from spinout.forecast.sheets.styles import POUNDS, Style

_OPENING = 2
_FIRST_ROW = 4
_OWNED = ("cash", "debtors", "contract_owed")
_OWED = ("creditors", "contract_in_advance", "inherited_owed", "tax_owed")
_DEFICIT = "opening_deficit"


def opening_reserve(places: Places) -> str:
    """The cell of the reserve on the first day, as seen from another sheet."""
    return places.in_month("first_day_reserve", 0)


def _opening(content: Content, places: Places, key: str) -> tuple[str, float]:
    """The formula and value of what a line stands at on the first day."""
    if key == "cash":
        value = float(content.plan.monthly["first_day_cash"][0])
        return f"={places.in_month('first_day_cash', 0)}", value
    if key == "inherited_owed":
        return f"={input_key(_DEFICIT)}", content.value(_DEFICIT)
    if key in (*content.part.first_owned, *content.part.first_owed):
        return f"={input_key(key)}", content.value(key)
    return "", 0.0


def _owned(content: Content) -> tuple[str, ...]:
    return (*_OWNED, *content.part.owned)


def _rows(content: Content) -> tuple[str, ...]:
    rows = (*_owned(content), *_OWED, *content.part.owed)
    return tuple(key for key in rows if key in content.plan.monthly)


def _sum_formula(content: Content, column: str) -> str:
    owned = _owned(content)
    signs = ((key, "+" if key in owned else "-") for key in _rows(content))
    parts = [f"{sign}{column}{_FIRST_ROW + at + 1}" for at, (_, sign) in enumerate(signs)]
    return "=" + "".join(parts).removeprefix("+")


def check_cells(content: Content) -> str:
    """The check row, as seen from another sheet."""
    row = _FIRST_ROW + len(_rows(content)) + 3
    first, last = xl_col_to_name(_OPENING), xl_col_to_name(_OPENING + FIVE)
    return f"'{BALANCE}'!${first}${row}:${last}${row}"


def _line(page: Page, content: Content, places: Places, row: int, key: str) -> None:
    name = content.plan.line_names[key]
    page.text(row, 0, name[:1].upper() + name[1:])
    page.text(row, 1, "owned" if key in _owned(content) else "owed")
    formula, opening = _opening(content, places, key)
    if formula:
        page.formula(row, _OPENING, formula, opening, number=POUNDS)
    else:
        page.number(row, _OPENING, 0, Style.WORKED_OUT, POUNDS)
    for year, value in enumerate(content.yearly[key]):
        cell = f"={places.in_month(key, year * TWELVE + TWELVE - 1)}"
        page.formula(row, _OPENING + 1 + year, cell, value, number=POUNDS)


def _foot(page: Page, content: Content, places: Places, row: int) -> None:
    page.texts(row, 0, ("Net assets", ""), Style.TOTAL)
    page.texts(row + 1, 0, ("Reserve", ""), Style.TOTAL)
    page.texts(row + 2, 0, ("Check: net assets less reserve, always nought", ""), Style.CHECK)
    reserves = (content.opening, *content.yearly["reserve"])
    assets = (content.opening, *content.yearly["net_assets"])
    for place, (reserve, net) in enumerate(zip(reserves, assets, strict=True)):
        column, at = xl_col_to_name(_OPENING + place), _OPENING + place
        page.formula(row, at, _sum_formula(content, column), net, Style.TOTAL, POUNDS)
        month = (place - 1) * TWELVE + TWELVE - 1
        held = f"={places.in_month('reserve', month)}" if place else f"={opening_reserve(places)}"
        page.formula(row + 1, at, held, reserve, Style.TOTAL, POUNDS)
        page.formula(row + 2, at, f"={column}{row + 1}-{column}{row + 2}", 0, Style.CHECK, POUNDS)


def write_balance(page: Page, content: Content) -> None:
    """What the mutual owns and owes on the first day and at the end of each year, in pounds."""
    widths = (44, 10, *(14 for _ in range(FIVE + 1)))
    page.lay_out(title="Balance sheet", note=content.note, widths=widths)
    labels = (f"End of {year.label}" for year in content.plan.years)
    page.texts(_FIRST_ROW - 1, 0, ("In pounds", "Side"), Style.COLUMN)
    headings = ("On the first day", *labels)
    page.texts(_FIRST_ROW - 1, _OPENING, headings, Style.COLUMN_OF_NUMBERS)
    places = Places(content.book)
    for place, key in enumerate(_rows(content)):
        _line(page, content, places, _FIRST_ROW + place, key)
    _foot(page, content, places, _FIRST_ROW + len(_rows(content)))
    page.sheet.freeze_panes(_FIRST_ROW, _OPENING)
