"""Wholes that are each divided into parts, one bar for each whole, and the table behind them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from spinout.documents.charts.marks import FONTS, INK, LINE_HEIGHT, RULE, tag, words, wrapped
from spinout.documents.legible import legible, needed
from spinout.documents.tables import Table

ON_PAPER, ON_A_PHONE = 680, 340
"""How wide it is drawn, so that its type is about as large as that of the text around it."""
_BAR = 34
_TOP = 20
_LETTERS = 40
_KEY = 22
_LETTER = 12
_BETWEEN = 34
_PALE = "#d5dbe0"
_WHITE = "#ffffff"
SHADES = (
    ("#0b4f7d", "none"),
    ("#3c7fb0", "6 4"),
    ("#c2570c", "2 4"),
    ("#6d3f87", "10 4"),
    ("#2f7a62", "1 5"),
    ("#5b6770", "8 3 2 3"),
)
"""The colour of each kind of part, and the dashes of the line across it: no colour tells alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a whole: what it is, how many, and its shade; None is drawn pale."""

    name: str
    count: int
    shade: int | None

    @property
    def look(self) -> tuple[str, str]:
        """Its colour and dashes."""
        return (_PALE, "none") if self.shade is None else SHADES[self.shade]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A whole with its parts, in order. Parts of nothing are not drawn."""

    name: str
    parts: tuple[Part, ...]

    @property
    def shown(self) -> tuple[Part, ...]:
        """The parts that have something."""
        return tuple(each for each in self.parts if each.count)

    @property
    def count(self) -> int:
        """All parts together."""
        return sum(each.count for each in self.parts)


class NothingToDivideError(ValueError):
    """A picture of parts has no whole, or a whole with nothing in it."""

    def __init__(self, title: str) -> None:
        super().__init__(f"The picture “{title}” needs at least one whole, each with a part of it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """Wholes and their parts, for a picture and for the table behind it."""

    title: str
    wholes: tuple[Whole, ...]
    table: Table

    def __post_init__(self) -> None:
        """Raises BlankTextError or NothingToDivideError where there is nothing to draw."""
        needed(self.title, "a title for the picture")
        if not self.wholes or any(each.count <= 0 for each in self.wholes):
            raise NothingToDivideError(self.title)

    @property
    def description(self) -> str:
        """What the picture shows, in words."""
        return " ".join(f"{each.name}: {_listed(each)}." for each in self.wholes)


def svg(division: Division, *, identity: str, wide: int = ON_PAPER) -> str:
    """The wholes as SVG with a title, a description and a role. Each part carries its number.

    `identity` must be unlike any other picture's on the same page.
    """
    drawn, top = [], float(_TOP)
    for whole in division.wholes:
        drawn.append(words(whole.name, 0, top, anchor="start"))
        drawn.append(_bar(whole, top + 8, wide))
        top += 8 + _BAR + _BETWEEN
    parts = [part for whole in division.wholes for part in whole.shown]
    key, height = _legend(parts, top - 8)
    inside = (
        f'<title id="{identity}-title">{escape(legible(division.title))}</title>'
        f'<desc id="{identity}-desc">{escape(legible(division.description))}</desc>'
        + "".join(drawn)
        + key
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {height:.0f}" role="img" '
        f'aria-labelledby="{identity}-title {identity}-desc" font-family="{FONTS}" '
        f'font-size="14">{inside}</svg>'
    )


def _bar(whole: Whole, top: float, wide: int) -> str:
    left = 0.0
    drawn: list[str] = []
    for each in whole.shown:
        width = wide * each.count / whole.count
        drawn.extend(_drawn(each, left, top, width))
        left += width
    return "".join(drawn)


def _drawn(part: Part, left: float, top: float, width: float) -> Iterator[str]:
    colour, dash = part.look
    edge = {"fill": colour, "stroke": _WHITE, "stroke_width": "2"}
    yield tag("rect", x=left, y=top, width=width, height=float(_BAR), **edge)
    yield _dashes(dash, left, top, width)
    text = f"{part.count:,}"
    if width >= _LETTER * len(text):
        ink = INK if part.shade is None else _WHITE
        yield words(text, left + width / 2, top + _BAR - 11, anchor="middle", colour=ink)


def _dashes(dash: str, left: float, top: float, width: float) -> str:
    if dash == "none":
        return ""
    line = {"stroke": _WHITE, "stroke_width": "2", "stroke_dasharray": dash}
    return tag("line", x1=left, y1=top + 5, x2=left + width, y2=top + 5, **line)


def _legend(parts: Sequence[Part], top: float) -> tuple[str, float]:
    """The key to the parts, each once, and how far down it ends."""
    drawn = []
    for name, (colour, dash) in dict.fromkeys((part.name, part.look) for part in parts):
        swatch = {"fill": colour, "stroke": RULE, "stroke_width": "1"}
        drawn.append(tag("rect", x=0.0, y=top - 11, width=26.0, height=14.0, **swatch))
        drawn.append(_dashes(dash, 0, top - 13, 26))
        lines = wrapped(name, _LETTERS)
        for number, line in enumerate(lines):
            drawn.append(words(line, 36, top + number * LINE_HEIGHT, anchor="start"))
        top += _KEY + (len(lines) - 1) * LINE_HEIGHT
    return "".join(drawn), top - 6


def _listed(whole: Whole) -> str:
    return "; ".join(f"{each.name} {each.count:,} of {whole.count:,}" for each in whole.shown)
