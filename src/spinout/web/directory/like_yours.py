"""“Services like yours”: what the address tells of a service, and the page of those like it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from spinout.directory import (
    Alike,
    Described,
    Entry,
    Form,
    Lesson,
    Parent,
    Sector,
    Size,
    UnknownCodeError,
    alike,
    listed,
    outlook,
)
from spinout.directory.closed_lists import Listed, Place
from spinout.web.directory.present import Choice, Filter, Told, told

LABELS: Mapping[str, tuple[str, type[Listed]]] = {
    "sector": ("Kind of service", Sector),
    "parent": ("Your employer now", Parent),
    "size": ("How many work in it", Size),
    "form": ("Legal form you think of", Form),
}
LEAST = {Size.UNDER_50: 1, Size.FROM_50: 50, Size.FROM_250: 250, Size.FROM_1000: 1_000}
"""A number of staff that stands for each size: all of one size are alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Like:
    """One body like the service: in what, what became of it, and what its sources tell."""

    slug: str
    name: str
    told: Told
    because: str
    lessons: tuple[Lesson, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LikePage:
    """The form, and the bodies like the service it describes."""

    title: str
    filters: tuple[Filter, ...]
    asked: bool
    found: str
    unknown: str
    results: tuple[Like, ...]


def described(said: Mapping[str, str]) -> Described:
    """The service an address describes. What is on none of our lists is left out."""
    size = _place(Size, said.get("size", ""))
    return Described(
        sector=_place(Sector, said.get("sector", "")),
        parent=_place(Parent, said.get("parent", "")),
        staff=None if size is None else LEAST.get(size),
        form=_place(Form, said.get("form", "")),
    )


def like_page(entries: Sequence[Entry], service: Described, on: date) -> LikePage:
    """The page for a service, or the empty form where nothing is told of it."""
    found = alike(entries, service)
    asked = service != Described()
    return LikePage(
        title="Services like yours",
        filters=tuple(_filter(name, service) for name in LABELS),
        asked=asked,
        found=_found(len(found)) if asked else "",
        unknown=outlook([each.entry for each in found], on).sentence if found else "",
        results=tuple(map(_like, found)),
    )


def address_of(entry: Entry) -> str:
    """The end of the address that asks for services like a body's."""
    chosen = {
        "sector": entry.sectors[0],
        "parent": entry.parents[0],
        "size": entry.size,
        "form": entry.form,
    }
    said = {name: each.code for name, each in chosen.items() if each.code != "not_stated"}
    return f"?{urlencode(said)}"


def _filter(name: str, service: Described) -> Filter:
    label, places = LABELS[name]
    chosen = {
        "sector": service.sector,
        "parent": service.parent,
        "size": service.size if service.staff else None,
        "form": service.form,
    }[name]
    return Filter(
        name=name,
        label=label,
        choices=(
            Choice(code="", words="Leave out", chosen=chosen is None),
            *(
                Choice(code=each.code, words=each.words, chosen=each is chosen)
                for each in places
                if each.code != "not_stated"
            ),
        ),
    )


def _like(each: Alike) -> Like:
    return Like(
        slug=each.entry.slug,
        name=each.entry.name,
        told=told(each.entry),
        because=_because([why.value for why in each.because]),
        lessons=each.lessons,
    )


def _because(why: Sequence[str]) -> str:
    *others, last = why
    return f"It had {', '.join(others)} and {last}." if others else f"It had {last}."


def _found(number: int) -> str:
    match number:
        case 0:
            return "We hold no body like that"
        case 1:
            return "1 body is like it"
        case _:
            return f"{number} bodies are like it, the most alike first"


def _place(places: type[Place], code: str) -> Place | None:
    try:
        return listed(places, code)
    except UnknownCodeError:
        return None
