"""What typical posts would see: groups of posts alike, large enough to show no one person."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from spinout.employment.alike import Likeness, likeness
from spinout.employment.spine import Scales, kind_of
from spinout.facts.posts import Post
from spinout.handovers.pay import Comparison, TypicalPost
from spinout.handovers.showing import FEWEST_SHOWN, Kind, rows_to_show

HALF_HOUR = 50
"""Half an hour, in hundredths of an hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Posts alike: the kind of the post shown for them, its weekly hours, and how many they are."""

    group: str
    point: int | None
    kind: Likeness
    hours: int
    full_time: bool
    averaged: bool
    posts: int

    @property
    def name(self) -> str:
        """The group as people say it."""
        if self.point is None:
            return f"{self.group}, on one rate of pay"
        point = "step" if self.kind.place.band else "point"
        return f"{self.group}, {point} {self.point}, {self._hours}"

    @property
    def _hours(self) -> str:
        if self.full_time:
            return "full time"
        hours = f"{self.hours / 100:g} hours a week"
        return f"{hours} (their average)" if self.averaged else hours

    def of(self, comparison: Comparison) -> TypicalPost:
        """The group with its comparison."""
        return TypicalPost(
            group=self.group,
            point=self.point,
            hours=self.hours,
            full_time=self.full_time,
            posts=self.posts,
            comparison=comparison,
        )


def _shown_for(posts: list[Post]) -> tuple[Post, bool]:
    """The post shown for a group, and whether its hours are the group's average.

    It is on the hours most of them work, if ten or more do; the longer hours settle a tie.
    Otherwise it is on their average to the nearest half hour, which is no one's in particular.
    """
    (hours, heads), *_ = Counter(sorted((post.hours for post in posts), reverse=True)).most_common()
    first = posts[0]
    on_scale = first.pay is None and first.point is not None
    if not on_scale or heads >= FEWEST_SHOWN:
        return replace(first, hours=hours), False
    average = sum(post.hours for post in posts) // len(posts)
    return replace(first, hours=(average + HALF_HOUR // 2) // HALF_HOUR * HALF_HOUR), True


def _group(kind: Kind, posts: list[Post], scales: Scales) -> Group:
    shown, averaged = _shown_for(posts)
    return Group(
        group=kind.group,
        point=kind.point or None,
        kind=likeness(shown, scales),
        hours=shown.hours,
        full_time=shown.hours == shown.full_time_hours,
        averaged=averaged,
        posts=len(posts),
    )


def typical_posts(posts: Iterable[Post], scales: Scales) -> tuple[Group, ...]:
    """Groups of ten or more alike posts, by group and point; smaller groups are left out.

    So is a group that a smaller one hides in: see handovers/showing. Posts on pay of their own
    are alike only where that pay is the same.
    """
    alike: dict[Kind, list[Post]] = defaultdict(list)
    for post in posts:
        alike[kind_of(post)].append(post)
    heads = {kind: len(members) for kind, members in alike.items()}
    groups = (
        _group(kind, alike[kind], scales) for kind, *joined in rows_to_show(heads) if not joined
    )
    return tuple(sorted(groups, key=lambda each: (each.group, each.point or 0, each.kind)))
