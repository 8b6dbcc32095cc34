"""Every clock by its key: one registry for the routes, the command line and the site.

clock = answer("crtc.k3", start=date(2026, 11, 2), reading=reading, nation=Nation.ENGLAND)
clock.working
# 30 days beginning with Monday 2 November 2026: last day Tuesday 1 December 2026
"""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from spinout.clocks import keyed_award, keyed_challenge, keyed_staff
from spinout.clocks.keyed_clock import Asked, ClockRule, Counted, KeyedClock
from spinout.clocks.nations import Nation
from spinout.clocks.pauses import Pause
from spinout.law import Reading

CLOCKS: Mapping[str, ClockRule] = MappingProxyType(
    {**keyed_challenge.RULES, **keyed_award.RULES, **keyed_staff.RULES}
)
"""Every clock we know, in the order the passage meets them."""

KEYS = tuple(CLOCKS)


class UnknownClockError(LookupError):
    """There is no clock with that key."""

    def __init__(self, key: str) -> None:
        super().__init__(f"There is no clock “{key}”. The clocks are: {', '.join(KEYS)}.")


class AnotherNationsClockError(LookupError):
    """The clock is not law in that nation."""

    def __init__(self, key: str, rule: ClockRule, nation: Nation) -> None:
        where = ", ".join(_named(each) for each in Nation if each in rule.nations)
        super().__init__(
            f"The clock {key} is law in: {where}. We hold none for {_named(nation)}. Choose one "
            "of those nations, or another clock."
        )


class TooFarAheadError(ValueError):
    """The days asked for run past the last day that a calendar can hold."""

    def __init__(self) -> None:
        super().__init__("That runs past the year 9999. Enter an earlier day, or fewer days.")


class NoPauseError(ValueError):
    """The clock has no days that a pause could leave out."""

    def __init__(self, key: str) -> None:
        super().__init__(
            f"The clock {key} counts back, or lies between two days, so it cannot pause. Leave "
            "out the pause."
        )


def _named(nation: Nation) -> str:
    return nation.value.replace("-", " ").title()


def rule_of(key: str) -> ClockRule:
    """The clock with that key. Raises UnknownClockError."""
    try:
        return CLOCKS[key]
    except KeyError:
        raise UnknownClockError(key) from None


def answer(
    key: str,
    *,
    start: date | None,
    reading: Reading,
    nation: Nation,
    window_end: date | None = None,
    pauses: Sequence[Pause] = (),
    days: int | None = None,
    most_days: int | None = None,
    further_decision: date | None = None,
    posts: int | None = None,
) -> KeyedClock:
    """The clock `key` from `start`, with its working; what it lacks where it cannot be counted.

    `days` and `most_days` are the authority's own figures, which no law gives. Raises
    UnknownClockError, AnotherNationsClockError, NoPauseError, StartsBeforeTheLawError,
    NothingToCountError, CalendarNotKnownError, TooFarAheadError, DecidedTooSoonError or
    OutsideOurDataError.
    """
    rule = rule_of(key)
    if nation not in rule.nations:
        raise AnotherNationsClockError(key, rule, nation)
    if pauses and not rule.pauses:
        raise NoPauseError(key)
    if start is None:
        return _waiting(key, rule, reading)
    asked = Asked(
        start=start,
        reading=reading,
        nation=nation,
        window_end=window_end,
        pauses=pauses,
        days=days,
        most_days=most_days,
        further_decision=further_decision,
        posts=posts,
    )
    try:
        found = rule.counts(asked)
    except OverflowError:
        raise TooFarAheadError from None
    return _told(key, rule, start, found, reading)


def _waiting(key: str, rule: ClockRule, reading: Reading) -> KeyedClock:
    return KeyedClock(
        key=key,
        name=rule.name,
        start=None,
        first=None,
        last=None,
        working=f"We need to know {rule.runs_from}.",
        citations=_cited(rule, reading),
        missing=(rule.start_fact,),
        needs=rule.runs_from,
    )


def _told(key: str, rule: ClockRule, start: date, found: Counted, reading: Reading) -> KeyedClock:
    return KeyedClock(
        key=key,
        name=rule.name,
        start=start,
        first=found.first,
        last=found.last,
        working=found.working,
        citations=found.cites or _cited(rule, reading) or tuple(each.key for each in found.figures),
        earliest=found.earliest,
        warn_from=found.warn_from,
        without_pauses=found.without_pauses,
        missing=found.missing,
        needs=found.needs,
        notes=found.notes,
        firm=_firm(rule, found, reading),
    )


def _firm(rule: ClockRule, found: Counted, reading: Reading) -> bool:
    """Whether all it rests on was checked; an older figure is judged by its own days."""
    provisions = (reading.provision(each) for each in found.cites or rule.cites)
    return all(each.status.plain and each.firm for each in provisions) and all(
        each.status.plain and (each.firm or (each.until is not None and each.until < reading.on))
        for each in found.figures
    )


def _cited(rule: ClockRule, reading: Reading) -> tuple[str, ...]:
    return tuple(reading.provision(key).key for key in rule.cites)
