"""The lists of figures to check by hand that a case may choose from."""

from enum import Enum


class CheckList(Enum):
    """What the figures to check set the plan against."""

    AGAINST_STAYING = "against-staying"
    """What the service would cost if nothing changed."""
    STANDING_STILL = "standing-still"
    """The savings needed to stand still, and what broke bodies like this one."""
