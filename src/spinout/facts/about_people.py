"""What a text looks like that is about one person, and what to enter in its place."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from types import MappingProxyType

EMAIL, NI_NUMBER = "an e-mail address", "a National Insurance number"
TELEPHONE, BIRTH = "a telephone number", "a date of birth"
IN_ITS_PLACE: Mapping[str, str] = MappingProxyType(
    {
        EMAIL: "Enter a team or a role, such as “the library team”.",
        NI_NUMBER: "Enter a label that is not about a person, or nothing.",
        TELEPHONE: "Enter a team or a role, such as “the library team”.",
        BIRTH: "Enter nothing of anyone’s age; for a service, a year is enough.",
    }
)
"""What to enter where a text was refused."""

_NI_VALUE = re.compile(
    r"(?<![A-Z0-9])[A-Z]{2}"
    r"(?:\d{6}[A-D]|[ -]\d\d[ -]\d\d[ -]\d\d(?:[ -]?[A-D])?)"
    r"(?![A-Z0-9])",
    re.IGNORECASE,
)
# Bounded, so that a long text without an address is read through once and not once a letter.
_EMAIL_VALUE = re.compile(r"[^\s@,;<>]{1,64}@[^\s@,;<>]{1,255}?\.[A-Za-z]{2,}")

_BEFORE = r"(?<![\w£$€+])(?<!\d[.,/-])"
_AFTER = r"(?![\w%]|[.,/-]\d)"
_BETWEEN = r"(?:[ ]{1,2}|[ ]?[-.)/][ ]?)"
_FROM_ABROAD = re.compile(
    rf"(?<![\w+])(?:\+|00)[ ]?44[ ]?(?:\(0\))?(?:[ ().-]{{0,2}}\d){{9,10}}{_AFTER}", re.ASCII
)
_AT_HOME = re.compile(
    rf"{_BEFORE}0[1-9]\d{{1,9}}(?!\d)(?:{_BETWEEN}\d{{2,8}}(?!\d)){{0,4}}", re.ASCII
)
_DIGITS = re.compile(r"\d+", re.ASCII)
_WHOLE = (10, 11)
"""The digits of a telephone number in the United Kingdom, its first nought among them."""

_SPACE = re.compile(r"[^\S\n]")
_IN_NI_NUMBER = 6
"""The digits of a National Insurance number."""
_FEWEST_IN_A_DAY = 4
"""Digits, as in 1/2/60. With fewer, a text without an @ looks like nothing we refuse."""
_OF_BIRTH = ("born", "birth", "dob", "do.b", "d.o")
"""One of these is in every text that `_BORN` finds."""

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_DAY = (
    r"(?<!\d)(?:\d{1,2}[ ]?[./-][ ]?\d{1,2}[ ]?[./-][ ]?(?:\d{4}|\d\d)"
    r"|\d{4}-\d{1,2}-\d{1,2}"
    r"|\d{1,2} \d{1,2} \d{4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[ -](?:of )?{_MONTH},?[ -]\d{{4}}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|\d{6}|\d{8})(?!\d)"
)
_BORN = r"(?<![\w-])(?:born|d\.?o\.?b|date of birth|birth ?-?date|birth ?-?day)(?!\w)"
_COHORT = r"(?!.{0,25}?\b(?:before|after|since|between|from|until|by)\b)"
"""“Born on or after” a day is said of many people, never of one."""

_BORN_THEN = re.compile(rf"{_BORN}{_COHORT}[^\d\n]{{0,25}}?{_DAY}", re.ASCII)
_THEN_BORN = re.compile(rf"{_DAY}[^\w\n]{{0,10}}{_BORN}{_COHORT}", re.ASCII)


def refused_value(text: str) -> str | None:
    """What about a person a text looks like, or None."""
    plain = text if text.isascii() else _in_plain_marks(text)
    plain = _SPACE.sub(" ", plain)
    if "@" in plain and _EMAIL_VALUE.search(plain):
        return EMAIL
    digits = sum(map(str.isdecimal, plain))
    if digits >= _FEWEST_IN_A_DAY:
        return _by_its_digits(plain, digits)
    return None


def _in_plain_marks(text: str) -> str:
    return re.sub(r"[‐‑–—−]", "-", unicodedata.normalize("NFKC", text))


def _by_its_digits(plain: str, digits: int) -> str | None:
    if digits >= _IN_NI_NUMBER and _NI_VALUE.search(plain):
        return NI_NUMBER
    if digits >= min(_WHOLE) and (_FROM_ABROAD.search(plain) or any(_at_home(plain))):
        return TELEPHONE
    folded = plain.casefold()
    if not any(mark in folded for mark in _OF_BIRTH):
        return None
    return BIRTH if _BORN_THEN.search(folded) or _THEN_BORN.search(folded) else None


def _at_home(text: str) -> Iterator[bool]:
    """Whether each run of groups of digits begins with a whole telephone number."""
    for found in _AT_HOME.finditer(text):
        groups = [each.end() - each.start() for each in _DIGITS.finditer(found[0])]
        ends = [found.start() + each.end() for each in _DIGITS.finditer(found[0])]
        yield any(
            _is_grouped(groups[:count]) and _ends_here(text, ends[count - 1])
            for count in range(1, len(groups) + 1)
        )


def _is_grouped(groups: list[int]) -> bool:
    """Whether groups of so many digits are those of a telephone number, and not of a list."""
    if sum(groups) not in _WHOLE:
        return False
    # Codes for areas have three to six digits; two fours in front are times or codes of a list.
    return len(groups) == 1 or (3 <= groups[0] <= 6 and groups[:2] != [4, 4])


def _ends_here(text: str, end: int) -> bool:
    return re.match(_AFTER, text[end : end + 2]) is not None
