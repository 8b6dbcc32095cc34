"""The figures of one kind as the rows of numbers that the compiled engine takes."""

from dataclasses import dataclass
from math import inf, lcm

import numpy as np

from spinout.employment.allowance import FreePayNotReadError
from spinout.employment.arrangements import PUBLIC, Arrangement
from spinout.employment.figures import AutoEnrolmentFigures, Basis, CareFigures, Figures
from spinout.employment.month_figures import MONTHS, in_a_month
from spinout.employment.national_insurance import NiCategoryNotHeldError
from spinout.employment.sides import Side
from spinout.employment.workforce.columns import UNDER, Floats
from spinout.employment.workforce.errors import RateTooFineError
from spinout.employment.workforce.products import NEAREST_LIFT, shared, shared_lift
from spinout.money import EXACT_BELOW, Rate

NOTHING = Rate(0, 1)
TIERS, SLICES, WORKPLACE, NONE = 0.0, 1.0, 2.0, 3.0
"""How the contribution is set: the first number of a row of pension settings."""

TOGETHER = 3
"""Bands and tiers come in threes, filled up with ones that change nothing."""

Row = tuple[float, float, float, float]
EMPTY_BAND: Row = (0, 0, 0, NEAREST_LIFT)
EMPTY_TIER: Row = (inf, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One side's numbers, all float64; `share` and `lift` are those of `shared`.

    `tax`: periods, share and lift of one period, pounds to round taxable pay to in pence, tax-free,
    taper start, share, lift, primary threshold, upper limit, main share, lift, upper share, lift,
    employer's start, share, lift. `bands`: rows of low, width, share, lift. `pension`: how it is
    set, accrual share, lift, employer share, lift, then four numbers of its own. `tiers`: rows of
    start, width, share or parts, lift.
    """

    tax: Floats
    bands: Floats
    pension: Floats
    tiers: Floats


def settings(letter: str, side: Side, figures: Figures, basis: Basis) -> Settings:
    """The numbers of posts in one category on one side.

    Raises NiCategoryNotHeldError, FreePayNotReadError and RateTooFineError.
    """
    monthly = basis is Basis.PAYE_MONTH
    used = in_a_month(figures) if monthly else figures
    return Settings(
        tax=np.array(_tax(letter, used, basis)),
        bands=np.array(_filled(_bands(used), EMPTY_BAND)),
        pension=np.array(_pension(side, used)),
        tiers=np.array(_filled(_tiers(side, used), EMPTY_TIER)),
    )


def _filled(rows: list[Row], empty: Row) -> list[Row]:
    return [*rows, *[empty] * (-len(rows) % TOGETHER)]


def _bands(figures: Figures) -> list[Row]:
    return [
        (each.low, inf if each.high is None else each.high - each.low, *shared(each.rate))
        for each in figures.income_tax.bands
    ]


def _tax(letter: str, figures: Figures, basis: Basis) -> list[float]:
    tax, ni = figures.income_tax, figures.national_insurance
    if letter not in ni.employer_from:
        raise NiCategoryNotHeldError(letter, tuple(ni.employer_from))
    periods = MONTHS if basis is Basis.PAYE_MONTH else 1
    free = tax.allowance if basis is Basis.ANNUAL else tax.paye_free_pay
    if free is None:
        raise FreePayNotReadError
    return [
        periods,
        *shared(Rate(1, periods)),
        1 if basis is Basis.ANNUAL else 100,
        free,
        tax.taper_from,
        *shared(tax.taper_rate),
        ni.primary_threshold,
        ni.upper_earnings_limit,
        *shared(ni.main_rate),
        *shared(ni.upper_rate),
        ni.employer_from[letter],
        *shared(ni.employer_rate),
    ]


def _pension(side: Side, figures: Figures) -> list[float]:
    rate = side.employer_rate or NOTHING
    if side.arrangement in PUBLIC:
        care = figures.care[side.arrangement]
        start = [*shared(care.accrual), *shared(rate), care.periods]
        if care.slice_step is None:
            return [TIERS, *start, 0, 0, 0]
        step = care.slice_step
        if 2 * UNDER * _whole(care) * step.denominator >= EXACT_BELOW:
            raise RateTooFineError(str(step))
        return [SLICES, *start, _whole(care), step.numerator, step.denominator]
    if side.arrangement is Arrangement.AUTO_ENROLMENT:
        workplace = figures.auto_enrolment
        return [WORKPLACE, *shared(NOTHING), *_workplace(workplace)]
    return [NONE, *shared(NOTHING), *shared(NOTHING), 1, 0, 0, 0]


def _workplace(figures: AutoEnrolmentFigures) -> list[float]:
    width = figures.upper - figures.lower
    employer = shared(figures.employer_rate)
    return [*employer, figures.trigger, figures.lower, width, 0]


def _whole(care: CareFigures) -> int:
    return lcm(*(each.rate.denominator for each in care.tiers))


def _tiers(side: Side, figures: Figures) -> list[Row]:
    if side.arrangement is Arrangement.AUTO_ENROLMENT:
        return [(0, 0, *shared(figures.auto_enrolment.total_rate))]
    if side.arrangement not in PUBLIC:
        return [(0, 0, 0, 0)]
    care = figures.care[side.arrangement]
    if care.slice_step is None:
        lift = shared_lift([each.rate for each in care.tiers])
        return [
            (-(-each.pay_from // care.periods), 0, shared(each.rate)[0], lift)
            for each in care.tiers
        ]
    whole, ends = _whole(care), [*(each.pay_from for each in care.tiers[1:]), inf]
    return [
        (
            each.pay_from,
            end - each.pay_from,
            each.rate.numerator * (whole // each.rate.denominator),
            0,
        )
        for each, end in zip(care.tiers, ends, strict=True)
    ]
