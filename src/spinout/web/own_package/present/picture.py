"""Where a year’s pay goes on each side: bars under one another, that a phone shows as they are.

The figures stand in the table of the lines, and at the end of each bar what is taken home.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from spinout.documents.charts.chart import Chart, Form, Unit, series
from spinout.employment.one_person import Cell, OneYear, OwnPackage, Place

LABELS = {
    Place.NOW: "Stays",
    Place.MOVES: "Moves",
    Place.KEEPS: "Keeps scheme",
    Place.LOSES: "Loses scheme",
    Place.JOINER: "Joins later",
}
WIDTH, BAR, STEP, TOP = 340, 30, 86, 22
HATCHED = frozenset({"pension_contribution", "national_insurance"})
"""Parts drawn with stripes, so that none is told apart by its colour alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One part of a bar: its name, the figure it shows and its colour."""

    name: str
    field: str
    colour: str


PARTS = (
    Look(name="Take-home", field="take_home", colour="#0b4f7d"),
    Look(name="Pension", field="pension_contribution", colour="#c2570c"),
    Look(name="Given up", field="given_up", colour="#8a6d00"),
    Look(name="Income tax", field="income_tax", colour="#4c9a83"),
    Look(name="National Insurance", field="national_insurance", colour="#6d3f87"),
    Look(name="Student loan", field="student_loan", colour="#7b848b"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One side as it is drawn: its year, and what is taken home and earned, as the table says."""

    name: str
    home: str
    earned: str
    year: OneYear


def _rows(package: OwnPackage) -> list[Row]:
    """Each side whose take-home may be said, and so drawn."""
    lines = {line.key: line.cells for line in package.money}
    if not lines:
        return []
    each = zip(
        package.sides, package.years, lines["take_home"], lines["pension_earned"], strict=True
    )
    return [
        Row(name=LABELS[side.place], home=home.says, earned=_earned(earned), year=year)
        for side, year, home, earned in each
        if year is not None and home.pence is not None
    ]


def _earned(cell: Cell) -> str:
    if cell.pence is None:
        return "No pension for life earned in the year"
    return f"Pension for life earned: {cell.says} a year"


def _parts(rows: list[Row]) -> list[Look]:
    return [each for each in PARTS if any(_of(row.year, each) for row in rows)]


def _of(year: OneYear, look: Look) -> int:
    pence: int = getattr(year, look.field)
    return pence


def picture(package: OwnPackage) -> str:
    """The picture as SVG; blank where no money may be said."""
    rows = _rows(package)
    if not rows:
        return ""
    parts = _parts(rows)
    key = TOP + STEP * len(rows)
    height = key + 24 * ((len(parts) + 1) // 2) + 4
    drawn = "".join(_bars(rows, parts)) + "".join(_key(parts, key))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        'aria-labelledby="pay-goes-title pay-goes-desc" font-family="Atkinson Hyperlegible Next, '
        'Arial, Helvetica, sans-serif" font-size="15">'
        '<title id="pay-goes-title">Where a year’s pay goes</title>'
        f'<desc id="pay-goes-desc">{escape(_described(rows))}</desc>'
        f"<defs>{''.join(_stripes(parts))}</defs>{drawn}</svg>"
    )


def _described(rows: list[Row]) -> str:
    said = "; ".join(f"{row.name}: take-home {row.home}, {row.earned.lower()}" for row in rows)
    return (
        f"One bar for each way it may go. Each is the same pay, split into what you take home and "
        f"what is taken off. {said}. The table below holds the figures."
    )


def _stripes(parts: list[Look]) -> Iterator[str]:
    for each in parts:
        if each.field in HATCHED:
            yield (
                f'<pattern id="stripe-{each.field}" width="7" height="7" '
                'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
                f'<rect width="7" height="7" fill="{each.colour}"/>'
                '<line x1="0" y1="0" x2="0" y2="7" stroke="#fff" stroke-width="2.4"/></pattern>'
            )


def _fill(look: Look) -> str:
    return f"url(#stripe-{look.field})" if look.field in HATCHED else look.colour


def _bars(rows: list[Row], parts: list[Look]) -> Iterator[str]:
    widest = max(row.year.gross_pay for row in rows)
    for at, row in enumerate(rows):
        top = TOP + STEP * at
        yield f'<text x="0" y="{top - 6}" fill="#12222b">{row.name}: take-home {row.home}</text>'
        yield f'<text x="0" y="{top + BAR + 18}" fill="#12222b">{row.earned}</text>'
        left = 0.0
        for each in parts:
            width = WIDTH * _of(row.year, each) / widest
            yield (
                f'<rect x="{left:.1f}" y="{top}" width="{width:.1f}" height="{BAR}" '
                f'fill="{_fill(each)}" stroke="#fff" stroke-width="1"/>'
            )
            left += width


def _key(parts: list[Look], top: int) -> Iterator[str]:
    for at, each in enumerate(parts):
        left, down = (at % 2) * (WIDTH // 2), top + 24 * (at // 2)
        yield (
            f'<rect x="{left}" y="{down}" width="16" height="16" fill="{_fill(each)}"/>'
            f'<text x="{left + 24}" y="{down + 13}" fill="#12222b">{each.name}</text>'
        )


def chart_of(package: OwnPackage) -> Chart | None:
    """The same for paper, with its own table; None where no money may be said."""
    rows = _rows(package)
    if not rows:
        return None
    parts = [each for each in _parts(rows) if each.field != "given_up"]
    return Chart(
        title="Where a year’s pay goes",
        description=_described(rows),
        form=Form.STACKED_BARS,
        unit=Unit.PENCE,
        across="Way",
        labels=tuple(row.name for row in rows),
        series=tuple(series(each.name, *(_of(row.year, each) for row in rows)) for each in parts),
    )
