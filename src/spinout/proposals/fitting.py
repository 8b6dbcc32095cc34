"""Papers that must keep to so many pages: the most room with which they do."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from spinout.documents import Document, page_count, paragraph, pdf

Room = TypeVar("Room")


def fitted(
    make: Callable[[Room], Document],
    rooms: Sequence[Room],
    *,
    pages: int,
    spare: int,
) -> Document:
    """The paper with the most room that keeps to `pages`; the last room where none does.

    So many lines as `spare` are kept free at the end, for a program that sets words wider.
    `rooms` run from the most to the least. Less room never makes a longer paper, so halving finds
    the most that fits.
    """
    kept_free = (paragraph("Kept free."),) * spare
    fits, least = 0, len(rooms) - 1
    while fits < least:
        middle = (fits + least) // 2
        tried = make(rooms[middle])
        if page_count(pdf(replace(tried, body=(*tried.body, *kept_free)))) <= pages:
            least = middle
        else:
            fits = middle + 1
    return make(rooms[fits])
