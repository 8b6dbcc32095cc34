"""The questions of readiness as a page asks them, made from our data."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from spinout import law
from spinout.facts.readiness import LEVELS
from spinout.readiness import AnswerSheet, WhatWeAsk, what_we_ask
from spinout.readiness.asked import ReadyQuestion
from spinout.web.asking.declared import Asked, Choice, Takes
from spinout.web.asking.entered import Answer, Answers

NA = "na"
THEMES = "themes"
CHANGED = Asked(
    name="changed",
    takes=Takes.DAY,
    label="On which day did your plan last change?",
    hint="You may leave it out. Answers from before that day count for less.",
)
"""Asked where files are brought together."""


@lru_cache(maxsize=2)
def what_is_asked(on: date) -> WhatWeAsk:
    """Our questions as at that day."""
    return what_we_ask(law.load().read(on))


@lru_cache(maxsize=2)
def form_of(on: date) -> tuple[Asked, ...]:
    """Every question as a field: the first gate’s, the rest in order, and the themes."""
    held = what_is_asked(on)
    return (*(_asked(each, held) for each in (*held.first_gate, *held.rest)), _themes(held))


def _asked(each: ReadyQuestion, held: WhatWeAsk) -> Asked:
    levels = tuple(Choice(key=str(level.level), words=level.label) for level in held.levels)
    apart = (Choice(key=NA, words="Does not apply"),) if each.may_not_apply else ()
    return Asked(
        name=each.key,
        takes=Takes.ONE,
        label=each.asks,
        hint=f"Proof would be: {each.proof[:1].lower()}{each.proof[1:]}",
        choices=(*levels, *apart),
    )


def _themes(held: WhatWeAsk) -> Asked:
    return Asked(
        name=THEMES,
        takes=Takes.SOME,
        label="What have colleagues said to you?",
        hint="Tick the themes. We ask for no one’s words.",
        choices=tuple(Choice(key=key, words=words) for key, words in held.themes.items()),
    )


def sheet_of(answers: Answers, *, day: date, mark: str) -> AnswerSheet:
    """The answers of a form as one person’s sheet."""
    levels = {str(level): level for level in LEVELS}
    themes = answers.get(THEMES)
    return AnswerSheet(
        day=day,
        mark=mark,
        levels={key: levels[str(said)] for key, said in answers.items() if said in levels},
        not_apply=frozenset(key for key, said in answers.items() if said == NA),
        themes=themes if isinstance(themes, tuple) else (),
    )


def answers_of(sheet: AnswerSheet) -> Mapping[str, Answer]:
    """The answers of a sheet, to fill the form in with."""
    held: dict[str, Answer] = {key: str(level) for key, level in sheet.levels.items()}
    held |= dict.fromkeys(sheet.not_apply, NA)
    return held | ({THEMES: sheet.themes} if sheet.themes else {})
