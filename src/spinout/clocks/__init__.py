"""Clocks: pure functions from days to windows and due dates, each showing its working.

days_beginning_with(date(2026, 11, 2), 30).working
# 30 days beginning with Monday 2 November 2026: last day Tuesday 1 December 2026
"""

from spinout.clocks.bank_holidays import CalendarNotKnownError
from spinout.clocks.nations import Nation
from spinout.clocks.pauses import Counts, Due, Pause, PauseEndsTooSoonError, Rule, Starts, due_date
from spinout.clocks.window import (
    NothingToCountError,
    NoticeBefore,
    Window,
    days_after,
    days_beginning_with,
    not_less_than_days_before,
)
from spinout.clocks.words import weekday_in_words
from spinout.clocks.working_days import (
    is_working_day,
    working_days_after,
    working_days_beginning_with,
)
from spinout.clocks.years import anniversary, years_ending_with

__all__ = [
    "CalendarNotKnownError",
    "Counts",
    "Due",
    "Nation",
    "NothingToCountError",
    "NoticeBefore",
    "Pause",
    "PauseEndsTooSoonError",
    "Rule",
    "Starts",
    "Window",
    "anniversary",
    "days_after",
    "days_beginning_with",
    "due_date",
    "is_working_day",
    "not_less_than_days_before",
    "weekday_in_words",
    "working_days_after",
    "working_days_beginning_with",
    "years_ending_with",
]
