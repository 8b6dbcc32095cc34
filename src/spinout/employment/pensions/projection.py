"""The pension at a chosen age, in today’s money, if the years to come are like this one."""

from spinout.employment.pension_built_up import pension_built_up
from spinout.money import Pence, Rate, Rounding, times

MONTHS = 12


def projected_pension(built_up: Pence, pay: Pence, accrual: Rate, real: Rate, months: int) -> Pence:
    """The yearly pension in pence of today’s money after `months` more of service.

    `pay` is yearly and keeps pace with prices. Each full year adds its pension and then the whole
    account grows by `real`, to the penny at each step; months over add their share alone.
    """
    account = built_up
    years, over = divmod(months, MONTHS)
    for _ in range(years):
        account = times(account + pension_built_up(pay, accrual), real, Rounding.NEAREST_PENNY)
    share = Rate.of(accrual.share * over / MONTHS)
    return account + pension_built_up(pay, share)
