"""Office hours: what counts as received on which day, and by when an answer is due."""

from datetime import date, datetime

import pytest

from spinout.clocks import CalendarNotKnownError, Nation, NothingToCountError
from spinout.clocks.office_hours import (
    UnreadableHoursError,
    answer_by,
    is_office_day,
    office_hours,
    received_on,
)

WEEK = office_hours("Monday to Friday, 09:00 to 17:00", Nation.ENGLAND)
IN_SCOTLAND = office_hours("Monday to Friday, 09:00 to 17:00", Nation.SCOTLAND)
SATURDAYS = office_hours("Tuesday to Saturday, 10:30 to 12:00", Nation.ENGLAND)
MONDAY = date(2026, 11, 23)


def came(day: int, hour: int, minute: int = 0) -> datetime:
    """A time in November 2026."""
    return datetime(2026, 11, day, hour, minute)  # noqa: DTZ001 - the time of the place


def test_hours_are_read_and_said_as_people_say_them() -> None:
    assert WEEK.words == "Monday to Friday, 9am to 5pm"
    assert SATURDAYS.words == "Tuesday to Saturday, 10.30am to 12pm"
    assert office_hours("Monday, 00:00 to 00:30", Nation.WALES).words == "Monday, 12am to 12.30am"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "9 to 5",
        "Mon to Fri, 09:00 to 17:00",
        "Friday to Monday, 09:00 to 17:00",
        "Monday to Friday, 17:00 to 09:00",
        "Monday to Friday, 09:00 to 09:00",
        "Monday to Friday, 09:00 to 24:00",
        "Monday to Friday, 9:00 to 17:00",
        "Monday to Friday, 09:00 to 17:60",
    ],
)
def test_other_ways_to_write_hours_are_refused_with_an_example(written: str) -> None:
    with pytest.raises(UnreadableHoursError, match="such as “Monday to Friday, 09:00 to 17:00”"):
        office_hours(written, Nation.ENGLAND)


@pytest.mark.parametrize(
    ("at", "counts_as"),
    [
        (came(23, 8), 23),
        (came(23, 16, 59), 23),
        (came(23, 17), 24),
        (came(20, 16, 59), 20),
        (came(20, 17), 23),
        (came(21, 10), 23),
        (came(22, 23, 59), 23),
    ],
)
def test_what_comes_after_closing_or_on_a_day_off_counts_from_the_next_day(
    at: datetime, counts_as: int
) -> None:
    assert received_on(at, WEEK) == date(2026, 11, counts_as)


def test_days_are_counted_after_the_day_of_receipt_and_days_off_are_left_out() -> None:
    found = answer_by(came(23, 10), 5, WEEK)
    assert (found.first, found.last) == (date(2026, 11, 24), date(2026, 11, 30))
    assert found.working == (
        "5 working days after Monday 23 November 2026: last day Monday 30 November 2026"
    )


def test_bank_holidays_of_the_nation_are_left_out() -> None:
    saint_andrew = date(2026, 11, 30)
    assert is_office_day(saint_andrew, WEEK)
    assert not is_office_day(saint_andrew, IN_SCOTLAND)
    assert answer_by(came(27, 10), 1, WEEK).last == saint_andrew
    assert answer_by(came(27, 10), 1, IN_SCOTLAND).last == date(2026, 12, 1)


def test_an_office_open_on_saturday_counts_saturday_and_not_monday() -> None:
    assert is_office_day(date(2026, 11, 21), SATURDAYS)
    assert not is_office_day(MONDAY, SATURDAYS)
    assert received_on(came(22, 10), SATURDAYS) == date(2026, 11, 24)


def test_no_days_cannot_be_counted() -> None:
    with pytest.raises(NothingToCountError):
        answer_by(came(23, 10), 0, WEEK)


def test_past_the_known_bank_holidays_the_day_is_not_known() -> None:
    far = datetime(2999, 1, 1, 10)  # noqa: DTZ001 - the time of the place
    with pytest.raises(CalendarNotKnownError):
        answer_by(far, 1, WEEK)
