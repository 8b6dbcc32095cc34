"""What a visitor entered on a page: the value to keep, or a sentence beside each field to mend."""

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.http import QueryDict

from spinout.facts import problems
from spinout.facts.about_people import IN_ITS_PLACE, refused_value
from spinout.facts.answer import UnfitAnswerError, check, missing_word
from spinout.facts.assembled import check_together
from spinout.facts.case_toml import Notes
from spinout.facts.case_writer import written_value
from spinout.facts.kinds_of_service import UnsureKindError, code_meant
from spinout.facts.list_parts import CRITERIA
from spinout.facts.post_cells import read_cell
from spinout.facts.post_kinds import OF_A_KIND, PostKind
from spinout.facts.post_row import read_row
from spinout.facts.questions import BY_KEY, Kind, Question
from spinout.facts.questions.on_screen import (
    HOW_MANY_POSTS,
    PARTS,
    choice_meant,
    choices_meant,
    error_in_sheet,
    error_on_screen,
)
from spinout.facts.sentence import on_screen
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Missing
from spinout.web.plans.defaults import filled, scheme_of, with_answer
from spinout.web.plans.lists import LOCKED, clashes, entries_in, may_be_blank, wrong_in_part
from spinout.web.plans.plan import MOST_POSTS, Plan

ANSWER = "answer"
SKIP = "skip"
DOES_NOT_APPLY = "does-not-apply"
NUMBER = "number"
DATE_FIELDS = ("day", "month", "year")
YEAR_FIELDS = tuple(f"year-{year}" for year in range(1, 6))
LONGEST_PART = 1_000
WITH_SHORT_NAMES = ("narrative.options", CRITERIA)
"""Lists whose entries have a short name, by which others speak of them."""
MAY_NOT_APPLY = frozenset(
    {
        "contract.last_reserved_contract",
        "contract.within_nhs_limit",
        "control.supported_share",
        "functions.kinds",
    }
)
"""Questions that a plan may well shut out, and that no earlier answer can shut out for it."""


@dataclass(slots=True, kw_only=True)
class Entered:
    """One page as it was sent: each field’s text, a sentence for each unfit one, the value."""

    fields: dict[str, str]
    errors: dict[str, str] = field(default_factory=dict)
    value: object | None = None
    """What case.toml would hold; None leaves the answer unknown."""


@dataclass(slots=True, kw_only=True)
class EnteredPosts:
    """One kind of job as it was sent."""

    fields: dict[str, str]
    errors: dict[str, str] = field(default_factory=dict)
    number: int = 0

    @property
    def cells(self) -> dict[str, str]:
        """The cells that all these posts share."""
        return {name: self.fields[name] for name in OF_A_KIND}


def names_of(asked: Question) -> tuple[str, ...]:
    """The fields a question’s page has."""
    if asked.kind is Kind.DATE:
        return DATE_FIELDS
    return YEAR_FIELDS if asked.years else (ANSWER,)


def answered(asked: Question, sent: QueryDict, plan: Plan) -> Entered:
    """The answer as sent, checked alone and against the rest of the plan."""
    entered = Entered(fields={name: clean(_sent(asked, sent, name)) for name in names_of(asked)})
    if SKIP in sent:
        return entered
    if DOES_NOT_APPLY in sent and asked.key in MAY_NOT_APPLY:
        entered.value = NOT_APPLICABLE.value
        return entered
    first = names_of(asked)[0]
    try:
        entered.value = value_of(asked, entered.fields)
    except UnfitAnswerError as unfit:
        entered.errors[first] = str(unfit)
        return entered
    if sentence := _clash(plan, with_answer(plan, asked, entered.value)):
        entered.errors[first] = sentence
    return entered


def _sent(asked: Question, sent: QueryDict, name: str) -> str:
    """What a field was sent with; where several may be chosen, one to a line."""
    if asked.kind is Kind.CHOICES:
        return "\n".join(sent.getlist(name))
    return sent.get(name, "")


def value_of(asked: Question, fields: Mapping[str, str]) -> object | None:
    """What case.toml would hold for these fields. Raises UnfitAnswerError with what to enter."""
    for about in filter(None, map(refused_value, fields.values())):
        raise UnfitAnswerError(problems.refused_text(about, IN_ITS_PLACE[about]))
    if asked.years:
        return _years(asked, fields)
    said = _date_text(fields) if asked.kind is Kind.DATE else fields[ANSWER]
    if not said.strip():
        raise UnfitAnswerError(error_on_screen(asked))
    return _checked(asked, said)


def clean(text: str) -> str:
    """The text with line ends alike and no control characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        each for each in text if each in "\n\t" or unicodedata.category(each) not in ("Cc", "Cs")
    ).strip()


def _checked(asked: Question, said: str) -> object | None:
    try:
        found = check(asked, _meant(asked, said))
    except UnfitAnswerError as unfit:
        if asked.kind in (Kind.CHOICE, Kind.CHOICES, Kind.YES_NO):
            raise UnfitAnswerError(error_on_screen(asked)) from None
        told = on_screen(unfit.sentence)
        sentence = told.replace(error_in_sheet(asked), error_on_screen(asked))
        raise UnfitAnswerError(sentence) from None
    return None if found is UNKNOWN else written_value(asked, found)


def _meant(asked: Question, said: str) -> object:
    match asked.kind:
        case _ if asked.key == "service.cpv":
            return _code(said)
        case Kind.CHOICE:
            return choice_meant(asked, said)
        case Kind.CHOICES:
            return choices_meant(asked, said)
        case _:
            return said


def _code(said: str) -> str:
    try:
        return said if missing_word(said) else code_meant(said)
    except UnsureKindError as unsure:
        raise UnfitAnswerError(str(unsure)) from None


def _date_text(fields: Mapping[str, str]) -> str:
    day, month, year = (fields[name] for name in DATE_FIELDS)
    if not (day or month or year):
        return ""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except (ValueError, OverflowError):
        return f"{day} {month} {year}"


def _years(asked: Question, fields: Mapping[str, str]) -> object:
    said = [fields[name] for name in YEAR_FIELDS]
    while said and not said[-1]:
        said.pop()
    if not said or not all(said) or len(said) not in (1, len(YEAR_FIELDS)):
        raise UnfitAnswerError(error_on_screen(asked))
    values = [_checked(asked, each) for each in said]
    return values if len(values) > 1 else values[0]


def _clash(before: Plan, after: Plan) -> str | None:
    """Why the answer cannot stand beside another one, where it could not before."""
    known = set(_together(before))
    return next((each for each in _together(after) if each not in known), None)


def _together(plan: Plan) -> Iterator[str]:
    notes = Notes(lines={})
    # Money and words are read apart, and no rule here joins them to anything.
    answers = {key: held for key, held in plan.answers.items() if not _is_apart(key)}
    check_together(answers, notes)
    return (each.sentence for each in notes.problems)


def _is_apart(key: str) -> bool:
    return key.startswith(("money.", "narrative."))


def posts_entered(sent: QueryDict, plan: Plan, old: PostKind | None) -> EnteredPosts:
    """One kind of job as sent, each cell checked as the file’s own cells are."""
    entered = more_posts(sent, plan)
    _refuse_twins(entered, plan, old)
    return entered


def more_posts(sent: QueryDict, plan: Plan) -> EnteredPosts:
    """Posts as sent, which may be more of a kind of job that is there already."""
    names = (*OF_A_KIND, NUMBER)
    sent_fields = {name: clean(sent.get(name, "")) for name in names}
    entered = EnteredPosts(fields=filled(sent_fields, scheme_of(plan)))
    row = read_row(1, {"id": "P-001", **entered.cells}, read_cell)
    for column, sentence in row.problems:
        entered.errors.setdefault(column, _on_screen(column, sentence))
    if not entered.fields["group"]:
        entered.errors.setdefault("group", error_on_screen(BY_KEY["posts.group"]))
    try:
        number = check(HOW_MANY_POSTS, entered.fields[NUMBER] or UNKNOWN.value)
        entered.number = 0 if isinstance(number, Missing) else int(str(number))
    except UnfitAnswerError as unfit:
        entered.errors[NUMBER] = str(unfit)
    if not entered.number:
        entered.errors.setdefault(NUMBER, HOW_MANY_POSTS.error)
    elif sum(each.number for each in plan.kinds) + entered.number > MOST_POSTS:
        entered.errors[NUMBER] = f"A plan here holds at most {MOST_POSTS:,} posts in all."
    return entered


def _refuse_twins(entered: EnteredPosts, plan: Plan, old: PostKind | None) -> None:
    """A kind like another is refused, but not the same one sent twice."""
    twin = next((each for each in plan.kinds if each.cells == entered.cells), None)
    if twin is None or (old is not None and twin.cells == old.cells):
        return
    if old is not None or twin.number != entered.number:
        entered.errors["group"] = (
            f"You already have this kind of job, with {twin.number:,} posts. "
            "Change the number there instead."
        )


def _on_screen(column: str, sentence: str) -> str:
    asked = BY_KEY[f"posts.{column}"]
    return sentence.replace(asked.error, error_on_screen(asked)) if asked.choices else sentence


@dataclass(slots=True, kw_only=True)
class EnteredEntry:
    """One entry of a list as it was sent: to add, to put in another’s place, or to remove."""

    fields: dict[str, str]
    place: int | None = None
    was: str = ""
    remove: bool = False
    errors: dict[str, str] = field(default_factory=dict)

    def onto(self, plan: Plan, asked: Question) -> Plan:
        """The plan with this done; unchanged where the entry it means is no longer there."""
        entries = entries_in(plan, asked)
        if self.place is None:
            if not any(each.items() >= self.fields.items() for each in entries):
                entries.append(self._keyed(asked, entries))
            return plan.with_answer(asked, entries)
        meant = entries[self.place - 1 : self.place]
        if not meant or fingerprint(meant[0]) != self.was:
            return plan
        entries[self.place - 1 : self.place] = [] if self.remove else [meant[0] | self.fields]
        return plan.with_answer(asked, entries or None)

    def _keyed(self, asked: Question, entries: list[dict[str, str]]) -> dict[str, str]:
        """The new entry; an option has a short name too, unlike any other’s."""
        if asked.key not in WITH_SHORT_NAMES:
            return self.fields
        short = "-".join(re.findall(r"[a-z0-9]+", self.fields["name"].casefold()))[:60] or "option"
        taken = {each.get("key") for each in entries}
        trials = (short, *(f"{short}-{number}" for number in range(2, len(entries) + 3)))
        return {"key": next(each for each in trials if each not in taken), **self.fields}


def entry_entered(asked: Question, sent: QueryDict, plan: Plan) -> EnteredEntry:
    """One entry as sent; each part must be there, and none may hold personal data."""
    place = sent.get("place", "")
    entered = EnteredEntry(
        fields={name: clean(sent.get(name, "")) for name in PARTS[asked.key]},
        place=int(place) if place.isascii() and place.isdigit() and len(place) < 4 else None,
        was=sent.get("was", ""),
        remove="remove" in sent,
    )
    first = next(iter(entered.fields))
    if entered.remove:
        if LOCKED in clashes(asked.key, entered.fields, plan, place=entered.place):
            entered.errors[first] = LOCKED
        return entered
    for name, text in entered.fields.items():
        if sentence := _wrong_in_part(asked.key, name, text, plan):
            entered.errors[name] = sentence
    if not entered.errors and not _is_there(entered, plan, asked):
        for sentence in clashes(asked.key, entered.fields, plan, place=entered.place):
            entered.errors.setdefault(first, sentence)
    return entered


def _wrong_in_part(key: str, name: str, text: str, plan: Plan) -> str:
    """What to enter in a part of an entry, or nothing where it is fit."""
    if not text:
        return "" if may_be_blank(key, name) else "Enter a few words."
    if about := refused_value(text):
        return problems.refused_text(about, IN_ITS_PLACE[about])
    if len(text) > LONGEST_PART:
        return problems.too_long(LONGEST_PART)
    return wrong_in_part(key, name, text, plan)


def _is_there(entered: EnteredEntry, plan: Plan, asked: Question) -> bool:
    """Whether this very entry was sent before: to send it twice is no clash."""
    return entered.place is None and any(
        each.items() >= entered.fields.items() for each in entries_in(plan, asked)
    )


def fingerprint(entry: Mapping[str, str]) -> str:
    """A short mark of an entry, so that a page opened earlier cannot change another one."""
    return hashlib.sha256(json.dumps(entry, sort_keys=True).encode()).hexdigest()[:16]
