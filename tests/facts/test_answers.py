"""Answers keep their exact value, whatever the way they are written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout.facts.answer import UnfitAnswerError, check
from spinout.facts.questions import QUESTIONS, question_for
from spinout.findings import UNKNOWN


def _sentence(asked, entered):
    """What a person is told of the answer; the question’s own words where it fits."""
    try:
        check(asked, entered)
    except UnfitAnswerError as unfit:
        return str(unfit)
    return asked.error


@given(st.integers(min_value=0, max_value=10_000_000_000_000))
def test_every_amount_in_pounds_and_pence_is_kept_to_the_penny(pence):
    written = f"{pence // 100:,}.{pence % 100:02d}"
    value = question_for("contract.value")
    assert check(value, f"£{written}") == pence
    assert check(value, Decimal(written.replace(",", ""))) == pence


@given(st.decimals(min_value=-20, max_value=50, places=4, allow_nan=False))
def test_every_percentage_keeps_its_value(rate):
    assert Decimal(str(check(question_for("terms.pay_award"), rate))) == rate


@given(st.text(max_size=30), st.sampled_from(QUESTIONS))
def test_any_text_is_an_answer_or_a_sentence_that_says_what_to_enter(entered, asked):
    assert _sentence(asked, entered).endswith(asked.error)


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda each: each.key)
def test_unknown_is_an_answer_to_every_question(asked):
    assert check(asked, "unknown") is UNKNOWN


@pytest.mark.parametrize("written", ["1_000", "1e3", "٣", "0x10", "1,00", "--1", "1 000"])
def test_numbers_in_ways_that_could_be_misread_are_not_guessed_at(written):
    with pytest.raises(UnfitAnswerError, match="is not a number"):
        check(question_for("proposer.employees"), written)


def test_choices_are_kept_in_the_order_given_and_once_each():
    kinds = question_for("functions.kinds")
    assert check(kinds, ["liberty", " judicial ", "liberty"]) == ("liberty", "judicial")
    assert check(kinds, "unknown") is UNKNOWN


@pytest.mark.parametrize(
    ("entered", "says"),
    [
        ("liberty", "Put the values in square brackets."),
        ([], "This is blank."),
        (["libraty"], "is not on the list. Did you mean “liberty”?"),
        (["unknown"], "is not on the list."),
        ([True], "is not on the list."),
    ],
)
def test_choices_that_do_not_fit_are_told(entered, says):
    assert says in _sentence(question_for("functions.kinds"), entered)
