"""What a pension contribution costs the person who pays it."""

from spinout.employment.figures import Basis, IncomeTaxFigures
from spinout.employment.income_tax import income_tax
from spinout.money import Pence


def net_contribution(
    pay: Pence, contribution: Pence, figures: IncomeTaxFigures, basis: Basis
) -> Pence:
    """What take-home pay would rise by in pence if `contribution` were not paid.

    It is less than the contribution, which comes off before income tax. Not paying would cost
    the pension, the employer’s part and the cover that come with it.

    Law: income-tax-bands
    """
    with_it = income_tax(pay - contribution, figures, basis)
    return contribution - (income_tax(pay, figures, basis) - with_it)
