"""What typical posts would see: groups of posts alike, large enough to show no one person."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from spinout.employment.alike import Likeness, likeness
from spinout.employment.spine import Scales, kind_of
from spinout.facts.posts import Post
from spinout.handovers.pay import Comparison, TypicalPost
from spinout.handovers.showing import FEWEST_SHOWN, Kind, rows_to_show


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Posts alike: the kind of the post shown for them, its weekly hours, and how many they are."""

    group: str
    point: int | None
    kind: Likeness
    hours: int
    full_time: bool
    posts: int

    @property
    def name(self) -> str:
        """The group as people say it."""
        if self.point is None:
            return f"{self.group}, on one rate of pay"
        point = "step" if self.kind.place.band else "point"
        hours = "full time" if self.full_time else f"{self.hours / 100:g} hours a week"
        return f"{self.group}, {point} {self.point}, {hours}"

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


def _shown_for(posts: list[Post]) -> Post:
    """The post shown for a group: on the hours most of them work, if ten or more do.

    Otherwise full time, which is nobody's in particular. The longer hours settle a tie.
    """
    (hours, heads), *_ = Counter(sorted((post.hours for post in posts), reverse=True)).most_common()
    first = posts[0]
    on_scale = first.pay is None and first.point is not None
    if not on_scale or heads >= FEWEST_SHOWN:
        return replace(first, hours=hours)
    return replace(first, hours=first.full_time_hours)


def _group(kind: Kind, posts: list[Post], scales: Scales) -> Group:
    shown = _shown_for(posts)
    return Group(
        group=kind.group,
        point=kind.point or None,
        kind=likeness(shown, scales),
        hours=shown.hours,
        full_time=shown.hours == shown.full_time_hours,
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
