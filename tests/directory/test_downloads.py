"""The downloads hold every row and column, mean the same in both forms, and start no formula."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout import directory
from spinout.directory.dictionary import CLOSED_LISTS, FILES, page
from spinout.directory.exporting import ENTRY_COLUMNS, FIGURE_COLUMNS, as_csv, as_json

HELD = directory.load()
REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
BOTH = [(HELD.entries, ENTRY_COLUMNS), (HELD.figures, FIGURE_COLUMNS)]


def rows_of(text: str) -> list[dict[str, str]]:
    """The CSV as a program reads it."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(("rows", "columns"), BOTH, ids=["entries", "statistics"])
def test_both_forms_hold_every_row_and_every_column(rows, columns) -> None:
    names = [each.name for each in columns]
    for read in (rows_of(as_csv(rows, columns)), json.loads(as_json(rows, columns))):
        assert len(read) == len(rows)
        assert all(list(each) == names for each in read)


@pytest.mark.parametrize(("rows", "columns"), BOTH, ids=["entries", "statistics"])
def test_every_row_of_the_data_is_there_and_no_other(rows, columns) -> None:
    name = columns[0].name
    read = [each[name] for each in rows_of(as_csv(rows, columns))]
    assert read == [getattr(each, name) for each in rows]


def test_every_row_has_its_sources_its_status_and_its_date() -> None:
    for row in rows_of(as_csv(HELD.entries, ENTRY_COLUMNS)):
        assert row["sources"]
        assert row["status"]
        assert row["checked"] == "2026-11"
        assert row["page"] == f"/directory/{row['slug']}/"


def test_a_cause_carries_who_gave_it() -> None:
    (row,) = [
        each
        for each in rows_of(as_csv(HELD.entries, ENTRY_COLUMNS))
        if each["slug"] == "aspire-salford"
    ]
    assert row["causes"].endswith("(as given by Public Sector Executive, April 2025)")


@pytest.mark.parametrize("opener", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_a_cell_that_would_start_a_formula_is_guarded(opener: str) -> None:
    hostile = replace(HELD.entries[0], name=f"{opener}HYPERLINK(1)", also_known_as=(f"{opener}1",))
    (row,) = rows_of(as_csv([hostile], ENTRY_COLUMNS))
    assert row["name"] == f"'{opener}HYPERLINK(1)"
    assert row["also_known_as"] == f"'{opener}1"
    (data,) = json.loads(as_json([hostile], ENTRY_COLUMNS))
    assert data["name"] == f"{opener}HYPERLINK(1)"


@given(st.text())
def test_no_text_at_all_starts_a_formula_or_breaks_a_row(text: str) -> None:
    hostile = replace(HELD.entries[0], notes=text)
    (row,) = rows_of(as_csv([hostile], ENTRY_COLUMNS))
    assert not row["notes"].startswith(("=", "+", "-", "@", "\t", "\r"))
    assert row["checked"] == "2026-11"


def test_the_dictionary_in_the_docs_is_the_one_the_columns_make() -> None:
    assert (REFERENCE / "directory-data.md").read_text(encoding="utf-8") == page()


def test_the_dictionary_describes_every_column_and_every_code_in_use() -> None:
    described = {file.name: [name for name, _ in file.columns] for file in FILES}
    assert described == {
        "entries": [each.name for each in ENTRY_COLUMNS],
        "statistics": [each.name for each in FIGURE_COLUMNS],
    }
    known = {each.column: {code for code, _ in each.places} for each in CLOSED_LISTS}
    for row in json.loads(as_json(HELD.entries, ENTRY_COLUMNS)):
        assert row["status"] in known["status"]
        assert set(row["sectors"]) <= known["sectors"]
        assert set(row["regions"]) <= known["regions"]
        assert row["form"] in known["form"]
        assert row["pathfinder"] in known["pathfinder"]


def test_the_dictionary_tells_of_the_guard_and_of_empty_cells() -> None:
    assert "No cell of a CSV file can start a formula" in page()
    assert "It is never a nought and never a no." in page()
