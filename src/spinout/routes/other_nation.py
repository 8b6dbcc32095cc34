"""What the law of Scotland, Wales or Northern Ireland answers, where the body is in one."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation, ParentKind, ProposerKind
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
OF_THE_ACT = frozenset({"buying", "kept"})
"""Answers on the Act of 2023, which are beside the point where the NHS rules govern."""

NHS_RULES = "health"

ANY_OTHER = ""
"""Stands for every code that no row is for, so that their answers are worked out once."""


def other_nation(facts: CaseFacts, reading: Reading, *, nhs: bool) -> OtherNation | None:
    """How that nation’s law answers; None in England and while the nation is not known.

    `nhs` is whether the NHS rules govern the award, and so not the Act of 2023.

    Law: other-nations, and the provision and the figure of each of its rows
    """
    nation, cpv = facts.parent.nation, facts.service.cpv
    if isinstance(nation, Missing) or nation not in NAMES:
        return None
    known = isinstance(cpv, Missing) or cpv in reading.worked_out(_codes)
    answers = Answers(
        nation=nation,
        kind=facts.parent.kind,
        cpv=cpv if known else ANY_OTHER,
        proposer=facts.proposer.kind,
        nhs=nhs,
    )
    return OtherNation(
        nation=nation.value,
        name=NAMES[nation],
        says=f"The Community Right to Challenge is law in England only. In {NAMES[nation]} you "
        "may still put a plan to your employer now. This is what else we found.",
        answers=reading.worked_out(answers),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """All of a case that these answers turn on. Calling it gives them."""

    nation: Nation
    kind: ParentKind | Missing
    cpv: str | Missing
    proposer: ProposerKind | Missing
    nhs: bool

    def __call__(self, reading: Reading) -> tuple[NationAnswer, ...]:
        """The answers for this kind of body and service, in the order of the table.

        Law: other-nations, and the provision and the figure of each of its rows
        """
        try:
            rows = reading.rows(TABLE, nation=self.nation.value)
        except OutsideOurDataError:
            return ()
        return tuple(self._answer(row, reading) for row in rows if self._is_for(row))

    def _is_for(self, row: Row) -> bool:
        """Whether the row is for the case, or may be for all we know."""
        if self.nhs and row["subject"] in OF_THE_ACT:
            return False
        if self.nhs and row["subject"] == NHS_RULES:
            return True
        kind = None if isinstance(self.kind, Missing) else self.kind.value
        cpv = None if isinstance(self.cpv, Missing) else self.cpv
        return _fits(row["kinds"], kind) and _fits(row["codes"], cpv)

    def _waits_for(self, row: Row) -> tuple[str, ...]:
        """The facts that would tell whether the row is for the case at all."""
        asked = {
            "parent.kind": row["kinds"] and isinstance(self.kind, Missing),
            "service.cpv": row["codes"] and isinstance(self.cpv, Missing),
        }
        return tuple(key for key, waits in asked.items() if waits)

    def _answer(self, row: Row, reading: Reading) -> NationAnswer:
        outcome, says = Outcome(row["outcome"]), row["says"]
        missing = self._waits_for(row)
        if missing:
            outcome = Outcome.DEPENDS
        if row["subject"] == participation.SUBJECT and outcome is Outcome.DEPENDS:
            outcome, more, unsaid = participation.asked_by(self.proposer)
            says, missing = f"{says} {more}", (*missing, *unsaid)
        if row["figure"]:
            says = says.replace("{figure}", reading.figure(row["figure"]).words)
        provision = (row["provision"],) if row["provision"] else ()
        return NationAnswer(
            key=row["subject"],
            asks=row["asks"],
            outcome=outcome,
            standing=self._standing(outcome, missing, resting_on(SETTLED, reading, provision, row)),
            says=says,
            citations=(*cited(reading, *provision), *((row["figure"],) if row["figure"] else ())),
            missing=missing,
        )

    def _standing(self, outcome: Outcome, missing: tuple[str, ...], stands: Standing) -> Standing:
        """As firm as what the answer rests on; the body’s to decide where only that is left."""
        if stands == SETTLED and outcome is Outcome.DEPENDS and not missing:
            return theirs(authority(self.kind))
        return stands


def _fits(listed: str, given: str | None) -> bool:
    """Whether a row is for what is given: its list is empty, holds it, or it is not known."""
    return not listed or given is None or given in listed.split(";")


def _codes(reading: Reading) -> frozenset[str]:
    """Every code of a service that some row is for."""
    try:
        rows = reading.table(TABLE)
    except OutsideOurDataError:
        return frozenset()
    return frozenset(code for row in rows for code in row["codes"].split(";") if code)
