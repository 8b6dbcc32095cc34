"""The form for a correction as it was sent, and what can become of one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from django.http import QueryDict

from spinout.facts.about_people import IN_ITS_PLACE, refused_value
from spinout.facts.hidden_characters import shown
from spinout.facts.private_matters import private_matters

LONGEST = 1_000
SAYS, SOURCE, PART, ONCE = "says", "source", "part", "once"
_DATED = re.compile(r"\b(?:19|20)\d\d\b")


class Part(Enum):
    """Which part of a row is wrong; its value is its words on screen."""

    NAME = "Its name, or another name"
    SERVICE = "What it does, or where"
    ORIGIN = "Where it came from, or when"
    FORM = "Its legal form, or who owns it"
    SIZE = "Its staff or its contract"
    STATUS = "What became of it, or why"
    OWN_WORDS = "We are this body, and this is our reply"
    OTHER = "Something else"

    @property
    def code(self) -> str:
        """What the form and the store call it."""
        return self.name.lower().replace("_", "-")


class Outcome(Enum):
    """What the people who run a copy decided."""

    ACCEPTED = "accepted"
    REFUSED = "refused"


class Kind(Enum):
    """One kind of thing that happens to a correction."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    ERASED_BY_AGE = "erased-by-age"


SENTENCES: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.SUGGESTED: "Somebody suggested a correction.",
        Kind.ACCEPTED: "It was accepted, and is shown beside the row.",
        Kind.REFUSED: "It was refused, and is never shown.",
        Kind.ERASED_BY_AGE: "Corrections that were not accepted were erased after a year.",
    }
)
SHREDS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.SUGGESTED: "It is erased with its correction.",
        Kind.ACCEPTED: "It is erased with its correction.",
        Kind.REFUSED: "It is erased with its correction.",
        Kind.ERASED_BY_AGE: "It stays: it says when, and how many.",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """A correction as it was sent, with a sentence for each field that cannot be taken."""

    part: str = ""
    says: str = ""
    source: str = ""
    once: str = ""
    errors: Mapping[str, str]


def nothing_suggested(once: str) -> Suggested:
    """A form on which nothing has been filled in."""
    return Suggested(once=once, errors={})


def suggested(form: QueryDict) -> Suggested:
    """What was sent, read. Characters that do not show are left out of what was typed."""
    part = form.get(PART, "")
    says, source = _typed(form, SAYS), _typed(form, SOURCE)
    errors: dict[str, str] = {}
    if part not in {each.code for each in Part}:
        errors[PART] = "Choose which part of the row it is about."
    errors |= dict(_wrong(SAYS, says, "Enter what the row should say."))
    errors |= dict(_wrong(SOURCE, source, "Enter where this is published."))
    if SOURCE not in errors and not _DATED.search(source):
        errors[SOURCE] = "Add the year in which it was published, such as 2024."
    return Suggested(
        part=part if PART not in errors else "",
        says=says,
        source=source,
        once=form.get(ONCE, "")[:LONGEST],
        errors=errors,
    )


def _typed(form: QueryDict, name: str) -> str:
    return shown(form.get(name, "").replace("\r\n", "\n")).strip()


def _wrong(name: str, text: str, missing: str) -> Iterator[tuple[str, str]]:
    if not text:
        yield name, missing
    elif len(text) > LONGEST:
        yield name, f"This takes up to {LONGEST:,} letters. Make it shorter."
    elif about := refused_value(text):
        yield name, f"This holds what looks like {about}. {IN_ITS_PLACE[about]}"
    elif matters := private_matters(text):
        yield name, f"This may tell of {' and '.join(matters)}. Say what is so of the body alone."
