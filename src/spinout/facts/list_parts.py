"""What each part of an entry must be, for the lists that hold more than words."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from spinout.facts import problems
from spinout.facts.appraisal import HIGHEST, LOWEST, Way
from spinout.facts.days import day_said
from spinout.facts.questions.question import FIRST_DAY, LAST_DAY, words_of

CHANGES, CRITERIA = "better.changes", "appraisal.criteria"
WAYS, SCORES, DISSENT = "appraisal.ways", "appraisal.scores", "appraisal.dissent"

HEAVIEST = 9
LONGEST_NAME, LONGEST_REASON, LONGEST_CLAIM, LONGEST_DISSENT = 60, 200, 300, 600
MOST: Mapping[str, int] = MappingProxyType(
    {CHANGES: 8, CRITERIA: 8, WAYS: len(Way), SCORES: len(Way) * 8, DISSENT: 6}
)
"""As many entries as a paper of three pages can carry."""

MAY_BE_BLANK: Mapping[str, frozenset[str]] = MappingProxyType({CHANGES: frozenset({"clause"})})
"""Parts that may be left blank, since a blank says something."""

Check = Callable[[str], str]
"""A sentence on what to enter, or nothing where the text is fit."""


def unfit(key: str, part: str, text: str) -> str:
    """What to enter in a part of an entry of the list `key`, or nothing where the text is fit."""
    check = _CHECKS.get(key, {}).get(part)
    return check(text) if check is not None and text else ""


def _at_most(letters: int) -> Check:
    return lambda text: problems.too_long(letters) if len(text) > letters else ""


def _whole(low: int, high: int) -> Check:
    def check(text: str) -> str:
        if re.fullmatch("[0-9]{1,2}", text) and low <= int(text) <= high:
            return ""
        return f"Enter a whole number from {low} to {high}."

    return check


def _day(text: str) -> str:
    found = day_said(text)
    if found is None or not FIRST_DAY <= found <= LAST_DAY:
        return "Enter a day, such as 1 April 2028."
    return ""


def _way(text: str) -> str:
    if text in words_of(Way):
        return ""
    return f"Enter one of these: {', '.join(words_of(Way))}."


_CHECKS: Mapping[str, Mapping[str, Check]] = MappingProxyType(
    {
        CHANGES: {
            "by": _day,
            **dict.fromkeys(
                ("change", "for_whom", "baseline", "measure", "not_by_staying"),
                _at_most(LONGEST_CLAIM),
            ),
            **dict.fromkeys(("checked_by", "clause"), _at_most(LONGEST_REASON)),
        },
        CRITERIA: {
            "name": _at_most(LONGEST_NAME),
            "weight": _whole(1, HEAVIEST),
            "says": _at_most(LONGEST_REASON),
        },
        WAYS: {"way": _way, "says": _at_most(LONGEST_CLAIM)},
        SCORES: {
            "way": _way,
            "score": _whole(LOWEST, HIGHEST),
            "why": _at_most(LONGEST_REASON),
        },
        DISSENT: {"by": _at_most(LONGEST_NAME), "says": _at_most(LONGEST_DISSENT)},
    }
)
