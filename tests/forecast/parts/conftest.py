"""A plan with a small budget of its own."""

import pytest

from spinout import forecast
from tests.forecast.full_budget import with_budget
from tests.forecast.library import AS_PRINTED, structure, with_values


@pytest.fixture(name="run")
def _run(facts, reading, pay_plan):
    def run(budget, *, variant=AS_PRINTED, exempt=True, **values):
        """The plan of the library figures with that budget, and some assumptions changed."""
        case = with_values(with_budget(facts, budget), **values)
        structured = structure(tax_exempt=exempt)
        return forecast.project(case, variant, pay_plan, structured, reading)

    return run
