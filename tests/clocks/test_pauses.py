"""Due dates with pauses: the original date is kept, and nothing is ever counted twice."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout.clocks import (
    CalendarNotKnownError,
    Counts,
    Nation,
    Pause,
    PauseEndsTooSoonError,
    Rule,
    Starts,
    days_after,
    due_date,
    working_days_after,
    working_days_beginning_with,
)

RECEIPT = date(2026, 11, 2)
THIRTY = Rule(n=30, counts=Counts.CALENDAR_DAYS, starts=Starts.ON_RECEIPT, nation=Nation.ENGLAND)


def test_without_a_pause_the_due_date_is_the_original_one() -> None:
    due = due_date(RECEIPT, (), THIRTY)
    assert due.due == due.original.last == date(2026, 12, 1)
    assert due.working == due.original.working


def test_a_pause_keeps_the_original_due_date() -> None:
    due = due_date(RECEIPT, (Pause(first=date(2026, 11, 9), last=date(2026, 11, 13)),), THIRTY)
    assert due.original.last == date(2026, 12, 1)
    assert due.due == date(2026, 12, 6)
    assert due.working.endswith("pauses move it 5 days to Sunday 6 December 2026")


def test_a_pause_after_the_due_date_changes_nothing() -> None:
    due = due_date(RECEIPT, (Pause(first=date(2026, 12, 2), last=None),), THIRTY)
    assert due.due == date(2026, 12, 1)


def test_a_pause_that_goes_on_leaves_no_due_date() -> None:
    due = due_date(RECEIPT, (Pause(first=date(2026, 11, 20), last=None),), THIRTY)
    assert due.due is None
    assert due.original.last == date(2026, 12, 1)
    assert due.working.endswith("no due date until it starts again")


def test_pauses_that_overlap_count_once() -> None:
    together = (Pause(first=date(2026, 11, 9), last=date(2026, 11, 18)),)
    apart = (
        Pause(first=date(2026, 11, 9), last=date(2026, 11, 15)),
        Pause(first=date(2026, 11, 12), last=date(2026, 11, 18)),
    )
    assert due_date(RECEIPT, apart, THIRTY).due == due_date(RECEIPT, together, THIRTY).due


def test_a_pause_over_a_weekend_does_not_move_a_count_of_working_days() -> None:
    rule = Rule(n=8, counts=Counts.WORKING_DAYS, starts=Starts.ON_RECEIPT, nation=Nation.ENGLAND)
    due = due_date(RECEIPT, (Pause(first=date(2026, 11, 7), last=date(2026, 11, 8)),), rule)
    assert due.original == working_days_beginning_with(RECEIPT, 8, Nation.ENGLAND)
    assert due.due == date(2026, 11, 11)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (Counts.CALENDAR_DAYS, days_after(RECEIPT, 8)),
        (Counts.WORKING_DAYS, working_days_after(RECEIPT, 8, Nation.ENGLAND)),
    ],
)
def test_a_rule_may_start_the_day_after_receipt(counts: Counts, expected: object) -> None:
    rule = Rule(n=8, counts=counts, starts=Starts.DAY_AFTER_RECEIPT, nation=Nation.ENGLAND)
    due = due_date(RECEIPT, (), rule)
    assert due.original == expected
    assert due.due == due.original.last


def test_a_pause_may_not_end_before_it_starts() -> None:
    with pytest.raises(PauseEndsTooSoonError, match="Enter a last day on or after the first"):
        Pause(first=date(2026, 11, 9), last=date(2026, 11, 8))


def test_a_pause_that_runs_past_the_known_bank_holidays_is_refused() -> None:
    rule = Rule(n=8, counts=Counts.WORKING_DAYS, starts=Starts.ON_RECEIPT, nation=Nation.ENGLAND)
    with pytest.raises(CalendarNotKnownError):
        due_date(RECEIPT, (Pause(first=RECEIPT, last=date(2027, 12, 31)),), rule)


@given(
    st.integers(min_value=1, max_value=60),
    st.lists(st.tuples(st.integers(0, 90), st.integers(0, 20)), max_size=4),
    st.sampled_from(Starts),
)
def test_exactly_n_days_outside_the_pauses_count(
    n: int, spans: list[tuple[int, int]], starts: Starts
) -> None:
    pauses = [
        Pause(first=RECEIPT + timedelta(days=a), last=RECEIPT + timedelta(days=a + length))
        for a, length in spans
    ]
    rule = Rule(n=n, counts=Counts.CALENDAR_DAYS, starts=starts, nation=Nation.ENGLAND)
    due = due_date(RECEIPT, pauses, rule).due
    assert due is not None
    begins = RECEIPT + timedelta(days=starts is Starts.DAY_AFTER_RECEIPT)
    inside = [begins + timedelta(days=k) for k in range((due - begins).days + 1)]
    assert sum(not any(p.covers(day) for p in pauses) for day in inside) == n
    assert not any(p.covers(due) for p in pauses)
