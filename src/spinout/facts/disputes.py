"""Inputs in dispute: `[disputes.NAME]`, each with whose value it is, why and since when.

Both values stand. Only whoever disputes an input may withdraw it, with a day; the row stays.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from spinout.facts import problems
from spinout.facts.assumptions import Assumption
from spinout.facts.budget import LISTS, SINGLES, Budget, Row
from spinout.facts.case_toml import Notes
from spinout.facts.days import day_said
from spinout.facts.money_inputs import assumption
from spinout.facts.questions import BY_KEY, Question

PARTS = ("input", "by", "value", "why", "since", "withdrawn")
MOST = 20
LONGEST = 400
NO_SUCH_INPUT = (
    "There is no such input. Enter one like money.contract_income, budget.insurance or "
    "budget.loans[1].rate."
)
ENTER_WORDS = "This is missing. Enter a few words."
ENTER_DAY = "Enter a day like 2027-05-01."
TOO_MANY = f"There are more than {MOST} disputes. Settle or join some of them."

_OF_ROW = re.compile(r"budget\.([a-z_]+)\[([1-9][0-9]?)\]\.([a-z_]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """One input in dispute. `theirs` is the input as whoever disputes it would have it."""

    key: str
    input: str
    by: str
    theirs: Assumption
    why: str
    since: date
    withdrawn: date | None

    @property
    def stands(self) -> bool:
        """Whether it has not been withdrawn."""
        return self.withdrawn is None


def disputes(section: object, notes: Notes) -> tuple[Dispute, ...]:
    """The disputes the section holds, in file order; each problem is noted."""
    held = notes.table(section, "disputes")
    if len(held) > MOST:
        notes.note("disputes", TOO_MANY)
        return ()
    read = (_dispute(key, each, notes) for key, each in held.items())
    return tuple(each for each in read if each is not None)


def _dispute(key: str, entered: object, notes: Notes) -> Dispute | None:
    name = f"disputes.{key}"
    table = notes.table(entered, name)
    for part in table:
        if part not in PARTS:
            notes.note(f"{name}.{part}", problems.unknown_key(part, PARTS))
    asked = question_of(_words(table, name, "input", notes), f"{name}.value")
    if asked is None:
        notes.note(f"{name}.input", NO_SUCH_INPUT)
        return None
    by, why = (_words(table, name, part, notes) for part in ("by", "why"))
    since = _day(table, name, "since", notes, needed=True)
    withdrawn = _day(table, name, "withdrawn", notes, needed=False)
    value = {"value": table.get("value", "unknown"), "source": why, "owner": by}
    theirs = assumption(asked, value, notes, key=str(table["input"]).rpartition(".")[2])
    if theirs is None:
        notes.note(f"{name}.value", asked.error)
    if not by or not why or since is None or theirs is None:
        return None
    return Dispute(
        key=key,
        input=" ".join(str(table["input"]).split()),
        by=by,
        theirs=theirs,
        why=why,
        since=since,
        withdrawn=withdrawn,
    )


def question_of(name: str, place: str) -> Question | None:
    """The question an input answers, asked at `place`; None where there is no such input."""
    section, _, rest = name.partition(".")
    if section == "money":
        return replace(BY_KEY[name], key=place) if name in BY_KEY else None
    if section == "budget" and rest in SINGLES:
        return SINGLES[rest].question(place, SINGLES[rest].label)
    found = _OF_ROW.fullmatch(name)
    if found is None or found[1] not in LISTS:
        return None
    of_row = (each for each in LISTS[found[1]].inputs if each.name == found[3])
    asked = next(of_row, None)
    return None if asked is None else asked.question(place, asked.says)


def _words(table: Mapping[str, object], name: str, part: str, notes: Notes) -> str:
    entered = table.get(part, "")
    if not isinstance(entered, str):
        notes.note(f"{name}.{part}", problems.not_text(entered))
        return ""
    if not entered.strip():
        notes.note(f"{name}.{part}", ENTER_WORDS)
    if len(entered) > LONGEST:
        notes.note(f"{name}.{part}", problems.too_long(LONGEST))
        return ""
    return " ".join(entered.split())


def _day(
    table: Mapping[str, object], name: str, part: str, notes: Notes, *, needed: bool
) -> date | None:
    entered = table.get(part)
    if entered is None and not needed:
        return None
    found = day_said(entered.isoformat() if isinstance(entered, date) else str(entered))
    if found is None:
        notes.note(f"{name}.{part}", ENTER_DAY)
    return found


def money_of(assumptions: Mapping[str, Assumption], budget: Budget, name: str) -> Assumption | None:
    """The plan’s own value of the input called so, if it gives one."""
    section, _, rest = name.partition(".")
    if section == "money":
        return assumptions.get(rest)
    if rest in budget.inputs:
        return budget.inputs[rest]
    found = _OF_ROW.fullmatch(name)
    if found is None:
        return None
    rows = budget.rows.get(found[1], ())
    return rows[int(found[2]) - 1].inputs.get(found[3]) if int(found[2]) <= len(rows) else None


def with_input(
    assumptions: Mapping[str, Assumption], budget: Budget, name: str, value: Assumption
) -> tuple[Mapping[str, Assumption], Budget]:
    """The plan’s inputs with one replaced; a row that is not there changes nothing."""
    section, _, rest = name.partition(".")
    if section == "money":
        asked = BY_KEY[name]
        named = replace(value, key=rest, label=asked.label, unit=asked.unit)
        return MappingProxyType({**assumptions, rest: named}), budget
    if rest in SINGLES:
        inputs = {**budget.inputs, rest: replace(value, key=rest, label=SINGLES[rest].label)}
        return assumptions, replace(budget, inputs=MappingProxyType(inputs))
    found = _OF_ROW.fullmatch(name)
    rows = budget.rows.get(found[1], ()) if found else ()
    if found is None or int(found[2]) > len(rows):
        return assumptions, budget
    return assumptions, _with_row(budget, found[1], int(found[2]) - 1, found[3], value)


def _with_row(budget: Budget, listed: str, place: int, name: str, value: Assumption) -> Budget:
    rows = budget.rows[listed]
    row = rows[place]
    inputs = {**row.inputs, name: replace(value, key=f"{listed}_{place + 1}_{name}")}
    changed = Row(name=row.name, inputs=MappingProxyType(inputs), words=row.words)
    kept = (*rows[:place], changed, *rows[place + 1 :])
    return replace(budget, rows=MappingProxyType({**budget.rows, listed: kept}))
