"""The compiled engine: the sums of `reckon`, a block at a time, each product one multiplication.

Loaded only where numba is installed. Blocks stay in the fastest memory, and every loop is over one
row of a block, so that the compiler works on several posts at once.
"""

import numpy as np
from numba import njit

from spinout.employment.workforce.columns import Floats
from spinout.employment.workforce.settings import NONE, SLICES, TIERS, TOGETHER, WORKPLACE

BLOCK = 512
QUICK = {"nnan", "nsz"}
"""There is no NaN and no sign of nought to keep: the compiler may use the processor's own max."""
POUND_MARGIN = 0.0025
"""A quarter of a penny in pounds: keeps a whole number of pounds clear of float64's error."""


@njit(cache=True, error_model="numpy", fastmath=QUICK, inline="always")
def product(amount: float, share: float, lift: float) -> float:
    """The product to the nearest penny."""
    return float(np.floor(amount * share + lift))


@njit(cache=True, error_model="numpy", fastmath=QUICK, inline="always")
def over(amount: float, threshold: float) -> float:
    """What of the amount lies above the threshold."""
    above = amount - threshold
    return above if above > 0.0 else 0.0


@njit(cache=True, error_model="numpy", fastmath=QUICK, inline="always")
def between(amount: float, low: float, width: float) -> float:
    """What of the amount lies above `low`, up to `width` of it."""
    above = over(amount, low)
    return above if above < width else width


@njit(cache=True, error_model="numpy", fastmath=QUICK)
def taxable_pay(pay: Floats, paid: Floats, tax: Floats, taxable: Floats) -> None:
    """What bears tax of one period's pay less what is paid in, over one block."""
    pounds, free, above, share, lift = tax[3], tax[4], tax[5], tax[6], tax[7]
    for at in range(len(pay)):
        income = pay[at] - paid[at]
        lost = product(over(income, above), share, lift)
        taxable[at] = over(income, over(free, lost))
    if pounds > 1.0:
        for at in range(len(pay)):
            taxable[at] = np.floor(taxable[at] * 0.01 + POUND_MARGIN) * 100.0


@njit(cache=True, error_model="numpy", fastmath=QUICK)
def income_tax(pay: Floats, paid: Floats, tax: Floats, bands: Floats, out: Floats) -> None:
    """Tax of one period, over one block; bands are taken three at a time, to keep few passes."""
    taxable = np.empty(BLOCK)
    taxable_pay(pay, paid, tax, taxable)
    for band in range(0, len(bands), TOGETHER):
        low_1, width_1, rate_1, lift_1 = bands[band]
        low_2, width_2, rate_2, lift_2 = bands[band + 1]
        low_3, width_3, rate_3, lift_3 = bands[band + 2]
        for at in range(len(pay)):
            so_far = out[at] if band else 0.0
            out[at] = (
                so_far
                + product(between(taxable[at], low_1, width_1), rate_1, lift_1)
                + product(between(taxable[at], low_2, width_2), rate_2, lift_2)
                + product(between(taxable[at], low_3, width_3), rate_3, lift_3)
            )


@njit(cache=True, error_model="numpy", fastmath=QUICK)
def insurance(pay: Floats, tax: Floats, person: Floats, employer: Floats) -> None:
    """National Insurance of one period from both, over one block."""
    low, width = tax[8], tax[9] - tax[8]
    main, main_lift, upper, upper_lift = tax[10], tax[11], tax[12], tax[13]
    start, rate, lift = tax[14], tax[15], tax[16]
    top = tax[9]
    for at in range(len(pay)):
        person[at] = product(between(pay[at], low, width), main, main_lift) + product(
            over(pay[at], top), upper, upper_lift
        )
        employer[at] = product(over(pay[at], start), rate, lift)


@njit(cache=True, error_model="numpy", fastmath=QUICK)
def by_tiers(pay: Floats, tiers: Floats, paid: Floats) -> None:
    """One rate on all pay, over one block; tiers are taken three at a time."""
    share, lift = np.zeros(BLOCK), tiers[0, 3]
    for tier in range(0, len(tiers), TOGETHER):
        start_1, rate_1 = tiers[tier, 0], tiers[tier, 2]
        start_2, rate_2 = tiers[tier + 1, 0], tiers[tier + 1, 2]
        start_3, rate_3 = tiers[tier + 2, 0], tiers[tier + 2, 2]
        for at in range(len(pay)):
            found = rate_1 if pay[at] >= start_1 else share[at]
            found = rate_2 if pay[at] >= start_2 else found
            share[at] = rate_3 if pay[at] >= start_3 else found
    for at in range(len(pay)):
        paid[at] = product(pay[at], share[at], lift)


@njit(cache=True, error_model="numpy", fastmath=QUICK)
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


@njit(cache=True, error_model="numpy", fastmath=QUICK)
def workplace(pay: Floats, pension: Floats, rate: Floats, paid: Floats, employer: Floats) -> None:
    """Automatic enrolment from both, over one block."""
    share, lift, trigger, low, width = pension[3], pension[4], pension[5], pension[6], pension[7]
    whole, whole_lift = rate[2], rate[3]
    for at in range(len(pay)):
        band = between(pay[at] if pay[at] > trigger else 0.0, low, width)
        employer[at] = product(band, share, lift)
        paid[at] = product(band, whole, whole_lift) - employer[at]


@njit(cache=True, error_model="numpy", fastmath=QUICK)
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


@njit(cache=True, error_model="numpy", fastmath=QUICK)
def tax_lines(
    pay: Floats, paid: Floats, tax: Floats, bands: Floats, out: Floats, way: int, first: int
) -> None:
    """Income tax, National Insurance and the employer's, from `first` on in `out[way]`.

    `out` has shape (2, 3, posts). Rows are taken from it one by one, as only a whole row is known
    to lie together in memory.
    """
    for start in range(0, len(pay), BLOCK):
        end = min(start + BLOCK, len(pay))
        owed = out[way, 0, first + start : first + end]
        person = out[way, 1, first + start : first + end]
        employer = out[way, 2, first + start : first + end]
        income_tax(pay[start:end], paid[start:end], tax, bands, owed)
        insurance(pay[start:end], tax, person, employer)


@njit(cache=True, error_model="numpy", fastmath=QUICK)
def of_a_year(periods: float, out: Floats, way: int, low: int, high: int) -> None:
    """Makes one period's five payments a year's, over one block."""
    if periods == 1.0:
        return
    for line in (0, 1, 2, 6, 7):
        row = out[way, line, low:high]
        for at in range(len(row)):
            row[at] *= periods


@njit(cache=True, error_model="numpy", fastmath=QUICK)
def totals(gross: Floats, pension: Floats, out: Floats, way: int, low: int, high: int) -> None:
    """Take-home, pension earned, pot and the employer's cost of a year, over one block."""
    accrual, lift, pot = pension[1], pension[2], 1.0 if pension[0] == WORKPLACE else 0.0
    owed, person, paid = out[way, 0, low:high], out[way, 1, low:high], out[way, 2, low:high]
    ours, employer = out[way, 6, low:high], out[way, 7, low:high]
    home, earned = out[way, 3, low:high], out[way, 4, low:high]
    kept, cost = out[way, 5, low:high], out[way, 8, low:high]
    for at in range(len(gross)):
        home[at] = gross[at] - owed[at] - person[at] - paid[at]
    for at in range(len(gross)):
        earned[at] = product(gross[at], accrual, lift)
        kept[at] = (paid[at] + employer[at]) * pot
    for at in range(len(gross)):
        cost[at] = gross[at] + ours[at] + employer[at]


@njit(cache=True, error_model="numpy", fastmath=QUICK)
def all_lines(
    pay: Floats,
    tax: Floats,
    bands: Floats,
    pension: Floats,
    tiers: Floats,
    out: Floats,
    way: int,
    first: int,
) -> None:
    """Every line of one side in the order of LINES, from `first` on in `out[way]`."""
    period, gross = np.empty(BLOCK), np.empty(BLOCK)
    periods, part, part_lift = tax[0], tax[1], tax[2]
    for start in range(0, len(pay), BLOCK):
        size = min(BLOCK, len(pay) - start)
        low, high = first + start, first + start + size
        for at in range(size):
            period[at] = product(pay[start + at], part, part_lift)
            gross[at] = period[at] * periods
        paid, employer = out[way, 2, low:high], out[way, 7, low:high]
        pension_year(period[:size], pension, tiers, paid, employer)
        income_tax(period[:size], paid, tax, bands, out[way, 0, low:high])
        insurance(period[:size], tax, out[way, 1, low:high], out[way, 6, low:high])
        of_a_year(periods, out, way, low, high)
        totals(gross[:size], pension, out, way, low, high)
