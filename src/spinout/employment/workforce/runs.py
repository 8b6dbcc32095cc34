"""Posts a few thousand at a time, those of one kind together, so that memory stays flat."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from spinout.employment.workforce.columns import Places, Workforce, chunks

Order = npt.NDArray[np.intp]


def _of_each_kind(kind: Places) -> Iterator[tuple[int, Order]]:
    order = np.argsort(kind, kind="stable")
    ends = np.flatnonzero(np.diff(kind[order])) + 1
    for places in np.split(order, ends):
        yield int(kind[places[0]]), places


def runs(workforce: Workforce) -> Iterator[tuple[int, slice | Order]]:
    """Each kind with the places of some of its posts, until every post has come once.

    The places are a slice where a whole chunk is of one kind: such posts need no sorting.
    """
    for chunk in chunks(len(workforce.pay)):
        kind = workforce.kind[chunk]
        if kind.min() == kind.max():
            yield int(kind[0]), chunk
            continue
        for each, places in _of_each_kind(kind):
            yield each, places + chunk.start
