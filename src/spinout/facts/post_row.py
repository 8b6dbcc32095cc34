"""One row of posts.csv: the post it makes, what it still lacks, or what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from spinout.facts import problems
from spinout.facts.answer import Answer, UnfitAnswerError, decimal_text
from spinout.facts.post_cells import ASKED, read_cell
from spinout.facts.post_spine import POINTS, STEPS, PaySpine, band_of
from spinout.facts.posts import NiCategory, Perimeter, Post, UnfinishedPost
from spinout.facts.posts_columns import NEEDED
from spinout.facts.questions.terms import NHS_SCHEME
from spinout.findings import UNKNOWN, Missing


@dataclass(slots=True, kw_only=True)
class RowRead:
    """The answers of one row by column, and (column, sentence) for each problem."""

    row: int
    answers: dict[str, Answer] = field(default_factory=dict)
    problems: list[tuple[str, str]] = field(default_factory=list)

    def get(self, column: str) -> Answer:
        """The answer in a column, UNKNOWN where there is none."""
        return self.answers.get(column, UNKNOWN)

    def text(self, column: str) -> str:
        """The answer as text, blank where there is none."""
        found = self.get(column)
        return "" if isinstance(found, Missing) else str(found)


def read_row(row: int, cells: Mapping[str, str]) -> RowRead:
    """Every cell of the row checked, alone and against the others."""
    read = RowRead(row=row)
    for column, cell in cells.items():
        try:
            read.answers[column] = read_cell(column, cell)
        except UnfitAnswerError as unfit:
            read.problems.append((column, str(unfit)))
    _check_together(read)
    return read


def post(read: RowRead) -> Post | UnfinishedPost:
    """The post of a row without problems, or what we still need to know about it."""
    missing = tuple(f"posts.{each}" for each in NEEDED if read.get(each) is UNKNOWN)
    if read.get("point") is UNKNOWN and read.get("pay") is UNKNOWN:
        missing = (*missing, "posts.point")
    spine = _spine(read)
    if isinstance(spine, Missing):
        missing = (*missing, "posts.spine")
    elif spine is PaySpine.AFC_ENGLAND and not read.text("grade"):
        missing = (*missing, "posts.grade")
    if missing or isinstance(spine, Missing):
        return UnfinishedPost(
            row=read.row, id=read.text("id"), group=read.text("group"), missing=missing
        )
    return Post(
        row=read.row,
        id=read.text("id"),
        group=read.text("group"),
        grade=read.text("grade"),
        scheme=read.text("scheme"),
        spine=spine,
        point=_whole_or_none(read, "point"),
        hours=_whole(read, "hours"),
        full_time_hours=_whole(read, "full_time_hours"),
        pay=_whole_or_none(read, "pay"),
        ni_category=NiCategory(read.text("ni_category")),
        years_band=read.text("years_band") or "unknown",
        perimeter=Perimeter(read.text("perimeter")),
        reason=read.text("reason"),
    )


def _spine(read: RowRead) -> PaySpine | Missing | None:
    """The pay scale of a row's point; None where it has no point.

    Blank is the local government spine, but for a post in the NHS scheme it is not known: its
    step would be read as a point, and its pay would come out wrong.
    """
    if read.get("point") is UNKNOWN:
        return None
    entered = read.answers.get("spine", "")
    if isinstance(entered, Missing):
        return UNKNOWN
    if not entered:
        return UNKNOWN if read.get("scheme") == NHS_SCHEME else PaySpine.NJC
    return PaySpine(entered)


def _whole(read: RowRead, column: str) -> int:
    return int(read.text(column))


def _whole_or_none(read: RowRead, column: str) -> int | None:
    return None if read.get(column) is UNKNOWN else _whole(read, column)


def _check_together(read: RowRead) -> None:
    if read.get("id") is UNKNOWN and not _noted(read, "id"):
        _note(read, "id", problems.blank_id())
    hours, full_time = read.get("hours"), read.get("full_time_hours")
    if isinstance(hours, int) and isinstance(full_time, int) and hours > full_time:
        _note(read, "hours", problems.hours_not_possible(_in_hours(hours), _in_hours(full_time)))
    if read.get("point") is not UNKNOWN and read.get("pay") is not UNKNOWN:
        read.problems.append(("pay", problems.point_and_pay()))
    _check_place(read)
    perimeter = read.get("perimeter")
    stays = perimeter in (Perimeter.OUT.value, Perimeter.SHARED.value)
    if stays and not read.text("reason") and not _noted(read, "reason"):
        _note(read, "reason", problems.no_reason(str(perimeter)))


def _check_place(read: RowRead) -> None:
    spine, point, grade = _spine(read), read.get("point"), read.text("grade")
    if not isinstance(spine, PaySpine):
        return
    low, high = POINTS[spine]
    band = band_of(grade) if spine is PaySpine.AFC_ENGLAND else None
    if isinstance(point, int) and not low <= point <= high:
        _note(read, "point", problems.no_such_point(str(point)))
    elif isinstance(point, int) and band and point > STEPS[band]:
        read.problems.append(("point", problems.no_such_step(point, band, STEPS[band])))
    if spine is PaySpine.AFC_ENGLAND and grade and band is None:
        read.problems.append(("grade", problems.no_such_band(grade)))


def _note(read: RowRead, column: str, sentence: str) -> None:
    read.problems.append((column, f"{sentence} {ASKED[column].error}"))


def _noted(read: RowRead, column: str) -> bool:
    return any(each == column for each, _ in read.problems)


def _in_hours(hundredths: int) -> str:
    return decimal_text(Decimal(hundredths).scaleb(-2).normalize() + 0)
