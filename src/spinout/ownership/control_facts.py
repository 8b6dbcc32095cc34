"""Who holds the votes, the board and the power to block, in bands cut where the tests turn."""

from enum import Enum

from spinout.completions import Part, settled, waiting
from spinout.facts.service import Control
from spinout.findings import Missing

ALL_VOTES = 100


class Votes(Enum):
    """The share of the votes that colleagues hold."""

    MOST = "more than half"
    HALF = "half"
    FEWER = "fewer than half"
    NONE = "none"


class Seats(Enum):
    """The share of board seats that colleagues appoint or can remove."""

    MOST = "more than half"
    SOME = "some, but not more than half"
    NONE = "none"


def votes_band(held: int, total: int) -> Votes:
    """The band of so many votes out of so many, exactly."""
    if held == 0:
        return Votes.NONE
    if held * 2 == total:
        return Votes.HALF
    return Votes.MOST if held * 2 > total else Votes.FEWER


def seats_band(held: int, total: int) -> Seats:
    """The band of so many board seats out of so many."""
    if held == 0:
        return Seats.NONE
    return Seats.MOST if held * 2 > total else Seats.SOME


def votes(control: Control) -> Part[Votes]:
    """The votes colleagues hold."""
    share = control.employee_votes
    if isinstance(share, Missing):
        return waiting(Votes, "control.employee_votes")
    return settled(votes_band(share, ALL_VOTES))


def seats(control: Control) -> Part[Seats]:
    """The board seats colleagues fill. No seats is none, however many there are."""
    held, total = control.employee_seats, control.board_seats
    if held == 0:
        return settled(Seats.NONE)
    if not isinstance(held, Missing) and not isinstance(total, Missing):
        return settled(seats_band(held, total))
    if isinstance(total, Missing) and isinstance(held, Missing):
        return waiting(Seats, "control.employee_seats", "control.board_seats")
    if isinstance(held, Missing):
        return waiting(Seats, "control.employee_seats")
    return waiting((Seats.MOST, Seats.SOME), "control.board_seats")
