"""Statutory sick pay."""

from collections.abc import Sequence
from dataclasses import dataclass

from spinout.employment.backing import Backing, backing
from spinout.law import OutsideOurDataError, Reading
from spinout.money import Rate, Rounding, times

_TEN_THOUSANDTHS_IN_A_PENNY = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class SickPayFigures:
    """The weekly rate, and the tests that go with it on the date."""

    weekly: int
    most_of_earnings: Rate | None
    """Most of average weekly pay; None before 6 April 2026, when there was no such limit."""
    waiting_days: int
    lower_limit: int
    most_weeks: int
    backing: Backing


def read_sick_pay(reading: Reading) -> SickPayFigures:
    """The figures in force. Raises OutsideOurDataError.

    Law: sick-pay/weekly, sick-pay/most-of-earnings, sick-pay/waiting-days,
    sick-pay/lower-earnings-limit, sick-pay/most-weeks
    """
    weekly, waiting = reading.figure("sick-pay/weekly"), reading.figure("sick-pay/waiting-days")
    limit = reading.figure("sick-pay/lower-earnings-limit")
    weeks = reading.figure("sick-pay/most-weeks")
    try:
        share = reading.figure("sick-pay/most-of-earnings")
    except OutsideOurDataError:
        share = None
    return SickPayFigures(
        weekly=weekly.pence,
        most_of_earnings=share.rate if share else None,
        waiting_days=waiting.whole,
        lower_limit=limit.pence,
        most_weeks=weeks.whole,
        backing=backing(weekly, waiting, limit, weeks, *([share] if share else [])),
    )


def _weekly_rate(average: int, figures: SickPayFigures) -> int:
    if average < figures.lower_limit:
        return 0
    if figures.most_of_earnings is None:
        return figures.weekly
    share = times(average, figures.most_of_earnings, Rounding.NEAREST_PENNY)
    return min(figures.weekly, share)


def statutory_sick_pay(
    average: int, working_days: int, days_sick: Sequence[int], figures: SickPayFigures
) -> int:
    """Pence for one spell of sickness, given its working days lost in each week in turn.

    `average` is average weekly pay in pence and `working_days` the working days of a week. The
    daily rate is cut to a ten-thousandth of a pound; each week is taken up to the penny.

    Law: sick-pay/weekly, sick-pay/most-of-earnings, sick-pay/waiting-days,
    sick-pay/lower-earnings-limit, sick-pay/most-weeks
    """
    weekly = _weekly_rate(average, figures)
    daily = weekly * _TEN_THOUSANDTHS_IN_A_PENNY // working_days
    waiting, left, paid = figures.waiting_days, figures.most_weeks * working_days, 0
    for lost in days_sick:
        due = min(max(lost - waiting, 0), left)
        waiting, left = max(waiting - lost, 0), left - due
        paid += -(-daily * due // _TEN_THOUSANDTHS_IN_A_PENNY)
    return paid
