"""Every input changed together, in twenty random cases: statements agree, and so do the engines."""

import random
from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest

from spinout import forecast
from spinout.facts.budget import Row
from spinout.forecast.book import book_of
from spinout.forecast.given import gather
from spinout.forecast.values import values_of
from spinout.lines import evaluate, work_out
from tests.forecast.full_budget import with_budget
from tests.forecast.library import AS_PRINTED, TODAY, structure, with_values

CASES = range(20)


def shaken(draw, assumption):
    """The input with each value moved at random, within what its kind allows."""
    return replace(
        assumption, value=tuple(_moved(draw, assumption.unit, text) for text in assumption.value)
    )


def _moved(draw, unit, text):
    match unit:
        case "yes or no":
            return str(draw.randrange(2))
        case "months":
            return str(draw.randrange(13))
        case "years":
            return str(draw.randrange(1, 8))
        case _:
            return f"{float(text) * draw.uniform(0.2, 1.2):.2f}"


def shaken_case(facts, number):
    """The full budget with everything moved, and the money section too."""
    draw = random.Random(number)
    full = with_budget(facts)
    inputs = {key: shaken(draw, each) for key, each in full.budget.inputs.items()}
    rows = {
        key: tuple(
            Row(
                name=row.name,
                words=row.words,
                inputs={name: shaken(draw, each) for name, each in row.inputs.items()},
            )
            for row in held
        )
        for key, held in full.budget.rows.items()
    }
    budget = replace(full.budget, inputs=MappingProxyType(inputs), rows=MappingProxyType(rows))
    return with_values(
        replace(full, budget=budget),
        contract_income=f"{draw.uniform(1e6, 2e7):.2f}",
        contract_uplift=f"{draw.uniform(-5, 8):.2f}",
        contract_term_months=str(draw.randrange(6, 80)),
        contract_paid_in_advance_months=str(draw.randrange(13)),
        other_income_debtor_months=str(draw.randrange(13)),
        supplier_credit_months=str(draw.randrange(13)),
        set_up_paid_by_parent=str(draw.randrange(2)),
    )


@pytest.mark.parametrize("number", CASES)
def test_statements_and_cash_agree_whatever_the_inputs(number, facts, reading, pay_plan):
    variant, exempt = (AS_PRINTED, TODAY)[number % 2], number % 4 < 2
    case = shaken_case(facts, number)
    plan = forecast.project(case, variant, pay_plan, structure(tax_exempt=exempt), reading)
    assert np.abs(plan.monthly["check"]).max() < 0.005


@pytest.mark.parametrize("number", [1, 3])
def test_plain_python_and_arrays_give_the_same_bits(number, facts, reading, pay_plan):
    case = shaken_case(facts, number)
    given = gather(case, TODAY, pay_plan, structure(tax_exempt=False), reading)
    ledger, values = book_of(given), values_of(given)
    arrays, worked = evaluate(ledger, values), work_out(ledger, values)
    for key in ledger.lines:
        plain = [worked.value(key, month) for month in range(60)]
        assert np.array_equal(arrays[key], plain), key
