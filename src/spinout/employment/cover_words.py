"""What a scheme gives someone too ill to work, or those they leave: what was read, and no more."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from spinout.law import Reading, Row, Status, UnknownLawKeyError

_ITEMS: Mapping[str, str] = MappingProxyType(
    {"ill-health": "Too ill to work", "death-in-service": "If you die in the job"}
)


def cover_in_words(terms: str, reading: Reading) -> str:
    """The cover in sentences; where a part of it was not checked, whom to ask instead.

    `terms` is the scheme’s name in the table of terms.

    Law: employment-terms
    """
    return " ".join(_items(terms, reading))


def _items(terms: str, reading: Reading) -> Iterator[str]:
    for item, label in _ITEMS.items():
        try:
            rows = reading.rows("employment-terms", terms=terms, item=item)
        except UnknownLawKeyError:
            yield f"{label}: we hold no rule; ask the scheme."
            continue
        read = [row for row in rows if _checked(row)]
        rest = [row["service"] for row in rows if not _checked(row)]
        if read:
            gives = "; ".join(f"{row['service']}, {row['says']}" for row in read)
            yield f"{label}: {gives}."
        if rest:
            yield f"{label}: we could not check {' or '.join(rest)}; ask the scheme."


def _checked(row: Row) -> bool:
    return row.firm and row.status is not Status.CONFIRM
