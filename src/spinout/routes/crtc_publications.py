"""What the authority must publish or tell, where, and by when."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

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
        replace(each, by=due[clock]) if due.get(clock) else each
        for clock, each in reading.worked_out(Listed(who=who))
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What must be published or told, with the authority’s name filled in, and not yet dated."""

    who: str

    def __call__(self, reading: Reading) -> tuple[tuple[str, Publication], ...]:
        """Each in order, with the key of the clock that dates it.

        What should be there already has none: it is not put off by the clock it speaks of.
        """
        return tuple(
            (
                "" if row.yes("already") else row["clock"],
                Publication(
                    key=row["key"],
                    says=row["says"],
                    who=self.who,
                    where=row["where"],
                    when=row["when"],
                    by=None,
                    already=row.yes("already"),
                    citation=reading.provision(row["provision"]).key,
                ),
            )
            for row in reading.table("crtc-publications")
        )
