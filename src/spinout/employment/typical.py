"""What typical posts would see: groups of posts alike, large enough to show no one person."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from spinout.employment.alike import Likeness, likeness
from spinout.employment.placing import Placed
from spinout.employment.spine import Scales
from spinout.facts.posts import Post
from spinout.handovers.pay import Comparison, TypicalPost
from spinout.handovers.showing import FEWEST_SHOWN, Kind, rows_to_show

HALF_HOUR = 50
"""Half an hour, in hundredths of an hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Posts alike: the kind of post shown for them, its weekly hours, and every member."""

    group: str
    point: int | None
    kind: Likeness
    hours: int
    full_time: bool
    averaged: bool
    members: tuple[Likeness, ...]
    """The kind of each post of the group, on its own hours."""
    end: Literal["", "lowest", "highest"]

    @property
    def posts(self) -> int:
        """How many posts there are in the group."""
        return len(self.members)

    @property
    def name(self) -> str:
        """The group as people say it."""
        at = f", {self.end} pay of the grade" if self.end else ""
        if self.point is None:
            return f"{self.group}{at or ', on one rate of pay'}"
        point = "step" if self.kind.place.band else "point"
        return f"{self.group}{at}, {point} {self.point}, {self._hours}"

    @property
    def _hours(self) -> str:
        if self.full_time:
            return "full time"
        hours = f"{self.hours / 100:g} hours a week"
        return f"{hours} (their average)" if self.averaged else hours

    def of(self, comparison: Comparison, group_cost: int | None) -> TypicalPost:
        """The group with its comparison, and with what all its posts cost together."""
        return TypicalPost(
            group=self.group,
            point=self.point,
            hours=self.hours,
            full_time=self.full_time,
            posts=self.posts,
            comparison=comparison,
            end=self.end,
            group_cost=group_cost,
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


def _groups(kind: Kind, posts: list[Placed], scales: Scales) -> Iterator[Group]:
    """The group as it is shown: once, or at both ends of a grade that is all we know of it."""
    if not posts[0].by_grade:
        yield _group(kind, [(each.high, each.highest) for each in posts], scales, "")
        return
    yield _group(kind, [(each.low, each.lowest) for each in posts], scales, "lowest")
    yield _group(kind, [(each.high, each.highest) for each in posts], scales, "highest")


def _group(
    kind: Kind,
    posts: list[tuple[Post, Likeness]],
    scales: Scales,
    end: Literal["", "lowest", "highest"],
) -> Group:
    shown, averaged = _shown_for([post for post, _ in posts])
    return Group(
        group=kind.group,
        point=shown.point if shown.pay is None else None,
        kind=likeness(shown, scales),
        hours=shown.hours,
        full_time=shown.hours == shown.full_time_hours,
        averaged=averaged,
        members=tuple([each for _, each in posts]),
        end=end,
    )


def typical_posts(posts: Iterable[Placed], scales: Scales) -> tuple[Group, ...]:
    """Groups of ten or more alike posts, by group and point; smaller groups are left out.

    So is a group that a smaller one hides in: see handovers/showing. Posts on pay of their own
    are alike only where that pay is the same, and posts known by their grade alone where the
    grade is the same; such a group is shown at both ends of it.
    """
    alike: dict[Kind, list[Placed]] = defaultdict(list)
    for post in posts:
        alike[post.kind].append(post)
    heads = {kind: len(members) for kind, members in alike.items()}
    groups = (
        group
        for kind, *joined in rows_to_show(heads)
        if not joined
        for group in _groups(kind, alike[kind], scales)
    )
    return tuple(sorted(groups, key=lambda each: (each.group, each.point or 0, each.kind)))
