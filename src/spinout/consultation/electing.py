"""A vote for people to speak for colleagues, where no one does."""

from spinout.completions import combine
from spinout.consultation.owing import EMPLOYER, NO_DAY, Answer, Rule, begin_by, items
from spinout.consultation.speaking import VOTES, Speaker, speaker
from spinout.consultation.the_move import Move
from spinout.findings import Outcome
from spinout.law import Reading

_SAYS = {
    Speaker.UNION: "No vote is needed: the recognised union speaks for all of them.",
    Speaker.UNION_AND_ELECTED: "No vote is needed: the union and elected staff speak for them.",
    Speaker.ELECTED: "No vote is needed: elected staff already speak for colleagues.",
    Speaker.EACH: "No vote is needed, as your employer may tell and ask each person. It may hold "
    "one.",
    Speaker.VOTE: "Ask colleagues to elect people to speak for them, and give them time to vote.",
    Speaker.UNION_AND_VOTE: "Ask those with no union to elect people to speak for them, and give "
    "them time to vote.",
}


def elected(move: Move, reading: Reading) -> Answer:
    """Whether a vote must be held, and the rules it must keep.

    Law: tupe-2006/reg13-3, tupe-2006/reg14, tupe-2006/reg13-11
    """
    told = speaker(move, reading)
    needed = combine(lambda each: each in VOTES, told)
    owed = _owed(needed.possible)
    says = _SAYS[told.value] if told.settled else _unsettled(owed)
    begun = move.transfer.invited is True
    if owed is not Outcome.NO:
        asked = "Colleagues have been asked. " if begun else ""
        says = f"{asked}{says} If no one is elected in good time, each person must be told."
    return Answer(
        owed=owed,
        says=says,
        to="the colleagues affected who have no one to speak for them",
        working=f"{NO_DAY} The vote must be over in time to tell those elected, and to talk, "
        f"before {move.day_in_words}.",
        cites=(
            *move.northern_law,
            "tupe-2006/reg13-3",
            "tupe-2006/reg14",
            "tupe-2006/reg13-11",
        ),
        missing=needed.waits_for,
        holds=items(reading, "election") if owed is not Outcome.NO else (),
        begin_by=begin_by(move, reading) if owed is not Outcome.NO else None,
    )


def _owed(possible: tuple[bool, ...]) -> Outcome:
    if len(possible) > 1:
        return Outcome.DEPENDS
    return Outcome.YES if possible[0] else Outcome.NO


def _unsettled(owed: Outcome) -> str:
    if owed is Outcome.NO:
        return "No vote is needed."
    return "A vote is needed for those who have no union and no elected staff to speak for them."


ELECT = Rule(
    key="tupe.election", name="Hold a vote for people to speak", who=EMPLOYER, answers=elected
)
