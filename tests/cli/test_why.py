"""`spinout why`: a figure, its parents and its users."""

import json

import pytest

from spinout.cli.main import main

CASE = ["why", "library-service"]
ON = ["--on", "2026-11-23"]


def test_a_figure_is_told_with_what_it_was_made_from(capsys):
    assert main([*CASE, "cash", "2028-06", *ON]) == 0
    said = capsys.readouterr().out
    assert "Cash in the bank, June 2028: £209,204.17" in said
    assert "- Cash in the bank (cash), May 2028: £199,204.18" in said
    assert "Used by: cash, net_assets." in said


def test_a_line_may_be_named_in_words_and_its_month_by_number(capsys):
    assert main([*CASE, "Contract income", "3", "--json", *ON]) == 0
    why = json.loads(capsys.readouterr().out)["why"]
    assert (why["key"], why["first_month"]) == ("contract_income", 3)
    assert abs(why["value"] - 540_583.33) < 0.005


def test_parents_add_up_to_what_they_explain(capsys):
    assert main([*CASE, "core_cost", "30", "--json", *ON]) == 0
    why = json.loads(capsys.readouterr().out)["why"]
    assert abs(sum(each["value"] for each in why["parents"]) - why["value"]) < 0.005


def test_more_steps_back_are_shown_inside(capsys):
    assert main([*CASE, "surplus", "1", "--depth", "3", *ON]) == 0
    assert "    - " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "month", "says"),
    [
        ("banana", "3", "no line “banana”"),
        ("cost owed", "3", "Did you mean"),
        ("cash", "61", "from 1 to 60"),
        ("cash", "0", "from 1 to 60"),
        ("cash", "2028-03", "from 1 to 60"),
        ("cash", "next June", "from 1 to 60"),
    ],
)
def test_what_is_not_in_the_plan_is_told_with_what_to_enter(line, month, says, capsys):
    assert main([*CASE, line, month, *ON]) == 2
    assert says in capsys.readouterr().err
