"""A scenario as a small TOML file: a name, and changes to inputs by key."""

import math
import tomllib
from collections.abc import Mapping
from typing import Any

from spinout.forecast.months import MONTHS_IN_YEAR, YEARS
from spinout.forecast.risk.change import Change, Does
from spinout.forecast.risk.ground import FACTORED, PAY, Ground
from spinout.forecast.risk.outcomes import Changed
from spinout.lines import Kind

MOST_CHARACTERS = 100_000
MOST_CHANGES = 100
MOST_LETTERS = 300
MOST_NUMBER = 1e12
_TOP, _PARTS = ("name", "says", "change"), ("input", "from_year", "to_year")
_PREFIX = "input_"


class ScenarioFileError(ValueError):
    """A scenario that cannot be read; the sentence says what to enter and where."""


def read_scenario(text: str, ground: Ground, *, key: str) -> Changed:
    """The scenario in the text, checked against the plan’s inputs. Raises ScenarioFileError."""
    if len(text) > MOST_CHARACTERS:
        raise ScenarioFileError(
            f"This scenario is longer than {MOST_CHARACTERS:,} characters. Enter a shorter one."
        )
    try:
        held = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        raise ScenarioFileError("This scenario is not TOML. Start it with name = “…”.") from None
    _refuse_strangers(held, _TOP, "the scenario")
    listed = held.get("change", [])
    if not isinstance(listed, list) or not 1 <= len(listed) <= MOST_CHANGES:
        raise ScenarioFileError(
            f"Enter from 1 to {MOST_CHANGES} changes, each under its own [[change]]."
        )
    changes = [
        each
        for number, row in enumerate(listed, start=1)
        for each in _changes(row, ground, f"change {number}")
    ]
    return Changed(
        key=key,
        name=_words(held, "name"),
        says=_words(held, "says") if "says" in held else "",
        changes=tuple(changes),
    )


def _words(held: Mapping[str, Any], part: str) -> str:
    text = held.get(part)
    if not isinstance(text, str) or not text.strip() or len(text) > MOST_LETTERS:
        raise ScenarioFileError(f"Enter {part} = “…” in up to {MOST_LETTERS} letters.")
    if not all(letter.isprintable() for letter in text):
        raise ScenarioFileError(f"Enter {part} on one line, in letters that can be seen.")
    return text.strip()


def _refuse_strangers(held: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    strangers = sorted(set(held) - set(known))
    if strangers:
        raise ScenarioFileError(
            f"There is no “{strangers[0][:40]}” in {where}. Use: {', '.join(known)}."
        )


def _changes(row: Any, ground: Ground, where: str) -> tuple[Change, ...]:
    if not isinstance(row, dict):
        raise ScenarioFileError(f"Write {where} under its own [[change]].")
    does = [each for each in Does if each.value in row]
    _refuse_strangers(row, (*_PARTS, *(each.value for each in Does)), where)
    if len(does) != 1:
        raise ScenarioFileError(f"In {where}, enter one of: to, add, times.")
    moves = _moves(row.get("input"), ground, where)
    first, last = _year(row, "from_year", 1, where), _year(row, "to_year", YEARS, where)
    if first > last:
        raise ScenarioFileError(f"In {where}, from_year is after to_year. Swap them.")
    if (first, last) != (1, YEARS) and _single(ground, moves):
        raise ScenarioFileError(
            f"In {where}, the input has one value for the whole plan. Leave the years out."
        )
    _refuse_on_line(ground, moves, does[0], where)
    numbers = _numbers(row[does[0].value], ground, moves, does[0], where)
    if len(numbers) == 1:
        return (_change(moves, does[0], numbers[0], first, last),)
    if (first, last) != (1, YEARS) or len(numbers) != YEARS or _single(ground, moves):
        raise ScenarioFileError(f"In {where}, enter one value, or {YEARS}: one for each year.")
    return tuple(
        _change(moves, does[0], number, year, year) for year, number in enumerate(numbers, start=1)
    )


def _change(moves: str, does: Does, amount: float, first: int, last: int) -> Change:
    return Change(
        moves=moves,
        does=does,
        amount=amount,
        first=(first - 1) * MONTHS_IN_YEAR + 1,
        last=last * MONTHS_IN_YEAR,
    )


def choices(ground: Ground) -> tuple[str, ...]:
    """What a scenario may change: the plan’s inputs by key, pay, and the lines with a factor."""
    inputs = (key.removeprefix(_PREFIX) for key in ground.book.inputs if key.startswith(_PREFIX))
    return (*inputs, PAY, *FACTORED)


def _moves(key: Any, ground: Ground, where: str) -> str:
    known = choices(ground)
    if not isinstance(key, str) or key not in known:
        raise ScenarioFileError(f"In {where}, enter input = one of: {', '.join(known)}.")
    inside = f"{_PREFIX}{key}"
    return inside if inside in ground.book.inputs else key


def _single(ground: Ground, moves: str) -> bool:
    return ground.book.inputs[ground.key_of(moves)].kind is Kind.SCALAR


def _refuse_on_line(ground: Ground, moves: str, does: Does, where: str) -> None:
    if moves not in ground.book.inputs and does is not Does.MULTIPLIES:
        raise ScenarioFileError(f"In {where}, this can only be multiplied: enter times.")


def _year(row: Mapping[str, Any], part: str, absent: int, where: str) -> int:
    year = row.get(part, absent)
    if not isinstance(year, int) or isinstance(year, bool) or not 1 <= year <= YEARS:
        raise ScenarioFileError(f"In {where}, enter {part} from 1 to {YEARS}.")
    return year


def _numbers(held: Any, ground: Ground, moves: str, does: Does, where: str) -> list[float]:
    listed = held if isinstance(held, list) else [held]
    if not 1 <= len(listed) <= YEARS:
        raise ScenarioFileError(f"In {where}, enter one value, or {YEARS}: one for each year.")
    return [_number(each, ground, moves, does, where) for each in listed]


def _number(held: Any, ground: Ground, moves: str, does: Does, where: str) -> float:
    if isinstance(held, bool):
        held = int(held)
    if not isinstance(held, int | float) or not math.isfinite(held) or abs(held) > MOST_NUMBER:
        raise ScenarioFileError(f"In {where}, enter a number up to {MOST_NUMBER:,.0f}.")
    written_in_percent = moves in ground.percents and does is not Does.MULTIPLIES
    return held / 100 if written_in_percent else float(held)
