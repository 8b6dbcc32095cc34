"""Redundancy: the law’s sum and more, the pension strain, and what is saved: M22."""

from spinout.forecast.declaring import INCOME_AND_COST, once, pounds, rounded
from spinout.forecast.inputs import MONTH_NUMBER, MONTHS_IN_YEAR, WEEK_CAP
from spinout.forecast.parts.part import Part, Shape
from spinout.lines import Line, choose, minimum


def _lines(shape: Shape, number: int, name: str) -> tuple[Line, ...]:
    posts, weeks, week, extra, strain, month, saves = (
        shape.of_row("redundancies", number, each)
        for each in ("posts", "weeks", "week_pay", "extra", "strain", "month", "saves")
    )
    by_law = posts * weeks * minimum(week, WEEK_CAP)
    after = (month > 0) & (month < MONTH_NUMBER)
    key = f"redundancy_{number}"
    return (
        pounds(
            f"{key}_paid",
            f"{name}: redundancy pay",
            once(month, rounded(by_law * (1 + extra))),
            "M22. Posts times weeks times a week’s pay, up to the law’s cap, and what terms add.",
            INCOME_AND_COST,
        ),
        pounds(
            f"{key}_strain",
            f"{name}: cost to the pension",
            once(month, strain),
            "M22. Paid to the fund when the posts end.",
            INCOME_AND_COST,
        ),
        pounds(
            f"{key}_saved",
            f"{name}: pay saved",
            choose(after, -rounded(saves / MONTHS_IN_YEAR), 0),
            "M22. From the month after.",
            INCOME_AND_COST,
        ),
    )


def redundancies(shape: Shape) -> Part:
    """Each round of posts that end."""
    lines = tuple(
        line for number, name in shape.rows("redundancies") for line in _lines(shape, number, name)
    )
    keys = tuple(line.key for line in lines)
    return Part(lines=lines, cost=keys, cash_out=keys)
