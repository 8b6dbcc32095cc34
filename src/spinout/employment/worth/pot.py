"""A pension pot: what goes in, how it may grow, and what it may buy. Nothing in it is promised."""

from spinout.law import Figure, Reading
from spinout.money import Pence, Rate, Rounding, nearest, times

MONTHS = 12


def read_growths(reading: Reading) -> tuple[Figure, Figure, Figure]:
    """The low, middle and high growth providers may show: to confirm, and never the only ones.

    Raises OutsideOurDataError.

    Law: projection-rates/low, projection-rates/middle, projection-rates/high
    """
    low, middle, high = (
        reading.figure(f"projection-rates/{each}") for each in ("low", "middle", "high")
    )
    return low, middle, high


def pot_factor(growth: Rate, charge: Rate, prices: Rate) -> Rate:
    """What £1 in a pot becomes in a year in today’s money, after a yearly `charge` on the pot."""
    return Rate.of((1 + growth.share) * (1 - charge.share) / (1 + prices.share))


def projected_pot(pot: Pence, paid_in: Pence, factor: Rate, months: int) -> Pence:
    """The pot in pence of today’s money after `months` in which `paid_in` goes in each year.

    What goes in keeps pace with prices. Each full year’s money goes in and the whole then grows,
    to the penny at each step; months over add their share alone.
    """
    years, over = divmod(months, MONTHS)
    for _ in range(years):
        pot = times(pot + paid_in, factor, Rounding.NEAREST_PENNY)
    return pot + nearest(paid_in * over, MONTHS)


def income_from_pot(pot: Pence, price: Rate) -> Pence:
    """The yearly income in pence that a pot buys, at `price` pounds for each £1 a year.

    The price is an assumption to state: insurers charge more than the rates the public schemes
    are valued at, and we hold no table of theirs.
    """
    return times(pot, Rate(price.denominator, price.numerator), Rounding.NEAREST_PENNY)
