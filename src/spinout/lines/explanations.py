"""Why a figure is what it is: what it was worked out from, and what is worked out from it."""

from dataclasses import dataclass

from spinout.lines.book import Book
from spinout.lines.declarations import Kind
from spinout.lines.errors import UnknownLineError
from spinout.lines.scalar import Moment, Seen, Worked, worth_of
from spinout.lines.sentences import sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A value and where it comes from.

    `first` and `last` are months, the same where it is one month's value, else the value is their
    sum; for a table they are rows. `value` is None for a band table. `sentence` is empty for an
    input. `parents` are what was read to work the value out, in order, no arm of a choice that was
    not taken among them. `users` are the lines that read it, in the book's order.
    """

    key: str
    name: str
    unit: str
    first: int
    last: int
    value: float | None
    sentence: str
    parents: tuple["Explanation", ...]
    users: tuple[str, ...]


def explain(worked: Worked, key: str, month: int, *, depth: int) -> Explanation:
    """The line, per-month input or single input, with its parents to so many generations.

    Raises UnknownLineError or MonthOutsideBookError.
    """
    book = worked.book
    month = book.month(month)
    if key not in worked.columns or _is_table(book, key):
        raise UnknownLineError(key)
    return _told(worked, Seen(key, month, month, worked.value(key, month)), depth)


def _told(worked: Worked, seen: Seen, depth: int) -> Explanation:
    book = worked.book
    return Explanation(
        key=seen.key,
        name=book.name(seen.key),
        unit=_unit(book, seen.key),
        first=seen.first,
        last=seen.last,
        value=seen.value,
        sentence=sentence(book, seen.key) if seen.key in book.lines else "",
        parents=_parents(worked, seen, depth),
        users=book.users.get(seen.key, ()),
    )


def _parents(worked: Worked, seen: Seen, depth: int) -> tuple[Explanation, ...]:
    # A sum's own parents are its months: each can be asked for, and sixty of them would not help.
    if depth < 1 or seen.key not in worked.book.lines or seen.first != seen.last:
        return ()
    moment = Moment(worked, seen.key, seen.first)
    worth_of(moment)
    return tuple(_told(worked, each, depth - 1) for each in dict.fromkeys(moment.seen))


def _is_table(book: Book, key: str) -> bool:
    return key in book.inputs and book.inputs[key].kind is Kind.TABLE


def _unit(book: Book, key: str) -> str:
    return str(book.lines[key].unit if key in book.lines else book.inputs[key].unit)
