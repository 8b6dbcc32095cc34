"""The words of one question’s page, of the lists, and of the check of all answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.urls import reverse

from spinout.facts.case_writer import entered as entered_value
from spinout.facts.entry_parts import ENTRIES
from spinout.facts.journey import State
from spinout.facts.kinds_of_service import code_with_words
from spinout.facts.questions import BY_KEY, SECTIONS, Kind, Question, question_for
from spinout.facts.questions.on_screen import (
    FIRST_QUESTIONS,
    PARTS,
    choice_on_screen,
    hint_on_screen,
    label_on_screen,
)
from spinout.law import day_in_words
from spinout.web.plans import asked
from spinout.web.plans.defaults import ours_in
from spinout.web.plans.forms import (
    ANSWER,
    DATE_FIELDS,
    MAY_NOT_APPLY,
    YEAR_FIELDS,
    Entered,
    EnteredEntry,
    fingerprint,
    names_of,
)
from spinout.web.plans.lists import choices_of, entries_in, title_of
from spinout.web.plans.plan import Plan

LONG_TEXT = 160
OF_OPTIONS = ("better", "appraisal")
"""Sections of which the page of the idea and the options tells."""
_ONE = {"people": "person"}
POSTS_LABEL = "Which jobs are there, and how many of each?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Back:
    """Where the back link leads, and what the page was reached from."""

    address: str
    then: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPage:
    """One question as its page shows it."""

    key: str
    kind: str
    label: str
    hint: str
    why: str
    caption: str
    unit: str
    choices: tuple[tuple[str, str], ...]
    may_not_apply: bool
    answered: bool
    back: Back
    entered: Entered
    errors: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One answer in the check of all answers."""

    label: str
    answer: str
    known: bool
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A titled list of answers."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryPart:
    """One field of an entry; `choices` is empty where any words will do."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryShown:
    """One entry as its list shows it: its place, its mark, its name and a line on it."""

    place: int
    mark: str
    title: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Where a list leads once all is in, and what that page is called."""

    address: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntriesPage:
    """A list of options or risks, with the form for one of them."""

    key: str
    label: str
    hint: str
    why: str
    parts: tuple[EntryPart, ...]
    entries: tuple[EntryShown, ...]
    entered: EnteredEntry
    errors: tuple[tuple[str, str], ...]
    done: Done


def question_page(wanted: Question, plan: Plan, entered: Entered, *, back: Back) -> QuestionPage:
    """The page of one question."""
    return QuestionPage(
        key=wanted.key,
        kind="years" if wanted.years else wanted.kind.value,
        label=label_on_screen(wanted),
        hint=hint_on_screen(wanted),
        why=wanted.why,
        caption=caption(wanted.key, plan),
        unit=wanted.unit,
        choices=_choices(wanted),
        may_not_apply=wanted.key in MAY_NOT_APPLY,
        answered=entered_value(plan.tables, wanted.key) not in (None, "unknown"),
        back=back,
        entered=entered,
        errors=tuple((_first_field(wanted, name), text) for name, text in entered.errors.items()),
    )


def as_entered(wanted: Question, plan: Plan) -> Entered:
    """The answer so far as the page’s fields hold it."""
    held = entered_value(plan.tables, wanted.key)
    fields = dict.fromkeys(names_of(wanted), "")
    if wanted.years:
        values = held if isinstance(held, list) else [] if held is None else [held]
        fields |= dict(zip(YEAR_FIELDS, map(_text, values), strict=False))
    elif isinstance(held, date):
        fields |= dict(zip(DATE_FIELDS, map(str, (held.day, held.month, held.year)), strict=True))
    elif wanted.kind is Kind.YES_NO and isinstance(held, bool):
        fields[ANSWER] = "yes" if held else "no"
    elif wanted.kind is Kind.CHOICES and isinstance(held, list):
        fields[ANSWER] = "\n".join(map(str, held))
    elif held not in (None, "unknown", "not applicable") and wanted.kind is not Kind.DATE:
        fields[ANSWER] = _text(held)
    return Entered(fields=fields)


def entry_as_entered(wanted: Question, plan: Plan, place: int | None) -> EnteredEntry:
    """A blank form for one more entry, or the form of the one in that place."""
    listed = entries_in(plan, wanted)
    fields = dict.fromkeys(PARTS[wanted.key], "")
    if place is None or not 0 < place <= len(listed):
        return EnteredEntry(fields=fields)
    held = listed[place - 1]
    filled = {name: held.get(name, "") for name in fields}
    return EnteredEntry(fields=filled, place=place, was=fingerprint(held))


def entries_page(wanted: Question, plan: Plan, entered: EnteredEntry) -> EntriesPage:
    """The page of a list of options or risks."""
    listed = entries_in(plan, wanted)
    return EntriesPage(
        key=wanted.key,
        label=wanted.label,
        hint=_hint_of_list(wanted),
        why=wanted.why,
        parts=tuple(
            EntryPart(
                name=name,
                label=label,
                choices=tuple(choices_of(wanted.key, name, plan)),
            )
            for name, label in PARTS[wanted.key].items()
        ),
        entries=tuple(
            _entry_shown(wanted.key, place, held, plan)
            for place, held in enumerate(listed, start=1)
        ),
        entered=entered,
        errors=tuple(entered.errors.items()),
        done=_done(wanted),
    )


def _entry_shown(key: str, place: int, held: Mapping[str, str], plan: Plan) -> EntryShown:
    title, says = title_of(key, held, plan)
    return EntryShown(place=place, mark=fingerprint(held), title=title or "No name yet", says=says)


def _hint_of_list(wanted: Question) -> str:
    """A hint of its own, where a list has one."""
    if wanted.key == "narrative.options":
        return "Call one of them “Stay as now”."
    return wanted.hint if wanted.section in OF_OPTIONS else ""


def _done(wanted: Question) -> Done:
    """Where a list leads once all its entries are in."""
    if wanted.section in OF_OPTIONS:
        return Done(address=reverse("plan-options"), words="Your idea and the options")
    return Done(address=reverse("plan-stages"), words="All stages")


def check_page(plan: Plan) -> tuple[Part, ...]:
    """Every answer: a newcomer’s questions first, then whatever else was given."""
    first = Part(
        title="The first questions",
        lines=tuple(line_of(key, plan, then="check") for key in asked.first_path(plan)),
    )
    return (first, *(part for part in _the_rest(plan) if part.lines))


def address_of(key: str, then: str) -> str:
    """Where a question is answered, and where its page leads back to."""
    if key == asked.POSTS or key.startswith("posts."):
        return reverse("plan-posts")
    if key in ENTRIES:
        return reverse("plan-entries", kwargs={"key": key})
    return f"{reverse('plan-question', kwargs={'key': key})}?then={then}"


def shown(wanted: Question, held: object) -> str:
    """An answer in plain words."""
    match held:
        case None | "unknown" | "":
            return "Not known yet"
        case "not applicable":
            return "Does not apply"
        case str() if wanted.key == "service.cpv":
            return code_with_words(held)
        case bool():
            return "Yes" if held else "No"
        case date():
            return day_in_words(held)
        case list() if wanted.key in ENTRIES:
            return f"{len(held)} entered"
        case list():
            return ", ".join(shown(wanted, each) for each in held)
        case int() | Decimal():
            return _counted(wanted, held)
        case _ if wanted.kind in (Kind.CHOICE, Kind.CHOICES):
            return choice_on_screen(wanted, str(held))
        case _:
            text = " ".join(str(held).split())
            return text if len(text) <= LONG_TEXT else f"{text[:LONG_TEXT]}…"


def _counted(wanted: Question, held: int | Decimal) -> str:
    if wanted.kind is Kind.MONEY:
        return f"£{held:,}"
    if wanted.kind is Kind.PERCENT:
        return f"{held}%"
    unit = _ONE.get(wanted.unit, wanted.unit.removesuffix("s")) if held == 1 else wanted.unit
    return f"{held:,} {unit}".strip()


def _text(held: object) -> str:
    match held:
        case Decimal():
            return format(held, "f")
        case list():
            return "\n\n".join(map(str, held))
        case str():
            return held.strip("\n")
        case _:
            return str(held)


def caption(key: str, plan: Plan) -> str:
    """Where the question stands among a newcomer’s, or the part of the plan it belongs to."""
    order = asked.first_path(plan)
    if key in order:
        return f"Question {order.index(key) + 1} of {len(order)}"
    section = question_for(key).section
    return next(each.title for each in SECTIONS if each.key == section)


def _choices(wanted: Question) -> tuple[tuple[str, str], ...]:
    if wanted.kind is Kind.YES_NO:
        return (("yes", "Yes"), ("no", "No"))
    return tuple((each, choice_on_screen(wanted, each)) for each in wanted.choices)


def _first_field(wanted: Question, name: str) -> str:
    """The id of the field an error leads to."""
    return f"{name}-1" if wanted.kind in (Kind.CHOICE, Kind.CHOICES, Kind.YES_NO) else name


def line_of(key: str, plan: Plan, *, then: str) -> Line:
    """One question with its answer so far; `then` is where its page leads back to."""
    if key == asked.POSTS:
        posts = sum(each.number for each in plan.kinds)
        said = _posts_said(plan, posts) if posts else "Not known yet"
        address = reverse("plan-posts")
        return Line(label=POSTS_LABEL, answer=said, known=bool(posts), address=address)
    wanted = BY_KEY[key]
    held = entered_value(plan.tables, key)
    answer = shown(wanted, held)
    return Line(
        label=label_on_screen(wanted),
        answer=answer,
        known=answer != "Not known yet",
        address=address_of(key, then),
    )


def _posts_said(plan: Plan, posts: int) -> str:
    said = f"{counted(posts, 'post')} in {counted(len(plan.kinds), 'kind')} of job"
    ours = "; ".join(ours_in(plan))
    return f"{said}. Check what we take where you leave a blank: {ours}." if ours else said


def counted(number: int, what: str) -> str:
    """How many there are of a thing: “1 post”, “12 posts”."""
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def _the_rest(plan: Plan) -> list[Part]:
    found = asked.states(plan)
    given = {
        key for key, state in found.items() if state is State.DONE and key not in FIRST_QUESTIONS
    }
    keys = asked.in_order(given)
    return [
        Part(
            title=section.title,
            lines=tuple(
                line_of(key, plan, then="check")
                for key in keys
                if BY_KEY[key].section == section.key
            ),
        )
        for section in SECTIONS
    ]
