"""Papers that must keep to so many pages: the most room with which they do."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from spinout.documents import Document, page_count, pdf

Room = TypeVar("Room")


def fitted(make: Callable[[Room], Document], rooms: Sequence[Room], *, pages: int) -> Document:
    """The paper with the most room that keeps to `pages`; the last room where none does.

    `rooms` run from the most to the least. Less room never makes a longer paper, so halving finds
    the most that fits.
    """
    fits, least = 0, len(rooms) - 1
    while fits < least:
        middle = (fits + least) // 2
        if page_count(pdf(make(rooms[middle]))) <= pages:
            least = middle
        else:
            fits = middle + 1
    return make(rooms[fits])
