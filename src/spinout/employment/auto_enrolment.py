"""The least that goes into a workplace pension where there is no public scheme."""

from spinout.employment.figures import AutoEnrolmentFigures
from spinout.employment.slices import between, where_reached
from spinout.money import Pence, Rounding, times


def is_enrolled(pay: int, figures: AutoEnrolmentFigures) -> bool:
    """Whether yearly pay is above the trigger. Age limits apply too, and no file holds ages."""
    return pay > figures.trigger


def auto_enrolment(pay: Pence, figures: AutoEnrolmentFigures) -> tuple[Pence, Pence]:
    """What the person and the employer pay in the year, in pence; both nought up to the trigger.

    Worked on pay inside the qualifying band. The person's share is the whole less the employer's,
    so that the two always add up. It comes off pay before tax (net pay, assumed).

    Law: auto-enrolment/trigger, auto-enrolment/lower, auto-enrolment/upper,
    auto-enrolment/total-rate, auto-enrolment/employer-rate, pensions-act-2008/s20
    """
    enrolled = where_reached(pay, figures.trigger + 1, None)
    band = between(enrolled, figures.lower, figures.upper)
    whole = times(band, figures.total_rate, Rounding.NEAREST_PENNY)
    employer = times(band, figures.employer_rate, Rounding.NEAREST_PENNY)
    return whole - employer, employer
