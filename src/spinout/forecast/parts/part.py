"""What a part adds to the book, and the names it declares its lines with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from spinout.facts.plan import PayFrom
from spinout.forecast.inputs import as_input
from spinout.forecast.parts.chosen import Parts, needed_by_parts, row_key
from spinout.lines import Input, Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Lines, and what the book does with them: every other field holds keys of lines.

    `income` adds to other income and `cost` to core cost; `cash_in` and `cash_out` move cash;
    `owned` and `owed` stand on the balance sheet; `bills` are costs that suppliers may be owed;
    `shared_out` leaves the reserve without being a cost; `first_day` raises the first reserve.
    """

    lines: tuple[Line, ...] = ()
    income: tuple[str, ...] = ()
    cost: tuple[str, ...] = ()
    bills: tuple[str, ...] = ()
    cash_in: tuple[str, ...] = ()
    cash_out: tuple[str, ...] = ()
    owned: tuple[str, ...] = ()
    owed: tuple[str, ...] = ()
    shared_out: tuple[str, ...] = ()
    first_owned: tuple[str, ...] = ()
    first_owed: tuple[str, ...] = ()


def joined(parts: Iterable[Part]) -> Part:
    """The parts as one."""
    each = tuple(parts)
    return Part(
        lines=tuple(line for part in each for line in part.lines),
        **{
            name: tuple(key for part in each for key in getattr(part, name))
            for name in (
                "income",
                "cost",
                "bills",
                "cash_in",
                "cash_out",
                "owned",
                "owed",
                "shared_out",
                "first_owned",
                "first_owed",
            )
        },
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What the book is built for: where pay comes from, whether tax is paid, and the parts."""

    pay_from: PayFrom
    taxed: bool
    parts: Parts

    def one(self, key: str) -> Input:
        """The input a single assumption of a part is."""
        return self.inputs[key]

    def of_row(self, listed: str, number: int, name: str) -> Input:
        """The input of one row of a list."""
        return self.inputs[row_key(listed, number, name)]

    @property
    def inputs(self) -> Mapping[str, Input]:
        """Every input the parts may read, by its assumption’s key."""
        return _inputs(self.parts)

    def rows(self, listed: str) -> Iterable[tuple[int, str]]:
        """The number and name of each row of a list."""
        return enumerate(self.parts.named(listed), start=1)


@lru_cache(maxsize=64)
def _inputs(parts: Parts) -> Mapping[str, Input]:
    return {each.key: as_input(each) for each in needed_by_parts(parts)}
