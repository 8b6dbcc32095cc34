"""One answer checked against its question: the typed value, or a sentence saying what to enter."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from types import MappingProxyType

from spinout.facts import problems
from spinout.facts.hidden_characters import places_of
from spinout.facts.questions import Kind, Question
from spinout.facts.sentence import with_error
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Missing

Answer = str | int | bool | date | tuple[str, ...] | Missing
"""Money and hours are whole hundredths; percentages stay the decimal text that was entered."""

TEXT_LIMIT = 300
PARAGRAPHS_LIMIT = 20_000
_PLACES = 4
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")
_MISSING = {"unknown": UNKNOWN, "not applicable": NOT_APPLICABLE}


class UnfitAnswerError(ValueError):
    """The answer does not fit its question; the sentence says what to enter, in both voices."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)


def missing_word(entered: object) -> Missing | None:
    """UNKNOWN or NOT_APPLICABLE where those very words were entered; otherwise None."""
    return _MISSING.get(entered.strip().casefold()) if isinstance(entered, str) else None


def check(asked: Question, entered: object) -> Answer:
    """The typed answer to the question. Raises UnfitAnswerError."""
    if any(places_of(entered, asked.key)):
        raise UnfitAnswerError(with_error(problems.hidden_character(), asked))
    missing = missing_word(entered)
    if missing is not None:
        return missing
    try:
        return _CHECKS[asked.kind](asked, entered)
    except UnfitAnswerError as unfit:
        raise UnfitAnswerError(with_error(unfit.sentence, asked)) from None


def decimal_text(number: Decimal) -> str:
    """The number as people write it, with the decimals it was entered with."""
    return format(number, "f")


def number(asked: Question, entered: object, places: int = _PLACES) -> Decimal:
    """The number entered, inside the question's bounds. Raises UnfitAnswerError."""
    found = _as_number(entered)
    _check_bounds(asked, entered, found)
    if -int(found.as_tuple().exponent) > places:
        raise UnfitAnswerError(problems.too_fine(entered, places))
    return found


def hundredths(found: Decimal) -> int:
    """A number of at most two decimals as whole hundredths."""
    return int(found * 100)


def paragraphs(entered: object) -> tuple[str, ...]:
    """Text split at blank lines, or a list of texts, each unwrapped onto one line."""
    pieces: list[str] = []
    for piece in entered if isinstance(entered, list) else [entered]:
        if not isinstance(piece, str):
            raise UnfitAnswerError(problems.not_text(piece))
        if len(piece) > PARAGRAPHS_LIMIT:
            raise UnfitAnswerError(problems.too_long(PARAGRAPHS_LIMIT))
        pieces.append(piece)
    split = (each for piece in pieces for each in re.split(r"\n\s*\n", piece))
    return tuple(" ".join(each.split()) for each in split if each.strip())


def _as_number(entered: object) -> Decimal:
    if isinstance(entered, bool):
        raise UnfitAnswerError(problems.not_a_number(entered))
    if isinstance(entered, str):
        entered = _plain(entered)
    try:
        found = Decimal(entered) if isinstance(entered, int | Decimal | str) else Decimal("NaN")
    except InvalidOperation:
        raise UnfitAnswerError(problems.not_a_number(entered)) from None
    if not found.is_finite():
        raise UnfitAnswerError(problems.not_a_number(entered))
    return found


def _plain(entered: str) -> str:
    plain = _THOUSANDS.sub("", entered.strip().removeprefix("£").removesuffix("%").strip())
    plain = plain.replace("−", "-")
    if not _NUMBER.fullmatch(plain) or not plain.isascii():
        raise UnfitAnswerError(problems.not_a_number(entered))
    return plain


def _check_bounds(asked: Question, entered: object, found: Decimal) -> None:
    low, high = asked.low, asked.high
    if not (isinstance(low, Decimal) and isinstance(high, Decimal)):
        return
    if found < 0 <= low:
        raise UnfitAnswerError(problems.negative(entered))
    if not low <= found <= high:
        raise UnfitAnswerError(
            problems.out_of_bounds(entered, decimal_text(low), decimal_text(high))
        )


def _text(asked: Question, entered: object) -> str:
    if asked.key == "service.cpv":
        return _cpv(entered)
    if not isinstance(entered, str):
        raise UnfitAnswerError(problems.not_text(entered))
    text = " ".join(entered.split())
    if not text:
        raise UnfitAnswerError(problems.blank_text())
    if len(text) > TEXT_LIMIT:
        raise UnfitAnswerError(problems.too_long(TEXT_LIMIT))
    return text


def _cpv(entered: object) -> str:
    found = re.fullmatch(r"(\d{8})(-\d)?", str(entered).strip(), re.ASCII)
    if not found or isinstance(entered, bool):
        raise UnfitAnswerError(problems.not_eight_digits(entered))
    return found[1]


def _choice(asked: Question, entered: object) -> str:
    if not isinstance(entered, str) or entered.strip() not in asked.choices:
        raise UnfitAnswerError(problems.not_a_choice(entered, asked.choices))
    return entered.strip()


def _choices(asked: Question, entered: object) -> tuple[str, ...]:
    if not isinstance(entered, list):
        raise UnfitAnswerError(problems.not_a_list(entered))
    if not entered:
        raise UnfitAnswerError(problems.blank_text())
    return tuple(dict.fromkeys(_choice(asked, each) for each in entered))


def _whole(asked: Question, entered: object) -> int:
    found = _as_number(entered)
    _check_bounds(asked, entered, found)
    if found != found.to_integral_value():
        raise UnfitAnswerError(problems.not_whole(entered))
    return int(found)


def _in_hundredths(asked: Question, entered: object) -> int:
    return hundredths(number(asked, entered, places=2))


def _percent(asked: Question, entered: object) -> str:
    return decimal_text(number(asked, entered))


def _date(asked: Question, entered: object) -> date:
    found = _as_date(entered)
    low, high = asked.low, asked.high
    if isinstance(low, date) and isinstance(high, date) and not low <= found <= high:
        raise UnfitAnswerError(problems.outside_our_dates(found, low, high))
    return found


def _as_date(entered: object) -> date:
    if isinstance(entered, date) and not isinstance(entered, datetime):
        return entered
    if isinstance(entered, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", entered.strip(), re.ASCII):
        try:
            return date.fromisoformat(entered.strip())
        except ValueError:
            pass
    raise UnfitAnswerError(problems.not_a_date(entered))


def _yes_no(asked: Question, entered: object) -> bool:
    del asked
    return yes_or_no(entered)


def yes_or_no(entered: object) -> bool:
    """Yes or no, as a word or as itself. Raises UnfitAnswerError."""
    if isinstance(entered, bool):
        return entered
    word = entered.strip().casefold() if isinstance(entered, str) else ""
    if word not in ("yes", "no", "true", "false"):
        raise UnfitAnswerError(problems.not_yes_or_no(entered))
    return word in ("yes", "true")


def _paragraphs(asked: Question, entered: object) -> tuple[str, ...]:
    del asked
    return paragraphs(entered)


_CHECKS: Mapping[Kind, Callable[[Question, object], Answer]] = MappingProxyType(
    {
        Kind.TEXT: _text,
        Kind.PARAGRAPHS: _paragraphs,
        Kind.CHOICE: _choice,
        Kind.CHOICES: _choices,
        Kind.WHOLE: _whole,
        Kind.MONEY: _in_hundredths,
        Kind.PERCENT: _percent,
        Kind.HOURS: _in_hundredths,
        Kind.DATE: _date,
        Kind.YES_NO: _yes_no,
    }
)
