"""Public pension schemes: what each member pays, builds up and may draw, and from when.

rules = pensions.read_scheme(reading, Scheme.TEACHERS)
pension_contribution(pay, rules.care)
pensions.normal_pension_day(born, rules.least_age, pensions.read_state_pension(reading).ages)
"""

from spinout.employment.pensions.at_age import PensionAtAge, pension_from
from spinout.employment.pensions.early_cut import (
    EarlierThanOurFactorsError,
    HowEarly,
    cut_between_years,
    cut_by_days,
    how_early,
    may_be_drawn,
    read_cuts,
)
from spinout.employment.pensions.final_salary import final_salary_benefit, service
from spinout.employment.pensions.largest_lump_sum import largest_lump_sum, read_lump_sum
from spinout.employment.pensions.pension_age import (
    BornBeforeOurTableError,
    age_on,
    normal_pension_day,
    read_state_pension,
    state_pension_day,
)
from spinout.employment.pensions.projection import projected_pension
from spinout.employment.pensions.revaluing import real_factor, yearly_rise
from spinout.employment.pensions.scheme import Scheme, SchemeNotHeldError
from spinout.employment.pensions.scheme_rules import SchemeRules, read_scheme

__all__ = [
    "BornBeforeOurTableError",
    "EarlierThanOurFactorsError",
    "HowEarly",
    "PensionAtAge",
    "Scheme",
    "SchemeNotHeldError",
    "SchemeRules",
    "age_on",
    "cut_between_years",
    "cut_by_days",
    "final_salary_benefit",
    "how_early",
    "largest_lump_sum",
    "may_be_drawn",
    "normal_pension_day",
    "pension_from",
    "projected_pension",
    "read_cuts",
    "read_lump_sum",
    "read_scheme",
    "read_state_pension",
    "real_factor",
    "service",
    "state_pension_day",
    "yearly_rise",
]
