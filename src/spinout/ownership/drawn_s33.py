"""Section 33, regulation 77 and the government’s words, asked of a structure that was drawn."""

from spinout.completions import settled
from spinout.facts.plan import CaseFacts
from spinout.facts.service import ProfitRule
from spinout.facts.structure import COLLEAGUES, Design, Holder
from spinout.facts.structure_parts import HOLDERS
from spinout.findings import Missing
from spinout.handovers.structure import ControlTest, Verdict
from spinout.law import Reading
from spinout.ownership import s33_control, s33_profit, smallest_change, staff_influence
from spinout.ownership.answered import answered
from spinout.ownership.deciding import board_seats
from spinout.ownership.drawn_control import (
    ALL_KEPT,
    influence,
    outsider_veto,
    profit_rule,
    turns_on_the_trust,
    verdict,
)

TRUST_UNTESTED = (
    "The answer turns on what the trust holds. No one has tested if a trust’s votes are control by "
    "employees. Ask a procurement lawyer."
)
NOT_READ = (
    "We did not read the regulation itself. Ask a procurement lawyer before you rely on this."
)
TAKING_PART = (Holder.STAFF, Holder.TRUST, Holder.COMMUNITY, Holder.USERS)
"""Those whose part regulation 77 counted: staff, users and others with a stake in the service."""


def control(design: Design, reading: Reading) -> ControlTest:
    """Whether colleagues manage and control it, with the smallest change that would pass.

    Law: procurement-act-2023/s33-6-c
    """
    doubt = TRUST_UNTESTED if turns_on_the_trust(design) else ""
    said = (s33_control.READING, held(design), doubt, s33_control.NO_STAFF_YET)
    return answered(
        reading,
        settled(verdict(design)),
        key="s33-control",
        name="Colleagues manage and control it (section 33)",
        words=" ".join(each for each in said if each),
        change=smallest_change.in_words(design, smallest_change.smallest(design)),
        citation="procurement-act-2023/s33-6-c",
    )


def held(design: Design) -> str:
    """What colleagues would hold, and whether others could block day-to-day work."""
    votes, seats = design.votes_of(*COLLEAGUES), board_seats(design, frozenset(COLLEAGUES))
    veto = "Someone else" if outsider_veto(design, *COLLEAGUES) else "No one else"
    trust = ", with what a trust holds for them" if design.of(Holder.TRUST) else ""
    return (
        f"Colleagues would hold {votes:,} of {design.votes:,} votes and fill {seats} of "
        f"{design.seats} board seats{trust}. {veto} could block day-to-day work."
    )


def profit(design: Design, reading: Reading) -> ControlTest:
    """Whether profit goes to no one but members; in doubt where a member is not a colleague.

    Law: procurement-act-2023/s33-6-b
    """
    rule = profit_rule(design)
    found = s33_profit.TABLE[rule]
    others = [
        HOLDERS[each.holder]
        for each in design.holdings
        if each.surplus and each.holder not in COLLEAGUES
    ]
    said = s33_profit.WORDS[rule]
    if rule is ProfitRule.TO_MEMBERS_ONLY and others:
        found = Verdict.FLAGGED
        said += (
            f" Some goes to members who do not work there: {'; '.join(others)}. We could not check "
            "how that is judged; ask a procurement lawyer."
        )
    return answered(
        reading,
        settled(found),
        key="s33-profit",
        name="No profit goes to outsiders (section 33)",
        words=f"The law asks that it be not for profit, or share profit only among its members. "
        f"{said}",
        change="Keep all of a surplus in the work, or share it only among colleagues who are "
        "members.",
        citation="procurement-act-2023/s33-6-b",
    )


def government(design: Design, reading: Reading) -> ControlTest:
    """Whether colleagues have a significant degree of influence or control.

    Law: public-service-mutuals-guidance/definition
    """
    return answered(
        reading,
        settled(influence(design)),
        key="government-definition",
        name="Staff have real influence (government guidance)",
        words=f"{staff_influence.READING} {held(design)}",
        change=_influence_change(design),
        citation="public-service-mutuals-guidance/definition",
    )


def _influence_change(design: Design) -> str:
    """The shorter of two ways: most of the votes, or most of the board."""
    votes = design.votes // 2 + 1 - design.votes_of(*COLLEAGUES)
    seats = design.seats // 2 + 1 - board_seats(design, frozenset(COLLEAGUES))
    return (
        f"Give colleagues {votes:,} more of the {design.votes:,} votes, or let them fill {seats} "
        f"more of the {design.seats} board seats. Either is enough."
    )


def older(design: Design, facts: CaseFacts, reading: Reading) -> ControlTest | None:
    """Regulation 77, for bids sought before the Act; None where the plan’s day is past it.

    Law: pcr-2015/reg77, procurement/act-in-force
    """
    begins = reading.figure("procurement/act-in-force").since
    started = facts.contract.procurement_starts
    if not isinstance(started, Missing) and started >= begins:
        return None
    takes_part = any(each.votes or each.seats for each in design.of(*TAKING_PART))
    shares = [each.holder for each in design.holdings if each.surplus and design.kept < ALL_KEPT]
    by_stake = all(holder in TAKING_PART for holder in shares)
    words = (
        "For bids sought before 24 February 2025. The body had to have a public aim. It had to "
        "put profit back, or share it by taking part. Staff, users or others had to own it or "
        f"take an active part. {_found(takes_part, by_stake)} {NOT_READ}"
    )
    change = ("" if takes_part else "Give staff, users or the community votes or board seats. ") + (
        "" if by_stake else "Share no surplus with those who only put in money."
    )
    return answered(
        reading,
        settled(Verdict.PASSES if takes_part and by_stake else Verdict.FAILS),
        key="reg77",
        name="The older rule for kept contracts (regulation 77)",
        words=words,
        change=change.strip(),
        citation="pcr-2015/reg77",
    )


def _found(takes_part: bool, by_stake: bool) -> str:
    said = "Here they would." if takes_part else "Here none of them would."
    return said + ("" if by_stake else " But some surplus would go to others.")
