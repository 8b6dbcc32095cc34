"""Counts of working days, against worked dates of the two procurement regimes."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout.clocks import (
    CalendarNotKnownError,
    Nation,
    is_working_day,
    working_days_after,
    working_days_beginning_with,
)
from spinout.clocks.bank_holidays import is_bank_holiday, our_corrections, read_corrections

KNOWN = st.dates(min_value=date(2012, 1, 1), max_value=date(2027, 9, 30))


def test_a_voluntary_standstill_ends_on_its_eighth_working_day() -> None:
    """Procurement Act 2023 s.51: notice published Monday 2 November 2026."""
    window = working_days_beginning_with(date(2026, 11, 2), 8, Nation.ENGLAND)
    assert window.last == date(2026, 11, 11)
    assert window.working == (
        "8 working days beginning with Monday 2 November 2026: last day Wednesday 11 November 2026"
    )


def test_a_health_standstill_skips_christmas_and_new_year() -> None:
    """SI 2023/1348 reg 12: notice Thursday 17 December 2026, standstill starts the day after."""
    notice = date(2026, 12, 17)
    window = working_days_after(notice + timedelta(days=1), 8, Nation.ENGLAND)
    assert window.last == date(2027, 1, 4)
    for left_out in ("25 December 2026", "28 December 2026", "1 January 2027"):
        assert left_out in window.working
    assert "26 December" not in window.working


def test_a_count_that_begins_on_a_weekend_starts_on_the_next_working_day() -> None:
    window = working_days_beginning_with(date(2026, 11, 7), 1, Nation.ENGLAND)
    assert (window.first, window.last) == (date(2026, 11, 9), date(2026, 11, 9))


@pytest.mark.parametrize(
    ("day", "shut"),
    [
        (date(2026, 11, 30), {Nation.SCOTLAND}),
        (date(2026, 6, 15), {Nation.SCOTLAND}),
        (date(2026, 3, 17), {Nation.NORTHERN_IRELAND}),
        (date(2026, 4, 6), {Nation.ENGLAND, Nation.WALES, Nation.NORTHERN_IRELAND}),
        (date(2027, 3, 26), set(Nation)),
    ],
)
def test_each_nation_has_its_own_bank_holidays(day: date, shut: set[Nation]) -> None:
    assert {nation for nation in Nation if not is_working_day(day, nation)} == shut


def test_a_count_past_the_known_bank_holidays_is_refused_in_a_sentence() -> None:
    with pytest.raises(CalendarNotKnownError, match="up to 31 December 2027") as refusal:
        working_days_after(date(2027, 12, 30), 8, Nation.ENGLAND)
    assert refusal.value.known_to == date(2027, 12, 31)


def test_a_count_that_ends_on_the_last_known_day_is_answered() -> None:
    assert working_days_after(date(2027, 12, 30), 1, Nation.ENGLAND).last == date(2027, 12, 31)


def test_our_file_adds_and_removes_bank_holidays(tmp_path: Path) -> None:
    file = tmp_path / "bank-holidays.toml"
    file.write_text(
        "known_to = 2027-12-31\n"
        "[[added]]\nday = 2027-06-01\nnations = ['wales']\n"
        "[[removed]]\nday = 2027-08-30\nnations = ['wales']\n"
    )
    ours = read_corrections(file)
    assert is_bank_holiday(date(2027, 6, 1), Nation.WALES, ours)
    assert not is_bank_holiday(date(2027, 6, 1), Nation.ENGLAND, ours)
    assert not is_bank_holiday(date(2027, 8, 30), Nation.WALES, ours)
    assert is_bank_holiday(date(2027, 8, 30), Nation.ENGLAND, ours)


def test_the_corrections_we_ship_stand_whatever_the_published_list_says() -> None:
    ours = our_corrections()
    assert date(2026, 6, 15) in ours.added[Nation.SCOTLAND]
    assert date(2026, 6, 15) not in ours.added[Nation.ENGLAND]


@given(KNOWN, st.integers(min_value=1, max_value=40), st.sampled_from(Nation))
def test_a_window_of_working_days_holds_exactly_that_many(
    first: date, n: int, nation: Nation
) -> None:
    window = working_days_beginning_with(first, n, nation)
    span = (window.last - first).days + 1
    inside = [first + timedelta(days=k) for k in range(span)]
    assert sum(is_working_day(day, nation) for day in inside) == n
    assert is_working_day(window.first, nation)
    assert is_working_day(window.last, nation)
