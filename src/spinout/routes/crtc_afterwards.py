"""What follows an expression of interest, for those who sent it and for staff when others did."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.findings import CONFIRM, SETTLED, Standing, theirs
from spinout.handovers.challenge import NextStep
from spinout.law import Reading, Row, Status

BY_OTHERS = "asked by others"
YOUR_TEAM = "your team"
THE_OTHERS = "those who asked"

_STANDINGS: Mapping[Status, Standing] = MappingProxyType(
    {Status.LAW: SETTLED, Status.SUGGESTION: theirs(YOUR_TEAM)}
)
"""Our own suggestion is for the team to take or leave; what was not read is to confirm."""


def afterwards(reading: Reading, who: str) -> tuple[NextStep, ...]:
    """What the law asks once it is in: while it is decided, after each answer, in the procurement.

    Law: crtc-afterwards, localism-act-2011/s81-1, localism-act-2011/s83-2,
    localism-act-2011/s83-3, localism-act-2011/s83-4, localism-act-2011/s83-8,
    localism-act-2011/s83-9, localism-act-2011/s83-11, localism-act-2011/s84-1,
    localism-act-2011/s84-8, localism-act-2011/s84-9, localism-act-2011/s84-10,
    localism-act-2011/s84-11, localism-act-2011/s85-2, public-services-social-value-act-2012/s1
    """
    return reading.worked_out(Steps(table="crtc-afterwards", who=who))


def asked_by_others(reading: Reading, who: str) -> tuple[NextStep, ...]:
    """What follows for staff when someone else has asked to run their service.

    Law: asked-by-others, localism-act-2011/s81-1, localism-act-2011/s81-6,
    localism-act-2011/s83-2, localism-act-2011/s83-11, localism-act-2011/s84-9,
    crtc-eoi-regs-2012/sch1-para6, crtc-grounds-regs-2012/ground-6,
    crtc-grounds-regs-2012/ground-8, tupe-2006/reg4, tupe-2006/reg13
    """
    return reading.worked_out(Steps(table="asked-by-others", who=who))


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """The steps of a table with the authority’s name filled in; they turn on no other fact."""

    table: str
    who: str

    def __call__(self, reading: Reading) -> tuple[NextStep, ...]:
        """Every step in file order; those of a table without stages are of being asked."""
        called, rows = _called(self.who), reading.table(self.table)
        staged = any(column.name == "stage" for column in rows[0].columns)
        return tuple(
            _step(row, row["stage"] if staged else BY_OTHERS, reading, called) for row in rows
        )


def _called(who: str) -> Mapping[str, str]:
    """What we call each of those who may have to act."""
    return {"authority": who, "team": YOUR_TEAM, "others": THE_OTHERS}


def _step(row: Row, stage: str, reading: Reading, called: Mapping[str, str]) -> NextStep:
    return NextStep(
        key=row["key"],
        stage=stage,
        says=row["says"],
        who=called[row["who"]],
        standing=_STANDINGS.get(row.status, CONFIRM),
        citation=reading.provision(row["provision"]).key,
    )


def not_grounds(reading: Reading) -> tuple[str, ...]:
    """Reasons sometimes given that are no lawful ground for rejecting.

    Law: not-grounds, localism-act-2011/s83-11
    """
    return tuple(row["says"] for row in reading.table("not-grounds"))
