"""The clocks of the Community Right to Challenge: one set by law, two by the authority."""

from datetime import date

from spinout.clocks import Window as Counted
from spinout.clocks import days_after, days_beginning_with
from spinout.facts.service import Expression, Window
from spinout.findings import NOT_APPLICABLE, Missing
from spinout.handovers.route_findings import Clock
from spinout.law import Reading
from spinout.routes import crtc_window
from spinout.routes.citing import cited
from spinout.routes.crtc_window import Timing


def clocks(expression: Expression, reading: Reading, who: str) -> tuple[Clock, ...]:
    """The notice clock the Act sets, then the two periods the authority must set and publish.

    Law: localism-act-2011/s84-6, localism-act-2011/s84-3, localism-act-2011/s83-4
    """
    return (
        notice(expression, reading, who),
        decision(expression, reading, who),
        gap(reading, who),
    )


def notice(expression: Expression, reading: Reading, who: str) -> Clock:
    """The last day for the authority to say when it expects to decide.

    Law: localism-act-2011/s84-6, crtc/notice-days
    """
    days = reading.figure("crtc/notice-days")
    cites = cited(reading, "localism-act-2011/s84-6")
    name = f"Last day to hear from {who} when it expects to decide"
    begun = _begun(expression, days.whole)
    if begun is None:
        return Clock(
            key="crtc.k3",
            rule="K3",
            name=name,
            start=None,
            first=None,
            last=None,
            working=f"It has {days.words}. We need to know the day they run from.",
            citations=cites,
            missing=_waits_for(expression),
        )
    start, counted = begun
    return Clock(
        key="crtc.k3",
        rule="K3",
        name=name,
        start=start,
        first=counted.first,
        last=counted.last,
        working=counted.working,
        citations=cites,
    )


def _begun(expression: Expression, days: int) -> tuple[date, Counted] | None:
    """The day that starts the clock and the days counted; None while a fact is missing."""
    received, window = expression.received, expression.window
    if isinstance(received, Missing):
        return None
    if expression.window_published in (False, NOT_APPLICABLE):
        return received, days_beginning_with(received, days)
    if expression.window_published is not True or not isinstance(window, Window):
        return None
    if crtc_window.within(received, window) is Timing.OPEN:
        return window.last, days_after(window.last, days)
    return received, days_beginning_with(received, days)


def _waits_for(expression: Expression) -> tuple[str, ...]:
    if expression.window_published in (False, NOT_APPLICABLE):
        return ("expression.received",)
    return crtc_window.unknown(expression)


def decision(expression: Expression, reading: Reading, who: str) -> Clock:
    """The authority's own longest time to decide, from receipt.

    Law: localism-act-2011/s84-3, localism-act-2011/s84-8
    """
    received = None if isinstance(expression.received, Missing) else expression.received
    return Clock(
        key="crtc.k2",
        rule="K2",
        name=f"Decision by {who}",
        start=received,
        first=received,
        last=None,
        working=f"The time allowed is set and published by {who}. The law gives no number. "
        "No answer in time is not a yes.",
        citations=cited(reading, "localism-act-2011/s84-3", "localism-act-2011/s84-8"),
    )


def gap(reading: Reading, who: str) -> Clock:
    """The authority's own least and most time from a yes to the start of the procurement.

    Law: localism-act-2011/s83-4
    """
    return Clock(
        key="crtc.k5",
        rule="K5",
        name="From a yes to the start of the procurement exercise",
        start=None,
        first=None,
        last=None,
        working=f"The least and most time are set and published by {who}. The law gives no number.",
        citations=cited(reading, "localism-act-2011/s83-4"),
    )
