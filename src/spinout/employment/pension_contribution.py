"""What a member pays into a career-average scheme with whole tiers."""

from spinout.employment.figures import CareFigures, Tier
from spinout.employment.slices import nothing, where_reached
from spinout.money import Pence, Rate, Rounding, times


def tier_of(pay: int, figures: CareFigures) -> Tier:
    """The tier that actual pay of `pay` pence falls in: the last one whose start it reaches."""
    return [tier for tier in figures.tiers if tier.pay_from <= pay][-1]


def contribution_rate(pay: int, figures: CareFigures) -> Rate:
    """The one rate on all pay, chosen by actual pay in the job and not by whole-time pay."""
    return tier_of(pay, figures).rate


def pension_contribution(pay: Pence, figures: CareFigures) -> Pence:
    """The member's contribution for the year in pence: one rate on all pay, set by actual pay.

    Tiers are printed in whole pounds. Pay between the end of one tier and the start of the next,
    such as £18,400.50 in the LGPS, stays in the lower one (our reading).

    Law: lgps-ew-tiers, nhs-tiers
    """
    ends: list[int | None] = [tier.pay_from for tier in figures.tiers[1:]]
    paid = nothing(pay)
    for tier, below in zip(figures.tiers, [*ends, None], strict=True):
        in_tier = where_reached(pay, tier.pay_from, below)
        paid = paid + times(in_tier, tier.rate, Rounding.NEAREST_PENNY)
    return paid
