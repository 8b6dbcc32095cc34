"""Actual pay for the hours worked."""

from spinout.money import nearest


def part_time_pay(whole_time: int, hours: int, full_time_hours: int) -> int:
    """The yearly pay to the nearest penny for `hours` of `full_time_hours`, in the same unit."""
    return nearest(whole_time * hours, full_time_hours)
