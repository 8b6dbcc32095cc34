"""The built-in library case reproduces its printed table and every check under it."""

import csv
from datetime import date
from importlib.resources import files

import pytest

from spinout import employment, forecast, law, ownership
from spinout.facts.casefile import read_case

CASE = files("spinout") / "cases" / "library-service"
ON = date(2026, 11, 23)


@pytest.fixture(scope="module", name="plans")
def _plans():
    facts = read_case(CASE)
    reading = law.load().read(ON)
    structure = ownership.examine(facts, reading)
    pay_plan = employment.pay_plan(facts, reading)
    plans = {
        key: forecast.project(facts, variant, pay_plan, structure, reading)
        for key, variant in facts.variants.items()
    }
    return plans, pay_plan


def expected():
    with (CASE / "expected.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", expected(), ids=lambda row: f"{row['key']}-{row['year']}")
def test_as_printed_reproduces_what_is_printed(plans, row):
    plan = plans[0]["as-printed"]
    printed, room = float(row["printed"]), float(row["tolerance"])
    if row["year"]:
        found = getattr(plan.years[int(row["year"]) - 1], row["key"]) / 100
        assert room <= max(abs(printed) / 100, 550)
    else:
        found = {check.key: check.value for check in plan.checks}[row["key"]]
    assert abs(found - printed) <= room


def test_today_takes_pay_from_the_posts_to_the_penny(plans):
    found, pay_plan = plans
    yearly = pay_plan.cost.sum(axis=0).reshape(5, 12).sum(axis=1)
    assert [year.pay_cost for year in found["today"].years] == yearly.tolist()


def test_variants_differ_in_pay_and_what_follows_from_it_only(plans):
    rows = forecast.difference(plans[0]["as-printed"], plans[0]["today"])
    moved = {row.key for row in rows if row.difference}
    assert moved == {"pay_cost", "core_cost", "surplus", "reserve", "closing_cash"}
