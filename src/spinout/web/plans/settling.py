"""What a visitor settles about the timetable: one form for each thing, checked as a file is."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from types import MappingProxyType

from django.http import QueryDict

from spinout.facts.case_toml import Notes
from spinout.facts.case_writer import Tables
from spinout.facts.sentence import on_screen
from spinout.facts.timetable_file import APPROVED, CHANGES, MOST_ENTRIES, SECTION, SIGNED
from spinout.facts.timetable_file import timetable as read
from spinout.web.plans.forms import clean, fingerprint
from spinout.web.plans.plan import Plan

START = "start"
DAY_FIELDS = ("day", "month", "year")
WEEKS, WAIT_FOR, NOT_WAIT_FOR = "weeks", "wait_for", "not_wait_for"


class Settles(Enum):
    """What a form settles. The value is its place in the address."""

    START = START
    CHANGES = CHANGES
    SIGNED = SIGNED
    APPROVED = APPROVED


FIELDS: Mapping[Settles, tuple[str, ...]] = MappingProxyType(
    {
        Settles.START: DAY_FIELDS,
        Settles.CHANGES: ("task", "what", "weeks", "other", "post", "reason"),
        Settles.SIGNED: ("task", *DAY_FIELDS, "post", "notice"),
        Settles.APPROVED: ("post",),
    }
)
_NO_POST = "Enter the post, such as “head of libraries”. Give no one’s name."
_NEEDED: Mapping[str, str] = MappingProxyType(
    {
        "task": "Choose a task.",
        "what": "Choose what to change.",
        "post": _NO_POST,
        "reason": "Enter why, in a sentence.",
    }
)
"""What to enter where a field is blank."""
_NO_DAY = "Enter a day, a month and a year in numbers, like 1 4 2028."
_NO_WEEKS = "Enter how many weeks it should take, like 12."
_NO_OTHER = "Choose the other task."
_FULL = f"You have {MOST_ENTRIES} of these, and that is the most. Take one out first."


@dataclass(slots=True, kw_only=True)
class Settled:
    """One form as it was sent: each field’s text, a sentence for each unfit one, the entry."""

    fields: dict[str, str]
    errors: dict[str, str] = field(default_factory=dict)
    entry: dict[str, object] = field(default_factory=dict)


def nothing_yet(what: Settles) -> Settled:
    """The form before anyone has filled it in."""
    return Settled(fields=dict.fromkeys(FIELDS[what], ""))


def settled(what: Settles, sent: QueryDict, plan: Plan) -> Settled:
    """The form as sent, with the entry it makes or a sentence beside each field to mend."""
    found = Settled(fields={name: clean(sent.get(name, "")) for name in FIELDS[what]})
    for name, sentence in _NEEDED.items():
        if name in found.fields and not found.fields[name]:
            found.errors[name] = sentence
    _ENTRIES[what](found)
    if what is not Settles.START and len(held(plan, what)) >= MOST_ENTRIES:
        found.errors[FIELDS[what][0]] = _FULL
    if not found.errors:
        found.errors.update(_unfit(what, found.entry))
    return found


def with_entry(plan: Plan, what: Settles, entry: Mapping[str, object]) -> Plan:
    """The plan with the entry put in; a start takes the place of the one before."""
    if what is Settles.START:
        return _with(plan, {**_section(plan), **entry})
    return _with(plan, {**_section(plan), what.value: [*held(plan, what), dict(entry)]})


def without_start(plan: Plan) -> Plan:
    """The plan with no day on which work began."""
    return _with(plan, {key: each for key, each in _section(plan).items() if key != START})


def without_entry(plan: Plan, what: Settles, mark: str) -> Plan:
    """The plan without the entry that bears the mark; as it was where none does."""
    left = [each for each in held(plan, what) if mark_of(each) != mark]
    section = {key: each for key, each in _section(plan).items() if key != what.value}
    return _with(plan, {**section, what.value: left} if left else section)


def held(plan: Plan, what: Settles) -> list[Mapping[str, object]]:
    """The entries of that kind in the plan, in order."""
    entries = _section(plan).get(what.value)
    if not isinstance(entries, list):
        return []
    return [each for each in entries if isinstance(each, Mapping)]


def mark_of(entry: Mapping[str, object]) -> str:
    """A short mark of an entry, so that a page opened earlier cannot take out another one."""
    return fingerprint({name: str(each) for name, each in entry.items()})


def _section(plan: Plan) -> Tables:
    section = plan.tables.get(SECTION)
    return section if isinstance(section, Mapping) else {}


def _with(plan: Plan, section: Tables) -> Plan:
    tables = {key: each for key, each in plan.tables.items() if key != SECTION}
    return replace(plan, tables={**tables, SECTION: section} if section else tables)


def _start(found: Settled) -> None:
    found.entry = dict(_day(found, START))


def _change(found: Settled) -> None:
    fields, what = found.fields, found.fields["what"]
    found.entry = {"task": fields["task"], "post": fields["post"], "reason": fields["reason"]}
    if what == WEEKS:
        if not (fields["weeks"].isascii() and fields["weeks"].isdigit()):
            found.errors["weeks"] = _NO_WEEKS
        else:
            found.entry[WEEKS] = int(fields["weeks"][:9])
    elif what in (WAIT_FOR, NOT_WAIT_FOR):
        found.entry[what] = fields["other"]
        if not fields["other"]:
            found.errors["other"] = _NO_OTHER
    else:
        found.errors["what"] = _NEEDED["what"]


def _signed(found: Settled) -> None:
    fields = found.fields
    notice = {"notice": fields["notice"]} if fields["notice"] else {}
    found.entry = {"task": fields["task"], **dict(_day(found, "on")), "post": fields["post"]}
    found.entry |= notice


def _approved(found: Settled) -> None:
    found.entry = {"post": found.fields["post"]}


def _day(found: Settled, name: str) -> Iterator[tuple[str, date]]:
    year, month, day = (found.fields[each] for each in reversed(DAY_FIELDS))
    try:
        yield name, date(int(year), int(month), int(day))
    except (ValueError, OverflowError):
        found.errors[DAY_FIELDS[0]] = _NO_DAY


_ENTRIES: Mapping[Settles, Callable[[Settled], None]] = MappingProxyType(
    {
        Settles.START: _start,
        Settles.CHANGES: _change,
        Settles.SIGNED: _signed,
        Settles.APPROVED: _approved,
    }
)


def _unfit(what: Settles, entry: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """What a file with this entry would be told, beside the field it is about."""
    section = dict(entry) if what is Settles.START else {what.value: [dict(entry)]}
    notes = Notes(lines={})
    read(section, notes)
    for each in notes.problems:
        name = (each.column or "").rpartition(".")[2]
        in_form = name if name in FIELDS[what] else FIELDS[what][0]
        yield in_form, on_screen(each.sentence)
