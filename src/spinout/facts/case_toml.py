"""Reads case.toml into checked answers, noting every problem on the way."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from spinout.facts import file_problems, problems
from spinout.facts.answer import Answer, UnfitAnswerError, check
from spinout.facts.entry_parts import ENTRIES
from spinout.facts.problems import CASE_FILE, Problem
from spinout.facts.questions import BY_KEY, SECTIONS
from spinout.facts.toml_lines import line_of, lines_of_names

READ_APART = (
    *("variants", "money", "narrative", "budget", "disputes"),
    *("readiness", "timetable", "structure", "designs"),
)
"""Sections with a layout of their own, read in files of their own."""

TOP = (
    *(each.key for each in SECTIONS if each.key != "posts"),
    *("variants", "budget", "disputes", "readiness", "timetable", "structure", "designs"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """The problems found so far in case.toml, each placed on its line."""

    lines: Mapping[str, int]
    problems: list[Problem] = field(default_factory=list)

    def note(self, name: str, sentence: str) -> None:
        """Adds a problem with the value of `name`."""
        row = line_of(self.lines, name)
        self.problems.append(Problem(file=CASE_FILE, row=row, column=name, sentence=sentence))

    def table(self, found: object, name: str) -> Mapping[str, object]:
        """The table called `name`, or an empty one with a problem noted."""
        if isinstance(found, dict):
            return found
        self.note(name, problems.not_a_section(name))
        return {}


class BrokenTomlError(ValueError):
    """The text is not TOML; `problem` says where and what to do."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


def parse(text: str) -> Mapping[str, object]:
    """The tables of the file, decimals kept exact. Raises BrokenTomlError."""
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except RecursionError:
        sentence, row = file_problems.too_deep(), None
    except (ValueError, ArithmeticError) as stop:
        said = str(stop)
        twice = "Cannot overwrite" in said or "Cannot declare" in said
        row = _row(text, said)
        sentence = file_problems.cannot_read_line(twice, "Invalid date" in said, row)
    problem = Problem(file=CASE_FILE, row=row, column=None, sentence=sentence)
    raise BrokenTomlError(problem) from None


def _row(text: str, said: str) -> int | None:
    if found := re.search(r"at line (\d+)", said):
        return int(found[1])
    return text.rstrip().count("\n") + 1 if "end of document" in said else None


def notes_for(text: str) -> Notes:
    """An empty set of notes that knows the lines of this file."""
    return Notes(lines=lines_of_names(text))


def answers(tables: Mapping[str, object], notes: Notes) -> Mapping[str, Answer]:
    """The checked answers by question key, without those sections that are read apart."""
    found: dict[str, Answer] = {}
    for name, value in tables.items():
        if name not in TOP:
            notes.note(name, problems.unknown_key(name, TOP))
        elif name not in READ_APART:
            _walk(notes.table(value, name), name, notes, found)
    return found


def _walk(table: Mapping[str, object], prefix: str, notes: Notes, found: dict[str, Answer]) -> None:
    for name, value in table.items():
        key = f"{prefix}.{name}"
        if key in ENTRIES:
            continue
        if key in BY_KEY:
            _take(key, value, notes, found)
        elif any(each.startswith(f"{key}.") for each in BY_KEY):
            _walk(notes.table(value, key), key, notes, found)
        else:
            notes.note(key, problems.unknown_key(name, names_under(prefix)))


def _take(key: str, value: object, notes: Notes, found: dict[str, Answer]) -> None:
    try:
        found[key] = check(BY_KEY[key], value)
    except UnfitAnswerError as unfit:
        notes.note(key, unfit.sentence)


def names_under(prefix: str) -> tuple[str, ...]:
    """The names a section may hold."""
    start = f"{prefix}."
    rest = (key.removeprefix(start) for key in BY_KEY if key.startswith(start))
    return tuple(dict.fromkeys(each.partition(".")[0] for each in rest))
