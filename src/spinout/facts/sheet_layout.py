"""The spreadsheet of a plan: its sheets and headings, and how a name stands for a place in it."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from spinout.facts.entry_parts import ENTRIES
from spinout.facts.posts_columns import COLUMNS, plain_heading
from spinout.facts.questions import BY_KEY, QUESTIONS, Question
from spinout.facts.questions.on_screen import FIRST_QUESTIONS, HOW_MANY_POSTS, label_on_screen

ANSWERS = "Your answers"
POSTS = "Posts"
MORE = "More"
LISTS = "Lists"
ANSWER_HEADINGS = ("Question", "Hint", "Your answer", "Name (leave this as it is)")
MORE_HEADINGS = ("Name (leave this as it is)", "What it is", "Your answer")
NUMBER = "number"
HEADINGS_OF_POSTS: Mapping[str, str] = MappingProxyType(
    {column: label_on_screen(BY_KEY[f"posts.{column}"]) for column in COLUMNS}
    | {NUMBER: HOW_MANY_POSTS.label}
)
"""What stands above each column of the sheet of posts."""
_COLUMN_BY_HEADING = {plain_heading(words): name for name, words in HEADINGS_OF_POSTS.items()}
YEARS = 5
BLANK_ENTRIES = 4
"""How many entries of each list a new sheet leaves room for."""

Step = str | int
Leaf = str | int | bool | Decimal | date

_STEP = re.compile(r'(?:^|\.)([A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*")|\[(\d{1,4})\]')


def sheet_questions() -> tuple[Question, ...]:
    """The questions of the first sheet: a newcomer’s first, then the rest in their own order."""
    first = [BY_KEY[key] for key in FIRST_QUESTIONS if key in BY_KEY]
    rest = [
        each
        for each in QUESTIONS
        if each not in first and each.section != "posts" and each.key not in ENTRIES
    ]
    return (*first, *rest)


def column_headed(heading: str) -> str:
    """The column of posts that a heading stands for: ours in words, or its own name."""
    plain = plain_heading(heading)
    return _COLUMN_BY_HEADING.get(plain, plain)


def name_of(steps: Sequence[Step]) -> str:
    """The name of a place: “narrative.options[1].says”, odd names in quotes."""
    written = ""
    for step in steps:
        if isinstance(step, int):
            written += f"[{step}]"
        else:
            bare = re.fullmatch(r"[A-Za-z0-9_-]+", step)
            written += f".{step if bare else json.dumps(step)}"
    return written.removeprefix(".")


def steps_of(name: str) -> tuple[Step, ...] | None:
    """The place a name stands for, or None where it is not a name."""
    steps: list[Step] = []
    reached = 0
    for found in _STEP.finditer(name):
        if found.start() != reached:
            return None
        reached = found.end()
        word, place = found[1], found[2]
        steps.append(int(place) if place else json.loads(word) if word[:1] == '"' else word)
    return tuple(steps) if steps and reached == len(name) else None


def leaves(held: object, at: tuple[Step, ...] = ()) -> Iterator[tuple[tuple[Step, ...], Leaf]]:
    """Every single value inside tables and lists, with its place; lists count from 1."""
    if isinstance(held, Mapping):
        for name, inner in held.items():
            yield from leaves(inner, (*at, name))
    elif isinstance(held, list):
        for place, inner in enumerate(held, start=1):
            yield from leaves(inner, (*at, place))
    elif isinstance(held, str | int | Decimal | date):
        yield at, held


def gathered(found: Mapping[tuple[Step, ...], object]) -> dict[str, object]:
    """Tables and lists holding each value in its place; gaps in a list are closed."""
    tree: dict[Step, object] = {}
    for steps, value in found.items():
        held = tree
        for step in steps[:-1]:
            inner = held.setdefault(step, {})
            held = inner if isinstance(inner, dict) else {}
        held[steps[-1]] = value
    return {str(name): _closed(held) for name, held in tree.items()}


def _closed(held: object) -> object:
    if not isinstance(held, dict):
        return held
    if held and all(isinstance(step, int) for step in held):
        return [_closed(held[place]) for place in sorted(held)]
    return {str(name): _closed(inner) for name, inner in held.items()}
