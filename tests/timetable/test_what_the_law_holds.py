"""Every least time of the law: when it holds, how long it is, and that no one can shorten it."""

from collections.abc import Mapping
from datetime import date

import pytest

from spinout import law
from spinout.facts.service import Nation, ParentKind
from spinout.facts.timetable import Change, Way
from spinout.findings import UNKNOWN, Firmness, Outcome
from tests.timetable.asked import MOVE_DAY, NURSES, ON, POST, WHY, asked, period
from tests.timetable.asked import weeks as weeks_of

SCOTLAND = {"parent.nation": Nation.SCOTLAND}
ULSTER = {"parent.nation": Nation.NORTHERN_IRELAND}
MANY, FEW = {"transfer.redundancies": 100}, {"transfer.redundancies": 20}
CHALLENGED = {"authority.gap_min_days": 90}
FULL = {"service.cpv": "79410000", "contract.value": 3_000_000_000}
NONE = {"transfer.redundancies": 0}

Facts = Mapping[str, object]

HOLDS: list[tuple[str, Facts, str, int, tuple[str, ...]]] = [
    ("details", {}, "28 days", 28, ("tupe-2006/reg11",)),
    ("details-ni", ULSTER, "14 days", 14, ("tupe-2006/reg11", "tupe-ni/not-changed")),
    ("talks-20", FEW, "30 days", 30, ("tulrca-1992/s188",)),
    ("talks-100", MANY, "45 days", 45, ("tulrca-1992/s188",)),
    ("gap", CHALLENGED, "90 days", 90, ("localism-act-2011/s83-4",)),
    ("likely-providers", NURSES, "14 days", 15, ("psr-regs-2023/reg10-5",)),
    ("standstill-nhs", NURSES, "8 working days", 12, ("psr-regs-2023/reg12",)),
    ("standstill-full", FULL, "8 working days", 10, ("procurement-act-2023/s51",)),
    ("standstill-light", {}, "8 working days", 10, ("procurement-act-2023/s51",)),
    ("notice-1", {}, "28 days", 29, ("key-decision-regs-2012/notice",)),
    ("notice-2", {}, "28 days", 29, ("key-decision-regs-2012/notice",)),
]
"""Each least time, facts under which it holds, its length, its fewest days, and its law."""

DOES_NOT: list[tuple[str, Facts]] = [
    ("details", ULSTER),
    ("details-ni", {}),
    ("talks-20", {"transfer.redundancies": 19}),
    ("talks-20", MANY),
    ("talks-100", {"transfer.redundancies": 99}),
    ("talks-20", FEW | ULSTER),
    ("gap", {}),
    ("gap", CHALLENGED | {"parent.kind": ParentKind.NHS_TRUST}),
    ("likely-providers", {}),
    ("standstill-nhs", {}),
    ("standstill-full", {}),
    ("standstill-light", NURSES),
    ("standstill-light", SCOTLAND),
    ("notice-1", {"parent.kind": ParentKind.NHS_TRUST}),
    ("notice-2", SCOTLAND),
]

SHORTENED: list[tuple[str, Facts, tuple[tuple[str, int], ...]]] = [
    ("details", NONE, (("T57", 1),)),
    ("details-ni", NONE | ULSTER, (("T63", 0), ("T57", 0))),
    ("talks-20", FEW, (("T57", 2),)),
    ("talks-100", MANY, (("T57", 4),)),
    ("likely-providers", NURSES, (("T48", 2),)),
    ("standstill-nhs", NURSES, (("T52", 1),)),
    ("standstill-full", FULL, (("T52", 1),)),
    ("standstill-light", {}, (("T52", 1),)),
    ("notice-1", {}, (("T29", 4),)),
    ("notice-2", {}, (("T50", 0), ("T51", 4))),
]
"""Weeks asked for, of which the last would leave less time than the law does."""


@pytest.mark.parametrize(("key", "facts", "amount", "least", "cites"), HOLDS)
def test_each_least_time_holds_at_its_length_under_its_law(
    key: str, facts: Facts, amount: str, least: int, cites: tuple[str, ...]
) -> None:
    found = period(asked(facts), key)
    assert (found.holds, found.amount, found.citations) == (Outcome.YES, amount, cites)
    dated = period(asked(facts, go_live=MOVE_DAY), key)
    assert dated.begins is not None
    assert dated.ends is not None
    assert (dated.ends - dated.begins).days >= least


def test_every_least_time_of_our_data_is_tried() -> None:
    rows = law.load().read(ON).table("timetable-periods")
    assert [row["period"] for row in rows] == [key for key, *_ in HOLDS]
    assert {key for key, *_ in SHORTENED} == {key for key, *_ in HOLDS} - {"gap"}


@pytest.mark.parametrize(("key", "facts"), DOES_NOT)
def test_a_least_time_does_not_hold_where_the_law_does_not(key: str, facts: Facts) -> None:
    assert key not in {each.key for each in asked(facts).periods}


@pytest.mark.parametrize(("key", "facts", "weeks"), SHORTENED)
def test_no_one_can_shorten_it_and_the_answer_says_why(
    key: str, facts: Facts, weeks: tuple[tuple[str, int], ...]
) -> None:
    changes = tuple(weeks_of(task, each) for task, each in weeks)
    found = asked(facts, changes=changes)
    *earlier, last = found.changes
    assert all(each.taken for each in earlier)
    held = period(found, key)
    assert not last.taken
    assert f"The law gives at least {held.amount}, and no one may make it shorter" in last.says
    assert last.citations == held.citations
    titles = [law.load().read(ON).provision(key).title for key in held.citations]
    assert all(each in last.says for each in titles)
    task = next(each for each in found.tasks if each.key == weeks[-1][0])
    assert (task.weeks, task.weeks_by) == (task.base_weeks, "")


@pytest.mark.parametrize(("key", "facts", "weeks"), SHORTENED)
def test_a_week_more_is_taken_and_the_wait_is_still_kept(
    key: str, facts: Facts, weeks: tuple[tuple[str, int], ...]
) -> None:
    asking = [*weeks[:-1], (weeks[-1][0], weeks[-1][1] + 1)]
    changes = tuple(weeks_of(task, each) for task, each in asking)
    found = asked(facts, go_live=MOVE_DAY, changes=changes)
    assert found.changes[-1].taken
    held, at = period(found, key), {each.key: each.earliest for each in found.tasks}
    last = at[held.tasks[-1]]
    assert last is not None
    assert held.ends is not None
    # A task ends on a working day; the first day after the wait may come after a weekend.
    assert (last.last - held.ends).days >= -4


def test_the_authority_own_wait_moves_the_procurement() -> None:
    """Section 83(4): it must keep to the least time it has itself set."""
    facts: Facts = {"expression.received": date(2026, 11, 2)}
    before, after = asked(facts), asked({**facts, "authority.gap_min_days": 300})
    starts = [
        next(each.earliest.first for each in found.tasks if each.key == "T48" and each.earliest)
        for found in (before, after)
    ]
    assert (before.way, after.way) == (Way.CHALLENGE.value, Way.CHALLENGE.value)
    yes = next(each.earliest.last for each in after.tasks if each.key == "T29" and each.earliest)
    assert starts[1] > starts[0]
    assert (starts[1] - yes).days >= 300


def test_a_wait_that_may_hold_is_kept_to_and_says_what_it_waits_for() -> None:
    found = period(asked({"transfer.redundancies": UNKNOWN}), "talks-100")
    assert (found.holds, found.missing) == (Outcome.DEPENDS, ("transfer.redundancies",))
    change = weeks_of("T57", 4)
    (verdict,) = asked({"transfer.redundancies": UNKNOWN}, changes=(change,)).changes
    assert not verdict.taken
    assert "It may hold here, so we keep to it until we know." in verdict.says


def test_the_lighter_rules_need_no_wait_at_all_so_nought_is_taken() -> None:
    """Procurement Act 2023 section 51: no wait for a light touch contract unless it is offered."""
    change = weeks_of("T52", 0)
    found = asked(changes=(change,))
    assert found.changes[0].taken
    assert "standstill-light" not in {each.key for each in found.periods}
    full = asked(FULL, changes=(change,))
    assert not full.changes[0].taken


def test_law_that_we_did_not_read_is_to_confirm() -> None:
    assert period(asked(), "notice-1").standing.firmness is Firmness.CONFIRM
    assert period(asked(), "details").standing.firmness is Firmness.SETTLED


LOCKED: list[tuple[str, str, Facts, str]] = [
    ("T59", "T52", {}, "procurement-act-2023/s51"),
    ("T59", "T52", FULL, "procurement-act-2023/s51"),
    ("T59", "T52", NURSES, "psr-regs-2023/reg12"),
    ("T63", "T55", NURSES, "hsca-2008/s10"),
    ("T63", "T57", {}, "tupe-2006/reg13"),
    ("T48", "T29", {}, "localism-act-2011/s83-2"),
]


@pytest.mark.parametrize(("task", "after", "facts", "provision"), LOCKED)
def test_what_must_come_first_by_law_cannot_be_taken_out(
    task: str, after: str, facts: Facts, provision: str
) -> None:
    change = Change(task=task, not_wait_for=after, post=POST, reason=WHY)
    (verdict,) = asked(facts, changes=(change,)).changes
    assert not verdict.taken
    assert verdict.citations == (provision,)
    assert "no one may change that" in verdict.says
    assert law.load().read(ON).provision(provision).title in verdict.says


def test_every_lock_of_our_data_is_tried() -> None:
    rows = law.load().read(ON).table("timetable-locks")
    assert [(row["task"], row["after"], row["provision"]) for row in rows] == [
        (task, after, provision) for task, after, _, provision in LOCKED
    ]


def test_a_regulator_is_waited_for_only_by_those_who_give_care() -> None:
    change = Change(task="T63", not_wait_for="T55", post=POST, reason=WHY)
    assert asked(changes=(change,)).changes[0].taken
