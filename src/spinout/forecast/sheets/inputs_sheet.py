"""The Inputs sheet: every assumption with its source, owner and rival values, and each named."""

from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell

from spinout.forecast.calendars import steady
from spinout.forecast.given import GREEN_BOOK_RATE
from spinout.forecast.inputs import TAX_BANDS, input_key, law_input_key
from spinout.forecast.needed import Kind
from spinout.forecast.sheets.content import Content, assumption_key, kind_of, numbers
from spinout.forecast.sheets.page import Page
from spinout.forecast.sheets.places import INPUTS
from spinout.forecast.sheets.styles import PERCENT, PLAIN, POUNDS_AND_PENCE, Style
from spinout.forecast.tax_bands import LAW_KEYS
from spinout.handovers.money_plan import InputUsed

_VALUE = 1
_UNIT = 2
_WIDTHS = (40, 16, 16, 36, 12, 18, 10, 44, 38)
_PRINTED = 7
"""The last column on paper; names in formulas stand beyond it."""

_HEADINGS = (
    "Unit",
    "Source",
    "Status",
    "Owner",
    "How sure",
    "Other values kept beside it",
    "Name in formulas",
)

_NUMBER_FORMATS = {
    Kind.POUNDS: POUNDS_AND_PENCE,
    Kind.PERCENT: PERCENT,
    Kind.MONTHS: PLAIN,
    Kind.DAYS: PLAIN,
    Kind.NUMBER: PLAIN,
    Kind.YES_OR_NO: PLAIN,
}


def _name(used: InputUsed) -> str:
    """The name of the input's cell in formulas."""
    if "/" in used.key and used.key != GREEN_BOOK_RATE:
        return law_input_key(used.key)
    return input_key(assumption_key(used))


def _unit(used: InputUsed) -> str:
    return "1 for yes, 0 for no" if kind_of(used) is Kind.YES_OR_NO else used.unit


@dataclass(frozen=True, slots=True)
class _Sheet:
    book: Workbook
    page: Page

    def define(self, name: str, row: int, column: int, *, rows: int) -> None:
        """Gives cells one under another a name."""
        start = xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)
        end = xl_rowcol_to_cell(row + rows - 1, column, row_abs=True, col_abs=True)
        where = start if rows == 1 else f"{start}:{end}"
        self.book.define_name(name, f"={INPUTS}!{where}")

    def one(self, row: int, used: InputUsed, shown: tuple[float, ...]) -> int:
        """One input: its values, then everything a reader needs to judge it. The next free row."""
        by_year = len(shown) > 1
        for place, value in enumerate(shown):
            label = f"{used.label}: year {place + 1}" if by_year else used.label
            self.page.text(row + place, 0, label, Style.WRAPPED)
            form = _NUMBER_FORMATS[kind_of(used)]
            self.page.number(row + place, _VALUE, value, Style.INPUT, form)
        self.define(_name(used), row, _VALUE, rows=len(shown))
        words = (_unit(used), used.source, used.status.replace("_", " "), used.owner)
        said = (*words, used.certainty, "\n".join(used.also), _name(used))
        self.page.texts(row, _UNIT, said, Style.WRAPPED)
        widths = _WIDTHS[_UNIT:]
        self.page.make_room(row, (used.label, _WIDTHS[0]), *zip(said, widths, strict=True))
        return row + len(shown)

    def fixed(self, row: int, name: str, label: str, value: float) -> None:
        """A number that belongs to the calendar or to the arithmetic, not to the plan."""
        self.page.text(row, 0, label[:1].upper() + label[1:])
        self.page.number(row, _VALUE, value, Style.FIXED)
        self.page.texts(row, _UNIT, ("", "Not an assumption. Leave as it is."))
        self.page.text(row, _PRINTED + 1, name)
        self.define(name, row, _VALUE, rows=1)

    def bands(self, row: int, content: Content) -> int:
        """The tax bands, worked out from the law's figures above. The next free row."""
        law = {used.key: (_name(used), numbers(used)[0]) for used in content.plan.inputs}
        small_limit, small_rate, main_limit, main_rate, fraction = (law[k] for k in LAW_KEYS)
        middle = (f"{main_rate[0]}+{fraction[0]}", main_rate[1] + fraction[1])
        rows = (("0", 0.0), small_rate), (small_limit, middle), (main_limit, main_rate)
        self.page.text(row, 0, "Corporation tax bands", Style.COLUMN)
        self.page.texts(row, 1, ("From", "Rate"), Style.COLUMN_OF_NUMBERS)
        for place, (start, rate) in enumerate(rows, start=1):
            self.page.text(row + place, 0, f"Band {place}")
            at = row + place
            self.page.formula(at, 1, f"={start[0]}", start[1], number=POUNDS_AND_PENCE)
            self.page.formula(at, 2, f"={rate[0]}", rate[1], number=PERCENT)
            self.define(f"{TAX_BANDS.key}_from_{place}", at, 1, rows=1)
            self.define(f"{TAX_BANDS.key}_rate_{place}", at, 2, rows=1)
        return row + len(rows) + 2


def write_inputs(book: Workbook, page: Page, content: Content) -> None:
    """Every input the plan uses, with its name in formulas, then the fixed numbers."""
    page.lay_out(title="Inputs", note=content.note, widths=_WIDTHS)
    page.text(2, 0, "Shaded cells with a dotted edge are inputs: change them and the plan follows.")
    if content.plan.pay_range is not None:
        page.text(3, 0, f"Pay: {content.plan.pay_range.sentence}")
    page.text(4, 0, "Input", Style.COLUMN)
    page.text(4, _VALUE, "Value", Style.COLUMN_OF_NUMBERS)
    page.texts(4, _UNIT, _HEADINGS, Style.COLUMN)
    sheet = _Sheet(book, page)
    row = 5
    for used in content.plan.inputs:
        row = sheet.one(row, used, content.values_shown(used))
    row += 1
    if content.taxed:
        row = sheet.bands(row, content)
    page.text(row, 0, "Fixed numbers", Style.HEADING)
    names = {each.key: each.name for each in content.book.inputs.values()}
    numbers_kept = steady(content.book, content.plan.first_month)
    fixed = [(key, names[key], value) for key, value in numbers_kept.items()]
    fixed += [(each.key, each.name, each.value) for each in content.book.constants]
    for place, (key, name, value) in enumerate(fixed, start=1):
        sheet.fixed(row + place, key, name, value)
    page.sheet.freeze_panes(5, 1)
    page.sheet.repeat_rows(4)
    page.sheet.print_area(0, 0, row + len(fixed), _PRINTED)
