"""What a year of a post costs the employer."""

from spinout.employment.sides import Side
from spinout.employment.slices import nothing
from spinout.money import Pence, Rounding, times


def employer_pension(pay: Pence, side: Side) -> Pence:
    """A public scheme's rate on all pay, in pence; nought where rate or scheme is not known.

    In the LGPS the rate is each employer's own, given in the case: there is no national one.
    In the NHS scheme it is the same for every employer, with the levy in it.

    Law: nhs-pension/employer-rate, nhs-pension/administration-levy
    """
    if side.employer_rate is None:
        return nothing(pay)
    return times(pay, side.employer_rate, Rounding.NEAREST_PENNY)


def employer_cost(pay: Pence, employer_ni: Pence, pension: Pence) -> Pence:
    """Pay, employer National Insurance and employer pension together, in pence.

    The apprenticeship levy and the Employment Allowance belong to the whole employer, not a post.
    """
    return pay + employer_ni + pension
