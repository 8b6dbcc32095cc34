"""What we still need to know, under the heading of its section, with where it is asked."""

from collections.abc import Iterator
from dataclasses import dataclass

from spinout.facts.questions import BY_KEY, SECTIONS
from spinout.handovers.route_findings import RouteFindings
from spinout.web.asking.needs import Need
from spinout.web.first_check.present.parts import need


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What we still need to know of one subject."""

    section: str
    needs: tuple[Need, ...]


def wanted(found: RouteFindings) -> Iterator[Wanted]:
    """Every fact that an answer waits for, once, by section."""
    keys = {key for each in found.findings for key in each.missing}
    for section in SECTIONS:
        needs = tuple(
            need(key)
            for key, asked in BY_KEY.items()
            if key in keys and asked.section == section.key
        )
        if needs:
            yield Wanted(section=section.title, needs=needs)
