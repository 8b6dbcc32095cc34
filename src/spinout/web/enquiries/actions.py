"""Every write of a question. Each writes one happening in the same transaction, or nothing."""

import hashlib
from collections.abc import Callable
from datetime import date

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from spinout.clocks import CalendarNotKnownError
from spinout.clocks.office_hours import answer_by
from spinout.web.enquiries import queries, visits
from spinout.web.enquiries.access import check_helper
from spinout.web.enquiries.entry import Entry
from spinout.web.enquiries.events import Doer, Kind, Outcome
from spinout.web.enquiries.mail import tell
from spinout.web.enquiries.models import Enquiry, Happening
from spinout.web.enquiries.reference import new_reference
from spinout.web.enquiries.visits import Sending

MOST_KEPT = 20_000
"""More questions than this at once would be somebody filling the disk."""
LONGEST_NAME = 100


class TooManyKeptError(RuntimeError):
    """There is no room for another question."""

    def __init__(self) -> None:
        super().__init__("There is no room for another question on this copy just now. Phone them.")


class NobodySaidError(ValueError):
    """An action of the people who run a copy names none of them."""

    def __init__(self) -> None:
        super().__init__(
            f"Say who does it with --by: a role or a team, in up to {LONGEST_NAME} letters."
        )


def named(by: str) -> str:
    """Who does it, as kept. Raises NobodySaidError."""
    who = by.strip()
    if not 0 < len(who) <= LONGEST_NAME:
        raise NobodySaidError
    return who


def ask(*, by: Doer, entry: Entry, mark: str) -> Enquiry:
    """The question is kept; sent once more, it is the one kept before. Raises TooMany…Error."""
    return _once_only(
        entry, by=by, kind=Kind.ASKED, counted=lambda: visits.count(mark, Sending.QUESTION)
    )


def ask_for_a_caller(*, by: Doer, entry: Entry, code: str) -> Enquiry:
    """The caller's question is kept, with the time they agreed. Raises NotAHelperError.

    A helper may enter as many as come in, up to the most that this copy takes in an hour.
    """
    check_helper(code)
    return _once_only(
        entry,
        by=by,
        kind=Kind.ASKED_FOR_A_CALLER,
        counted=lambda: visits.count_in_all(Sending.QUESTION),
    )


def answer(*, by: str, reference: str, outcome: Outcome) -> Enquiry:
    """The question counts as dealt with. Raises NoSuchEnquiryError and NobodySaidError."""
    who = named(by)
    with transaction.atomic():
        found = queries.by_reference(reference)
        found.outcome, found.answered_at = outcome.value, timezone.now()
        found.save(update_fields=["outcome", "answered_at"])
        _happened(Kind.ANSWERED, by=who, enquiry=found)
    return found


def erase(*, by: str, reference: str) -> None:
    """Nothing of the question is kept, nor of what happened to it. Raises NoSuchEnquiryError."""
    who = named(by)
    with transaction.atomic():
        queries.by_reference(reference).delete()
        _happened(Kind.ERASED, by=who)


def erase_old(*, by: Doer) -> int:
    """No question a year old is kept when this returns; the answer is how many were."""
    with transaction.atomic():
        _, of_each = Enquiry.objects.filter(received_at__lt=queries.too_old()).delete()
        erased = of_each.get(Enquiry._meta.label, 0)
        if erased:
            _happened(Kind.ERASED_BY_AGE, by=by.value, how_many=erased)
    return erased


def _once_only(entry: Entry, *, by: Doer, kind: Kind, counted: Callable[[], None]) -> Enquiry:
    same = queries.kept().filter(once=_once(entry))
    try:
        with transaction.atomic():
            before = same.first()
            if before is not None:
                return before
            counted()
            return _keep(entry, by=by, kind=kind)
    except IntegrityError:
        # The same form, sent twice at once: the other one was kept first.
        before = same.first()
        if before is None:
            raise
        return before


def _keep(entry: Entry, *, by: Doer, kind: Kind) -> Enquiry:
    erase_old(by=Doer.TIMETABLE)
    if Enquiry.objects.count() >= MOST_KEPT:
        raise TooManyKeptError
    now = timezone.now()
    kept = Enquiry.objects.create(
        reference=new_reference(),
        once=_once(entry),
        received_at=now,
        answer_by=_answer_by(),
        question=entry.question,
        contact=entry.contact,
        consent_at=now if kind is Kind.ASKED_FOR_A_CALLER else None,
        **{name: str(said) for name, said in entry.answers.items()},
    )
    _happened(kind, by=by.value, enquiry=kept)
    transaction.on_commit(lambda: tell(kept))
    return kept


def _answer_by() -> date | None:
    """The last day on which they say they will answer, where they say so and the days are known."""
    if settings.HOURS is None or settings.REPLY_DAYS is None:
        return None
    try:
        return answer_by(timezone.localtime(), settings.REPLY_DAYS, settings.HOURS).last
    except CalendarNotKnownError:
        return None


def _happened(kind: Kind, *, by: str, enquiry: Enquiry | None = None, how_many: int = 1) -> None:
    Happening.objects.create(
        kind=kind.value, at=timezone.now(), by=by, enquiry=enquiry, how_many=how_many
    )


def _once(entry: Entry) -> str:
    return hashlib.sha256(f"{entry.once} {entry.question}".encode()).hexdigest()
