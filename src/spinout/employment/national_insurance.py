"""National Insurance: what the person pays and what the employer pays."""

from spinout.employment.figures import NationalInsuranceFigures
from spinout.employment.slices import between, over
from spinout.findings import NeedsToKnowError
from spinout.money import Pence, Rounding, times


class NiCategoryNotHeldError(NeedsToKnowError):
    """A National Insurance category we hold no sourced rules for."""

    def __init__(self, letter: str, held: tuple[str, ...]) -> None:
        super().__init__(
            f"We hold no checked rules for National Insurance category “{letter}”. "
            f"Enter one of {', '.join(held)}, or ask payroll for this post's figures."
        )


def national_insurance(pay: Pence, figures: NationalInsuranceFigures) -> Pence:
    """What the person pays in the year, in pence. A pension contribution does not reduce it.

    The same for categories A, H and M.

    Law: national-insurance/primary-threshold, national-insurance/upper-earnings-limit,
    national-insurance/main-rate, national-insurance/upper-rate
    """
    main = between(pay, figures.primary_threshold, figures.upper_earnings_limit)
    upper = over(pay, figures.upper_earnings_limit)
    return times(main, figures.main_rate, Rounding.NEAREST_PENNY) + times(
        upper, figures.upper_rate, Rounding.NEAREST_PENNY
    )


def employer_national_insurance(
    pay: Pence, letter: str, figures: NationalInsuranceFigures
) -> Pence:
    """What the employer pays in the year, in pence, for the category `letter`.

    Raises NiCategoryNotHeldError for a letter whose threshold is not among the figures.

    Law: national-insurance/secondary-threshold, national-insurance/employer-rate,
    national-insurance/under-21-zero-to, national-insurance/apprentice-zero-to
    """
    if letter not in figures.employer_from:
        raise NiCategoryNotHeldError(letter, tuple(figures.employer_from))
    charged = over(pay, figures.employer_from[letter])
    return times(charged, figures.employer_rate, Rounding.NEAREST_PENNY)
