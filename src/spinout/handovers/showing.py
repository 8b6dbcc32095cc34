"""Which groups of posts may be shown to anyone, and which must be joined first.

Every open paper uses the one partition made here, so that no group under ten can be found by
taking one paper's figures from another's.
"""

from collections.abc import Mapping
from dataclasses import dataclass

FEWEST_SHOWN = 10


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Kind:
    """What makes posts alike in an open paper, whatever their hours.

    `point` is 0 where pay is not from a scale; `pay` is then the whole pence, and 0 otherwise.
    `point_to` and `pay_to` are 0 unless only the grade is known, and then its highest.
    """

    group: str
    scheme: str
    point: int
    pay: int
    ni_category: str
    point_to: int = 0
    pay_to: int = 0


def rows_to_show(heads: Mapping[Kind, int]) -> tuple[tuple[Kind, ...], ...]:
    """The kinds of post as rows of ten posts or more; none where there are not ten in all.

    A kind with ten posts is a row of its own. Smaller kinds are joined with one another in
    order. Where all the small kinds together are under ten, they hide in the smallest of the
    others, which is then no longer a row of its own.
    """
    kinds = sorted(heads)
    large = [(kind,) for kind in kinds if heads[kind] >= FEWEST_SHOWN]
    joined = _joined(heads, [kind for kind in kinds if heads[kind] < FEWEST_SHOWN])
    if joined and _posts(heads, joined[-1]) < FEWEST_SHOWN:
        if not large:
            return ()
        smallest = min(large, key=lambda row: _posts(heads, row))
        large.remove(smallest)
        joined = [(*smallest, *joined[-1])]
    return (*large, *joined)


def _posts(heads: Mapping[Kind, int], row: tuple[Kind, ...]) -> int:
    return sum(heads[kind] for kind in row)


def _joined(heads: Mapping[Kind, int], small: list[Kind]) -> list[tuple[Kind, ...]]:
    rows: list[tuple[Kind, ...]] = []
    for kind in small:
        if rows and _posts(heads, rows[-1]) < FEWEST_SHOWN:
            rows[-1] = (*rows[-1], kind)
        else:
            rows.append((kind,))
    if len(rows) > 1 and _posts(heads, rows[-1]) < FEWEST_SHOWN:
        short = rows.pop()
        rows[-1] = (*rows[-1], *short)
    return rows
