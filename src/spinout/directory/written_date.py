"""Dates as far as a source gives them: a day, a month or a year."""

from datetime import date

from spinout.law import day_in_words, month_in_words
from spinout.law.moment import moment

DAY, MONTH = 10, 7


def in_words(written: str) -> str:
    """The date as people write it, such as “2 July 2015”, “July 2015” or “2015”."""
    if len(written) == DAY:
        return day_in_words(date.fromisoformat(written))
    if len(written) == MONTH:
        return month_in_words(moment(written).earliest)
    return written


def latest_day(written: str) -> date:
    """The last day the date could mean. Raises ValueError for what is not a date."""
    return moment(written).latest
