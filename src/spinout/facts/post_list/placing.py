"""The rows of a list as rows of ours: each one taken, or kept apart with what to put right."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from spinout.facts import problems
from spinout.facts.answer import UnfitAnswerError, check
from spinout.facts.hidden_characters import shown
from spinout.facts.post_cells import read_cell
from spinout.facts.post_kinds import OF_A_KIND, Labels, Row
from spinout.facts.post_list.columns import CHECKS, head_of
from spinout.facts.post_list.reading import ListRow
from spinout.facts.post_list.sentences import label_in_plan, no_room
from spinout.facts.post_list.totals import NOTHING, Totals, totals_of
from spinout.facts.post_row import CellReader, read_row
from spinout.facts.questions import BY_KEY, Kind
from spinout.facts.questions.on_screen import HOW_MANY_POSTS, choice_meant, error_on_screen
from spinout.facts.sheet_layout import NUMBER
from spinout.findings import Missing

_OF_TIME = ("hours", "full_time_hours")
Fill = Callable[[Row], dict[str, str]]
"""Puts what is taken for a blank in the cells of a post."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BadRow:
    """A row kept apart: its line, its cells by column, and (column, sentence)s to put right."""

    line: int
    cells: Mapping[str, str]
    says: tuple[tuple[str, str], ...]


def sentences_of(bad: BadRow) -> tuple[str, ...]:
    """What to put right in a row, each with the name of its column."""
    return tuple(f"{head_of(name)}: {says}" if name else says for name, says in bad.says)


@dataclass(slots=True, kw_only=True)
class CheckedList:
    """What has come of a list so far: rows of ours, rows kept apart, and the sums of both."""

    meanings: Sequence[str]
    fill: Fill
    labels: Labels
    known: frozenset[str]
    """Labels that posts have already, which no row may have again."""
    room: int
    """How many posts there is room for."""
    rows: list[dict[str, str]] = field(default_factory=list)
    bad: list[BadRow] = field(default_factory=list)
    in_list: Totals = NOTHING
    taken: Totals = NOTHING
    apart: Totals = NOTHING
    lines: dict[str, int] = field(default_factory=dict)
    """The line on which each label of the list stands first."""
    _reader: CellReader = field(default_factory=lambda: cache(read_cell))
    """Each text of a column is checked once, and forgotten with this list."""
    _own: Callable[[str, str], str] = field(default_factory=lambda: cache(own_word))

    def add(self, row: ListRow) -> None:
        """Takes one more row, or keeps it apart."""
        pairs = zip(self.meanings, row.cells, strict=False)
        held = {name: self._own(name, cell) for name, cell in pairs if name}
        cells = self.fill({name: held.get(name, "") for name in OF_A_KIND})
        comes_to = totals_of(held | {name: cells.get(name, "") for name in _OF_TIME})
        self.in_list = self.in_list.plus(comes_to)
        number, says = self._checked(row.line, held, cells)
        says = (("", row.broken),) if row.broken else says
        if says:
            self.bad.append(BadRow(line=row.line, cells=held, says=says))
            self.apart = self.apart.plus(comes_to)
            return
        self.taken = self.taken.plus(comes_to)
        for at in range(number):
            own = held.get("id", "") if at == 0 else ""
            label = self.labels.take(own) if own else self.labels.new(cells["group"])
            self.rows.append({"id": label, **cells})

    def _checked(self, line: int, held: Row, cells: Row) -> tuple[int, tuple[tuple[str, str], ...]]:
        """How many posts a row stands for, and what is wrong with it."""
        number, unfit = how_many(held.get(NUMBER, ""))
        says = [*problems_of(line, cells, self._reader), *([(NUMBER, unfit)] if unfit else [])]
        if not says and number > self.room - len(self.rows):
            says.append((NUMBER, no_room(self.room - len(self.rows))))
        label = held.get("id", "")
        if label in self.known:
            says.append(("id", label_in_plan(label)))
        elif label in self.lines:
            says.append(("id", problems.id_twice(label, self.lines[label])))
        elif label:
            self.lines[label] = line
            says.extend(_of_label(label))
        return number, tuple(says)


def _of_label(label: str) -> Iterable[tuple[str, str]]:
    try:
        read_cell("id", label)
    except UnfitAnswerError as unfit:
        yield "id", str(unfit)


def own_word(name: str, cell: str) -> str:
    """The cell with a choice in our own word where it says one of ours; else as it stands."""
    if name in CHECKS or name == NUMBER or not cell:
        return cell
    asked = BY_KEY[f"posts.{name}"]
    return choice_meant(asked, cell) if asked.kind is Kind.CHOICE else cell


def problems_of(line: int, cells: Row, reader: CellReader) -> Iterable[tuple[str, str]]:
    """What is wrong in the cells of one post: (column, sentence), in words for the screen."""
    read = read_row(line, {"id": "P-001", **cells}, reader)
    for column, sentence in read.problems:
        asked = BY_KEY[f"posts.{column}"]
        told = sentence.replace(asked.error, error_on_screen(asked)) if asked.choices else sentence
        yield column, shown(told)


def how_many(text: str) -> tuple[int, str]:
    """How many posts a row stands for, and what is wrong with the number if anything is."""
    try:
        found = check(HOW_MANY_POSTS, text.strip() or "1")
    except UnfitAnswerError as unfit:
        return 0, str(unfit)
    return (0, HOW_MANY_POSTS.error) if isinstance(found, Missing) else (int(str(found)), "")
