"""The critical path from its definition alone: every path is walked, one after the other.

It shares nothing with the timetable but the shape of a link. Working days are counted day by day.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from spinout.clocks import Nation, is_working_day, working_days_after, working_days_beginning_with
from spinout.timetable.network import Link, Point
from spinout.timetable.spans import Counts

ENGLAND = Nation.ENGLAND
Path = tuple[Link, ...]


def end(link: Link, day: date) -> date:
    """The first day on which the later point may be, where the earlier one is on `day`."""
    days = link.span.days
    if link.span.counts is Counts.PLAIN:
        return day + timedelta(days=days)
    day = first_worked(day)
    match link.span.counts:
        case Counts.BEFORE:
            return day + timedelta(days=days)
        case Counts.AFTER:
            return day + timedelta(days=days) + timedelta(days=1)
        case Counts.WORKING:
            return working_days_beginning_with(day, days, ENGLAND).last + timedelta(days=1)
        case Counts.AFTER_NEXT_WORKING:
            begins = day + timedelta(days=1)
            return working_days_after(begins, days, ENGLAND).last + timedelta(days=1)


def paths_to(point: Point, links: tuple[Link, ...]) -> Iterator[Path]:
    """Every path that ends at the point, from one that nothing leads to."""
    into = [each for each in links if each.later == point]
    if not into:
        yield ()
    for each in into:
        for path in paths_to(each.earlier, links):
            yield (*path, each)


def paths_from(point: Point, links: tuple[Link, ...]) -> Iterator[Path]:
    """Every path that begins at the point, to one that leads to nothing."""
    out = [each for each in links if each.earlier == point]
    if not out:
        yield ()
    for each in out:
        for path in paths_from(each.later, links):
            yield (each, *path)


def walked(path: Path, day: date) -> date:
    """The day on which a path that begins on `day` ends."""
    for each in path:
        day = end(each, day)
    return day


def earliest_day(point: Point, links: tuple[Link, ...], begins: date) -> date:
    """The longest of all the paths that lead to the point."""
    return max(walked(path, begins) for path in paths_to(point, links))


def latest_day(point: Point, links: tuple[Link, ...], ends: date) -> date:
    """The last day from which every path still ends in time: tried day by day, backwards."""
    found = list(paths_from(point, links))
    day = ends
    while any(walked(path, day) > ends for path in found):
        day -= timedelta(days=1)
    return day


def first_worked(day: date) -> date:
    """The first working day on or after it."""
    while not is_working_day(day, ENGLAND):
        day += timedelta(days=1)
    return day
