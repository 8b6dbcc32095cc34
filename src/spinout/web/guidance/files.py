"""Reads the pages and their sources. A file it cannot read is refused by name."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

from spinout.law import Source, Status
from spinout.web.guidance.outside import OutsideSource
from spinout.web.guidance.page import Page, Section

FENCE = "+++\n"
SOURCES = "sources.toml"
NEEDED = {
    "title": str,
    "summary": str,
    "who": str,
    "section": str,
    "place": int,
    "checked": date,
    "review_months": int,
}
OPTIONAL = {"sources": list}


class PageFileError(ValueError):
    """A page or the list of sources is not as it must be."""

    def __init__(self, file: str, problem: str) -> None:
        super().__init__(f"{file}: {problem}")


@cache
def pages() -> Mapping[str, Page]:
    """The pages we ship, by slug, in the order of the index. Raises PageFileError."""
    return pages_in(files("spinout.web.guidance") / "pages")


@cache
def outside_sources() -> Mapping[str, OutsideSource]:
    """The sources that are not law, by key. Raises PageFileError."""
    return outside_sources_in(files("spinout.web.guidance") / "pages")


def pages_in(folder: Traversable) -> Mapping[str, Page]:
    """The pages in `folder`, by slug, in the order of the index. Raises PageFileError."""
    found = sorted(_pages(folder), key=lambda page: (list(Section).index(page.section), page.place))
    return MappingProxyType({page.slug: page for page in found})


def outside_sources_in(folder: Traversable) -> Mapping[str, OutsideSource]:
    """The sources in `folder`, by key. Raises PageFileError."""
    held = _toml(SOURCES, (folder / SOURCES).read_text("utf-8"))
    try:
        return MappingProxyType({key: _outside(key, each) for key, each in held.items()})
    except (KeyError, ValueError) as problem:
        raise PageFileError(SOURCES, f"A source lacks or has a wrong {problem}.") from problem


def _pages(folder: Traversable) -> Iterator[Page]:
    for item in folder.iterdir():
        if item.name.endswith(".md"):
            yield page_from(item.name, item.read_text("utf-8"))


def page_from(name: str, text: str) -> Page:
    """The page in the file `name`. Raises PageFileError."""
    if not text.startswith(FENCE) or text.count(FENCE) < 2:
        raise PageFileError(name, "Begin with a head between two lines of +++.")
    _, head, words = text.split(FENCE, 2)
    given = _toml(name, head)
    for key, kind in NEEDED.items():
        if not isinstance(given.get(key), kind):
            raise PageFileError(name, f"The head lacks “{key}”, or it is of the wrong kind.")
    unknown = set(given) - set(NEEDED) - set(OPTIONAL)
    if unknown:
        raise PageFileError(name, f"The head holds something unknown: {', '.join(unknown)}.")
    return _made(name, given, words)


def _made(name: str, given: Mapping[str, Any], words: str) -> Page:
    try:
        section = Section(given["section"])
    except ValueError:
        raise PageFileError(name, f"“{given['section']}” is no section.") from None
    kept = {key: given[key] for key in NEEDED if key != "section"}
    return Page(
        slug=name.removesuffix(".md"),
        section=section,
        sources=tuple(given.get("sources", ())),
        words=words.strip(),
        **kept,
    )


def _outside(key: str, held: Mapping[str, Any]) -> OutsideSource:
    source = Source(id=key, title=held["title"], address=held["address"], date=str(held["date"]))
    return OutsideSource(
        source=source, says=held["says"], status=Status(held["status"]), checked=held["checked"]
    )


def _toml(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise PageFileError(name, f"The TOML cannot be read: {problem}") from problem
