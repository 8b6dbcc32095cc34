"""What was sent: the answers that can be used, and a sentence for each that cannot."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.http import QueryDict

from spinout.law import day_in_words
from spinout.money import money, pounds
from spinout.web.asking.declared import Asked, Takes

Answer = str | tuple[str, ...] | date | int
Answers = Mapping[str, Answer]

LONGEST_FIELD = 200
"""More than this in one field is no answer to any question here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """One form as it was sent. `fields` holds what stood in each, so that it can be shown again."""

    fields: Mapping[str, tuple[str, ...]]
    answers: Answers
    errors: Mapping[str, str]


class _UnfitError(ValueError):
    """An answer that cannot be used; the sentence says what to enter."""


def entered(asked: Iterable[Asked], sent: QueryDict) -> Entered:
    """The form as sent. An answer that is not on its list counts as left out."""
    fields: dict[str, tuple[str, ...]] = {}
    answers: dict[str, Answer] = {}
    errors: dict[str, str] = {}
    for each in asked:
        fields |= {name: _sent(sent, name) for name in each.fields}
        try:
            answer = _answer(each, fields)
        except _UnfitError as unfit:
            errors[each.anchor] = str(unfit)
            continue
        if answer is not None:
            answers[each.name] = answer
    return Entered(fields=fields, answers=answers, errors=errors)


def in_order(sent: Entered, earlier: Asked, later: Asked) -> Entered:
    """What was sent, with an error where the later of two days, or numbers, comes first."""
    first, last = sent.answers.get(earlier.name), sent.answers.get(later.name)
    if first is None or last is None or not _reversed(first, last):
        return sent
    least = in_words(earlier, first)
    wrong = f"“{later.label}” takes {least} or more, as you gave that for “{earlier.label}”."
    if isinstance(first, date):
        wrong = f"“{later.label}” takes {least} or a later day: they open then."
    return replace(sent, errors={**sent.errors, later.anchor: wrong})


def _reversed(first: Answer, last: Answer) -> bool:
    if isinstance(first, date) and isinstance(last, date):
        return first > last
    return isinstance(first, int) and isinstance(last, int) and first > last


def entered_nothing() -> Entered:
    """A form on which nothing has been filled in."""
    return Entered(fields={}, answers={}, errors={})


def shown_again(asked: Iterable[Asked], answers: Answers) -> Entered:
    """A form with these answers filled in."""
    fields: dict[str, tuple[str, ...]] = {}
    for each in asked:
        fields |= zip(each.fields, _texts(each, answers.get(each.name)), strict=True)
    return Entered(fields=fields, answers=answers, errors={})


def told(asked: Iterable[Asked], answers: Answers) -> Iterator[tuple[Asked, str]]:
    """Each question that was answered, with the answer in words."""
    for each in asked:
        if each.name in answers:
            yield each, in_words(each, answers[each.name])


def in_words(asked: Asked, answer: Answer) -> str:
    """An answer as people read it."""
    if isinstance(answer, str):
        return asked.words(answer)
    if isinstance(answer, tuple):
        return "; ".join(asked.words(key) for key in answer)
    if isinstance(answer, date):
        return day_in_words(answer)
    return money(answer) if asked.takes is Takes.MONEY else f"{answer} {asked.unit}".strip()


def _sent(sent: QueryDict, name: str) -> tuple[str, ...]:
    return tuple(each.strip()[:LONGEST_FIELD] for each in sent.getlist(name))


def _answer(asked: Asked, fields: Mapping[str, tuple[str, ...]]) -> Answer | None:
    said = [fields[name] for name in asked.fields]
    match asked.takes:
        case Takes.ONE:
            return next((each for each in reversed(said[0]) if each in asked.keys), None)
        case Takes.SOME:
            chosen = set(said[0])
            return tuple(each.key for each in asked.choices if each.key in chosen) or None
        case Takes.DAY:
            return _day(asked, [each[-1] if each else "" for each in said])
        case Takes.WHOLE:
            return _whole(asked, said[0][-1] if said[0] else "")
        case Takes.MONEY:
            return _amount(asked, said[0][-1] if said[0] else "")


def _day(asked: Asked, said: Sequence[str]) -> date | None:
    if not any(said):
        return None
    try:
        found = date(*(_number(each) for each in reversed(said)))
    except (ValueError, OverflowError):
        raise _UnfitError(
            f"“{asked.label}” needs a day, a month and a year, such as 2 11 2026."
        ) from None
    if not asked.first <= found <= asked.last:
        raise _UnfitError(
            f"“{asked.label}” takes a day from {day_in_words(asked.first)} to "
            f"{day_in_words(asked.last)}."
        )
    return found


def _whole(asked: Asked, said: str) -> int | None:
    if not said:
        return None
    try:
        found = _number(said)
    except ValueError:
        found = asked.low - 1
    if not asked.low <= found <= asked.high:
        raise _UnfitError(f"“{asked.label}” takes a whole number from {asked.low} to {asked.high}.")
    return found


def _amount(asked: Asked, said: str) -> int | None:
    """Whole pence."""
    if not said:
        return None
    try:
        found = pounds(said)
    except ValueError:
        raise _UnfitError(f"“{asked.label}” takes an amount in pounds, such as 2587.42.") from None
    if not asked.low <= found <= asked.high:
        low, high = money(asked.low), money(asked.high)
        raise _UnfitError(f"“{asked.label}” takes an amount from {low} to {high}.")
    return found


def _number(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise ValueError(text)
    return int(text)


def _texts(asked: Asked, answer: Answer | None) -> Iterator[tuple[str, ...]]:
    if isinstance(answer, date):
        yield from ((str(part),) for part in (answer.day, answer.month, answer.year))
    elif isinstance(answer, tuple):
        yield answer
    elif isinstance(answer, int) and asked.takes is Takes.MONEY:
        yield (money(answer).removeprefix("£"),)
    else:
        yield from (() if answer is None else (str(answer),) for _ in asked.fields)
