"""Gross pay of a post: the pay given for it, or its spine point by its share of full-time hours."""

from collections.abc import Mapping
from dataclasses import dataclass

from spinout.employment.backing import Backing, backing
from spinout.employment.part_time_pay import part_time_pay
from spinout.facts.posts import Post
from spinout.law import Reading, Status

GIVEN = Backing(sources=("Your posts file",), status=Status.REPORTED)
"""What stands behind pay that the case gives."""


class PayNotKnownError(LookupError):
    """A post that has neither pay nor a spine point we hold."""

    def __init__(self, post: Post) -> None:
        point = "no spine point" if post.point is None else f"spine point {post.point}"
        super().__init__(
            f"posts.csv line {post.row}: post “{post.id}” has {point} and no pay, so we cannot "
            "tell its pay. Enter its yearly pay, or a point on the pay spine."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Spine:
    """Whole-time pay in pence by point, what stands behind each, and the note on each."""

    lowest: int
    pay: Mapping[int, int]
    backing: Mapping[int, Backing]
    notes: Mapping[int, str]

    def in_force(self, point: int) -> int:
        """The point itself, or the lowest point where a lower one has been taken off the spine."""
        return max(point, self.lowest)


def read_spine(reading: Reading) -> Spine:
    """The NJC spine in force. Raises OutsideOurDataError.

    Law: njc-spine
    """
    rows = reading.table("njc-spine")
    return Spine(
        lowest=min(row.whole("point") for row in rows),
        pay={row.whole("point"): row.pence("pay") for row in rows},
        backing={row.whole("point"): backing(row) for row in rows},
        notes={row.whole("point"): row.note for row in rows},
    )


def gross_pay(post: Post, spine: Spine) -> int:
    """The post's yearly pay in whole pence. Raises PayNotKnownError."""
    if post.pay is not None:
        return post.pay
    whole_time = None if post.point is None else spine.pay.get(spine.in_force(post.point))
    if whole_time is None:
        raise PayNotKnownError(post)
    return part_time_pay(whole_time, post.hours, post.full_time_hours)


def pay_backing(post: Post, spine: Spine) -> Backing:
    """What stands behind the post's pay."""
    if post.pay is not None or post.point is None:
        return GIVEN
    return spine.backing[spine.in_force(post.point)]
