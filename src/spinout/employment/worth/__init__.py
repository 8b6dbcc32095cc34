"""What a year of pension is worth today, as a range, and a pot beside it. Information, not advice.

figures = worth.read_worth(reading)
worth.worth_of_year(pension, addition, age, pension_age, figures)
"""

from spinout.employment.worth.annuity import annuity_due, monthly_annuity, survival
from spinout.employment.worth.life_table import LifeTable, LifeTables, read_life_tables
from spinout.employment.worth.lost_on_leaving import lost_salary_link, lost_uprating
from spinout.employment.worth.pension_worth import (
    Worth,
    WorthFigures,
    death_cover_worth,
    present_value,
    read_worth,
    worth_of_year,
)
from spinout.employment.worth.pot import income_from_pot, pot_factor, projected_pot, read_growths

__all__ = [
    "LifeTable",
    "LifeTables",
    "Worth",
    "WorthFigures",
    "annuity_due",
    "death_cover_worth",
    "income_from_pot",
    "lost_salary_link",
    "lost_uprating",
    "monthly_annuity",
    "pot_factor",
    "present_value",
    "projected_pot",
    "read_growths",
    "read_life_tables",
    "read_worth",
    "survival",
    "worth_of_year",
]
