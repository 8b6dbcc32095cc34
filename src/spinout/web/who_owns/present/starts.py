"""Structures to start from, as buttons of the form."""

from collections.abc import Iterator
from dataclasses import dataclass

from spinout.web.asking.entered import Answers
from spinout.web.who_owns.told import answers_of

START = "start"
"""The button that chooses one; its value is the key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """One structure to start from."""

    key: str
    name: str
    says: str


def starts() -> Iterator[Start]:
    """Each structure to start from, in order."""
    from spinout.ownership import PRESETS

    for each in PRESETS:
        yield Start(key=each.key, name=each.name, says=each.says)


def answers_to_start(key: str) -> Answers | None:
    """The answers that draw the structure of that key; None where there is none."""
    from spinout.ownership import PRESETS

    chosen = next((each for each in PRESETS if each.key == key), None)
    return None if chosen is None else answers_of(chosen.design, form=chosen.form)
