"""“What if”: up to five changes a reader tries in the address of the page, and nothing is kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from spinout.forecast.risk import Changed, Ground, compared
from spinout.forecast.risk.compared import MOST_SCENARIOS
from spinout.forecast.risk.what_if import Choice, UnfitChangeError, changed_by, choices
from spinout.handovers.ni_curve import FactorOutsideCurveError
from spinout.lines import LinesError

LONGEST = 80
"""Letters of a field: no longer one can be meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the form as it was sent, and what is wrong with it."""

    number: int
    what: str
    by: str
    year: str
    error: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing was entered."""
        return not (self.what or self.by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What the reader tries: each line of the form, and the scenarios of those that fit."""

    rows: tuple[Row, ...]
    scenarios: tuple[Changed, ...]

    @property
    def wrong(self) -> tuple[tuple[str, str], ...]:
        """The field and sentence of each line that does not fit."""
        return tuple((f"by_{each.number}", each.error) for each in self.rows if each.error)


def tried(sent: Mapping[str, str], ground: Ground) -> Tried:
    """The changes in the address, checked against what the plan has."""
    offered = {each.key: each for each in choices(ground)}
    rows, scenarios = [], []
    for number in range(1, MOST_SCENARIOS + 1):
        row = Row(
            number=number,
            what=sent.get(f"what_{number}", "").strip()[:LONGEST],
            by=sent.get(f"by_{number}", "").strip()[:LONGEST],
            year=sent.get(f"year_{number}", "1").strip()[:LONGEST],
        )
        try:
            scenarios += [] if row.blank else [_scenario(row, offered, ground)]
        except (UnfitChangeError, FactorOutsideCurveError, LinesError) as unfit:
            row = replace(row, error=str(unfit))
        rows.append(row)
    return Tried(rows=tuple(rows), scenarios=tuple(scenarios))


def _scenario(row: Row, offered: Mapping[str, Choice], ground: Ground) -> Changed:
    if row.what not in offered:
        raise UnfitChangeError("Choose what to change.")
    changed = changed_by(offered[row.what], row.by, row.year, key=f"what_{row.number}")
    # A change may be one that the plan cannot bear: then its own line of the form says so.
    compared(ground, [changed])
    return changed


def named(ground: Ground) -> Iterator[tuple[str, str]]:
    """What may be changed: the key and the words of each choice."""
    for each in choices(ground):
        yield each.key, f"{each.name[:1].upper()}{each.name[1:]} ({each.unit})"
