"""Actual pay for the hours worked, and for the part of the year that is paid."""

from spinout.money import Rate, nearest

WHOLE_YEAR = Rate(1, 1)


def part_time_pay(whole_time: int, hours: int, full_time_hours: int, year: Rate) -> int:
    """The yearly pay to the nearest penny for `hours` of `full_time_hours`, in the same unit.

    `year` is the share of a full year that is paid: less than one for a term-time post. It is the
    employer’s own, as no rule of ours says how one is worked out. The pay is rounded once.
    """
    return nearest(whole_time * hours * year.numerator, full_time_hours * year.denominator)
