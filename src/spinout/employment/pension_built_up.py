"""Pension built up in a year of a career-average scheme, and the account it goes into."""

from collections.abc import Iterable

from spinout.money import Pence, Rate, Rounding, times


def pension_built_up(pay: Pence, accrual: Rate) -> Pence:
    """The yearly pension, in pence, that one year's pensionable pay adds.

    Law: lgps/accrual, lgps/accrual-50-50, nhs-pension/accrual
    """
    return times(pay, accrual, Rounding.NEAREST_PENNY)


def care_account(years: Iterable[tuple[int, Rate]], accrual: Rate) -> tuple[int, ...]:
    """The account at the close of each year, in pence, for pairs of pay and revaluation.

    Each year adds its pension and then the whole account is revalued, to the penny at each step.
    A negative revaluation cuts the account: it is never floored at nought.

    Law: revaluation
    """
    closing: list[int] = []
    account = 0
    for pay, revaluation in years:
        account += pension_built_up(pay, accrual)
        account += times(account, revaluation, Rounding.NEAREST_PENNY)
        closing.append(account)
    return tuple(closing)
