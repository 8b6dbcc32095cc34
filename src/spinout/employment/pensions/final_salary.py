"""Pension and lump sum of a final salary section: the NHS 1995 Section, the older LGPS."""

from dataclasses import dataclass

from spinout.money import Rate, Rounding, times

DAYS_IN_A_YEAR = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class FinalSalaryBenefit:
    """Whole pence: a yearly pension, and a lump sum that comes with it."""

    pension: int
    lump_sum: int


def service(years: int, days: int) -> Rate:
    """Service as exact years: 15 years and 28 days is 15 and 28/365."""
    return Rate(years * DAYS_IN_A_YEAR + days, DAYS_IN_A_YEAR)


def _share_of(pay: int, years: Rate, each_year: Rate) -> int:
    return times(pay, Rate.of(years.share * each_year.share), Rounding.NEAREST_PENNY)


def final_salary_benefit(
    pay: int, years: Rate, accrual: Rate, lump_sum_accrual: Rate | None
) -> FinalSalaryBenefit:
    """What `years` of service at a final pay of `pay` pence a year come to.

    `lump_sum_accrual` is None in a section with no automatic lump sum. The link to final pay goes
    on only while membership goes on without too long a break.

    Law: nhs-older-sections/accrual-1995, nhs-older-sections/lump-sum-accrual-1995,
    nhs-older-sections/accrual-2008, lgps/final-salary-accrual-to-2008,
    lgps/lump-sum-accrual-to-2008, lgps/final-salary-accrual-to-2014
    """
    lump_sum = 0 if lump_sum_accrual is None else _share_of(pay, years, lump_sum_accrual)
    return FinalSalaryBenefit(pension=_share_of(pay, years, accrual), lump_sum=lump_sum)
