"""Telling staff representatives, and what the mutual must say so that they can be told."""

from spinout.completions import combine, settled, waiting
from spinout.consultation.owing import (
    EMPLOYER,
    FAILURE,
    MUTUAL,
    NO_DAY,
    Answer,
    Rule,
    begin_by,
    if_not_told,
    items,
)
from spinout.consultation.speaking import Speaker, in_words, speaker
from spinout.consultation.the_move import STAYS, Move
from spinout.findings import Missing, Outcome
from spinout.law import Reading


def informed(move: Move, reading: Reading) -> Answer:
    """That representatives must be told in time to talk; the law fixes no number of days.

    Law: tupe-2006/reg13, tupe-2006/reg13-2, tupe-2006/reg13-3, tupe/fixed-consultation-time
    """
    told = speaker(move, reading)
    stays = move.transfer.stay_affected
    among = waiting((True, False), STAYS) if isinstance(stays, Missing) else settled(stays > 0)
    union = told.possible == (Speaker.UNION,)
    return Answer(
        owed=Outcome.YES,
        says=f"Tell {in_words(told)}{', not elected staff' if union else ''}. {_covered(move)} "
        "The mutual does the same for any staff of its own who are affected.",
        to=in_words(told),
        working=f"{NO_DAY} It must be long enough before {move.day_in_words} to talk.",
        cites=(
            *move.northern_law,
            "tupe-2006/reg13",
            "tupe-2006/reg13-2",
            "tupe-2006/reg13-3",
            *FAILURE,
        ),
        rests_on=(reading.figure("tupe/fixed-consultation-time"),),
        missing=combine(lambda *each: each, told, among).waits_for,
        holds=items(reading, "inform"),
        begin_by=begin_by(move, reading),
        if_not=if_not_told(reading),
    )


def _covered(move: Move) -> str:
    """Whom it covers, in numbers where they are known."""
    movers, stays = move.transfer.colleagues, move.transfer.stay_affected
    who = "those who move" if isinstance(movers, Missing) else f"the {movers:,} who move"
    if isinstance(stays, Missing):
        return f"It covers {who}, and any who stay but are affected."
    if stays == 0:
        return f"It covers {who}. You have told us that no one who stays is affected."
    return f"It covers {who} and the {stays:,} who stay but are affected."


def planned_changes_told(move: Move, reading: Reading) -> Answer:
    """That the mutual must say what it plans, in time for representatives to be told.

    Law: tupe-2006/reg13-4
    """
    del reading
    return Answer(
        owed=Outcome.YES,
        says="Say what changes it plans for those who move, or that it plans none.",
        to=EMPLOYER,
        working=f"{NO_DAY} It must be in time for your employer now to tell those who speak for "
        "colleagues.",
        cites=(*move.northern_law, "tupe-2006/reg13-4"),
    )


INFORM = Rule(
    key="tupe.inform", name="Tell those who speak for staff", who=EMPLOYER, answers=informed
)
MEASURES = Rule(
    key="tupe.measures",
    name="Say what the mutual plans",
    who=MUTUAL,
    answers=planned_changes_told,
)
