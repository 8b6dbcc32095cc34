"""Writes a case as its two files, so that reading them back gives the very same facts."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from spinout.facts.answer import Answer
from spinout.facts.questions import SECTIONS, Kind, Question
from spinout.findings import Missing

Tables = Mapping[str, object]
"""The tables of case.toml as the standard reader gives them, decimals as Decimal."""

HEAD = "# Your plan, as Spinout saved it. You can bring it back to any copy of Spinout."
OWN_FIGURE = "The team’s own figure"
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_OTHERS_CONTROLS = re.compile("[\x7f]")


class CannotWriteError(TypeError):
    """A value that a case file cannot hold: a fault of the caller, never of the person."""

    def __init__(self, value: object) -> None:
        super().__init__(f"A case file cannot hold a {type(value).__name__}.")


def case_text(tables: Tables) -> str:
    """The text of case.toml for these tables. Raises CannotWriteError.

    Reading the text gives equal tables again: every text, decimal and date to the letter.
    """
    titles = {each.key: each.title for each in SECTIONS}
    lines = [HEAD, ""]
    loose = {name: held for name, held in tables.items() if not isinstance(held, Mapping)}
    lines += _lines_of(loose)
    for name, held in tables.items():
        if isinstance(held, Mapping):
            lines += [f"# {titles[name]}", ""] if name in titles else []
            lines += _section(held, _key(name))
    return "\n".join(lines).rstrip() + "\n"


def posts_text(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """The text of posts.csv: a line for the headings and one for each row, cells as given."""
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return held.getvalue()


def entered(tables: Tables, key: str) -> object:
    """What the case holds for a question: its value, or None where there is none."""
    held = _at(tables, key)
    if isinstance(held, Mapping) and key.startswith("money."):
        return held.get("value")
    return held


def with_answer(tables: Tables, asked: Question, value: object | None) -> dict[str, object]:
    """The tables with one answer put in, or taken out where `value` is None; the rest untouched.

    A money input keeps its owner and other figures; its source is now the team’s own.
    """
    if asked.section == "money" and value is not None:
        before = _at(tables, asked.key)
        value = _as_input(before, value)
    return _put(tables, asked.key.split("."), value)


def written_value(asked: Question, answer: Answer) -> object:
    """A checked answer as case.toml holds it."""
    match answer:
        case Missing():
            return answer.value
        case tuple() if asked.kind is Kind.CHOICES:
            return list(answer)
        case tuple():
            return "\n\n".join(answer)
        case str() if asked.kind is Kind.PERCENT:
            return Decimal(answer)
        case bool() | date() | str():
            return answer
        case int() if asked.kind in (Kind.MONEY, Kind.HOURS):
            return answer // 100 if answer % 100 == 0 else Decimal(answer).scaleb(-2)
        case _:
            return answer


def _as_input(before: object, value: object) -> object:
    held = dict(before) if isinstance(before, Mapping) else {}
    if held.get("value") == value:
        return held
    held.pop("at_most", None)
    return {**held, "value": value, "source": OWN_FIGURE, "status": "confirm"} | {
        "certainty": "assumed"
    }


def _at(tables: Tables, key: str) -> object:
    held: object = tables
    for name in key.split("."):
        held = held.get(name) if isinstance(held, Mapping) else None
    return held


def _put(held: Mapping[str, object], names: list[str], value: object | None) -> dict[str, object]:
    name, *rest = names
    changed = dict(held)
    if rest:
        inner = changed.get(name)
        changed[name] = _put(inner if isinstance(inner, Mapping) else {}, rest, value)
    elif value is not None:
        changed[name] = value
    if (not rest and value is None) or changed.get(name) == {}:
        changed.pop(name, None)
    return changed


def _section(held: Tables, name: str) -> Iterator[str]:
    """A table: its own values, then the tables and lists of tables inside it."""
    own = {key: value for key, value in held.items() if not _has_heading(value)}
    if own or not held:
        yield f"[{name}]"
        yield from _lines_of(own)
    for key, value in held.items():
        inner = f"{name}.{_key(key)}"
        if isinstance(value, Mapping):
            yield from _section(value, inner)
        elif isinstance(value, list) and _has_heading(value):
            yield from _list_of_tables(value, inner)


def _list_of_tables(entries: list[object], name: str) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, Mapping):
            yield f"[[{name}]]"
            yield from _lines_of(entry)


def _lines_of(values: Tables) -> list[str]:
    return [*(f"{_key(key)} = {_value(value)}" for key, value in values.items()), ""]


def _has_heading(value: object) -> bool:
    if isinstance(value, Mapping):
        return True
    return isinstance(value, list) and bool(value) and all(isinstance(e, Mapping) for e in value)


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _quoted(name)


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | Decimal():
            return str(value)
        case date():
            return value.isoformat()
        case str():
            return _paragraphs(value) if "\n" in value else _quoted(value)
        case list() | tuple():
            return f"[{', '.join(_value(each) for each in value)}]"
        case Mapping():
            inside = ", ".join(f"{_key(name)} = {_value(held)}" for name, held in value.items())
            return f"{{ {inside} }}" if inside else "{}"
        case _:
            raise CannotWriteError(value)


def _quoted(text: str) -> str:
    # JSON escapes what TOML must have escaped, all but one control character.
    written = json.dumps(text, ensure_ascii=False)
    return _OTHERS_CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04X}", written)


def _paragraphs(text: str) -> str:
    lines = (_quoted(line)[1:-1] for line in text.split("\n"))
    return '"""\n' + "\n".join(lines) + '"""'
