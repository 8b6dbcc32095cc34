"""The apprenticeship levy, which an employer owes on its whole pay bill."""

from spinout.money import Rate, Rounding, times


def apprenticeship_levy(pay_bill: int, rate: Rate, allowance: int) -> int:
    """Pence a year: `rate` of the employer’s `pay_bill` less `allowance`, never below nought.

    One allowance is shared by connected employers, so a part of it may be passed in.

    Law: levy/rate, levy/allowance
    """
    return max(times(pay_bill, rate, Rounding.NEAREST_PENNY) - allowance, 0)
