"""A number is a number in the spreadsheet and comes back to its last digit; words stay words."""

import io
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.cell import Cell

from spinout.facts.days import day_said
from spinout.facts.post_kinds import rows_of, text_of
from spinout.facts.posts_columns import COLUMNS
from spinout.facts.questions import BY_KEY, Kind
from spinout.facts.sheet_layout import ANSWERS, MORE, POSTS, column_headed
from spinout.facts.sheet_numbers import COUNTED, format_of, from_a_cell, in_a_cell
from spinout.facts.sheet_reader import read_workbook
from spinout.facts.sheet_writer import workbook
from tests.facts.written import EXAMPLES, posts_of, tables_of

TABLES: dict[str, object] = {
    "case": {"name": "2028", "go_live": date(2028, 4, 1)},
    "service": {"name": "007", "cpv": "09251100", "area": "=1+1"},
    "contract": {"value": Decimal("38922000.50"), "years": 5},
    "terms": {"pay_award": Decimal("1.50"), "employer_rate_now": Decimal("20.0")},
    "money": {
        "set_up": {
            "value": 700000,
            "source": "1.50",
            "owner": "12",
            "at_most": True,
            "also": [{"value": Decimal("710000.25"), "source": "3", "note": "4"}],
        },
        "other_income": [300000, Decimal("310000.05"), 0, 1, 99999999999],
        "contract_uplift": Decimal("-1.2500"),
    },
}
POST = {
    "id": "007",
    "group": "12",
    "grade": "5",
    "scheme": "lgps_ew_2014",
    "spine": "njc",
    "point": "5",
    "hours": "18.50",
    "full_time_hours": "37",
    "ni_category": "A",
    "years_band": "2-4",
    "perimeter": "in",
    "reason": "2028",
}


def sheet() -> bytes:
    """A sheet with each kind of answer in it."""
    return workbook(TABLES, text_of([POST]))


def cell_of(name: str) -> Cell:
    """The cell of an answer, in whichever sheet it is."""
    book = load_workbook(io.BytesIO(sheet()))
    for title, names, answers in ((ANSWERS, 3, 2), (MORE, 0, 2)):
        for row in book[title].iter_rows():
            if row[names].value == name:
                return row[answers]
    raise AssertionError(name)


@pytest.mark.parametrize(
    ("name", "value", "shown_as"),
    [
        ("contract.value", 38922000.5, "#,##0.00"),
        ("contract.years", 5, "0"),
        ("terms.pay_award", 1.5, "0.00"),
        ("terms.employer_rate_now", 20, "0.0"),
        ("money.set_up.value", 700000, "#,##0"),
        ("money.other_income[2]", 310000.05, "#,##0.00"),
        ("money.other_income[5]", 99999999999, "#,##0"),
        ("money.contract_uplift", -1.25, "0.0000"),
        ("money.set_up.also[1].value", 710000.25, "0.00"),
    ],
)
def test_a_number_is_typed_as_one_and_shown_with_its_decimals(
    name: str, value: float, shown_as: str
) -> None:
    cell = cell_of(name)
    assert (cell.data_type, cell.value, cell.number_format) == ("n", value, shown_as)


def test_a_day_is_typed_as_one() -> None:
    cell = cell_of("case.go_live")
    assert (cell.data_type, cell.value) == ("d", datetime(2028, 4, 1))  # noqa: DTZ001
    assert cell.number_format == "d mmmm yyyy"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("case.name", "2028"),
        ("service.name", "007"),
        ("service.cpv", "09251100"),
        ("service.area", "=1+1"),
        ("money.set_up.source", "1.50"),
        ("money.set_up.owner", "12"),
        ("money.set_up.also[1].note", "4"),
    ],
)
def test_words_stay_words_even_where_they_are_all_digits(name: str, value: str) -> None:
    cell = cell_of(name)
    assert (cell.data_type, cell.value, cell.number_format) == ("s", value, "@")


def test_cells_of_posts_are_numbers_where_their_column_counts_and_words_elsewhere() -> None:
    book = load_workbook(io.BytesIO(sheet()))
    heads, cells = book[POSTS].iter_rows(max_row=2, max_col=len(COLUMNS))
    kinds = {
        column_headed(head.value): cell.data_type for head, cell in zip(heads, cells, strict=True)
    }
    counted = {name for name in POST if BY_KEY[f"posts.{name}"].kind in COUNTED}
    assert {kinds[name] for name in counted} == {"n"}
    assert {kinds[name] for name in ("id", "group", "grade", "reason")} == {"s"}


def test_every_answer_comes_back_the_very_same_number_day_or_word() -> None:
    read = read_workbook(sheet())
    assert read.problems == []
    assert dict(typed(read.tables)) == dict(typed(TABLES))
    (row,) = rows_of(read.posts)
    assert {name: cell for name, cell in row.items() if cell} == POST


def typed(held: object, at: str = "") -> Iterator[tuple[str, str]]:
    """Each value with its kind, as 1.5 and 1.50 are equal and yet not the same text."""
    if isinstance(held, dict):
        for name, each in held.items():
            yield from typed(each, f"{at}.{name}")
    elif isinstance(held, list):
        for place, each in enumerate(held):
            yield from typed(each, f"{at}[{place}]")
    else:
        yield at, repr(held)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_numbers_of_an_example_come_back_as_numbers(example: str) -> None:
    before = dict(typed(tables_of(example)["money"]))
    read = read_workbook(workbook(tables_of(example), posts_of(example)))
    assert dict(typed(read.tables["money"])) == before
    assert rows_of(read.posts) == rows_of(posts_of(example))


@given(
    st.one_of(
        st.integers(-(10**12), 10**12).map(str),
        st.decimals(-(10**11), 10**11, places=4).map(lambda each: format(each, "f")),
        st.text(max_size=12),
        st.from_regex(r"[-+]?[0-9]{1,22}([.][0-9]{0,8})?", fullmatch=True),
    )
)
def test_a_cell_holds_a_number_only_where_it_gives_back_the_very_digits(said: str) -> None:
    held = in_a_cell(said)
    if held is not None:
        number, decimals = held
        for kind in (Kind.MONEY, Kind.HOURS):
            assert str(from_a_cell(number, format_of(kind, decimals))) == said


@pytest.mark.parametrize("said", ["0", "5", "-3", "18.50", "99999999999.99", "0.0001"])
def test_a_plain_number_is_held_as_one(said: str) -> None:
    assert in_a_cell(said) is not None


@pytest.mark.parametrize(
    "said", ["007", "+5", "1,000", "£5", "5.", ".5", "1e3", "-0", "１", "", "12345678901234567.01"]
)
def test_what_a_number_would_change_is_held_as_words(said: str) -> None:
    assert in_a_cell(said) is None


def test_a_number_with_an_exponent_is_the_number_it_says() -> None:
    read = read_workbook(workbook({"money": {"set_up": Decimal("7E+5")}}, ""))
    assert read.tables == {"money": {"set_up": 700000}}


def test_more_decimals_than_a_cell_shows_are_kept() -> None:
    assert from_a_cell(1.005, "0.00") == Decimal("1.005")
    assert from_a_cell(12.5, "General") == Decimal("12.5")


@pytest.mark.parametrize(
    "said", ["1 April 2028", "1st April 2028", "01/04/2028", "1.4.2028", "1 Apr 2028", "2028-04-01"]
)
def test_a_day_in_words_is_taken_day_first(said: str) -> None:
    assert day_said(said) == date(2028, 4, 1)


@pytest.mark.parametrize(
    "said", ["soon", "1/4/28", "31/2/2028", "April 2028", "4/13/2028", "1 x 2"]
)
def test_what_is_no_day_is_none(said: str) -> None:
    assert day_said(said) is None


def test_numbers_and_days_typed_as_words_are_taken_as_what_they_say() -> None:
    tables = {"contract": {"value": "£38,922,000"}, "case": {"go_live": "1 April 2028"}}
    read = read_workbook(workbook(tables, ""))
    assert read.tables == {"contract": {"value": 38922000}, "case": {"go_live": date(2028, 4, 1)}}
