"""Where a post stands on its pay: in one place, or anywhere from the bottom to the top of a grade.

Nothing here puts a grade on a scale: a council's grade has the ends that the case gives it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from spinout.employment.alike import Likeness, likeness
from spinout.employment.spine import Scales, kind_of
from spinout.facts.post_spine import PaySpine, band_of
from spinout.facts.posts import Perimeter, Post
from spinout.handovers.pay_range import ByGrade
from spinout.handovers.showing import Kind


@dataclass(frozen=True, slots=True)
class Placed:
    """One post at the lowest and the highest pay it may have: one and the same where it is known.

    Each end is a post like any other, so that every figure of it is worked out as any other's.
    """

    low: Post
    high: Post
    kind: Kind
    lowest: Likeness
    highest: Likeness
    wide: bool = False
    """Whether the post may stand anywhere on the whole local government spine."""

    @property
    def by_grade(self) -> bool:
        """Whether only the grade of the post is known."""
        return self.low is not self.high

    @property
    def perimeter(self) -> Perimeter:
        """Whether the post moves."""
        return self.high.perimeter


def placed(posts: Iterable[Post], scales: Scales) -> tuple[Placed, ...]:
    """Each post with both ends of its pay, in order. Raises PayNotKnownError."""
    return tuple(_placed(post, scales) for post in posts)


def ends(post: Post, scales: Scales) -> tuple[Post, Post]:
    """The post at the bottom and at the top of its grade; the same twice where both pay alike.

    A band of Agenda for Change, or a range of teachers’ pay, runs over the steps of the table in
    force. A grade on the local government spine whose points are not given runs over all of it.
    """
    if post.pay is not None:
        top = post.pay if post.pay_to is None else post.pay_to
        high = post if top == post.pay else replace(post, pay=top, pay_to=None)
        return (post if high is post else replace(post, pay_to=None)), high
    low_point, high_point = _points(post, scales)
    if low_point is None or (low_point == high_point and post.point is not None):
        return post, post
    low = replace(post, point=low_point, point_to=None)
    high = replace(post, point=high_point, point_to=None)
    alike = scales.pay.get(scales.place(low)) == scales.pay.get(scales.place(high))
    return (high, high) if alike else (low, high)


def _points(post: Post, scales: Scales) -> tuple[int | None, int | None]:
    if post.point is not None or post.spine is None:
        return post.point, post.point if post.point_to is None else post.point_to
    band = band_of(post.spine, post.grade)
    return scales.reach.get((post.spine.value, band or ""), (None, None))


def _placed(post: Post, scales: Scales) -> Placed:
    low, high = ends(post, scales)
    highest = likeness(high, scales)
    if low is high:
        return Placed(low, high, kind_of(high), highest, highest)
    kind = replace(
        kind_of(low),
        point_to=0 if high.point is None else high.point,
        pay_to=0 if high.pay is None else high.pay,
    )
    wide = post.spine is PaySpine.NJC and post.point is None
    return Placed(low, high, kind, likeness(low, scales), highest, wide)


def by_grade(inside: Iterable[Placed]) -> ByGrade | None:
    """How many of the posts inside are known by their grade alone; None where none is."""
    known = [each.by_grade for each in inside]
    return ByGrade(posts=sum(known), of=len(known)) if any(known) else None
