"""Giving up yearly pension for a lump sum."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Commuted:
    """What is left after the exchange, in pence: yearly pension, and money paid once."""

    pension: int
    lump_sum: int


def commute(pension: int, lump_sum: int, given_up: int, for_each_pound: int) -> Commuted:
    """The pension and lump sum after giving up `given_up` pence a year of pension.

    `for_each_pound` is the lump sum for each pound a year given up, which is 12 in the LGPS.

    Law: lgps/commutation-rate
    """
    return Commuted(pension=pension - given_up, lump_sum=lump_sum + given_up * for_each_pound)
