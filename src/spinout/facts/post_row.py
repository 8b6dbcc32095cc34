"""One row of posts.csv: the post it makes, what it still lacks, or what is wrong with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType

from spinout.facts import pay_problems, problems
from spinout.facts.answer import Answer, UnfitAnswerError, decimal_text
from spinout.facts.post_cells import ASKED
from spinout.facts.post_spine import POINTS, STEPS, TEACHERS, PaySpine, band_of
from spinout.facts.posts import Engaged, NiCategory, Perimeter, Post, UnfinishedPost
from spinout.facts.posts_columns import COLUMNS, NEEDED
from spinout.facts.questions.terms import (
    CIVIL_SERVICE_SCHEME,
    NHS_SCHEME,
    SCOTTISH_SCHEME,
    TEACHERS_SCHEME,
)
from spinout.findings import UNKNOWN, Missing
from spinout.money import money

BLANK: Mapping[str, Answer] = MappingProxyType(dict.fromkeys(COLUMNS, UNKNOWN) | {"spine": ""})
"""What each column of a row holds until it is read, and where it cannot be."""


@dataclass(slots=True, kw_only=True)
class RowRead:
    """The answers of one row by column, BLANK where there is none, and (column, sentence)s."""

    row: int
    answers: dict[str, Answer] = field(default_factory=lambda: dict(BLANK))
    problems: list[tuple[str, str]] = field(default_factory=list)

    def get(self, column: str) -> Answer:
        """The answer in a column, UNKNOWN where there is none."""
        return self.answers[column]

    def text(self, column: str) -> str:
        """The answer as text, blank where there is none."""
        found = self.answers[column]
        if isinstance(found, str):
            return found
        return "" if isinstance(found, Missing) else str(found)


CellReader = Callable[[str, str], Answer]
"""The value of a cell of a column, as `read_cell` gives it."""


def read_row(row: int, cells: Mapping[str, str], read_cell: CellReader) -> RowRead:
    """Every cell of the row checked, alone by `read_cell` and against the others."""
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
    held = read.answers
    missing = tuple([f"posts.{each}" for each in NEEDED if held[each] is UNKNOWN])
    spine = _spine(read)
    missing += _missing_of_pay(read, spine)
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
        point=_whole_or_none(held["point"]),
        point_to=_whole_or_none(held["point_to"]),
        top_point=_whole_or_none(held["top_point"]),
        start_point=_whole_or_none(held["start_point"]),
        hours=_whole(held["hours"]),
        full_time_hours=_whole(held["full_time_hours"]),
        year_share=_part_of_a_year(held["year_share"]),
        pay=_whole_or_none(held["pay"]),
        pay_to=_whole_or_none(held["pay_to"]),
        ni_category=_CATEGORIES[read.text("ni_category")],
        years_band=read.text("years_band") or "unknown",
        age_group=_recorded(read.text("age_group")),
        sex=_recorded(read.text("sex")),
        works=_works(read.text("works")),
        perimeter=_PERIMETERS[read.text("perimeter")],
        reason=read.text("reason"),
    )


WHOLE_YEAR = 10_000
"""A whole year, in hundredths of a percent."""
_CATEGORIES = MappingProxyType({each.value: each for each in NiCategory})
_PERIMETERS = MappingProxyType({each.value: each for each in Perimeter})
_OTHER_SCALES = frozenset({NHS_SCHEME, SCOTTISH_SCHEME, TEACHERS_SCHEME, CIVIL_SERVICE_SCHEME})
"""Schemes whose members are not paid on the local government spine of England and Wales."""


def _spine(read: RowRead) -> PaySpine | Missing | None:
    """The pay scale of a row; None where it is on none, or where nothing says which.

    With a point, blank is the local government spine, but for a post in a scheme with other pay
    scales it is not known: its step would be read as a point, and its pay would come out wrong.
    With a grade alone blank is not guessed.
    """
    pointed = read.get("point") is not UNKNOWN
    scheme = read.get("scheme")
    entered = read.answers["spine"]
    if not pointed and read.get("pay") is not UNKNOWN:
        return None
    if not isinstance(entered, Missing) and entered:
        return PaySpine(entered)
    if not pointed:
        banded = scheme == NHS_SCHEME and band_of(PaySpine.AFC_ENGLAND, read.text("grade"))
        return UNKNOWN if banded else None
    return UNKNOWN if scheme in _OTHER_SCALES or isinstance(entered, Missing) else PaySpine.NJC


def _missing_of_pay(read: RowRead, spine: PaySpine | Missing | None) -> tuple[str, ...]:
    """What we still need to know before the row's pay, or the span of it, is known."""
    if isinstance(spine, Missing):
        return ("posts.spine",)
    if spine is None:
        return ("posts.point",) if read.get("pay") is UNKNOWN else ()
    by_grade = read.get("point") is UNKNOWN or spine in STEPS
    return ("posts.grade",) if by_grade and not read.text("grade") else ()


def _recorded(entered: str) -> str:
    return "" if entered == "unknown" else entered


def _works(entered: str) -> Engaged | None:
    return None if entered in ("", "unknown") else Engaged(entered)


def _whole(answer: Answer) -> int:
    return answer if isinstance(answer, int) else int(str(answer))


def _whole_or_none(answer: Answer) -> int | None:
    return None if answer is UNKNOWN else _whole(answer)


def _part_of_a_year(answer: Answer) -> int | None:
    share = _whole_or_none(answer)
    return None if share == WHOLE_YEAR else share


def _check_together(read: RowRead) -> None:
    if read.get("id") is UNKNOWN and not _noted(read, "id"):
        _note(read, "id", problems.blank_id())
    hours, full_time = read.get("hours"), read.get("full_time_hours")
    if isinstance(hours, int) and isinstance(full_time, int) and hours > full_time:
        _note(read, "hours", problems.hours_not_possible(_in_hours(hours), _in_hours(full_time)))
    if _any(read, "point", "point_to") and _any(read, "pay", "pay_to"):
        read.problems.append(("pay", problems.point_and_pay()))
    if _any(read, "year_share") and _any(read, "pay", "pay_to"):
        read.problems.append(("year_share", pay_problems.share_and_pay()))
    _check_span(read, "point", str)
    _check_span(read, "pay", money)
    _check_place(read)
    _check_steps(read)
    perimeter = read.get("perimeter")
    stays = perimeter in (Perimeter.OUT.value, Perimeter.SHARED.value)
    if stays and not read.text("reason") and not _noted(read, "reason"):
        _note(read, "reason", problems.no_reason(str(perimeter)))


def _any(read: RowRead, *columns: str) -> bool:
    return any(read.answers[each] is not UNKNOWN for each in columns)


def _check_span(read: RowRead, column: str, written: Callable[[int], str]) -> None:
    """That the ends of a grade are both there and the right way round."""
    high = read.answers[f"{column}_to"]
    if not isinstance(high, int):
        return
    low = read.answers[column]
    if isinstance(low, int) and high < low:
        sentence = problems.highest_below_lowest(column, written(high), written(low))
        _note(read, f"{column}_to", sentence)
    elif low is UNKNOWN and not _noted(read, column):
        read.problems.append((f"{column}_to", problems.no_lowest(column)))


def _check_steps(read: RowRead) -> None:
    """That where a post starts and ends by steps fits the point it stands on."""
    point, top = read.get("point"), read.get("top_point")
    if isinstance(point, int) and isinstance(top, int) and top < point:
        sentence = pay_problems.top_below_point(str(top), str(point))
        _note(read, "top_point", sentence)
    for column in ("top_point", "start_point"):
        if isinstance(read.get(column), int) and _any(read, "pay", "pay_to"):
            read.problems.append((column, pay_problems.step_without_scale()))


def _check_place(read: RowRead) -> None:
    spine, grade = _spine(read), read.text("grade")
    if not isinstance(spine, PaySpine):
        return
    low, high = POINTS[spine]
    band = band_of(spine, grade)
    for column in ("point", "point_to", "top_point", "start_point"):
        point = read.get(column)
        if isinstance(point, int) and not low <= point <= high:
            _note(read, column, problems.no_such_point(str(point)))
        elif isinstance(point, int) and band and point > STEPS[spine][band]:
            sentence = problems.no_such_step(point, band, STEPS[spine][band])
            read.problems.append((column, sentence))
    if spine in STEPS and grade and band is None:
        told = pay_problems.no_such_range if spine in TEACHERS else problems.no_such_band
        read.problems.append(("grade", told(grade)))


def _note(read: RowRead, column: str, sentence: str) -> None:
    read.problems.append((column, f"{sentence} {ASKED[column].error}"))


def _noted(read: RowRead, column: str) -> bool:
    return any(each == column for each, _ in read.problems)


def _in_hours(hundredths: int) -> str:
    return decimal_text(Decimal(hundredths).scaleb(-2).normalize() + 0)
