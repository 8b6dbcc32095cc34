"""The full model to be timed: the library’s posts, taxed, every finer line of the budget on."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from spinout import case, law
from spinout.facts.casefile import read_case
from spinout.forecast.risk import Ground, ground
from tests.forecast.full_budget import with_budget

ROOT = Path(__file__).resolve().parents[2]
ON = date(2026, 11, 23)


def full_ground() -> Ground:
    """The ground of runs on the full model."""
    facts = with_budget(read_case(ROOT / "cases" / "library-service"))
    passage = case.pass_through(facts, variant="today", on=ON)
    assert passage.structure is not None
    taxed = replace(passage.structure, tax_exempt=False)
    return ground(facts, passage.variant, passage.pay_plan, taxed, law.load().read(ON))
