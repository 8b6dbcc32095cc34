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


def votes(control: Control) -> Part[Votes]:
    """The votes colleagues hold."""
    share = control.employee_votes
    if isinstance(share, Missing):
        return waiting(Votes, "control.employee_votes")
    if share == 0:
        return settled(Votes.NONE)
    if share * 2 == ALL_VOTES:
        return settled(Votes.HALF)
    return settled(Votes.MOST if share * 2 > ALL_VOTES else Votes.FEWER)


def seats(control: Control) -> Part[Seats]:
    """The board seats colleagues fill. No seats is none, however many there are."""
    held, total = control.employee_seats, control.board_seats
    if held == 0:
        return settled(Seats.NONE)
    if not isinstance(held, Missing) and not isinstance(total, Missing):
        return settled(Seats.MOST if held * 2 > total else Seats.SOME)
    if isinstance(total, Missing) and isinstance(held, Missing):
        return waiting(Seats, "control.employee_seats", "control.board_seats")
    if isinstance(held, Missing):
        return waiting(Seats, "control.employee_seats")
    return waiting((Seats.MOST, Seats.SOME), "control.board_seats")
