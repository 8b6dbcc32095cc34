"""SVG marks, and the five ways a series is told from its neighbours without colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from xml.sax.saxutils import escape, quoteattr

from spinout.documents.legible import legible

LETTER = 7.9
"""The width to allow a letter at the charts' size of type."""
LINE_HEIGHT = 17
INK = "#1d2b36"
QUIET = "#5b6770"
RULE = "#d5dbe0"
FONTS = "Atkinson Hyperlegible Next, Arial, Helvetica, sans-serif"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A colour, a dash for lines, a slope of hatching for bars (none if empty), a marker."""

    colour: str
    dash: str
    hatch: str
    marker: str


# Ordered so that neighbours differ in lightness as well as hue, each at least 3:1 on white.
LOOKS = (
    Look(colour="#0b4f7d", dash="", hatch="", marker="round"),
    Look(colour="#c2570c", dash="9 5", hatch="45", marker="square"),
    Look(colour="#4c9a83", dash="2 4", hatch="", marker="diamond"),
    Look(colour="#6d3f87", dash="12 4 2 4", hatch="135", marker="round"),
    Look(colour="#7b848b", dash="5 3", hatch="90", marker="square"),
)


def tag(name: str, inside: str | None = None, **attributes: str | float) -> str:
    """One SVG element; numbers keep one decimal.

    `_` in an attribute's name stands for a hyphen, and at its end for nothing.
    """
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}="
        + (quoteattr(legible(value)) if isinstance(value, str) else f'"{value:.1f}"')
        for key, value in attributes.items()
    )
    return f"<{name}{written}/>" if inside is None else f"<{name}{written}>{inside}</{name}>"


def words(text: str, x: float, y: float, *, anchor: str, colour: str = INK) -> str:
    """A line of type, its baseline at `y`."""
    return tag("text", escape(legible(text)), x=x, y=y, text_anchor=anchor, fill=colour)


def figure(text: str, x: float, y: float) -> str:
    """A value written by its bar, haloed so that no line strikes it through."""
    halo = {"stroke": "#ffffff", "stroke_width": "4", "paint_order": "stroke"}
    return tag("text", escape(legible(text)), x=x, y=y, text_anchor="middle", fill=INK, **halo)


def stroke(x1: float, y1: float, x2: float, y2: float, *, colour: str) -> str:
    """A hairline."""
    return tag("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=colour, stroke_width="1")


def marker(look: Look, x: float, y: float) -> str:
    """The look's marker, centred."""
    match look.marker:
        case "round":
            return tag("circle", cx=x, cy=y, r="4", fill=look.colour)
        case "square":
            return tag("rect", x=x - 3.7, y=y - 3.7, width="7.4", height="7.4", fill=look.colour)
        case _:
            corners = ((x, y - 5.4), (x + 5.4, y), (x, y + 5.4), (x - 5.4, y))
            points = " ".join(f"{across:.1f},{down:.1f}" for across, down in corners)
            return tag("polygon", points=points, fill=look.colour)


def path(look: Look, points: Sequence[tuple[float, float]]) -> str:
    """The look's line through the points."""
    drawn = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dash = {"stroke_dasharray": look.dash} if look.dash else {}
    return tag(
        "polyline", points=drawn, fill="none", stroke=look.colour, stroke_width="2.5", **dash
    )


def hatches(identity: str) -> str:
    """The hatching of every look that has one, named for this chart."""
    return "".join(_hatch(f"{identity}-hatch-{place}", look) for place, look in enumerate(LOOKS))


def _hatch(identity: str, look: Look) -> str:
    if not look.hatch:
        return ""
    ground = tag("rect", width="7", height="7", fill=look.colour)
    line = tag("line", x1="0", y1="0", x2="0", y2="7", stroke="#ffffff", stroke_width="2.4")
    return tag(
        "pattern",
        ground + line,
        id=identity,
        width="7",
        height="7",
        patternUnits="userSpaceOnUse",
        patternTransform=f"rotate({look.hatch})",
    )


def block(identity: str, place: int, x: float, y: float, width: float, height: float) -> str:
    """A bar, or part of one, in the look of the series at `place`."""
    look = LOOKS[place]
    fill = f"url(#{identity}-hatch-{place})" if look.hatch else look.colour
    edge = {"stroke": look.colour, "stroke_width": "1"}
    return tag("rect", x=x, y=y, width=width, height=height, fill=fill, **edge)


def wrapped(text: str, letters: int) -> list[str]:
    """The text broken into lines of at most this many letters; never empty."""
    return wrap(legible(text), letters) or [""]
