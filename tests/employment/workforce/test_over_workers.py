"""A file cut into parts and shared among two worker processes comes to the pennies of one."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from spinout.employment.figures import Basis
from spinout.employment.workforce import over_workers, plain
from spinout.employment.workforce.errors import (
    DaskNotInstalledError,
    NoClusterError,
    WorkforceFileError,
)
from spinout.employment.workforce.parts import Broken, cut, said_of, summed_part
from spinout.employment.workforce.summary import Summary, no_posts
from tests.employment.workforce.made_up import generated
from tests.employment.workforce.test_streaming import MADE, NAMED, as_csv
from tests.employment.workforce.test_summary import ENDS, streamed

POSTS = 60_000
SIZE = 100_000
"""Bytes: some ten parts, so that both workers have several."""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of posts of every kind that was made up."""
    path = tmp_path_factory.mktemp("sector") / "posts.csv"
    path.write_text("".join(as_csv(generated(POSTS, len(MADE), seed=31))), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def two() -> Iterator[object]:
    """Two worker processes on this machine."""
    with over_workers.processes_here(2) as client:
        yield client


def same(found: Summary, wanted: Summary) -> bool:
    """Whether both hold the same posts, pennies and bands."""
    return all(
        np.array_equal(getattr(found, name), getattr(wanted, name))
        for name in ("posts", "lines", "changes")
    )


def over(client, path: Path, told=lambda posts: None) -> Summary:
    """The file on the workers."""
    parts = cut(str(path), SIZE)
    return over_workers.summed_over(client, parts, NAMED, Basis.ANNUAL, plain.both_ways, ENDS, told)


def test_two_workers_come_to_the_pennies_of_one_machine(two, file: Path) -> None:
    told: list[int] = []
    found = over(two, file, told.append)
    assert same(found, streamed(generated(POSTS, len(MADE), seed=31)))
    assert told[-1] == POSTS
    assert len(told) == len(cut(str(file), SIZE)) > 2
    assert len(two.scheduler_info()["workers"]) == 2


def test_a_bad_line_is_told_by_its_place_in_the_whole_file(two, file: Path, tmp_path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    for at in (50_000, 30_000):
        lines[at - 1] = "kind 0,lots\n"
    path = tmp_path / "bad.csv"
    path.write_text("".join(lines), encoding="utf-8")
    with pytest.raises(WorkforceFileError, match=r"^Line 30000 of the file: Enter an amount"):
        over(two, path)


@pytest.mark.parametrize("size", [1, 40, 1_000_000])
def test_parts_of_any_size_hold_every_line_once(tmp_path: Path, size: int) -> None:
    path = tmp_path / "posts.csv"
    posts = generated(200, len(MADE), seed=32)
    path.write_text("".join(as_csv(posts)).rstrip("\n"), encoding="utf-8-sig")
    together = no_posts(len(MADE), ENDS)
    for part in reversed(cut(str(path), size)):
        found = summed_part(part, NAMED, Basis.ANNUAL, plain.both_ways, ENDS)
        assert isinstance(found, Summary)
        together = together.plus(found)
    assert same(together, streamed(posts))


def test_a_file_with_nothing_in_it_is_told_of_its_first_line(tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    path.touch()
    (part,) = cut(str(path), SIZE)
    broken = summed_part(part, NAMED, Basis.ANNUAL, plain.both_ways, ENDS)
    assert isinstance(broken, Broken)
    assert str(said_of(broken)).startswith("Line 1 of the file: the first line must be “kind,pay”")


def test_without_dask_a_sentence_says_what_to_install(monkeypatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(DaskNotInstalledError, match="install Dask"), over_workers.processes_here(2):
        pass


@pytest.mark.parametrize("address", ["nowhere", "tcp://127.0.0.1:9"])
def test_where_no_scheduler_answers_a_sentence_says_so(monkeypatch, address: str) -> None:
    monkeypatch.setattr("distributed.Client", refused)
    with pytest.raises(NoClusterError, match=address), over_workers.cluster_at(address):
        pass


def refused(address: str, timeout: int) -> None:
    """As Dask answers for an address that is none, and for one at which nobody listens."""
    if ":" not in address:
        raise ValueError("missing port number")
    raise OSError("Timed out trying to connect")
