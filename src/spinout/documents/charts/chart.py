"""A chart as data: the picture and the table behind it are both drawn from the same values."""

from dataclasses import dataclass
from enum import Enum

from spinout.documents.spans import spans
from spinout.documents.tables import Column, Kind, Row, Table
from spinout.money import whole_pounds

MOST_SERIES = 5


class Form(Enum):
    """How a chart is drawn."""

    LINES = "lines"
    BARS = "bars"
    STACKED_BARS = "stacked bars"


class Unit(Enum):
    """What a chart's values count."""

    PENCE = "pence"
    COUNT = "count"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One named run of values, one for each of the chart's labels."""

    name: str
    values: tuple[int, ...]


class ChartShapeError(ValueError):
    """A chart has no labels, too few or too many series, or values that do not match its labels."""

    def __init__(self, title: str) -> None:
        super().__init__(
            f"The chart “{title}” needs at least one label, 1 to {MOST_SERIES} series, and in each "
            "series one value for each label."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart of whole values over labels.

    `description` says in a sentence or two what the picture shows, for those who cannot see it.
    `across` names what the labels are, as “Year”.
    """

    title: str
    description: str
    form: Form
    unit: Unit
    across: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]

    def __post_init__(self) -> None:
        """Raises ChartShapeError for values that cannot be drawn."""
        matched = all(len(one.values) == len(self.labels) for one in self.series)
        if not (self.labels and matched and 1 <= len(self.series) <= MOST_SERIES):
            raise ChartShapeError(self.title)

    def written(self, value: int) -> str:
        """A value as people read it, on an axis or in the table: whole pounds, or a count."""
        return whole_pounds(value) if self.unit is Unit.PENCE else f"{value:,}".replace("-", "−")

    @property
    def table(self) -> Table:
        """The chart's values as a table: a row for each label, a column for each series."""
        return Table(
            caption=f"Figures behind “{self.title}”",
            columns=(
                Column(heading=self.across, kind=Kind.TEXT, weight=1),
                *(Column(heading=one.name, kind=Kind.NUMBER, weight=1) for one in self.series),
            ),
            rows=tuple(self._row(place, label) for place, label in enumerate(self.labels)),
        )

    def _row(self, place: int, label: str) -> Row:
        values = (spans(self.written(one.values[place])) for one in self.series)
        return Row(cells=(spans(label), *values), total=False)


def series(name: str, *values: int) -> Series:
    """A named run of values."""
    return Series(name=name, values=values)
