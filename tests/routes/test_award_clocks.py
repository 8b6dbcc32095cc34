"""The days of an award: each waits for what the buyer does, then shows its working."""

from collections.abc import Mapping
from datetime import date

import pytest

from spinout.facts.service import Nation
from spinout.findings import UNKNOWN
from tests.routes.awards import NURSES, answered, award_of, clock

Changes = Mapping[str, object]
FULL: Changes = {"service.cpv": "72000000"}
INTENDED: Changes = {**NURSES, "notices.intention_published": date(2026, 12, 17)}


def test_a_health_wait_ends_on_the_eighth_working_day_after_the_day_it_begins() -> None:
    """The worked example of 17 December 2026: bank holidays on 25 and 28 December and 1 January."""
    found = clock("psr.standstill", INTENDED)
    assert (found.last, found.earliest) == (date(2027, 1, 4), date(2027, 1, 5))
    for day in ("Friday 25 December", "Monday 28 December", "Friday 1 January"):
        assert day in found.working


def test_an_objection_holds_the_wait_open_until_a_further_decision() -> None:
    objected = {**INTENDED, "notices.representations": True}
    found = clock("psr.standstill", objected)
    assert (found.last, found.earliest) == (None, None)
    assert found.missing == ("notices.further_decision",)
    decided = clock("psr.standstill", {**objected, "notices.further_decision": date(2027, 1, 8)})
    assert (decided.last, decided.missing) == (date(2027, 1, 15), ())


def test_a_further_decision_before_anyone_could_object_dates_nothing_and_says_so() -> None:
    decided = {"notices.representations": True, "notices.further_decision": date(2026, 12, 17)}
    found = clock("psr.standstill", {**INTENDED, **decided})
    assert found.last is None
    assert "Others may object from Friday 18 December 2026." in found.working


def test_a_further_decision_counts_only_where_someone_objected() -> None:
    changes = {
        **INTENDED,
        "notices.representations": False,
        "notices.further_decision": date(2027, 1, 8),
    }
    assert clock("psr.standstill", changes).last == date(2027, 1, 4)


@pytest.mark.parametrize(
    ("key", "fact", "day", "last"),
    [
        ("psr.msp_wait", "notices.approach_sent", date(2026, 11, 2), date(2026, 11, 16)),
        ("psr.award_notice", "contract.award", date(2027, 6, 1), date(2027, 7, 1)),
    ],
)
def test_each_health_clock_runs_from_its_own_day(
    key: str, fact: str, day: date, last: date
) -> None:
    assert clock(key, {**NURSES, fact: day}).last == last
    waiting = clock(key, {**NURSES, fact: UNKNOWN})
    assert (waiting.last, waiting.missing) == (None, (fact,))


def test_a_wait_that_the_lighter_rules_do_not_ask_is_kept_once_offered() -> None:
    published = {"notices.award_published": date(2026, 11, 2)}
    offered = clock("pa.standstill", {**published, "notices.standstill_offered": True})
    assert (offered.last, offered.missing) == (date(2026, 11, 11), ())
    unsaid = clock("pa.standstill", published)
    assert unsaid.missing == ("notices.standstill_offered",)
    keys = [each.key for each in award_of({"notices.standstill_offered": False}).clocks]
    assert keys == ["pa.details"]


def test_the_details_notice_of_a_light_touch_contract_has_120_days() -> None:
    found = clock("pa.details", {"notices.contract_entered": date(2026, 11, 2)})
    assert found.last == date(2027, 3, 1)


def test_under_the_full_rules_the_wait_is_asked_and_the_details_have_30_days() -> None:
    wait = clock("pa.standstill", {**FULL, "notices.award_published": date(2026, 11, 2)})
    assert (wait.last, wait.earliest) == (date(2026, 11, 11), date(2026, 11, 12))
    details = clock("pa.details", {**FULL, "notices.contract_entered": date(2026, 11, 2)})
    assert details.last == date(2026, 12, 1)
    waiting = clock("pa.details", FULL)
    assert (waiting.last, waiting.missing) == (None, ("notices.contract_entered",))


def test_a_day_past_the_known_bank_holidays_is_told_and_not_guessed() -> None:
    for changes, key in (
        ({**FULL, "notices.award_published": date(2029, 1, 2)}, "pa.standstill"),
        ({**NURSES, "notices.intention_published": date(2029, 1, 2)}, "psr.standstill"),
    ):
        found = clock(key, changes)
        assert found.last is None
        assert "31 December 2027" in found.working


def test_the_look_back_runs_from_the_last_such_contract() -> None:
    found = clock("s33.lookback", {"contract.last_reserved_contract": date(2025, 4, 1)})
    assert found.earliest == date(2028, 4, 1)
    assert "s33.lookback" not in {each.key for each in award_of({}).clocks}


@pytest.mark.parametrize(
    "changes",
    [
        {"contract.value": 1},
        {"parent.nation": UNKNOWN},
        {"parent.nation": Nation.SCOTLAND},
        {**NURSES, "parent.nation": Nation.WALES},
        {"service.cpv": UNKNOWN},
    ],
)
def test_no_clock_runs_where_we_cannot_say_which_rules_govern(changes: Changes) -> None:
    assert award_of(changes).clocks == ()


def test_every_clock_of_the_answer_holds_those_of_the_right_and_of_the_award() -> None:
    found = answered({})
    assert found.award is not None
    assert found.every_clock == (*found.clocks, *found.award.clocks)
