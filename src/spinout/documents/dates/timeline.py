"""Dates down a line, further apart the longer the wait, and the table behind the picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from xml.sax.saxutils import escape

from spinout.documents.charts import marks
from spinout.documents.charts.marks import LINE_HEIGHT, LOOKS, QUIET, tag, words, wrapped
from spinout.documents.dates import Dated
from spinout.documents.legible import legible, needed, spoken_date, weekday_and_date
from spinout.documents.tables import Table, row, text_column

WIDTH = 310
_MILLIMETRES = 84
"""How wide the picture stands on paper: its type is then about as large as the text’s."""
_TALLEST = 210
"""As many millimetres as a picture may be high, for its page has a head and a foot too."""
_LINE = 102
_LETTERS = 24
_TOP = 16
_GAP = 16
_MOST_WAIT = 60
_PIXELS_A_DAY = 0.6
_MONTH_LETTERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Days in order, for a picture and for the table behind it."""

    title: str
    dates: tuple[Dated, ...]

    def __post_init__(self) -> None:
        """Raises BlankTextError without a title."""
        needed(self.title, "a title for the timeline")

    @property
    def in_order(self) -> tuple[Dated, ...]:
        """The dates, first day first; those of one day in the order given."""
        return tuple(sorted(self.dates, key=lambda each: each.day))

    @property
    def description(self) -> str:
        """What the picture shows, in words."""
        said = "; ".join(f"{spoken_date(each.day)}: {each.name}" for each in self.in_order)
        return f"Dates in order. {said}."

    @property
    def table(self) -> Table:
        """Each day with what it is and how it was found."""
        return Table(
            caption=self.title,
            columns=(
                text_column("Day", weight=3),
                text_column("What", weight=4),
                text_column("How we found it", weight=5),
            ),
            rows=tuple(
                row(weekday_and_date(each.day), each.name, each.says) for each in self.in_order
            ),
        )


def svg(timeline: Timeline, *, identity: str) -> str:
    """The timeline as SVG with a title, a description and a role; empty where it has no days.

    The wait between days is to scale up to about three months, and is written out. `identity`
    must be unlike any other picture's on the same page.
    """
    shown = timeline.in_order
    if not shown:
        return ""
    tops = _tops(shown)
    line = {"stroke": LOOKS[0].colour, "stroke_width": "3"}
    drawn = [tag("line", x1=_LINE, y1=tops[0], x2=_LINE, y2=tops[-1], **line)]
    for (before, after), (above, below) in zip(pairwise(shown), pairwise(tops), strict=True):
        drawn.append(_wait(before.day, after.day, above, below, lines=_lines(before)))
    for each, top in zip(shown, tops, strict=True):
        drawn.append(_mark(each, top))
    height = _height(shown, tops)
    inside = (
        f'<title id="{identity}-title">{escape(legible(timeline.title))}</title>'
        f'<desc id="{identity}-desc">{escape(legible(timeline.description))}</desc>'
        + "".join(drawn)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" role="img" '
        f'aria-labelledby="{identity}-title {identity}-desc" font-family="{marks.FONTS}" '
        f'font-size="14">{inside}</svg>'
    )


def millimetres(timeline: Timeline) -> int:
    """How wide the picture stands on paper: narrower where it would be higher than a page."""
    shown = timeline.in_order
    height = _height(shown, _tops(shown)) * _MILLIMETRES / WIDTH
    return int(_MILLIMETRES * min(1, _TALLEST / height))


def _height(shown: Sequence[Dated], tops: Sequence[float]) -> float:
    return tops[-1] + LINE_HEIGHT * len(_lines(shown[-1]))


def _tops(shown: Sequence[Dated]) -> list[float]:
    """The height of each day’s mark."""
    tops: list[float] = [_TOP]
    for before, after in pairwise(shown):
        days = (after.day - before.day).days
        room = LINE_HEIGHT * len(_lines(before)) + _GAP
        wait = min(_MOST_WAIT, days * _PIXELS_A_DAY) + (LINE_HEIGHT if days > 1 else 0)
        tops.append(tops[-1] + room + wait)
    return tops


def _lines(dated: Dated) -> list[str]:
    return wrapped(dated.name, _LETTERS)


def _mark(dated: Dated, top: float) -> str:
    ring = {"fill": "#ffffff", "stroke": LOOKS[0].colour, "stroke_width": "3"}
    drawn = [
        tag("circle", cx=_LINE, cy=top, r="6", **ring),
        words(_short(dated.day), _LINE - 16, top + 5, anchor="end"),
    ]
    for number, line in enumerate(_lines(dated)):
        drawn.append(words(line, _LINE + 16, top + 5 + number * LINE_HEIGHT, anchor="start"))
    return "".join(drawn)


def _wait(start: date, end: date, above: float, below: float, *, lines: list[str]) -> str:
    days = (end - start).days
    if days <= 1:
        return ""
    middle = (above + LINE_HEIGHT * (len(lines) - 1) + below) / 2 + 5
    return words(f"{days} days", _LINE + 16, middle, anchor="start", colour=QUIET)


def _short(day: date) -> str:
    number, month, year = spoken_date(day).split()
    return f"{number} {month[:_MONTH_LETTERS]} {year}"
