"""A plan saved as a spreadsheet and brought back is the very same plan."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from openpyxl import Workbook, load_workbook

from spinout.facts.posts_columns import COLUMNS
from spinout.facts.problems import CaseHasErrorsError
from spinout.facts.questions import QUESTIONS, Kind
from spinout.facts.questions.on_screen import (
    FIRST_QUESTIONS,
    HOW_MANY_POSTS,
    choice_meant,
    choice_on_screen,
    error_on_screen,
    hint_on_screen,
    label_on_screen,
)
from spinout.facts.sheet_layout import ANSWERS, MORE, POSTS, column_headed, name_of, steps_of
from spinout.facts.sheet_reader import NotASheetError, SheetRead, read_workbook
from spinout.facts.sheet_writer import LONGEST_CELL, TooLongForASheetError, workbook
from tests.facts.written import EXAMPLES, facts_of, posts_of, random_tables, tables_of
from tests.house.reading_grade import grade

KINDS = "functions.kinds"


def again(content: bytes, change: Callable[[Workbook], None]) -> SheetRead:
    """The sheet as read after somebody changed it in a program of their own."""
    book = load_workbook(io.BytesIO(content))
    change(book)
    saved = io.BytesIO()
    book.save(saved)
    return read_workbook(saved.getvalue())


def row_of(book: Workbook, name: str) -> int:
    """The row of the first sheet that holds the question."""
    names = [cell.value for cell in book[ANSWERS]["D"]]
    return names.index(name) + 1


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_comes_back_as_the_same_facts(example: str) -> None:
    tables, posts = tables_of(example), posts_of(example)
    read = read_workbook(workbook(tables, posts))
    assert read.problems == []
    assert facts_of(read.tables, read.posts) == facts_of(tables, posts)


HOLDS = {"functions": {"kinds": ["adult-safeguarding", "fire-other"]}}


def test_choices_of_a_list_stand_in_one_cell_in_plain_words() -> None:
    held: list[object] = []
    content = workbook(HOLDS, "")
    again(content, lambda book: held.append(book[ANSWERS].cell(row_of(book, KINDS), 3).value))
    assert held[0] == (
        "Safeguarding adults, such as looking into abuse; "
        "Other fire and rescue work, such as fire safety and road crashes"
    )
    assert read_workbook(content).tables == HOLDS


@pytest.mark.parametrize(
    ("entered", "held"),
    [
        ("adult-safeguarding;Putting out fires", ["adult-safeguarding", "fire-putting-out"]),
        ("putting out fires\nliberty; ", ["fire-putting-out", "liberty"]),
        ("not applicable", "not applicable"),
    ],
)
def test_choices_may_be_entered_in_words_or_by_key(entered: str, held: object) -> None:
    read = again(workbook({}, ""), lambda book: book[ANSWERS].cell(row_of(book, KINDS), 3, entered))
    assert (read.tables, read.problems) == ({"functions": {"kinds": held}}, [])


@settings(max_examples=15)
@given(random_tables())
def test_random_answers_come_back_as_the_same_facts(tables: dict[str, object]) -> None:
    try:
        facts = facts_of(tables)
    except CaseHasErrorsError:
        return
    assert facts_of(read_workbook(workbook(tables, "")).tables) == facts


def test_a_blank_sheet_holds_no_answer_and_no_post() -> None:
    read = read_workbook(workbook({}, ""))
    assert (read.tables, read.problems) == ({}, [])
    assert facts_of(read.tables, read.posts).posts == ()


def test_no_cell_is_a_formula_whatever_was_entered() -> None:
    words = {"service": {"name": "=HYPERLINK(1)", "area": "+1", "cpv": "@x"}, "case": {"name": "-"}}
    with zipfile.ZipFile(io.BytesIO(workbook(words, ""))) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if "worksheets/sheet" in name]
    assert not any(b"<f>" in sheet or b"<f " in sheet for sheet in sheets)


def test_the_first_sheet_asks_in_plain_words_and_offers_lists() -> None:
    book = load_workbook(io.BytesIO(workbook({}, "")))
    assert book.sheetnames[:3] == [ANSWERS, POSTS, MORE]
    row = row_of(book, "parent.nation")
    assert book[ANSWERS].cell(row, 1).value == "Which nation is your employer in?"
    heads = [str(cell.value) for cell in book[POSTS][1]]
    assert [column_headed(head) for head in heads] == [*COLUMNS, "number"]
    assert not set(heads) & {*COLUMNS, "number"}


def test_plain_words_a_date_and_numbers_are_taken_as_they_are_typed() -> None:
    def fill(book: Workbook) -> None:
        sheet = book[ANSWERS]
        for name, value in (
            ("parent.nation", "Wales"),
            ("case.go_live", date(2028, 4, 1)),
            ("proposer.partners", "no"),
            ("money.in_house_cost", 8961000.5),
            ("service.cpv", "District nurses"),
            ("money.other_income[1]", 300000),
        ):
            sheet.cell(row_of(book, name), 3).value = value

    read = again(workbook({}, ""), fill)
    assert read.problems == []
    facts = facts_of(read.tables, read.posts)
    assert facts.parent.nation.value == "wales"
    assert facts.go_live == date(2028, 4, 1)
    assert facts.proposer.partners is False
    assert facts.service.cpv == "85141200"
    assert facts.assumptions["in_house_cost"].value == ("8961000.5",)
    assert facts.assumptions["other_income"].value == ("300000",)


def test_one_row_with_a_number_stands_for_as_many_posts_each_with_a_label() -> None:
    def fill(book: Workbook) -> None:
        row = {
            "group": "Library assistant",
            "point": 5,
            "hours": 18.5,
            "full_time_hours": 37,
            "scheme": "Local government scheme (England and Wales)",
            "ni_category": "A",
            "perimeter": "Moves with the service",
            "number": 12,
        }
        for place, heading in enumerate([cell.value for cell in book[POSTS][1]], start=1):
            book[POSTS].cell(2, place).value = row.get(column_headed(str(heading)))

    read = again(workbook({}, ""), fill)
    assert read.problems == []
    posts = facts_of(read.tables, read.posts).posts
    assert [post.id for post in posts] == [f"LA-{number:03d}" for number in range(1, 13)]
    assert {(post.point, post.hours, post.scheme) for post in posts} == {(5, 1850, "lgps_ew_2014")}


def test_a_problem_names_its_sheet_row_and_name() -> None:
    def spoil(book: Workbook) -> None:
        book[ANSWERS].cell(row_of(book, "contract.years"), 3).value = "ages"
        book[POSTS].cell(2, 1).value = "LA-001"
        book[POSTS].cell(2, [*COLUMNS].index("hours") + 1).value = 99

    read = again(workbook({}, ""), spoil)
    with pytest.raises(CaseHasErrorsError) as found:
        facts_of(read.tables, read.posts)
    told = {str(read.placed(each)).split(":")[0] for each in found.value.problems}
    row = row_of(load_workbook(io.BytesIO(workbook({}, ""))), "contract.years")
    assert told == {
        f"sheet “{ANSWERS}”, row {row}, contract.years",
        f"sheet “{POSTS}”, row 2, hours",
    }


@pytest.mark.parametrize("sheet", [ANSWERS, POSTS, MORE])
def test_a_formula_in_any_sheet_is_refused_with_its_row(sheet: str) -> None:
    def spoil(book: Workbook) -> None:
        book[sheet].cell(3, 3).value = "=1+1"

    read = again(workbook({}, ""), spoil)
    assert [(each.row, each.column) for each in read.problems][:1] == [(3, "column C")]
    assert "begins like a formula" in read.problems[0].sentence


@pytest.mark.parametrize("heading", ["Surname", "NI number", "Date of birth"])
def test_a_column_about_people_is_refused_and_no_post_is_read(heading: str) -> None:
    def spoil(book: Workbook) -> None:
        book[POSTS].cell(1, len(COLUMNS) + 2).value = heading
        book[POSTS].cell(2, 1).value = "LA-001"

    read = again(workbook({}, ""), spoil)
    assert "We hold posts, never people" in read.problems[0].sentence
    assert "LA-001" not in read.posts


def test_a_name_that_is_not_ours_is_told_by_its_row() -> None:
    def spoil(book: Workbook) -> None:
        book[MORE].cell(2, 1).value, book[MORE].cell(2, 3).value = "]", "x"

    read = again(workbook({}, ""), spoil)
    assert read.problems[0].row == 2
    assert "We do not know the name" in read.problems[0].sentence


def test_a_part_that_is_not_ours_is_told_by_the_row_that_holds_it() -> None:
    read = read_workbook(workbook({"odd": {"thing": "x"}}, ""))
    with pytest.raises(CaseHasErrorsError) as found:
        facts_of(read.tables, read.posts)
    (problem,) = map(read.placed, found.value.problems)
    assert (problem.sheet, problem.row) == (MORE, 2)


def test_another_workbook_is_told_what_to_do() -> None:
    book, saved = Workbook(), io.BytesIO()
    book.save(saved)
    assert "There is no sheet called" in read_workbook(saved.getvalue()).problems[0].sentence
    with pytest.raises(NotASheetError, match="Save it again as an Excel workbook"):
        read_workbook(b"PK\x03\x04 not a workbook")


def test_a_text_no_cell_can_hold_is_refused_and_never_cut_short() -> None:
    long = {"money": {"set_up": {"value": 1, "source": "x" * (LONGEST_CELL + 1)}}}
    with pytest.raises(TooLongForASheetError, match=r"my-plan\.spinout"):
        workbook(long, "")


def test_the_same_plan_gives_the_same_bytes() -> None:
    tables, posts = tables_of("library-service"), posts_of("library-service")
    assert workbook(tables, posts) == workbook(tables, posts)


@pytest.mark.parametrize("name", ["a.b[2].c", 'variants."as printed".name', "money.set_up"])
def test_a_name_and_its_place_stand_for_each_other(name: str) -> None:
    assert name_of(steps_of(name) or ()) == name


@pytest.mark.parametrize("name", ["", "]", "a..b", "a[x]", "a b"])
def test_what_is_not_a_name_stands_for_no_place(name: str) -> None:
    assert steps_of(name) is None


# The words on screen


@pytest.mark.parametrize("asked", [*QUESTIONS, HOW_MANY_POSTS], ids=lambda each: each.key)
def test_a_question_on_screen_has_no_word_of_the_file_and_reads_plainly(asked) -> None:
    words = f"{label_on_screen(asked)} {hint_on_screen(asked)} {error_on_screen(asked)}"
    for of_the_file in ("true or false", "lgps_ew", "nhs_2015", "“unknown”", "square brackets"):
        assert of_the_file not in words
    label = label_on_screen(asked).rstrip("?")
    assert grade(f"{label}. {hint_on_screen(asked)} {error_on_screen(asked)}") <= 7


@pytest.mark.parametrize(
    "asked",
    [each for each in QUESTIONS if each.kind in (Kind.CHOICE, Kind.CHOICES)],
    ids=lambda each: each.key,
)
def test_every_choice_has_plain_words_that_mean_it_and_no_other(asked) -> None:
    words = [choice_on_screen(asked, each) for each in asked.choices]
    assert len(set(words)) == len(words)
    assert [choice_meant(asked, said) for said in words] == list(asked.choices)
    assert not set(words) & set(asked.choices)


NAMES_WHAT_IT_MEANS = {
    "authority.decision_days",
    "circumstances.staff_proposal_published",
    "contract.could_be_split",
    "contract.mixed",
    "contract.original_value",
    "contract.within_nhs_limit",
    "functions.social_workers_supervise",
    "money.other_income_margin",
    "narrative.support",
    "notices.approach_sent",
    "notices.further_decision",
    "notices.intention_published",
    "transfer.stay_affected",
}
"""Questions that say “it” or “they” of something they have just named."""


def test_no_question_says_it_without_saying_what_it_is() -> None:
    """Each has a page of its own, which people may reach with no question before it."""
    vague = re.compile(r"\b(it|its|they|them|their)\b", re.IGNORECASE)
    found = {each.key for each in QUESTIONS if vague.search(label_on_screen(each))}
    assert found <= NAMES_WHAT_IT_MEANS


def test_a_newcomer_is_asked_about_fifteen_things() -> None:
    assert 14 <= len(FIRST_QUESTIONS) <= 16
    keys = {each.key for each in QUESTIONS}
    assert set(FIRST_QUESTIONS) - keys == {"posts"}
