"""What the rules of a form ask of a structure: trust, community interest company, society."""

from collections.abc import Iterator

from spinout.completions import settled
from spinout.facts.plan import CaseFacts
from spinout.facts.structure import Design, Holder, Leaver
from spinout.facts.structure_parts import HOLDERS
from spinout.findings import Missing
from spinout.handovers.structure import ControlTest, Verdict
from spinout.law import Reading
from spinout.ownership.answered import answered
from spinout.ownership.drawn_control import ALL_KEPT

TRUST_FORM = "EOT"
CAPPED, NO_SHARES = "CIC-S", "CIC-G"
BENEFIT, COOP = "CBS", "COOP"
SINGLE_BODIES = (Holder.PARTNER, Holder.PARENT)
"""Holders that are one member each, however many votes the structure gives them."""

Problem = tuple[str, str]
"""What is wrong in a sentence, and what would put it right."""


def tests(design: Design, facts: CaseFacts, reading: Reading) -> Iterator[ControlTest]:
    """The tests of the form the plan names, and of a trust where one has a part."""
    form = "" if isinstance(facts.control.form, Missing) else facts.control.form
    if form == TRUST_FORM or design.of(Holder.TRUST):
        yield trust(design, reading)
    if form in (CAPPED, NO_SHARES):
        yield community_company(design, form, reading)
    if form in (BENEFIT, COOP):
        yield society(design, form, facts, reading)


def trust(design: Design, reading: Reading) -> ControlTest:
    """Whether a trust holds over half of the shares, votes and surplus, as its tax terms ask.

    Law: tcga-1992/s236m, tcga-1992/eot-2024
    """
    wrong = list(_of_trust(design))
    return answered(
        reading,
        settled(Verdict.FAILS if wrong else Verdict.PASSES),
        key="employee-trust",
        name="An employee ownership trust",
        words=" ".join(
            (
                "To count for its tax terms the trust must hold over half of the shares, the "
                "votes, the profit and what is left on closing. It must treat all colleagues "
                "alike.",
                *(says for says, _ in wrong),
                reading.provision("tcga-1992/eot-2024").says,
                "We could not check the trust’s own deed; ask a tax adviser.",
            )
        ),
        change=" ".join(change for _, change in wrong),
        citation="tcga-1992/s236m",
    )


def _of_trust(design: Design) -> Iterator[Problem]:
    held = {"votes": design.votes_of(Holder.TRUST)}
    totals = {"votes": design.votes}
    for name in ("shares", "surplus"):
        held[name] = sum(getattr(each, name) for each in design.of(Holder.TRUST))
        totals[name] = sum(getattr(each, name) for each in design.holdings)
    for name, called in (("votes", "votes"), ("shares", "shares"), ("surplus", "parts of surplus")):
        # Where none is shared out, no one is owed over half of it.
        if name == "surplus" and totals[name] == 0:
            continue
        lacks = totals[name] // 2 + 1 - held[name]
        if lacks > 0:
            yield (
                f"Here it would hold {held[name]:,} of {totals[name]:,} {called}.",
                f"Move {lacks:,} of the {called} to the trust."
                if totals[name]
                else f"Make {called}, and give the trust over half.",
            )


def community_company(design: Design, form: str, reading: Reading) -> ControlTest:
    """Whether a surplus stays within what a community interest company may pay out.

    Law: cic-regs-2005/dividend-cap, registration/cic-dividend-cap
    """
    rate = reading.figure("registration/cic-dividend-cap").rate
    cap = rate.numerator * ALL_KEPT // rate.denominator
    most = cap if form == CAPPED else 0
    out = ALL_KEPT - design.kept
    why = (
        f"A year’s dividends may be at most {cap}% of the profit that can be shared."
        if form == CAPPED
        else "A company by guarantee has no shares, so it pays no dividend."
    )
    shares = sum(each.shares for each in design.holdings)
    wrong = list(_of_company(form, out, most, shares))
    return answered(
        reading,
        settled(Verdict.FAILS if wrong else Verdict.PASSES),
        key="cic-rules",
        name="The rules of a community interest company",
        words=" ".join(
            (
                why,
                f"Here £{out} of every £100 would be paid out.",
                *(says for says, _ in wrong),
                "Pay and bonus are a cost, and do not count. Its work must help the community and "
                "not only the staff of one employer.",
            )
        ),
        change=" ".join(change for _, change in wrong),
        citation="cic-regs-2005/dividend-cap",
    )


def _of_company(form: str, out: int, most: int, shares: int) -> Iterator[Problem]:
    if out > most:
        yield "That is too much.", f"Keep £{ALL_KEPT - most} or more of every £100 in the work."
    if form == NO_SHARES and shares:
        yield (
            "The structure has shares.",
            "Take the shares out, or form a company with shares.",
        )


def society(design: Design, form: str, facts: CaseFacts, reading: Reading) -> ControlTest:
    """Whether votes and surplus are as a registered society’s must be.

    Law: ccbsa-2014/s2, registration/society-members-min
    """
    wrong = list(_of_society(design, form, facts, reading))
    doubts = list(_doubts_of_society(design))
    found = Verdict.FAILS if wrong else Verdict.FLAGGED if doubts else Verdict.PASSES
    return answered(
        reading,
        settled(found),
        key="society-rules",
        name="The rules of a society",
        words=" ".join(
            (
                "A society may not be run mainly to pay those who put money in. On our reading "
                "each member has one vote, and votes do not go by money.",
                *(says for says, _ in (*wrong, *doubts)),
            )
        ),
        change=" ".join(change for _, change in (*wrong, *doubts)),
        citation="ccbsa-2014/s2",
    )


def _of_society(design: Design, form: str, facts: CaseFacts, reading: Reading) -> Iterator[Problem]:
    least = reading.figure("registration/society-members-min").whole
    founders = facts.control.founders
    if not isinstance(founders, Missing) and founders < least:
        yield f"Here {founders} would found it.", f"Find {least} or more founders."
    if form == BENEFIT and design.kept < ALL_KEPT:
        yield (
            "A community benefit society shares no profit with its members.",
            "Keep all of a surplus in the work.",
        )
    paid = [each for each in design.of(*SINGLE_BODIES) if each.surplus]
    if form == COOP and design.kept < ALL_KEPT and paid:
        yield (
            "A co-operative shares a surplus by the work or trade of its members, not by money.",
            "Share it only among members who work or trade with it.",
        )
    if design.leaver is Leaver.VALUED:
        yield (
            "Shares in a society keep the value paid for them.",
            "Give back what was paid for a share, and no more.",
        )


def _doubts_of_society(design: Design) -> Iterator[Problem]:
    for each in design.of(*SINGLE_BODIES):
        if each.votes > 1:
            yield (
                f"{HOLDERS[each.holder]} is one member, and would have {each.votes:,} votes.",
                f"Let it have 1 vote: {HOLDERS[each.holder].lower()}.",
            )
