"""Every write of a suggested correction. Each writes one step with it, or neither is written."""

import hashlib

from django.db import IntegrityError, transaction
from django.utils import timezone

from spinout.web.directory import queries
from spinout.web.directory.models import Correction, Step
from spinout.web.directory.suggested import Kind, Outcome, Suggested
from spinout.web.enquiries import visits
from spinout.web.enquiries.actions import named
from spinout.web.enquiries.events import Doer
from spinout.web.enquiries.queries import too_old
from spinout.web.enquiries.visits import Sending

MOST_KEPT = 5_000
"""More corrections than this at once would be somebody filling the disk."""
LONGEST_NOTE = 1_000


class TooManyCorrectionsError(RuntimeError):
    """There is no room for another correction."""

    def __init__(self) -> None:
        super().__init__("There is no room for another correction on this copy just now.")


class NoNoteError(ValueError):
    """A decision on a correction does not say why."""

    def __init__(self) -> None:
        super().__init__(f"Say why with --note, in up to {LONGEST_NOTE:,} letters.")


def suggest(*, by: Doer, slug: str, made: Suggested, mark: str) -> Correction:
    """The correction waits, shown to nobody else; sent once more, it is kept once."""
    once = hashlib.sha256(f"{slug} {made.once} {made.says}".encode()).hexdigest()
    same = queries.kept().filter(once=once)
    try:
        with transaction.atomic():
            return same.first() or _keep(by=by, slug=slug, made=made, mark=mark, once=once)
    except IntegrityError:
        # The same form, sent twice at once: the other one was kept first.
        return same.get()


def decide(*, by: str, number: int, outcome: Outcome, note: str) -> Correction:
    """The correction is accepted or refused, and why is kept. Raises NoSuchCorrectionError."""
    who, why = named(by), note.strip()
    if not 0 < len(why) <= LONGEST_NOTE:
        raise NoNoteError
    with transaction.atomic():
        found = queries.waiting().select_for_update().filter(pk=number).first()
        if found is None:
            raise queries.NoSuchCorrectionError
        found.outcome, found.note, found.decided_at = outcome.value, why, timezone.now()
        found.save(update_fields=["outcome", "note", "decided_at"])
        _stepped(Kind(outcome.value), by=who, correction=found)
    return found


def erase_old(*, by: Doer) -> int:
    """No correction a year old that was not accepted is kept; the answer is how many were."""
    old = Correction.objects.filter(received_at__lt=too_old())
    with transaction.atomic():
        _, of_each = old.exclude(outcome=Outcome.ACCEPTED.value).delete()
        erased = of_each.get(Correction._meta.label, 0)
        if erased:
            _stepped(Kind.ERASED_BY_AGE, by=by.value, how_many=erased)
    return erased


def _keep(*, by: Doer, slug: str, made: Suggested, mark: str, once: str) -> Correction:
    visits.count(mark, Sending.CORRECTION)
    erase_old(by=Doer.TIMETABLE)
    if Correction.objects.count() >= MOST_KEPT:
        raise TooManyCorrectionsError
    kept = Correction.objects.create(
        slug=slug,
        part=made.part,
        says=made.says,
        source=made.source,
        once=once,
        received_at=timezone.now(),
    )
    _stepped(Kind.SUGGESTED, by=by.value, correction=kept)
    return kept


def _stepped(
    kind: Kind, *, by: str, correction: Correction | None = None, how_many: int = 1
) -> None:
    Step.objects.create(
        kind=kind.value, at=timezone.now(), by=by, correction=correction, how_many=how_many
    )
