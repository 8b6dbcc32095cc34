"""One person and six million give the same pennies."""

from fractions import Fraction
from math import floor

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout.money import (
    Rate,
    Rounding,
    TooLargeToBeExactError,
    millions,
    money,
    pounds,
    times,
    whole_pounds,
)

rates = st.builds(Rate, st.integers(0, 3000), st.sampled_from([1, 2, 49, 54, 57, 98, 100, 1000]))
amounts = st.integers(0, 50_000_000)


def nearest(amount: int, rate: Rate) -> int:
    return floor(Fraction(amount * rate.numerator, rate.denominator) + Fraction(1, 2))


@given(amounts, rates)
def test_the_nearest_penny_is_exact_with_halves_up(amount: int, rate: Rate) -> None:
    assert times(amount, rate, Rounding.NEAREST_PENNY) == nearest(amount, rate)


@given(st.lists(amounts, min_size=1), rates, st.sampled_from(list(Rounding)))
def test_an_array_gives_the_same_pennies_as_one_person(
    people: list[int], rate: Rate, rounding: Rounding
) -> None:
    together = times(np.array(people, dtype=np.float64), rate, rounding)
    assert together.tolist() == [times(person, rate, rounding) for person in people]


@given(st.integers(-50_000_000, -1), rates)
def test_a_negative_amount_rounds_halves_up_too(amount: int, rate: Rate) -> None:
    array = times(np.array([amount], dtype=np.float64), rate, Rounding.NEAREST_PENNY)
    assert array.tolist() == [nearest(amount, rate)]
    assert times(amount, rate, Rounding.NEAREST_PENNY) == nearest(amount, rate)


def test_half_a_penny_goes_up() -> None:
    assert times(50, Rate(1, 100), Rounding.NEAREST_PENNY) == 1
    assert times(49, Rate(1, 100), Rounding.NEAREST_PENNY) == 0


def test_down_to_the_pound_drops_the_pence() -> None:
    """9% of £668 is £60.12, repaid as £60: GOV.UK, repaying your student loan, 2024 to 2025."""
    assert times(66_800, Rate(9, 100), Rounding.DOWN_TO_POUND) == 6_000


def test_down_to_the_penny_cuts_the_figure_off() -> None:
    assert times(199, Rate(1, 2), Rounding.DOWN_TO_PENNY) == 99


def test_a_sum_past_exact_whole_numbers_is_refused() -> None:
    with pytest.raises(TooLargeToBeExactError, match="exact to the penny"):
        times(2**50, Rate(8, 1), Rounding.NEAREST_PENNY)
    with pytest.raises(TooLargeToBeExactError):
        times(np.array([2.0**50]), Rate(8, 1), Rounding.NEAREST_PENNY)


def test_an_empty_workforce_is_an_empty_result() -> None:
    assert times(np.array([]), Rate(1, 49), Rounding.NEAREST_PENNY).size == 0


@pytest.mark.parametrize(
    ("text", "rate"), [("6.5", Rate(13, 200)), ("5.45", Rate(109, 2000)), ("20", Rate(1, 5))]
)
def test_a_percentage_is_read_without_binary_rounding(text: str, rate: Rate) -> None:
    assert Rate.percent(text) == rate


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        (Rate(13, 200), "6.5%"),
        (Rate(1, 200), "0.5%"),
        (Rate(1, 5), "20%"),
        (Rate(1, 50), "2%"),
        (Rate(1, 49), "2.0408%"),
        (Rate(1, 49, as_fraction=True), "1/49"),
        (Rate(1, 80, as_fraction=True), "1/80"),
        (Rate(3, 200, as_fraction=True), "3/200"),
    ],
)
def test_a_rate_reads_as_people_write_it(rate: Rate, words: str) -> None:
    assert str(rate) == words


def test_how_a_rate_is_written_does_not_change_what_it_is() -> None:
    assert Rate(1, 49, as_fraction=True) == Rate(1, 49)
    assert hash(Rate(1, 49, as_fraction=True)) == hash(Rate(1, 49))


@pytest.mark.parametrize(
    ("text", "pence"),
    [
        ("24,413.50", 2441350),
        ("1,234,567", 123456700),
        ("£12", 1200),
        ("-3.05", -305),
        ("−£5", -500),
        ("-£5", -500),
        (" 0.1 ", 10),
    ],
)
def test_pounds_are_read_as_whole_pence(text: str, pence: int) -> None:
    assert pounds(text) == pence


@pytest.mark.parametrize(
    "text",
    [
        *("", "lots", "nan", "1.005", "12/0", "1/2", "1e30", "1e2", "1_000", "0x10", "1.2.3"),
        *("1,2,3", "12,34", "1234,567", ",123", "5.", ".5", "£-5", "--5", "£", "−", "£ 5"),
        *("١٢", "１２", "1²", "1,234.5678"),
    ],
)
def test_anything_else_is_refused_with_what_to_enter(text: str) -> None:
    with pytest.raises(ValueError, match="Enter an amount"):
        pounds(text)


def test_money_reads_as_people_write_it() -> None:
    assert money(123456) == "£1,234.56"
    assert money(-1200) == "−£12.00"
    assert whole_pounds(123450) == "£1,235"
    assert whole_pounds(-123450) == "−£1,235"
    assert whole_pounds(-49) == "£0"
    assert whole_pounds(-50) == "−£1"
    assert millions(648_700_000) == "£6.487 million"
    assert millions(-1_157_000) == "−£0.012 million"
    assert millions(-20_000) == "£0.000 million"


def test_a_rate_needs_a_denominator_above_nought() -> None:
    with pytest.raises(ValueError, match="above nought"):
        Rate(1, 0)
