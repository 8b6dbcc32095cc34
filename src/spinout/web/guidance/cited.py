"""What one page rests on: every key it cites, looked up on a day, in the order first cited."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from spinout.law import (
    FigureEntry,
    LawLibrary,
    OutsideOurDataError,
    ProvisionEntry,
    Reading,
    Status,
    TableEntry,
)
from spinout.web.guidance.outside import OutsideSource

LAW, OUTSIDE = "law", "source"


class UnknownCitationError(LookupError):
    """A page cites a source we do not hold."""

    def __init__(self, target: str) -> None:
        super().__init__(f"“{target}” is no source we hold. Cite law:KEY or source:KEY.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One source as a page's foot shows it.

    `says` is our words for it. `value` is the figure in words, for figures. `ended` is True where
    our data do not reach the day.
    """

    anchor: str
    title: str
    address: str
    says: str
    status: Status
    dated: str
    checked: date
    value: str = ""
    ended: bool = False


class Citations:
    """Looks sources up as on `on`, and remembers each one once, in order."""

    def __init__(self, *, law: LawLibrary, outside: Mapping[str, OutsideSource], on: date) -> None:
        self._law = law
        self._outside = outside
        self._on = on
        self._held: dict[str, Citation] = {}

    def cite(self, target: str) -> Citation:
        """The source named by “law:KEY” or “source:KEY”. Raises UnknownCitationError."""
        if target not in self._held:
            self._held[target] = self._look_up(target)
        return self._held[target]

    @property
    def all(self) -> tuple[Citation, ...]:
        """Every source cited so far, in the order first cited."""
        return tuple(self._held.values())

    @property
    def law_keys(self) -> tuple[str, ...]:
        """The keys of our law data cited so far."""
        return tuple(
            target.removeprefix(f"{LAW}:") for target in self._held if target.startswith(f"{LAW}:")
        )

    def _look_up(self, target: str) -> Citation:
        kind, _, key = target.partition(":")
        anchor = f"source-{len(self._held) + 1}"
        if kind == OUTSIDE and key in self._outside:
            return _from_outside(anchor, self._outside[key])
        if kind == LAW and key in self._law.entries:
            return self._from_law(anchor, key)
        raise UnknownCitationError(target)

    def _from_law(self, anchor: str, key: str) -> Citation:
        try:
            return _read(anchor, key, self._law, self._law.read(self._on))
        except OutsideOurDataError as problem:
            entry = self._law.entry(key)
            last = entry.records[-1]
            return Citation(
                anchor=anchor,
                title=entry.label,
                address=_address(entry) or last.source.address,
                says=str(problem),
                status=last.status,
                dated=last.source.date,
                checked=last.checked,
                ended=True,
            )


def _from_outside(anchor: str, held: OutsideSource) -> Citation:
    return Citation(
        anchor=anchor,
        title=held.source.title,
        address=held.source.address,
        says=held.says,
        status=held.status,
        dated=held.source.date,
        checked=held.checked,
    )


def _read(anchor: str, key: str, law: LawLibrary, reading: Reading) -> Citation:
    value = ""
    dated = ""
    match law.entry(key):
        case FigureEntry():
            figure = reading.figure(key)
            value, dated = figure.words, f"{figure.source.title}, {figure.source.date}"
        case ProvisionEntry():
            dated = reading.provision(key).source.date
        case TableEntry():
            dated = reading.table(key)[0].source.date
    found = reading.cited[0]
    return Citation(
        anchor=anchor,
        title=found.label,
        address=found.address,
        says=f"{value[:1].upper()}{value[1:]}." if value else found.says,
        status=found.status if found.firm else Status.CONFIRM,
        dated=dated,
        checked=found.checked,
        value=value,
    )


def _address(entry: FigureEntry | ProvisionEntry | TableEntry) -> str:
    return entry.address if isinstance(entry, ProvisionEntry) else ""
