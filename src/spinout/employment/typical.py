"""What typical posts would see: groups of posts alike, large enough to show no one person."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from spinout.employment.alike import Likeness, likeness
from spinout.employment.spine import Scales, kind_of
from spinout.facts.posts import Post
from spinout.handovers.pay import Comparison, TypicalPost
from spinout.handovers.showing import Kind, rows_to_show


@dataclass(frozen=True, slots=True)
class Group:
    """Posts alike: one whole post's kind, and how many posts the group holds."""

    group: str
    point: int | None
    kind: Likeness
    posts: int

    @property
    def name(self) -> str:
        """The group as people say it."""
        if self.point is None:
            return f"{self.group}, on one rate of pay"
        point = "step" if self.kind.place.band else "point"
        return f"{self.group}, {point} {self.point}, full time"

    def of(self, comparison: Comparison) -> TypicalPost:
        """The group with its comparison."""
        return TypicalPost(
            group=self.group, point=self.point, posts=self.posts, comparison=comparison
        )


def _whole(post: Post) -> Post:
    on_spine = post.pay is None and post.point is not None
    return replace(post, hours=post.full_time_hours) if on_spine else post


def typical_posts(posts: Iterable[Post], scales: Scales) -> tuple[Group, ...]:
    """Groups of ten or more alike posts, by group and point; smaller groups are left out.

    So is a group that a smaller one hides in: see handovers/showing. Posts on the spine are
    shown at full-time hours. Posts on pay of their own are alike only where that pay is the same.
    """
    first: dict[Kind, Post] = {}
    heads: Counter[Kind] = Counter()
    for post in posts:
        first.setdefault(kind_of(post), post)
        heads[kind_of(post)] += 1
    groups = (
        Group(
            group=kind.group,
            point=kind.point or None,
            kind=likeness(_whole(first[kind]), scales),
            posts=heads[kind],
        )
        for kind, *joined in rows_to_show(heads)
        if not joined
    )
    return tuple(sorted(groups, key=lambda each: (each.group, each.point or 0, each.kind)))
