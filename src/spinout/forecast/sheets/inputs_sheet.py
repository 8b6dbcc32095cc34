"""The Inputs sheet: every assumption with its source, owner and rival values, and each named."""

from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell

from spinout.forecast.inputs import FIXED, TAX_BANDS, input_key
from spinout.forecast.months import YEARS
from spinout.forecast.needed import Kind
from spinout.forecast.sheets.content import Content, assumption_key, kind_of, numbers
from spinout.forecast.sheets.page import Page
from spinout.forecast.sheets.places import INPUTS
from spinout.forecast.sheets.styles import PERCENT, PLAIN, POUNDS_AND_PENCE, Style
from spinout.forecast.tax_bands import LAW_KEYS
from spinout.handovers.money_plan import InputUsed

_VALUE = 1
_UNIT = _VALUE + YEARS
_WIDTHS = (46, 15, 15, 15, 15, 15, 16, 40, 13, 22, 12, 60, 38)

_NUMBER_FORMATS = {
    Kind.POUNDS: POUNDS_AND_PENCE,
    Kind.PERCENT: PERCENT,
    Kind.MONTHS: PLAIN,
    Kind.YES_OR_NO: PLAIN,
}


def _name(used: InputUsed) -> str:
    """The name of the input's cell in formulas."""
    if used.key in LAW_KEYS:
        return used.key.replace("/", "_").replace("-", "_")
    return input_key(assumption_key(used))


def _unit(used: InputUsed) -> str:
    return "1 for yes, 0 for no" if kind_of(used) is Kind.YES_OR_NO else used.unit


@dataclass(frozen=True, slots=True)
class _Sheet:
    book: Workbook
    page: Page

    def define(self, name: str, row: int, first: int, last: int) -> None:
        """Gives cells on one row a name."""
        start = xl_rowcol_to_cell(row, first, row_abs=True, col_abs=True)
        end = xl_rowcol_to_cell(row, last, row_abs=True, col_abs=True)
        where = start if first == last else f"{start}:{end}"
        self.book.define_name(name, f"={INPUTS}!{where}")

    def one(self, row: int, used: InputUsed) -> None:
        """One input: its values, then everything a reader needs to judge it."""
        self.page.text(row, 0, used.label, Style.WRAPPED)
        values = numbers(used)
        many = assumption_key(used) == "other_income"
        shown = values * YEARS if many and len(values) == 1 else values
        for place, value in enumerate(shown):
            style, form = Style.INPUT, _NUMBER_FORMATS[kind_of(used)]
            self.page.number(row, _VALUE + place, value, style, form)
        self.define(_name(used), row, _VALUE, _VALUE + len(shown) - 1)
        words = (_unit(used), used.source, used.status.replace("_", " "), used.owner)
        also = "\n".join(used.also)
        self.page.texts(row, _UNIT, (*words, used.certainty, also, _name(used)), Style.WRAPPED)

    def fixed(self, row: int, name: str, label: str, value: float) -> None:
        """A number that belongs to the calendar or to the arithmetic, not to the plan."""
        self.page.text(row, 0, label)
        self.page.number(row, _VALUE, value, Style.FIXED)
        self.page.texts(row, _UNIT, ("", "Not an assumption. Leave as it is."))
        self.page.text(row, _UNIT + 6, name)
        self.define(name, row, _VALUE, _VALUE)

    def bands(self, row: int, content: Content) -> int:
        """The tax bands, worked out from the law's figures above. The next free row."""
        law = {used.key: (_name(used), numbers(used)[0]) for used in content.plan.inputs}
        small_limit, small_rate, main_limit, main_rate, fraction = (law[k] for k in LAW_KEYS)
        middle = (f"{main_rate[0]}+{fraction[0]}", main_rate[1] + fraction[1])
        rows = (("0", 0.0), small_rate), (small_limit, middle), (main_limit, main_rate)
        self.page.texts(row, 0, ("Corporation tax bands", "From", "Rate"), Style.COLUMN)
        for place, (start, rate) in enumerate(rows, start=1):
            self.page.text(row + place, 0, f"Band {place}")
            at = row + place
            self.page.formula(at, 1, f"={start[0]}", start[1], number=POUNDS_AND_PENCE)
            self.page.formula(at, 2, f"={rate[0]}", rate[1], number=PERCENT)
            self.define(f"{TAX_BANDS.key}_from_{place}", at, 1, 1)
            self.define(f"{TAX_BANDS.key}_rate_{place}", at, 2, 2)
        return row + len(rows) + 2


def write_inputs(book: Workbook, page: Page, content: Content) -> None:
    """Every input the plan uses, with its name in formulas, then the fixed numbers."""
    page.lay_out(title="Inputs", note=content.note, widths=_WIDTHS)
    page.text(2, 0, "Shaded cells with a dotted edge are inputs: change them and the plan follows.")
    page.text(3, 0, "Where an input has one value, it stands under “Value or year 1”.")
    years = (f"Year {number}" for number in range(2, YEARS + 1))
    headings = ("Input", "Value or year 1", *years, "Unit", "Source", "Status", "Owner", "How sure")
    page.texts(4, 0, (*headings, "Other values kept beside it", "Name in formulas"), Style.COLUMN)
    sheet = _Sheet(book, page)
    row = 5
    for used in content.plan.inputs:
        sheet.one(row, used)
        row += 1
    row += 1
    if content.taxed:
        row = sheet.bands(row, content)
    page.text(row, 0, "Fixed numbers", Style.HEADING)
    names = {each.key: each.name for each in content.book.inputs.values()}
    steady = [(key, names[key], value) for key, value in FIXED.items()]
    steady += [(each.key, each.name, each.value) for each in content.book.constants]
    for place, (key, name, value) in enumerate(steady, start=1):
        sheet.fixed(row + place, key, name, value)
    page.sheet.freeze_panes(5, 1)
    page.sheet.repeat_rows(4)
