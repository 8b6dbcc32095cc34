"""What a member pays into a career-average scheme."""

from dataclasses import replace
from math import lcm

from spinout.employment.figures import CareFigures, Tier
from spinout.employment.slice_contribution import contribution_by_slices, effective_rate
from spinout.employment.slices import nothing
from spinout.money import Pence, Rate, nearest

MAY_BE_OUT_BY = 100
"""Pence by which the start of a tier that we worked out may be wrong."""


def tier_of(pay: int, figures: CareFigures) -> Tier:
    """The tier that actual pay of `pay` pence falls in: the last one whose start it reaches."""
    return [tier for tier in figures.tiers if tier.pay_from <= pay][-1]


def beside_an_edge(pay: int, figures: CareFigures) -> bool:
    """Whether pay stands so near the start of a tier that £1 either way changes the rate."""
    return any(abs(pay - tier.pay_from) <= MAY_BE_OUT_BY for tier in figures.tiers[1:])


def contribution_rate(pay: int, figures: CareFigures) -> Rate:
    """The one rate on all pay, chosen by actual pay in the job and not by whole-time pay."""
    if figures.slice_step is not None:
        return effective_rate(pay, figures.tiers, figures.slice_step)
    return tier_of(pay, figures).rate


def pension_contribution(pay: Pence, figures: CareFigures) -> Pence:
    """The member's contribution in pence: one rate on all pay, set by the year's actual pay.

    Tiers are printed in whole pounds. Pay between the end of one tier and the start of the next,
    such as £18,400.50 in the LGPS, stays in the lower one (our reading).

    Law: lgps-ew-tiers, nhs-tiers, teachers-tiers, alpha-tiers, lgps-scotland-slices
    """
    if figures.slice_step is not None:
        return contribution_by_slices(pay, figures)
    whole = lcm(*(tier.rate.denominator for tier in figures.tiers))
    parts, before = nothing(pay), 0
    for tier in figures.tiers:
        # The year's pay reaches a tier where one period's reaches its share, to the next penny.
        reached = pay >= -(-tier.pay_from // figures.periods)
        share = tier.rate.numerator * (whole // tier.rate.denominator)
        parts, before = parts + reached * (share - before), share
    return nearest(pay * parts, whole)


def contribution_in_period(pay: Pence, periods: int, figures: CareFigures) -> Pence:
    """The contribution in pence from the pay of one period, with `periods` of them in a year.

    The tier is chosen by what the pay comes to over a year, as the Teachers’ scheme and alpha do.
    Arrears are for the caller to leave out of the choice.

    Law: teachers-tiers, alpha-tiers
    """
    return pension_contribution(pay, replace(figures, periods=periods))
