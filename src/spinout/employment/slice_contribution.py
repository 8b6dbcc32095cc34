"""What a member pays where each slice of pay has a rate of its own."""

from math import lcm

from spinout.employment.figures import CareFigures, Tier
from spinout.employment.slices import between
from spinout.money import Pence, Rate, nearest


def effective_steps(pay: Pence, slices: tuple[Tier, ...], step: Rate) -> Pence:
    """The one rate on all pay that the slices come to, counted in steps, the nearest, halves up.

    `pay` is whole yearly pence, an int or a float64 array; the result has its shape. A step of
    0.1% makes 66 of 6.6%. Nought for no pay.

    Law: lgps-scotland-slices, lgps-scotland/rate-step
    """
    whole = lcm(*(each.rate.denominator for each in slices))
    ends: list[int | None] = [each.pay_from for each in slices[1:]]
    paid = pay - pay
    for each, end in zip(slices, [*ends, None], strict=True):
        parts = each.rate.numerator * (whole // each.rate.denominator)
        paid = paid + between(pay, each.pay_from, end) * parts
    out_of = pay * whole * step.numerator
    return nearest(paid * step.denominator, out_of + (out_of == 0))


def contribution_by_slices(pay: Pence, figures: CareFigures) -> Pence:
    """The member’s contribution in pence: on all pay, the one rate the year’s slices come to.

    Raises ValueError for figures with no step.

    Law: lgps-scotland-slices, lgps-scotland/rate-step
    """
    step = figures.slice_step
    if step is None:
        raise ValueError("A scheme of slices needs the step its rate is taken to.")
    steps = effective_steps(pay * figures.periods, figures.tiers, step)
    return nearest(pay * steps * step.numerator, step.denominator)


def effective_rate(pay: int, slices: tuple[Tier, ...], step: Rate) -> Rate:
    """The one rate on all pay of `pay` pence a year, such as 6.6%."""
    return Rate.of(effective_steps(pay, slices, step) * step.share)
