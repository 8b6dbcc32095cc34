"""The award test by test: what stands beside the codes, each part from its own rule."""

from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation
from spinout.findings import Finding
from spinout.handovers.award_findings import AwardFindings
from spinout.handovers.structure import Structure
from spinout.law import OutsideOurDataError, Reading
from spinout.routes import (
    award_beyond,
    award_clocks,
    award_limits,
    award_notices,
    award_reasons,
    psr_change,
    psr_scope,
    reg77,
    s32,
    s33_limbs,
)
from spinout.routes.service_code import placed
from spinout.routes.thresholds import for_contract

ELSEWHERE = frozenset({"PSR", "AWARD_NO(nation)"})
"""The codes of other law, under which the older rules of the rest would not have let it either."""


def by_name(
    facts: CaseFacts, structure: Structure, found: tuple[Finding, ...], reading: Reading
) -> AwardFindings | None:
    """Each test by name beside the codes in `found`; None where that law is outside our data."""
    try:
        return _tests(facts, structure, found[0].code, reading)
    except OutsideOurDataError:
        return None


def _tests(facts: CaseFacts, structure: Structure, code: str, reading: Reading) -> AwardFindings:
    place = placed(facts.service, reading)
    limits = for_contract(facts.contract, reading)
    health = code == "PSR"
    not_held = health and facts.parent.nation is not Nation.ENGLAND
    deciding = award_reasons.deciding(code, facts, place, limits)
    return AwardFindings(
        scope=psr_scope.scope(facts, place, reading),
        limbs=s33_limbs.limbs(facts, structure, place, limits, reading),
        supported=s32.supported(facts, place, limits, reading),
        older=() if code in ELSEWHERE else reg77.limbs(facts, reading),
        change=psr_change.change(facts.contract, reading)
        if health and facts.contract.existing_provider is True
        else None,
        limits=award_limits.limits(deciding, reading),
        notices=() if not_held else award_notices.notices(code, reading),
        clocks=award_clocks.clocks(code, facts, reading),
        beyond=award_beyond.beyond(code, facts, reading),
    )
