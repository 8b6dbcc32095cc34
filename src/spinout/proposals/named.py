"""Named statements, made by the employer’s payroll on its own copy: one sealed file for each.

The team never sees one. It is told how many were made, and not even that where it is under ten.
"""

import csv
import io
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from spinout import documents
from spinout.documents.sealing import new_code, sealed_page
from spinout.handovers.passage import Passage
from spinout.handovers.pay import Comparison
from spinout.handovers.showing import FEWEST_SHOWN
from spinout.proposals.pack_file import PackFile, written
from spinout.proposals.papers import parent_name
from spinout.proposals.statement import statement

COLUMNS = ("name", "post")
FOR_COLLEAGUES = "for-colleagues"
FOR_PAYROLL = "for-payroll-only"
FOR_TEAM = "for-the-team"


class PayrollListError(ValueError):
    """The list of colleagues cannot be used; the sentence says what to put right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """One colleague and the label of the post they hold."""

    row: int
    name: str
    post: str


def read_colleagues(text: str) -> tuple[Colleague, ...]:
    """The colleagues of a list with the columns name and post, in order.

    Raises PayrollListError for any other column, a blank, or a list with nobody in it.
    """
    lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    headings = tuple(each.strip().casefold() for each in lines[0]) if lines else ()
    if headings != COLUMNS:
        raise PayrollListError(
            "The list needs two columns, name and post, and no more. Take any other column out: "
            "nothing else about a person is needed."
        )
    found = tuple(_colleagues(lines[1:]))
    if not found:
        raise PayrollListError("The list has no one in it. Add a row for each colleague.")
    return found


def _colleagues(lines: Iterable[Sequence[str]]) -> Iterator[Colleague]:
    for row, cells in enumerate(lines, start=2):
        if not any(each.strip() for each in cells):
            continue
        if len(cells) != len(COLUMNS) or not all(each.strip() for each in cells):
            raise PayrollListError(f"Row {row}: enter a name and the label of a post.")
        yield Colleague(row=row, name=cells[0].strip(), post=cells[1].strip())


def named_statements(
    passage: Passage, colleagues: Sequence[Colleague], *, made_on: date
) -> Iterator[PackFile]:
    """Each sealed statement, then the codes for payroll alone, then the note for the team.

    No file name says whose it is. Raises PayrollListError for a post that could not be compared,
    and CannotSealError.
    """
    posts = {each.person: each for each in passage.package.people} if passage.package else {}
    pairs = [(each, _post_of(each, posts)) for each in colleagues]
    codes, author = io.StringIO(), parent_name(passage)
    listed = csv.writer(codes)
    listed.writerow(("name", "post", "file", "code"))
    for each, post in pairs:
        place, code = f"statement-{secrets.token_hex(6)}.html", new_code()
        paper = statement(
            passage, post, name=each.name, about=f"Post {each.post}", author=author, made_on=made_on
        )
        page = sealed_page(documents.html(paper), code)
        yield PackFile(place=f"{FOR_COLLEAGUES}/{place}", content=page.encode())
        listed.writerow((each.name, each.post, place, code))
    yield PackFile(place=f"{FOR_PAYROLL}/codes.csv", content=codes.getvalue().encode())
    told = f"{count_sentence(len(pairs))}\n"
    yield PackFile(place=f"{FOR_TEAM}/count.txt", content=told.encode())


def _post_of(colleague: Colleague, posts: Mapping[str, Comparison]) -> Comparison:
    found = posts.get(colleague.post)
    if found is None:
        raise PayrollListError(
            f"Row {colleague.row}: no post that moves has the label “{colleague.post}”, or it "
            "could not be compared. Enter a label from the id column of posts.csv."
        )
    if found.bottom is not None:
        raise PayrollListError(
            f"Row {colleague.row}: only the grade of post “{colleague.post}” is known. Enter its "
            "point or its pay in posts.csv, so that the figures are this person’s own."
        )
    return found


def count_sentence(made: int) -> str:
    """What the team is told: how many statements were made, and nothing about anyone."""
    if made < FEWEST_SHOWN:
        return f"Fewer than {FEWEST_SHOWN} statements were made."
    return f"{made:,} statements were made, each sealed for one colleague."


def write_named_statements(
    passage: Passage, colleagues: Sequence[Colleague], folder: Path, *, made_on: date
) -> int:
    """Writes every file into `folder`, open to its owner alone, and answers how many statements.

    Nothing is written unless all can be. Raises PayrollListError, CannotSealError and OSError.
    """
    if (folder / FOR_COLLEAGUES).is_dir() and any((folder / FOR_COLLEAGUES).iterdir()):
        raise PayrollListError(
            "That folder holds statements already, whose codes would be lost. Choose an empty one."
        )
    made = tuple(named_statements(passage, colleagues, made_on=made_on))
    for name in (FOR_COLLEAGUES, FOR_PAYROLL, FOR_TEAM):
        (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / name).chmod(0o700)
    for each in made:
        written(folder / each.place, each.content, mode=0o600)
    return sum(each.place.startswith(f"{FOR_COLLEAGUES}/") for each in made)
