"""The words of the list, of one body and of the pathfinders. Templates only lay them out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from spinout.directory import (
    Axis,
    Directory,
    Entry,
    Report,
    Source,
    Status,
    Wanted,
    Wave,
    counts,
    in_words,
    outlook,
    pathfinders,
    search,
)
from spinout.web.directory.forms import Asked, place_of, query, without

ON_A_PAGE = 25
NOT_STATED = "Our sources do not say"
AXES = {
    Axis.SECTOR: ("Kind of service", "Any service"),
    Axis.REGION: ("Part of the country", "Anywhere"),
    Axis.FORM: ("Legal form", "Any form"),
    Axis.STATUS: ("Outcome, when last known", "Any outcome"),
}
COLOURS = {
    Status.TRADING: "govuk-tag--teal",
    Status.UNKNOWN: "govuk-tag--grey",
    Status.ON_HOLD: "govuk-tag--yellow",
    Status.OTHER_START: "govuk-tag--teal",
    Status.NEVER_STARTED: "govuk-tag--yellow",
}
"""Neither green nor red: the list takes no side."""
ENDED_COLOUR = "govuk-tag--purple"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where to, and in what words."""

    address: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One place of a list, and how many bodies are in it."""

    code: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One list to choose from."""

    name: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What became of a body, in words and a colour."""

    words: str
    colour: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One body as the list shows it."""

    slug: str
    name: str
    told: Told
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """The list, as narrowed."""

    title: str
    unknown: str
    age: str
    words: str
    ended: bool
    filters: tuple[Filter, ...]
    narrowed: bool
    notices: tuple[str, ...]
    found: str
    found_unknown: str
    results: tuple[Result, ...]
    wider: tuple[Link, ...]
    earlier: str
    later: str
    place: str


def list_page(entries: Sequence[Entry], asked: Asked, on: date) -> ListPage:
    """The page of the list that was asked for, or the last there is."""
    found = search(entries, asked.wanted)
    pages = max(1, -(-len(found) // ON_A_PAGE))
    page = min(asked.page, pages)
    shown = found[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    whole = outlook(entries, on)
    place = f"Page {page} of {pages}" if pages > 1 else ""
    return ListPage(
        title="What happened to others",
        unknown=whole.sentence,
        age=whole.age,
        words=asked.wanted.words,
        ended=asked.wanted.ended,
        filters=tuple(_filters(entries, asked.wanted)),
        narrowed=asked.narrowed,
        notices=tuple(_notices(asked)),
        found=_found(len(found)),
        found_unknown=outlook(found, on).sentence if asked.narrowed and found else "",
        results=tuple(map(_result, shown)),
        wider=() if found else tuple(_wider(entries, asked.wanted)),
        earlier=query(asked.wanted, page - 1) or "?" if page > 1 else "",
        later=query(asked.wanted, page + 1) if page < pages else "",
        place=place,
    )


def told(entry: Entry) -> Told:
    """What became of a body and when we last heard."""
    ended = ENDED_COLOUR if entry.status.ended else ""
    return Told(
        words=entry.status.words,
        colour=ended or COLOURS[entry.status],
        when=entry.when_known,
    )


def _found(number: int) -> str:
    match number:
        case 0:
            return "We found no bodies"
        case 1:
            return "1 body"
        case _:
            return f"{number:,} bodies"


def _filters(entries: Sequence[Entry], wanted: Wanted) -> Iterator[Filter]:
    for axis, (label, anything) in AXES.items():
        chosen = place_of(wanted, axis)
        yield Filter(
            name=axis.value,
            label=label,
            choices=(
                Choice(code="", words=anything, chosen=chosen is None),
                *(
                    Choice(
                        code=place.code,
                        words=f"{place.words} ({number:,})",
                        chosen=place is chosen,
                    )
                    for place, number in counts(entries, axis).items()
                    if number or place is chosen
                ),
            ),
        )


def _notices(asked: Asked) -> Iterator[str]:
    if asked.cut:
        yield "That was a very long search. We looked for the first 200 letters of it."
    for axis in asked.left_out:
        label = AXES[axis][0].lower()
        yield f"The address asks for a {label} that we do not have. We left that out."


def _result(entry: Entry) -> Result:
    parts = [entry.sector_words, entry.region_words]
    about = ", ".join(part for part in parts if part)
    origin = f" From {entry.parent_body}." if entry.parent_body else ""
    return Result(
        slug=entry.slug, name=entry.name, told=told(entry), about=f"{_sentence(about)}.{origin}"
    )


def _wider(entries: Sequence[Entry], wanted: Wanted) -> Iterator[Link]:
    tries = [
        (f"search whatever the {AXES[axis][0].lower()}", without(wanted, axis))
        for axis in Axis
        if place_of(wanted, axis)
    ]
    if wanted.ended:
        tries.append(("search those that have not ended too", replace(wanted, ended=False)))
    if wanted.words:
        tries.append(("search without the words", replace(wanted, words="")))
    for says, wider in tries:
        if number := len(search(entries, wider)):
            yield Link(address=query(wider) or "?", text=f"{says}: {_found(number)}")


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """One source of a page, with its number and its date in words."""

    number: int
    title: str
    about: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact, the numbers of its sources, and whether they state it at all."""

    label: str
    words: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What is reported to have happened, or the cause given, with who says so."""

    when: str
    words: str
    given_by: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyPage:
    """Everything held of one body."""

    slug: str
    name: str
    told: Told
    status_words: str
    status_numbers: tuple[int, ...]
    ended: bool
    causes: tuple[Account, ...]
    events: tuple[Account, ...]
    facts: tuple[Fact, ...]
    website: str
    notes: str
    all_numbers: tuple[int, ...]
    shared: bool
    sources: tuple[Cited, ...]
    checked: str


def body_page(entry: Entry) -> BodyPage:
    """The page of one body, every fact with the numbers of its sources."""
    sources = _every_source(entry)
    own = tuple(sources[each.id][0] for each in entry.sources)
    return BodyPage(
        slug=entry.slug,
        name=entry.name,
        told=told(entry),
        status_words=entry.status_words,
        status_numbers=own if entry.status_words else (),
        ended=entry.status.ended,
        causes=tuple(_account(each, sources) for each in entry.causes),
        events=tuple(_account(each, sources) for each in entry.events),
        facts=tuple(
            Fact(label=label, words=words or NOT_STATED, numbers=own if words else ())
            for label, words in _facts(entry)
        ),
        website=entry.website,
        notes=entry.notes,
        all_numbers=own,
        shared=len(own) > 1,
        sources=tuple(_cited(number, source) for number, source in sources.values()),
        checked=in_words(entry.checked),
    )


def _every_source(entry: Entry) -> dict[str, tuple[int, Source]]:
    found = [*entry.sources, *(source for each in entry.reports for source in each.sources)]
    kept = {each.id: each for each in found}
    return {key: (number, each) for number, (key, each) in enumerate(kept.items(), start=1)}


def _account(report: Report, sources: dict[str, tuple[int, Source]]) -> Account:
    return Account(
        when=in_words(report.date),
        words=report.words,
        given_by=report.given_by,
        numbers=tuple(sources[each.id][0] for each in report.sources),
    )


def _facts(entry: Entry) -> Iterator[tuple[str, str]]:
    if entry.also_known_as:
        yield "Other names", "; ".join(entry.also_known_as)
    yield "Where it came from", entry.parent_body
    yield "Service", _sentence(entry.sector_words)
    yield "Place", entry.region_words
    yield "Legal form", _form(entry)
    yield "Started", _started(entry)
    yield "Staff at the start", _sentence(entry.staff_words)
    yield "Contract", _sentence(entry.contract_words)
    yield "Who owns it", _sentence(entry.ownership_words)
    if entry.pathfinder is not Wave.NO:
        yield "Pathfinder", _pathfinder(entry)
    yield "Company number", entry.company_number


def _started(entry: Entry) -> str:
    note = f" ({entry.started_note})" if entry.started_note else ""
    return f"{in_words(entry.started)}{note}"


def _form(entry: Entry) -> str:
    if not entry.form_words:
        return ""
    return f"{entry.form.words}. The source says: {entry.form_words}"


def _pathfinder(entry: Entry) -> str:
    known_as = f" (as {entry.pathfinder_as})" if entry.pathfinder_as else ""
    return f"{entry.pathfinder.words}{known_as}"


def _cited(number: int, source: Source) -> Cited:
    dated = in_words(source.date) if source.date else "no date"
    about = f"{source.publisher}, {dated}" if source.publisher else _sentence(dated)
    return Cited(number=number, title=source.title, about=about, address=source.address)


@dataclass(frozen=True, slots=True, kw_only=True)
class PathfinderRow:
    """One pathfinder and what became of it."""

    slug: str
    name: str
    told: Told
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One step of the pathfinders' history."""

    when: str
    words: str
    sources: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PathfindersPage:
    """The pathfinders: how many, whom we can name, and what became of each."""

    announced: int
    named: int
    not_named: int
    unknown: str
    history: tuple[Happened, ...]
    waves: tuple[tuple[str, tuple[PathfinderRow, ...]], ...]


def pathfinders_page(held: Directory, on: date) -> PathfindersPage:
    """The pathfinders' history, and each that we can name with what became of it."""
    found = pathfinders(held.entries)
    return PathfindersPage(
        announced=found.announced,
        named=len(found.named),
        not_named=found.not_named,
        unknown=outlook(found.named, on).sentence,
        history=tuple(
            Happened(
                when=in_words(each.date),
                words=each.words,
                sources=tuple((source.name, source.address) for source in each.sources),
            )
            for each in held.pathfinder_history
        ),
        waves=tuple(
            (
                wave.words,
                tuple(
                    PathfinderRow(
                        slug=each.slug, name=each.name, told=told(each), words=each.status_words
                    )
                    for each in group
                ),
            )
            for wave, group in found.by_wave.items()
        ),
    )
