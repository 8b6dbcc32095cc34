"""Citing provisions, so that each enters the reading's trace."""

from spinout.law import Reading


def cited(reading: Reading, *keys: str) -> tuple[str, ...]:
    """The keys, each read, so that the sources list shows what a finding rests on.

    Raises OutsideOurDataError where a provision was not in force on the reading's date.
    """
    return tuple(reading.provision(key).key for key in keys)
