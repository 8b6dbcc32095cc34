"""What is signed off, what a gate needs, and slip against the first approved version."""

from datetime import date, timedelta
from types import MappingProxyType

import pytest

from spinout.facts.timetable import Approved, SignedOff, Way
from spinout.findings import UNKNOWN
from spinout.handovers.timetable import MOVE
from spinout.proposals.timetable_days import as_approved
from tests.timetable.asked import MOVE_DAY, POST, asked, task, weeks

NOTICE = "Minute 14, in the board papers"
START = date(2026, 1, 5)


def signed(task_key: str, on: date, notice: str = "", post: str = POST) -> SignedOff:
    return SignedOff(task=task_key, on=on, post=post, notice=notice)


def approved(name: str, on: date, finish: dict[str, date]) -> Approved:
    return Approved(name=name, on=on, post="Programme board", finish=MappingProxyType(finish))


def test_a_task_signed_off_is_done_and_what_came_before_is_taken_as_done() -> None:
    found = asked(signed=(signed("T17", date(2026, 9, 1)),), way=Way.BOARD)
    assert (task(found, "T17").done, task(found, "T17").done_is_known) == (date(2026, 9, 1), True)
    assert (task(found, "T16").done, task(found, "T16").done_is_known) == (date(2026, 9, 1), False)
    assert task(found, "T11").done is None
    next_up = task(found, "T19").earliest
    assert next_up is not None
    assert next_up.first == date(2026, 9, 2)
    assert any("we take them as done" in each for each in found.says)


def test_the_longest_chain_left_starts_from_what_is_done() -> None:
    done = (signed("T29", date(2026, 9, 1), NOTICE), signed("T11", date(2026, 8, 3)))
    found = asked(signed=done, way=Way.BOARD)
    assert found.driving[0] == "T29"
    assert found.path[0] == "T01"
    assert found.reaches == date(2026, 9, 2) + timedelta(weeks=56)


@pytest.mark.parametrize("gate", ["T29", "T51", "T63"])
def test_a_gate_is_not_signed_off_without_its_notice(gate: str) -> None:
    without = asked(signed=(signed(gate, date(2026, 9, 1)),))
    assert next(each for each in without.gates if each.task == gate).signed is None
    assert task(without, gate).done is None
    assert any("is a decision, so it needs its notice" in each for each in without.says)
    held = next(
        each
        for each in asked(signed=(signed(gate, date(2026, 9, 1), NOTICE),)).gates
        if each.task == gate
    )
    assert (held.signed, held.post, held.notice) == (date(2026, 9, 1), POST, NOTICE)


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (signed("T88", date(2026, 9, 1)), "there is no such task"),
        (signed("T17", date(2026, 9, 1), post=""), "by no post"),
        (SignedOff(task="T17", on=UNKNOWN, post=POST), "with no day"),
    ],
)
def test_a_sign_off_that_does_not_count_says_why(entry: SignedOff, says: str) -> None:
    found = asked(signed=(entry,))
    assert any(says in each for each in found.says)
    assert all(each.done is None for each in found.tasks)


def test_the_letter_and_the_yes_in_the_answers_count_as_done() -> None:
    facts = {"expression.received": date(2026, 11, 2), "authority.accepted": date(2027, 2, 1)}
    found = asked(facts)
    assert (task(found, "T27").done, task(found, "T29").done) == (
        date(2026, 11, 2),
        date(2027, 2, 1),
    )
    assert asked(facts, way=Way.COUNCIL).start is None


def test_a_move_that_is_done_says_so_and_has_no_chance() -> None:
    found = asked(
        go_live=MOVE_DAY,
        signed=(signed(MOVE, date(2028, 4, 3)), signed("T63", date(2028, 3, 27), NOTICE)),
    )
    assert found.says[0] == "The move is done: Monday 3 April 2028."
    assert found.chance is None


def test_slip_is_counted_from_the_first_version_approved() -> None:
    first = asked(start=START, way=Way.BOARD)
    promised = as_approved(first)
    versions = (
        approved("Second", date(2026, 6, 1), {MOVE: date(2029, 1, 1)}),
        approved("First", date(2026, 2, 1), promised),
    )
    same = asked(start=START, way=Way.BOARD, approved=versions)
    assert same.slip is not None
    assert (same.slip.against, same.slip.go_live_days, same.slip.later) == ("First", 0, 0)
    assert same.slip.says == "The move has not slipped since “First”. No task ends later."
    late = asked(start=START, way=Way.BOARD, approved=versions, changes=(weeks("T48", 20),))
    assert late.slip is not None
    assert late.slip.go_live_days == 28
    assert task(late, "T48").slip_days == 28
    assert task(late, "T47").slip_days == 0
    assert [each.name for each in late.approved] == ["First", "Second"]


def test_an_earlier_move_is_told_as_earlier() -> None:
    promised = as_approved(asked(start=START, way=Way.BOARD))
    found = asked(
        start=START,
        way=Way.BOARD,
        approved=(approved("First", date(2026, 2, 1), promised),),
        changes=(weeks("T48", 15),),
    )
    assert found.slip is not None
    assert "The move is 7 days earlier than in “First”." in found.slip.says


def test_a_version_with_no_day_for_the_move_is_told_and_not_guessed() -> None:
    found = asked(approved=(approved("First", date(2026, 2, 1), {}),))
    assert found.slip is not None
    assert found.slip.go_live_days is None
    assert "We cannot compare the move" in found.slip.says


def test_a_version_that_names_tasks_we_do_not_have_is_read_past() -> None:
    version = approved("First", date(2026, 2, 1), {"T99": date(2026, 2, 1)})
    assert asked(start=START, approved=(version,)).slip is not None
