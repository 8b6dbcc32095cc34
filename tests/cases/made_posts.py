"""Constructed posts for the example cases: blocks of posts alike, written the same every time."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import cycle, islice

BANDS = ("10+", "5-9", "2-4", "10+", "0-1", "5-9", "2-4", "5-9")
"""Years of service, taking turns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Posts alike but for their hours, which take turns."""

    code: str
    group: str
    grade: str
    point: int
    heads: int
    hours: tuple[str, ...]
    perimeter: str = "in"
    works: tuple[str, ...] = ("permanent",)
    """How their colleagues work, taking turns; left out where the employer’s file does not say."""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer:
    """What every post of one employer has in common; `spine` is None where the file has none."""

    scheme: str
    full_time: str
    spine: str | None
    says_works: bool
    """Whether its file says how people work."""


def columns(employer: Employer) -> tuple[str, ...]:
    """The columns of the file, in order."""
    spine = () if employer.spine is None else ("spine",)
    return (
        *("id", "group", "grade", "scheme", *spine, "point", "hours", "full_time_hours", "pay"),
        *("ni_category", "years_band", *(("works",) if employer.says_works else ())),
        *("perimeter", "reason"),
    )


def rows(employer: Employer, blocks: Iterable[Block]) -> list[Sequence[str]]:
    """Every post as a row of text, in the order of the columns."""
    made: list[Sequence[str]] = []
    numbers: dict[str, int] = {}
    bands = cycle(BANDS)
    spine = () if employer.spine is None else (employer.spine,)
    for block in blocks:
        turns = zip(cycle(block.hours), cycle(block.works), strict=False)
        for hours, works in islice(turns, block.heads):
            number = numbers[block.code] = numbers.get(block.code, 0) + 1
            made.append(
                (
                    f"{block.code}-{number:03d}",
                    *(block.group, block.grade, employer.scheme, *spine, str(block.point)),
                    *(hours, employer.full_time, "", "A", next(bands)),
                    *((works,) if employer.says_works else ()),
                    *(block.perimeter, block.reason),
                )
            )
    return made


def text(employer: Employer, blocks: Iterable[Block]) -> str:
    """The whole of posts.csv."""
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(columns(employer))
    writer.writerows(rows(employer, blocks))
    return held.getvalue()
