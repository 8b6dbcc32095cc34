# ruff: noqa: F821 - modelx gives a formula the names of its space
"""The plain forecast a second time, from the prose of docs/explanation/the-forecast.md alone.

Pay is assumed and no tax is paid. It runs in modelx, in an environment of its own, and shares no
line with ours. Months and plan years count from nought. `rounded` is halves up to the penny.
"""

import json
import math
import sys
import time

import modelx

MONTHS = 60


def rounded(pounds):
    """To the penny, halves up; a hair under a half counts as one."""
    return math.floor(pounds / 0.01 + 0.500001) * 0.01


def year(m):
    """The plan year a month is in."""
    return m // 12


def contract_yearly(m):
    """The price in year 1, raised at the start of each year after."""
    return contract_income_y1 * (1 + contract_uplift) ** year(m) * contract_factor[year(m)]


def other_income_yearly(m):
    """The team's figure for each year."""
    return other_income_by_year[year(m)] * other_income_factor[year(m)]


def pay_yearly(m):
    """Core cost in year 1 times the share that is pay, raised by the award each year after."""
    return core_cost_y1 * pay_share * (1 + pay_award) ** year(m)


def other_core_yearly(m):
    """Core cost less the share that is pay, raised each year after."""
    grown = core_cost_y1 * (1 - pay_share) * (1 + other_cost_growth) ** year(m)
    return grown * other_core_factor[year(m)]


def other_cost_yearly(m):
    """Other income less its margin."""
    return other_income_yearly(m) * (1 - other_income_margin)


def spread(amount, m):
    """What is due by the end of the month less what was due a month ago."""
    done = m % 12
    return rounded(amount * (done + 1) / 12) - rounded(amount * done / 12)


def contract_income(m):
    """The month's part of the price."""
    return spread(contract_yearly(m), m)


def other_income(m):
    """The month's part of other income."""
    return spread(other_income_yearly(m), m)


def pay_cost(m):
    """The month's part of pay."""
    return spread(pay_yearly(m), m) * pay_factor[year(m)]


def other_core_cost(m):
    """The month's part of other core cost."""
    return spread(other_core_yearly(m), m)


def other_cost(m):
    """The month's part of the cost of other income."""
    return spread(other_cost_yearly(m), m)


def core_cost(m):
    """Pay and other core cost."""
    return pay_cost(m) + other_core_cost(m)


def surplus(m):
    """Income less cost."""
    return contract_income(m) + other_income(m) - core_cost(m) - other_cost(m)


def first_day_cash():
    """What is paid in, less set-up that the mutual bears."""
    return opening_cash - set_up * (1 - set_up_paid_by_parent)


def reserve(m):
    """The reserve on the first day and every surplus since."""
    before = reserve(m - 1) if m else first_day_cash() - opening_deficit
    return before + surplus(m)


def unpaid(this_years, last_years, months_late, m):
    """The last so many months, this one too; those of last year at last year's amount."""
    late = min(months_late, m + 1)
    now = min(late, m % 12 + 1)
    return rounded((this_years * now + last_years * (late - now)) / 12)


def debtors(m):
    """Other income earned and not yet paid."""
    before = other_income_yearly(m - 12) if m >= 12 else 0
    return unpaid(other_income_yearly(m), before, other_income_debtor_months, m)


def contract_owed(m):
    """Contract money for months that are done but not yet paid."""
    before = contract_yearly(m - 12) if m >= 12 else 0
    return unpaid(contract_yearly(m), before, contract_paid_in_arrears_months, m)


def bought_in(m):
    """Every cost but pay, a year."""
    return other_core_yearly(m) + other_cost_yearly(m)


def creditors(m):
    """Bills not yet paid."""
    return unpaid(bought_in(m), bought_in(m - 12) if m >= 12 else 0, supplier_credit_months, m)


def contract_in_advance(m):
    """Contract money received for months still to come; none beyond contract and plan."""
    ahead = min(contract_paid_in_advance_months, max(contract_term_months, 60) - (m + 1))
    here = min(ahead, 12 - (m % 12 + 1))
    after = contract_yearly(m) * (1 + contract_uplift)
    return rounded((contract_yearly(m) * here + after * (ahead - here)) / 12)


def rise(balance, m):
    """How much a balance has risen since the month before."""
    return balance(m) - (balance(m - 1) if m else 0)


def cash(m):
    """Money in and out since the first day."""
    before = cash(m - 1) if m else first_day_cash()
    received = contract_income(m) + rise(contract_in_advance, m) - rise(contract_owed, m)
    earned = other_income(m) - rise(debtors, m)
    bills = other_core_cost(m) + other_cost(m) - rise(creditors, m)
    old_debt = 0 if m else opening_deficit
    return before + received + earned - pay_cost(m) - bills - old_debt


CELLS = (
    contract_yearly, other_income_yearly, pay_yearly, other_core_yearly, other_cost_yearly,
    contract_income, other_income, pay_cost, other_core_cost, other_cost, core_cost, surplus,
    first_day_cash, reserve, debtors, contract_owed, bought_in, creditors, contract_in_advance,
    cash,
)  # fmt: skip
PLAIN = {"rounded": rounded, "year": year, "spread": spread, "unpaid": unpaid, "rise": rise}
TOLD = (
    "contract_income", "other_income", "pay_cost", "other_core_cost", "other_cost", "core_cost",
    "surplus", "reserve", "debtors", "contract_owed", "creditors", "contract_in_advance", "cash",
)  # fmt: skip


def main():
    """Reads scenarios of inputs, prints every line of each and the seconds the scenarios took."""
    asked = json.load(sys.stdin)
    space = modelx.new_model("Forecast").new_space("Plan")
    for name, function in {**PLAIN, "math": math}.items():
        setattr(space, name, function)
    for function in CELLS:
        space.new_cells(function.__name__, formula=function)
    found, began = [], time.perf_counter()
    for scenario in asked["scenarios"]:
        for key, value in scenario.items():
            setattr(space, key, value)
        found.append({key: [getattr(space, key)(m) for m in range(MONTHS)] for key in TOLD})
    seconds = time.perf_counter() - began
    json.dump({"seconds": seconds, "lines": found}, sys.stdout)


if __name__ == "__main__":
    main()
