"""The library case through every stage: the printed table, the posts, and how they differ."""

import csv
from datetime import date
from importlib.resources import files

import pytest

from spinout.case import run
from spinout.proposals import as_data

CASE = files("spinout") / "cases" / "library-service"
ON = date(2026, 11, 23)
PRINTED = list(csv.DictReader((CASE / "expected.csv").read_text(encoding="utf-8").splitlines()))


@pytest.fixture(scope="module")
def as_printed():
    """The default variant."""
    return run(CASE, variant=None, on=ON)


@pytest.fixture(scope="module")
def today():
    """The variant whose pay comes from the posts."""
    return run(CASE, variant="today", on=ON)


@pytest.mark.parametrize("row", PRINTED, ids=lambda row: f"{row['key']} {row['year']}")
def test_the_printed_figure_is_reproduced(as_printed, row) -> None:
    data = as_data.money_plan(as_printed.money)
    if row["year"]:
        found = data["years"][int(row["year"]) - 1][row["key"]]
    else:
        found = next(check["value"] for check in data["checks"] if check["key"] == row["key"])
    assert found == pytest.approx(float(row["printed"]), abs=float(row["tolerance"]))


def test_pay_from_the_posts_is_the_posts_cost_to_the_penny(today) -> None:
    people = sum(person.go.employer_cost for person in today.package.people)
    assert today.money.years[0].pay_cost == people == today.package.go_cost
    for number, year in enumerate(today.money.years):
        months = slice(12 * number, 12 * number + 12)
        assert year.pay_cost == int(today.pay_plan.cost[:, months].sum())


def test_the_variants_differ_only_by_their_pay(as_printed, today) -> None:
    for printed, posts in zip(as_printed.money.years, today.money.years, strict=True):
        assert printed.contract_income == posts.contract_income
        assert printed.other_income == posts.other_income
        assert printed.other_cost == posts.other_cost
        pay = posts.pay_cost - printed.pay_cost
        assert posts.core_cost - printed.core_cost == pay
        assert printed.surplus - posts.surplus == pay


def test_each_passage_carries_the_other_variant_for_the_difference(as_printed, today) -> None:
    assert as_printed.other_money["today"].years == today.money.years
    assert today.other_money["as-printed"].years == as_printed.money.years


def test_nothing_is_lacking(as_printed) -> None:
    assert as_printed.lacks == ()


def test_what_each_stage_cites_is_held_apart(as_printed) -> None:
    assert set(as_printed.cited) == {"ownership", "routes", "employment", "forecast"}
    keys = {each.key for each in as_printed.cited["employment"]}
    assert "income-tax/personal-allowance" in keys
    assert not keys & {each.key for each in as_printed.cited["routes"]}


def test_the_same_case_on_the_same_day_gives_the_same_answer(as_printed) -> None:
    again = run(CASE, variant=None, on=ON)
    first, second = (as_data.whole(each, with_people=True) for each in (as_printed, again))
    assert first == second
