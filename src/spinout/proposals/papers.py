"""What every paper of the pack shares: its notice, its running note, and its sources."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from spinout.documents import Block, Document, Opening, Source
from spinout.findings import Missing
from spinout.handovers.passage import Passage
from spinout.law import Cited, day_in_words
from spinout.proposals.completeness import Completeness

_STATUS_WORDS = {
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
    return "your employer now" if isinstance(name, Missing) else name


def running_note(passage: Passage, complete: Completeness) -> str:
    """What stands on every page: whose paper this is, and whose view it is not."""
    whose = "Team’s proposal" if complete.ready else "Team’s draft"
    return f"{whose}. Not the view of {parent_name(passage)}."


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


def resting_on_what_it_cites(document: Document) -> Document:
    """The paper with only the sources its own words point at."""
    cited = set(document.cited())
    return replace(document, sources=tuple(s for s in document.sources if s.key in cited))


def sources(passage: Passage) -> tuple[Source, ...]:
    """Everything the stages read from the law, from the loader's own trace."""
    everything = dict.fromkeys(each for cited in passage.cited.values() for each in cited)
    times: Counter[str] = Counter()
    found = []
    for each in everything:
        times[each.key] += 1
        # One key can be read from several sources; only the first is what a citation points at.
        again = "" if times[each.key] == 1 else f" ({times[each.key]})"
        found.append(as_source(each, key=each.key + again))
    return tuple(found)


def as_source(each: Cited, *, key: str) -> Source:
    """One thing read from the law, as a document lists it."""
    until = "" if each.until is None else f" to {day_in_words(each.until)}"
    standing = (
        f"From {day_in_words(each.since)}{until}; {_STATUS_WORDS[each.status.value]}; "
        f"checked {day_in_words(each.checked)}; source: {each.source}."
    )
    return Source(
        key=key, title=each.label, says=each.says, standing=standing, address=each.address
    )
