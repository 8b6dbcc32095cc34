"""Whose bank holidays count."""

from enum import Enum


class Nation(Enum):
    """A nation with its own bank holidays; the values are those facts use."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"
