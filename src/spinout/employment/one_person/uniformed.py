"""Police officers and firefighters, by year of birth: what leaving does to the full age."""

from datetime import date

from spinout.employment.one_person.person import PensionNow, Person
from spinout.employment.one_person.sides import SCHEMES
from spinout.employment.pensions import BornBeforeOurTableError, read_state_pension
from spinout.employment.pensions.scheme import UNIFORMED
from spinout.employment.pensions.uniformed import deferred
from spinout.findings import Missing
from spinout.law import LawLibrary, day_in_words

_DEFERRED = (
    "Deferred; no route found. We found no way to stay in this scheme, and none for a mutual to "
    "join it. What you have built up is kept for later. "
)
NO_ROUTE = (
    f"{_DEFERRED}Leaving puts off the day it is paid in full: tell us your year of birth to see by "
    "how much. Ask the scheme before anything else."
)
STOPS = (
    "We stop here. We could not check if an officer moves with a service at all: ask your staff "
    "association."
)
"""What an officer is told of moving: nothing else of theirs is answered."""


def told_to_uniformed(person: Person, library: LawLibrary, on: date) -> str:
    """What a police officer or firefighter is told; blank for anyone else.

    Law: police-and-fire/police-normal-pension-age, police-and-fire/fire-normal-pension-age
    """
    scheme = SCHEMES.get(person.scheme) if isinstance(person.scheme, PensionNow) else None
    if scheme not in UNIFORMED:
        return ""
    born = person.born
    if isinstance(born, Missing):
        return NO_ROUTE
    reading = library.read(on)
    held = read_state_pension(reading)
    try:
        first, last = (
            deferred(scheme, day, held, reading) for day in (date(born, 1, 1), date(born, 12, 31))
        )
    except BornBeforeOurTableError:
        return NO_ROUTE
    return (
        f"{_DEFERRED}If you serve until 60, it is paid in full from "
        f"{_days(first.in_service, last.in_service)}. If you leave, from "
        f"{_days(first.after_leaving, last.after_leaving)}. Ask the scheme before anything else."
    )


def _days(first: date, last: date) -> str:
    return f"a day from {day_in_words(first)} to {day_in_words(last)}"
