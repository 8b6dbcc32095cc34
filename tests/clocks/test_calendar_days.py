"""Counts of calendar days, against the worked dates of the Community Right to Challenge."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout.clocks import (
    NothingToCountError,
    anniversary,
    days_after,
    days_beginning_with,
    not_less_than_days_before,
    years_ending_with,
)

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 12, 31))


def test_thirty_days_beginning_with_receipt_end_twenty_nine_days_later() -> None:
    """Localism Act 2011 s.84(7)(b): received Monday 2 November 2026, no window."""
    window = days_beginning_with(date(2026, 11, 2), 30)
    assert (window.first, window.last) == (date(2026, 11, 2), date(2026, 12, 1))
    assert window.working == (
        "30 days beginning with Monday 2 November 2026: last day Tuesday 1 December 2026"
    )


def test_thirty_days_after_a_window_end_on_the_thirtieth() -> None:
    """Localism Act 2011 s.84(7)(a): window 1 to 31 October 2026."""
    window = days_after(date(2026, 10, 31), 30)
    assert (window.first, window.last) == (date(2026, 11, 1), date(2026, 11, 30))
    assert "the first being Sunday 1 November 2026" in window.working
    assert window.working.endswith("last day Monday 30 November 2026")


def test_details_of_colleagues_are_due_twenty_eight_days_before_with_a_warning_a_day_earlier() -> (
    None
):
    """TUPE 2006 reg 11: transfer on Thursday 1 April 2027."""
    notice = not_less_than_days_before(date(2027, 4, 1), 28)
    assert notice.latest == date(2027, 3, 4)
    assert notice.warn_from == date(2027, 3, 3)
    assert "latest Thursday 4 March 2027" in notice.working
    assert notice.working.endswith("Wednesday 3 March 2027")


def test_one_day_is_written_in_the_singular() -> None:
    assert days_beginning_with(date(2026, 11, 2), 1).working.startswith("1 day beginning")


@pytest.mark.parametrize("count", [days_beginning_with, days_after, not_less_than_days_before])
def test_no_days_cannot_be_counted(count: object) -> None:
    with pytest.raises(NothingToCountError, match="Enter a whole number from 1"):
        count(date(2026, 11, 2), 0)  # type: ignore[operator]


@given(DAYS, st.integers(min_value=1, max_value=400))
def test_a_window_holds_exactly_its_days(first: date, n: int) -> None:
    window = days_beginning_with(first, n)
    assert (window.last - window.first).days == n - 1
    assert days_after(first - timedelta(days=1), n).last == window.last


def test_a_reserved_contract_blocks_the_next_until_its_third_anniversary() -> None:
    """Procurement Act 2023 s.33(5): entered 1 April 2025, so not before 1 April 2028."""
    entered = date(2025, 4, 1)
    assert years_ending_with(date(2027, 4, 1), 3).first <= entered
    assert years_ending_with(date(2028, 3, 31), 3).first <= entered
    assert years_ending_with(date(2028, 4, 1), 3).first > entered
    assert anniversary(entered, 3) == date(2028, 4, 1)


def test_the_anniversary_of_29_february_is_28_february_in_a_common_year() -> None:
    assert anniversary(date(2024, 2, 29), 3) == date(2027, 2, 28)
    assert anniversary(date(2024, 2, 29), 4) == date(2028, 2, 29)


@given(DAYS, DAYS, st.integers(min_value=1, max_value=10))
def test_a_day_is_in_the_span_exactly_until_its_anniversary(
    entered: date, award: date, n: int
) -> None:
    blocked = years_ending_with(award, n).first <= entered
    assert blocked == (award < anniversary(entered, n))
