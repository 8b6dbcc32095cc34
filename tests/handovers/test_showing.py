"""No group under ten can be found from what the open papers show."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from spinout.handovers.showing import FEWEST_SHOWN, Kind, rows_to_show

kinds = st.builds(
    Kind,
    group=st.sampled_from(["Librarian", "Library assistant", "Driver"]),
    scheme=st.sampled_from(["lgps_ew_2014", "none"]),
    point=st.sampled_from([0, 3, 7]),
    pay=st.sampled_from([0, 3_000_000]),
    ni_category=st.sampled_from(["A", "M"]),
)
workforces = st.dictionaries(kinds, st.integers(1, 25), min_size=1, max_size=8)


@given(workforces)
def test_the_rows_are_every_post_once_or_there_are_not_ten(heads) -> None:
    rows = rows_to_show(heads)
    if sum(heads.values()) < FEWEST_SHOWN:
        assert rows == ()
    else:
        assert sorted(kind for row in rows for kind in row) == sorted(heads)


@given(workforces)
def test_no_row_is_under_ten(heads) -> None:
    assert all(sum(heads[kind] for kind in row) >= FEWEST_SHOWN for row in rows_to_show(heads))


@given(workforces)
def test_no_sum_or_difference_of_what_is_shown_is_a_group_under_ten(heads) -> None:
    """Brute force: papers show rows, their total, and the kinds that are rows of their own.

    Any set of posts whose total can be had by adding and taking away shown figures is a union of
    rows, so the smallest of them is the smallest row.
    """
    rows = rows_to_show(heads)
    shown = [frozenset(row) for row in rows] + [frozenset(heads)] * bool(rows)
    shown += [frozenset(row) for row in rows if len(row) == 1]
    for one, other in combinations(shown, 2):
        for found in (one - other, other - one, one & other):
            assert not found or sum(heads[kind] for kind in found) >= FEWEST_SHOWN


@given(workforces)
def test_the_rows_do_not_turn_on_the_order_of_the_posts(heads) -> None:
    assert rows_to_show(heads) == rows_to_show(dict(reversed(heads.items())))
