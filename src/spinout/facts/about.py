"""What a place in a plan is about, in the words of its question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from spinout.facts.posts_columns import COLUMNS
from spinout.facts.questions import BY_KEY, SECTIONS, Question
from spinout.facts.questions.on_screen import PARTS, label_on_screen
from spinout.facts.sheet_layout import Step, steps_of

WAYS = "The ways to run your plan"
READY = "How ready you are"
TIMETABLE = "Your timetable"
WHO_OWNS = "Who would hold what"
OF_A_FIGURE: Mapping[str, str] = MappingProxyType(
    {
        "unit": "its unit",
        "source": "where the figure comes from",
        "status": "what kind of figure it is",
        "owner": "who owns the figure",
        "certainty": "how sure you are",
        "also": "other figures for the same thing",
        "at_most": "whether it is the most it could be",
        "note": "a note",
    }
)
"""What else is said of an input of the money, by its name in the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The question a place belongs to, if any, and what to call the place."""

    question: Question | None
    words: str


def about(name: str) -> About:
    """What the place of that name is about; no words where it is nothing we ask for."""
    steps = steps_of(name) or ()
    words = [step for step in steps if isinstance(step, str)]
    for end in range(len(words), 0, -1):
        asked = BY_KEY.get(".".join(words[:end]))
        if asked is not None:
            return About(question=asked, words=_part(asked, steps, words[end:]))
    return About(question=None, words=_section(words))


def about_column(column: str) -> About:
    """What a column of the list of posts is about."""
    asked = BY_KEY[f"posts.{column}"] if column in COLUMNS else None
    return About(question=asked, words=label_on_screen(asked) if asked else "")


def _section(words: Sequence[str]) -> str:
    if words[:1] == ["variants"]:
        return WAYS
    if words[:1] == ["readiness"]:
        return READY
    if words[:1] == ["timetable"]:
        return TIMETABLE
    if words[:1] == ["structure"]:
        return WHO_OWNS
    return next((each.title for each in SECTIONS if words[:1] == [each.key]), "")


def _part(asked: Question, steps: Sequence[Step], rest: Sequence[str]) -> str:
    place = next((step for step in steps if isinstance(step, int)), None)
    known = {**OF_A_FIGURE, **PARTS.get(asked.key, {}), "key": "its short name"}
    said = [label_on_screen(asked)]
    if place is not None:
        said.append(f"Year {place}" if asked.years else f"Number {place}")
    part = next((known[each] for each in rest if each in known), "")
    return ": ".join((" ".join(said), part)) if part else " ".join(said)
