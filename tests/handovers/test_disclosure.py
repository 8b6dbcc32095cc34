"""No mix of the figures told rests on fewer than ten posts: tried by brute force, in fractions."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain, combinations
from random import Random

import numpy as np
import pytest

from spinout.handovers.disclosure import Figure, Ledger

FEWEST = 3
"""A small threshold, so that every group of posts under it can be tried."""


def rank(rows: Sequence[Sequence[int]]) -> int:
    """How many of the rows cannot be mixed from the others, in exact fractions."""
    left = [[Fraction(each) for each in row] for row in rows]
    found = 0
    for column in range(len(left[0]) if left else 0):
        lead = next((at for at in range(found, len(left)) if left[at][column]), None)
        if lead is None:
            continue
        left[found], left[lead] = left[lead], left[found]
        for at in range(found + 1, len(left)):
            factor = left[at][column] / left[found][column]
            left[at] = [a - factor * b for a, b in zip(left[at], left[found], strict=True)]
        found += 1
    return found


def unknowns(values: np.ndarray, figures: Sequence[Figure]) -> dict[int, list[list[int]]]:
    """For each post, its unknown amounts as columns: 1 in each figure where the amount stands."""
    found = {}
    for post, amounts in enumerate(values.tolist()):
        found[post] = [
            [int(bool(each.members[post]) and amounts[each.column] == one) for each in figures]
            for one in sorted(set(amounts) - {0})
        ]
    return found


def small_groups(posts: int, fewest: int) -> Iterator[tuple[int, ...]]:
    return chain.from_iterable(combinations(range(posts), size) for size in range(1, fewest))


def can_be_had(values: np.ndarray, figures: Sequence[Figure], fewest: int) -> tuple[int, ...]:
    """A group under `fewest` of which something can be had from the figures; none where none.

    A mix of figures that rests on a group alone is nought on every other post. There is one when
    the others' columns can be mixed from fewer figures than all columns need.
    """
    columns = unknowns(values, figures)
    everything = rank(list(chain.from_iterable(columns.values())))
    for group in small_groups(len(values), fewest):
        others = chain.from_iterable(own for post, own in columns.items() if post not in group)
        if rank(list(others)) < everything:
            return group
    return ()


def made_up(random: Random) -> tuple[np.ndarray, list[list[Figure]]]:
    """Posts with a figure now and under five designs, and tables of figures to ask for."""
    posts = random.randint(6, 12)
    now = [random.randint(1, 4) for _ in range(posts)]
    columns = [now]
    for _ in range(5):
        moved = random.choice((0.1, 0.5, 1.0))
        columns.append([a + random.randint(0, 3) * (random.random() < moved) for a in now])
    values = np.array(columns, dtype=np.int64).T
    asked = [[Figure(members=np.ones(posts, bool), column=each)] for each in range(6)]
    for _ in range(3):
        kinds = np.array([random.randint(0, random.choice((1, 2, 3))) for _ in range(posts)])
        asked.extend(
            [Figure(members=kinds == kind, column=column) for kind in sorted(set(kinds))]
            for column in range(6)
        )
    return values, asked


@pytest.mark.parametrize("seed", range(12))
def test_nothing_hidden_can_be_had_from_five_designs_in_any_order_of_views(seed: int) -> None:
    random = Random(seed)
    values, asked = made_up(random)
    ledger = Ledger(values, fewest=FEWEST)
    views = [*asked, *asked]
    random.shuffle(views)
    for view in views:
        ledger.admit(view)
    assert can_be_had(values, ledger.told, FEWEST) == ()


def test_the_brute_force_finds_what_careless_tables_give_away() -> None:
    found = 0
    for seed in range(12):
        values, asked = made_up(Random(seed))
        found += bool(can_be_had(values, list(chain.from_iterable(asked)), FEWEST))
    assert found == 12


def test_designs_that_change_everyone_are_all_told_by_two_cuts() -> None:
    posts = 120
    pence = np.arange(posts * 6, dtype=np.int64).reshape(posts, 6) + 1
    ledger = Ledger(pence)
    for column in range(6):
        assert ledger.admit([figure(posts, set(range(posts)), column)])
    for parts in (2, 3):
        cut = [set(range(each, posts, parts)) for each in range(parts)]
        assert all(ledger.admit([figure(posts, row, column) for row in cut]) for column in range(6))
    assert len(ledger.told) == 6 + 6 * 5


def figure(posts: int, members: set[int], column: int = 0) -> Figure:
    return Figure(members=np.array([each in members for each in range(posts)]), column=column)


ALL = set(range(30))


def test_a_group_of_ten_may_be_told_and_one_of_nine_may_not() -> None:
    ledger = Ledger(np.ones((30, 1), np.int64))
    assert not ledger.admit([figure(30, set(range(9)))])
    assert ledger.admit([figure(30, set(range(10)))])


def test_a_total_is_kept_back_when_it_would_give_a_group_away() -> None:
    ledger = Ledger(np.ones((30, 1), np.int64))
    assert ledger.admit([figure(30, set(range(21)))])
    assert not ledger.admit([figure(30, ALL)])
    assert len(ledger.told) == 1


def test_two_cuts_that_differ_by_a_few_posts_are_not_both_told() -> None:
    ledger = Ledger(np.ones((30, 1), np.int64))
    women, part_time = set(range(12)), set(range(2, 15))
    assert ledger.admit([figure(30, women), figure(30, ALL - women)])
    assert not ledger.admit([figure(30, part_time), figure(30, ALL - part_time)])


def test_two_cuts_that_cross_well_are_both_told() -> None:
    ledger = Ledger(np.ones((80, 1), np.int64))
    everyone = set(range(80))
    for cut in (set(range(40)), set(range(0, 80, 2))):
        assert ledger.admit([figure(80, cut), figure(80, everyone - cut)])


def test_a_design_that_changes_few_posts_is_not_told_beside_the_plan_without_it() -> None:
    now = np.full(30, 2_000_000)
    changed = now + np.where(np.arange(30) < 4, 50_000, 0)
    ledger = Ledger(np.stack([now, changed], axis=1))
    assert ledger.admit([figure(30, ALL, 0)])
    assert not ledger.admit([figure(30, ALL, 1)])


def test_two_designs_that_differ_for_a_few_posts_are_not_both_told() -> None:
    now = np.full(30, 2_000_000)
    one = now + 40_000
    other = one + np.where(np.arange(30) < 4, 50_000, 0)
    ledger = Ledger(np.stack([now, one, other], axis=1))
    assert ledger.admit([figure(30, ALL, 0)])
    assert ledger.admit([figure(30, ALL, 1)])
    assert not ledger.admit([figure(30, ALL, 2)])


def test_two_versions_that_differ_by_one_post_are_not_both_told() -> None:
    first, second = np.full(31, 2_000_000), np.full(31, 2_000_000)
    first[30] = 0
    ledger = Ledger(np.stack([first, second], axis=1))
    assert ledger.admit([figure(31, ALL, 0)])
    assert not ledger.admit([figure(31, ALL | {30}, 1)])
    assert ledger.admit([figure(31, set(range(15)), 1)])


def test_a_second_look_at_what_was_told_is_always_let_in() -> None:
    ledger = Ledger(np.ones((30, 1), np.int64))
    assert ledger.admit([figure(30, ALL)])
    assert ledger.admit([figure(30, ALL)])
