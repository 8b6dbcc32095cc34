"""The days of an answer: in a picture, in the table behind it, and in a file for a diary."""

from collections.abc import Iterable
from dataclasses import dataclass

from spinout.clocks import weekday_in_words
from spinout.documents.dates import Dated
from spinout.documents.dates.timeline import Timeline, svg
from spinout.handovers.route_findings import Clock

CAPTION = "Dates that matter"
DECIDES, TELLS = "crtc.k2", "crtc.k4"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """One line of the table; `day` is empty where no day can be given."""

    day: str
    name: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysShown:
    """The days in order; the picture, empty where there is only one day or none; the table; and
    what has no day."""

    timeline: Timeline
    picture: str
    rows: tuple[DayRow, ...]
    undated: tuple[DayRow, ...]


def shown(dates: Iterable[Dated], undated: Iterable[Clock]) -> DaysShown:
    """The days as a page shows them."""
    timeline = Timeline(title=CAPTION, dates=tuple(dates))
    return DaysShown(
        timeline=timeline,
        picture=svg(timeline, identity="timeline") if len(timeline.dates) > 1 else "",
        rows=tuple(
            DayRow(day=weekday_in_words(each.day), name=each.name, says=each.says)
            for each in timeline.in_order
        ),
        undated=tuple(DayRow(day="", name=each.name, says=each.working) for each in undated),
    )


def told_apart(clocks: Iterable[Clock]) -> tuple[Clock, ...]:
    """The clocks, without that of telling the decision where it ends with that of making it."""
    held = tuple(clocks)
    decides = {(each.last, each.working) for each in held if each.key == DECIDES}
    return tuple(
        each for each in held if each.key != TELLS or (each.last, each.working) not in decides
    )


def dated(clock: Clock) -> Dated | None:
    """The clock's last day; None where it has none yet."""
    if clock.last is None:
        return None
    started = "" if clock.start is None else clock.start.isoformat()
    return Dated(
        identity=f"{clock.rule}:{started}",
        day=clock.last,
        name=clock.name,
        says=_sentence(clock.working),
    )


def _sentence(working: str) -> str:
    said = working[:1].upper() + working[1:]
    return said if said.endswith(".") else f"{said}."
