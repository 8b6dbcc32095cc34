"""What the law says of the pension in a design."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.employment.arrangements import (
    CIVIL_SERVICE_SCHEME,
    LGPS_SCHEME,
    NHS_SCHEME,
    TEACHERS_SCHEME,
)
from spinout.employment.backing import backing
from spinout.employment.from_law import read_auto_enrolment
from spinout.employment.statutory.pension_floor import read_pension_floor
from spinout.facts.package_design import ForWhom, PackageDesign, PensionPart, PensionRoute
from spinout.facts.plan import CaseFacts
from spinout.facts.service import PensionAccess
from spinout.findings import Missing
from spinout.handovers.design import Term, TermFinding, Verdict
from spinout.law import Provision, Reading
from spinout.money import Rate

FLOOR = "pensions-act-2004/s257"
LEAST = "pensions-act-2008/s20"

PROMISES: Mapping[str, str] = MappingProxyType(
    {
        LGPS_SCHEME: "best-value-direction-2007/duty",
        NHS_SCHEME: "new-fair-deal/nhs",
        TEACHERS_SCHEME: "new-fair-deal/schools",
        CIVIL_SERVICE_SCHEME: "new-fair-deal/civil-service",
    }
)
"""The promise that keeps people in a scheme when they move; in Scotland none was found."""

JOINING: Mapping[str, str] = MappingProxyType(
    {
        LGPS_SCHEME: "lgps-regs-2013/sch2-part3",
        NHS_SCHEME: "nhs-pension-access/open",
        TEACHERS_SCHEME: "new-fair-deal/schools",
        CIVIL_SERVICE_SCHEME: "new-fair-deal/civil-service",
    }
)
"""What lets new colleagues into a scheme, or says that they have no right to it."""

_NO_RIGHT = frozenset({TEACHERS_SCHEME, CIVIL_SERVICE_SCHEME})
_NOT_FOUND = (
    "We found no rule that lets new colleagues into this scheme. Ask the scheme or the fund."
)
_KEPT = (
    "Rights under a pension scheme do not move by the law on transfers. Another promise keeps "
    "those who moved in a scheme. Ask a solicitor before you change it."
)


def pension_finding(design: PackageDesign, facts: CaseFacts, reading: Reading) -> TermFinding:
    """What the law says of the design’s pension, which must be there. Raises OutsideOurDataError.

    Law: pensions-act-2004/s257, pensions-act-2008/s20, pension-floor/most-matched,
    best-value-direction-2007/duty, new-fair-deal/nhs, new-fair-deal/schools,
    new-fair-deal/civil-service, nhs-pension-access/open, lgps-regs-2013/sch2-part3,
    tupe-2006/reg10
    """
    part = design.pension
    assert part is not None
    if design.for_whom is ForWhom.BY_AGREEMENT:
        return _moved(part, facts, reading)
    if part.route is PensionRoute.SCHEME:
        return _joining(facts, reading)
    return _workplace(part, reading)


def _found(verdict: Verdict, says: str, key: str, *held: Provision) -> TermFinding:
    return TermFinding(
        term=Term.PENSION,
        verdict=verdict,
        says=says,
        provision="; ".join(each.title for each in held),
        citations=(key,),
        status=backing(*held).status.value,
    )


def _moved(part: PensionPart, facts: CaseFacts, reading: Reading) -> TermFinding:
    floor, most = reading.provision(FLOOR), read_pension_floor(reading).most_matched
    if part.route is PensionRoute.LEAST or _under(part, most):
        says = f"A new employer must match what a colleague pays in, up to {most} of basic pay."
        return _found(Verdict.BELOW_FLOOR, says, FLOOR, floor)
    scheme = facts.terms.pension_scheme
    key = FLOOR if isinstance(scheme, Missing) else PROMISES.get(scheme, FLOOR)
    moves = reading.provision("tupe-2006/reg10")
    return _found(Verdict.NEEDS_ADVICE, _KEPT, key, moves, reading.provision(key))


def _under(part: PensionPart, most: Rate) -> bool:
    if isinstance(part.employer_rate, Missing) or isinstance(part.colleague_rate, Missing):
        return False
    theirs = min(Rate.percent(part.colleague_rate).share, most.share)
    return Rate.percent(part.employer_rate).share < theirs


def _joining(facts: CaseFacts, reading: Reading) -> TermFinding:
    scheme = facts.terms.pension_scheme
    if isinstance(scheme, Missing) or scheme not in JOINING:
        return _found(Verdict.NEEDS_ADVICE, _NOT_FOUND, FLOOR, reading.provision(FLOOR))
    key = JOINING[scheme]
    held = reading.provision(key)
    if scheme in _NO_RIGHT:
        says = (
            "New colleagues have no right to this scheme. Ask the scheme if it would let them in."
        )
        return _found(Verdict.NEEDS_ADVICE, says, key, held)
    if facts.terms.access is PensionAccess.OPEN:
        says = "The mutual’s place in the scheme is open, so new colleagues may join."
        return _found(Verdict.LAWFUL, says, key, held)
    says = (
        "New colleagues may join only where the mutual’s place in the scheme is open to them, and "
        "your plan does not say that it is. Ask the scheme."
    )
    return _found(Verdict.NEEDS_ADVICE, says, key, held)


def _workplace(part: PensionPart, reading: Reading) -> TermFinding:
    held, figures = reading.provision(LEAST), read_auto_enrolment(reading).figures
    if part.route is PensionRoute.LEAST:
        return _found(Verdict.LAWFUL, "This is the least the law allows.", LEAST, held)
    employer, colleague = part.employer_rate, part.colleague_rate
    assert isinstance(employer, str)
    assert isinstance(colleague, str)
    whole = Rate.percent(employer).share + Rate.percent(colleague).share
    enough = Rate.percent(employer).share >= figures.employer_rate.share
    if enough and whole >= figures.total_rate.share:
        says = (
            f"The law asks for {figures.total_rate} of part of pay, {figures.employer_rate} of it "
            "from the employer. This gives that much or more of all pay."
        )
        return _found(Verdict.LAWFUL, says, LEAST, held)
    says = (
        f"The law asks for {figures.total_rate} of part of pay, {figures.employer_rate} of it from "
        "the employer. This gives less of all pay, which may be too little."
    )
    return _found(Verdict.BELOW_FLOOR, says, LEAST, held)
