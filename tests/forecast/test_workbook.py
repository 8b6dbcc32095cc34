"""The workbook as a file: what it may hold, what it must not, and how it is made."""

import re
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from spinout import forecast
from tests.forecast.library import AS_PRINTED, LIBRARY, TODAY, structure, with_values
from tests.forecast.workbooks import NOTICE, cells, write

SHEETS = [
    "Read me",
    "Inputs",
    "Cohorts",
    "Monthly",
    "Years",
    "Balance sheet",
    "Checks",
    "Sources",
]
LISTED = {
    "IF",
    "MIN",
    "MAX",
    "AND",
    "OR",
    "NOT",
    "SUM",
    "SUMPRODUCT",
    "INDEX",
    "INT",
}


@pytest.fixture(name="open_copy")
def _open_copy(facts, exempt, reading, pay_plan, tmp_path):
    plan = forecast.project(facts, AS_PRINTED, pay_plan, exempt, reading)
    path = tmp_path / "open.xlsx"
    return write(path, plan, facts, AS_PRINTED, pay_plan, reading, exact=False)


@pytest.fixture(name="exact_copy")
def _exact_copy(facts, reading, pay_plan, tmp_path):
    plan = forecast.project(facts, TODAY, pay_plan, structure(tax_exempt=False), reading)
    path = tmp_path / "exact.xlsx"
    return write(path, plan, facts, TODAY, pay_plan, reading, exact=True)


def formulas(path):
    found = cells(path, formulas=True)
    return {
        place: value
        for place, value in found.items()
        if isinstance(value, str) and value.startswith("=")
    }


def test_sheets_are_those_a_finance_person_expects(open_copy):
    assert load_workbook(open_copy).sheetnames == SHEETS


def test_formulas_hold_only_minus_one_nought_and_one(open_copy, exact_copy):
    for path in (open_copy, exact_copy):
        for place, formula in formulas(path).items():
            plain = re.sub(r"'[^']*'!|\"[^\"]*\"", "", formula)
            numbers = re.findall(r"(?<![A-Za-z_$\d.])\d+(?:\.\d+)?(?![A-Za-z_(\d])", plain)
            assert set(numbers) <= {"0", "1"}, (place, formula)


def test_formulas_use_only_listed_functions_and_no_other_file(open_copy, exact_copy):
    for path in (open_copy, exact_copy):
        for place, formula in formulas(path).items():
            assert set(re.findall(r"([A-Z]+)\(", formula)) <= LISTED, (place, formula)
            assert "[" not in formula, place


def test_every_monthly_figure_is_a_live_formula(open_copy):
    sheet = load_workbook(open_copy)["Monthly"]
    rows = [row for row in sheet.iter_rows(min_row=6) if row[1].value == "pounds"]
    assert len(rows) > 20
    for row in rows:
        assert all(str(cell.value).startswith("=") for cell in row[2:62]), row[0].value


def test_every_assumption_has_a_name_a_source_an_owner_and_its_rivals_beside_it(open_copy):
    book = load_workbook(open_copy)
    sheet = book["Inputs"]
    for key in LIBRARY:
        (place,) = book.defined_names[f"input_{key}"].destinations
        row = sheet[place[1].replace("$", "").split(":")[0]].row
        words = [cell.value for cell in sheet[row]]
        assert words[3:7] == ["Suffolk County Council, 2012", "reported", "the team", "assumed"]
        if key == "contract_income":
            assert words[7] == "£8,100,000 (the charity). Does not reconcile."


def test_words_that_look_like_formulas_stay_words(facts, exempt, reading, tmp_path):
    evil = '=HYPERLINK("http://127.0.0.1","x")'
    poisoned = with_values(facts)
    changed = {
        key: replace(value, label="=1+1", source="+cmd", owner="@SUM(A1)")
        for key, value in poisoned.assumptions.items()
    }
    poisoned = replace(poisoned, name=evil, assumptions=changed)
    variant = replace(AS_PRINTED, name=evil, says="-2+3")
    plan = forecast.project(poisoned, variant, None, exempt, reading)
    path = write(tmp_path / "evil.xlsx", plan, poisoned, variant, None, reading, exact=False)
    book = load_workbook(path)
    assert book["Inputs"]["A6"].value == "=1+1"
    assert book["Inputs"]["A6"].data_type == "s"
    assert {book["Inputs"][f"{column}6"].data_type for column in "DF"} == {"s"}
    assert not [
        cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.hyperlink
    ]


def test_open_copy_shows_no_group_under_ten(open_copy):
    sheet = load_workbook(open_copy, data_only=True)["Cohorts"]
    posts = [row[5].value for row in sheet.iter_rows(min_row=7) if isinstance(row[5].value, int)]
    assert posts == [12, 120, 30, 10, 172] * 3
    text = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
    assert "Groups of fewer than 10 posts are joined with others" in text


def test_exact_copy_shows_every_cohort_and_says_why_it_is_confidential(exact_copy):
    book = load_workbook(exact_copy, data_only=True)
    posts = [
        row[5].value
        for row in book["Cohorts"].iter_rows(min_row=7)
        if isinstance(row[5].value, int)
    ]
    assert posts == [12, 3, 120, 4, 2, 30, 1, 172] * 3
    assert book["Read me"]["A4"].value.startswith("Confidential to the team.")
    assert "Keep it until 1 April 2028" in book["Read me"]["A4"].value


def test_fewer_than_ten_posts_make_no_open_copy(facts, exempt, reading, pay_plan, tmp_path):
    few = replace(
        pay_plan,
        cohorts=pay_plan.cohorts[3:5],
        gross=pay_plan.gross[3:5],
        employer_ni=pay_plan.employer_ni[3:5],
        employer_pension=pay_plan.employer_pension[3:5],
    )
    plan = forecast.project(facts, TODAY, few, exempt, reading)
    path = tmp_path / "few.xlsx"
    with pytest.raises(forecast.TooFewPostsToShowError, match="Fewer than ten posts move"):
        write(path, plan, facts, TODAY, few, reading, exact=False)
    assert not path.exists()
    write(path, plan, facts, TODAY, few, reading, exact=True)
    assert path.exists()


def test_every_sheet_says_whose_draft_it_is_and_not_whose_view(open_copy):
    book = load_workbook(open_copy)
    for sheet in book:
        assert sheet["A2"].value == "Team’s draft. Not the view of Example County Council."
        assert "Not the view of Example County Council" in sheet.oddHeader.left.text
        assert sheet.page_setup.orientation == "landscape"


def test_read_me_says_what_stops_sending_and_when_it_was_made(open_copy):
    words = [cell.value for cell in load_workbook(open_copy)["Read me"]["A"] if cell.value]
    assert NOTICE in words
    assert any("every figure follows. The words on this sheet" in each for each in words)
    assert any(each.startswith("Set-up: ") and "we assume that" in each for each in words)
    assert "Made on 23 November 2026 by the team, with Spinout." in words


def test_a_year_of_pay_prints_on_a_page_and_large_enough_to_read(open_copy):
    sheet = load_workbook(open_copy)["Cohorts"]
    assert sheet.page_setup.scale >= 60
    assert len(sheet.col_breaks.brk) == 5
    assert sheet.print_title_cols == "$A:$A"


def test_same_plan_makes_the_same_bytes(facts, exempt, reading, pay_plan, tmp_path):
    plan = forecast.project(facts, AS_PRINTED, pay_plan, exempt, reading)
    one, two = (
        write(tmp_path / name, plan, facts, AS_PRINTED, pay_plan, reading, exact=False)
        for name in ("one.xlsx", "two.xlsx")
    )
    assert one.read_bytes() == two.read_bytes()


def test_sources_list_the_law_that_was_read(exact_copy):
    words = [cell.value for cell in load_workbook(exact_copy)["Sources"]["A"]]
    assert "Corporation tax main rate" in words


def test_body_with_an_ampersand_in_its_name_prints_whole(facts, exempt, reading, tmp_path):
    plan = forecast.project(facts, AS_PRINTED, None, exempt, reading)
    note = "Team’s draft. Not the view of Kirk & Dale Council."
    path = tmp_path / "named.xlsx"
    write(path, plan, facts, AS_PRINTED, None, reading, exact=False, note=note)
    sheet = load_workbook(path)["Years"]
    assert sheet["A2"].value == note
    # In a header && prints as one &.
    assert "Kirk && Dale" in sheet.oddHeader.left.text
