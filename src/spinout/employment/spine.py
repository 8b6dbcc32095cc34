"""Gross pay of a post: the pay given for it, or its place on a scale by its share of full hours."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from spinout.employment.backing import Backing, backing
from spinout.employment.part_time_pay import WHOLE_YEAR, part_time_pay
from spinout.facts.post_spine import STEPS, TEACHERS, PaySpine, band_of
from spinout.facts.posts import Post
from spinout.findings import NeedsToKnowError
from spinout.handovers.firmness import Known
from spinout.handovers.showing import Kind
from spinout.law import OutsideOurDataError, Reading, Row, Status
from spinout.money import Rate

GIVEN = Backing(sources=("Your posts file",), status=Status.REPORTED)
"""What stands behind pay that the case gives."""

TABLES: Mapping[PaySpine, str] = MappingProxyType(
    {
        PaySpine.NJC: "njc-spine",
        PaySpine.AFC_ENGLAND: "afc-pay-england",
        PaySpine.YOUTH_COMMUNITY: "youth-community-pay",
    }
    | dict.fromkeys(TEACHERS, "teachers-pay-england")
)
"""The table of each pay scale."""

NAMES: Mapping[PaySpine, str] = MappingProxyType(
    {
        PaySpine.NJC: "Pay spine",
        PaySpine.AFC_ENGLAND: "NHS pay scale",
        PaySpine.YOUTH_COMMUNITY: "Youth and community pay scale",
    }
    | dict.fromkeys(TEACHERS, "Teachers’ pay scale")
)
"""What each pay scale is called at the head of a note."""


NO_SOURCE = "general-knowledge"
"""The source of a value that was never read anywhere."""


class Place(NamedTuple):
    """A place on a pay scale. `band` is blank on a scale without bands."""

    spine: str
    band: str
    point: int


OWN_PAY = Place("", "", 0)
"""The place of a post that is on no scale, as the case gives its pay."""


class PayNotKnownError(NeedsToKnowError):
    """A post that has neither pay nor a place on a scale that we hold on the date."""

    def __init__(self, post: Post) -> None:
        super().__init__(
            f"posts.csv line {post.row}: post “{post.id}” has {_where(post)} and no pay, so we "
            f"cannot tell its pay. {_what_to_enter(post)}"
        )


def _what_to_enter(post: Post) -> str:
    if post.spine is PaySpine.YOUTH_COMMUNITY:
        return "Enter its yearly pay: we hold no pay for its scale on this date."
    return "Enter its yearly pay, or a point on its pay scale."


def _where(post: Post) -> str:
    if post.point is None:
        return "no spine point"
    if post.spine in STEPS:
        return f"step {post.point} of “{post.grade}”"
    return f"spine point {post.point}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scales:
    """Whole-time pay in pence by place, what stands behind each, and the note on each."""

    lowest: int
    """The lowest point now on the local government spine; nought where no post is on it."""
    pay: Mapping[Place, int]
    backing: Mapping[Place, Backing]
    notes: Mapping[Place, str]
    known: Mapping[Place, Known]
    """How firmly the pay of each place may be said: see `employment/firmness`."""
    reach: Mapping[tuple[str, str], tuple[int, int]]
    """The lowest and the highest point of each scale and band that is held."""

    def place(self, post: Post) -> Place:
        """Where the post stands: the lowest point where a lower one was taken off its scale."""
        if post.pay is not None or post.point is None:
            return OWN_PAY
        spine = post.spine or PaySpine.NJC
        if spine in STEPS:
            return Place(spine.value, band_of(spine, post.grade) or "", post.point)
        least = self.lowest if spine is PaySpine.NJC else post.point
        return Place(spine.value, "", max(post.point, least))


def _places(spine: PaySpine, reading: Reading) -> Iterator[tuple[Place, Row]]:
    if spine in TEACHERS:
        for row in reading.rows(TABLES[spine], area=spine.value):
            yield Place(spine.value, row["range"], row.whole("step")), row
        return
    banded = spine in STEPS
    for row in reading.table(TABLES[spine]):
        band = row["band"] if banded else ""
        yield Place(spine.value, band, row.whole("step" if banded else "point")), row


def _held(spine: PaySpine, reading: Reading) -> Mapping[Place, Row]:
    """Each place on a scale; none where it is one whose pay ends before the date."""
    try:
        return dict(_places(spine, reading))
    except OutsideOurDataError:
        if spine is not PaySpine.YOUTH_COMMUNITY:
            raise
        return {}


def read_scales(posts: Collection[Post], reading: Reading) -> Scales:
    """The pay scales in force that some post is on. Raises OutsideOurDataError.

    A post on the youth and community scale needs its own pay after the last year we hold of it.

    Law: njc-spine, afc-pay-england, teachers-pay-england, youth-community-pay
    """
    used = {post.spine for post in posts if post.pay is None}
    rows = {
        place: row
        for spine in PaySpine
        if spine in used
        for place, row in _held(spine, reading).items()
    }
    return Scales(
        lowest=min((at.point for at in rows if at.spine == PaySpine.NJC.value), default=0),
        pay={place: row.pence("pay") for place, row in rows.items()},
        backing={place: backing(row) for place, row in rows.items()},
        notes={place: row.note for place, row in rows.items()},
        known={place: _known(row) for place, row in rows.items()},
        reach=_reach(rows),
    )


def _known(row: Row) -> Known:
    """A row we never had a source for is not said; one carried past its award is asked about."""
    if row.source.id == NO_SOURCE:
        return Known.ASK
    return Known.EXACT if row.firm and row.status.plain else Known.ROUNDED


def _reach(places: Iterable[Place]) -> dict[tuple[str, str], tuple[int, int]]:
    held: dict[tuple[str, str], list[int]] = defaultdict(list)
    for spine, band, point in places:
        held[spine, band].append(point)
    return {scale: (min(points), max(points)) for scale, points in held.items()}


def gross_pay(post: Post, place: Place, scales: Scales) -> int:
    """The post's yearly pay in whole pence. Raises PayNotKnownError."""
    if post.pay is not None:
        return post.pay
    whole_time = scales.pay.get(place)
    if whole_time is None:
        raise PayNotKnownError(post)
    year = WHOLE_YEAR if post.year_share is None else Rate(post.year_share, 10_000)
    return part_time_pay(whole_time, post.hours, post.full_time_hours, year)


def kind_of(post: Post) -> Kind:
    """What an open paper may tell the post apart by."""
    on_scale = post.pay is None
    return Kind(
        group=_job(post),
        scheme=post.scheme,
        point=(post.point or 0) if on_scale else 0,
        pay=post.pay or 0,
        ni_category=post.ni_category.value,
    )


def _job(post: Post) -> str:
    """The group as papers name it: with the band, or the share of the year, that pay goes by."""
    called = [post.group]
    if post.pay is None and post.spine in STEPS and post.spine is not None:
        band = band_of(post.spine, post.grade) or ""
        called.append(f"{band} range" if post.spine in TEACHERS else f"Band {band}")
    if post.year_share is not None:
        called.append(f"{Rate(post.year_share, 10_000)} of a year")
    return ", ".join(called)
