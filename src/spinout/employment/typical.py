"""What typical posts would see: groups of posts alike, large enough to show no one person."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from spinout.employment.alike import Likeness, likeness
from spinout.employment.spine import Spine
from spinout.facts.posts import Post
from spinout.handovers.pay import Comparison, TypicalPost

FEWEST = 10
"""The fewest posts a group must hold before its figures are shown."""


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
        return f"{self.group}, point {self.point}, full time"

    def of(self, comparison: Comparison) -> TypicalPost:
        """The group with its comparison."""
        return TypicalPost(
            group=self.group, point=self.point, posts=self.posts, comparison=comparison
        )


def _whole(post: Post) -> Post:
    on_spine = post.pay is None and post.point is not None
    return replace(post, hours=post.full_time_hours) if on_spine else post


def typical_posts(posts: Iterable[Post], spine: Spine) -> tuple[Group, ...]:
    """Groups of ten or more alike posts, by group and point; smaller groups are left out.

    Posts on the spine are shown at full-time hours. Posts on pay of their own are alike only
    where that pay is the same.
    """
    counted: Counter[tuple[str, int | None, Likeness]] = Counter()
    for post in posts:
        point = post.point if post.pay is None else None
        counted[post.group, point, likeness(_whole(post), spine)] += 1
    groups = (
        Group(group=group, point=point, kind=kind, posts=heads)
        for (group, point, kind), heads in counted.items()
        if heads >= FEWEST
    )
    return tuple(sorted(groups, key=lambda each: (each.group, each.point or 0, each.kind)))
