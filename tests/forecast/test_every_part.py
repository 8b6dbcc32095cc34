"""The finer lines all together: statements agree, pence are whole, and every input matters."""

from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest

from spinout import forecast
from spinout.facts.budget import LISTS, SINGLES, Row
from spinout.facts.plan import CaseFacts, PayFrom
from spinout.forecast.book import book, book_of
from spinout.forecast.given import gather
from spinout.forecast.parts.chosen import parts_of, topics_off
from spinout.lines import POUNDS
from tests.forecast.full_budget import FULL, budget_of, with_budget
from tests.forecast.library import AS_PRINTED, TODAY, structure, with_values

HARD = {
    "contract_term_months": "40",
    "contract_uplift": "2",
    "set_up_paid_by_parent": "0",
    "opening_cash": "150000",
    "contract_paid_in_advance_months": "2",
}
"""A contract that ends inside the plan, and set-up that the mutual bears."""

RUNS = [(variant, exempt) for variant in (AS_PRINTED, TODAY) for exempt in (True, False)]


def plan_of(facts, variant, pay_plan, reading, *, exempt):
    return forecast.project(facts, variant, pay_plan, structure(tax_exempt=exempt), reading)


@pytest.mark.parametrize(("variant", "exempt"), RUNS)
def test_statements_and_cash_agree_in_every_month_with_every_part_on(
    variant, exempt, facts, reading, pay_plan
):
    full = with_values(with_budget(facts), **HARD)
    plan = plan_of(full, variant, pay_plan, reading, exempt=exempt)
    assert np.abs(plan.monthly["check"]).max() < 0.005


@pytest.mark.parametrize(("variant", "exempt"), RUNS)
def test_every_line_in_pounds_is_whole_pence(variant, exempt, facts, reading, pay_plan):
    full = with_values(with_budget(facts), **HARD)
    given = gather(full, variant, pay_plan, structure(tax_exempt=exempt), reading)
    ledger = book_of(given)
    plan = plan_of(full, variant, pay_plan, reading, exempt=exempt)
    for key, line in ledger.lines.items():
        if line.unit is POUNDS and not key.endswith("_yearly"):
            pence = plan.monthly[key] * 100
            assert np.abs(pence - np.round(pence)).max() < 1e-3, key


def test_every_input_is_given_by_the_full_budget():
    full = budget_of(FULL)
    assert full.inputs.keys() == SINGLES.keys()
    assert full.rows.keys() == LISTS.keys()
    for key, (row,) in full.rows.items():
        assert row.inputs.keys() == {each.name for each in LISTS[key].inputs}


def _moved(facts: CaseFacts, name: str, listed: str | None) -> CaseFacts:
    """The case with one input of the budget a little different."""
    budget = facts.budget
    held = budget.inputs if listed is None else budget.rows[listed][0].inputs
    before = held[name]
    changed = replace(before, value=tuple(_nudged(before.unit, text) for text in before.value))
    inputs = MappingProxyType({**held, name: changed})
    if listed is None:
        return replace(facts, budget=replace(budget, inputs=inputs))
    row = budget.rows[listed][0]
    rows = {**budget.rows, listed: (Row(name=row.name, inputs=inputs, words=row.words),)}
    return replace(facts, budget=replace(budget, rows=MappingProxyType(rows)))


def _nudged(unit: str, text: str) -> str:
    if unit == "yes or no":
        return "0" if text == "1" else "1"
    return str(int(text) - 1) if unit in ("months", "years") else str(float(text) * 0.9)


EVERY = [(name, None) for name in SINGLES] + [
    (each.name, key) for key, listed in LISTS.items() for each in listed.inputs
]


@pytest.mark.parametrize(("name", "listed"), EVERY)
def test_each_input_changed_alone_moves_some_line(name, listed, facts, reading, pay_plan):
    full = with_values(with_budget(facts), **HARD)
    variant = AS_PRINTED if name == "pay_drift" else TODAY
    if name.startswith("share_out"):
        # Only a plan with a surplus above its reserve has anything to share out.
        full = with_values(full, contract_income="12000000")
    before = plan_of(full, variant, pay_plan, reading, exempt=False)
    after = plan_of(_moved(full, name, listed), variant, pay_plan, reading, exempt=False)
    moved = [key for key in before.monthly if (before.monthly[key] != after.monthly[key]).any()]
    assert moved


@pytest.mark.parametrize(("variant", "exempt"), RUNS)
def test_the_book_holds_no_input_that_no_line_reads(variant, exempt, facts):
    parts = parts_of(with_budget(facts), variant, taxed=not exempt)
    ledger = book(variant.pay_from, taxed=not exempt, parts=parts)
    assert [key for key in ledger.inputs if not ledger.users.get(key)] == []


def test_a_way_without_the_budget_counts_none_of_it(facts, exempt, reading):
    plain = forecast.project(facts, AS_PRINTED, None, exempt, reading)
    without = replace(AS_PRINTED, with_budget=False)
    same = forecast.project(with_budget(facts), without, None, exempt, reading)
    assert plain.monthly.keys() == same.monthly.keys()
    for key, values in plain.monthly.items():
        assert np.array_equal(values, same.monthly[key]), key


def test_topics_that_mean_nothing_are_off():
    assert "levy" in topics_off(PayFrom.ASSUMED, taxed=True)
    assert topics_off(PayFrom.POSTS, taxed=False) == {"drift", "tax"}
