"""What in a text may tell of one person’s health, beliefs or union. A doubt, never a certainty."""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

HEALTH, SICKNESS = "somebody’s health", "somebody’s sickness or absence"
UNION, BELIEF = "somebody’s union membership", "somebody’s beliefs or private life"

_ONE = (
    r"\b(?:my|his|her|their|(?:i|he|she|they|who) (?:am|is|are|was|were|has|have|had)|i'm|i've)\b"
)
_NEAR = r"[^.!?\n]{0,40}?"
_NOT_A_SERVICE = (
    r"(?! (?:team|teams|service|services|ward|trust|unit|staff|nurse|nurses|work|board|visitor))"
)
_PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        SICKNESS: rf"\b(?:off sick|signed off)\b|{_ONE}{_NEAR}\b(?:sick|sickness|absence)\b",
        HEALTH: rf"{_ONE}{_NEAR}\b(?:illness|ill|disabilit(?:y|ies)|disabled|diagnos\w+|pregnan\w+"
        r"|maternity|medication|depress\w+|anxiety|cancer|diabet\w+|mental health|stress)\b"
        rf"{_NOT_A_SERVICE}",
        UNION: r"\b(?:a|am|is|are|was) (?:union |unison |unite |gmb |rcn )?members? of "
        r"(?:the |a )?(?:union|unison|unite|gmb|rcn)\b"
        r"|\b(?:is|am|are|was) in (?:the|a) union\b"
        rf"|{_ONE}{_NEAR}\bunion membership\b",
        BELIEF: rf"{_ONE}{_NEAR}\b(?:religion|faith|ethnicity|sexuality|sexual orientation|gay"
        r"|lesbian|trans|nationality|immigration)\b",
    }
)
_READ = MappingProxyType({about: re.compile(each) for about, each in _PATTERNS.items()})


def private_matters(text: str) -> tuple[str, ...]:
    """What of one person a text may tell, each named once; none where nothing points to one."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return tuple(about for about, each in _READ.items() if each.search(plain))
