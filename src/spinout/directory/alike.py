"""Services like one described: by kind of service, size, parent and form, and what to learn.

A likeness counts; what became of a body never does. So those that ended and those without news
stand where their likeness puts them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from heapq import nsmallest
from types import MappingProxyType

from spinout.directory.closed_lists import Form, Parent, Sector, Size
from spinout.directory.entry import Entry

MOST_SHOWN = 10


class Likeness(Enum):
    """In what a body is like the service described; its value is its words on screen."""

    SECTOR = "the same kind of service"
    PARENT = "the same kind of employer"
    SIZE = "about the same size"
    FORM = "the same legal form"


COUNTS_FOR: Mapping[Likeness, int] = MappingProxyType(
    {Likeness.SECTOR: 4, Likeness.PARENT: 2, Likeness.SIZE: 2, Likeness.FORM: 1}
)
"""Our own weights. No other likeness outweighs the kind of service; all the others together do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """The service described; what is None counts for nothing. `staff` is how many work in it."""

    sector: Sector | None = None
    parent: Parent | None = None
    staff: int | None = None
    form: Form | None = None

    @property
    def size(self) -> Size:
        """Its size, or that it is not stated."""
        return Size.of(self.staff)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What is reported of a body, under a heading, and who says so."""

    heading: str
    words: str
    given_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """One body that is like the service, in what, and what its sources tell."""

    entry: Entry
    because: tuple[Likeness, ...]
    lessons: tuple[Lesson, ...]


def alike(entries: Iterable[Entry], described: Described) -> tuple[Alike, ...]:
    """Up to ten bodies that are like the service in something, the most alike first.

    Where two are alike to the same degree they keep the order of `entries`.
    """
    held = tuple(entries)
    alike_in = {likeness: _alike_in(held, likeness, described) for likeness in Likeness}
    worth: Counter[int] = Counter()
    for likeness, places in alike_in.items():
        for place in places:
            worth[place] += COUNTS_FOR[likeness]
    best = nsmallest(MOST_SHOWN, worth, key=lambda place: (-worth[place], place))
    return tuple(
        Alike(
            entry=held[place],
            because=tuple(each for each in Likeness if place in alike_in[each]),
            lessons=tuple(lessons(held[place])),
        )
        for place in best
    )


def _alike_in(entries: Sequence[Entry], likeness: Likeness, described: Described) -> frozenset[int]:
    """The places of the bodies that are like the service in this. The not stated is like none."""
    match likeness:
        case Likeness.SECTOR if described.sector not in (None, Sector.NOT_STATED):
            found = (described.sector in each.sectors for each in entries)
        case Likeness.PARENT if described.parent not in (None, Parent.NOT_STATED):
            found = (described.parent in each.parents for each in entries)
        case Likeness.SIZE if described.staff is not None:
            sizes = {
                staff: Size.of(staff) is described.size
                for staff in {each.staff_at_launch for each in entries}
            }
            found = (sizes[each.staff_at_launch] for each in entries)
        case Likeness.FORM if described.form not in (None, Form.NOT_STATED):
            found = (described.form is each.form for each in entries)
        case _:
            return frozenset()
    return frozenset(place for place, is_so in enumerate(found) if is_so)


def lessons(entry: Entry) -> Iterator[Lesson]:
    """What the sources tell of a body, each with who says so; nothing is added to it."""
    own = "; ".join(each.cited for each in entry.sources)
    if entry.status_words:
        yield Lesson(heading="What became of it", words=entry.status_words, given_by=own)
    for each in entry.causes:
        yield Lesson(heading="Why, as others gave it", words=each.words, given_by=each.given_by)
    for each in entry.events:
        yield Lesson(heading="What else is reported", words=each.words, given_by=each.given_by)
    for heading, words in (("Contract", entry.contract_words), ("Owners", entry.ownership_words)):
        if words:
            yield Lesson(heading=heading, words=words, given_by=own)
