"""What £1 a year for life is worth, in real terms."""

from math import prod

from spinout.employment.worth.life_table import LAST_AGE, LifeTable

MONTHLY = 11 / 24
"""What a year’s payment in advance loses by being paid month by month."""


def survival(table: LifeTable, age: int, years: int) -> float:
    """The chance that someone of whole `age` lives `years` more.

    Law: life-table-uk
    """
    return prod(1 - table.dying(age + year) for year in range(years))


def annuity_due(table: LifeTable, age: int, discount: float) -> float:
    """What £1 at the start of each year of life is worth, at a real `discount` such as 0.02.

    Law: life-table-uk
    """
    value, alive, factor = 0.0, 1.0, 1.0
    for each in range(age, LAST_AGE + 1):
        value += alive * factor
        alive *= 1 - table.dying(each)
        factor /= 1 + discount
    return value


def monthly_annuity(table: LifeTable, age: int, discount: float) -> float:
    """The same for £1 a year paid month by month: less 11/24."""
    return annuity_due(table, age, discount) - MONTHLY
