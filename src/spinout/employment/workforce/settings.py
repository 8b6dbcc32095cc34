"""The figures of kinds as the rows of numbers that the compiled engine takes."""

from collections.abc import Iterable, Mapping, Sequence
from math import inf, lcm
from operator import itemgetter
from typing import Any

import numpy as np
import numpy.typing as npt

from spinout.employment.allowance import FreePayNotReadError
from spinout.employment.arrangements import PUBLIC, Arrangement
from spinout.employment.figures import Basis, CareFigures, Figures
from spinout.employment.month_figures import MONTHS, in_a_month
from spinout.employment.national_insurance import NiCategoryNotHeldError
from spinout.employment.sides import Side
from spinout.employment.workforce.columns import SIDES, UNDER, Kind
from spinout.employment.workforce.errors import RateTooFineError, TooManyStepsError
from spinout.employment.workforce.products import (
    NOTHING,
    Slice,
    Step,
    above,
    bends,
    over_from,
    shared,
    steps,
)
from spinout.money import EXACT_BELOW, Rate

TIERS, SLICES, WORKPLACE = 0, 1, 2
"""How the contribution is set; a post with no pension has tiers that come to nothing."""

FEW, SOME, MOST = 3, 6, 9
"""Steps come in threes, filled up with ones that are never reached."""

NEVER: Step = (inf, 0.0, 0.0)
RULE = np.dtype(
    [
        ("periods", "i8"),
        ("how", "i8"),
        ("to_the_pound", "i8"),
        ("part", "f8", (2,)),
        ("convex", "i8"),
        ("concave", "i8"),
        ("free", "f8"),
        ("taper", "f8", (2,)),
        ("over", "f8", (2,)),
        ("accrual", "f8", (2,)),
        ("by_slices", "f8", (4,)),
        ("banded", "i8"),
        ("tiered", "i8"),
        ("bands", "f8", (MOST, 3)),
        ("tiers", "f8", (MOST, 3)),
        ("insurance", "f8", (FEW, 3)),
        ("employer", "f8", (FEW, 3)),
    ]
)
"""One side of one kind. Pairs are share and lift of a product; rows of three are steps.

`part` makes a year's pay a period's. `taper` is what of the allowance is lost and `over` is the
employer's National Insurance, both nought where they come to less. `convex` says that the bands may
be taken as the highest of their lines, `concave` that the person's National Insurance may be taken
as the lower of its two. `bands` are steps of taxable
pay; `tiers` are steps of what is paid in, with one lift, or of its parts where slices set the rate;
`by_slices` then are periods, whole, numerator and denominator of the step.
"""

Rules = npt.NDArray[Any]


def rules(kinds: Sequence[Kind], basis: Basis) -> Rules:
    """The numbers of every kind, shape (kinds, 2): as now, then if the service moves.

    Raises NiCategoryNotHeldError, FreePayNotReadError, RateTooFineError and TooManyStepsError.
    """
    made = np.zeros((len(kinds), len(SIDES)), dtype=RULE)
    for at, kind in enumerate(kinds):
        for way, side in enumerate(kind.each):
            numbers = _rule(kind.letter, side, kind.figures, basis)
            for name, value in numbers.items():
                made[name][at, way] = value
    return made


def _rule(letter: str, side: Side, figures: Figures, basis: Basis) -> Mapping[str, object]:
    monthly = basis is Basis.PAYE_MONTH
    used = in_a_month(figures) if monthly else figures
    return {
        "periods": MONTHS if monthly else 1,
        "part": shared(Rate(1, MONTHS if monthly else 1)),
        **_tax(used, basis),
        **_insurance(letter, used),
        **_pension(side, used),
    }


def _filled(held: Iterable[Step], to: int) -> list[Step]:
    found = list(held)
    if len(found) > to:
        raise TooManyStepsError(len(found), to)
    return [*found, *[NEVER] * (to - len(found))]


def _threes(held: Sequence[Step]) -> int:
    return -(-len(held) // FEW) * FEW


def _tax(figures: Figures, basis: Basis) -> dict[str, object]:
    tax = figures.income_tax
    free = tax.allowance if basis is Basis.ANNUAL else tax.paye_free_pay
    if free is None:
        raise FreePayNotReadError
    slices = [Slice(low=each.low, high=each.high, rate=each.rate) for each in tax.bands]
    bands = steps(slices)
    return {
        "to_the_pound": basis is not Basis.ANNUAL,
        "free": free,
        "taper": over_from(tax.taper_from, tax.taper_rate),
        "convex": bends(slices, 1),
        "banded": _threes(bands),
        "bands": _filled(bands, MOST),
    }


def _insurance(letter: str, figures: Figures) -> dict[str, object]:
    ni = figures.national_insurance
    if letter not in ni.employer_from:
        raise NiCategoryNotHeldError(letter, tuple(ni.employer_from))
    main = Slice(low=ni.primary_threshold, high=ni.upper_earnings_limit, rate=ni.main_rate)
    upper = Slice(low=ni.upper_earnings_limit, high=None, rate=ni.upper_rate)
    held = steps([main, upper])
    return {
        "concave": len(held) == FEW and bends([main, upper], -1),
        "insurance": _filled(held, FEW),
        "over": over_from(ni.employer_from[letter], ni.employer_rate),
    }


def _pension(side: Side, figures: Figures) -> dict[str, object]:
    if side.arrangement is Arrangement.AUTO_ENROLMENT:
        return _workplace(figures)
    if side.arrangement not in PUBLIC:
        return _paid(TIERS, [(0.0, *shared(NOTHING))], [(0.0, *shared(NOTHING))], NOTHING)
    care = figures.care[side.arrangement]
    employer = [(0.0, *shared(side.employer_rate or NOTHING))]
    if care.slice_step is None:
        return _paid(TIERS, _tiers(care), employer, care.accrual)
    return {
        **_paid(SLICES, _parts(care), employer, care.accrual),
        "by_slices": _by_slices(care, care.slice_step),
    }


def _tiers(care: CareFigures) -> list[Step]:
    """Where each tier is reached, with one lift for all: that of the finest rate is exact."""
    _, lift = min((shared(each.rate) for each in care.tiers), key=itemgetter(1))
    # The year's pay reaches a tier where one period's reaches its share, to the next penny.
    return [(-(-each.pay_from // care.periods), shared(each.rate)[0], lift) for each in care.tiers]


def _paid(
    how: int, tiers: Sequence[Step], employer: Sequence[Step], accrual: Rate
) -> dict[str, object]:
    return {
        "how": how,
        "tiered": _threes(tiers),
        "tiers": _filled(tiers, MOST),
        "employer": _filled(employer, FEW),
        "accrual": shared(accrual),
    }


def _workplace(figures: Figures) -> dict[str, object]:
    held = figures.auto_enrolment
    whole, employer = (
        above(held.trigger, steps([Slice(low=held.lower, high=held.upper, rate=rate)]))
        for rate in (held.total_rate, held.employer_rate)
    )
    return _paid(WORKPLACE, whole, employer, NOTHING)


def _whole(care: CareFigures) -> int:
    return lcm(*(each.rate.denominator for each in care.tiers))


def _by_slices(care: CareFigures, step: Rate) -> tuple[int, int, int, int]:
    if 2 * UNDER * _whole(care) * step.denominator >= EXACT_BELOW:
        raise RateTooFineError(str(step))
    return care.periods, _whole(care), step.numerator, step.denominator


def _parts(care: CareFigures) -> list[Step]:
    """Whole parts of the year's pay, with no rounding: each is a share of `_whole`."""
    whole, found, past, before = _whole(care), [], 0, 0
    for each in care.tiers:
        share = each.rate.numerator * (whole // each.rate.denominator)
        past += (before - share) * each.pay_from
        found.append((float(each.pay_from), float(share), float(past)))
        before = share
    return found
