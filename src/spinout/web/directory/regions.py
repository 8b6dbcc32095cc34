"""The map by region: our own drawing, a tile for each about where it lies, and its table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from spinout.directory import Axis, Entry, Region, Status, Wanted, counts
from spinout.documents.charts.marks import FONTS
from spinout.web.directory.forms import query

TILES: Mapping[Region, tuple[int, int]] = {
    Region.NORTH_EAST: (1, 0),
    Region.NORTH_WEST: (0, 1),
    Region.YORKSHIRE_AND_THE_HUMBER: (1, 1),
    Region.WEST_MIDLANDS: (0, 2),
    Region.EAST_MIDLANDS: (1, 2),
    Region.EAST_OF_ENGLAND: (2, 2),
    Region.SOUTH_WEST: (0, 3),
    Region.SOUTH_EAST: (1, 3),
    Region.LONDON: (2, 3),
}
"""The column and the row of each tile, from the north-west. It is no map of borders."""
TILE, GAP = 128, 8
SHADES = (
    ("#eef3f3", "#0b0c0c"),
    ("#a9d2cf", "#0b0c0c"),
    ("#17707f", "#ffffff"),
    ("#0b4f5c", "#ffffff"),
)
"""From none to many: the ground of a tile, and the letters on it."""
FEW, SOME = 5, 10
LINES: Mapping[Region, tuple[str, ...]] = {
    Region.YORKSHIRE_AND_THE_HUMBER: ("Yorkshire and", "the Humber"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One region: how many bodies work there, and of how many nobody knows what became."""

    words: str
    number: int
    unknown: int
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPage:
    """The picture and the table behind it."""

    picture: str
    rows: tuple[Row, ...]
    more_than_one: int


def map_page(entries: Sequence[Entry]) -> MapPage:
    """Every region with its bodies. One that works in two regions is in both."""
    found = counts(entries, Axis.REGION)
    numbers = {region: found[region] for region in Region}
    return MapPage(
        picture=_picture(numbers),
        rows=tuple(_row(region, number, entries) for region, number in numbers.items()),
        more_than_one=sum(1 for each in entries if len(each.regions) > 1),
    )


def _row(region: Region, number: int, entries: Sequence[Entry]) -> Row:
    return Row(
        words=region.words,
        number=number,
        unknown=sum(
            1 for each in entries if region in each.regions and each.status is Status.UNKNOWN
        ),
        address=query(Wanted(region=region)),
    )


def _picture(numbers: Mapping[Region, int]) -> str:
    told = "; ".join(f"{each.words}: {numbers[each]}" for each in TILES)
    columns, rows = (1 + max(place[side] for place in TILES.values()) for side in (0, 1))
    width, height = (TILE * each + GAP * (each - 1) for each in (columns, rows))
    tiles = "".join("".join(_tile(region, numbers[region])) for region in TILES)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="100%" '
        f'role="img" aria-labelledby="map-title map-desc" font-family="{FONTS}">'
        f'<title id="map-title">How many bodies we hold in each region of England</title>'
        f'<desc id="map-desc">{escape(told)}. The table below says the same.</desc>{tiles}</svg>'
    )


def _tile(region: Region, number: int) -> Iterator[str]:
    column, row = TILES[region]
    left, top = column * (TILE + GAP), row * (TILE + GAP)
    ground, letters = SHADES[_shade(number)]
    middle = left + TILE // 2
    yield f'<rect x="{left}" y="{top}" width="{TILE}" height="{TILE}" rx="10" fill="{ground}"/>'
    yield (
        f'<text x="{middle}" y="{top + 58}" text-anchor="middle" font-size="38" '
        f'font-weight="700" fill="{letters}">{number}</text>'
    )
    for place, line in enumerate(LINES.get(region, (region.words,))):
        yield (
            f'<text x="{middle}" y="{top + 86 + 20 * place}" text-anchor="middle" '
            f'font-size="16" fill="{letters}">{escape(line)}</text>'
        )


def _shade(number: int) -> int:
    if number == 0:
        return 0
    if number < FEW:
        return 1
    return 2 if number < SOME else 3
