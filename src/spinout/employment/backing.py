"""What stands behind a line: its sources, and the weakest way any part of it is known."""

from collections.abc import Iterable
from dataclasses import dataclass

from spinout.law import Figure, Provision, Row, Status

NOT_READ = "stat"
"""The source of an Act or regulation not re-read: the note names it, so the note is shown."""

_WEAKEST_LAST = (
    Status.LAW,
    Status.PUBLISHED,
    Status.WORKED_OUT,
    Status.REPORTED,
    Status.SUGGESTION,
    Status.CONFIRM,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """Titles of the sources, without repeats, and the weakest status among them."""

    sources: tuple[str, ...]
    status: Status
    notes: tuple[str, ...] = ()
    """What is said of each part that was worked out or not checked, without repeats."""

    @property
    def source(self) -> str:
        """The titles in one line."""
        return "; ".join(self.sources)


def weakest(statuses: Iterable[Status]) -> Status:
    """The status that promises least."""
    return max(statuses, key=_WEAKEST_LAST.index)


def _settled(held: Figure | Row | Provision) -> bool:
    return held.firm and held.status.plain


def _title(held: Figure | Row | Provision) -> str:
    if isinstance(held, Provision):
        return held.title
    if held.source.id == NOT_READ and held.note:
        return held.note.rstrip(".")
    return held.source.title


def backing(*held: Figure | Row | Provision) -> Backing:
    """What stands behind values read from the law; one that is not firm counts as confirm."""
    return Backing(
        sources=tuple(dict.fromkeys(_title(each) for each in held)),
        status=weakest(each.status if each.firm else Status.CONFIRM for each in held),
        notes=tuple(dict.fromkeys(each.note for each in held if each.note and not _settled(each))),
    )


def together(*parts: Backing) -> Backing:
    """What stands behind a value worked out from all the parts."""
    titles = dict.fromkeys(title for part in parts for title in part.sources)
    notes = dict.fromkeys(note for part in parts for note in part.notes)
    return Backing(
        sources=tuple(titles),
        status=weakest(part.status for part in parts),
        notes=tuple(notes),
    )
