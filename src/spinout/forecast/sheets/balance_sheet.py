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


def _opening_cash() -> str:
    """What is paid in on the first day, less set-up that the mutual bears."""
    cash, set_up = input_key("opening_cash"), input_key("set_up")
    return f"={cash}-{set_up}*(1-{input_key('set_up_paid_by_parent')})"


def opening_reserve() -> str:
    """The formula of the reserve on the first day: that cash, less the debt of earlier days."""
    return f"{_opening_cash()}-{input_key(_DEFICIT)}"


def _opening(content: Content, key: str) -> tuple[str, float]:
    """The formula and value of what a line stands at on the first day."""
    deficit = content.value(_DEFICIT)
    match key:
        case "cash":
            return _opening_cash(), content.opening + deficit
        case "inherited_owed":
            return f"={input_key(_DEFICIT)}", deficit
        case _:
            return "", 0.0


def _rows(content: Content) -> tuple[str, ...]:
    return tuple(key for key in (*_OWNED, *_OWED) if key in content.plan.monthly)


def _sum_formula(content: Content, column: str) -> str:
    signs = ((key, "+" if key in _OWNED else "-") for key in _rows(content))
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
    page.text(row, 1, "owned" if key in _OWNED else "owed")
    formula, opening = _opening(content, key)
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
        held = f"={places.in_month('reserve', month)}" if place else opening_reserve()
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
