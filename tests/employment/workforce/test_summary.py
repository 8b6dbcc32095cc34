"""Sums of a whole workforce: exact, the same from parts in any order, and safe to show."""

from itertools import pairwise

import numpy as np
import pytest

from spinout.employment.figures import Basis
from spinout.employment.workforce import LINES, Workforce, empty_lines, plain
from spinout.employment.workforce.shown import shown
from spinout.employment.workforce.streaming import Worked, worked_from
from spinout.employment.workforce.summary import Summary, no_posts, summed
from tests.employment.workforce.made_up import generated, kinds
from tests.employment.workforce.test_streaming import MADE, NAMED, as_csv

ENDS = (-100_000, 0, 1, 100_000)
HOME = LINES.index("take_home")


def streamed(posts: Workforce) -> Summary:
    """The summary of a file of these posts."""
    worked = worked_from(as_csv(posts), NAMED, Basis.ANNUAL, plain.both_ways)
    return summed(worked, len(MADE), ENDS, lambda posts: None)


def test_a_summary_is_the_sum_of_every_post_of_each_kind() -> None:
    posts = generated(40_000, len(MADE), seed=21)
    out = plain.both_ways(posts, MADE, Basis.ANNUAL, empty_lines(40_000)).astype(np.int64)
    found = streamed(posts)
    for kind in range(len(MADE)):
        here = posts.kind == kind
        assert found.posts[kind] == here.sum()
        assert np.array_equal(found.lines[kind], out[:, :, here].sum(axis=2))
    change = out[1, HOME] - out[0, HOME]
    edges = [-np.inf, *ENDS, np.inf]
    bands = [int(((change >= low) & (change < high)).sum()) for low, high in pairwise(edges)]
    assert found.changes.tolist() == bands


def test_parts_in_any_order_come_to_the_whole() -> None:
    posts = generated(30_000, len(MADE), seed=22)
    cut = [
        Workforce(pay=posts.pay[each], kind=posts.kind[each])
        for each in (slice(20_000, None), slice(0, 7), slice(7, 20_000))
    ]
    together = no_posts(len(MADE), ENDS)
    for part in cut:
        together = together.plus(streamed(part))
    whole = streamed(posts)
    assert np.array_equal(together.posts, whole.posts)
    assert np.array_equal(together.lines, whole.lines)
    assert np.array_equal(together.changes, whole.changes)


def test_summaries_of_other_kinds_or_ends_are_not_added() -> None:
    with pytest.raises(ValueError, match="same kinds"):
        no_posts(2, ENDS).plus(no_posts(3, ENDS))
    with pytest.raises(ValueError, match="same ends"):
        no_posts(2, ENDS).plus(no_posts(2, (0,)))


def test_it_is_told_how_far_it_has_come() -> None:
    posts, told = generated(20_000, len(MADE), seed=23), []
    worked = worked_from(as_csv(posts), NAMED, Basis.ANNUAL, plain.both_ways)
    summed(worked, len(MADE), ENDS, told.append)
    assert told == [16_384, 20_000]


def a_summary(posts: list[int], changes: list[int]) -> Summary:
    """A summary in which every line of a kind is its number of posts, in pence."""
    return Summary(
        posts=np.array(posts),
        lines=np.ones((len(posts), 2, len(LINES)), dtype=np.int64)
        * np.array(posts).reshape(-1, 1, 1),
        ends=ENDS,
        changes=np.array(changes),
    )


def test_no_row_and_no_band_of_under_ten_posts_is_shown() -> None:
    told = shown(["a", "b", "c"], a_summary([3, 40, 8], [9, 2, 20, 0, 20]))
    assert [(row.kinds, row.posts) for row in told.rows] == [(("b",), 40), (("a", "c"), 11)]
    assert [row.lines[0][0] for row in told.rows] == [40, 11]
    assert told.whole.lines[1][HOME] == told.posts == 51
    bands = [(each.low, each.high, each.posts) for each in told.changes]
    assert bands == [(None, 0, 11), (0, 1, 20), (100_000, None, 20)]


def test_posts_left_over_in_the_last_band_join_the_one_before() -> None:
    told = shown(["a"], a_summary([31], [0, 0, 20, 2, 9]))
    assert [(each.words, each.posts) for each in told.changes] == [
        ("the same", 20),
        ("+£0.01 or more", 11),
    ]
    told = shown(["a"], a_summary([31], [0, 0, 26, 2, 3]))
    assert [(each.words, each.posts) for each in told.changes] == [("£0.00 or more", 31)]


def test_a_small_kind_hides_in_another_and_under_ten_posts_show_nothing() -> None:
    told = shown(["a", "b"], a_summary([3, 40], [0, 0, 43, 0, 0]))
    assert [row.kinds for row in told.rows] == [("b", "a")]
    assert shown(["a"], a_summary([9], [0, 0, 9, 0, 0])).rows == ()
    assert shown(["a"], a_summary([9], [0, 0, 9, 0, 0])).changes == ()


def test_a_kind_with_no_posts_is_in_no_row() -> None:
    told = shown(["a", "b"], a_summary([40, 0], [0, 0, 40, 0, 0]))
    assert [row.kinds for row in told.rows] == [("a",)]


def test_sums_of_the_largest_chunk_are_exact() -> None:
    made, _ = kinds(Basis.ANNUAL)
    posts = Workforce(
        pay=np.full(16_384, 499_999_999, dtype=np.int32), kind=np.zeros(16_384, dtype=np.uint16)
    )
    lines = plain.both_ways(posts, made, Basis.ANNUAL, empty_lines(16_384))
    found = summed([Worked(workforce=posts, lines=lines)], len(made), ENDS, lambda posts: None)
    assert found.lines[0].tolist() == (lines[:, :, 0].astype(np.int64) * 16_384).tolist()
