"""Posts, never people: one row for each job, with no name on it."""

from dataclasses import dataclass
from enum import Enum

from spinout.facts.post_spine import PaySpine


class Perimeter(Enum):
    """Whether a post moves with the service."""

    IN = "in"
    OUT = "out"
    SHARED = "shared"


class NiCategory(Enum):
    """The National Insurance categories we hold sourced rules for."""

    STANDARD = "A"
    APPRENTICE = "H"
    UNDER_21 = "M"


class Engaged(Enum):
    """How a person works for the body, which settles whether a move takes them along."""

    PERMANENT = "permanent"
    FIXED_TERM = "fixed-term"
    LONG_LEAVE = "long-leave"
    SESSIONAL = "sessional"
    BANK = "bank"
    SECONDED = "seconded"
    AGENCY = "agency"
    PARTLY = "partly"
    """For part of their time: a posts file calls such a post shared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post. `row` is its line in posts.csv; `hours` are hundredths of an hour a week."""

    row: int
    id: str
    group: str
    grade: str
    scheme: str
    """The pension scheme, such as lgps_ew_2014 or nhs_2015, or “none”."""
    spine: PaySpine | None
    """The pay scale the post is on, or None where `pay` is given instead."""
    point: int | None
    """The spine point, or the lowest of its grade; None where `pay` is given, or the grade alone.

    A post on a scale with no point may stand anywhere in its grade: on Agenda for Change in its
    band, on the local government spine anywhere at all.
    """
    point_to: int | None
    """The highest point of the grade, where the post’s own point is not known."""
    top_point: int | None
    """The highest point its holder can rise to by steps; None where nobody has said."""
    start_point: int | None
    """The point that someone new in the post would start on; None where nobody has said."""
    hours: int
    full_time_hours: int
    year_share: int | None
    """The share of a full year that is paid, in hundredths of a percent; None for all of it."""
    pay: int | None
    """Actual yearly pay in whole pence where it is not taken from the spine, or the lowest."""
    pay_to: int | None
    """The highest yearly pay of the grade in whole pence, where the post’s own is not known."""
    ni_category: NiCategory
    years_band: str
    """Length of service as a band: “0-1”, “2-4”, “5-9”, “10+” or “unknown”."""
    age_group: str
    """“under-25” to “65-over”, or blank where it is not recorded."""
    sex: str
    """“female” or “male”, or blank where it is not recorded. It is in no figure of pay."""
    works: Engaged | None
    """How its holder works for the body; None where nobody has said."""
    perimeter: Perimeter
    reason: str
    """Why the post is out or shared; may be blank where it is in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnfinishedPost:
    """A post with a fact still unknown, kept apart so that no total guesses it.

    `missing` holds question keys, such as posts.hours.
    """

    row: int
    id: str
    group: str
    missing: tuple[str, ...]
