"""The tests of control: our reading, the words that decide, and the change that would help."""

from datetime import date, timedelta
from itertools import product

import pytest

from spinout.facts.service import Control, ProfitRule
from spinout.findings import UNKNOWN, Missing
from spinout.handovers.structure import ControlTest, Verdict
from spinout.law import Reading
from spinout.ownership import examine, s33_control, s33_main, s33_profit, staff_influence
from spinout.ownership.control_facts import Seats, Votes, seats, votes
from spinout.ownership.s33_begun import Begun, begun
from tests.ownership.plans import MUSEUM, NOTHING_KNOWN, having


def control(
    share: int | Missing = 60,
    filled: int | Missing = 5,
    board: int | Missing = 9,
    veto: bool | Missing = False,
) -> Control:
    return having(
        NOTHING_KNOWN,
        {
            "control.employee_votes": share,
            "control.employee_seats": filled,
            "control.board_seats": board,
            "control.outsider_veto": veto,
        },
    ).control


def found(key: str, changes: dict[str, object], reading: Reading) -> ControlTest:
    tests = examine(having(MUSEUM, changes), reading).tests
    return next(test for test in tests if test.key == key)


def test_our_reading_of_control_covers_every_combination_of_votes_seats_and_veto() -> None:
    assert set(s33_control.TABLE) == set(product(Votes, Seats, (True, False)))


def test_our_reading_of_staff_influence_covers_every_combination_of_votes_and_seats() -> None:
    assert set(staff_influence.TABLE) == set(product(Votes, Seats))


def test_every_profit_rule_has_a_verdict_and_words() -> None:
    assert set(s33_profit.TABLE) == set(ProfitRule) == set(s33_profit.WORDS)


def test_every_main_work_and_time_of_registering_has_a_verdict_words_and_a_change() -> None:
    assert set(s33_main.TABLE) == set(product((True, False), Begun)) == set(s33_main.CHANGES)
    assert set(s33_main.WHEN) == set(Begun)
    assert set(s33_main.MAIN) == {True, False}


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (control(51, 5, 9), Verdict.PASSES),
        (control(50, 5, 9), Verdict.FLAGGED),
        (control(49, 9, 9), Verdict.FAILS),
        (control(0, 9, 9), Verdict.FAILS),
        (control(51, 4, 8), Verdict.FLAGGED),
        (control(51, 5, 8), Verdict.PASSES),
        (control(51, 0, 9), Verdict.FLAGGED),
        (control(50, 0, 9), Verdict.FLAGGED),
        (control(100, 9, 9, veto=True), Verdict.FAILS),
    ],
)
def test_control_needs_more_than_half_the_votes_and_the_board_and_no_veto(
    plan: Control, expected: Verdict
) -> None:
    assert s33_control.verdict(plan).possible == (expected,)


def test_a_third_of_the_votes_fails_control_but_may_still_be_real_influence(
    reading: Reading,
) -> None:
    """Explore York: one third staff; a board of seven with one staff seat (models.md 2.1)."""
    york = {
        "control.employee_votes": 33,
        "control.employee_seats": 1,
        "control.board_seats": 7,
    }
    assert found("s33-control", york, reading).verdict is Verdict.FAILS
    assert found("government-definition", york, reading).verdict is Verdict.FLAGGED


def test_control_answers_as_soon_as_the_unknown_facts_no_longer_matter() -> None:
    lost_vote = s33_control.verdict(control(33, UNKNOWN, UNKNOWN, UNKNOWN))
    assert lost_vote.possible == (Verdict.FAILS,)
    assert lost_vote.waits_for == ()


def test_control_waits_only_for_the_facts_that_could_change_it() -> None:
    assert s33_control.verdict(control(filled=0, board=UNKNOWN)).possible == (Verdict.FLAGGED,)
    assert s33_control.verdict(control(board=UNKNOWN)).waits_for == ("control.board_seats",)
    assert s33_control.verdict(control(filled=UNKNOWN)).waits_for == ("control.employee_seats",)
    assert s33_control.verdict(control(share=50, filled=UNKNOWN, veto=UNKNOWN)).waits_for == (
        "control.outsider_veto",
    )


def test_an_unknown_test_says_nothing_and_names_what_it_waits_for(reading: Reading) -> None:
    test = found("s33-control", {"control.employee_votes": UNKNOWN}, reading)
    assert test.verdict is Verdict.UNKNOWN
    assert test.missing == ("control.employee_votes",)
    assert test.smallest_change == ""


def test_unknown_votes_and_seats_leave_every_band_open() -> None:
    assert set(votes(control(share=UNKNOWN)).possible) == set(Votes)
    assert set(seats(control(filled=UNKNOWN, board=UNKNOWN)).possible) == set(Seats)


def test_the_change_that_would_help_is_named_and_works(reading: Reading) -> None:
    plan = {
        "control.employee_votes": 33,
        "control.employee_seats": 1,
        "control.board_seats": 7,
        "control.outsider_veto": True,
    }
    test = found("s33-control", plan, reading)
    assert test.smallest_change == (
        "Give colleagues 51 or more of the 100 votes. Let them fill 4 or more of the 7 board "
        "seats. Let no one else block day-to-day work."
    )
    changed = {"employee_votes": 51, "employee_seats": 4, "outsider_veto": False}
    better = plan | {f"control.{name}": value for name, value in changed.items()}
    assert found("s33-control", better, reading).verdict is Verdict.PASSES


def test_a_pass_needs_no_change(reading: Reading) -> None:
    assert all(not test.smallest_change for test in examine(MUSEUM, reading).tests)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (ProfitRule.NOT_FOR_PROFIT, Verdict.PASSES),
        (ProfitRule.TO_MEMBERS_ONLY, Verdict.PASSES),
        (ProfitRule.TO_OUTSIDERS, Verdict.FAILS),
        (UNKNOWN, Verdict.UNKNOWN),
    ],
)
def test_profit_may_go_to_members_but_not_to_outsiders(
    rule: ProfitRule | Missing, expected: Verdict, reading: Reading
) -> None:
    assert found("s33-profit", {"control.profit": rule}, reading).verdict is expected


@pytest.mark.parametrize(
    ("mainly", "expected"),
    [(True, Verdict.PASSES), (False, Verdict.FAILS), (UNKNOWN, Verdict.UNKNOWN)],
)
def test_the_mutual_must_mainly_run_reservable_services(
    mainly: bool | Missing, expected: Verdict, reading: Reading
) -> None:
    assert found("s33-main", {"control.mainly_this_service": mainly}, reading).verdict is expected


STARTS, AWARD = date(2027, 3, 1), date(2027, 9, 1)
"""When the museum's bids are sought and its contract awarded."""


@pytest.mark.parametrize(
    ("registered", "expected"),
    [
        (STARTS, Verdict.PASSES),
        (STARTS + timedelta(days=1), Verdict.FLAGGED),
        (AWARD, Verdict.FLAGGED),
        (AWARD + timedelta(days=1), Verdict.FAILS),
        (UNKNOWN, Verdict.UNKNOWN),
    ],
)
def test_a_mutual_must_be_registered_before_bids_are_sought(
    registered: date | Missing, expected: Verdict, reading: Reading
) -> None:
    test = found("s33-main", {"control.registered": registered}, reading)
    assert test.verdict is expected
    assert ("control.registered" in test.missing) == (expected is Verdict.UNKNOWN)
    in_doubt = expected in (Verdict.FLAGGED, Verdict.FAILS)
    assert ("Register the mutual before" in test.smallest_change) == in_doubt


def test_a_new_body_is_told_that_the_law_says_operates(reading: Reading) -> None:
    early = {"control.registered": date(2027, 2, 1)}
    assert "“operates”" in found("s33-main", early, reading).deciding_words
    assert "ask a procurement lawyer" in found("s33-control", early, reading).deciding_words


@pytest.mark.parametrize(
    ("changes", "possible", "waits"),
    [
        ({"contract.procurement_starts": UNKNOWN}, {Begun.BEFORE, Begun.DURING}, {"starts"}),
        ({"contract.award": UNKNOWN}, {Begun.BEFORE}, set()),
        (
            {"contract.award": UNKNOWN, "contract.procurement_starts": date(2027, 1, 1)},
            {Begun.DURING, Begun.AFTER},
            {"award"},
        ),
        (
            {"contract.award": UNKNOWN, "contract.procurement_starts": UNKNOWN},
            set(Begun),
            {"starts", "award"},
        ),
    ],
)
def test_unknown_dates_of_the_contest_leave_open_what_they_could_change(
    changes: dict[str, object], possible: set[Begun], waits: set[str], reading: Reading
) -> None:
    keys = {"starts": "contract.procurement_starts", "award": "contract.award"}
    part = begun(having(MUSEUM, {"control.registered": date(2027, 2, 1), **changes}), reading)
    assert set(part.possible) == possible
    assert set(part.waits_for) == {keys[each] for each in waits}


def test_our_readings_are_labelled_as_ours(reading: Reading) -> None:
    for key in ("s33-control", "government-definition"):
        assert "On our reading" in found(key, {}, reading).deciding_words


def test_every_test_cites_the_words_it_applies(reading: Reading) -> None:
    cited = {test.key: test.citations for test in examine(MUSEUM, reading).tests}
    assert cited == {
        "s33-control": ("procurement-act-2023/s33-6-c",),
        "s33-profit": ("procurement-act-2023/s33-6-b",),
        "s33-main": ("procurement-act-2023/s33-6-a",),
        "government-definition": ("public-service-mutuals-guidance/definition",),
    }
