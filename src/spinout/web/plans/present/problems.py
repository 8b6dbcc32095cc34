"""What is wrong with a plan, in words its people have seen: never a name of the stored file."""

from dataclasses import dataclass

from spinout.facts.about import About, about, about_column
from spinout.facts.entry_parts import ENTRIES
from spinout.facts.posts_columns import plain_heading
from spinout.facts.problems import CASE_FILE, POSTS_FILE, Problem
from spinout.facts.questions.on_screen import error_in_sheet
from spinout.facts.sentence import on_screen
from spinout.facts.sheet_layout import ANSWER_HEADINGS, HEADINGS_OF_POSTS, POSTS
from spinout.web.plans import asked
from spinout.web.plans.present.answers import address_of

_BY_PLACE = "column "
"""What a column without a heading of its own is called by, as in “column C”."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One thing to put right: where it is, what it is about, and what to do."""

    place: str
    what: str
    address: str
    """Where the question is answered for the plan that is open; blank for a file."""
    says: str


def told_of_file(problem: Problem) -> Told:
    """A problem of a file that was brought back."""
    found = _about(problem)
    return Told(place=_place(problem, found), what=found.words, address="", says=_says(problem))


def told_of_plan(problem: Problem) -> Told:
    """A problem of the plan that is open."""
    found, key = _about(problem), problem.column or ""
    question = found.question.key if found.question else key
    has_page = question in ENTRIES or asked.askable(question) is not None
    address = address_of(question, "stages") if has_page else ""
    return Told(place="", what=found.words, address=address, says=_says(problem))


def of_stored_plan(problem: Problem) -> bool:
    """Whether the problem is in a saved plan, which nobody is meant to change by hand."""
    return problem.file == CASE_FILE


def _is_of_posts(problem: Problem) -> bool:
    return problem.file == POSTS_FILE or problem.sheet == POSTS


def _about(problem: Problem) -> About:
    column = problem.column or ""
    return about_column(plain_heading(column)) if _is_of_posts(problem) else about(column)


def _says(problem: Problem) -> str:
    found, said = _about(problem), on_screen(problem.sentence)
    if problem.sheet == POSTS and found.question is not None:
        return said.replace(found.question.error, error_in_sheet(found.question))
    return said


def _place(problem: Problem, found: About) -> str:
    if problem.file == CASE_FILE:
        return _at("Your plan file", "line", problem.row)
    if problem.file == POSTS_FILE:
        return f"{_at('Your list of posts', 'row', problem.row)}{_column(problem.column)}"
    column = problem.column
    if problem.sheet != POSTS and not _is_heading(column):
        # A name at the end of a row is ours: what was entered is in the column of answers.
        column = ANSWER_HEADINGS[2] if found.question else None
    if problem.sheet == POSTS and column:
        column = HEADINGS_OF_POSTS.get(column, column)
    sheet = f"Your spreadsheet, sheet “{problem.sheet}”"
    return f"{_at(sheet, 'row', problem.row)}{_column(column)}"


def _is_heading(column: str | None) -> bool:
    return column in ANSWER_HEADINGS or (column or "").startswith(_BY_PLACE)


def _column(column: str | None) -> str:
    if not column:
        return ""
    return f", {column}" if column.startswith(_BY_PLACE) else f", column “{column}”"


def _at(file: str, unit: str, row: int | None) -> str:
    return file if row is None else f"{file}, {unit} {row:,}"
