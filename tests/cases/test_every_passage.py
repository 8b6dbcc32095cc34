"""Each example case through every stage: the printed table, the posts, and how they differ."""

import csv
from collections.abc import Mapping
from datetime import date
from functools import cache

import pytest

from spinout.case import run
from spinout.cli.asked import built_in_cases
from spinout.handovers.passage import Passage
from spinout.proposals import as_data

ON = date(2026, 11, 23)
CASES = tuple(sorted(built_in_cases()))


def printed(case: str) -> list[dict[str, str]]:
    """What is printed about the case, with how far a result may differ."""
    text = (built_in_cases()[case] / "expected.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


ROWS = [(case, row) for case in CASES for row in printed(case)]
POUNDS = [(case, row) for case, row in ROWS if row["unit"] == "pounds"]


@cache
def passed(case: str, variant: str) -> Passage:
    """The case taken through every stage once."""
    return run(built_in_cases()[case], variant=variant, on=ON)


def found(case: str, row: Mapping[str, str]) -> float:
    """The figure that the row is about, as the JSON answer gives it."""
    data = as_data.money_plan(passed(case, "as-printed").money)
    if row["year"]:
        return data["years"][int(row["year"]) - 1][row["key"]]
    return next(check["value"] for check in data["checks"] if check["key"] == row["key"])


def name(value: object) -> str:
    """How a test names its row."""
    return value if isinstance(value, str) else f"{value['key']} {value['year']}"


@pytest.mark.parametrize(("case", "row"), ROWS, ids=name)
def test_the_printed_figure_is_reproduced(case, row) -> None:
    assert found(case, row) == pytest.approx(float(row["printed"]), abs=float(row["tolerance"]))


@pytest.mark.parametrize(("case", "row"), POUNDS, ids=name)
def test_a_printed_pound_may_differ_by_one_percent_or_550_pounds(case, row) -> None:
    allowed = max(550, abs(float(row["printed"])) / 100)
    assert float(row["tolerance"]) == pytest.approx(allowed, rel=0.01)


@pytest.mark.parametrize("case", CASES)
def test_every_check_of_the_plan_is_a_printed_one(case) -> None:
    checks = {each.key for each in passed(case, "as-printed").money.checks}
    assert checks == {row["key"] for row in printed(case) if not row["year"]}


@pytest.mark.parametrize("case", CASES)
def test_pay_from_the_posts_is_the_posts_cost_to_the_penny(case) -> None:
    today = passed(case, "today")
    people = sum(person.go.employer_cost for person in today.package.people)
    assert today.money.years[0].pay_cost == people == today.package.go_cost
    for number, year in enumerate(today.money.years):
        months = slice(12 * number, 12 * number + 12)
        assert year.pay_cost == int(today.pay_plan.cost[:, months].sum())


@pytest.mark.parametrize("case", CASES)
def test_the_variants_differ_only_by_their_pay(case) -> None:
    pairs = zip(
        passed(case, "as-printed").money.years, passed(case, "today").money.years, strict=True
    )
    for assumed, posts in pairs:
        assert assumed.contract_income == posts.contract_income
        assert assumed.other_income == posts.other_income
        assert assumed.other_cost == posts.other_cost
        pay = posts.pay_cost - assumed.pay_cost
        assert posts.core_cost - assumed.core_cost == pay
        assert assumed.surplus - posts.surplus == pay


@pytest.mark.parametrize("case", CASES)
def test_each_passage_carries_the_other_variant_for_the_difference(case) -> None:
    assumed, today = passed(case, "as-printed"), passed(case, "today")
    assert assumed.other_money["today"].years == today.money.years
    assert today.other_money["as-printed"].years == assumed.money.years


@pytest.mark.parametrize("case", CASES)
def test_the_printed_variant_runs_first_and_lacks_nothing(case) -> None:
    first = run(built_in_cases()[case], variant=None, on=ON)
    assert (first.variant.key, first.lacks) == ("as-printed", ())


@pytest.mark.parametrize("case", CASES)
def test_what_each_stage_cites_is_held_apart(case) -> None:
    cited = passed(case, "as-printed").cited
    ways = {"ownership", "routes", "readiness"}
    stages = ways | {"employment", "forecast", "timetable", "consultation", "launch"}
    assert set(cited) == stages
    own = {stage: {each.key for each in found} for stage, found in cited.items()}
    for stage, key in (
        ("employment", "income-tax/personal-allowance"),
        ("consultation", "tupe-2006/reg13-4"),
        ("launch", "registration-steps"),
        ("timetable", "timetable-tasks"),
    ):
        assert [each for each, keys in own.items() if key in keys] == [stage]


@pytest.mark.parametrize("case", CASES)
def test_the_same_case_on_the_same_day_gives_the_same_answer(case) -> None:
    again = run(built_in_cases()[case], variant="as-printed", on=ON)
    first, second = (
        as_data.whole(each, with_people=True) for each in (passed(case, "as-printed"), again)
    )
    assert first == second
