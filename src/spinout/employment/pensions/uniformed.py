"""Police officers and firefighters: no route was found, so the pension built up is deferred."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from spinout.employment.backing import Backing, backing, together
from spinout.employment.pensions.pension_age import (
    HeldStatePension,
    months_after,
    state_pension_day,
)
from spinout.employment.pensions.scheme import Scheme, SchemeNotHeldError
from spinout.facts.posts import Post
from spinout.handovers.deferral import DeferredPosts
from spinout.law import Reading, day_in_words

_AGE: Mapping[Scheme, str] = MappingProxyType(
    {
        Scheme.POLICE: "police-and-fire/police-normal-pension-age",
        Scheme.FIRE: "police-and-fire/fire-normal-pension-age",
    }
)
_ROW: Mapping[Scheme, str] = MappingProxyType({Scheme.POLICE: "16", Scheme.FIRE: "18"})
_WHO: Mapping[Scheme, str] = MappingProxyType(
    {Scheme.POLICE: "a police officer", Scheme.FIRE: "a firefighter"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deferred:
    """The day the pension is paid in full to someone who serves on, and to one who leaves."""

    in_service: date
    after_leaving: date
    says: str
    backing: Backing


def deferred(
    scheme: Scheme, born: date, state_pension: HeldStatePension, reading: Reading
) -> Deferred:
    """What leaving the police or fire scheme does to the day its pension is paid in full.

    Nothing else is worked out for these schemes. Raises SchemeNotHeldError for another scheme,
    BornBeforeOurTableError and OutsideOurDataError.

    Law: police-and-fire/police-normal-pension-age, police-and-fire/fire-normal-pension-age,
    transfer-decision, state-pension-age
    """
    if scheme not in _AGE:
        raise SchemeNotHeldError(scheme)
    age = reading.figure(_AGE[scheme])
    row = reading.row("transfer-decision", row=_ROW[scheme])
    serving = months_after(born, 12 * age.whole)
    leaving = state_pension_day(born, state_pension.ages)
    return Deferred(
        in_service=serving,
        after_leaving=leaving,
        says=f"We found no way for {_WHO[scheme]} to stay in this scheme. The pension built up is "
        f"kept for later. It is paid in full from {day_in_words(serving)} to one who serves until "
        f"then, but from {day_in_words(leaving)} to one who leaves. Ask the scheme.",
        backing=together(backing(age, row), state_pension.backing),
    )


_NAMES: Mapping[Scheme, str] = MappingProxyType(
    {
        Scheme.POLICE: "the Police Pension Scheme",
        Scheme.FIRE: "the Firefighters’ Pension Scheme",
    }
)


def deferred_posts(posts: Iterable[Post], reading: Reading) -> tuple[DeferredPosts, ...]:
    """What the holders of these posts are told, by scheme, with no age: a team’s file holds none.

    Raises OutsideOurDataError.

    Law: police-and-fire/police-normal-pension-age, police-and-fire/fire-normal-pension-age,
    transfer-decision
    """
    held = list(posts)
    return tuple(
        _told(scheme, tuple(post.id for post in held if post.scheme == scheme.value), reading)
        for scheme in _AGE
        if any(post.scheme == scheme.value for post in held)
    )


def _told(scheme: Scheme, people: tuple[str, ...], reading: Reading) -> DeferredPosts:
    age = reading.figure(_AGE[scheme])
    behind = backing(age, reading.row("transfer-decision", row=_ROW[scheme]))
    return DeferredPosts(
        scheme=_NAMES[scheme],
        people=people,
        says=f"Deferred; no route found. We found no way for {_WHO[scheme]} to stay in "
        f"{_NAMES[scheme]}, and none for a mutual to join it. The pension built up is kept for "
        f"later. It is paid in full from {age.whole} to one who serves until then, but from State "
        "Pension age to one who leaves. We work out no more of it, and no total has these posts. "
        "Ask the scheme.",
        source=behind.source,
        status=behind.status.value,
    )
