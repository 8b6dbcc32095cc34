"""Checks one cell of posts.csv: its value, or a sentence saying what to enter."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

from spinout.facts import problems
from spinout.facts.about_people import refused_value
from spinout.facts.answer import Answer, UnfitAnswerError, check, hundredths, missing_word, number
from spinout.facts.hidden_characters import has_hidden
from spinout.facts.questions import in_section
from spinout.findings import UNKNOWN

CELL_LIMIT = 200
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_NUMBERS = (
    "point",
    "point_to",
    "top_point",
    "start_point",
    "hours",
    "full_time_hours",
    "year_share",
    "pay",
    "pay_to",
)
_MAY_STAY_UNKNOWN = frozenset({"years_band", "age_group", "sex", "works"})

ASKED = MappingProxyType({each.key.removeprefix("posts."): each for each in in_section("posts")})


def read_cell(column: str, cell: str) -> Answer:
    """The value of a cell; UNKNOWN where it is blank or says so. Raises UnfitAnswerError.

    A blank spine is a blank text: the row then has the scale that its other cells say.
    """
    sentence = _unsafe(column, cell)
    if sentence:
        raise UnfitAnswerError(sentence)
    entered = cell.strip()
    if column in _MAY_STAY_UNKNOWN and entered.casefold() in ("", "unknown"):
        return "unknown"
    if column == "spine" and not entered:
        return ""
    if not entered or missing_word(entered) is not None:
        return UNKNOWN
    reader = _READERS.get(column)
    return reader(column, entered) if reader else check(ASKED[column], entered)


def _unsafe(column: str, cell: str) -> str | None:
    """Why the cell may not be read at all, never repeating what it holds."""
    if about := refused_value(cell):
        return problems.refused_value(about)
    if has_hidden(cell):
        return problems.hidden_character()
    if len(cell) > CELL_LIMIT:
        return problems.cell_too_long(CELL_LIMIT)
    start = cell.lstrip(" ")
    if start.startswith(_FORMULA_STARTS) and not _is_negative_number(column, start):
        return problems.formula()
    return None


def _is_negative_number(column: str, start: str) -> bool:
    return column in _NUMBERS and start[:1] == "-" and start[1:2].isdigit()


def _listed(column: str, entered: str) -> str:
    """A choice in any mix of capitals, as our list spells it."""
    for choice in ASKED[column].choices:
        if choice.casefold() == entered.casefold():
            return choice
    if column == "scheme":
        raise _unfit(column, problems.unknown_scheme(entered, ASKED[column].choices))
    raise _unfit(column, problems.not_a_choice(entered, ASKED[column].choices))


def _point(column: str, entered: str) -> Answer:
    try:
        return check(ASKED[column], entered)
    except UnfitAnswerError:
        sentence = problems.no_such_point(entered)
    raise _unfit(column, sentence)


def _pay(column: str, entered: str) -> int:
    if entered.startswith("-"):
        raise _unfit(column, problems.negative_pay(entered))
    return hundredths(_decimal(column, entered))


def _hours(column: str, entered: str) -> int:
    return hundredths(_decimal(column, entered))


def _decimal(column: str, entered: str) -> Decimal:
    try:
        return number(ASKED[column], entered, places=2)
    except UnfitAnswerError as unfit:
        raise _unfit(column, str(unfit)) from None


def _unfit(column: str, sentence: str) -> UnfitAnswerError:
    return UnfitAnswerError(f"{sentence} {ASKED[column].error}")


_READERS: Mapping[str, Callable[[str, str], Answer]] = MappingProxyType(
    {
        "scheme": _listed,
        "ni_category": _listed,
        "perimeter": _listed,
        "years_band": _listed,
        "age_group": _listed,
        "sex": _listed,
        "works": _listed,
        "spine": _listed,
        "point": _point,
        "point_to": _point,
        "top_point": _point,
        "start_point": _point,
        "hours": _hours,
        "full_time_hours": _hours,
        "year_share": _hours,
        "pay": _pay,
        "pay_to": _pay,
    }
)
