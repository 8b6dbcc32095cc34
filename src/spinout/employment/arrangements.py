"""Which pension a post has: as now, if the service moves, and for someone who joins afterwards."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from spinout.facts.posts import Post
from spinout.facts.service import PensionAccess, Terms
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Missing
from spinout.money import Rate


class Arrangement(Enum):
    """The pension a year's figures are worked out on."""

    LGPS = "the Local Government Pension Scheme"
    AUTO_ENROLMENT = "a workplace pension under automatic enrolment"
    NO_SCHEME = "no pension scheme"
    NOT_KNOWN = "not known"


LGPS_SCHEME = "lgps_ew_2014"
NO_SCHEME = "none"

_NOW: Mapping[str, Arrangement] = MappingProxyType(
    {LGPS_SCHEME: Arrangement.LGPS, NO_SCHEME: Arrangement.NO_SCHEME}
)

AFTER_MOVE: Mapping[tuple[Arrangement, PensionAccess | Missing], Arrangement] = MappingProxyType(
    {
        (Arrangement.LGPS, PensionAccess.OPEN): Arrangement.LGPS,
        (Arrangement.LGPS, PensionAccess.CLOSED): Arrangement.LGPS,
        (Arrangement.LGPS, PensionAccess.NONE): Arrangement.NOT_KNOWN,
        (Arrangement.LGPS, UNKNOWN): Arrangement.NOT_KNOWN,
        (Arrangement.LGPS, NOT_APPLICABLE): Arrangement.NOT_KNOWN,
        (Arrangement.NO_SCHEME, PensionAccess.OPEN): Arrangement.NO_SCHEME,
        (Arrangement.NO_SCHEME, PensionAccess.CLOSED): Arrangement.NO_SCHEME,
        (Arrangement.NO_SCHEME, PensionAccess.NONE): Arrangement.NO_SCHEME,
        (Arrangement.NO_SCHEME, UNKNOWN): Arrangement.NO_SCHEME,
        (Arrangement.NO_SCHEME, NOT_APPLICABLE): Arrangement.NO_SCHEME,
        (Arrangement.NOT_KNOWN, PensionAccess.OPEN): Arrangement.NOT_KNOWN,
        (Arrangement.NOT_KNOWN, PensionAccess.CLOSED): Arrangement.NOT_KNOWN,
        (Arrangement.NOT_KNOWN, PensionAccess.NONE): Arrangement.NOT_KNOWN,
        (Arrangement.NOT_KNOWN, UNKNOWN): Arrangement.NOT_KNOWN,
        (Arrangement.NOT_KNOWN, NOT_APPLICABLE): Arrangement.NOT_KNOWN,
    }
)
"""What someone who moves with the service has, by what they have now and who may be a member.

Law: best-value-direction-2007/duty, lgps-regs-2013/sch2-part3
"""

NEW_JOINER: Mapping[PensionAccess | Missing, Arrangement] = MappingProxyType(
    {
        PensionAccess.OPEN: Arrangement.LGPS,
        PensionAccess.CLOSED: Arrangement.AUTO_ENROLMENT,
        PensionAccess.NONE: Arrangement.AUTO_ENROLMENT,
        UNKNOWN: Arrangement.NOT_KNOWN,
        NOT_APPLICABLE: Arrangement.NOT_KNOWN,
    }
)
"""What someone who joins the mutual later has.

Law: lgps-regs-2013/sch2-part3, pensions-act-2008/s20
"""


NEED_ACCESS = (
    "We need to know: whether the mutual may join the pension scheme, and if so whether for new "
    "colleagues too."
)
NEED_OFFER = (
    "We need to know: what pension the mutual would offer. The law sets a floor, which we do not "
    "work out."
)
NEED_SCHEME = (
    "We need to know: the rules of this pension scheme. We hold none we have checked. "
    "Ask the scheme."
)
NEED_RATE = "We need to know: the rate the pension fund charges. Ask the fund."


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of the comparison: the pension, and the fund's rate where it is known.

    `need` is what must be known before the pension can be worked out; blank where it can be.
    """

    arrangement: Arrangement
    employer_rate: Rate | None
    need: str

    @property
    def known(self) -> bool:
        """Whether the pension can be worked out, the employer's rate apart."""
        return self.arrangement is not Arrangement.NOT_KNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The three sides of one post's comparison."""

    stay: Side
    go: Side
    new_joiner: Side

    @property
    def each(self) -> tuple[Side, Side, Side]:
        """As now, moved, new joiner."""
        return self.stay, self.go, self.new_joiner

    @property
    def arrangements(self) -> frozenset[Arrangement]:
        """Every arrangement on any side."""
        return frozenset(side.arrangement for side in self.each)


def given_rate(text: str | Missing) -> Rate | None:
    """The rate a case gives as a percentage, or None where it is not known."""
    return None if isinstance(text, Missing) else Rate.percent(text)


def _side(arrangement: Arrangement, rate: Rate | None, need: str) -> Side:
    """One side, with what it needs if it cannot be worked out in full."""
    if arrangement is Arrangement.NOT_KNOWN:
        return Side(arrangement=arrangement, employer_rate=None, need=need)
    lacks_rate = arrangement is Arrangement.LGPS and rate is None
    return Side(arrangement=arrangement, employer_rate=rate, need=NEED_RATE if lacks_rate else "")


def sides_of(scheme: str, terms: Terms) -> Sides:
    """The pension on each side for a post in `scheme` now, on the terms on offer.

    A scheme we hold no rules for is NOT_KNOWN on every side.
    """
    now = _NOW.get(scheme, Arrangement.NOT_KNOWN)
    after = given_rate(terms.employer_rate_after)
    held = now is not Arrangement.NOT_KNOWN
    joiner = NEW_JOINER[terms.access] if held else Arrangement.NOT_KNOWN
    offer = NEED_OFFER if terms.access is PensionAccess.NONE else NEED_ACCESS
    need = offer if held else NEED_SCHEME
    return Sides(
        stay=_side(now, given_rate(terms.employer_rate_now), need),
        go=_side(AFTER_MOVE[now, terms.access], after, need),
        new_joiner=_side(joiner, after, need),
    )


def sides_by_scheme(posts: Iterable[Post], terms: Terms) -> dict[str, Sides]:
    """The pension on each side for every scheme that a post is in."""
    schemes = dict.fromkeys(post.scheme for post in posts)
    return {scheme: sides_of(scheme, terms) for scheme in schemes}
