"""A plan’s spreadsheet opened and saved by another program is still the very same plan."""

import zipfile
from pathlib import Path

import pytest

from spinout.facts.post_kinds import rows_of, text_of
from spinout.facts.sheet_reader import read_workbook
from spinout.facts.sheet_writer import workbook
from spinout.web.plans.uploads import Sent, brought_back
from tests.facts.test_numbers_in_sheets import POST, TABLES, typed
from tests.facts.written import EXAMPLES, facts_of, posts_of, tables_of
from tests.office import profile_in, saved_again

ODD_WORDS = {
    "narrative": {
        "summary": "=HYPERLINK(1)\n\n_x0041_ “quoted” <b> & é\n\n@SUM(A1)",
        "options": [
            {"key": "1", "name": "-1", "says": "+44", "for_it": "007", "against_it": "1e3"}
        ],
    }
}
SPARE = POST | {"id": "P-2", "group": "=1+1", "grade": "@x", "point": "", "pay": "24413.50"}


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return profile_in(tmp_path_factory.mktemp("libreoffice"))


def saved(content: bytes, folder: Path, profile: Path) -> Path:
    """The spreadsheet as LibreOffice saves it."""
    book = folder / "my-plan.xlsx"
    book.write_bytes(content)
    return saved_again(book, profile)


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_answer_of_an_example_survives(example: str, tmp_path: Path, profile: Path) -> None:
    tables, posts = tables_of(example), posts_of(example)
    book = saved(workbook(tables, posts), tmp_path, profile)
    read = read_workbook(book.read_bytes())
    assert read.problems == []
    assert facts_of(read.tables, read.posts) == facts_of(tables, posts)
    assert dict(typed(read.tables["money"])) == dict(typed(tables["money"]))
    plan = brought_back([Sent(name=book.name, content=book.read_bytes())], None)
    assert plan.facts() == facts_of(tables, posts)


def test_every_kind_of_answer_survives_and_no_words_become_a_formula(
    tmp_path: Path, profile: Path
) -> None:
    tables = {**TABLES, **ODD_WORDS}
    book = saved(workbook(tables, text_of([POST, SPARE])), tmp_path, profile)
    with zipfile.ZipFile(book) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if "worksheets/sheet" in name]
    assert not any(b"<f>" in sheet or b"<f " in sheet for sheet in sheets)
    read = read_workbook(book.read_bytes())
    assert read.problems == []
    assert dict(typed(read.tables)) == dict(typed(tables))
    assert rows_of(read.posts) == rows_of(text_of([POST, SPARE]))
