"""The plan's own checks as live formulas, for each list of checks that a case may choose."""

from collections.abc import Mapping
from itertools import pairwise

from spinout.facts.check_list import CheckList
from spinout.forecast.inputs import MONTHS_IN_YEAR, input_key
from spinout.forecast.months import MONTHS_IN_YEAR as TWELVE
from spinout.forecast.months import YEARS as FIVE
from spinout.forecast.sheets.content import Content
from spinout.forecast.sheets.places import Places
from spinout.forecast.sheets.years_sheet import ratio_cell, year_cell
from spinout.forecast.standing_still import DAYS_IN_YEAR, HALF_MONTH_DAYS

STEADY: Mapping[str, tuple[str, int]] = {
    "hundred": ("Hundred, to show a share as a percentage", 100),
    "days_in_year": ("Days in a year", DAYS_IN_YEAR),
    "half_month_days": ("Days in half a month", HALF_MONTH_DAYS),
}
"""Numbers of arithmetic that these formulas name, each with its words; never assumptions."""


def factors(row: int) -> str:
    """The cells of the five discount factors on the row."""
    return f"$B${row + 1}:$F${row + 1}"


def formulas(content: Content, places: Places, first_row: int) -> Mapping[str, str]:
    """The formula of each check by key; `first_row` is where the sheet keeps what they rest on."""
    match content.facts.check_list:
        case CheckList.AGAINST_STAYING:
            return _against_staying(content, first_row)
        case CheckList.STANDING_STILL:
            return _standing_still(content, places)


def _present_value(content: Content, factor_row: int) -> str:
    years = (year_cell(content, "contract_income", 0), year_cell(content, "contract_income", 4))
    return f"SUMPRODUCT({years[0]}:{years[1]},{factors(factor_row)})"


def _against_staying(content: Content, factor_row: int) -> Mapping[str, str]:
    last = FIVE - 1
    core = year_cell(content, "core_cost", last)
    contract = year_cell(content, "contract_income", last)
    contract_value = f"{_present_value(content, factor_row)}+{input_key('set_up')}"
    margin = input_key("other_income_margin")
    staying = f"{input_key('in_house_cost')}*SUM({factors(factor_row)})"
    return {
        "break_even_other_income_y5": f"=MAX(0,{core}-{contract})/{margin}",
        "reserve_months_y5": f"={ratio_cell(content, 'reserve_months', last)}",
        "present_value_contract": f"={contract_value}",
        "present_value_in_house": f"={staying}",
        "saving_in_house": f"={staying}-({contract_value})",
    }


def _income(content: Content, year: int) -> str:
    keys = ("contract_income", "other_income")
    return "+".join(year_cell(content, key, year) for key in keys)


def _savings(content: Content, year: int) -> str:
    cost = "+".join(year_cell(content, key, year) for key in ("core_cost", "other_cost"))
    return f"IF({cost}=0,0,MAX(0,({cost}-({_income(content, year)}))/({cost})))"


def _standing_still(content: Content, places: Places) -> Mapping[str, str]:
    shares = [_savings(content, year) for year in range(FIVE)]
    steps = ",".join([shares[0], *(f"{later}-{before}" for before, later in pairwise(shares))])
    income, contract = _income(content, 0), year_cell(content, "contract_income", 0)
    pay = year_cell(content, "pay_cost", 0)
    debt = f"{input_key('like_deficit')}/{input_key('like_deficit_income')}*({income})"
    days = f"({input_key('late_payment_days')}+half_month_days)/days_in_year"
    cash = places.elsewhere("cash", 0, TWELVE - 1)
    return {
        **{f"savings_needed_y{at + 1}": f"={each}*hundred" for at, each in enumerate(shares)},
        "savings_each_year": f"=MAX({steps})*hundred",
        "margin_left": f"=({income})*{input_key('thin_margin')}",
        "monthly_pay_bill": f"={pay}/{MONTHS_IN_YEAR.key}",
        "cash_need_paid_late": f"={contract}*{days}",
        "cash_need_as_planned": f"=MAX(0,-1*MIN({cash}))",
        "inherited_deficit": f"={debt}",
        "inherited_deficit_years": f"={debt}/{input_key('like_surplus')}",
        "one_customer_share_y1": f"=IF({income}=0,0,{contract}/({income}))*hundred",
    }
