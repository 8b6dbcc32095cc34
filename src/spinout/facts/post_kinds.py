"""Posts as kinds of job: rows of posts.csv that are alike but for their label, with a count."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spinout.facts.case_writer import posts_text
from spinout.facts.posts_columns import COLUMNS, plain_heading

Row = Mapping[str, str]
"""One row of posts.csv: the text of each cell by column."""

OF_A_KIND = tuple(each for each in COLUMNS if each != "id")
NOTHING_YET = posts_text(COLUMNS, [["P-001", *("" for _ in OF_A_KIND)]])
"""The posts of a plan that has none: one row of which nothing is known, so that it says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostKind:
    """Posts that are alike in every cell but their label."""

    cells: Row
    labels: tuple[str, ...]

    @property
    def number(self) -> int:
        """How many posts are of this kind."""
        return len(self.labels)


def rows_of(text: str) -> list[dict[str, str]]:
    """The rows of a posts.csv that was read without a problem, each with every column."""
    return list(_each_row(text))


def says_something(text: str) -> bool:
    """Whether anything is known of any post; no more rows are read than it takes to tell."""
    return any(any(_likeness(row)) for row in _each_row(text))


def _each_row(text: str) -> Iterator[dict[str, str]]:
    lines = (line for line in text.split("\n") if line.strip(" ,"))
    headings = [plain_heading(each) for each in next(csv.reader([next(lines, "")]), [])]
    blank = dict.fromkeys(COLUMNS, "")
    for cells in csv.reader(lines):
        held = {name: cell.strip() for name, cell in zip(headings, cells, strict=False) if name}
        yield blank | held


def text_of(rows: Iterable[Row]) -> str:
    """The posts.csv that holds these rows; the one that says nothing is known where there are none.

    Reading it gives the same posts.
    """
    listed = [[row.get(column, "") for column in COLUMNS] for row in rows]
    return posts_text(COLUMNS, listed) if listed else NOTHING_YET


def kinds(rows: Iterable[Row]) -> tuple[PostKind, ...]:
    """The kinds of job in the rows, in the order each is first met; rows with no facts left out."""
    labels: dict[tuple[str, ...], list[str]] = {}
    for row in rows:
        labels.setdefault(_likeness(row), []).append(row["id"])
    return tuple(
        PostKind(cells=dict(zip(OF_A_KIND, alike, strict=True)), labels=tuple(held))
        for alike, held in labels.items()
        if any(alike)
    )


def with_kind(
    rows: Sequence[Row], old: PostKind | None, cells: Row, number: int
) -> list[dict[str, str]]:
    """The rows with `number` posts of these cells, in the place of the old kind or at the end.

    Posts that stay keep their label; each new one gets a label that no other row has.
    """
    kept, place = without_kind(rows, old), len(rows)
    if old is not None:
        place = next(at for at, row in enumerate(rows) if _likeness(row) == _likeness(old.cells))
    labels = old.labels[:number] if old is not None else ()
    fresh = Labels(row["id"] for row in rows)
    group = cells.get("group", "")
    labels = (*labels, *(fresh.new(group) for _ in range(number - len(labels))))
    made = [{"id": label, **{name: cells.get(name, "") for name in OF_A_KIND}} for label in labels]
    return [*kept[:place], *made, *kept[place:]]


def without_kind(rows: Iterable[Row], old: PostKind | None) -> list[dict[str, str]]:
    """The rows without that kind, and without rows of which nothing is known."""
    gone = _likeness(old.cells) if old is not None else None
    return [dict(row) for row in rows if any(_likeness(row)) and _likeness(row) != gone]


class Labels:
    """Gives out labels for posts, such as LA-001, never one that is taken."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._reached: Counter[str] = Counter()

    def take(self, label: str) -> str:
        """The label itself, from now on taken."""
        self._taken.add(label)
        return label

    def new(self, group: str) -> str:
        """A label with the initials of the group."""
        initials = "".join(word[0] for word in re.findall(r"[A-Za-z]+", group)[:3]).upper() or "P"
        while True:
            self._reached[initials] += 1
            label = f"{initials}-{self._reached[initials]:03d}"
            if label not in self._taken:
                return self.take(label)


def _likeness(row: Row) -> tuple[str, ...]:
    return tuple(row.get(name, "") for name in OF_A_KIND)
