"""Designs of the package in plain lines, for a terminal."""

from collections.abc import Iterable, Iterator

from spinout.cli.words import bullet, headline, wrapped
from spinout.handovers.design import NO_VOTE, DesignOutcome, TermFinding

NO_DESIGNS = (
    "This plan has no designs yet. Put each in a file of its own, such as "
    "designs/better-pension.toml, beside case.toml."
)


def design_lines(found: Iterable[DesignOutcome]) -> Iterator[str]:
    """Each design with what the law says of it, and with it that no vote changes kept terms."""
    each_design = tuple(found)
    if not each_design:
        yield from headline("Designs of the package")
        yield wrapped(NO_DESIGNS, indent="  ")
    for each in each_design:
        yield from _design(each)


def _design(outcome: DesignOutcome) -> Iterator[str]:
    design = outcome.design
    yield from headline(design.name)
    if design.says:
        yield wrapped(design.says, indent="  ")
    yield wrapped(NO_VOTE, indent="  ")
    for finding in outcome.found.findings:
        yield bullet(_said(finding))
    if outcome.found.two_tier is not None:
        yield bullet(_said(outcome.found.two_tier, "New colleagues beside those who moved"))


def _said(finding: TermFinding, about: str = "") -> str:
    what = about or finding.term.words.capitalize()
    firm = "" if finding.status in ("law", "published") else f", {finding.status}"
    return f"{what}: {finding.verdict.words}. {finding.says} ({finding.provision}{firm})"
