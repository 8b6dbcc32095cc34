"""The page of answers: the warning, three parts, the days, what is still wanted, what to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from spinout.documents.dates import Dated
from spinout.facts.kinds_of_service import Found
from spinout.facts.service import Nation, ParentKind
from spinout.handovers.route_findings import Clock, FirstStep, RouteFindings
from spinout.law import day_in_words
from spinout.web.asking import days, link
from spinout.web.asking.behind import Behind
from spinout.web.asking.days import DaysShown
from spinout.web.asking.entered import Answers, told
from spinout.web.asking.sharing import NOTHING_SINCE, Since
from spinout.web.first_check.answering import Answered
from spinout.web.first_check.asked import ASKED, FIRST
from spinout.web.first_check.present.more import Fold, of_work
from spinout.web.first_check.present.next_steps import Step, steps
from spinout.web.first_check.present.others import Others, others
from spinout.web.first_check.present.parts import Part, parts
from spinout.web.first_check.present.wanted import Wanted, wanted

LEFT_OUT = "You left this out"
MOSTLY = "A contract of this kind mostly goes to a competition."
OF_HEALTH_CARE = (
    "A contract for health care usually goes by the most suitable provider process or the "
    "competitive process."
)
RECEIVED = "The day the request reaches them"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersPage:
    """The answers, each with the rules behind it."""

    law_on: str
    state: str
    told: tuple[tuple[str, str], ...]
    note: str
    near: tuple[tuple[str, str], ...]
    since: Since
    warnings: tuple[str, ...]
    others: Others | None
    parts: tuple[Part, ...]
    days: DaysShown
    dated: tuple[Dated, ...]
    first_steps: tuple[FirstStep, ...]
    wanted: tuple[Wanted, ...]
    steps: tuple[Step, ...]
    at_work: Fold | None
    files: tuple[tuple[str, str], ...]
    """What can be saved: the name of each address, and the words on its button."""


def answers_page(
    held: Answered, *, heard: Found | None = None, since: Since = NOTHING_SINCE
) -> AnswersPage:
    """The answers to what was told, the warning first.

    `heard` is what the finder made of the words typed; `since` is what has changed since the
    answers were first taken, where they come from a link.
    """
    found, answers = held.found, held.told.answers
    behind = Behind(held.reading)
    dates = tuple(_dated(held))
    return AnswersPage(
        law_on=day_in_words(held.told.on),
        state=link.written(ASKED, held.told),
        told=tuple(_told(answers)),
        note=_note(heard),
        near=_near(heard),
        since=since,
        warnings=tuple(_warning(each, held) for each in found.warnings),
        others=_others(held, behind),
        parts=tuple(parts(found, behind, answers.get("work"))),
        days=days.shown(dates, _undated(held.others or found)),
        dated=dates,
        first_steps=found.first_steps,
        wanted=tuple(wanted(found)),
        steps=tuple(steps(answers)),
        at_work=of_work(held.at_work, behind),
        files=tuple(_files(found, dated=bool(dates))),
    )


def _others(held: Answered, behind: Behind) -> Others | None:
    if held.others is None:
        return None
    return others(held.others, held.for_staff, held.told.answers, behind)


def _told(answers: Answers) -> Iterator[tuple[str, str]]:
    """What was told, and which of the first questions were left out."""
    said = dict(told(ASKED, answers))
    for each in ASKED:
        if each in said or each in FIRST:
            yield each.label, said.get(each, LEFT_OUT)


def _warning(sentence: str, held: Answered) -> str:
    """The warning; of the NHS buying rules where they are the ones that govern, in England."""
    told = held.told.answers
    nhs = told.get("employer") in (ParentKind.NHS_TRUST.value, ParentKind.NHS_OTHER.value)
    if nhs and told.get("nation", Nation.ENGLAND.value) == Nation.ENGLAND.value:
        return sentence.replace(MOSTLY, OF_HEALTH_CARE)
    return sentence


def _files(found: RouteFindings, *, dated: bool) -> Iterator[tuple[str, str]]:
    yield "could-we-pdf", "Save as PDF"
    if dated:
        yield "could-we-dates", "Put the dates in a diary (.ics)"
    if found.contents:
        yield "could-we-letter", "A letter to start from (Word)"
    yield "could-we-solicitor", "For your solicitor (Word)"


def _dated(held: Answered) -> Iterator[Dated]:
    asked = held.others or held.found
    received = held.told.answers.get("received")
    shown = [each for clock in days.told_apart(asked.every_clock) if (each := days.dated(clock))]
    if shown and isinstance(received, date):
        yield Dated(identity="received", day=received, name=RECEIVED)
    yield from shown


def _undated(found: RouteFindings) -> tuple[Clock, ...]:
    return tuple(each for each in days.told_apart(found.clocks) if each.last is None)


def _note(heard: Found | None) -> str:
    if heard is None:
        return ""
    if heard.sure:
        return f"We took your words to mean: {heard.sure.label}. If that is wrong, change it below."
    if heard.near:
        return "We are not sure what kind of service you mean. These come near. Choose one:"
    return "We know no kind of service by your words. Change an answer below and try other words."


def _near(heard: Found | None) -> tuple[tuple[str, str], ...]:
    if heard is None or heard.sure:
        return ()
    return tuple((each.key, each.label) for each in heard.near)
