"""Units of measure and their algebra: pounds over heads is pounds per head."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A product of powers of base units, in alphabetical order; `label` is how people say it."""

    powers: tuple[tuple[str, int], ...]
    label: str

    def __mul__(self, other: "Unit") -> "Unit":
        """The unit of a product."""
        return _combined(self, other, 1)

    def __truediv__(self, other: "Unit") -> "Unit":
        """The unit of a quotient."""
        return _combined(self, other, -1)

    def alike(self, other: "Unit") -> bool:
        """Whether values in the two units may be added and compared."""
        return self.powers == other.powers

    @property
    def is_money(self) -> bool:
        """Whether values are amounts of money, alone or per something."""
        return ("pounds", 1) in self.powers

    def __str__(self) -> str:
        """How people say the unit."""
        return self.label


_SINGULAR = {"pounds": "pound", "months": "month", "years": "year", "days": "day", "heads": "head"}


def _combined(left: Unit, right: Unit, sign: int) -> Unit:
    powers = dict(left.powers)
    for base, power in right.powers:
        powers[base] = powers.get(base, 0) + sign * power
    kept = tuple(sorted((base, power) for base, power in powers.items() if power))
    return Unit(kept, _label(kept))


def _label(powers: tuple[tuple[str, int], ...]) -> str:
    top = [base for base, power in powers for _ in range(power)]
    bottom = [_SINGULAR.get(base, base) for base, power in powers for _ in range(-power)]
    return " ".join([" times ".join(top) or "number", *(f"per {base}" for base in bottom)])


def _base(name: str) -> Unit:
    return Unit(((name, 1),), name)


NUMBER = Unit((), "number")
RATE = Unit((), "rate")
POUNDS = _base("pounds")
HEADS = _base("heads")
MONTHS = _base("months")
YEARS = _base("years")
DAYS = _base("days")
YES_NO = _base("yes or no")
POUNDS_PER_MONTH = POUNDS / MONTHS
POUNDS_PER_HEAD = POUNDS / HEADS
