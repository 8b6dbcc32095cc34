"""One person’s own file of answers: written so that anyone can read it, and read with care."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from spinout.facts.readiness import LEVELS, Tally
from spinout.readiness.adding import NO_LEVELS
from spinout.readiness.asked import ReadyQuestion, WhatWeAsk

LONGEST = 40_000
"""More bytes than any answer file of ours could ever have."""

VERSION = 1
DOES_NOT_APPLY = "does not apply"
_MARK = re.compile("[0-9a-f]{16}")
_NAMES = frozenset({"spinout_readiness", "answered", "mark", "themes", "answers"})
_FIRST, _LAST = date(2012, 1, 1), date(2049, 12, 31)
HEAD = """# Are we ready? One person’s own answers
# Whoever has this file can read it. Give it only to the person your team chose to bring the
# answers together: that person sees it. Your team sees only what all of you come to.
# It holds no name. Add none.
"""


class AnswerFileError(ValueError):
    """A file that is not an answer file as we write it; the sentence says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSheet:
    """What one person answered, on one day. `mark` is drawn by lot, and says nothing of them."""

    day: date
    mark: str
    levels: Mapping[str, int]
    not_apply: frozenset[str]
    themes: tuple[str, ...]

    @property
    def tally(self) -> Tally:
        """The answers as a tally of one person."""
        return Tally(
            people=1,
            oldest=self.day,
            levels=MappingProxyType(
                {
                    key: (*NO_LEVELS[:level], 1, *NO_LEVELS[level + 1 :])
                    for key, level in self.levels.items()
                }
            ),
            not_apply=MappingProxyType(dict.fromkeys(self.not_apply, 1)),
            themes=MappingProxyType(dict.fromkeys(self.themes, 1)),
        )


def written(sheet: AnswerSheet, held: WhatWeAsk) -> str:
    """The file: each question in words, and its answer where there is one."""
    return "\n".join(_lines(sheet, held)) + "\n"


def blank(held: WhatWeAsk, *, day: date, mark: str) -> str:
    """A file to fill in by hand, with every question and no answer."""
    nothing = AnswerSheet(day=day, mark=mark, levels={}, not_apply=frozenset(), themes=())
    return written(nothing, held)


def _lines(sheet: AnswerSheet, held: WhatWeAsk) -> Iterator[str]:
    yield HEAD
    for each in held.levels:
        yield f"# {each.level} = {each.label}. {each.says}"
    yield ""
    yield f"spinout_readiness = {VERSION}"
    yield f"answered = {sheet.day.isoformat()}"
    yield "# Drawn by lot, so that the same file is not counted twice. It says nothing of you."
    yield f'mark = "{sheet.mark}"'
    yield ""
    yield "# What colleagues have said to you, by theme. Choose from:"
    for key, label in held.themes.items():
        yield f"#   {key} = {label}"
    yield f"themes = [{', '.join(f'{chr(34)}{key}{chr(34)}' for key in sheet.themes)}]"
    yield ""
    yield "[answers]"
    yield "# To answer, take away the mark in front of the line and put a level from 0 to 4."
    for question in (*held.first_gate, *held.rest):
        yield ""
        yield f"# {question.asks}"
        yield _answer(question, sheet)


def _answer(asked: ReadyQuestion, sheet: AnswerSheet) -> str:
    if asked.key in sheet.not_apply:
        return f'{asked.key} = "{DOES_NOT_APPLY}"'
    level = sheet.levels.get(asked.key)
    return f"# {asked.key} =" if level is None else f"{asked.key} = {level}"


def opened(content: bytes, held: WhatWeAsk) -> AnswerSheet:
    """The answers in a file. Raises AnswerFileError unless all of it is as we write it."""
    tables = _tables(content)
    if tables.get("spinout_readiness") != VERSION or not set(tables) <= _NAMES:
        raise AnswerFileError(
            "This is not an answer file. Choose one that this tool or “spinout readiness” made."
        )
    levels, not_apply = _answers(tables.get("answers", {}), held)
    sheet = AnswerSheet(
        day=_day(tables.get("answered")),
        mark=_mark(tables.get("mark")),
        levels=levels,
        not_apply=not_apply,
        themes=_themes(tables.get("themes", []), held),
    )
    if not (levels or not_apply):
        raise AnswerFileError("This file holds no answers. Answer at least one question in it.")
    return sheet


def _tables(content: bytes) -> Mapping[str, object]:
    if len(content) > LONGEST:
        raise AnswerFileError("This file is too large to be an answer file. Choose another.")
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        raise AnswerFileError(
            "We could not read this file. Choose an answer file as it was saved, or make it again."
        ) from None


def _day(found: object) -> date:
    if type(found) is not date or not _FIRST <= found <= _LAST:
        raise AnswerFileError(
            "The file does not say on which day it was answered. Enter it as 2026-11-23."
        )
    return found


def _mark(found: object) -> str:
    if not isinstance(found, str) or not _MARK.fullmatch(found):
        raise AnswerFileError("The mark in the file has been changed. Make the file again.")
    return found


def _themes(found: object, held: WhatWeAsk) -> tuple[str, ...]:
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise AnswerFileError("The themes in the file are not a list. Make the file again.")
    if not set(found) <= set(held.themes):
        raise AnswerFileError(
            "The file names a theme that is not on our list. Choose from the list in it."
        )
    return tuple(key for key in held.themes if key in found)


def _answers(found: object, held: WhatWeAsk) -> tuple[Mapping[str, int], frozenset[str]]:
    if not isinstance(found, dict):
        raise AnswerFileError("The answers in the file are not as we write them. Make it again.")
    levels: dict[str, int] = {}
    not_apply: set[str] = set()
    for key, answer in found.items():
        asked = held.by_key.get(key)
        if asked is None:
            raise AnswerFileError("The file answers a question that we do not ask. Make it again.")
        if answer == DOES_NOT_APPLY and asked.may_not_apply:
            not_apply.add(key)
        elif type(answer) is int and answer in LEVELS:
            levels[key] = answer
        else:
            raise AnswerFileError(f"The answer to {key} must be a whole number from 0 to 4.")
    return MappingProxyType(levels), frozenset(not_apply)
