"""A budget that gives every input there is, read as a case file gives it."""

import tomllib
from dataclasses import replace
from decimal import Decimal

from spinout.facts.budget import Budget, read_budget
from spinout.facts.case_toml import notes_for
from spinout.facts.plan import CaseFacts

FULL = """
contract_efficiency = 1.1
contract_change = [1000, 20000, -15000, 0, 30000]
contract_cut = [1, 0, 11.5, 0, 2]
kept_after_term = 90
cost_after_term = 95
deposit_rate = 2.5
pay_drift = 0.7
empty_share = 3
agency_share = 40
agency_extra = 25
cover_share = 2
employment_allowance = true
levy_allowance_share = 60
pension_deficit = [12000, 12000, 13000, 13000, 14000]
pensionable_share = 92
pension_points = [1, 1.5, 0, 2, 2.5]
nhs_pay_share = 30
nhs_paid_centrally = 9.4
nhs_counts_here = true
heads = 172
training_a_head = 210
ict_a_head = 155.5
ict = 18000
insurance = 42000
audit_legal_board = 31000
regulators = 900
price_rise = [2.2, 3.1, 3, 2.8, 2.9]
ict_exit_fee = 7000
ict_exit_month = 20
rateable_value = 400000
rates_multiplier = 49.9
rates_relief = 80
set_up_overrun = 15
central_staff = 150000
contract_taxable = 20
contract_exempt = 70
other_taxable = 60
other_exempt = 10
cost_with_vat = 75
bills_next_month = 90
income_next_month = 50
paid_over_next_month = 30
facility_limit = 500000
facility_rate = 6
facility_floor = 100000
cash_buffer = 50000
covenant_cash = 25000
covenant_cover = 125
associates = 1
accounts_end_month = 12
reserve_pay_months = 1
reserve_redundancy = 250000
reserve_gap_months = 1
reserve_cash_swing = 100000
share_out = 50
share_out_limit = 35
pension_exit = 900000
pension_exit_month = 58
pension_exit_borne = 25
pension_bond = 6000
recharged = 700000
avoided = 250000
bought_back = 180000
stranded_months = 36
client_side = 120000
parent_recovers = 95
parent_vat_lost = 15000
staying_cost = 8961000
staying_rise = 1
changed_cost = 8100000
changed_rise = 1.2
changed_once = 650000
inflation = 2
real_rate = 3.5
partner_shares = 200000
partner_month = 2
partner_fee = 24000
partner_dividend = 4
partner_exit_month = 50
partner_exit_price = 260000

[[activities]]
name = "School visits"
volume = 1200
price = 85.5
volume_growth = 3
price_rise = 2

[[products]]
name = "Room hire"
units = 3000
price = 22
reached = [50, 75, 90, 100, 110]
cost_share = 35

[[grants]]
name = "Arts grant"
amount = 90000
month = 9
chance = 60

[[set_up_money]]
name = "First milestone"
amount = 50000
month = 2

[[redundancies]]
name = "Back office"
posts = 4
weeks = 14.5
week_pay = 812
extra = 20
strain = 39000
month = 7
saves = 160000

[[support]]
name = "Payroll"
price = 36000
rise = 3
starts = 2
ends = 24
notice = 3
how = "buy back"
from = "The council"

[[premises]]
name = "Main library"
rent = 60000
repairs = 22000
rise = 2
energy = 41000
energy_rise = 5
backlog = 280000
backlog_years = 4

[[assets]]
name = "Vans"
cost = 96000
over = 14
month = 4
life = 3

[[loans]]
name = "Social lender"
amount = 300000
month = 3
rate = 8
holiday = 6
repaid_over = 3

[[first_day]]
name = "Book stock"
owned = 45000
owed = 12000
settled = 5

[[guarantees]]
name = "Pension guarantee"
amount = 1500000
chance = 10

[[closing]]
name = "Notice pay"
amount = 200000
"""


def budget_of(text: str) -> Budget:
    """The budget the text holds; a problem in it fails."""
    notes = notes_for(text)
    budget = read_budget(tomllib.loads(text, parse_float=Decimal), notes)
    assert not notes.problems, notes.problems
    return budget


def with_budget(facts: CaseFacts, text: str = FULL) -> CaseFacts:
    """The case with that budget."""
    return replace(facts, budget=budget_of(text))
