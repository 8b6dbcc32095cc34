"""Pay given up in return for a larger payment into a pension by the employer."""

from dataclasses import dataclass
from typing import Generic

from spinout.employment.slices import over
from spinout.law import Figure, OutsideOurDataError, Reading
from spinout.money import Pence


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterSacrifice(Generic[Pence]):
    """Whole pence a year: what bears income tax and what bears National Insurance."""

    taxed: Pence
    bears_national_insurance: Pence


def read_sacrifice_cap(reading: Reading) -> Figure | None:
    """The yearly amount that may be given up free of National Insurance; None where unlimited.

    Law: national-insurance/sacrifice-cap
    """
    try:
        return reading.figure("national-insurance/sacrifice-cap")
    except OutsideOurDataError:
        return None


def after_sacrifice(pay: Pence, given_up: Pence, cap: int | None) -> AfterSacrifice[Pence]:
    """What is left to bear tax and National Insurance after `given_up` pence of `pay`.

    `given_up` goes into a pension from the employer, so no contribution comes off as well. Above
    `cap`, where there is one, what is given up bears National Insurance after all.

    Law: national-insurance/sacrifice-cap
    """
    left = pay - given_up
    bears = left if cap is None else left + over(given_up, cap)
    return AfterSacrifice(taxed=left, bears_national_insurance=bears)
