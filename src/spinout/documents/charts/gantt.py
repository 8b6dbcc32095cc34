"""A plan of work as bars along a line of time, and the table behind it."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from spinout.documents.charts.marks import (
    FONTS,
    INK,
    LOOKS,
    QUIET,
    RULE,
    hatches,
    stroke,
    tag,
    words,
)
from spinout.documents.legible import legible, needed
from spinout.documents.tables import Column, Row, Table

WIDTH = 720
_LEFT = 312
"""Where the line of time begins; names stand to its left."""
_RIGHT = WIDTH - 14
_ROW = 20
_BAR = 10
_TOP = 46
_LETTERS = 44
_LETTER = 7.4
"""The width to allow a letter at this size of type."""
_TYPE = 13
_NORMAL, _SETS = 0, 1
"""The looks of a bar, and of one that sets the date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One piece of work. It takes from `begins` up to `ends`, and may end as late as `late_to`.

    The three count whole days or weeks from one day. `cells` are its row of the table.
    """

    name: str
    begins: int
    ends: int
    late_to: int
    sets_the_date: bool
    gate: bool
    done: bool
    cells: Row

    def __post_init__(self) -> None:
        """Raises BlankTextError for work without a name."""
        needed(self.name, "the name of the work")


@dataclass(frozen=True, slots=True, kw_only=True)
class BarGroup:
    """Pieces of work under one heading."""

    name: str
    bars: tuple[Bar, ...]


class NoBarsError(ValueError):
    """A plan of work has nothing to draw, or no room to draw it in."""

    def __init__(self, title: str) -> None:
        super().__init__(
            f"The plan of work “{title}” needs at least one bar, and a line of time that is "
            "longer than nought."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Gantt:
    """A plan of work over time.

    `first` and `last` are the ends of the line of time; `ticks` are the places named along it.
    `description` says what the picture shows, for those who cannot see it.
    """

    title: str
    description: str
    first: int
    last: int
    ticks: tuple[tuple[int, str], ...]
    groups: tuple[BarGroup, ...]
    columns: tuple[Column, ...]
    marked: int | None = None
    """The day of the move, where it is inside the line of time."""

    def __post_init__(self) -> None:
        """Raises BlankTextError or NoBarsError for a plan that cannot be read or drawn."""
        needed(self.title, "a title for the plan of work")
        needed(self.description, f"a description of the plan of work “{self.title}”")
        if self.last <= self.first or not any(each.bars for each in self.groups):
            raise NoBarsError(self.title)

    @property
    def table(self) -> Table:
        """Each piece of work, in order."""
        return Table(
            caption=f"The work behind “{self.title}”",
            columns=self.columns,
            rows=tuple(bar.cells for group in self.groups for bar in group.bars),
        )


def svg(gantt: Gantt, *, identity: str) -> str:
    """The plan as SVG with a title, a description and a role.

    A bar that sets the date is hatched, work that is done is hollow, a gate ends in a diamond and
    a thin line is time to spare; a dashed line down is the move. `identity` must be unlike any
    other picture's on the same page.
    """
    height = _TOP + _ROW * sum(1 + len(each.bars) for each in gantt.groups) + 30
    inside = (
        f'<title id="{identity}-title">{escape(legible(gantt.title))}</title>'
        f'<desc id="{identity}-desc">{escape(legible(gantt.description))}</desc>'
        f"<defs>{hatches(identity)}</defs>"
        + "".join((*_ticks(gantt, height), *_groups(gantt, identity), *_key(identity, height)))
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-labelledby="{identity}-title {identity}-desc" font-family="{FONTS}" '
        f'font-size="{_TYPE}">{inside}</svg>'
    )


def _ticks(gantt: Gantt, height: int) -> Iterator[str]:
    taken = 0.0
    for place, name in gantt.ticks:
        across = _across(gantt, place)
        yield stroke(across, 24, across, height - 32, colour=RULE)
        half = len(name) * _LETTER / 2
        # The last name must not run over the edge, nor any over the one before.
        beside = min(max(across, _LEFT), WIDTH - half)
        if beside - half >= taken:
            yield words(name, beside, 16, anchor="middle", colour=QUIET)
            taken = beside + half
    if gantt.marked is not None:
        across = _across(gantt, gantt.marked)
        line = {"stroke": INK, "stroke_width": "2", "stroke_dasharray": "6 4"}
        yield tag("line", x1=across, y1=24.0, x2=across, y2=float(height - 32), **line)


def _groups(gantt: Gantt, identity: str) -> Iterator[str]:
    top = _TOP
    for group in gantt.groups:
        heading = {"fill": INK, "font_weight": "bold"}
        yield tag("text", escape(legible(group.name)), x=0.0, y=float(top), **heading)
        top += _ROW
        for bar in group.bars:
            yield from _bar(gantt, bar, top, identity)
            top += _ROW


def _bar(gantt: Gantt, bar: Bar, top: int, identity: str) -> Iterator[str]:
    begins, ends = _across(gantt, bar.begins), _across(gantt, bar.ends)
    middle = top - 4.5
    yield words(_shortened(bar.name), 0, top, anchor="start", colour=QUIET if bar.done else INK)
    if bar.late_to > bar.ends and not bar.done:
        late = _across(gantt, bar.late_to)
        yield stroke(ends, middle, late, middle, colour=QUIET)
        yield stroke(late, middle - 3, late, middle + 3, colour=QUIET)
    yield _block(bar, begins, middle, max(3.0, ends - begins), identity)
    if bar.gate:
        yield _diamond(ends, middle)


def _block(bar: Bar, x: float, middle: float, width: float, identity: str) -> str:
    look = LOOKS[_SETS if bar.sets_the_date else _NORMAL]
    fill = look.colour
    if bar.sets_the_date:
        fill = f"url(#{identity}-hatch-{_SETS})"
    if bar.done:
        fill = "#ffffff"
    edge = QUIET if bar.done else look.colour
    held = {"fill": fill, "stroke": edge, "stroke_width": "1"}
    return tag("rect", x=x, y=middle - _BAR / 2, width=width, height=float(_BAR), **held)


def _diamond(x: float, y: float) -> str:
    corners = ((x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y))
    points = " ".join(f"{across:.1f},{down:.1f}" for across, down in corners)
    return tag("polygon", points=points, fill=INK, stroke="#ffffff", stroke_width="1")


def _key(identity: str, height: int) -> Iterator[str]:
    """What each mark means, in a line under the picture."""
    down = height - 10
    sample = {"height": f"{_BAR}", "width": "22", "y": f"{down - 9.5}", "stroke_width": "1"}
    looks = (
        (0.0, f"url(#{identity}-hatch-{_SETS})", LOOKS[_SETS].colour, "sets the date"),
        (140.0, LOOKS[_NORMAL].colour, LOOKS[_NORMAL].colour, "other work"),
        (262.0, "#ffffff", QUIET, "done"),
    )
    for across, fill, edge, name in looks:
        yield tag("rect", x=across, fill=fill, stroke=edge, **sample)
        yield words(name, across + 28, down, anchor="start")
    yield stroke(350, down - 4.5, 376, down - 4.5, colour=QUIET)
    yield words("time to spare", 382, down, anchor="start")
    yield _diamond(492, down - 4.5)
    yield words("a decision", 503, down, anchor="start")
    line = {"stroke": INK, "stroke_width": "2", "stroke_dasharray": "6 4"}
    yield tag("line", x1=590.0, y1=down - 4.5, x2=616.0, y2=down - 4.5, **line)
    yield words("the move", 622, down, anchor="start")


def _across(gantt: Gantt, place: int) -> float:
    inside = min(max(place, gantt.first), gantt.last)
    return _LEFT + (inside - gantt.first) / (gantt.last - gantt.first) * (_RIGHT - _LEFT)


def _shortened(name: str) -> str:
    plain = legible(name)
    if len(plain) <= _LETTERS:
        return plain
    return f"{plain[: _LETTERS - 1].rsplit(' ', 1)[0].rstrip(' ,;:')}…"
