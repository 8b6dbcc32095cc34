"""The words of the pages for asking. Templates only lay them out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from spinout.clocks import weekday_in_words
from spinout.law import day_in_words
from spinout.law.moment import months_on
from spinout.web.asking.declared import Asked
from spinout.web.asking.entered import Answers
from spinout.web.enquiries import entry
from spinout.web.enquiries.access import helpers_may_enter, somebody_answers
from spinout.web.enquiries.entry import Sent
from spinout.web.enquiries.events import Outcome
from spinout.web.enquiries.models import Enquiry
from spinout.web.enquiries.queries import KEPT_MONTHS
from spinout.web.enquiries.reference import in_groups
from spinout.web.enquiries.triage import TRIAGE, pages_for
from spinout.web.finding.index import looked_for
from spinout.web.finding.present import results_for
from spinout.web.guidance.files import pages

MOST_TO_READ = 4
CONSENT = (
    "I will write down your question, and what you tell me of your service.",
    "I will not write down your name. I will write down how to reach you only if you want that.",
    "The people who run this site will read it. They keep it for a year, and then it is erased.",
    "You can have it erased sooner: ring, or use the number I am about to give you.",
    "Do you agree?",
)
"""What a helper reads to a caller."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskPage:
    """The form, as it was last sent, or the word that nobody would read it."""

    title: str
    operator: str
    phone: str
    hours: str
    replies: str
    asked: tuple[Asked, ...]
    sent: Sent
    errors: Mapping[str, str]
    doubts: str
    consent: tuple[str, ...]
    for_a_caller: bool
    open: bool
    helpers: bool
    needs_contact: bool
    notice: str
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ToRead:
    """A page that may answer while the asker waits."""

    title: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPage:
    """The word that a question was kept: its number, what happens next, and what to read."""

    title: str
    reference: str
    for_a_caller: bool
    next_steps: tuple[str, ...]
    to_read: tuple[ToRead, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LookUpPage:
    """A question looked up by its number: how it stands, and nothing of what it says."""

    title: str
    reference: str
    error: str
    told: tuple[str, ...]
    erased: bool


def needs_contact() -> bool:
    """Whether a question must say how to reach its asker: there is no phone line to ring."""
    return not settings.PHONE


def ask_page(sent: Sent, *, for_a_caller: bool = False, notice: str = "") -> AskPage:
    """The form, or where nobody runs this copy the word that there is none."""
    may = helpers_may_enter() if for_a_caller else somebody_answers()
    return AskPage(
        title="Enter a caller’s question" if for_a_caller else "Ask for help",
        operator=settings.OPERATOR,
        phone=settings.PHONE,
        hours=settings.HOURS.words if settings.HOURS else "",
        replies=_replies(),
        asked=TRIAGE,
        sent=sent,
        errors=dict(_errors(sent, notice)),
        doubts=" and ".join(sent.doubts),
        consent=CONSENT if for_a_caller else (),
        for_a_caller=for_a_caller,
        open=may,
        helpers=helpers_may_enter(),
        needs_contact=needs_contact(),
        notice=notice,
        most=entry.LONGEST_QUESTION,
    )


def kept_page(enquiry: Enquiry, answers: Answers, *, for_a_caller: bool) -> KeptPage:
    """The word that a question was kept."""
    return KeptPage(
        title="The question is kept" if for_a_caller else "We have your question",
        reference=in_groups(enquiry.reference),
        for_a_caller=for_a_caller,
        next_steps=tuple(_next(enquiry)),
        to_read=tuple(_to_read(enquiry.question, answers)),
    )


def look_up_page(
    found: Enquiry | None = None, *, typed: str = "", error: str = "", erased: bool = False
) -> LookUpPage:
    """The page to look a question up, or how the one found stands."""
    return LookUpPage(
        title="Your question is erased" if erased else "Look up or erase your question",
        reference=in_groups(found.reference) if found else typed[: entry.LONGEST_CONTACT],
        error=error,
        told=tuple(_told(found)) if found else (),
        erased=erased,
    )


def _errors(sent: Sent, notice: str) -> Iterator[tuple[str, str]]:
    if notice:
        yield entry.QUESTION, notice
    yield from sent.errors.items()
    if sent.doubts and not sent.errors:
        yield (
            entry.SURE,
            f"Your question may tell of {' and '.join(sent.doubts)}. Take that out, or tick the "
            "box to say that it stays.",
        )


def _replies() -> str:
    days = settings.REPLY_DAYS
    if days is None:
        return "They have not said how soon they answer."
    return f"They answer within {days} working day{'' if days == 1 else 's'}."


def _next(enquiry: Enquiry) -> Iterator[str]:
    yield f"{settings.OPERATOR} will read it."
    if enquiry.answer_by:
        yield f"They say they will answer by {weekday_in_words(enquiry.answer_by)}."
    else:
        yield "They have not said how soon they answer."
    if enquiry.contact:
        yield "They will use what you gave to reach you, and use it for nothing else."
    if settings.PHONE:
        hours = f" ({settings.HOURS.words}, not on bank holidays)" if settings.HOURS else ""
        yield f"You can ring {settings.PHONE}{hours} and read out your number."
    day = months_on(timezone.localdate(enquiry.received_at), KEPT_MONTHS)
    yield f"The question is erased after {day_in_words(day)}, or sooner if you ask."


def _told(found: Enquiry) -> Iterator[str]:
    yield f"It reached us on {weekday_in_words(timezone.localdate(found.received_at))}."
    if found.outcome:
        yield Outcome(found.outcome).words
    elif found.answer_by:
        day = weekday_in_words(found.answer_by)
        yield f"It waits for an answer. They say they will answer by {day}."
    else:
        yield "It waits for an answer."


def _to_read(question: str, answers: Answers) -> Iterator[ToRead]:
    found = {
        reverse("guidance-page", kwargs={"slug": slug}): pages()[slug].title
        for slug in pages_for(answers)
    }
    more = results_for(looked_for(question), on=timezone.localdate())
    found |= {each.address: each.title for each in more}
    for address, title in list(found.items())[:MOST_TO_READ]:
        yield ToRead(title=title, address=address)
