"""The worked tables of docs/explanation/lines.md are what the language gives."""

from pathlib import Path

from spinout.lines import (
    NUMBER,
    PLAN_YEAR,
    POUNDS,
    RATE,
    Input,
    Kind,
    Line,
    at,
    bands,
    build_book,
    formula,
    maximum,
    plan_calendar,
    previous,
    sentence,
    work_out,
    year_to_date,
)

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "lines.md"


def given(key, name, unit, kind, rows=0, from_unit=NUMBER):
    return Input(key=key, name=name, unit=unit, kind=kind, rows=rows, from_unit=from_unit)


CONTRACT = given("contract", "contract sum", POUNDS, Kind.TABLE, rows=1)
TWELVE = given("months_in_year", "months in a year", NUMBER, Kind.SCALAR)
PAY = given("pay", "pay", POUNDS, Kind.SERIES)
OPENING = given("opening_cash", "opening cash", POUNDS, Kind.SCALAR)
TAX = given("tax_bands", "tax bands", RATE, Kind.BANDS, rows=2, from_unit=POUNDS)


def line(key, name, expression):
    return Line(key=key, name=name, unit=POUNDS, expression=expression, note="", statement="")


INCOME = line("income", "contract income", at(CONTRACT, PLAN_YEAR) / TWELVE)
SURPLUS = line("surplus", "surplus", INCOME - PAY)
PROFIT = line("profit", "profit so far", maximum(year_to_date(SURPLUS), 0))
TAX_DUE = line("tax", "tax so far", bands(PROFIT, TAX))
CASH = line("cash", "cash at month end", previous("cash", 1, before=OPENING) + SURPLUS)
BOOK = build_book(
    months=3,
    inputs=[CONTRACT, TWELVE, PAY, OPENING, TAX, PLAN_YEAR],
    lines=[INCOME, SURPLUS, PROFIT, TAX_DUE, CASH],
)
VALUES = {
    "contract": [120_000],
    "months_in_year": 12,
    "pay": [9_000, 10_500, 9_250],
    "opening_cash": 2_000,
    "tax_bands": [(0, 0.1), (1_000, 0.2)],
    "plan_year": plan_calendar(3)["plan_year"],
}


class NamedSheet:
    """A sheet whose addresses are names, so that a formula can be read."""

    def cell(self, key, month):
        return f"{key}[{'ABC'[month]}]"

    def span(self, key, first, last):
        return f"{key}[{'ABC'[first]}:{'ABC'[last]}]"

    def value(self, key):
        return key

    def table(self, key):
        return key

    def band(self, key, row):
        return f"from_{'ab'[row]}", f"rate_{'ab'[row]}"


def test_the_page_shows_the_values_the_language_gives():
    worked = work_out(BOOK, VALUES)
    page = PAGE.read_text(encoding="utf-8")
    for key in BOOK.lines:
        values = " | ".join(f"{value:,.2f}" for value in worked.columns[key])
        assert f"| {BOOK.name(key)} | {values} |" in page


def test_the_page_shows_the_sentence_and_the_cell_of_each_line():
    page = PAGE.read_text(encoding="utf-8")
    for key in BOOK.lines:
        cell = formula(BOOK, key, 1, NamedSheet())
        assert f"| {sentence(BOOK, key)} | `{cell}` |" in page
