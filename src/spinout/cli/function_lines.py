"""Which kinds of work may go, in plain lines for a terminal."""

from collections.abc import Iterator

from spinout.cli.words import finding_lines, headline, wrapped
from spinout.handovers.function_finding import FunctionFinding
from spinout.handovers.route_findings import RouteFindings


def function_lines(found: RouteFindings | None) -> list[str]:
    """Each kind of work the case names, with what must be so for it to go; none named, none."""
    if found is None or not found.functions:
        return []
    return [
        *headline("Which work may go"),
        *(line for each in found.functions for line in _lines(each)),
    ]


def _lines(each: FunctionFinding) -> Iterator[str]:
    first, *rest = finding_lines((each.finding,))
    yield first
    for condition in each.conditions:
        yield wrapped(f"If it goes: {condition}", indent="    ")
    yield from rest
