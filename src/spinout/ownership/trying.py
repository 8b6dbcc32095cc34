"""Try it: a surplus shared out, a colleague who leaves, and what a partner takes and brings."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from spinout.facts.structure import COLLEAGUES, Design, Found, Holder, Leaver, Partnering, WayOut
from spinout.facts.structure_parts import FOUND, WAYS_OUT
from spinout.handovers.drawn import Beside, PartnerCase, Share, Surplus
from spinout.law import Reading
from spinout.money import Rate, Rounding, brief, times
from spinout.ownership.deciding import board_seats
from spinout.ownership.drawn_control import ALL_KEPT, verdict

TRIED = 10_000_000
"""A surplus of £100,000, before the partner's fee and interest, in whole pence."""

_LEAVERS: Mapping[Leaver, str] = MappingProxyType(
    {
        Leaver.ENDS: "Membership ends with the job. Nothing is paid, and nothing has to be valued.",
        Leaver.FACE_VALUE: "The share goes back for what was paid for it, whoever leaves and why. "
        "Nobody has to value it.",
        Leaver.VALUED: "The share must be bought back at what it is worth. Settle a day and a way "
        "to value it, who pays, and by when. A good leaver, such as one who retires or falls ill, "
        "may be paid more than a bad one.",
        Leaver.TRUST_HOLDS: "The trust goes on holding for whoever works there. The one who leaves "
        "has nothing to sell.",
    }
)


def surplus(design: Design, before: int) -> Surplus:
    """A surplus in whole pence told out: no penny is lost, and odd pence stay in the work."""
    partner = design.partnering if design.of(Holder.PARTNER) else Partnering()
    interest = times(partner.loan, Rate.percent(partner.interest), Rounding.DOWN_TO_PENNY)
    left = before - interest - partner.fee
    shared = max(0, left) * (ALL_KEPT - design.kept) // ALL_KEPT
    parts = sum(each.surplus for each in design.holdings)
    shares = tuple(
        Share(holder=each.holder, pence=shared * each.surplus // parts)
        for each in design.holdings
        if parts and each.surplus
    )
    return Surplus(
        before=before,
        interest=interest,
        fee=partner.fee,
        surplus=left,
        shares=shares,
        kept=left - sum(each.pence for each in shares),
    )


def leaver(design: Design) -> str:
    """What happens when a colleague leaves, and what it does to control in time."""
    if design.leaver is not Leaver.KEEPS:
        return _LEAVERS[design.leaver]
    votes = design.votes_of(Holder.STAFF)
    said = "They keep the share and the vote, though they no longer work there."
    if 2 * votes <= design.votes:
        return f"{said} Colleagues hold no more than half of the votes as it is."
    gone = votes - design.votes // 2
    return (
        f"{said} Once {gone:,} of the {votes:,} votes of colleagues have left with those who held "
        "them, colleagues no longer hold most of the votes."
    )


def without_partner(design: Design) -> Design | None:
    """The structure with the partner gone; None where nobody would then vote or sit."""
    left = replace(
        design,
        holdings=tuple(each for each in design.holdings if each.holder is not Holder.PARTNER),
        partnering=Partnering(),
    )
    if left.votes == 0 or left.seats == 0:
        return None
    parts = sum(each.surplus for each in left.holdings)
    return left if parts else replace(left, kept=ALL_KEPT)


def beside(design: Design) -> tuple[Beside, ...]:
    """The structure with its partner and without; empty where no partner has a part."""
    alone = without_partner(design)
    if not design.of(Holder.PARTNER) or alone is None:
        return ()
    sides = (dict(_facts_of(design)), dict(_facts_of(alone)))
    return tuple(
        Beside(name=name, with_it=said, without_it=sides[1][name])
        for name, said in sides[0].items()
    )


def _facts_of(design: Design) -> Iterator[tuple[str, str]]:
    group, told = frozenset(COLLEAGUES), surplus(design, TRIED)
    yield "Votes of colleagues", f"{design.votes_of(*COLLEAGUES):,} of {design.votes:,}"
    yield "Board seats of colleagues", f"{board_seats(design, group)} of {design.seats}"
    yield "Colleagues in control (section 33, our reading)", _WORDS[verdict(design).value]
    yield "Lent by the partner", brief(design.partnering.loan)
    yield "People it lends", f"{design.partnering.secondees}"
    yield f"Interest, out of {brief(TRIED)}", brief(told.interest)
    yield "Its fee", brief(told.fee)
    yield "Its part of the surplus", brief(_of(told, Holder.PARTNER))
    yield "Colleagues’ part of it", brief(sum(_of(told, each) for each in COLLEAGUES))
    yield "What stays in the work", brief(told.kept)


_WORDS: Mapping[str, str] = MappingProxyType({"pass": "Yes", "flag": "In doubt", "fail": "No"})


def _of(told: Surplus, holder: Holder) -> int:
    return sum(each.pence for each in told.shares if each.holder is holder)


def partner_says(design: Design) -> tuple[str, ...]:
    """What the plan says of finding the partner and of its way out, with what to settle."""
    if not design.of(Holder.PARTNER):
        return ()
    held = design.partnering
    lock = (
        f"No one may sell for {held.lock_in} years. In one real case such a promise was ended by "
        "agreement after half its time."
        if held.lock_in
        else "Nothing keeps it from selling soon."
    )
    return tuple(_of_partner(held, lock))


def _of_partner(held: Partnering, lock: str) -> Iterator[str]:
    yield f"How it is found: {FOUND[held.found].lower()}."
    if held.found is not Found.COMPETITION:
        yield "A public body may have to hold a contest to find it. Ask a procurement lawyer."
    yield lock
    yield f"Its way out: {WAYS_OUT[held.way_out].lower()}."
    if held.way_out in (WayOut.ANYONE, WayOut.FORCED_SALE, WayOut.NOT_SETTLED):
        yield (
            "Settle that colleagues may buy first, that they may sell on the same terms, and that "
            "no one can make them sell below a set price."
        )


def partner_cases(reading: Reading) -> tuple[PartnerCase, ...]:
    """Real mutuals that had a partner, in the words of their sources.

    Law: partner-cases
    """
    return tuple(
        PartnerCase(
            body=row["body"],
            name=row["name"],
            chosen=row["chosen"],
            brought=row["brought"],
            shares=row["shares"],
            gave_up=row["gave_up"],
            since=row["since"],
            source=row.source.title,
            status=row.status.value,
        )
        for row in reading.table("partner-cases")
    )
