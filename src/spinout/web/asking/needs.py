"""A fact that an answer waits for, as the question that settles it."""

from collections.abc import Mapping
from dataclasses import dataclass

from spinout.facts.questions import question_for
from spinout.facts.questions.on_screen import label_on_screen
from spinout.web.asking.declared import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A fact an answer waits for. `name` and `anchor` are empty where only a plan asks it."""

    label: str
    name: str
    anchor: str
    key: str = ""
    """The fact’s own key, by which a plan asks for it."""


def need_for(key: str, asks_for: Mapping[str, str], asked: Mapping[str, Asked]) -> Need:
    """The question that settles a fact, in the page’s own words where the page asks it."""
    if key not in asks_for:
        return Need(label=label_on_screen(question_for(key)), name="", anchor="", key=key)
    here = asked[asks_for[key]]
    return Need(label=here.label, name=here.name, anchor=here.anchor, key=key)
