"""What is asked of public bodies beyond the law on moves, or may be soon."""

from spinout.clocks import Nation
from spinout.completions import Part, choice, combine
from spinout.consultation.owing import BOTH, EMPLOYER, Answer, Rule
from spinout.consultation.the_move import Move
from spinout.facts.service import ParentKind
from spinout.findings import CONFIRM, SETTLED, Outcome, theirs
from spinout.law import Reading

_BOUND = frozenset({ParentKind.NHS_TRUST, ParentKind.NHS_OTHER, ParentKind.DEPARTMENT})
"""The bodies that the statement covers itself; others are expected to follow it."""


def practice(move: Move, reading: Reading) -> Answer:
    """Whether the statement of practice on staff transfers covers the body. Policy, not law.

    Law: cosop-2000/principle
    """
    del reading
    bound: Part[bool] = combine(
        lambda kind: kind in _BOUND, choice(move.kind, "parent.kind", ParentKind)
    )
    own = bound.possible == (True,)
    others = bound.possible == (False,)
    whom = (
        "It covers the NHS and central government itself. "
        if own
        else "It covers the NHS and central government itself, and expects others to follow. "
    )
    return Answer(
        owed=Outcome.YES if own else Outcome.DEPENDS,
        says="A statement of practice says that TUPE should apply to a move out of the public "
        f"sector, or equal terms be given. {whom}It is policy, not law.",
        to="each colleague who moves",
        working="It has no last day. Ask your employer now if it will follow it.",
        cites=("cosop-2000/principle",),
        standing=theirs(EMPLOYER) if others else None,
        missing=bound.waits_for,
        unchecked="We know it from a report of its text of December 2013; ask if it still stands. "
        "As reported, a body that ignores it may be taken to court.",
    )


def two_tier(move: Move, reading: Reading) -> Answer:
    """That rules on equal terms may come: a power in law, and no rules that we found.

    Law: employment-rights-act-2025/s32
    """
    del reading
    outside = combine(lambda nation: nation is Nation.NORTHERN_IRELAND, move.nation)
    if outside.possible == (True,):
        return Answer(
            owed=Outcome.NO,
            says="The power to make rules on equal terms does not reach Northern Ireland’s "
            "departments.",
            to="no one",
            working="There is nothing to count.",
            cites=("employment-rights-act-2025/s32",),
            standing=SETTLED,
        )
    return Answer(
        owed=Outcome.DEPENDS,
        says="Ministers may make rules for outsourced work. Those who move would be treated no "
        "worse than before, and those beside them no worse than them.",
        to="those who move, and those who work beside them",
        working="Planned for October 2026. We found no rules and no code.",
        cites=("employment-rights-act-2025/s32",),
        standing=CONFIRM,
        missing=outside.waits_for,
        unchecked="Check for the rules and the code before the contract is signed; ask a "
        "solicitor.",
    )


PRACTICE = Rule(key="cosop", name="Public sector practice", who=EMPLOYER, answers=practice)
TWO_TIER = Rule(key="two-tier", name="Equal terms for all staff", who=BOTH, answers=two_tier)
