"""The form as it was sent: a question fit to keep, or a sentence for each thing that is not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.http import QueryDict

from spinout.facts.about_people import EMAIL, IN_ITS_PLACE, TELEPHONE, refused_value
from spinout.facts.hidden_characters import shown
from spinout.facts.private_matters import private_matters
from spinout.web.asking.entered import Answers, Entered, entered, entered_nothing
from spinout.web.enquiries.triage import TRIAGE

LONGEST_QUESTION = 2_000
LONGEST_CONTACT = 200
QUESTION, CONTACT, CONSENT, SURE, ONCE = "question", "contact", "consent", "sure", "once"
TICKED = "yes"
_REACHED_BY = frozenset({EMAIL, TELEPHONE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A question fit to keep. `once` tells one sending of the form from another."""

    answers: Answers
    question: str
    contact: str
    once: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """The form as it was sent, so that it can be shown again. `doubts` are matters to look at."""

    entered: Entered
    question: str = ""
    contact: str = ""
    consents: bool = False
    doubts: tuple[str, ...] = ()
    once: str = ""

    @property
    def errors(self) -> Mapping[str, str]:
        """A sentence for each field that cannot be taken, by its anchor."""
        return self.entered.errors

    @property
    def entry(self) -> Entry | None:
        """The question, where nothing stands in its way."""
        if self.errors or self.doubts:
            return None
        return Entry(
            answers=self.entered.answers,
            question=self.question,
            contact=self.contact,
            once=self.once,
        )


def not_sent(once: str) -> Sent:
    """A form on which nothing has been filled in."""
    return Sent(entered=entered_nothing(), once=once)


def sent(form: QueryDict, *, needs_contact: bool, for_a_caller: bool) -> Sent:
    """What was sent, read. Characters that do not show are left out of what was typed."""
    question, contact = _typed(form, QUESTION), _typed(form, CONTACT)
    consents = form.get(CONSENT) == TICKED
    triage = entered(TRIAGE, form)
    errors = {
        **triage.errors,
        **dict(_wrong_question(question)),
        **dict(_wrong_contact(contact, needed=needs_contact)),
    }
    if for_a_caller and not consents:
        errors[CONSENT] = "Read the words to the caller, and tick the box once they agree."
    sure = form.get(SURE) == TICKED
    return Sent(
        entered=Entered(fields=triage.fields, answers=triage.answers, errors=errors),
        question=question,
        contact=contact,
        consents=consents,
        doubts=() if sure else private_matters(question),
        once=form.get(ONCE, "")[:LONGEST_CONTACT],
    )


def _typed(form: QueryDict, name: str) -> str:
    # A browser sends each line end as two characters, which would count twice.
    return shown(form.get(name, "").replace("\r\n", "\n")).strip()


def _wrong_question(question: str) -> Iterator[tuple[str, str]]:
    if not question:
        yield QUESTION, "Enter your question."
    elif len(question) > LONGEST_QUESTION:
        yield QUESTION, f"Your question takes up to {LONGEST_QUESTION:,} letters. Make it shorter."
    elif about := refused_value(question):
        yield (
            QUESTION,
            f"Your question holds what looks like {about}. Take it out: it is kept with your "
            f"question, where it does not belong. {IN_ITS_PLACE[about]}",
        )


def _wrong_contact(contact: str, *, needed: bool) -> Iterator[tuple[str, str]]:
    if not contact and needed:
        yield CONTACT, "Enter an e-mail address or a phone number. They have no phone line to ring."
    elif contact and (len(contact) > LONGEST_CONTACT or refused_value(contact) not in _REACHED_BY):
        yield CONTACT, "Enter one e-mail address or phone number, and nothing else."
