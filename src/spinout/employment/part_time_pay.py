"""Actual pay for the hours worked."""

from spinout.money import Rate, Rounding, times


def part_time_pay(whole_time: int, hours: int, full_time_hours: int) -> int:
    """The yearly pay in pence for `hours` of `full_time_hours`, both in the same unit."""
    return times(whole_time, Rate(hours, full_time_hours), Rounding.NEAREST_PENNY)
