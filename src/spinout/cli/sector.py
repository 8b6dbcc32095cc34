"""`spinout sector`: a whole workforce from a file of pay, however many posts it holds."""

import argparse
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from spinout import law
from spinout.cli.answering import answer_json, answer_lines, date_asked_for
from spinout.cli.asked import WrongUseError, add_on
from spinout.cli.words import bullet, headline, wrapped
from spinout.employment.figures import Basis
from spinout.employment.workforce import LINES, SIDES, over_workers, plain
from spinout.employment.workforce.columns import Kind
from spinout.employment.workforce.errors import WorkforceError
from spinout.employment.workforce.kinds_file import read_kinds
from spinout.employment.workforce.parts import PART, cut
from spinout.employment.workforce.shown import Row, Shown, shown
from spinout.employment.workforce.streaming import worked_from
from spinout.employment.workforce.summary import Summary, no_posts, summed
from spinout.law import day_in_words
from spinout.money import millions

TOLD_EVERY = 1_000_000
MOST_WORKERS = 256
ENDS = (-200_000, -100_000, -50_000, -10_000, 0, 1, 10_000, 50_000, 100_000, 200_000)
"""Pence a year at which the bands of change in take-home end."""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = commands.add_parser(
        "sector", help="what many posts come to, now and if they move, from a file of their pay"
    )
    parser.add_argument("kinds", metavar="KINDS", help="a TOML file with a table for each kind")
    parser.add_argument(
        "posts", metavar="POSTS", nargs="+", help="CSV files with the columns kind and pay"
    )
    _add_workers(parser)
    parser.add_argument(
        "--basis",
        choices=[each.value for each in Basis],
        default=Basis.ANNUAL.value,
        help="how the year’s income tax is worked out",
    )
    add_on(parser)
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    parser.set_defaults(run=answer)


def _add_workers(parser: argparse.ArgumentParser) -> None:
    shared = parser.add_mutually_exclusive_group()
    shared.add_argument(
        "--workers",
        metavar="NUMBER",
        type=int,
        choices=range(1, MOST_WORKERS + 1),
        help=f"share the work among so many processes here, up to {MOST_WORKERS}; needs Dask",
    )
    shared.add_argument(
        "--cluster",
        metavar="ADDRESS",
        help="share the work among the machines of a Dask scheduler, such as tcp://10.0.0.5:8786",
    )


def answer(asked: argparse.Namespace) -> int:
    """Prints the sums; says on the error stream how far it has come, each million posts."""
    on, held = date_asked_for(asked), law.load()
    try:
        names, found = _summary(asked, held.read(on))
    except (WorkforceError, law.OutsideOurDataError, UnicodeDecodeError, OSError) as problem:
        raise WrongUseError(_said(problem)) from None
    told = shown(names, found)
    head = {"on": on.isoformat(), "version": held.version, "basis": asked.basis}
    if asked.json:
        return answer_json({**head, **_data(told)})
    return answer_lines(
        [
            f"{told.posts:,} posts. Basis: {asked.basis}.",
            f"Law as at {day_in_words(on)} (version {held.version}). Information, not advice.",
            *_lines(told),
        ]
    )


def _summary(asked: argparse.Namespace, reading: law.Reading) -> tuple[list[str], Summary]:
    basis = Basis(asked.basis)
    kinds = read_kinds(Path(asked.kinds).read_text(encoding="utf-8"), reading, basis)
    run = _on_workers if asked.workers or asked.cluster else _here
    return list(kinds), run(asked, kinds, basis)


def _here(asked: argparse.Namespace, kinds: dict[str, Kind], basis: Basis) -> Summary:
    tell, found = _teller(), no_posts(len(kinds), ENDS)
    for path in asked.posts:
        told = partial(_told, tell, int(found.posts.sum()))
        with Path(path).open(encoding="utf-8-sig", newline="") as file:
            worked = worked_from(file, kinds, basis, plain.both_ways)
            found = found.plus(summed(worked, len(kinds), ENDS, told))
    return found


def _told(tell: Callable[[int], None], before: int, posts: int) -> None:
    tell(before + posts)


def _on_workers(asked: argparse.Namespace, kinds: dict[str, Kind], basis: Basis) -> Summary:
    parts = [part for path in asked.posts for part in cut(str(Path(path).resolve()), PART)]
    workers = (
        over_workers.processes_here(asked.workers)
        if asked.workers
        else over_workers.cluster_at(asked.cluster)
    )
    with workers as client:
        return over_workers.summed_over(
            client, parts, kinds, basis, plain.both_ways, ENDS, _teller()
        )


def _teller() -> Callable[[int], None]:
    """Says how far it has come, once for each million posts."""
    said = 0

    def tell(posts: int) -> None:
        nonlocal said
        if posts // TOLD_EVERY > said:
            said = posts // TOLD_EVERY
            print(f"{posts:,} posts so far", file=sys.stderr)

    return tell


def _said(problem: Exception) -> str:
    if isinstance(problem, OSError):
        return f"The file “{problem.filename}” could not be opened. Enter the name of a file."
    if isinstance(problem, UnicodeDecodeError):
        return "A file is not in UTF-8. Save it as UTF-8, then try again."
    return str(problem)


def _data(told: Shown) -> dict[str, Any]:
    return {
        "posts": told.posts,
        "rows": [
            {"kinds": list(row.kinds), "posts": row.posts, "lines": _of_row(row)}
            for row in told.rows
        ],
        "take_home_changes": [
            {"from": each.low, "below": each.high, "posts": each.posts} for each in told.changes
        ],
    }


def _of_row(row: Row) -> dict[str, dict[str, int]]:
    return {
        side: dict(zip(LINES, lines, strict=True))
        for side, lines in zip(SIDES, row.lines, strict=True)
    }


def _lines(told: Shown) -> Iterator[str]:
    if not told.rows:
        yield wrapped("There are under ten posts, so no sum of them is shown.")
        return
    yield from headline("Together, a year")
    yield from (wrapped(each) for each in _together(told))
    yield from headline("By kind, a year")
    for row in told.rows:
        lines = _of_row(row)
        yield bullet(
            f"{', '.join(row.kinds)}: {row.posts:,} posts. Take-home "
            f"{_now_and_then(lines, 'take_home')}. Employer’s cost "
            f"{_now_and_then(lines, 'employer_cost')}."
        )
    yield from headline("How take-home changes for a post, a year")
    yield from (bullet(f"{each.words}: {each.posts:,} posts") for each in told.changes)


def _together(told: Shown) -> Iterator[str]:
    lines = _of_row(told.whole)
    yield (
        f"They take home {_now_and_then(lines, 'take_home')}, and pay "
        f"{_now_and_then(lines, 'pension_contribution')} into pensions. Take-home that rises "
        "because less goes into a pension is no gain."
    )
    yield (
        f"They earn yearly pension of {_now_and_then(lines, 'pension_earned')}, and pots take in "
        f"{_now_and_then(lines, 'pension_pot')}."
    )
    yield f"They cost the employer {_now_and_then(lines, 'employer_cost')}."


def _now_and_then(lines: dict[str, dict[str, int]], name: str) -> str:
    now, moved = (lines[side][name] for side in SIDES)
    return f"{millions(now)} now and {millions(moved)} if they move"
