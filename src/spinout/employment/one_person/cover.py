"""What a scheme gives someone too ill to work, or those they leave: what was read, and no more."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.employment.cover_words import cover_in_words
from spinout.employment.one_person.person import PensionNow
from spinout.law import Reading

TERMS: Mapping[PensionNow, str] = MappingProxyType(
    {
        PensionNow.NHS: "nhs-2015",
        PensionNow.LGPS: "lgps-ew",
        PensionNow.LGPS_SCOTLAND: "lgps-scotland",
        PensionNow.TEACHERS: "teachers",
        PensionNow.ALPHA: "alpha",
        PensionNow.POLICE: "police-2015",
        PensionNow.FIRE: "fire-2015",
    }
)
"""Each scheme’s name in the table of terms."""


def cover_of(scheme: PensionNow, reading: Reading) -> str:
    """The cover in sentences; where a part of it was not checked, whom to ask instead.

    Law: employment-terms
    """
    return cover_in_words(TERMS[scheme], reading)
