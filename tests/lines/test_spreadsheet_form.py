"""Cell formulas, recalculated by a real LibreOffice, against the engine."""

import re
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from spinout.lines import Book, evaluate, formula
from tests.office import profile_in, saved_again

SCENARIOS = 12
HALF_A_PENNY = 0.005
LISTED = {"IF", "MIN", "MAX", "AND", "OR", "NOT", "SUM", "SUMPRODUCT", "INDEX", "INT"}


class RowSheet:
    """A sheet with a row for each key and its months, rows or single value from column B on."""

    def __init__(self, book: Book) -> None:
        keys = [*book.inputs, *(each.key for each in book.constants), *book.lines]
        self.rows = {key: row for row, key in enumerate(keys)}

    def cell(self, key: str, month: int) -> str:
        return xl_rowcol_to_cell(self.rows[key], 1 + month)

    def span(self, key: str, first: int, last: int) -> str:
        return xl_range_abs(self.rows[key], 1 + first, self.rows[key], 1 + last)

    def value(self, key: str) -> str:
        return xl_rowcol_to_cell(self.rows[key], 1, row_abs=True, col_abs=True)

    def table(self, key: str) -> str:
        return xl_range_abs(self.rows[key], 1, self.rows[key], 3)

    def band(self, key: str, row: int) -> tuple[str, str]:
        start = xl_rowcol_to_cell(self.rows[key], 1 + 2 * row)
        return start, xl_rowcol_to_cell(self.rows[key], 2 + 2 * row)


def write(path: Path, book: Book, scenarios: list[Mapping[str, object]]) -> None:
    sheet = RowSheet(book)
    with xlsxwriter.Workbook(path) as workbook:
        for values in scenarios:
            page = workbook.add_worksheet()
            for key, value in values.items():
                page.write_row(sheet.rows[key], 1, np.atleast_1d(np.asarray(value)).ravel())
            for constant in book.constants:
                page.write_number(sheet.rows[constant.key], 1, constant.value)
            for line in book.lines:
                for month in range(book.months):
                    text = formula(book, line, month, sheet)
                    page.write_formula(sheet.rows[line], 1 + month, text)


@pytest.fixture(scope="module")
def recalculated(every_word_book, awkward, tmp_path_factory):
    folder = tmp_path_factory.mktemp("recalculated")
    scenarios = [awkward(seed) for seed in range(SCENARIOS)]
    write(folder / "book.xlsx", every_word_book, scenarios)
    done = openpyxl.load_workbook(
        saved_again(folder / "book.xlsx", profile_in(folder)), data_only=True
    )
    return list(zip(scenarios, done.worksheets, strict=True))


def apart_from_engine(book, scenarios, pages):
    """Every cell that is not within half a penny of the engine."""
    sheet = RowSheet(book)
    apart = []
    for values, page in zip(scenarios, pages, strict=True):
        results = evaluate(book, values)
        for line in book.lines:
            for month in range(book.months):
                shown = page.cell(sheet.rows[line] + 1, month + 2).value
                expected = results[line][month]
                if not isinstance(shown, int | float) or abs(shown - expected) >= HALF_A_PENNY:
                    apart.append((line, month, shown, expected))
    return apart


def test_every_word_recalculates_to_within_half_a_penny(every_word_book, recalculated):
    scenarios, pages = zip(*recalculated, strict=True)
    assert apart_from_engine(every_word_book, scenarios, pages) == []


def test_the_spreadsheet_really_recalculated(every_word_book, recalculated):
    sheet = RowSheet(every_word_book)
    _, page = recalculated[0]
    assert any(page.cell(sheet.rows["a_sum"] + 1, column).value for column in range(2, 32))


def test_formulas_hold_no_number_but_minus_one_nought_and_one(every_word_book):
    for text in all_formulas(every_word_book):
        bare = re.sub(r"\$?[A-Z]+\$?\d+", "", text)
        assert set(re.findall(r"[\d.]+", bare)) <= {"0", "1"}, text


def test_formulas_use_only_the_listed_functions(every_word_book):
    used = {
        name for text in all_formulas(every_word_book) for name in re.findall(r"([A-Z]+)\(", text)
    }
    assert used == LISTED


def test_no_formula_is_longer_than_a_cell_may_hold(every_word_book):
    assert max(len(text) for text in all_formulas(every_word_book)) < 8192


def all_formulas(book: Book) -> list[str]:
    sheet = RowSheet(book)
    return [formula(book, line, month, sheet) for line in book.lines for month in range(30)]


def test_a_single_input_is_read_from_its_one_cell_in_every_month(every_word_book):
    sheet = RowSheet(every_word_book)
    for month in (0, 29):
        assert sheet.value("share") in formula(every_word_book, "product", month, sheet)


def test_generated_expressions_recalculate_to_within_half_a_penny(
    trees, book_of, awkward, tmp_path
):
    drawn = []

    @settings(max_examples=60, deadline=None, derandomize=True, database=None)
    @given(tree=trees)
    def collect(tree):
        drawn.append(tree)

    collect()
    book = book_of(drawn)
    scenarios = [awkward(seed) for seed in range(50, 54)]
    write(tmp_path / "book.xlsx", book, scenarios)
    done = openpyxl.load_workbook(
        saved_again(tmp_path / "book.xlsx", profile_in(tmp_path)), data_only=True
    )
    assert apart_from_engine(book, scenarios, done.worksheets) == []
