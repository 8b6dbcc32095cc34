"""The Monthly sheet: sixty months across, every line a live formula made from its declaration."""

from spinout.forecast.calendars import calendar
from spinout.forecast.declaring import TIMING
from spinout.forecast.inputs import PAY_SERIES
from spinout.forecast.months import MONTHS, MONTHS_IN_YEAR, month_on
from spinout.forecast.sheets.cohorts_sheet import PARTS, part_in
from spinout.forecast.sheets.content import Content
from spinout.forecast.sheets.page import Page
from spinout.forecast.sheets.places import FIRST_MONTH, FIRST_ROW, Places, Section, sections
from spinout.forecast.sheets.styles import PLAIN, POUNDS, Style
from spinout.lines import formula, sentence

_NOTES = FIRST_MONTH + MONTHS
_TOTALS = frozenset({"core_cost", "surplus", "reserve", "cash", "net_assets"})


def _headings(page: Page, content: Content) -> None:
    page.texts(FIRST_ROW - 1, 0, ("Line", "Unit"), Style.COLUMN)
    for month in range(MONTHS):
        day = month_on(content.plan.first_month, month)
        year = content.plan.years[month // MONTHS_IN_YEAR].label
        page.text(FIRST_ROW - 2, FIRST_MONTH + month, year, Style.COLUMN_OF_NUMBERS)
        name = f"{day:%b} {day.year}"
        page.text(FIRST_ROW - 1, FIRST_MONTH + month, name, Style.COLUMN_OF_NUMBERS)
    page.texts(FIRST_ROW - 1, _NOTES, ("What it is", "How it is worked out"), Style.COLUMN)


def _style(key: str) -> Style:
    if key == "check":
        return Style.CHECK
    return Style.TOTAL if key in _TOTALS else Style.WORKED_OUT


def _line(page: Page, content: Content, places: Places, key: str) -> None:
    line, row = content.book.lines[key], places.row(key)
    form = POUNDS if line.unit.is_money else PLAIN
    style = _style(key)
    page.text(row, 0, line.name[:1].upper() + line.name[1:], style)
    page.text(row, 1, line.unit.label)
    for month, value in enumerate(content.plan.monthly[key].tolist()):
        cell = formula(content.book, key, month, places)
        page.formula(row, FIRST_MONTH + month, cell, value, style, form)
    page.texts(row, _NOTES, (line.note, sentence(content.book, key)))


def _series(page: Page, content: Content, places: Places, key: str) -> None:
    row = places.row(key)
    name = content.book.inputs[key].name
    page.text(row, 0, name[:1].upper() + name[1:])
    page.text(row, 1, content.book.inputs[key].unit.label)
    pay = [each.key for each in PAY_SERIES]
    if key in pay and content.pay_plan is not None:
        part = pay.index(key)
        pence = getattr(content.pay_plan, PARTS[part].name).sum(axis=0)
        for month, value in enumerate((pence / 100).tolist()):
            cell = f"={part_in(content.groups, part, month)}"
            page.formula(row, FIRST_MONTH + month, cell, value, Style.WORKED_OUT, POUNDS)
        return
    first_month = content.plan.first_month
    for month, value in enumerate(calendar(content.book, first_month)[key].tolist()):
        page.number(row, FIRST_MONTH + month, value, Style.FIXED)


def _section(page: Page, content: Content, places: Places, section: Section) -> None:
    page.text(section.row, 0, section.title, Style.HEADING)
    for key in section.keys:
        if key in content.book.lines:
            _line(page, content, places, key)
        else:
            _series(page, content, places, key)


def write_monthly(page: Page, content: Content) -> None:
    """Every line over sixty months, with what it is and how it is worked out at the far right."""
    page.lay_out(title="Monthly", note=content.note, widths=(42, 10))
    page.sheet.set_column(FIRST_MONTH, FIRST_MONTH + MONTHS - 1, 11)
    page.sheet.set_column(_NOTES, _NOTES + 1, 90)
    page.text(2, 0, "Every figure here is worked out. Change the Inputs sheet, not this one.")
    _headings(page, content)
    places = Places(content.book)
    for section in sections(content.book):
        _section(page, content, places, section)
    page.sheet.freeze_panes(FIRST_ROW, FIRST_MONTH)
    page.sheet.repeat_columns(0, FIRST_MONTH - 1)
    last = max(places.row(key) for key in content.book.lines)
    page.print_by_the_year(first=FIRST_MONTH, months=MONTHS, last_row=last, scale=52)
    page.sheet.set_h_pagebreaks([s.row for s in sections(content.book) if s.title == TIMING])
    page.sheet.repeat_rows(FIRST_ROW - 2, FIRST_ROW - 1)
