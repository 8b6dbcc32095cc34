"""What is the health case’s own: the board, the gap before savings, what the posts cost."""

import csv
from collections import Counter
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from spinout.case import run
from spinout.proposals import as_data

CASE = files("spinout") / "cases" / "community-health"
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


def test_each_printed_pound_agrees_to_the_two_decimals_of_a_million_it_was_printed_with(
    as_printed,
) -> None:
    years = as_data.money_plan(as_printed.money)["years"]
    for row in (each for each in PRINTED if each["year"]):
        found = years[int(row["year"]) - 1][row["key"]] / 1_000_000
        assert abs(found - float(row["printed"]) / 1_000_000) <= 0.005 + 1e-9, row


def test_the_surplus_is_the_gap_before_any_savings(as_printed) -> None:
    for year in as_printed.money.years:
        assert year.surplus == year.contract_income - year.core_cost
        assert year.tax == 0
    assert "before any savings" in as_printed.variant.says


def test_the_board_is_asked_and_no_clock_runs(as_printed) -> None:
    data = as_data.route(as_printed.routes)
    assert data["codes"] == ["CRTC_NO(parent)", "ROUTE_C", "PSR", "S33_NO(regime)"]
    assert (data["clocks"], data["contents_missing"]) == ([], [])
    usual = [each["key"] for each in data["processes"] if each["opening"] == "usually open"]
    assert usual == ["most-suitable-provider", "competitive"]
    assert data["first_steps"][0]["citations"] == ["hsca-2008/s10"]


def test_the_care_is_said_to_fit_so_the_nhs_rules_are_settled(as_printed) -> None:
    found = next(each for each in as_printed.routes.findings if each.code == "PSR")
    assert (found.standing.firmness.value, found.missing) == ("settled", ())


def test_reliance_on_one_customer_is_a_warning_every_year(as_printed) -> None:
    flags = {each.code: each for each in as_printed.money.flags}
    assert "100% in each year" in flags["one_customer"].sentence
    stops = {code for code, flag in flags.items() if flag.stops_sending}
    assert stops == {"cash_below_nought", "reserve_below_nought", "reserve_under_floor"}


def test_the_posts_cost_what_the_published_pay_bill_would(today) -> None:
    assert today.package.go_cost / 100 == pytest.approx(26_250_000, rel=0.005)
    assert today.package.go_cost / 100 / 1082 == pytest.approx(24_261, rel=0.005)


def test_the_lower_pension_rate_stands_beside_the_full_one(as_printed) -> None:
    package = as_data.package(as_printed.package, with_people=False)
    (other,) = package["alternatives"]
    assert (other["rate"], other["instead_of"]) == ("14.38%", "23.78%")
    assert other["go_cost"] == pytest.approx(package["go_cost"] - other["go_saving"], abs=0.005)
    assert other["status"] == "confirm"


def test_there_are_questions_for_the_scheme(as_printed) -> None:
    package = as_data.package(as_printed.package, with_people=False)
    asked = [each["key"] for each in package["questions"]]
    assert asked[0] == "central-funding"
    assert {"access-class", "apply-by", "over-half-test", "charges"} <= set(asked)


def test_the_explanation_gives_the_engines_own_figures(as_printed) -> None:
    page = (Path(__file__).parents[2] / "docs" / "explanation" / "the-health-case.md").read_text(
        encoding="utf-8"
    )
    checks = {each.key: each.value for each in as_printed.money.checks}
    (other,) = as_printed.package.alternatives
    for pounds in (
        as_printed.package.go_cost / 100,
        other.go_cost / 100,
        other.go_saving / 100,
    ):
        assert f"£{pounds:,.2f}" in page
    for key in ("margin_left", "monthly_pay_bill", "cash_need_paid_late", "inherited_deficit"):
        assert f"£{checks[key]:,.0f} |" in page, key
    heads = Counter(each.group for each in as_printed.facts.posts)
    for group, count in heads.items():
        row = next(line for line in page.splitlines() if line.startswith(f"| {group}"))
        assert row.endswith(f"| {count} |"), group
