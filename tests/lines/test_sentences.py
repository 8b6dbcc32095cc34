"""Formulas read as plain English."""

import pytest

from spinout.lines import sentence


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("profit", "Profit is one amount less other amount."),
        ("added", "Added is one amount plus other amount, plus opening."),
        ("turned_round", "Turned round is minus one amount."),
        ("each", "Each is nought where staff is nought, otherwise (one amount divided by staff)."),
        ("smallest", "Smallest is the smaller of one amount, other amount and opening."),
        (
            "both",
            "Both is yes where is open is yes and one is more is yes and staff is above nought, "
            "otherwise no.",
        ),
        (
            "neither",
            "Neither is yes where it is not so that (is open is yes or one is more is yes), "
            "otherwise no.",
        ),
        (
            "last_month",
            "Last month is one amount of the month before (in the first month opening).",
        ),
        (
            "last_quarter",
            "Last quarter is a sum of three months before (in the first three months nought).",
        ),
        ("year_so_far", "Year so far is the sum of profit so far this plan year."),
        ("so_far", "So far is the sum of one amount since the start."),
        ("whole_quarter", "Whole quarter is the sum of one amount over the whole plan quarter."),
        ("taxed", "Taxed is each part of (one amount plus other amount) at its rate in tax."),
        (
            "uplifted",
            "Uplifted is one amount times (one plus (uplift for the plan year)).",
        ),
        ("floored", "Floored is one amount rounded down to a whole step."),
    ],
)
def test_a_line_reads_as_a_sentence(every_word_book, line, said):
    assert sentence(every_word_book, line) == said


def test_every_line_reads_without_a_key_a_sign_or_a_digit(every_word_book):
    for line in every_word_book.lines:
        assert not set(sentence(every_word_book, line)) & set("_+*/<>=0123456789")
