"""Working days counted back from a day by which an answer is wanted."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from spinout.clocks.nations import Nation
from spinout.clocks.window import refuse_nothing
from spinout.clocks.words import counted, weekday_in_words
from spinout.clocks.working_days import is_working_day


@dataclass(frozen=True, slots=True, kw_only=True)
class SentInTime:
    """The last day to send something, and the sentence that shows how it was found."""

    latest: date
    working: str


def sent_in_time(event: date, n: int, nation: Nation) -> SentInTime:
    """The last working day from which `n` working days after it end by `event`.

    Raises NothingToCountError, or CalendarNotKnownError past the known bank holidays.
    """
    refuse_nothing(n)
    back = (event - timedelta(days=each) for each in range((event - date.min).days + 1))
    working = (day for day in back if is_working_day(day, nation))
    latest = list(islice(working, n + 1))[-1]
    return SentInTime(
        latest=latest,
        working=f"{counted(n, 'working day')} after {weekday_in_words(latest)} end by "
        f"{weekday_in_words(event)}",
    )
