"""The yearly pension from a chosen day, in today’s money, after any cut for an early start."""

from dataclasses import dataclass
from datetime import date

from spinout.employment.early_payment import pension_drawn_early
from spinout.employment.pensions.early_cut import (
    READ_BY_DAYS,
    HeldCuts,
    cut_between_years,
    cut_by_days,
    how_early,
)
from spinout.employment.pensions.projection import projected_pension
from spinout.employment.pensions.revaluing import real_factor, yearly_rise
from spinout.employment.pensions.scheme_rules import SchemeRules
from spinout.money import Rate

MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class PensionAtAge:
    """Whole pence a year in today’s money; the two ends differ where a cut is held as a range."""

    before_cut: int
    low: int | None
    high: int | None
    """None where it is drawn early and no cut was found for the scheme: ask the scheme."""
    late: bool
    """Whether it is drawn after the normal day. The rise for that was not found, nor counted."""


def whole_months(start: date, end: date) -> int:
    """Full months from `start` to `end`; nought where `end` comes first."""
    months = MONTHS * (end.year - start.year) + end.month - start.month - (end.day < start.day)
    return max(months, 0)


def pension_from(
    today: date,
    drawn: date,
    normal: date,
    *,
    built_up: int,
    pay: int,
    rules: SchemeRules,
    prices: Rate,
    cuts: HeldCuts | None,
) -> PensionAtAge:
    """The pension of someone who stays until `drawn` on `pay` pence a year that follows prices.

    `built_up` is the yearly pension so far, `normal` the day it is paid in full and `prices` the
    long-run rise in them. `cuts` are the scheme’s, or None where none were found. Raises
    EarlierThanOurFactorsError.
    """
    real = real_factor(prices, yearly_rise(prices, rules.addition))
    whole = projected_pension(built_up, pay, rules.care.accrual, real, whole_months(today, drawn))
    low, high = _after_cut(whole, drawn, normal, rules, cuts)
    return PensionAtAge(before_cut=whole, low=low, high=high, late=drawn > normal)


def _after_cut(
    whole: int, drawn: date, normal: date, rules: SchemeRules, cuts: HeldCuts | None
) -> tuple[int | None, int | None]:
    if drawn >= normal:
        return whole, whole
    if cuts is None:
        return None, None
    early = how_early(drawn, normal)
    if rules.scheme in READ_BY_DAYS:
        left = pension_drawn_early(whole, cut_by_days(early, cuts.cuts))
        return left, left
    least, most = cut_between_years(early, cuts.cuts)
    return pension_drawn_early(whole, most), pension_drawn_early(whole, least)
