"""The columns of posts.csv: those we read and those we refuse."""

import re
import unicodedata
from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType

from spinout.facts.questions import in_section

COLUMNS = tuple(each.key.removeprefix("posts.") for each in in_section("posts"))
NEEDED = ("id", "group", "scheme", "hours", "full_time_hours", "ni_category", "perimeter")
"""Columns that must be there; what they are paid by must be there too."""

NAMES, BIRTH, NI_NUMBER = "names", "birth dates or ages", "National Insurance numbers"
HEALTH, UNION, SICKNESS = "health", "union membership", "sickness or absence"
CONTACT, BELIEF, PAYROLL = "contact details", "personal details", "payroll or bank numbers"

REFUSED: Mapping[str, str] = MappingProxyType(
    {
        NAMES: """names surname surnames forename forenames firstname lastname fullname middlename
            initials initial nickname fname lname postholder incumbent""",
        BIRTH: "dob birth birthday birthdate born dateofbirth birthyear age ages",
        NI_NUMBER: "nino ninos nin ninumber nationalinsurancenumber",
        HEALTH: """health medical disability disabilities disabled illness diagnosis pregnant
            pregnancy maternity medication impairment wellbeing""",
        UNION: "union unions unison gmb unite tradeunion steward",
        SICKNESS: """sick sickness sickdays sickleave absence absences absent absenteeism
            bradford""",
        CONTACT: "email emails mail telephone phone mobile tel address postcode street",
        BELIEF: """gender sex ethnicity ethnic race religion belief faith orientation sexuality
            nationality marital married pronouns""",
        PAYROLL: "payroll bank account sortcode iban passport",
    }
)
_ABOUT: Mapping[str, str] = MappingProxyType(
    {word: about for about, words in REFUSED.items() for word in words.split()}
)
_NAME_OF_A_THING = frozenset(
    ("job", "post", "group", "grade", "role", "team", "service", "scheme", "column", "file")
)
_NUMBER_WORDS = frozenset(["number", "numbers", "no", "num", "nr", "ref", "code"])
_PERSON_WORDS = frozenset(["employee", "staff", "person", "worker", "colleague"])


FEWEST_BROKEN_DOWN = 30
"""Posts. Under this no breakdown is shown, so what only a breakdown needs may not be held."""
ONLY_FOR_A_BREAKDOWN = ("age_group", "sex")


def plain_heading(heading: str) -> str:
    """The heading in the form ours have: “Full-time hours” is “full_time_hours”."""
    return "_".join(_words(heading))


def refused_heading(heading: str) -> str | None:
    """What about a person a heading asks for, or None where it may be read."""
    words = _words(heading)
    if plain_heading(heading) in COLUMNS:
        return None
    for run in (*words, *("".join(pair) for pair in pairwise(words))):
        if run in _ABOUT:
            return _ABOUT[run]
    held = set(words)
    if "name" in held and not held & _NAME_OF_A_THING:
        return NAMES
    if held & {"insurance", "ni"} and "category" not in held and "letter" not in held:
        return NI_NUMBER
    if held & _PERSON_WORDS and held & (_NUMBER_WORDS | {"id"}):
        return PAYROLL
    if held & _PERSON_WORDS and len(held) == 1:
        return NAMES
    return SICKNESS if held >= {"days", "lost"} else None


def _words(heading: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKC", heading).replace(".", "").replace("'", "")
    plain = "".join(each for each in plain if unicodedata.category(each) != "Cf")
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", plain)
    return tuple(re.findall(r"[a-z0-9]+", spaced.casefold()))
