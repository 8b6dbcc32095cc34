"""Sheets of answers for the tests of readiness."""

from datetime import date
from types import MappingProxyType

from spinout import law
from spinout.findings import UNKNOWN
from spinout.readiness import AnswerSheet, score, what_we_ask

TODAY = date(2026, 11, 23)
READING = law.load().read(TODAY)
HELD = what_we_ask(READING)
FIRST = [each.key for each in HELD.first_gate]
SECOND = [each.key for each in HELD.rest if each.gate is not None]
ALL = [each.key for each in HELD.questions]


def sheet(levels, *, day=TODAY, mark="0" * 16, not_apply=(), themes=()):
    """One person's sheet."""
    return AnswerSheet(
        day=day,
        mark=mark,
        levels=MappingProxyType(dict(levels)),
        not_apply=frozenset(not_apply),
        themes=tuple(themes),
    )


def alike(keys, level):
    """The same level for each question."""
    return dict.fromkeys(keys, level)


def scored(*people, plan_changed=UNKNOWN, on=TODAY):
    """The result of these people's levels, or whole sheets."""
    sheets = [each if isinstance(each, AnswerSheet) else sheet(each) for each in people]
    tallies = [each.tally for each in sheets]
    return score(tallies, law.load().read(on), plan_changed=plan_changed)
