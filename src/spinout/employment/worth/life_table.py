"""The national life table: the chance of dying within a year at each age."""

from dataclasses import dataclass

from spinout.employment.backing import Backing, backing
from spinout.law import Reading

LAST_AGE = 120
"""The age at which every sum ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeTable:
    """Chances of dying within a year, by whole age from nought; the last one holds above it."""

    q: tuple[float, ...]

    def dying(self, age: int) -> float:
        """The chance that someone of this age dies within a year."""
        return self.q[min(age, len(self.q) - 1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeTables:
    """The two tables, and what stands behind them. No one’s figure rests on one of them alone."""

    men: LifeTable
    women: LifeTable
    backing: Backing

    @property
    def both(self) -> tuple[LifeTable, LifeTable]:
        """The two, of which every figure shown is the plain average."""
        return self.men, self.women


def _read(reading: Reading) -> LifeTables:
    rows = sorted(reading.table("life-table-uk"), key=lambda row: row.whole("age"))
    men, women = (
        LifeTable(q=tuple(float(row.rate(column).share) for row in rows))
        for column in ("q_male", "q_female")
    )
    return LifeTables(men=men, women=women, backing=backing(*rows))


def read_life_tables(reading: Reading) -> LifeTables:
    """The tables in force, from deaths of 2022 to 2024. Raises OutsideOurDataError.

    Law: life-table-uk
    """
    return reading.worked_out(_read)
