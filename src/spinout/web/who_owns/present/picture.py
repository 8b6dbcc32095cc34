"""Who owns it and who fills the board: two bars of parts, and the table behind them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from spinout.documents.charts.marks import FONTS, INK, LINE_HEIGHT, RULE, tag, words, wrapped
from spinout.facts.structure import Design, Holder
from spinout.facts.structure_parts import HOLDERS

WIDTH = 340
BAR = 34
_TOP = 20
_LETTERS = 40
_KEY = 22
REST = "#d5dbe0"
LOOKS = {
    Holder.STAFF: ("#0b4f7d", "none"),
    Holder.TRUST: ("#3c7fb0", "6 4"),
    Holder.PARTNER: ("#c2570c", "2 4"),
    Holder.PARENT: ("#6d3f87", "10 4"),
    Holder.COMMUNITY: ("#2f7a62", "1 5"),
    Holder.USERS: ("#5b6770", "8 3 2 3"),
}
"""The colour of each kind of holder, and the dashes of the line across its parts."""

CAPTION = "Who holds the votes, and who fills the board"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a bar: whose it is, how many, and how it is drawn."""

    name: str
    count: int
    colour: str
    dash: str


def picture(design: Design, *, identity: str) -> str:
    """The structure as SVG with a title, a description and a role. Each part carries its number."""
    votes, seats = tuple(_votes(design)), tuple(_seats(design))
    drawn, top = [], float(_TOP)
    for title, parts in (("Votes of the members", votes), ("Seats on the board", seats)):
        drawn.append(words(title, 0, top, anchor="start"))
        drawn.append(_bar(parts, top + 8))
        top += 8 + BAR + 34
    key, height = _legend((*votes, *seats), top - 8)
    inside = (
        f'<title id="{identity}-title">{escape(CAPTION)}</title>'
        f'<desc id="{identity}-desc">{escape(_described(votes, seats))}</desc>'
        + "".join(drawn)
        + key
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" role="img" '
        f'aria-labelledby="{identity}-title {identity}-desc" font-family="{FONTS}" '
        f'font-size="14">{inside}</svg>'
    )


def _votes(design: Design) -> Iterator[Part]:
    yield from _parts((each.holder, each.votes) for each in design.holdings)


def _seats(design: Design) -> Iterator[Part]:
    yield from _parts((each.holder, each.seats) for each in design.holdings)
    for name, count in (("All members vote", design.elected), ("The board picks", design.chosen)):
        if count:
            yield Part(name=name, count=count, colour=REST, dash="none")


def _parts(held: Iterator[tuple[Holder, int]]) -> Iterator[Part]:
    for holder, count in held:
        if count:
            colour, dash = LOOKS[holder]
            yield Part(name=HOLDERS[holder], count=count, colour=colour, dash=dash)


def _bar(parts: Sequence[Part], top: float) -> str:
    total, left, drawn = sum(each.count for each in parts), 0.0, []
    for each in parts:
        wide = WIDTH * each.count / total
        edge = {"fill": each.colour, "stroke": "#ffffff", "stroke_width": "2"}
        drawn.append(tag("rect", x=left, y=top, width=wide, height=float(BAR), **edge))
        if each.dash != "none":
            drawn.append(_dashes(each, left, top, wide))
        if wide >= 12 * len(f"{each.count:,}"):
            ink = INK if each.colour == REST else "#ffffff"
            middle = left + wide / 2
            text = f"{each.count:,}"
            drawn.append(words(text, middle, top + BAR - 11, anchor="middle", colour=ink))
        left += wide
    return "".join(drawn)


def _dashes(part: Part, left: float, top: float, wide: float) -> str:
    line = {"stroke": "#ffffff", "stroke_width": "2", "stroke_dasharray": part.dash}
    return tag("line", x1=left, y1=top + 5, x2=left + wide, y2=top + 5, **line)


def _legend(parts: Sequence[Part], top: float) -> tuple[str, float]:
    """The key to the parts, each once, and how far down it ends."""
    drawn = []
    for each in dict.fromkeys((part.name, part.colour, part.dash) for part in parts):
        name, colour, dash = each
        swatch = {"fill": colour, "stroke": RULE, "stroke_width": "1"}
        drawn.append(tag("rect", x=0.0, y=top - 11, width=26.0, height=14.0, **swatch))
        if dash != "none":
            part = Part(name=name, count=1, colour=colour, dash=dash)
            drawn.append(_dashes(part, 0, top - 13, 26))
        for number, line in enumerate(wrapped(name, _LETTERS)):
            drawn.append(words(line, 36, top + number * LINE_HEIGHT, anchor="start"))
        top += _KEY
    return "".join(drawn), top - 6


def _described(votes: Sequence[Part], seats: Sequence[Part]) -> str:
    return f"Votes: {_listed(votes)}. Board seats: {_listed(seats)}."


def _listed(parts: Sequence[Part]) -> str:
    total = sum(each.count for each in parts)
    return "; ".join(f"{each.name} {each.count:,} of {total:,}" for each in parts)
