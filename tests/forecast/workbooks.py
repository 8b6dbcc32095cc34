"""Makes workbooks of the small case, and reads every cell of one."""

from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from spinout import forecast

MADE_ON = date(2026, 11, 23)
NOTE = "Team’s draft. Not the view of Example County Council."
NOTICE = "Not ready to send: the reserve is too small."


def write(
    path: Path, plan, facts, variant, pay_plan, reading, *, exact: bool, note: str = NOTE
) -> Path:
    """The workbook of a plan, at `path`."""
    forecast.workbook(
        plan,
        facts=facts,
        variant=variant,
        pay_plan=pay_plan,
        cited=reading.cited,
        path=path,
        exact=exact,
        made_on=MADE_ON,
        note=note,
        notice=NOTICE,
    )
    return path


def cells(path: Path, *, formulas: bool) -> dict[tuple[str, str], object]:
    """Every filled cell by sheet and address: its formula, or the value a reader sees."""
    book = load_workbook(path, data_only=not formulas)
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
