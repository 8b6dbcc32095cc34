"""The five clocks of the Community Right to Challenge: one set by law, four by the authority."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.clocks.keyed_clock import Asked, ClockRule, Counted, figure_on
from spinout.clocks.keyed_days import counted_from
from spinout.clocks.nations import Nation
from spinout.clocks.pauses import Counts, Starts
from spinout.clocks.window import Window, days_after
from spinout.clocks.words import counted, weekday_in_words

ENGLAND = frozenset({Nation.ENGLAND})
NO_NUMBER = "It is set and published by the authority. The law gives no number."
SILENCE = "No answer in time is not a yes."
AFTER_THE_WINDOW = (
    "It came after that window, so the authority may refuse to consider it. If it does consider "
    "it, the days run from receipt."
)
HOW_COUNTED = (
    "The law does not say how the authority counts its own days. We leave out the day it got the "
    "letter; ask if it counts another way."
)


class WindowEndsTooSoonError(ValueError):
    """A window ends before it opens."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(
            f"The window opens on {weekday_in_words(asked.start)}. Enter a last day on or after it."
        )


class GapTooSmallError(ValueError):
    """The most days allowed are fewer than the least."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__(
            f"The least is {counted(least, 'day')} and the most {counted(most, 'day')}. Enter a "
            "most that is no smaller."
        )


def window(asked: Asked) -> Counted:
    """The days on which the authority takes expressions of interest, both ends counted."""
    if asked.window_end is None:
        return Counted(
            working=f"{NO_NUMBER} With no window published, any day will do.",
            first=asked.start,
            missing=("expression.window.last",),
            needs="the last day of the window that the authority has published, if it has one",
        )
    if asked.window_end < asked.start:
        raise WindowEndsTooSoonError(asked)
    return Counted(
        working=f"open from {weekday_in_words(asked.start)}: last day "
        f"{weekday_in_words(asked.window_end)}, both counted",
        first=asked.start,
        last=asked.window_end,
    )


def notice(asked: Asked) -> Counted:
    """The days in which the authority must say when it expects to decide.

    They begin with the day of receipt, or with the day after a window that receipt fell in.
    Law: crtc/notice-days
    """
    days = figure_on(asked.reading, "crtc/notice-days", asked.start)
    in_window = asked.window_end is not None and asked.start <= asked.window_end
    start = asked.window_end if in_window and asked.window_end else asked.start
    late = asked.window_end is not None and not in_window
    starts = Starts.DAY_AFTER_RECEIPT if in_window else Starts.ON_RECEIPT
    return counted_from(
        start,
        asked,
        days.whole,
        Counts.CALENDAR_DAYS,
        starts,
        notes=(AFTER_THE_WINDOW,) if late else (),
        figures=(days,),
    )


def decision(asked: Asked) -> Counted:
    """The authority's own longest time to decide and to tell the body, from receipt."""
    if asked.days is None:
        return Counted(
            working=f"{NO_NUMBER} {SILENCE}",
            first=asked.start,
            missing=("authority.decision_days",),
            needs="the most days that the authority says it takes to decide",
        )
    return counted_from(
        asked.start,
        asked,
        asked.days,
        Counts.CALENDAR_DAYS,
        Starts.DAY_AFTER_RECEIPT,
        notes=(SILENCE, HOW_COUNTED),
    )


def gap(asked: Asked) -> Counted:
    """The days on which the procurement may begin: from the least days after a yes to the most."""
    needed = {
        "authority.gap_min_days": ("least", asked.days),
        "authority.gap_max_days": ("most", asked.most_days),
    }
    missing = {key: word for key, (word, given) in needed.items() if given is None}
    least = None if asked.days is None else _passed(asked, asked.days)
    most = None if asked.most_days is None else days_after(asked.start, asked.most_days)
    if least and most and most.last < least.last:
        raise GapTooSmallError(asked.days or 0, asked.most_days or 0)
    said = [
        f"the least: {least.working}" if least else "",
        f"the most: {most.working}" if most else "",
    ]
    return Counted(
        working="; ".join(filter(None, said)) or NO_NUMBER,
        first=least.last if least else None,
        last=most.last if most else None,
        earliest=least.last if least else None,
        missing=tuple(missing),
        needs=_gap_needs(tuple(missing.values())),
    )


def _passed(asked: Asked, days: int) -> Window:
    """The days that must pass; none where the authority says it may begin at once."""
    if days:
        return days_after(asked.start, days)
    today = weekday_in_words(asked.start)
    return Window(first=asked.start, last=asked.start, working=f"no days, so {today}")


def _gap_needs(words: tuple[str, ...]) -> str:
    if not words:
        return ""
    return f"the {' and the '.join(words)} days that the authority leaves after a yes"


RULES: Mapping[str, ClockRule] = MappingProxyType(
    {
        "crtc.k1": ClockRule(
            name="When the authority takes expressions of interest",
            runs_from="the first day of the window that the authority has published",
            start_fact="expression.window.first",
            nations=ENGLAND,
            cites=("localism-act-2011/s82",),
            counts=window,
            pauses=False,
        ),
        "crtc.k2": ClockRule(
            name="Longest time for the authority to decide",
            runs_from="the day the authority got the expression of interest",
            start_fact="expression.received",
            nations=ENGLAND,
            cites=("localism-act-2011/s84-3",),
            counts=decision,
        ),
        "crtc.k3": ClockRule(
            name="Last day to hear from the authority when it expects to decide",
            runs_from="the day the authority got the expression of interest",
            start_fact="expression.received",
            nations=ENGLAND,
            cites=("localism-act-2011/s84-6",),
            counts=notice,
        ),
        "crtc.k4": ClockRule(
            name="Last day for the authority to tell you what it decided",
            runs_from="the day the authority got the expression of interest",
            start_fact="expression.received",
            nations=ENGLAND,
            cites=("localism-act-2011/s84-8", "localism-act-2011/s84-9"),
            counts=decision,
        ),
        "crtc.k5": ClockRule(
            name="From a yes to the start of the procurement exercise",
            runs_from="the day the authority decided to say yes",
            start_fact="authority.accepted",
            nations=ENGLAND,
            cites=("localism-act-2011/s83-4",),
            counts=gap,
            pauses=False,
        ),
    }
)
