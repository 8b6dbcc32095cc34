"""A chart as data: the picture and the table behind it are both drawn from the same values."""

from dataclasses import dataclass
from enum import Enum

from spinout.documents.legible import needed
from spinout.documents.tables import Table, number_column, row, text_column
from spinout.money import whole_pounds

MOST_SERIES = 5
_MOST_ACROSS = 6
_LONGEST_ACROSS = 14


class Form(Enum):
    """How a chart is drawn."""

    LINES = "lines"
    BARS = "bars"
    STACKED_BARS = "stacked bars"
    FAN = "fan"
    WATERFALL = "waterfall"
    TORNADO = "tornado"


class Unit(Enum):
    """What a chart's values count."""

    PENCE = "pence"
    COUNT = "count"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One named run of values, one for each of the chart's labels."""

    name: str
    values: tuple[int, ...]


_SERIES_OF = {Form.FAN: 3, Form.WATERFALL: 1, Form.TORNADO: 3}
"""What each series is then: low, middle and high; the steps; low, high and the plan."""


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
        """Raises BlankTextError or ChartShapeError for a chart that cannot be read or drawn."""
        needed(self.title, "a title for the chart")
        needed(self.description, f"a description of the chart “{self.title}”")
        matched = all(len(one.values) == len(self.labels) for one in self.series)
        fits = len(self.series) == _SERIES_OF.get(self.form, len(self.series))
        if not (self.labels and matched and fits and 1 <= len(self.series) <= MOST_SERIES):
            raise ChartShapeError(self.title)

    def written(self, value: int) -> str:
        """A value as people read it, on an axis or in the table: whole pounds, or a count."""
        return whole_pounds(value) if self.unit is Unit.PENCE else f"{value:,}".replace("-", "−")

    @property
    def table(self) -> Table:
        """The chart's values as a table, its labels across the head if they fit, or else down."""
        values = [[self.written(value) for value in one.values] for one in self.series]
        names = [one.name for one in self.series]
        if self._labels_fit_across:
            corner, heads, sides, cells = "Line", self.labels, names, values
        else:
            corner, heads, sides = self.across, tuple(names), list(self.labels)
            cells = [list(line) for line in zip(*values, strict=True)]
        return Table(
            caption=f"Figures behind “{self.title}”",
            columns=(text_column(corner), *(number_column(head) for head in heads)),
            rows=tuple(row(side, *line) for side, line in zip(sides, cells, strict=True)),
        )

    @property
    def _labels_fit_across(self) -> bool:
        return len(self.labels) <= _MOST_ACROSS and max(map(len, self.labels)) <= _LONGEST_ACROSS


def series(name: str, *values: int) -> Series:
    """A named run of values."""
    return Series(name=name, values=values)
