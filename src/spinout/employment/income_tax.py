"""Income tax on a year's pay, in any nation of the United Kingdom."""

from spinout.employment.allowance import tax_free
from spinout.employment.figures import Basis, IncomeTaxFigures
from spinout.employment.slices import between, nothing, over
from spinout.money import Pence, Rate, Rounding, times

_WHOLE = Rate(1, 1)


def taxable_pay(income: Pence, figures: IncomeTaxFigures, basis: Basis) -> Pence:
    """The pence that bear tax: exact on `annual`, else down to the whole pound."""
    taxable = over(income - tax_free(income, figures, basis), 0)
    if basis is not Basis.ANNUAL:
        return times(taxable, _WHOLE, Rounding.DOWN_TO_POUND)
    return taxable


def income_tax(income: Pence, figures: IncomeTaxFigures, basis: Basis) -> Pence:
    """The year's income tax in pence, each band rounded to the nearest penny.

    `income` is the year's pay less the pension contribution: the contribution comes off before
    tax (a net pay arrangement). On `paye_month` the income and the figures are one month’s, as
    `in_a_month` gives them, and so is the tax.

    Law: income-tax-bands
    """
    taxable = taxable_pay(income, figures, basis)
    tax = nothing(taxable)
    for band in figures.bands:
        slice_of_pay = between(taxable, band.low, band.high)
        tax = tax + times(slice_of_pay, band.rate, Rounding.NEAREST_PENNY)
    return tax
