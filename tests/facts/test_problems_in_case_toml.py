"""Each thing wrong in case.toml has its own sentence, its row and its name."""

import pytest

from tests.facts.wrong_in_case import WRONG


@pytest.mark.parametrize(("text", "row", "column", "says"), WRONG)
def test_each_thing_wrong_has_its_own_sentence(problems_in_case, text, row, column, says):
    (problem,) = problems_in_case(text)
    assert (problem.file, problem.row, problem.column) == ("case.toml", row, column)
    assert says in problem.sentence


def test_brackets_inside_brackets_without_end_are_refused(problems_in_case):
    (problem,) = problems_in_case("a = " + "[" * 100_000)
    assert "Use the layout of the example" in problem.sentence


def test_every_problem_is_reported_in_the_order_of_the_rows(problems_in_case):
    text = """
[money]
pay_share = "most"
[parent]
kind = "counsil"
[case]
go_live = "soon"
"""
    found = problems_in_case(text)
    assert [each.row for each in found] == [3, 5, 7]


def test_names_inside_a_long_text_are_not_taken_for_names(problems_in_case):
    text = '[narrative]\nsummary = """\n[parent]\nkind = "x"\n"""\n[parent]\nkind = "x"\n'
    (problem,) = problems_in_case(text)
    assert problem.row == 7


def test_a_name_inside_an_inline_table_is_placed_on_the_line_that_holds_it(problems_in_case):
    text = "[expression]\nwindow = { first = 2026-10-01, lst = 2026-10-31 }\n"
    (problem,) = problems_in_case(text)
    assert (problem.row, problem.column) == (2, "expression.window.lst")


def test_what_was_entered_is_cut_short_before_it_is_repeated(problems_in_case):
    (problem,) = problems_in_case(f"[contract]\naward = '{'9' * 5000}'\n")
    assert len(problem.sentence) < 200
