"""The public pension schemes we hold rules for, open or closed to new accrual."""

from enum import Enum

from spinout.findings import NeedsToKnowError


class Scheme(Enum):
    """A public scheme by the code that a posts file gives it."""

    NHS_2015 = "nhs_2015"
    NHS_1995 = "nhs_1995"
    NHS_2008 = "nhs_2008"
    LGPS_EW = "lgps_ew_2014"
    LGPS_SCOTLAND = "lgps_s_2015"
    TEACHERS = "tps_2015"
    ALPHA = "alpha"
    POLICE = "police_2015"
    FIRE = "ffps_2015"


OPEN = (
    Scheme.NHS_2015,
    Scheme.LGPS_EW,
    Scheme.LGPS_SCOTLAND,
    Scheme.TEACHERS,
    Scheme.ALPHA,
)
"""Schemes in which pension builds up, and whose rules we work out in full."""

KEPT = (Scheme.NHS_1995, Scheme.NHS_2008)
"""Sections in which nothing builds up now; what was built up is kept."""

UNIFORMED = (Scheme.POLICE, Scheme.FIRE)
"""Schemes with no route for a mutual that we could find: the pension built up is deferred."""


class SchemeNotHeldError(NeedsToKnowError):
    """A scheme whose yearly figures we do not work out."""

    keys = ("posts.scheme",)

    def __init__(self, scheme: Scheme) -> None:
        super().__init__(
            f"We do not work out a year in the scheme “{scheme.value}”. Ask the scheme what "
            "would be paid in and built up."
        )
