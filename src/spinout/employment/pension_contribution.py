"""What a member pays into a career-average scheme."""

from spinout.employment.figures import CareFigures, Tier
from spinout.employment.slice_contribution import contribution_by_slices, effective_rate
from spinout.employment.slices import nothing, where_reached
from spinout.money import Pence, Rate, Rounding, times


def tier_of(pay: int, figures: CareFigures) -> Tier:
    """The tier that actual pay of `pay` pence falls in: the last one whose start it reaches."""
    return [tier for tier in figures.tiers if tier.pay_from <= pay][-1]


def contribution_rate(pay: int, figures: CareFigures) -> Rate:
    """The one rate on all pay, chosen by actual pay in the job and not by whole-time pay."""
    if figures.slice_step is not None:
        return effective_rate(pay, figures.tiers, figures.slice_step)
    return tier_of(pay, figures).rate


def pension_contribution(pay: Pence, figures: CareFigures) -> Pence:
    """The member's contribution for the year in pence: one rate on all pay, set by actual pay.

    Tiers are printed in whole pounds. Pay between the end of one tier and the start of the next,
    such as £18,400.50 in the LGPS, stays in the lower one (our reading).

    Law: lgps-ew-tiers, nhs-tiers, teachers-tiers, alpha-tiers, lgps-scotland-slices
    """
    if figures.slice_step is not None:
        return contribution_by_slices(pay, figures.tiers, figures.slice_step)
    ends: list[int | None] = [tier.pay_from for tier in figures.tiers[1:]]
    paid = nothing(pay)
    for tier, below in zip(figures.tiers, [*ends, None], strict=True):
        in_tier = where_reached(pay, tier.pay_from, below)
        paid = paid + times(in_tier, tier.rate, Rounding.NEAREST_PENNY)
    return paid


def contribution_in_period(pay: int, periods: int, figures: CareFigures) -> int:
    """The contribution in pence from the pay of one period, with `periods` of them in a year.

    The tier is chosen by what the pay comes to over a year, as the Teachers’ scheme and alpha do.
    Arrears are for the caller to leave out of the choice.

    Law: teachers-tiers, alpha-tiers
    """
    return times(pay, contribution_rate(pay * periods, figures), Rounding.NEAREST_PENNY)
