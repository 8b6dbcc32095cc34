"""The routes taken together: may we ask, how would it be awarded, and by when."""

from collections.abc import Callable
from dataclasses import replace

from spinout.completions import Part, choice, combine, yes_or_no
from spinout.facts.plan import CaseFacts
from spinout.facts.service import ProposerKind
from spinout.findings import Finding, Outcome, finding, outside_our_data
from spinout.handovers.route_findings import RouteFindings
from spinout.handovers.structure import Structure
from spinout.law import OutsideOurDataError, Reading
from spinout.routes import (
    award,
    award_limbs,
    cautions,
    crtc,
    crtc_afterwards,
    crtc_clocks,
    crtc_contents,
    crtc_grounds,
    crtc_publications,
    functions,
    other_nation,
    processes,
    psr,
    regulator,
    s33,
    voluntary,
)
from spinout.routes.parties import authority

NO_RIGHT = frozenset({"CRTC_NO(parent)", "CRTC_NO(nation)"})
"""The answers after which only a voluntary proposal is left."""


def check(facts: CaseFacts, structure: Structure, reading: Reading) -> RouteFindings:
    """What we found on each route under the law as at the reading's date.

    A route whose law lies outside our data says so in a finding; the others still answer.
    """
    right = _asked("The Community Right to Challenge", lambda: crtc.findings(facts, reading))
    awarded = _asked("The rules on awards", lambda: award.findings(facts, reading))
    rest = (
        *awarded,
        *_asked("Section 33", lambda: s33.findings(facts, structure, reading)),
    )
    nhs = psr.applies(facts, rest)
    work = functions.work(facts, reading)
    if _may_ask(right):
        answers = _with_papers(facts, reading, right, rest, work)
    else:
        found = (*right, *_voluntary(facts, right, reading), *rest)
        answers = _without_papers(found, _cautions(facts, nhs=nhs))
    return replace(
        answers,
        warnings=(*cautions.long_after_the_check(reading), *answers.warnings),
        processes=psr.processes(facts.contract, reading) if nhs else (),
        criteria=psr.criteria(reading) if nhs else (),
        first_steps=regulator.first_steps(facts, reading),
        process=processes.process(facts, reading, right=_may_ask(right), nhs=nhs),
        other_nation=other_nation.other_nation(
            facts, reading, nhs=any(each.code == "PSR" for each in awarded)
        ),
        award=award_limbs.by_name(facts, structure, awarded, reading),
        functions=work.told,
        findings=(*answers.findings, *(each.finding for each in work.told)),
        codes=(*answers.codes, *dict.fromkeys(each.code for each in work.told)),
    )


def _asked(subject: str, question: Callable[[], tuple[Finding, ...]]) -> tuple[Finding, ...]:
    try:
        return question()
    except OutsideOurDataError as gap:
        return (
            finding(
                "OUTSIDE_OUR_DATA",
                reason=f"{subject}: {gap}",
                citations=(),
                standing=outside_our_data(gap.since, gap.until),
            ),
        )


def _voluntary(
    facts: CaseFacts, right: tuple[Finding, ...], reading: Reading
) -> tuple[Finding, ...]:
    only = any(each.code in NO_RIGHT for each in right)
    return (voluntary.proposal(facts.parent, reading),) if only else ()


def _cautions(facts: CaseFacts, *, nhs: bool) -> tuple[str, ...]:
    """What to read before any yes where the right is ruled out."""
    if nhs:
        return cautions.under_the_nhs_rules(authority(facts.parent.kind))
    return cautions.without_the_right(authority(facts.parent.kind))


def _may_ask(right: tuple[Finding, ...]) -> bool:
    """Whether the right is not ruled out on what we know."""
    return not any(
        each.outcome in (Outcome.NO, Outcome.OTHER_NATION) or each.code == "OUTSIDE_OUR_DATA"
        for each in right
    )


def _complete(facts: CaseFacts, reading: Reading) -> Part[bool]:
    """Whether the expression holds every item asked of this proposer."""
    items = reading.worked_out(crtc_contents.listed)
    return combine(
        lambda kind, partners: not crtc_contents.lacking(facts.expression, items, kind, partners),
        choice(facts.proposer.kind, "proposer.kind", ProposerKind),
        yes_or_no(facts.proposer.partners, "proposer.partners"),
    )


def _without_papers(found: tuple[Finding, ...], warnings: tuple[str, ...]) -> RouteFindings:
    """The answers where the right is ruled out: no expression of interest, no clocks."""
    return RouteFindings(
        codes=tuple(each.code for each in found),
        findings=found,
        clocks=(),
        contents=(),
        contents_missing=(),
        grounds=(),
        warnings=warnings,
    )


def _with_papers(
    facts: CaseFacts,
    reading: Reading,
    right: tuple[Finding, ...],
    rest: tuple[Finding, ...],
    work: functions.Work,
) -> RouteFindings:
    """The answers with what to send, the clocks, and the grounds for saying no."""
    who = authority(facts.parent.kind)
    listed = crtc_grounds.grounds(facts, _complete(facts, reading), work, reading)
    sure = any(each.code != "CRTC_DEPENDS" for each in right)
    found = (*right, *(crtc_grounds.findings(listed, facts, work) if sure else ()), *rest)
    items = crtc_contents.contents(
        facts.expression,
        facts.proposer,
        reading,
        from_a_body=crtc.body(facts, reading).possible == (True,),
    )
    clocks = crtc_clocks.clocks(facts.expression, reading, who, facts.authority)
    return RouteFindings(
        codes=tuple(each.code for each in found),
        findings=found,
        clocks=clocks,
        contents=items,
        contents_missing=crtc_contents.missing(items),
        grounds=listed,
        warnings=cautions.warnings(reading, who),
        publications=crtc_publications.publications(clocks, reading, who),
        afterwards=crtc_afterwards.afterwards(reading, who),
        not_grounds=crtc_afterwards.not_grounds(reading),
    )
