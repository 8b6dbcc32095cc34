"""What one person is shown: the sides, the lines, what it comes to in words, and what we lack."""

from dataclasses import dataclass

from spinout.employment.one_person.employers import Promise
from spinout.employment.one_person.held import Trace
from spinout.employment.one_person.sides import Side
from spinout.employment.one_person.year import OneYear


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One side of a line: words as shown, and the whole pence behind them where it is money."""

    says: str
    pence: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line, a cell for each side, with how it is worked out and what could change it."""

    key: str
    label: str
    cells: tuple[Cell, ...]
    how: str
    later: str
    trace: Trace


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What one way of moving comes to, in sentences: on the day, and what could change later."""

    key: str
    says: tuple[str, ...]
    later: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """A fact we need, by the name of what was asked, and what waits for it."""

    name: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPackage:
    """One person’s comparison. `years` and the cells of each line are in the order of `sides`.

    Sides are empty where we cannot work the pension out; `verdicts` then say whom to ask.
    """

    tax_year: str
    sides: tuple[Side, ...]
    years: tuple[OneYear | None, ...]
    money: tuple[Line, ...]
    words: tuple[Line, ...]
    later: tuple[Line, ...]
    """Lines on later life."""
    promise: Promise | None
    verdicts: tuple[Verdict, ...]
    moves: str
    """Whether they would move, as far as they told us."""
    rounded: tuple[str, ...]
    """Why some figures are to the pound."""
    lacks: tuple[Lack, ...]
    stops: bool
    """Whether nothing is answered but what leaving does to the pension, as for an officer."""
    cannot: tuple[str, ...]
    """What we cannot work out for this person, and who can."""
    limits: tuple[str, ...]
    """What nobody is answered here, whoever they are, and who can."""
    ask: tuple[str, ...]
    """Who can answer what we could not."""
