"""The three sides of a comparison: the pension on each, and what the employer pays into it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spinout.employment.arrangements import AFTER_MOVE, NEW_JOINER, NOW, PUBLIC, Arrangement
from spinout.employment.backing import Backing
from spinout.employment.national_rates import NationalRate, read_national_rates
from spinout.facts.posts import Post
from spinout.facts.service import PensionAccess, Terms
from spinout.findings import UNKNOWN, Missing
from spinout.law import Reading, Status
from spinout.money import Rate

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

FUND_RATE = Backing(sources=("The fund’s rate given in the case",), status=Status.CONFIRM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of the comparison: the pension, and the employer's rate where it is known.

    `need` is what must be known before the pension can be worked out; blank where it can be.
    """

    arrangement: Arrangement
    employer_rate: Rate | None
    rate_behind: Backing | None
    """What stands behind the employer's rate; None outside a public scheme."""
    need: str

    @property
    def known(self) -> bool:
        """Whether the pension can be worked out, the employer's rate apart."""
        return self.arrangement is not Arrangement.NOT_KNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The three sides of one post's comparison."""

    scheme: Arrangement
    """The public scheme the words speak of: the post's own, or the case's where it has none."""
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


def _side(
    arrangement: Arrangement,
    fund: Rate | None,
    national: Mapping[Arrangement, NationalRate],
    need: str,
) -> Side:
    """One side, with what it needs if it cannot be worked out in full."""
    rate, behind, lacks = None, None, ""
    match arrangement:
        case Arrangement.NOT_KNOWN:
            lacks = need
        case Arrangement.LGPS | Arrangement.LGPS_SCOTLAND:
            rate, behind, lacks = fund, FUND_RATE, "" if fund else NEED_RATE
        case each if each in national:
            rate, behind = national[each].rate, national[each].backing
    return Side(arrangement=arrangement, employer_rate=rate, rate_behind=behind, need=lacks)


def _scheme_of_case(terms: Terms) -> Arrangement | None:
    """The public scheme that who may join and the fund's rates are answered for."""
    if isinstance(terms.pension_scheme, Missing):
        return None
    held = NOW.get(terms.pension_scheme)
    return held if held in PUBLIC else None


def sides_of(scheme: str, terms: Terms, national: Mapping[Arrangement, NationalRate]) -> Sides:
    """The pension on each side for a post in `scheme` now, on the terms on offer.

    A scheme we hold no rules for is NOT_KNOWN on every side. What a case answers for one public
    scheme is not taken for another: a post in the other needs its own answer.
    """
    now = NOW.get(scheme, Arrangement.NOT_KNOWN)
    of_case = _scheme_of_case(terms)
    answered = now not in PUBLIC or of_case in (None, now)
    access = terms.access if answered else UNKNOWN
    rates = (terms.employer_rate_now, terms.employer_rate_after) if answered else (UNKNOWN, UNKNOWN)
    before, after = (given_rate(rate) for rate in rates)
    held = now is not Arrangement.NOT_KNOWN
    public = now if now in PUBLIC else of_case or Arrangement.LGPS
    joiner = NEW_JOINER[public, access] if held else Arrangement.NOT_KNOWN
    offer = NEED_OFFER if access is PensionAccess.NONE else NEED_ACCESS
    need = offer if held else NEED_SCHEME
    return Sides(
        scheme=public,
        stay=_side(now, before, national, need),
        go=_side(AFTER_MOVE[now, access], after, national, need),
        new_joiner=_side(joiner, after, national, need),
    )


def sides_by_scheme(posts: Iterable[Post], terms: Terms, reading: Reading) -> dict[str, Sides]:
    """The pension on each side for every scheme that a post is in.

    A rate that every employer shares, as in the NHS scheme, is the law's and not the case's.
    Raises OutsideOurDataError.
    """
    schemes = dict.fromkeys(post.scheme for post in posts)
    arrangements = {NOW[scheme] for scheme in schemes if scheme in NOW}
    of_case = _scheme_of_case(terms)
    if of_case and schemes:
        arrangements.add(of_case)
    national = read_national_rates(reading, arrangements)
    return {scheme: sides_of(scheme, terms, national) for scheme in schemes}
