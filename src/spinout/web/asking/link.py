"""Answers as the query of an address, and back: a version, the law's day, and the answers.

It holds closed-list answers, days and whole numbers: never words that anyone typed. The form of
it is in docs/reference/share-link.md.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl, urlencode

from spinout.web.asking.declared import Asked, Takes
from spinout.web.asking.entered import Answer, Answers

VERSION = "1"
LONGEST = 1_500
"""As many characters as a whole link may have, its address among them."""
LAW_LETTERS = 8
_BETWEEN = "."
_HEAD = ("v", "on", "law")


class MangledLinkError(ValueError):
    """A link that this copy did not make, or that lost something on the way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Answers with the day of the law they were taken to, and the law data of that time."""

    answers: Answers
    on: date
    law: str


def written(asked: Sequence[Asked], told: Told) -> str:
    """The query that holds these answers, in the order of the questions. The same every time."""
    held = {"v": VERSION, "on": told.on.isoformat(), "law": told.law[:LAW_LETTERS]}
    held |= {
        each.name: _text(told.answers[each.name]) for each in asked if each.name in told.answers
    }
    return urlencode(held)


def opened(asked: Sequence[Asked], query: str) -> Told:
    """What a query holds. Raises MangledLinkError unless each part is just as we write it."""
    held = _pairs(query)
    by_name = {each.name: each for each in asked}
    if held.pop("v", "") != VERSION:
        raise MangledLinkError("version")
    on, law = _date(held.pop("on", "")), held.pop("law", "")
    if not re.fullmatch(f"[0-9a-f]{{{LAW_LETTERS}}}", law):
        raise MangledLinkError("law")
    answers = {name: _answer(by_name, name, text) for name, text in held.items()}
    return Told(answers=answers, on=on, law=law)


def _pairs(query: str) -> dict[str, str]:
    if len(query) > LONGEST:
        raise MangledLinkError("length")
    try:
        pairs = parse_qsl(query, keep_blank_values=True, strict_parsing=True, errors="strict")
    except ValueError:
        raise MangledLinkError("form") from None
    held = dict(pairs)
    if len(held) != len(pairs):
        raise MangledLinkError("twice")
    return held


def _text(answer: Answer) -> str:
    if isinstance(answer, tuple):
        return _BETWEEN.join(answer)
    return answer.isoformat() if isinstance(answer, date) else str(answer)


def _answer(by_name: Mapping[str, Asked], name: str, text: str) -> Answer:
    if name not in by_name:
        raise MangledLinkError(name)
    asked = by_name[name]
    answer = _READ[asked.takes](asked, text)
    if _text(answer) != text:
        raise MangledLinkError(name)
    return answer


def _one(asked: Asked, text: str) -> str:
    if text not in asked.keys:
        raise MangledLinkError(asked.name)
    return text


def _some(asked: Asked, text: str) -> tuple[str, ...]:
    chosen = set(text.split(_BETWEEN))
    if not chosen <= asked.keys:
        raise MangledLinkError(asked.name)
    return tuple(each.key for each in asked.choices if each.key in chosen)


def _day(asked: Asked, text: str) -> date:
    found = _date(text)
    if not asked.first <= found <= asked.last:
        raise MangledLinkError(asked.name)
    return found


def _whole(asked: Asked, text: str) -> int:
    if not re.fullmatch("[0-9]{1,9}", text) or not asked.low <= int(text) <= asked.high:
        raise MangledLinkError(asked.name)
    return int(text)


def _date(text: str) -> date:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise MangledLinkError("day")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise MangledLinkError("day") from None


_READ: Mapping[Takes, Callable[[Asked, str], Answer]] = {
    Takes.ONE: _one,
    Takes.SOME: _some,
    Takes.DAY: _day,
    Takes.WHOLE: _whole,
    Takes.MONEY: _whole,
}
