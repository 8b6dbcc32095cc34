"""What past service loses where someone leaves a scheme rather than staying in it."""

from statistics import fmean

from spinout.employment.pensions.projection import MONTHS, projected_pension
from spinout.employment.worth.life_table import LifeTables
from spinout.employment.worth.pension_worth import present_value
from spinout.money import Pence, Rate

_NO_ACCRUAL = Rate(0, 1)


def lost_uprating(built_up: Pence, real: Rate, years: int) -> Pence:
    """Yearly pension lost, in pence of today’s money, where only prices are added for `years`.

    `real` is what £1 would become in a year in service in today’s money. Where the scheme adds
    nothing to prices nothing is lost.
    """
    kept = projected_pension(built_up, built_up - built_up, _NO_ACCRUAL, real, years * MONTHS)
    return kept - built_up


def lost_salary_link(
    pension: int, pay_growth: Rate, age: int, pension_age: int, discount: Rate, tables: LifeTables
) -> int:
    """What losing the link to final pay is worth today, in pence to the nearest pound.

    `pay_growth` is how far pay would outrun prices each year, an assumption to state. The plain
    average over the two tables.

    Law: life-table-uk
    """
    years = max(pension_age - age, 0)
    more = pension * ((1 + float(pay_growth.share)) ** years - 1)
    rate = float(discount.share)
    values = (present_value(more, 0.0, age, pension_age, rate, table) for table in tables.both)
    return int(fmean(values) / 100 + 0.5) * 100
