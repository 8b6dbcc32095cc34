"""How pay moves and posts fill after the move, as the team assumes."""

from dataclasses import dataclass

from spinout.findings import UNKNOWN, Missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Staffing:
    """What the plan assumes of steps, awards and leavers. What nobody gave is not counted."""

    years_on_step: int | Missing = UNKNOWN
    """The years between one step of a pay scale and the next."""
    award_late_months: int | Missing = UNKNOWN
    """How many months after the start of the year an award is paid, back to that start."""
    leavers: str | Missing = UNKNOWN
    """The share of colleagues who leave in a year, as a percentage."""
    empty_months: int | Missing = UNKNOWN
    """How many months a post is empty before someone new starts."""


NOTHING_ASSUMED = Staffing()
"""The plan in which nobody moves up, leaves or starts."""
