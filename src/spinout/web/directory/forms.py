"""The search form: what an address asks for, and the addresses of a search that differs by one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from spinout.directory import (
    Axis,
    Form,
    Region,
    Sector,
    Status,
    UnknownCodeError,
    Wanted,
    listed,
)
from spinout.directory.closed_lists import Listed, Place
from spinout.directory.searching import MOST_LETTERS

LARGEST_PAGE = 100_000
TICKED = "yes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A search as asked, and what of it we could not use."""

    wanted: Wanted
    page: int
    cut: bool
    left_out: tuple[Axis, ...]

    @property
    def narrowed(self) -> bool:
        """The search asks for less than everything."""
        return self.wanted != Wanted()


def asked(said: Mapping[str, str]) -> Asked:
    """What the address asks for. What is in none of our lists is left out and told."""
    words = said.get("words", "").strip()
    wanted = Wanted(
        words=words[:MOST_LETTERS],
        sector=_place(Sector, said, Axis.SECTOR),
        region=_place(Region, said, Axis.REGION),
        form=_place(Form, said, Axis.FORM),
        status=_place(Status, said, Axis.STATUS),
        ended=said.get("ended") == TICKED,
    )
    return Asked(
        wanted=wanted,
        page=_page(said.get("page", "")),
        cut=len(words) > MOST_LETTERS,
        left_out=tuple(
            axis for axis in Axis if said.get(axis.value) and place_of(wanted, axis) is None
        ),
    )


def query(wanted: Wanted, page: int = 1) -> str:
    """The end of an address that asks for this; empty when it asks for everything."""
    return f"?{urlencode(said)}" if (said := dict(_said(wanted, page))) else ""


def without(wanted: Wanted, axis: Axis) -> Wanted:
    """The same search, with one list left open."""
    match axis:
        case Axis.SECTOR:
            return replace(wanted, sector=None)
        case Axis.REGION:
            return replace(wanted, region=None)
        case Axis.FORM:
            return replace(wanted, form=None)
        case Axis.STATUS:
            return replace(wanted, status=None)


def place_of(wanted: Wanted, axis: Axis) -> Listed | None:
    """The place chosen in a list, if any."""
    match axis:
        case Axis.SECTOR:
            return wanted.sector
        case Axis.REGION:
            return wanted.region
        case Axis.FORM:
            return wanted.form
        case Axis.STATUS:
            return wanted.status


def _said(wanted: Wanted, page: int) -> Iterator[tuple[str, str]]:
    if wanted.words:
        yield "words", wanted.words
    for axis in Axis:
        if place := place_of(wanted, axis):
            yield axis.value, place.code
    if wanted.ended:
        yield "ended", TICKED
    if page > 1:
        yield "page", str(page)


def _place(places: type[Place], said: Mapping[str, str], axis: Axis) -> Place | None:
    try:
        return listed(places, said.get(axis.value, ""))
    except UnknownCodeError:
        return None


def _page(text: str) -> int:
    plain = text.isascii() and text.isdigit() and len(text) < len(str(LARGEST_PAGE))
    return max(1, int(text)) if plain else 1
