"""What every paper of the pack shares: its notice, its running note, and its sources."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from spinout.documents import Block, Document, Opening, Source
from spinout.findings import Missing
from spinout.handovers.passage import Passage
from spinout.law import Cited, day_in_words
from spinout.proposals.asking import NOT_NAMED
from spinout.proposals.completeness import Completeness

STATUS_WORDS = {
    "law": "law",
    "published": "published figure",
    "worked_out": "worked out from a published figure",
    "reported": "reported by the source",
    "suggestion": "our suggestion, not law",
    "confirm": "we could not check this; confirm it",
}


def parent_name(passage: Passage) -> str:
    """The parent body's name, or the words that stand for it until it is known."""
    name = passage.facts.parent.name
    return NOT_NAMED if isinstance(name, Missing) else name


def running_note(passage: Passage, complete: Completeness, name: str = "") -> str:
    """What stands on every page: whose paper this is, and whose view it is not.

    `name` is the parent body's where its own is too long for the page.
    """
    whose = "Team’s proposal" if complete.ready else "Team’s draft"
    return f"{whose}. Not the view of {name or parent_name(passage)}."


def notice(complete: Completeness) -> str:
    """What stands on every cover: why the pack is not ready, or nothing."""
    if complete.ready:
        return ""
    return "Not ready to send: " + " ".join(_sentences(complete.why_not_ready))


def _sentences(parts: Iterable[str]) -> list[str]:
    first, *rest = [part if part.endswith((".", "?")) else f"{part}." for part in parts]
    return [first, *(part[:1].upper() + part[1:] for part in rest)]


def paper(
    passage: Passage,
    complete: Completeness,
    *,
    title: str,
    subtitle: str,
    made_on: date,
    opening: Opening,
    contents: bool,
    body: tuple[Block, ...],
) -> Document:
    """A paper of the pack with its notice, its running note and every source that was read."""
    return Document(
        title=title,
        subtitle=subtitle,
        author="The team",
        made_on=made_on,
        language="en-GB",
        opening=opening,
        running_note=running_note(passage, complete),
        notice=notice(complete),
        contents=contents,
        body=body,
        sources=sources(passage),
    )


def sheet(
    *,
    title: str,
    subtitle: str,
    running_note: str,
    made_on: date,
    body: tuple[Block, ...],
    author: str = "The team",
) -> Document:
    """A short paper of its own: no cover, no contents, and no list of sources."""
    return Document(
        title=title,
        subtitle=subtitle,
        author=author,
        made_on=made_on,
        language="en-GB",
        opening=Opening.SHEET,
        running_note=running_note,
        notice="",
        contents=False,
        body=body,
        sources=(),
    )


def resting_on_what_it_cites(document: Document) -> Document:
    """The paper with only the sources its own words point at, in the order they are pointed at."""
    by_key = {source.key: source for source in document.sources}
    cited = dict.fromkeys(document.cited())
    return replace(document, sources=tuple(by_key[key] for key in cited))


def sources(passage: Passage) -> tuple[Source, ...]:
    """Everything the stages read from the law, from the loader's own trace."""
    everything = dict.fromkeys(each for cited in passage.cited.values() for each in cited)
    by_key: dict[str, list[Cited]] = {}
    for each in everything:
        by_key.setdefault(each.key, []).append(each)
    return tuple(as_source(found) for found in by_key.values())


def as_source(found: Sequence[Cited]) -> Source:
    """One thing read from the law, with everywhere it was read, as a document lists it."""
    first = found[0]
    says = dict.fromkeys(each.says for each in found if each.says)
    return Source(
        key=first.key,
        title=first.label,
        says=" ".join(says),
        standing=" ".join(dict.fromkeys(map(_standing, found))),
        address=first.address,
    )


def _standing(each: Cited) -> str:
    until = "" if each.until is None else f" to {day_in_words(each.until)}"
    note = f" {each.note}" if each.note else ""
    return (
        f"From {day_in_words(each.since)}{until}; {STATUS_WORDS[each.status.value]}; "
        f"checked {day_in_words(each.checked)}; source: {each.source}.{note}"
    )
