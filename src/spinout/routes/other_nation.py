"""What the law of Scotland, Wales or Northern Ireland answers, where the body is in one."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation
from spinout.findings import SETTLED, Missing, Outcome, Standing, theirs
from spinout.handovers.departments import NationAnswer, OtherNation
from spinout.law import OutsideOurDataError, Reading, Row
from spinout.routes import participation
from spinout.routes.citing import cited, resting_on
from spinout.routes.parties import authority

NAMES: Mapping[Nation, str] = MappingProxyType(
    {
        Nation.WALES: "Wales",
        Nation.SCOTLAND: "Scotland",
        Nation.NORTHERN_IRELAND: "Northern Ireland",
    }
)

TABLE = "other-nations"


def other_nation(facts: CaseFacts, reading: Reading) -> OtherNation | None:
    """How that nation’s law answers; None in England and while the nation is not known.

    Law: other-nations, and the provision and the figure of each of its rows
    """
    nation = facts.parent.nation
    if isinstance(nation, Missing) or nation not in NAMES:
        return None
    return OtherNation(
        nation=nation.value,
        name=NAMES[nation],
        says=f"The Community Right to Challenge is law in England only. In {NAMES[nation]} you "
        "may still put a plan to your employer now. This is what else we found.",
        answers=tuple(_answer(row, facts, reading) for row in _rows(nation, facts, reading)),
    )


def _rows(nation: Nation, facts: CaseFacts, reading: Reading) -> tuple[Row, ...]:
    """The rows for this kind of body and service; one that may be for it is not left out."""
    try:
        held = reading.rows(TABLE, nation=nation.value)
    except OutsideOurDataError:
        return ()
    kind, cpv = facts.parent.kind, facts.service.cpv
    return tuple(
        row
        for row in held
        if _fits(row["kinds"], None if isinstance(kind, Missing) else kind.value)
        and _fits(row["codes"], None if isinstance(cpv, Missing) else cpv)
    )


def _fits(listed: str, given: str | None) -> bool:
    """Whether a row is for what is given: its list is empty, holds it, or it is not known."""
    return not listed or given is None or given in listed.split(";")


def _answer(row: Row, facts: CaseFacts, reading: Reading) -> NationAnswer:
    outcome, says = Outcome(row["outcome"]), row["says"]
    missing: tuple[str, ...] = ()
    if row["subject"] == participation.SUBJECT and row["outcome"] == Outcome.DEPENDS.value:
        outcome, more, missing = participation.asked_by(facts.proposer.kind)
        says = f"{says} {more}"
    if row["figure"]:
        says = says.replace("{figure}", reading.figure(row["figure"]).words)
    provision = (row["provision"],) if row["provision"] else ()
    return NationAnswer(
        key=row["subject"],
        asks=row["asks"],
        outcome=outcome,
        standing=_standing(outcome, resting_on(SETTLED, reading, provision, row), facts),
        says=says,
        citations=(*cited(reading, *provision), *((row["figure"],) if row["figure"] else ())),
        missing=missing,
    )


def _standing(outcome: Outcome, stands: Standing, facts: CaseFacts) -> Standing:
    """As firm as what the answer rests on; the body’s to decide where only that is left."""
    if stands == SETTLED and outcome is Outcome.DEPENDS:
        return theirs(authority(facts.parent.kind))
    return stands
