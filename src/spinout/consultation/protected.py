"""What the rules on moves protect: the contract, the right to say no, the terms, the union."""

from spinout.clocks import Nation
from spinout.completions import choice, combine
from spinout.consultation.owing import BOTH, MUTUAL, Answer, Rule
from spinout.consultation.the_move import Move
from spinout.facts.transfer import Recognised
from spinout.findings import CONFIRM, Outcome, theirs
from spinout.law import Reading, day_in_words

_EITHER = "your employer now or the mutual"
_MOVERS = "each colleague who moves"


def covered(move: Move, reading: Reading) -> Answer:
    """That all the rest rests on the move being one these rules cover, which we do not judge.

    Law: tupe-2006/reg3
    """
    del reading
    return Answer(
        owed=Outcome.YES,
        says="These rules (TUPE) cover a service that moves to a contractor with the team set up "
        "to run it, where the work stays much the same. All that follows rests on this.",
        to="each colleague affected",
        working=f"It is judged as things stand just before {move.day_in_words}.",
        cites=(*move.northern_law, "tupe-2006/reg3"),
        standing=CONFIRM,
        unchecked="We did not check that this move is one they cover. Ask a solicitor. A shift "
        "of duties between public bodies may not be.",
    )


def contracts_move(move: Move, reading: Reading) -> Answer:
    """That contracts move with their rights and duties, but not rights in a work pension.

    Law: tupe-2006/reg4, tupe-2006/reg10
    """
    del reading
    return Answer(
        owed=Outcome.YES,
        says="Take on the contracts of those assigned to the service, with their rights and "
        "duties. Rights in a work pension scheme do not move this way.",
        to=_MOVERS,
        working=f"It happens by law on {move.day_in_words}.",
        cites=(*move.northern_law, "tupe-2006/reg4", "tupe-2006/reg10"),
    )


def may_object(move: Move, reading: Reading) -> Answer:
    """That a colleague may object; the contract then ends, and that is not a dismissal.

    Law: tupe-2006/reg4-7
    """
    del reading
    return Answer(
        owed=Outcome.DEPENDS,
        says="A colleague may say no to moving by telling either employer. The job then ends, and "
        "it does not count as a dismissal.",
        to=_EITHER,
        working=f"Before {move.day_in_words}.",
        cites=(*move.northern_law, "tupe-2006/reg4-7"),
        standing=theirs("each colleague"),
        unchecked="We could not check what else may follow for someone who says no; ask your "
        "union first.",
    )


def terms_kept(move: Move, reading: Reading) -> Answer:
    """That terms may not be changed because of the move, save as the law allows.

    Law: tupe-changes-2014/reg6, tupe-ni/not-changed
    """
    if move.nation.possible == (Nation.NORTHERN_IRELAND,):
        return _older_rule("stands in Northern Ireland", ("tupe-ni/not-changed",))
    began = reading.provision("tupe-changes-2014/reg6").since
    if move.day is not None and move.day < began:
        cites = (*move.northern_law, "tupe-2006/reg4")
        return _older_rule(f"stood for moves before {day_in_words(began)}", cites)
    return Answer(
        owed=Outcome.YES,
        says="Do not change terms because of the move. A change is void unless the contract "
        "allows it, or it is agreed for an economic, technical or organisational reason. Terms "
        "agreed with a union may change after a year if no worse on the whole.",
        to=_MOVERS,
        working="It has no last day.",
        cites=(*(("tupe-ni/not-changed",) if move.northern else ()), "tupe-changes-2014/reg6"),
        missing=move.nation.waits_for,
    )


def _older_rule(when: str, cites: tuple[str, ...]) -> Answer:
    return Answer(
        owed=Outcome.YES,
        says=f"Do not change terms because of the move. An older rule {when}.",
        to=_MOVERS,
        working="It has no last day.",
        cites=cites,
        standing=CONFIRM,
        unchecked="We have not read the older rule; ask a solicitor.",
    )


def union_kept(move: Move, reading: Reading) -> Answer:
    """That a recognised union stays recognised where the group keeps its own identity.

    Law: tupe-2006/reg6
    """
    del reading
    union = choice(move.transfer.union_recognised, "transfer.union_recognised", Recognised)
    some = combine(lambda each: each is not Recognised.NONE, union)
    none = some.possible == (False,)
    return Answer(
        owed=Outcome.NO if none else Outcome.YES if some.settled else Outcome.DEPENDS,
        says="No union is recognised now, so none carries over."
        if none
        else "The union stays recognised, if the group keeps an identity of its own.",
        to="no one" if none else "the recognised union",
        working="There is nothing to carry over." if none else f"From {move.day_in_words}.",
        cites=(*move.northern_law, "tupe-2006/reg6"),
        missing=some.waits_for,
    )


COVERED = Rule(key="tupe.applies", name="The rules on moves", who=BOTH, answers=covered)
CONTRACTS = Rule(key="tupe.contracts", name="Take on contracts", who=MUTUAL, answers=contracts_move)
OBJECT = Rule(
    key="tupe.object", name="A colleague’s right to say no", who=_MOVERS, answers=may_object
)
TERMS = Rule(key="tupe.terms", name="Keep terms", who=MUTUAL, answers=terms_kept)
UNION = Rule(key="tupe.recognition", name="Keep the union", who=MUTUAL, answers=union_kept)
