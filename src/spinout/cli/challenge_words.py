"""The grounds for saying no, what is published and what follows, in plain lines."""

from collections.abc import Iterator

from spinout.facts.wanted import need_to_know
from spinout.handovers.route_findings import Ground, RequiredItem, RouteFindings
from spinout.law import day_in_words


def lacking_parts(item: RequiredItem) -> tuple[str, ...]:
    """Each partner that has not yet given what the law asks of it."""
    return tuple(f"{each.label}: {each.item} MISSING" for each in item.parts if not each.present)


def ground_said(ground: Ground) -> Iterator[str]:
    """One ground: how it stands, what the authority must show, and what would cure it."""
    yield f"Ground {ground.number}, {ground.applies}: {ground.says} {ground.why}"
    if ground.missing:
        yield need_to_know(ground.missing)
    yield f"It must be able to show: {ground.evidence} What you may do: {ground.cure}"


def publications_said(found: RouteFindings) -> Iterator[str]:
    """Each thing the authority must publish or tell, with its last day where that is known."""
    for each in found.publications:
        by = f" Last day: {day_in_words(each.by)}." if each.by else ""
        yield f"{each.says}. {each.where}. {each.when}{by}"


def next_steps_said(found: RouteFindings) -> Iterator[str]:
    """What follows once the expression of interest is in, stage by stage."""
    for each in found.afterwards:
        yield f"{each.stage.capitalize()}: {each.says}"
