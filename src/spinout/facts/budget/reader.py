"""Reads `[budget]`: single inputs, and lists of rows with inputs of their own."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts import problems
from spinout.facts.answer import missing_word
from spinout.facts.assumptions import Assumption
from spinout.facts.budget.asked import Asked, Listed
from spinout.facts.budget.declared import LISTS, SINGLES
from spinout.facts.budget.held import Budget, Row
from spinout.facts.case_toml import Notes
from spinout.facts.money_inputs import ABOUT, assumption

SECTION = "budget"
MOST_ROWS = 20
MOST_NAME = 80
_TOLD = ("source", "status", "owner", "certainty")


def read_budget(section: object, notes: Notes) -> Budget:
    """The inputs and rows the section gives; what is unknown is left out, as what is absent."""
    inputs: dict[str, Assumption] = {}
    rows: dict[str, tuple[Row, ...]] = {}
    for name, held in notes.table(section, SECTION).items():
        key = f"{SECTION}.{name}"
        if name in LISTS:
            rows[name] = _rows(LISTS[name], held, notes)
        elif name not in SINGLES:
            notes.note(key, problems.unknown_key(name, (*SINGLES, *LISTS)))
        elif missing_word(held) is None:
            table = held if isinstance(held, dict) else {"value": held}
            asked = SINGLES[name].question(key, SINGLES[name].label)
            read = assumption(asked, table, notes)
            if read is not None:
                inputs[name] = read
    kept = {name: given for name, given in rows.items() if given}
    return Budget(inputs=MappingProxyType(inputs), rows=MappingProxyType(kept))


def _rows(listed: Listed, entered: object, notes: Notes) -> tuple[Row, ...]:
    key = f"{SECTION}.{listed.key}"
    if missing_word(entered) is not None:
        return ()
    if not isinstance(entered, list):
        notes.note(key, problems.not_a_list(entered))
        return ()
    if len(entered) > MOST_ROWS:
        notes.note(key, problems.too_many_budget_rows(MOST_ROWS))
        return ()
    read = (_row(listed, each, place, notes) for place, each in enumerate(entered, start=1))
    return tuple(row for row in read if row is not None)


def _row(listed: Listed, entered: object, place: int, notes: Notes) -> Row | None:
    key = f"{SECTION}.{listed.key}[{place}]"
    table = notes.table(entered, key)
    known = ("name", *(each.name for each in listed.inputs), *listed.words, *_TOLD)
    for part in table:
        if part not in known:
            notes.note(f"{key}.{part}", problems.unknown_key(part, known))
    name = _text(table, key, "name", notes)
    if not name:
        notes.note(f"{key}.name", problems.budget_row_without_name())
        return None
    told = {part: table[part] for part in _TOLD if part in table}
    inputs = {
        each.name: read
        for each in listed.inputs
        if each.name in table
        and (read := _input(listed, each, place, name, {**told, "value": table[each.name]}, notes))
    }
    words = {word: _text(table, key, word, notes) for word in listed.words}
    return Row(name=name, inputs=MappingProxyType(inputs), words=MappingProxyType(words))


def _input(
    listed: Listed, each: Asked, place: int, name: str, table: Mapping[str, object], notes: Notes
) -> Assumption | None:
    where = f"{SECTION}.{listed.key}[{place}].{each.name}"
    held = {part: value for part, value in table.items() if part in ABOUT or part == "value"}
    return assumption(
        each.question(where, f"{name}: {each.says}"),
        held,
        notes,
        key=f"{listed.key}_{place}_{each.name}",
    )


def _text(table: Mapping[str, object], key: str, part: str, notes: Notes) -> str:
    entered = table.get(part, "")
    if not isinstance(entered, str):
        notes.note(f"{key}.{part}", problems.not_text(entered))
        return ""
    if len(entered) > MOST_NAME:
        notes.note(f"{key}.{part}", problems.too_long(MOST_NAME))
        return ""
    return " ".join(entered.split())
