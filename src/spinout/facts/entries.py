"""Answers that are lists of entries, each with named parts: options, risks and partners."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts import problems
from spinout.facts.answer import missing_word
from spinout.facts.case_toml import Notes
from spinout.facts.entry_parts import ENTRIES
from spinout.facts.questions import BY_KEY
from spinout.facts.sentence import with_error


def entries(section: Mapping[str, object], key: str, notes: Notes) -> tuple[Mapping[str, str], ...]:
    """The entries under the question `key`, each part on one line; notes what does not fit."""
    listed = _listed(section.get(key.partition(".")[2]), key, notes)
    return tuple(
        MappingProxyType(_parts(entry, f"{key}[{place}]", ENTRIES[key], notes))
        for place, entry in listed
    )


def _listed(entered: object, name: str, notes: Notes) -> list[tuple[int, object]]:
    if entered is None or missing_word(entered) is not None:
        return []
    if not isinstance(entered, list):
        notes.note(name, with_error(problems.not_entries(name), BY_KEY[name]))
        return []
    return list(enumerate(entered, start=1))


def _parts(entry: object, name: str, parts: tuple[str, ...], notes: Notes) -> dict[str, str]:
    table = notes.table(entry, name)
    for part in table:
        if part not in parts:
            notes.note(f"{name}.{part}", problems.unknown_key(part, parts))
    return {part: _line(table.get(part, ""), f"{name}.{part}", notes) for part in parts}


def _line(entered: object, name: str, notes: Notes) -> str:
    if not isinstance(entered, str):
        notes.note(name, problems.not_text(entered))
        return ""
    return "" if missing_word(entered) else " ".join(entered.split())
