"""A share of the runs in words is a whole percentage, and never none or all where it is not."""

import pytest

from spinout.forecast.risk.chances import heading, in_words


@pytest.mark.parametrize(
    ("runs", "of", "said"),
    [
        (0, 1000, "none"),
        (1, 1000, "under 1%"),
        (4, 1000, "under 1%"),
        (5, 1000, "1%"),
        (125, 1000, "13%"),
        (994, 1000, "99%"),
        (995, 1000, "over 99%"),
        (999, 1000, "over 99%"),
        (1000, 1000, "all"),
    ],
)
def test_a_share_in_words(runs, of, said):
    assert in_words(runs, of) == said


def test_the_heading_says_whose_the_assumptions_are():
    assert heading(10_000, 7, 6) == "Of these 10,000 runs, on 7 assumptions of which 6 are ours"
    assert heading(10, 1, 1) == "Of these 10 runs, on 1 assumption of which 1 are ours"
