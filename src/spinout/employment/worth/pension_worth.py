"""What the pension of one year is worth today: a range, the same for women and men."""

from dataclasses import dataclass
from statistics import fmean

from spinout.employment.backing import Backing, backing, together
from spinout.employment.worth.annuity import monthly_annuity, survival
from spinout.employment.worth.life_table import LifeTable, LifeTables, read_life_tables
from spinout.law import Reading
from spinout.money import Rate

_WHOLE_POUND = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class WorthFigures:
    """Real rates of discount, the lowest first, the long-run rise in prices, and the tables."""

    low_rate: Rate
    middle_rate: Rate
    high_rate: Rate
    prices: Rate
    tables: LifeTables
    backing: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """Whole pence, to the pound, as the figures are worked out; with all that they rest on."""

    low: int
    middle: int
    high: int
    assumptions: tuple[str, ...]


def read_worth(reading: Reading) -> WorthFigures:
    """The figures in force. Raises OutsideOurDataError.

    Law: worth/discount-low, scape/rate-over-prices, worth/discount-high, prices/cpi-long-run,
    life-table-uk
    """
    low = reading.figure("worth/discount-low")
    middle = reading.figure("scape/rate-over-prices")
    high = reading.figure("worth/discount-high")
    prices = reading.figure("prices/cpi-long-run")
    tables = read_life_tables(reading)
    return WorthFigures(
        low_rate=low.rate,
        middle_rate=middle.rate,
        high_rate=high.rate,
        prices=prices.rate,
        tables=tables,
        backing=together(backing(low, middle, high, prices), tables.backing),
    )


def present_value(
    pension: float, growth: float, age: int, pension_age: int, discount: float, table: LifeTable
) -> float:
    """What a yearly pension from `pension_age` is worth at `age`, in the pension’s own unit.

    `growth` is the real yearly growth of pension until then, such as 0.0147, and `discount` a
    real rate. Past the pension age it is worth its annuity. The member’s own pension alone.

    Law: life-table-uk
    """
    years = max(pension_age - age, 0)
    carried = ((1 + growth) / (1 + discount)) ** years
    alive = survival(table, age, years)
    return pension * carried * alive * monthly_annuity(table, age + years, discount)


def _to_the_pound(pence: float) -> int:
    return int(pence / _WHOLE_POUND + 0.5) * _WHOLE_POUND


def _assumptions(figures: WorthFigures, pension_age: int) -> tuple[str, ...]:
    return (
        f"Money later is worth less than money now: by {figures.middle_rate} a year above prices, "
        f"or between {figures.low_rate} and {figures.high_rate}.",
        f"Prices rise by {figures.prices} a year in the long run.",
        "Lives are as long as in the United Kingdom in 2022 to 2024, with no gain later. So the "
        "figures are a little low for the young.",
        "Women and men have the same figure: the average of the two tables.",
        f"The pension starts at {pension_age}, with no lump sum taken.",
        "It counts your own pension alone: not a partner’s, and not cover for ill health or death.",
    )


def worth_of_year(
    pension: int, addition: Rate, age: int, pension_age: int, figures: WorthFigures
) -> Worth:
    """What `pension` pence a year, built up in one year, is worth today, as a range.

    `addition` is what the scheme adds to prices. `age` and `pension_age` are whole years. Each
    figure is the plain average over the two tables, so no one’s money rests on sex.

    Law: worth/discount-low, scape/rate-over-prices, worth/discount-high, prices/cpi-long-run,
    life-table-uk
    """
    growth = float(addition.share / (1 + figures.prices.share))

    def at(rate: Rate) -> int:
        values = (
            present_value(pension, growth, age, pension_age, float(rate.share), table)
            for table in figures.tables.both
        )
        return _to_the_pound(fmean(values))

    return Worth(
        low=at(figures.high_rate),
        middle=at(figures.middle_rate),
        high=at(figures.low_rate),
        assumptions=_assumptions(figures, pension_age),
    )


def death_cover_worth(pay: int, multiple: int, age: int, tables: LifeTables) -> int:
    """What a year of cover for death in service is worth, in pence to the pound.

    `multiple` years of pay times the chance of dying in the year, averaged over the two tables.

    Law: life-table-uk
    """
    return _to_the_pound(pay * multiple * fmean(table.dying(age) for table in tables.both))
