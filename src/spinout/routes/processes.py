"""Has the team’s department a process of its own for staff who want to run a service?"""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from spinout import law
from spinout.completions import Part, choice, combine
from spinout.facts.functions import FunctionKind
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation, ParentKind
from spinout.findings import CONFIRM, Missing
from spinout.handovers.departments import DepartmentProcess, ProcessFindings
from spinout.law import Found, Process, Reading
from spinout.routes import (
    functions_adults,
    functions_children,
    voluntary_history,
    voluntary_paper,
)
from spinout.routes.process_shown import Shown
from spinout.routes.voluntary_decider import decider

OTHER = "other"
"""The choice for a department that we hold no record of."""

Records = tuple[Process, ...]


def process(facts: CaseFacts, reading: Reading, *, right: bool, nhs: bool) -> ProcessFindings:
    """What we hold of a process of the department’s own, and what we suggest beside it.

    `right` is whether the Community Right to Challenge may be used; `nhs` whether the NHS rules
    govern the award. A process that was not found is said to be so, and never means exempt.

    Law: right-to-provide-history, suggestions, and the keys of each process shown
    """
    found = possible(facts)
    known = len({status(each) for each in found.possible}) == 1
    held = reading.worked_out(Shown(_kept_in_all(found.possible)))
    shown = _nearest_last(held, facts.functions.kinds)
    return ProcessFindings(
        status=_found_by_now(found.possible[0], shown) if known else None,
        says=_says(facts, found.possible, shown) if known else UNSURE,
        who_decides=(shown[-1].who_decides if shown else "") or decider(facts.parent.kind),
        records=shown,
        history=voluntary_history.events(facts.parent, reading),
        steps=voluntary_paper.steps(reading) if right else (),
        paper=() if right else voluntary_paper.contents(reading, nhs=nhs),
        standing=shown[-1].standing if known and shown else CONFIRM,
        missing=() if known else found.waits_for,
        citations=tuple(each.key for each in shown),
    )


ABOUT: Mapping[str, frozenset[FunctionKind]] = MappingProxyType(
    {
        "processes/health/adult-social-care": frozenset(functions_adults.LIMITS),
        "processes/education/childrens-social-care": frozenset(functions_children.LIMITS),
    }
)
"""The work that a process is about, where a code of service does not tell one from another."""


def _nearest_last(
    shown: tuple[DepartmentProcess, ...], kinds: tuple[FunctionKind, ...] | Missing
) -> tuple[DepartmentProcess, ...]:
    """Last the process about the work the case names, if as much was found of it as of the last."""
    if not shown or isinstance(kinds, Missing):
        return shown
    near = [each for each in shown if ABOUT.get(each.key, frozenset()) & frozenset(kinds)]
    if len(near) != 1 or near[0].status is not shown[-1].status:
        return shown
    return (*(each for each in shown if each is not near[0]), near[0])


def status(records: Records) -> Found:
    """How much was found of the process that comes last, or that nothing was."""
    return records[-1].found if records else Found.NOT_FOUND


def _found_by_now(records: Records, shown: tuple[DepartmentProcess, ...]) -> Found:
    """How much was found, of what had begun by the date read."""
    return status(records) if shown else Found.NOT_FOUND


def possible(facts: CaseFacts) -> Part[Records]:
    """The processes the case may still come under, and the facts that would decide.

    The one for this kind of service comes last, or else the newest of those for any service.
    """
    cpv = facts.service.cpv
    return _possible(
        facts.parent.kind,
        facts.parent.nation,
        facts.parent.department,
        "" if isinstance(cpv, str) and cpv not in _codes() else cpv,
    )


@lru_cache(maxsize=1024)
def _possible(
    kind: ParentKind | Missing,
    nation: Nation | Missing,
    department: str | Missing,
    cpv: str | Missing,
) -> Part[Records]:
    return combine(
        _bearing,
        choice(kind, "parent.kind", _kinds()),
        choice(nation, "parent.nation", Nation),
        choice(department, "parent.department", (*law.departments(), OTHER)),
        choice(cpv, "service.cpv", ("", *_codes())),
        says=status,
    )


@cache
def _bearing(kind: ParentKind, nation: Nation, department: str, cpv: str) -> Records:
    """The processes that bear on a complete case, those for this kind of service last."""
    mine = department if kind is ParentKind.DEPARTMENT else None
    held = [
        each
        for each in law.processes()
        if nation.value in each.nations
        and (kind.value in each.covers or each.department == mine)
        and (not each.codes or cpv in each.codes)
    ]
    return tuple(sorted(held, key=lambda each: bool(each.codes)))


@cache
def _kinds() -> tuple[ParentKind, ...]:
    """One kind of body for each set of processes that any kind of body comes under."""
    covered = {
        tuple(each.key for each in law.processes() if kind.value in each.covers): kind
        for kind in ParentKind
        if kind is not ParentKind.DEPARTMENT
    }
    return (*covered.values(), ParentKind.DEPARTMENT)


@cache
def _codes() -> tuple[str, ...]:
    """Every code of a service that some process is for."""
    listed = {code for each in law.processes() for code in each.codes}
    return tuple(sorted(listed))


def _kept_in_all(ways: tuple[Records, ...]) -> Records:
    """The processes that hold however the case is completed."""
    return tuple(each for each in ways[0] if all(each in way for way in ways))


UNSURE = "We need to know more before we can say if your department has a way of its own to ask."


def _says(facts: CaseFacts, ways: tuple[Records, ...], shown: tuple[DepartmentProcess, ...]) -> str:
    if shown and status(ways[0]) is not Found.NOT_FOUND:
        return shown[-1].says
    named = law.departments().get(str(facts.parent.department))
    whose = f" at the {named}" if named and not named.startswith("HM ") else ""
    return (
        f"We found no process of its own{whose} for staff who want to run a service. That does "
        "not mean that your service is shut out. Ask the body you work for."
    )
