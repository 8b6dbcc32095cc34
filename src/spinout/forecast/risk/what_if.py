"""One change in a reader’s words: an input or a part of the money, by how much, from which year."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from spinout.forecast.months import MONTHS_IN_YEAR, YEARS
from spinout.forecast.risk.change import Change, Does
from spinout.forecast.risk.ground import PAY, Ground
from spinout.forecast.risk.outcomes import Changed
from spinout.lines import POUNDS, Kind

PARTS = (
    ("contract_yearly", "what the contract pays"),
    (PAY, "pay"),
    ("other_income_yearly", "other income"),
    ("other_core_yearly", "other core cost"),
)
MOST = Decimal(1_000)
PERCENT, POINTS = "percent more or less", "points more or less"


class UnfitChangeError(ValueError):
    """A change that does not fit; the sentence says what to enter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something that may be changed. `by_year` says whether it may start in a later year."""

    key: str
    name: str
    unit: str
    by_year: bool


def choices(ground: Ground) -> tuple[Choice, ...]:
    """What may be changed in the plan, the broad parts first and then its inputs."""
    return (*(_part(key, name) for key, name in PARTS), *_inputs(ground))


def _part(key: str, name: str) -> Choice:
    return Choice(key=key, name=name, unit=PERCENT, by_year=True)


def _inputs(ground: Ground) -> Iterator[Choice]:
    for each in ground.book.inputs.values():
        rate = each.key in ground.percents
        plain = each.key.startswith("input_") and each.kind in (Kind.SCALAR, Kind.TABLE)
        if plain and (rate or each.unit.alike(POUNDS)):
            yield Choice(
                key=each.key,
                name=each.name,
                unit=POINTS if rate else PERCENT,
                by_year=each.kind is Kind.TABLE,
            )


def changed_by(choice: Choice, by: str, year: str, *, key: str) -> Changed:
    """The plan with the change. Raises UnfitChangeError."""
    amount = _amount(by)
    first = _year(year)
    if first > 1 and not choice.by_year:
        raise UnfitChangeError(f"The {choice.name} is the same all through. Choose year 1.")
    share = float(amount / 100)
    points = choice.unit == POINTS
    change = Change(
        moves=choice.key,
        does=Does.ADDS if points else Does.MULTIPLIES,
        amount=share if points else 1 + share,
        first=(first - 1) * MONTHS_IN_YEAR + 1,
    )
    return Changed(key=key, name=_name(choice, amount, first), says="", changes=(change,))


def _amount(by: str) -> Decimal:
    try:
        amount = Decimal(by.replace("−", "-").replace("%", "").strip())
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or not -100 <= amount <= MOST:
        raise UnfitChangeError(f"Enter a number from -100 to {MOST:,}, such as -10.")
    return amount


def _year(year: str) -> int:
    if year not in {str(each) for each in range(1, YEARS + 1)}:
        raise UnfitChangeError(f"Choose a year from 1 to {YEARS}.")
    return int(year)


def _name(choice: Choice, amount: Decimal, first: int) -> str:
    size = format(abs(amount).normalize(), "f")
    unit = (" point" if size == "1" else " points") if choice.unit == POINTS else "%"
    way = "less" if amount < 0 else "more"
    when = f" from year {first}" if first > 1 else ""
    return f"{choice.name[:1].upper()}{choice.name[1:]}: {size}{unit} {way}{when}"
