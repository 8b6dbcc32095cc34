"""A workforce from a CSV file, a chunk at a time, as if it had come at once."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from spinout.employment.figures import Basis
from spinout.employment.workforce import empty_lines, plain
from spinout.employment.workforce.columns import CHUNK, UNDER
from spinout.employment.workforce.errors import WorkforceFileError
from spinout.employment.workforce.streaming import posts_in, totals, worked_from
from tests.employment.workforce.made_up import generated, kinds

MADE, _ = kinds(Basis.ANNUAL)
NAMED = {f"kind {at}": kind for at, kind in enumerate(MADE)}


def as_csv(posts) -> Iterator[str]:
    """The lines of a file of these posts."""
    yield "kind,pay\n"
    for pay, kind in zip(posts.pay.astype(int).tolist(), posts.kind.tolist(), strict=True):
        yield f"kind {kind},{pay // 100}.{pay % 100:02d}\n"


@pytest.mark.parametrize("size", [1, CHUNK, 2 * CHUNK + 7])
def test_a_file_gives_the_lines_of_its_posts_in_order(size: int) -> None:
    posts = generated(size, len(MADE), seed=11)
    at_once = plain.both_ways(posts, MADE, Basis.ANNUAL, empty_lines(size))
    streamed = [
        each.lines.copy()
        for each in worked_from(as_csv(posts), NAMED, Basis.ANNUAL, plain.both_ways)
    ]
    assert np.array_equal(np.concatenate(streamed, axis=2), at_once)


def test_totals_are_the_sum_of_every_post() -> None:
    posts = generated(CHUNK + 3, len(MADE), seed=12)
    at_once = plain.both_ways(posts, MADE, Basis.ANNUAL, empty_lines(CHUNK + 3))
    found = totals(worked_from(as_csv(posts), NAMED, Basis.ANNUAL, plain.both_ways))
    assert found.posts == CHUNK + 3
    assert np.array_equal(found.lines, at_once.astype(np.int64).sum(axis=2))


def test_posts_come_in_chunks_however_long_the_file() -> None:
    lines = as_csv(generated(2 * CHUNK, len(MADE), seed=13))
    first = next(posts_in(lines, list(NAMED)))
    assert len(first.pay) == CHUNK
    assert len(list(lines)) == CHUNK


@pytest.mark.parametrize(
    ("line", "pence"),
    [
        ("kind 0,0", 0),
        ("kind 0,30000", 3_000_000),
        ("kind 0,30000.5", 3_000_050),
        ("kind 0,0.07", 7),
        ("kind 0,4999999.99", UNDER - 1),
        ('"kind 0",1.10', 110),
        ('kind 0,"£24,413.50"', 2_441_350),
        ("kind 0, 12 ", 1200),
        ("kind 0,000012", 1200),
    ],
)
@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_pay_is_read_to_the_penny_however_it_is_written(line: str, pence: int, end: str) -> None:
    (posts,) = posts_in(iter(["kind,pay\n", "kind 1,7.29\n", line + end]), list(NAMED))
    assert posts.pay.tolist() == [729, pence]
    assert posts.kind.tolist() == [1, 0]


@settings(max_examples=300, deadline=None)
@given(pence=some.integers(0, UNDER - 1))
def test_every_pay_in_pounds_and_pence_is_read_as_that_many_pence(pence: int) -> None:
    (posts,) = posts_in(
        iter(["kind,pay\n", f"kind 0,{pence // 100}.{pence % 100:02d}\n"]), ["kind 0"]
    )
    assert posts.pay.tolist() == [pence]


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (["pay,kind\n"], "Line 1 of the file: the first line must be “kind,pay”."),
        ([], "Line 1 of the file"),
        (["kind,pay\n", "kind 0,1\n", "kind 0\n"], "Line 3 of the file: enter a kind"),
        (["kind,pay\n", "other,1\n"], "Line 2 of the file: the kind “other” is not one"),
        (["kind,pay\n", "kind 0,lots\n"], "Line 2 of the file: Enter an amount in pounds"),
        (["kind,pay\n", "kind 0,1.234\n"], "Line 2 of the file: Enter an amount with no more"),
        (["kind,pay\n", "kind 0,1\n", "kind 0,-1\n"], "Line 3 of the file: enter a yearly pay"),
        (["kind,pay\n", "kind 0,5000000\n"], "from nought to under £5,000,000"),
        (["kind,pay\n", "kind 0,99999999999999999999\n"], "under £5,000,000"),
        (["kind,pay\n", "kind 0,1\n", "\n", "kind 0,1\n"], "Line 3 of the file: enter a kind"),
        (["kind,pay\n", "kind 0,1\n", "\n"], "Line 3 of the file: enter a kind"),
        (["kind,pay\n", "kind 0,1,2\n"], "Line 2 of the file: enter a kind"),
        (["kind,pay\n", 'kind 0,"1\n'], "Line 2 of the file: a quote is not closed"),
        (["kind,pay\n", "kind 0,1\n", '"kind 0"x,1\n'], "Line 3 of the file: a quote"),
    ],
)
def test_a_line_that_cannot_be_read_is_told_by_its_number(file: list[str], said: str) -> None:
    with pytest.raises(WorkforceFileError) as problem:
        list(posts_in(iter(file), list(NAMED)))
    assert said in str(problem.value)
