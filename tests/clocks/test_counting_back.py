"""Working days counted back from the day by which an answer is wanted."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout.clocks import Nation, NothingToCountError, is_working_day, working_days_after
from spinout.clocks.counting_back import sent_in_time

DAYS = st.dates(date(2026, 2, 1), date(2027, 11, 30))


def test_fifteen_working_days_before_20_april_2027_leave_out_easter_monday() -> None:
    found = sent_in_time(date(2027, 4, 19), 15, Nation.ENGLAND)
    assert found.latest == date(2027, 3, 25)
    assert found.working == (
        "15 working days after Thursday 25 March 2027 end by Monday 19 April 2027"
    )


@given(DAYS, st.integers(1, 30), st.sampled_from(Nation))
def test_what_is_sent_on_the_last_day_is_in_time_and_a_working_day_later_is_not(
    event: date, n: int, nation: Nation
) -> None:
    latest = sent_in_time(event, n, nation).latest
    assert working_days_after(latest, n, nation).last <= event
    later = latest + timedelta(days=1)
    while not is_working_day(later, nation):
        later += timedelta(days=1)
    assert working_days_after(later, n, nation).last > event


def test_nothing_to_count_is_refused() -> None:
    with pytest.raises(NothingToCountError):
        sent_in_time(date(2027, 4, 20), 0, Nation.ENGLAND)
