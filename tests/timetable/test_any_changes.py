"""No list of changes breaks a wait set by law, ends in a circle or goes without an answer."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from spinout.clocks import Nation
from spinout.facts.timetable import Change
from spinout.timetable.spans import work_days
from tests.timetable.asked import MANY_REDUNDANCIES, NURSES, POST, WHY, asked
from tests.timetable.every_path import first_worked

START = date(2025, 1, 6)
KEYS = st.integers(1, 70).map("T{:02}".format)
SMALL = st.integers(0, 3)
CHANGES = st.lists(
    st.one_of(
        st.builds(Change, task=KEYS, weeks=SMALL, post=st.just(POST), reason=st.just(WHY)),
        st.builds(Change, task=KEYS, wait_for=KEYS, post=st.just(POST), reason=st.just(WHY)),
        st.builds(Change, task=KEYS, not_wait_for=KEYS, post=st.just(POST), reason=st.just(WHY)),
        st.builds(
            Change,
            task=st.sampled_from(["T50", "T51", "T52", "T57", "T63", "T29", "T48"]),
            weeks=SMALL,
            post=st.just(POST),
            reason=st.just(WHY),
        ),
    ),
    max_size=25,
)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(CHANGES, st.sampled_from([{}, NURSES, MANY_REDUNDANCIES]))
def test_every_wait_set_by_law_is_kept_whatever_is_asked(changes, facts) -> None:
    found = asked(facts, start=START, changes=tuple(changes))
    assert len(found.changes) == len(changes)
    assert all(each.says for each in found.changes)
    assert found.reaches is not None
    at = {each.key: each.earliest for each in found.tasks}
    for each in found.periods:
        last = at[each.tasks[-1]]
        assert each.begins is not None
        assert each.ends is not None
        assert last is not None
        # The end shown is the last working day before the day after the wait.
        shown = work_days((Nation.ENGLAND,), 2024).last_before(each.ends.toordinal())
        assert last.last >= shown, (each.key, changes)
        assert first_worked(each.begins) == each.begins


@settings(max_examples=40, deadline=None, derandomize=True)
@given(CHANGES)
def test_a_change_that_is_not_taken_changes_nothing(changes) -> None:
    whole = asked(changes=tuple(changes))
    taken = tuple(
        change for change, verdict in zip(changes, whole.changes, strict=True) if verdict.taken
    )
    again = asked(changes=taken)
    assert all(each.taken for each in again.changes)
    assert (again.weeks, again.path, again.tasks) == (whole.weeks, whole.path, whole.tasks)
