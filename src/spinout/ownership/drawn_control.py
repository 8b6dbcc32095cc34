"""Who is in control of a structure that was drawn, in the same bands as a plan’s own answers."""

from spinout.facts.service import ProfitRule
from spinout.facts.structure import COLLEAGUES, OUTSIDERS, Bar, Design, Holder
from spinout.handovers.structure import Verdict
from spinout.ownership import s33_control, staff_influence
from spinout.ownership.control_facts import Seats, Votes, seats_band, votes_band
from spinout.ownership.deciding import board_seats, carries_board
from spinout.ownership.smallest_change import DAY_TO_DAY

ALL_KEPT = 100
Bands = tuple[Votes, Seats, bool]


def bands(design: Design, *as_colleagues: Holder) -> Bands:
    """Votes, board seats and the power to block of others, where these holders are colleagues."""
    group = frozenset(as_colleagues)
    return (
        votes_band(design.votes_of(*group), design.votes),
        seats_band(board_seats(design, group), design.seats),
        outsider_veto(design, *as_colleagues),
    )


def outsider_veto(design: Design, *as_colleagues: Holder) -> bool:
    """Whether someone else can block day-to-day work: by a veto, or as the board needs too many."""
    vetoes = any(matter in each.vetoes for each in design.of(*OUTSIDERS) for matter in DAY_TO_DAY)
    raised = design.board_bar is not Bar.MORE_THAN_HALF
    return vetoes or (
        raised and not carries_board(design, frozenset(as_colleagues), design.board_bar)
    )


def verdict(design: Design) -> Verdict:
    """Section 33 control on our reading. In doubt where it turns on what a trust holds.

    Law: procurement-act-2023/s33-6-c
    """
    alone = s33_control.TABLE[bands(design, Holder.STAFF)]
    with_trust = s33_control.TABLE[bands(design, *COLLEAGUES)]
    return alone if alone is with_trust else Verdict.FLAGGED


def turns_on_the_trust(design: Design) -> bool:
    """Whether the answer is not the same with the trust’s part counted and without."""
    return (
        s33_control.TABLE[bands(design, Holder.STAFF)]
        is not s33_control.TABLE[bands(design, *COLLEAGUES)]
    )


def influence(design: Design) -> Verdict:
    """The government’s own words on our reading: what a trust holds for colleagues counts."""
    share, filled, _ = bands(design, *COLLEAGUES)
    return staff_influence.TABLE[share, filled]


def profit_rule(design: Design) -> ProfitRule:
    """What happens to a surplus. Whoever has a vote or a share is a member."""
    if design.kept == ALL_KEPT:
        return ProfitRule.NOT_FOR_PROFIT
    taking = [each for each in design.holdings if each.surplus]
    if all(each.votes or each.shares for each in taking):
        return ProfitRule.TO_MEMBERS_ONLY
    return ProfitRule.TO_OUTSIDERS
