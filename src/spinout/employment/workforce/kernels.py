"""The compiled engine: the sums of `reckon`, some thousand posts at a time, line by line.

Loaded only where numba is installed. Every loop is over one row of a chunk, with no branch for a
post, so that the compiler works on several posts at once. Steps are handed on as tuples, which it
keeps in the processor's own registers: a row of an array it would read again for each post.
"""

from typing import Any

import numpy as np
import numpy.typing as npt
from numba import njit

from spinout.employment.workforce.columns import CHUNK, UNDER, Pence, Places
from spinout.employment.workforce.settings import FEW, SOME, TIERS, WORKPLACE, Rules

Numbers = npt.NDArray[np.float64]
Order = npt.NDArray[np.int32]
Column = tuple[float, ...]
Rule = Any
"""One element of Rules."""

QUICK = {"nnan", "nsz", "contract"}
"""There is no NaN and no sign of nought to keep, and a product may be added to in one go."""
POUND_MARGIN = 0.0025
"""A quarter of a penny in pounds: keeps a whole number of pounds clear of float64's error."""

compiled = njit(cache=True, nogil=True, error_model="numpy", fastmath=QUICK)


@compiled
def three(steps: Numbers, of: int) -> Column:
    """A column of the first three steps."""
    return steps[0, of], steps[1, of], steps[2, of]


@compiled
def six(steps: Numbers, of: int) -> Column:
    """A column of the first six steps."""
    return three(steps, of) + three(steps[3:], of)


@compiled
def nine(steps: Numbers, of: int) -> Column:
    """A column of all nine steps."""
    return six(steps, of) + three(steps[6:], of)


@compiled
def at_step(amount: float, starts: Column, shares: Column, lifts: Column) -> float:
    """Share times amount and lift of the last step that the amount reaches."""
    share, lift = shares[0], lifts[0]
    for step in range(1, len(starts)):
        reached = amount >= starts[step]
        share = shares[step] if reached else share
        lift = lifts[step] if reached else lift
    return amount * share + lift


@compiled
def highest(amount: float, shares: Column, lifts: Column) -> float:
    """The same where the steps are convex: the highest of them all, at half the work."""
    found = amount * shares[0] + lifts[0]
    for step in range(1, len(shares)):
        found = max(found, amount * shares[step] + lifts[step])
    return found


@compiled
def _stepped(pay: Pence, steps: Numbers, out: Pence) -> None:
    starts, shares, lifts = three(steps, 0), three(steps, 1), three(steps, 2)
    for at in range(len(pay)):
        out[at] = np.int32(at_step(float(pay[at]), starts, shares, lifts))


@compiled
def _taxed(
    pay: Pence,
    paid: Pence,
    rule: Rule,
    starts: Column,
    shares: Column,
    lifts: Column,
    out: Pence,
) -> None:
    free, share, lift = rule.free, rule.taper[0], rule.taper[1]
    to_the_pound, convex = rule.to_the_pound, rule.convex
    for at in range(len(pay)):
        income = float(pay[at] - paid[at])
        lost = np.floor(max(income * share + lift, 0.0))
        taxable = max(income - max(free - lost, 0.0), 0.0)
        if to_the_pound:
            taxable = np.floor(taxable * 0.01 + POUND_MARGIN) * 100.0
        if convex:
            out[at] = np.int32(highest(taxable, shares, lifts))
        else:
            out[at] = np.int32(at_step(taxable, starts, shares, lifts))


@compiled
def income_tax(pay: Pence, paid: Pence, rule: Rule, out: Pence) -> None:
    """Tax of one period's pay less what is paid in."""
    steps, held = rule.bands, rule.banded
    if held <= FEW:
        _taxed(pay, paid, rule, three(steps, 0), three(steps, 1), three(steps, 2), out)
    elif held <= SOME:
        _taxed(pay, paid, rule, six(steps, 0), six(steps, 1), six(steps, 2), out)
    else:
        _taxed(pay, paid, rule, nine(steps, 0), nine(steps, 1), nine(steps, 2), out)


@compiled
def insurance(pay: Pence, rule: Rule, person: Pence, employer: Pence) -> None:
    """National Insurance of one period from both."""
    steps, share, lift, concave = rule.insurance, rule.over[0], rule.over[1], rule.concave
    starts, shares, lifts = three(steps, 0), three(steps, 1), three(steps, 2)
    for at in range(len(pay)):
        amount = float(pay[at])
        if concave:
            upper = min(amount * shares[1] + lifts[1], amount * shares[2] + lifts[2])
            person[at] = np.int32(max(upper, 0.0))
        else:
            person[at] = np.int32(at_step(amount, starts, shares, lifts))
        employer[at] = np.int32(max(amount * share + lift, 0.0))


@compiled
def _at_share(pay: Pence, starts: Column, shares: Column, lift: float, out: Pence) -> None:
    for at in range(len(pay)):
        amount, share = float(pay[at]), shares[0]
        for step in range(1, len(starts)):
            share = shares[step] if amount >= starts[step] else share
        out[at] = np.int32(amount * share + lift)


@compiled
def by_tiers(pay: Pence, rule: Rule, out: Pence) -> None:
    """The rate of one tier on all pay: the tiers share one lift."""
    steps, held = rule.tiers, rule.tiered
    if held <= FEW:
        _at_share(pay, three(steps, 0), three(steps, 1), steps[0, 2], out)
    elif held <= SOME:
        _at_share(pay, six(steps, 0), six(steps, 1), steps[0, 2], out)
    else:
        _at_share(pay, nine(steps, 0), nine(steps, 1), steps[0, 2], out)


@compiled
def product(pay: Pence, share: float, lift: float, out: Pence) -> None:
    """One rate on all pay."""
    for at in range(len(pay)):
        out[at] = np.int32(float(pay[at]) * share + lift)


@compiled
def _by_slices(
    pay: Pence, rule: Rule, starts: Column, shares: Column, lifts: Column, out: Pence
) -> None:
    periods, whole, step, per = (
        rule.by_slices[0],
        rule.by_slices[1],
        rule.by_slices[2],
        rule.by_slices[3],
    )
    for at in range(len(pay)):
        year = float(pay[at]) * periods
        parts = at_step(year, starts, shares, lifts)
        out_of = max(year * whole * step, 1.0)
        steps = np.floor((2.0 * parts * per + out_of) / (2.0 * out_of))
        out[at] = np.int32((2.0 * float(pay[at]) * steps * step + per) / (2.0 * per))


@compiled
def workplace(pay: Pence, rule: Rule, paid: Pence, employer: Pence) -> None:
    """Automatic enrolment: the person pays the whole less the employer's part."""
    _stepped(pay, rule.employer, employer)
    _stepped(pay, rule.tiers, paid)
    for at in range(len(pay)):
        paid[at] -= employer[at]


@compiled
def pension(pay: Pence, rule: Rule, paid: Pence, employer: Pence) -> None:
    """What the person and the employer pay in one period."""
    if rule.how == WORKPLACE:
        workplace(pay, rule, paid, employer)
        return
    product(pay, rule.employer[0, 1], rule.employer[0, 2], employer)
    steps = rule.tiers
    if rule.how == TIERS:
        by_tiers(pay, rule, paid)
    elif rule.tiered <= SOME:
        _by_slices(pay, rule, six(steps, 0), six(steps, 1), six(steps, 2), paid)
    else:
        _by_slices(pay, rule, nine(steps, 0), nine(steps, 1), nine(steps, 2), paid)


@compiled
def of_a_year(periods: int, row: Pence) -> None:
    """Makes one period's payments a year's."""
    for at in range(len(row)):
        row[at] *= periods


@compiled
def rows(out: Pence, way: int, low: int, high: int) -> tuple[Pence, ...]:
    """The rows of one side, one by one: only a whole row is known to lie together in memory."""
    return (
        out[way, 0, low:high],
        out[way, 1, low:high],
        out[way, 2, low:high],
        out[way, 3, low:high],
        out[way, 4, low:high],
        out[way, 5, low:high],
        out[way, 6, low:high],
        out[way, 7, low:high],
        out[way, 8, low:high],
    )


@compiled
def totals(gross: Pence, rule: Rule, row: tuple[Pence, ...]) -> None:
    """Take-home, pension earned, pot and the employer's cost of a year."""
    owed, person, paid, home, earned, pot, ours, employer, cost = row
    for at in range(len(gross)):
        home[at] = gross[at] - owed[at] - person[at] - paid[at]
    if rule.how == WORKPLACE:
        earned[:] = 0
        for at in range(len(gross)):
            pot[at] = paid[at] + employer[at]
    else:
        product(gross, rule.accrual[0], rule.accrual[1], earned)
        pot[:] = 0
    for at in range(len(gross)):
        cost[at] = gross[at] + ours[at] + employer[at]


@compiled
def in_period(pay: Pence, rule: Rule, row: tuple[Pence, ...]) -> None:
    """The five payments of one period."""
    pension(pay, rule, row[2], row[7])
    income_tax(pay, row[2], rule, row[0])
    insurance(pay, rule, row[1], row[6])


@compiled
def one_side(pay: Pence, rule: Rule, row: tuple[Pence, ...]) -> None:
    """Every line of one side, into its rows in the order of LINES."""
    if rule.periods == 1:
        in_period(pay, rule, row)
        totals(pay, rule, row)
        return
    gross = np.empty(len(pay), dtype=np.int32)
    product(pay, rule.part[0], rule.part[1], gross)
    in_period(gross, rule, row)
    of_a_year(rule.periods, gross)
    for payment in (row[0], row[1], row[2], row[6], row[7]):
        of_a_year(rule.periods, payment)
    totals(gross, rule, row)


@compiled
def grouped(kind: Places, ends: Order, order: Order) -> None:
    """The places of a chunk's posts by kind, and where each kind's end; `ends` has one for each."""
    ends[:] = 0
    for at in range(len(kind)):
        ends[kind[at]] += 1
    so_far = 0
    for each in range(len(ends)):
        so_far, ends[each] = so_far + ends[each], so_far
    for at in range(len(kind)):
        order[ends[kind[at]]] = at
        ends[kind[at]] += 1


@compiled
def some_of_one_kind(
    pay: Pence, places: Order, rule: Rules, out: Pence, low: int, room: Pence
) -> None:
    """Both sides of the posts at these places of a chunk that begins at `low`."""
    held = np.empty(len(places), dtype=np.int32)
    for at in range(len(places)):
        held[at] = pay[places[at]]
    for way in range(len(rule)):
        one_side(held, rule[way], rows(room, 0, 0, len(held)))
        for line in range(room.shape[1]):
            for at in range(len(places)):
                out[way, line, low + places[at]] = room[0, line, at]


@compiled
def within(pay: Pence, kind: Places, kinds: int) -> bool:
    """Whether every pay is in range and every kind is listed."""
    wrong = 0
    for at in range(len(pay)):
        wrong += (pay[at] < 0) | (pay[at] >= UNDER) | (kind[at] >= kinds)
    return wrong == 0


@compiled
def all_lines(pay: Pence, kind: Places, held: Rules, out: Pence, first: int, last: int) -> bool:
    """Every line of both sides of the posts from `first` to `last`, a chunk at a time.

    False where a post is out of range: `out` then is not to be read.
    """
    order = np.empty(CHUNK, dtype=np.int32)
    ends = np.empty(len(held), dtype=np.int32)
    room = np.empty((1, out.shape[1], CHUNK), dtype=np.int32)
    for low in range(first, last, CHUNK):
        high = min(low + CHUNK, last)
        pays, kinds = pay[low:high], kind[low:high]
        if not within(pays, kinds, len(held)):
            return False
        if kinds.min() == kinds.max():
            for way in range(held.shape[1]):
                one_side(pays, held[kinds[0], way], rows(out, way, low, high))
            continue
        grouped(kinds, ends, order)
        start = 0
        for each in range(len(held)):
            if ends[each] > start:
                places = order[start : ends[each]]
                some_of_one_kind(pays, places, held[each], out, low, room)
                start = ends[each]
    return True


@compiled
def tax_lines(
    pay: Pence, paid: Pence, kind: Places, held: Rules, out: Pence, first: int, last: int
) -> bool:
    """Income tax, National Insurance and the employer's, of posts that lie together by kind.

    `paid` has shape (2, posts) and `out` (2, 3, posts). Of posts that were checked before: always
    true.
    """
    for low in range(first, last, CHUNK):
        high = min(low + CHUNK, last)
        start = low
        while start < high:
            end = high if kind[low:high].min() == kind[low:high].max() else start + 1
            while end < high and kind[end] == kind[start]:
                end += 1
            for way in range(held.shape[1]):
                rule, owed = held[kind[start], way], out[way, 0, start:end]
                person, employer = out[way, 1, start:end], out[way, 2, start:end]
                income_tax(pay[start:end], paid[way, start:end], rule, owed)
                insurance(pay[start:end], rule, person, employer)
            start = end
    return True
