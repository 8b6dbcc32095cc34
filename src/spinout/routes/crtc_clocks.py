"""The clocks of the Community Right to Challenge: one set by law, four by the authority."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from spinout.clocks import Nation
from spinout.clocks.keyed import answer
from spinout.clocks.keyed_challenge import SILENCE
from spinout.clocks.keyed_clock import KeyedClock, StartsBeforeTheLawError
from spinout.facts.authority import NOTHING_SAID, Authority
from spinout.facts.service import Expression, Window
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Missing
from spinout.handovers.route_findings import Clock
from spinout.law import Reading
from spinout.routes import crtc_window
from spinout.routes.citing import cited
from spinout.routes.clock_of import clock_of
from spinout.routes.crtc_window import Timing

ENGLAND = Nation.ENGLAND
"""The right is law in England alone, so its clocks count there wherever the case may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A clock's short name in the notes, and its name on screen."""

    rule: str
    name: str


NAMES: Mapping[str, Named] = MappingProxyType(
    {
        "crtc.k1": Named(rule="K1", name="When {who} takes expressions of interest"),
        "crtc.k2": Named(rule="K2", name="Decision by {who}"),
        "crtc.k3": Named(rule="K3", name="Last day to hear from {who} when it expects to decide"),
        "crtc.k4": Named(rule="K4", name="Last day for {who} to tell you what it decided"),
        "crtc.k5": Named(rule="K5", name="From a yes to the start of the procurement exercise"),
    }
)


def clocks(
    expression: Expression, reading: Reading, who: str, authority: Authority = NOTHING_SAID
) -> tuple[Clock, ...]:
    """The window if there may be one, the notice the Act sets, then the authority's own periods.

    Law: localism-act-2011/s82, localism-act-2011/s84-6, localism-act-2011/s84-3,
    localism-act-2011/s84-8, localism-act-2011/s83-4
    """
    return (
        *window(expression, reading, who),
        notice(expression, reading, who),
        decision("crtc.k2", expression, authority, reading, who),
        decision("crtc.k4", expression, authority, reading, who),
        gap(authority, reading, who),
    )


def window(expression: Expression, reading: Reading, who: str) -> tuple[Clock, ...]:
    """The days on which it may be sent; nothing where no window is published or none is known.

    Law: localism-act-2011/s82
    """
    if expression.window_published is not True or not isinstance(expression.window, Window):
        return ()
    found = answer(
        "crtc.k1",
        start=expression.window.first,
        window_end=expression.window.last,
        reading=reading,
        nation=ENGLAND,
    )
    return (_clock(found, who),)


def notice(expression: Expression, reading: Reading, who: str) -> Clock:
    """The last day for the authority to say when it expects to decide.

    Law: localism-act-2011/s84-6, crtc/notice-days
    """
    begun = _begun(expression)
    if begun is None:
        days = reading.figure("crtc/notice-days")
        return _undated(
            "crtc.k3",
            who,
            working=f"It has {days.words}. We need to know the day they run from.",
            citations=cited(reading, "localism-act-2011/s84-6"),
            missing=_waits_for(expression),
        )
    received, window_end = begun
    try:
        found = answer(
            "crtc.k3", start=received, window_end=window_end, reading=reading, nation=ENGLAND
        )
    except StartsBeforeTheLawError as too_early:
        cites = cited(reading, "localism-act-2011/s84-6")
        return _undated("crtc.k3", who, working=str(too_early), citations=cites, missing=())
    return _clock(found, who, start=window_end)


def _begun(expression: Expression) -> tuple[date, date | None] | None:
    """The day of receipt, and the window's end where it came inside one; None if not yet known."""
    received, published = expression.received, expression.window
    if isinstance(received, Missing):
        return None
    if expression.window_published in (False, NOT_APPLICABLE):
        return received, None
    if not isinstance(published, Window):
        return None
    if crtc_window.within(received, published) is not Timing.OPEN:
        # Outside those dates it counts from receipt, whether or not they were published.
        return received, None
    return (received, published.last) if expression.window_published is True else None


def _waits_for(expression: Expression) -> tuple[str, ...]:
    if expression.window_published in (False, NOT_APPLICABLE):
        return ("expression.received",)
    return crtc_window.unknown(expression)


def decision(
    key: str, expression: Expression, authority: Authority, reading: Reading, who: str
) -> Clock:
    """The authority's own longest time, to decide (K2) and to tell the body (K4), from receipt.

    Law: localism-act-2011/s84-3, localism-act-2011/s84-8
    """
    cites = ("localism-act-2011/s84-3", "localism-act-2011/s84-8")
    received = None if isinstance(expression.received, Missing) else expression.received
    if not isinstance(authority.decision_days, Missing) and received is not None:
        found = answer(
            key, start=received, days=authority.decision_days, reading=reading, nation=ENGLAND
        )
        return _clock(found, who, said=f" {' '.join(found.notes)}")
    needed = {
        "expression.received": received is None,
        "authority.decision_days": authority.decision_days is UNKNOWN,
    }
    return _undated(
        key,
        who,
        working=f"{_not_given(who, authority.decision_days)} {SILENCE}",
        citations=cited(reading, *cites),
        missing=tuple(fact for fact, lacks in needed.items() if lacks),
        start=received,
    )


def gap(authority: Authority, reading: Reading, who: str) -> Clock:
    """The authority's own least and most time from a yes to the start of the procurement.

    Law: localism-act-2011/s83-4
    """
    facts = {
        "authority.accepted": authority.accepted,
        "authority.gap_min_days": authority.gap_min_days,
        "authority.gap_max_days": authority.gap_max_days,
    }
    lacks = tuple(key for key, value in facts.items() if value is UNKNOWN)
    accepted = authority.accepted
    least, most = _known(authority.gap_min_days), _known(authority.gap_max_days)
    if isinstance(accepted, Missing) or (least is None and most is None):
        return _undated(
            "crtc.k5",
            who,
            working=_gap_in_words(authority, who),
            citations=cited(reading, "localism-act-2011/s83-4"),
            missing=lacks,
            start=None if isinstance(accepted, Missing) else accepted,
        )
    found = answer(
        "crtc.k5", start=accepted, days=least, most_days=most, reading=reading, nation=ENGLAND
    )
    return replace(_clock(found, who), missing=lacks)


def _known(days: int | Missing) -> int | None:
    return None if isinstance(days, Missing) else days


def _gap_in_words(authority: Authority, who: str) -> str:
    least, most = _known(authority.gap_min_days), _known(authority.gap_max_days)
    if least is None or most is None:
        either = authority.gap_min_days if least is None else authority.gap_max_days
        return _not_given(who, either)
    return f"It must start from {least} to {most} days after a yes. We need the day of that yes."


def _not_given(who: str, days: int | Missing) -> str:
    """Why there is no day: the law gives no number, and the authority's own is not here."""
    if days is NOT_APPLICABLE:
        return (
            f"The law says that {who} must set and publish this time, and gives no number. "
            "You told us that it has published none."
        )
    return f"The time allowed is set and published by {who}. The law gives no number."


def _clock(found: KeyedClock, who: str, *, start: date | None = None, said: str = "") -> Clock:
    named = NAMES[found.key]
    return replace(
        clock_of(found, rule=named.rule, name=named.name.format(who=who)),
        start=start or found.start,
        working=f"{found.working}.{said}" if said else found.working,
    )


def _undated(
    key: str,
    who: str,
    *,
    working: str,
    citations: tuple[str, ...],
    missing: tuple[str, ...],
    start: date | None = None,
) -> Clock:
    named = NAMES[key]
    return Clock(
        key=key,
        rule=named.rule,
        name=named.name.format(who=who),
        start=start,
        first=start,
        last=None,
        working=working,
        citations=citations,
        missing=missing,
    )
