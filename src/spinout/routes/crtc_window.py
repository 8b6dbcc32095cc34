"""Was the expression of interest sent when the authority takes them?"""

from datetime import date

from spinout.completions import Part, settled, waiting
from spinout.facts.service import Expression, Window
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Closed, Missing
from spinout.law import day_in_words


class Timing(Closed):
    """When the expression of interest arrived, against the published window."""

    OPEN = "open"
    OUTSIDE = "outside"


CITES = ("localism-act-2011/s82",)

REASON = (
    "It arrived outside the dates the authority has published. The authority may refuse to "
    "consider it, or may consider it all the same."
)


def within(received: date, window: Window) -> Timing:
    """Whether the day of receipt falls in the window, both ends counted."""
    return Timing.OPEN if window.first <= received <= window.last else Timing.OUTSIDE


def timing(expression: Expression) -> Part[Timing]:
    """Whether the authority must take the expression when it arrived. No window is always open.

    Law: localism-act-2011/s82
    """
    if expression.window_published in (False, NOT_APPLICABLE):
        return settled(Timing.OPEN)
    if isinstance(expression.window, Window) and not isinstance(expression.received, Missing):
        found = within(expression.received, expression.window)
        if expression.window_published is True or found is Timing.OPEN:
            return settled(found)
    return waiting(Timing, *unknown(expression))


def unknown(expression: Expression) -> tuple[str, ...]:
    """The keys of the facts about timing that have no value yet."""
    no_window = isinstance(expression.window, Missing)
    asked = {
        "expression.window_published": expression.window_published is UNKNOWN,
        "expression.window.first": no_window,
        "expression.window.last": no_window,
        "expression.received": isinstance(expression.received, Missing),
    }
    return tuple(key for key, waits in asked.items() if waits)


def cure(expression: Expression) -> str:
    """What would make the authority bound to consider it."""
    window = expression.window
    if isinstance(window, Window):
        return (
            f"Send it on a day from {day_in_words(window.first)} to {day_in_words(window.last)}. "
            "Or wait for the next dates that the authority publishes."
        )
    return "Send it inside the dates that the authority publishes."
