"""M01 to M46: each is declared, has lines, and is told on the reference page."""

from pathlib import Path

import pytest

from spinout.facts.budget import LISTS, SINGLES
from spinout.facts.plan import PayFrom
from spinout.forecast.declared import MODEL, numbers_of
from spinout.forecast.reference_page import all_lines, full_book, page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "forecast-lines.md"


def test_the_model_is_m01_to_m46():
    assert list(MODEL) == [f"M{number:02d}" for number in range(1, 47)]


@pytest.mark.parametrize("number", MODEL)
def test_each_line_of_the_model_has_lines_in_the_book(number):
    assert [key for key, (_, line) in all_lines().items() if number in numbers_of(line)]


def test_every_input_of_the_budget_names_a_line_of_the_model_or_the_section_on_value():
    rows = (each for listed in LISTS.values() for each in listed.inputs)
    assert {each.line for each in (*SINGLES.values(), *rows)} <= {*MODEL, "4.2"}


@pytest.mark.parametrize("pay_from", PayFrom)
def test_no_line_of_the_full_book_is_idle(pay_from):
    ledger = full_book(pay_from)
    ends = {"check", "least_cash", "net_assets"}
    assert ledger.lines.keys() >= ends


def test_the_reference_page_in_the_docs_is_the_one_the_lines_make():
    assert PAGE.read_text(encoding="utf-8") == page()
