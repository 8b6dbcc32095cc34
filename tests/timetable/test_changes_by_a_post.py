"""A post may change what the law leaves open, with a reason; all else gets a sentence."""

import pytest

from spinout.facts.timetable import Change
from tests.timetable.asked import POST, WHY, asked, task, weeks


def judged(change: Change, **settled):
    (verdict,) = asked(changes=(change,), **settled).changes
    return verdict


def test_a_post_with_a_reason_changes_the_weeks_and_the_chain_follows() -> None:
    before, after = asked(), asked(changes=(weeks("T33", 20),))
    assert after.changes[0].taken
    assert after.changes[0].says == "Taken: Head of museums asks for it. The board agreed it."
    changed = task(after, "T33")
    assert (changed.weeks, changed.base_weeks, changed.weeks_by) == (20, 6, POST)
    assert after.weeks == before.weeks + 14
    assert after.base_weeks == before.base_weeks == 104


def test_a_wait_may_be_put_in() -> None:
    change = Change(task="T32", wait_for="T33", post=POST, reason=WHY)
    found = asked(changes=(change,))
    assert found.changes[0].taken
    assert "T33" in task(found, "T32").after
    assert task(found, "T32").start_week == task(found, "T33").end_week


def test_a_wait_may_be_taken_out_where_no_law_holds_it() -> None:
    change = Change(task="T47", not_wait_for="T46", post=POST, reason=WHY)
    found = asked(changes=(change,))
    assert found.changes[0].taken
    assert task(found, "T47").after == ()


def test_each_change_is_judged_upon_those_taken_before() -> None:
    add = Change(task="T32", wait_for="T33", post=POST, reason=WHY)
    back = Change(task="T33", wait_for="T32", post=POST, reason=WHY)
    first, second = asked(changes=(add, back)).changes
    assert first.taken
    assert not second.taken
    assert second.says == (
        "These tasks would wait for each other in a circle: T32, T33, T32. Take out one of the "
        "waits."
    ) or second.says.startswith("These tasks would wait for each other in a circle: T33, T32, T33")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (Change(task="T99", weeks=1, post=POST, reason=WHY), "There is no task “T99”."),
        (Change(task="", weeks=1, post=POST, reason=WHY), "No task is named."),
        (Change(task="x" * 300, weeks=1, post=POST, reason=WHY), "“xxxxxxxxxxxxxxxxxxxx…”"),
        (Change(task="T33", weeks=1, reason=WHY), "No post asks for this."),
        (Change(task="T33", weeks=1, post=POST), "No reason is given."),
        (Change(task="T33", wait_for="T98", post=POST, reason=WHY), "There is no task “T98”."),
        (Change(task="T33", wait_for="T33", post=POST, reason=WHY), "in a circle"),
        (Change(task="T30", wait_for="T64", post=POST, reason=WHY), "in a circle"),
        (Change(task="T33", wait_for="T30", post=POST, reason=WHY), "waits for T30 as it is"),
        (Change(task="T33", not_wait_for="T01", post=POST, reason=WHY), "does not wait for T01"),
    ],
)
def test_a_change_that_cannot_be_is_not_taken_and_says_why(change: Change, says: str) -> None:
    verdict = judged(change)
    assert not verdict.taken
    assert says in verdict.says
    assert asked(changes=(change,)).weeks == asked().weeks


def test_ten_years_for_every_task_still_gets_an_answer() -> None:
    found = asked(changes=tuple(weeks(f"T{number:02}", 520) for number in range(1, 65)))
    assert found.weeks > 10_000
    assert found.tasks[-1].end_week > found.weeks


def test_two_hundred_changes_are_each_judged() -> None:
    found = asked(changes=(weeks("T33", 7),) * 200)
    assert len(found.changes) == 200
