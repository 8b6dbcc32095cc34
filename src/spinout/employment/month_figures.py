"""A year's figures as one month's, for payroll's month."""

from collections.abc import Mapping
from dataclasses import replace

from spinout.employment.arrangements import Arrangement
from spinout.employment.figures import (
    AutoEnrolmentFigures,
    Band,
    CareFigures,
    Figures,
    IncomeTaxFigures,
    NationalInsuranceFigures,
)
from spinout.money import nearest

MONTHS = 12


def in_a_month(figures: Figures) -> Figures:
    """Every yearly amount as a twelfth of it, to the nearest penny; rates as they are.

    Tiers of a pension scheme still go by the year's pay. Our reading: payroll's own tables print
    some monthly amounts in whole pounds, and we hold no copy of them.
    """
    return Figures(
        income_tax=_income_tax(figures.income_tax),
        national_insurance=_national_insurance(figures.national_insurance),
        care=_care(figures.care),
        auto_enrolment=_auto_enrolment(figures.auto_enrolment),
    )


def _twelfth(yearly: int) -> int:
    return nearest(yearly, MONTHS)


def _twelfth_if_any(yearly: int | None) -> int | None:
    return None if yearly is None else _twelfth(yearly)


def _income_tax(figures: IncomeTaxFigures) -> IncomeTaxFigures:
    bands = (
        Band(low=_twelfth(each.low), high=_twelfth_if_any(each.high), rate=each.rate)
        for each in figures.bands
    )
    return replace(
        figures,
        allowance=_twelfth(figures.allowance),
        paye_free_pay=_twelfth_if_any(figures.paye_free_pay),
        taper_from=_twelfth(figures.taper_from),
        bands=tuple(bands),
    )


def _national_insurance(figures: NationalInsuranceFigures) -> NationalInsuranceFigures:
    return replace(
        figures,
        primary_threshold=_twelfth(figures.primary_threshold),
        upper_earnings_limit=_twelfth(figures.upper_earnings_limit),
        employer_from={letter: _twelfth(at) for letter, at in figures.employer_from.items()},
    )


def _care(schemes: Mapping[Arrangement, CareFigures]) -> dict[Arrangement, CareFigures]:
    return {each: replace(held, periods=MONTHS) for each, held in schemes.items()}


def _auto_enrolment(figures: AutoEnrolmentFigures) -> AutoEnrolmentFigures:
    return replace(
        figures,
        trigger=_twelfth(figures.trigger),
        lower=_twelfth(figures.lower),
        upper=_twelfth(figures.upper),
    )
