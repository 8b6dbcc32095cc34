"""Whether the employer may tell and ask each person, with no one to speak for them."""

from collections.abc import Iterator, Mapping

from spinout.clocks import Nation
from spinout.completions import combine
from spinout.consultation import small_moves
from spinout.consultation.owing import EMPLOYER, Answer, Rule
from spinout.consultation.speaking import Speaker, speaker
from spinout.consultation.the_move import Move
from spinout.facts.transfer import Recognised
from spinout.findings import Missing, Outcome
from spinout.law import Reading

_OWED: Mapping[tuple[bool, ...], Outcome] = {(True,): Outcome.YES, (False,): Outcome.NO}


def direct(move: Move, reading: Reading) -> Answer:
    """Whether each person may be told in place of representatives, by the day of the move.

    Law: tupe-2006/reg13a
    """
    may = combine(lambda who: who is Speaker.EACH, speaker(move, reading))
    owed = _OWED.get(may.possible, Outcome.DEPENDS)
    says = {
        Outcome.YES: "Your employer may tell and ask each person itself, in place of people who "
        "speak for them.",
        Outcome.NO: "Your employer may not tell each person in place of those who speak for them. "
        + " ".join(_why_not(move, reading)),
    }.get(
        owed, f"Each person may be told only where no one speaks for them. {_limits(move, reading)}"
    )
    return Answer(
        owed=owed,
        says=says.strip(),
        to="each colleague affected",
        working="This turns on the day of the move, not on today.",
        cites=_cites(move, reading),
        missing=may.waits_for,
    )


def _cites(move: Move, reading: Reading) -> tuple[str, ...]:
    northern = ("tupe-ni/not-changed",) if move.northern else ()
    held = small_moves.limit(reading, small_moves.EMPLOYER, move.day)
    return (*northern, "tupe-2006/reg13-3", *(("tupe-2006/reg13a",) if held else ()))


def _why_not(move: Move, reading: Reading) -> Iterator[str]:
    """Each settled fact that rules it out."""
    given = move.transfer
    if move.nation.possible == (Nation.NORTHERN_IRELAND,):
        yield "Northern Ireland has no such rule."
        return
    if given.union_recognised in (Recognised.ALL, Recognised.SOME):
        yield "A union is recognised."
    if given.representatives is True:
        yield "Elected staff already speak for them."
    if given.invited is True:
        yield "Colleagues have been asked to elect someone."
    if small_moves.is_small(move, reading).possible == (False,):
        yield f"{_size(move)}{_limits(move, reading)}"


def _size(move: Move) -> str:
    movers = move.transfer.colleagues
    return "" if isinstance(movers, Missing) else f"{movers:,} would move. "


def _limits(move: Move, reading: Reading) -> str:
    """How small the employer or the move must be."""
    employer = small_moves.limit(reading, small_moves.EMPLOYER, move.day)
    movers = small_moves.limit(reading, small_moves.MOVERS, move.day)
    if employer is None:
        return "For a move on that day the law had no such rule."
    fewer = f", or fewer than {movers.words} move" if movers else ""
    return f"The law allows it only where your employer has fewer than {employer.words}{fewer}."


DIRECT = Rule(key="tupe.direct", name="Tell each person instead", who=EMPLOYER, answers=direct)
