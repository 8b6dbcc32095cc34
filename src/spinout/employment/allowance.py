"""Pay that income tax leaves alone."""

from spinout.employment.figures import Basis, IncomeTaxFigures
from spinout.employment.slices import over
from spinout.money import Pence, Rounding, times


class FreePayNotReadError(LookupError):
    """A PAYE year was asked of figures that were read for the year as a whole."""

    def __init__(self) -> None:
        super().__init__("These figures hold no free pay. Read them for the PAYE year.")


def tax_free(income: Pence, figures: IncomeTaxFigures, basis: Basis) -> Pence:
    """The pence of a year's income that bear no tax, after the taper for high incomes.

    `income` is pay less pension contributions. On the two PAYE bases the free pay of the tax code
    takes the place of the allowance and is tapered in the same way.

    Raises FreePayNotReadError where that was not read.

    Law: income-tax/personal-allowance, income-tax/taper-from, income-tax/taper-rate,
    income-tax/paye-free-pay-1257l
    """
    full = figures.allowance if basis is Basis.ANNUAL else figures.paye_free_pay
    if full is None:
        raise FreePayNotReadError
    lost = times(over(income, figures.taper_from), figures.taper_rate, Rounding.NEAREST_PENNY)
    return over(full - lost, 0)
