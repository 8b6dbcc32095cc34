"""The library case loads whole, and its files keep to what its explanation says of them."""

import csv
import re
from collections import Counter
from datetime import date
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

from spinout.case import run
from spinout.facts.casefile import read_case
from spinout.facts.posts import NiCategory, Perimeter
from spinout.facts.structure import Holder
from spinout.findings import NOT_APPLICABLE
from spinout.handovers.structure import Verdict
from spinout.money import whole_pounds
from tests.cases.told import paragraphs_of

CASE = files("spinout") / "cases" / "library-service"
EXPLAINED = Path(__file__).parents[2] / "docs" / "explanation" / "the-library-case.md"
ON = date(2026, 11, 23)
THOUSAND = 100_000
"""A thousand pounds in pence."""


@pytest.fixture(scope="module")
def facts():
    """The library case."""
    return read_case(CASE)


@pytest.fixture(scope="module")
def expected():
    """The rows of expected.csv."""
    return list(csv.DictReader((CASE / "expected.csv").read_text(encoding="utf-8").splitlines()))


@pytest.fixture(scope="module")
def as_printed():
    """The case with the pay line in print."""
    return run(CASE, variant="as-printed", on=ON)


@pytest.fixture(scope="module")
def today():
    """The case with pay from its posts."""
    return run(CASE, variant="today", on=ON)


def said_of(facts, *parts):
    """The words of some parts in one line."""
    return " ".join(said for part, said in paragraphs_of(facts) if part in parts)


def in_words(day):
    """A day as the words write it: 2 November 2026."""
    return f"{day.day} {day:%B %Y}"


def check_value(passage, key):
    """One check of the forecast, by its key."""
    return next(each.value for each in passage.money.checks if each.key == key)


def test_there_are_402_posts_of_which_380_move(facts):
    assert Counter(each.perimeter for each in facts.posts) == {
        Perimeter.IN: 380,
        Perimeter.OUT: 10,
        Perimeter.SHARED: 12,
    }


def test_every_post_is_in_the_council_scheme_at_37_hours_on_points_3_to_22(facts):
    assert {each.scheme for each in facts.posts} == {"lgps_ew_2014"}
    assert {each.full_time_hours for each in facts.posts} == {3700}
    assert {each.ni_category for each in facts.posts} == {NiCategory.STANDARD}
    points = {each.point for each in facts.posts}
    assert (min(points), max(points)) == (3, 22)


def test_the_contract_value_is_five_years_with_vat(facts):
    (yearly,) = facts.assumptions["contract_income"].value
    assert facts.contract.value == int(yearly) * facts.contract.years * 120
    assert facts.contract.last_reserved_contract is NOT_APPLICABLE


def test_figures_that_do_not_agree_stand_side_by_side(facts):
    beside = facts.assumptions["contract_income"].also
    assert [each.value for each in beside] == [("8100000",), ("6800000",), ("6600000",)]
    assert all(each.source and each.note for each in beside)


def test_the_case_against_says_what_became_of_the_real_one(facts):
    said = " ".join(facts.narrative.case_against)
    assert "back to the council in June 2025, after 12 years" in said


def test_the_letter_holds_every_item_the_law_asks_of_employees(facts):
    assert tuple(facts.expression.items) == ("E2", "E3", "E4", "E5a", "E5b", "E6")


def test_the_mutual_is_registered_before_bids_are_sought(facts):
    assert facts.expression.received < facts.control.registered
    assert facts.control.registered < facts.contract.procurement_starts < facts.contract.award
    assert facts.contract.award < facts.go_live


def test_who_would_hold_what_is_the_split_the_words_give(facts, as_printed):
    drawn, control = facts.structure, facts.control
    (colleagues,) = drawn.of(Holder.STAFF)
    (community,) = drawn.of(Holder.COMMUNITY)
    assert (drawn.votes, colleagues.votes) == (100, control.employee_votes)
    assert (drawn.seats, colleagues.seats) == (control.board_seats, control.employee_seats)
    assert f"{community.votes} of every 100 votes" in said_of(facts, "case_for")
    tests = {each.key: each.verdict for each in as_printed.structure.tests}
    assert tests["s33-control"] is tests["s33-profit"] is Verdict.PASSES


def test_the_words_give_the_same_dates_as_the_facts(facts, as_printed):
    told = said_of(facts, "transition")
    for day in (facts.expression.received, facts.control.registered, facts.go_live):
        assert in_words(day) in told
    for day in (facts.contract.procurement_starts, facts.contract.award):
        assert f"{day:%B %Y}: " in told
    (notice,) = {clock.last for clock in as_printed.routes.clocks if clock.last}
    assert f"By {in_words(notice)}" in told
    assert in_words(facts.control.registered) in said_of(facts, "E3")


def test_colleagues_vote_before_the_contract_is_awarded(facts):
    told = said_of(facts, "transition")
    assert told.index("a secret vote") < told.index(f"{facts.contract.award:%B %Y}: ")


def test_a_draft_does_not_pass_for_the_letter_already_sent(facts):
    said = said_of(facts, "summary")
    assert f"reached the council on {in_words(facts.expression.received)}" in said
    assert "still a draft" in said


def test_refusal_is_tied_to_the_ten_grounds_and_mutuals_only_is_left_free(facts):
    asked = said_of(facts, "decision_asked")
    assert "refuse only on one or more of ten grounds" in asked
    assert "keep that contract for mutuals. It is free to say no to that." in asked
    assert "ten grounds" in said_of(facts, "stay")
    assert "ten grounds" in said_of(facts, "stay-and-change")


def test_the_cost_of_setting_up_is_always_up_to_and_never_promised(facts):
    told = " ".join(said for _, said in paragraphs_of(facts))
    assert told.count("£652,000") == told.count("up to £652,000") > 0
    for part in ("E2", "case_against", "No one has agreed to pay to set up"):
        said = said_of(facts, part)
        assert "assume" in said
        assert re.search(r"have not asked", said)


def test_each_old_price_says_of_what_year_it_is(facts):
    for part, said in paragraphs_of(facts):
        if "£6,487,000" in said:
            assert "2011" in said, part
        if "£8,961,000" in said:
            assert "2010/11" in said, part
    assert "April 2025" in said_of(facts, "case_against")
    assert "April 2025" in facts.variants["today"].says


def test_the_posts_cost_as_much_more_than_the_printed_pay_line_as_the_words_say(
    facts, as_printed, today
):
    printed = as_printed.money.years[0].pay_cost
    more = (today.money.years[0].pay_cost - printed) * 1000 // printed
    assert f"Our posts cost {more / 10}% more" in said_of(facts, "case_against")


def test_the_words_are_true_of_each_variant(as_printed, today):
    printed = [each.surplus > 0 for each in as_printed.money.years]
    assert printed == [True, True, True, False, False]
    assert all(each.surplus < 0 for each in today.money.years)
    assert all(each.reserve < 0 for each in today.money.years)
    second = [flag.sentence for flag in today.money.flags if "Cash runs out" in flag.sentence]
    assert [each.split(".")[0] for each in second] == ["Cash runs out in April 2029"]
    assert 6 <= as_printed.money.years[-1].reserve_months * 365 / 12 <= 8


def test_break_even_is_given_for_both_variants(facts, as_printed, today):
    said = said_of(facts, "Other income falls short")
    for passage, how in ((as_printed, "as printed"), (today, "with pay from our posts")):
        needed = check_value(passage, "break_even_other_income_y5")
        assert f"£{needed / 1_000_000:.1f} million {how}" in said


def test_the_explanation_gives_the_figures_of_both_variants(as_printed, today):
    told = EXPLAINED.read_text(encoding="utf-8")
    for passage in (as_printed, today):
        assert f"£{int(check_value(passage, 'break_even_other_income_y5')):,}" in told
    assert f"{whole_pounds(-today.money.years[-1].reserve)} below nought" in told


def test_posts_too_low_paid_for_a_pension_are_counted_as_the_words_say(facts, today):
    people = today.package.people
    low = sum(each.figure("new_joiner", "gross_pay") <= 10 * THOUSAND for each in people)
    none = sum(each.figure("new_joiner", "pension_contribution") == 0 for each in people)
    assert low == none
    for part in ("staff", "equality", "case_against", "New colleagues get less"):
        assert f"{low} of the {len(people)} posts" in said_of(facts, part)


def test_the_printed_table_holds_together(expected):
    """Surplus is income less cost, and the reserve is the surplus so far."""
    table = {(each["key"], each["year"]): int(each["printed"]) for each in expected[:30]}
    years = "12345"
    for year in years:
        income = table["contract_income", year] + table["other_income", year]
        cost = table["core_cost", year] + table["other_cost", year]
        assert abs(income - cost - table["surplus", year]) <= 1000
    for before, year in pairwise(years):
        rise = table["reserve", year] - table["reserve", before]
        assert abs(rise - table["surplus", year]) <= 1000
