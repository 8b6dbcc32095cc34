"""Values that do not fit their inputs are refused, each with what is needed."""

import pytest

from spinout.lines import evaluate, work_out
from spinout.lines.errors import (
    InputValueError,
    MissingInputsError,
    OneScenarioOnlyError,
    UnknownInputsError,
    UnknownLineError,
)


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("one_amount", [1, 2], "30 values, not 2"),
        ("one_amount", 5, "a value for each month"),
        ("one_amount", [float("nan")] * 30, "missing or endless"),
        ("one_amount", ["ten"] * 30, "numbers"),
        ("share", [[1, 2]], "one value"),
        ("share", [], "as many scenarios"),
        ("uplift", [1, 2], "3 values, not 2"),
        ("tax", [(0, 0.1), (5, 0.2)], "3 rows"),
        ("tax", [(0, 0.1), (5, 0.2), (5, 0.3)], "rising order"),
        ("is_open", [2] * 30, "1 for yes and 0 for no"),
        ("plan_year", [1] * 15 + [0] * 15, "never fall"),
        ("plan_year", [0.5] * 30, "whole period numbers"),
        ("plan_year", [[0] * 30] * 2, "one calendar"),
    ],
)
def test_a_value_of_the_wrong_shape_says_what_is_needed(every_word_book, awkward, key, value, says):
    with pytest.raises(InputValueError, match=f"“{key}” needs .*{says}"):
        evaluate(every_word_book, awkward(1) | {key: value})


def test_inputs_must_have_as_many_scenarios_as_each_other(every_word_book, awkward):
    values = awkward(1) | {"share": [0.1, 0.2], "opening": [1, 2, 3]}
    with pytest.raises(InputValueError, match="as many scenarios as the others"):
        evaluate(every_word_book, values)


def test_missing_and_unknown_inputs_are_listed(every_word_book, awkward):
    values = awkward(1)
    del values["share"], values["step"]
    with pytest.raises(MissingInputsError, match="share, step"):
        evaluate(every_word_book, values)
    with pytest.raises(UnknownInputsError, match="rent"):
        evaluate(every_word_book, awkward(1) | {"rent": 1})


def test_the_plain_form_takes_one_scenario(every_word_book, awkward):
    with pytest.raises(OneScenarioOnlyError):
        work_out(every_word_book, awkward(1) | {"share": [0.1, 0.2]})


def test_results_cannot_be_changed_and_know_their_lines(every_word_book, awkward):
    results = evaluate(every_word_book, awkward(1))
    assert list(results) == list(every_word_book.lines)
    with pytest.raises(ValueError, match="read-only"):
        results["cash"][0] = 1.0
    with pytest.raises(UnknownLineError):
        results["rent"]
