"""Reads the [structure] section: who holds what, by kind of holder and never by person."""

from collections.abc import Mapping

from spinout.facts import problems
from spinout.facts.answer import UnfitAnswerError, check
from spinout.facts.case_toml import Notes
from spinout.facts.questions.question import Question, words_of
from spinout.facts.structure import (
    Bar,
    Design,
    Found,
    Holder,
    Holding,
    Leaver,
    Matter,
    Partnering,
    WayOut,
)
from spinout.facts.structure_parts import EACH, OF_PARTNER, SECTION, WHOLE
from spinout.findings import Missing

NAMES = (*WHOLE, *words_of(Holder))
Parts = dict[str, object]
ALL_KEPT = 100


def structure(section: object, notes: Notes) -> Design | None:
    """The structure drawn; None where there is none, or where a problem was noted.

    What is left out is none of it: no votes, no seats, no veto, and a surplus that all stays.
    """
    if section is None:
        return None
    table = notes.table(section, SECTION)
    before = len(notes.problems)
    _refuse_others(table, SECTION, NAMES, notes)
    whole = _parts(table, SECTION, WHOLE, notes)
    holdings = tuple(
        _holding(holder, notes.table(table[holder.value], f"{SECTION}.{holder.value}"), notes)
        for holder in Holder
        if holder.value in table
    )
    partner = table.get(Holder.PARTNER.value)
    drawn = design(whole, holdings, _parts_of_partner(partner, notes))
    for name, sentence in not_whole(drawn):
        notes.note(f"{SECTION}.{name}" if name else SECTION, sentence)
    return drawn if len(notes.problems) == before else None


def design(whole: Parts, holdings: tuple[Holding, ...], partner: Parts) -> Design:
    """The structure of these checked parts, with what we take for each that is left out."""
    return Design(
        holdings=holdings,
        elected=_count(whole, "elected"),
        chosen=_count(whole, "chosen"),
        kept=_count(whole, "kept", ALL_KEPT),
        board_bar=Bar(whole.get("board_bar", Bar.MORE_THAN_HALF.value)),
        big_bar=Bar(whole.get("big_bar", Bar.THREE_QUARTERS.value)),
        leaver=Leaver(whole.get("leaver", Leaver.ENDS.value)),
        partnering=Partnering(
            loan=_count(partner, "loan"),
            interest=str(partner.get("interest", "0")),
            fee=_count(partner, "fee"),
            secondees=_count(partner, "secondees"),
            found=Found(partner.get("found", Found.NOT_SETTLED.value)),
            lock_in=_count(partner, "lock_in"),
            way_out=WayOut(partner.get("way_out", WayOut.NOT_SETTLED.value)),
        ),
    )


def holding(holder: Holder, parts: Parts) -> Holding:
    """What one holder has, of these checked parts."""
    vetoes = parts.get("vetoes", ())
    return Holding(
        holder=holder,
        votes=_count(parts, "votes"),
        shares=_count(parts, "shares"),
        surplus=_count(parts, "surplus"),
        seats=_count(parts, "seats"),
        vetoes=tuple(Matter(each) for each in vetoes) if isinstance(vetoes, tuple) else (),
    )


def not_whole(drawn: Design) -> tuple[tuple[str, str], ...]:
    """What no structure can lack, by the name it is entered under, with what to enter."""
    lacks = []
    if drawn.votes == 0:
        lacks.append(("", "Nobody has a vote. Give at least one holder some votes."))
    if drawn.seats == 0:
        lacks.append(("", "The board has no seats. Say who fills at least one."))
    if drawn.kept < ALL_KEPT and not any(each.surplus for each in drawn.holdings):
        lacks.append(
            ("kept", "Some surplus is shared out, but nobody has a part of it. Say who has.")
        )
    return tuple(lacks)


def _holding(holder: Holder, table: Mapping[str, object], notes: Notes) -> Holding:
    name = f"{SECTION}.{holder.value}"
    known = {**EACH, **OF_PARTNER} if holder is Holder.PARTNER else EACH
    _refuse_others(table, name, tuple(known), notes)
    return holding(holder, _parts(table, name, EACH, notes))


def _parts_of_partner(partner: object, notes: Notes) -> Parts:
    if not isinstance(partner, dict):
        return {}
    return _parts(partner, f"{SECTION}.{Holder.PARTNER.value}", OF_PARTNER, notes)


def _refuse_others(
    table: Mapping[str, object], name: str, known: tuple[str, ...], notes: Notes
) -> None:
    for part in table:
        if part not in known:
            notes.note(f"{name}.{part}", problems.unknown_key(part, known))


def _parts(
    table: Mapping[str, object], name: str, asked: Mapping[str, Question], notes: Notes
) -> Parts:
    """The checked parts; one that is unknown or does not apply is left out."""
    found: Parts = {}
    for part, question in asked.items():
        if part not in table:
            continue
        try:
            answer = check(question, table[part])
        except UnfitAnswerError as unfit:
            notes.note(f"{name}.{part}", unfit.sentence)
            continue
        if not isinstance(answer, Missing):
            found[part] = answer
    return found


def _count(parts: Parts, name: str, otherwise: int = 0) -> int:
    held = parts.get(name, otherwise)
    return held if isinstance(held, int) else otherwise
