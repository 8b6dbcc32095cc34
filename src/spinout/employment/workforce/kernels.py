"""The compiled engine: the sums of `reckon`, a block at a time, each product one multiplication.

Loaded only where numba is installed. Blocks stay in the fastest memory, and every loop is over one
row of a block, so that the compiler works on several posts at once.
"""

import numpy as np
from numba import njit

from spinout.employment.workforce.columns import Floats
from spinout.employment.workforce.settings import NONE, SLICES, TIERS, WORKPLACE

BLOCK = 1024
POUND_MARGIN = 0.0025
"""A quarter of a penny in pounds: keeps a whole number of pounds clear of float64's error."""


@njit(cache=True, error_model="numpy", inline="always")
def product(amount: float, share: float, lift: float) -> float:
    """The product to the nearest penny."""
    return float(np.floor(amount * share + lift))


@njit(cache=True, error_model="numpy", inline="always")
def between(amount: float, low: float, width: float) -> float:
    """What of the amount lies above `low`, up to `width` of it."""
    return min(max(amount - low, 0.0), width)


@njit(cache=True, error_model="numpy")
def income_tax(pay: Floats, paid: Floats, tax: Floats, bands: Floats, out: Floats) -> None:
    """Tax of one period on pay less what is paid in, over one block."""
    pounds, free, above, share, lift = tax[3], tax[4], tax[5], tax[6], tax[7]
    taxable = np.empty(BLOCK)
    for at in range(len(pay)):
        income = pay[at] - paid[at]
        lost = product(max(income - above, 0.0), share, lift)
        taxable[at] = max(income - max(free - lost, 0.0), 0.0)
        out[at] = 0.0
    if pounds > 1.0:
        for at in range(len(pay)):
            taxable[at] = np.floor(taxable[at] * 0.01 + POUND_MARGIN) * 100.0
    for band in range(len(bands)):
        low, width, rate, half = bands[band]
        for at in range(len(pay)):
            out[at] += product(between(taxable[at], low, width), rate, half)


@njit(cache=True, error_model="numpy")
def insurance(pay: Floats, tax: Floats, person: Floats, employer: Floats) -> None:
    """National Insurance of one period from both, over one block."""
    low, width = tax[8], tax[9] - tax[8]
    main, main_lift, upper, upper_lift = tax[10], tax[11], tax[12], tax[13]
    start, rate, lift = tax[14], tax[15], tax[16]
    top = tax[9]
    for at in range(len(pay)):
        person[at] = product(between(pay[at], low, width), main, main_lift) + product(
            max(pay[at] - top, 0.0), upper, upper_lift
        )
        employer[at] = product(max(pay[at] - start, 0.0), rate, lift)


@njit(cache=True, error_model="numpy")
def by_tiers(pay: Floats, tiers: Floats, paid: Floats) -> None:
    """One rate on all pay, over one block."""
    share, lift = np.zeros(BLOCK), np.zeros(BLOCK)
    for tier in range(len(tiers)):
        start, rate, half = tiers[tier, 0], tiers[tier, 2], tiers[tier, 3]
        for at in range(len(pay)):
            reached = pay[at] >= start
            share[at] = rate if reached else share[at]
            lift[at] = half if reached else lift[at]
    for at in range(len(pay)):
        paid[at] = product(pay[at], share[at], lift[at])


@njit(cache=True, error_model="numpy")
def by_slices(pay: Floats, pension: Floats, slices: Floats, paid: Floats) -> None:
    """The rate the year's slices come to, on all pay, over one block."""
    periods, whole, step, per = pension[5], pension[6], pension[7], pension[8]
    parts = np.zeros(BLOCK)
    for place in range(len(slices)):
        low, width, share = slices[place, 0], slices[place, 1], slices[place, 2]
        for at in range(len(pay)):
            parts[at] += between(pay[at] * periods, low, width) * share
    for at in range(len(pay)):
        out_of = max(pay[at] * periods * whole * step, 1.0)
        steps = np.floor((2.0 * parts[at] * per + out_of) / (2.0 * out_of))
        paid[at] = np.floor((2.0 * pay[at] * steps * step + per) / (2.0 * per))


@njit(cache=True, error_model="numpy")
def workplace(pay: Floats, pension: Floats, rate: Floats, paid: Floats, employer: Floats) -> None:
    """Automatic enrolment from both, over one block."""
    share, lift, trigger, low, width = pension[3], pension[4], pension[5], pension[6], pension[7]
    whole, whole_lift = rate[2], rate[3]
    for at in range(len(pay)):
        band = between(pay[at] if pay[at] > trigger else 0.0, low, width)
        employer[at] = product(band, share, lift)
        paid[at] = product(band, whole, whole_lift) - employer[at]


@njit(cache=True, error_model="numpy")
def pension_year(
    pay: Floats, pension: Floats, tiers: Floats, paid: Floats, employer: Floats
) -> None:
    """What the person and the employer pay in one period, over one block."""
    how = pension[0]
    if how == WORKPLACE:
        workplace(pay, pension, tiers[0], paid, employer)
        return
    if how == NONE:
        paid[:] = 0.0
        employer[:] = 0.0
        return
    if how == TIERS:
        by_tiers(pay, tiers, paid)
    if how == SLICES:
        by_slices(pay, pension, tiers, paid)
    share, lift = pension[3], pension[4]
    for at in range(len(pay)):
        employer[at] = product(pay[at], share, lift)


@njit(cache=True, error_model="numpy")
def tax_lines(pay: Floats, paid: Floats, tax: Floats, bands: Floats, out: Floats) -> None:
    """Income tax, National Insurance and the employer's: `out` has shape (3, posts)."""
    for start in range(0, len(pay), BLOCK):
        end = min(start + BLOCK, len(pay))
        income_tax(pay[start:end], paid[start:end], tax, bands, out[0, start:end])
        insurance(pay[start:end], tax, out[1, start:end], out[2, start:end])


@njit(cache=True, error_model="numpy")
def all_lines(
    pay: Floats, tax: Floats, bands: Floats, pension: Floats, tiers: Floats, out: Floats
) -> None:
    """Every line of one side in the order of LINES: `out` has shape (9, posts)."""
    period, paid, employer = np.empty(BLOCK), np.empty(BLOCK), np.empty(BLOCK)
    owed, person, ours = np.empty(BLOCK), np.empty(BLOCK), np.empty(BLOCK)
    periods, part, part_lift = tax[0], tax[1], tax[2]
    accrual, accrual_lift = pension[1], pension[2]
    pot = 1.0 if pension[0] == WORKPLACE else 0.0
    for start in range(0, len(pay), BLOCK):
        size = min(BLOCK, len(pay) - start)
        for at in range(size):
            period[at] = product(pay[start + at], part, part_lift)
        pension_year(period[:size], pension, tiers, paid[:size], employer[:size])
        income_tax(period[:size], paid[:size], tax, bands, owed[:size])
        insurance(period[:size], tax, person[:size], ours[:size])
        for at in range(size):
            gross, place = period[at] * periods, start + at
            out[0, place] = owed[at] * periods
            out[1, place] = person[at] * periods
            out[2, place] = paid[at] * periods
            out[3, place] = gross - (owed[at] + person[at] + paid[at]) * periods
            out[4, place] = product(gross, accrual, accrual_lift)
            out[5, place] = (paid[at] + employer[at]) * periods * pot
            out[6, place] = ours[at] * periods
            out[7, place] = employer[at] * periods
            out[8, place] = gross + (ours[at] + employer[at]) * periods
