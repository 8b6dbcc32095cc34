"""What a visitor told us in five answers, as the facts of a case that knows no more."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from spinout.facts.case_writer import case_text
from spinout.facts.casefile import read_case
from spinout.facts.plan import CaseFacts
from spinout.facts.post_kinds import NOTHING_YET
from spinout.facts.problems import CASE_FILE, POSTS_FILE
from spinout.facts.service import Nation, Parent, ParentKind, Proposer, ProposerKind, Service
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Missing
from spinout.web.first_check.asked import ASKED, BY_KIND, Kind, Who, YesNo

ENOUGH = 2
"""“Two or more of us”: the fewest that the answer can mean."""

_PROPOSERS: Mapping[Who, tuple[ProposerKind, int | Missing]] = MappingProxyType(
    {
        Who.SOME_OF_US: (ProposerKind.EMPLOYEES, ENOUGH),
        Who.ONLY_ME: (ProposerKind.EMPLOYEES, 1),
        Who.VOLUNTARY: (ProposerKind.VOLUNTARY_BODY, NOT_APPLICABLE),
        Who.PARISH: (ProposerKind.PARISH_COUNCIL, NOT_APPLICABLE),
        Who.OTHER: (ProposerKind.OTHER, NOT_APPLICABLE),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The five answers; None where one was left out."""

    nation: Nation | None
    employer: ParentKind | None
    who: Who | None
    service: Kind | None
    tender: YesNo | None

    @property
    def nothing(self) -> bool:
        """Every question was left out."""
        return self == NOTHING


NOTHING = Told(nation=None, employer=None, who=None, service=None, tender=None)


def told(sent: Mapping[str, str]) -> Told:
    """What was sent, each answer that is not on its list counted as left out."""
    said = {
        each.name: sent.get(each.name, "")
        for each in ASKED
        if sent.get(each.name, "") in dict(each.choices)
    }
    return Told(
        nation=Nation(said["nation"]) if "nation" in said else None,
        employer=ParentKind(said["employer"]) if "employer" in said else None,
        who=Who(said["who"]) if "who" in said else None,
        service=BY_KIND[said["service"]] if "service" in said else None,
        tender=YesNo(said["tender"]) if "tender" in said else None,
    )


def facts(known: Told) -> CaseFacts:
    """The facts of a case in which nothing else is known."""
    blank = _nothing_known()
    return replace(
        blank,
        parent=Parent(name=UNKNOWN, nation=known.nation or UNKNOWN, kind=known.employer or UNKNOWN),
        proposer=_proposer(known.who),
        service=blank.service if known.service is None else _service(blank, known.service),
        circumstances=replace(
            blank.circumstances,
            in_procurement=UNKNOWN if known.tender is None else known.tender is YesNo.YES,
        ),
    )


def _proposer(who: Who | None) -> Proposer:
    kind, employees = (UNKNOWN, UNKNOWN) if who is None else _PROPOSERS[who]
    return Proposer(kind=kind, employees=employees, partners=UNKNOWN)


def _service(blank: CaseFacts, kind: Kind) -> Service:
    # The question says: a service the body gives or pays for, and not for one named person.
    return replace(
        blank.service, cpv=kind.cpv or UNKNOWN, provided_by_authority=True, named_person=False
    )


@cache
def _nothing_known() -> CaseFacts:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as case:
        case.writestr(CASE_FILE, case_text({}))
        case.writestr(POSTS_FILE, NOTHING_YET)
    return read_case(zipfile.Path(held))
