"""Talks on the changes that an employer plans because of the move."""

from spinout.completions import choice, combine
from spinout.consultation.owing import (
    BOTH,
    EMPLOYER,
    FAILURE,
    MUTUAL,
    NO_DAY,
    Answer,
    Rule,
    begin_by,
    if_not_told,
)
from spinout.consultation.speaking import Speaker, in_words, speaker
from spinout.consultation.the_move import Move
from spinout.facts.transfer import Measures
from spinout.findings import Missing, Outcome
from spinout.law import Reading

_WHO = {
    Measures.EMPLOYER: EMPLOYER,
    Measures.MUTUAL: MUTUAL,
    Measures.BOTH: "your employer now and the mutual, each on its own plans",
}
_NOT_OURS = (
    "We could not check how far the mutual must talk with those it does not employ yet. Ask a "
    "solicitor."
)


def consulted(move: Move, reading: Reading) -> Answer:
    """Whether talks are owed: only where changes are planned, and by whoever plans them.

    Law: tupe-2006/reg13-6, tupe-2006/reg13-3
    """
    planned = choice(move.transfer.measures, "transfer.measures", Measures)
    told = speaker(move, reading)
    owed = combine(_talks, planned, told)
    cites = (*move.northern_law, "tupe-2006/reg13-6")
    if planned.possible == (Measures.NONE,):
        return Answer(
            owed=Outcome.NO,
            says="No talks are owed while no one plans a change. Say that none is planned.",
            to="no one",
            working="It comes up at once if a change is planned.",
            cites=cites,
        )
    return Answer(
        owed=Outcome.YES if planned.settled else Outcome.DEPENDS,
        says=f"{_opening(planned.settled, move)}Seek agreement, weigh what is said, reply, and "
        "give reasons for any no.",
        who=_WHO[planned.value] if planned.settled else BOTH,
        to=in_words(told),
        working=f"{NO_DAY} The talks must be before {move.day_in_words}, with time to agree.",
        cites=(*cites, "tupe-2006/reg13-3", *FAILURE),
        missing=owed.waits_for,
        begin_by=begin_by(move, reading),
        if_not=if_not_told(reading),
        unchecked="" if planned.possible == (Measures.EMPLOYER,) else _NOT_OURS,
    )


def _talks(planned: Measures, told: Speaker) -> tuple[Measures, Speaker | None]:
    return planned, None if planned is Measures.NONE else told


def _opening(settled: bool, move: Move) -> str:
    if not settled:
        return "Talks are owed only if someone plans a change because of the move. "
    stays = move.transfer.stay_affected
    if isinstance(stays, Missing) or stays == 0:
        return "Talk over the changes planned. "
    return f"Talk over the changes planned, also those for the {stays:,} who stay. "


CONSULT = Rule(key="tupe.consult", name="Talk over planned changes", who=BOTH, answers=consulted)
