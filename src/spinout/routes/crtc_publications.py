"""What the authority must publish or tell, where, and by when."""

from collections.abc import Iterable

from spinout.handovers.challenge import Publication
from spinout.handovers.route_findings import Clock
from spinout.law import Reading


def publications(clocks: Iterable[Clock], reading: Reading, who: str) -> tuple[Publication, ...]:
    """Each thing the authority must publish or tell, dated where its clock is.

    Law: crtc-publications, localism-act-2011/s82, localism-act-2011/s83-4,
    localism-act-2011/s84-3, localism-act-2011/s84-6, localism-act-2011/s84-9
    """
    due = {clock.key: clock.last for clock in clocks}
    return tuple(
        Publication(
            key=row["key"],
            says=row["says"],
            who=who,
            where=row["where"],
            when=row["when"],
            # What should be there already is not put off by the clock it speaks of.
            by=None if row.yes("already") else due.get(row["clock"]),
            already=row.yes("already"),
            citation=reading.provision(row["provision"]).key,
        )
        for row in reading.table("crtc-publications")
    )
