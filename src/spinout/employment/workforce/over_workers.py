"""A workforce over several processes or machines, by Dask: the extra `[dask]`."""

import importlib.util
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from spinout.employment.figures import Basis
from spinout.employment.workforce.columns import Kind
from spinout.employment.workforce.errors import (
    DaskNotInstalledError,
    NoClusterError,
    WorkersLostError,
)
from spinout.employment.workforce.parts import Broken, Part, said_of, summed_part
from spinout.employment.workforce.streaming import BothWays
from spinout.employment.workforce.summary import Summary, no_posts

if TYPE_CHECKING:
    from distributed import Client


@contextmanager
def processes_here(count: int) -> "Iterator[Client]":
    """So many worker processes on this machine, ended on leaving. Raises DaskNotInstalledError."""
    _needs_dask()
    from distributed import Client, LocalCluster

    with (
        LocalCluster(
            n_workers=count,
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            dashboard_address=None,
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


@contextmanager
def cluster_at(address: str) -> "Iterator[Client]":
    """The workers of a Dask scheduler that runs already.

    Raises DaskNotInstalledError and NoClusterError.
    """
    _needs_dask()
    from distributed import Client

    try:
        client = Client(address, timeout=10)
    except (OSError, ValueError):
        raise NoClusterError(address) from None
    with client:
        if not client.scheduler_info()["workers"]:
            raise NoClusterError(address)
        yield client


def _needs_dask() -> None:
    if importlib.util.find_spec("distributed") is None:
        raise DaskNotInstalledError


def summed_over(
    client: "Client",
    parts: Sequence[Part],
    kinds: Mapping[str, Kind],
    basis: Basis,
    both_ways: BothWays,
    ends: Sequence[int],
    told: Callable[[int], object],
) -> Summary:
    """The parts added up on the workers: the pennies of one machine, whichever part ends first.

    The kinds go to the workers as they are, so that all use this machine’s law. `told` is called
    after each part with the number of posts so far. Each worker holds one part at a time.
    Raises WorkforceFileError for the first line that cannot be read, WorkersLostError, OSError and
    UnicodeDecodeError.
    """
    from distributed import KilledWorker, as_completed

    so_far, broken = no_posts(len(kinds), ends), list[Broken]()
    kept = client.scatter(dict(kinds), broadcast=True, hash=False)
    asked = [
        client.submit(summed_part, part, kept, basis, both_ways, tuple(ends), pure=False)
        for part in parts
    ]
    for done in as_completed(asked):
        try:
            found = done.result()
        except KilledWorker:
            raise WorkersLostError from None
        done.release()
        if isinstance(found, Broken):
            broken.append(found)
            continue
        so_far = so_far.plus(found)
        told(int(so_far.posts.sum()))
    if broken:
        raise said_of(min(broken, key=lambda each: parts.index(each.part)))
    return so_far
