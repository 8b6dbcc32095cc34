"""What reaches the bank account."""

from spinout.money import Pence


def take_home(
    pay: Pence, tax: Pence, national_insurance: Pence, contribution: Pence, loan: Pence
) -> Pence:
    """Gross pay less everything taken from it, in pence."""
    return pay - tax - national_insurance - contribution - loan
