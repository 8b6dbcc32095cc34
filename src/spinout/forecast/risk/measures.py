"""What is kept of each run: cash at each month’s end, and each year’s surplus and reserve."""

from dataclasses import dataclass

from spinout.forecast.declaring import pounds
from spinout.forecast.inputs import MONTHS_IN_YEAR
from spinout.forecast.months import MONTHS, YEARS
from spinout.forecast.months import MONTHS_IN_YEAR as TWELVE
from spinout.lines import (
    NUMBER,
    Book,
    Input,
    Kind,
    Slots,
    build_book,
    maximum,
    previous,
    sum_of_year,
    value_of,
)

RISK = "Runs of risk"
FLOOR = Input(
    key="reserve_floor", name="least reserve, in months of cost", unit=NUMBER, kind=Kind.SCALAR
)
YEAR_SURPLUS, _OVER_FLOOR = "surplus_of_year", "reserve_over_floor"
_WORST_CHECK = "worst_check"


def measured(book: Book) -> Book:
    """The book with the lines that runs are judged by."""
    lines = (
        pounds(YEAR_SURPLUS, "surplus of the year", sum_of_year("surplus"), "", RISK),
        pounds(
            "cost_to_cover",
            "core cost and cost of other income",
            value_of("core_cost") + value_of("other_cost"),
            "",
            RISK,
        ),
        pounds(
            _OVER_FLOOR,
            "reserve above the least wanted",
            value_of("reserve") - FLOOR * sum_of_year("cost_to_cover") / MONTHS_IN_YEAR,
            "",
            RISK,
        ),
        pounds(
            _WORST_CHECK,
            "furthest that the balance sheet is out",
            maximum(previous(_WORST_CHECK, 1, before=0), value_of("check"), -value_of("check")),
            "",
            RISK,
        ),
    )
    return build_book(
        months=book.months,
        inputs=(*book.inputs.values(), FLOOR),
        lines=(*book.lines.values(), *lines),
    )


def _year_ends(line: str) -> tuple[tuple[str, int], ...]:
    return tuple((line, (year + 1) * TWELVE - 1) for year in range(YEARS))


@dataclass(frozen=True, slots=True)
class Rows:
    """Where each kept value is: rows of an array of (slots, runs)."""

    slots: Slots
    cash: slice
    surplus: slice
    over_floor: slice
    check: int


def rows() -> Rows:
    """The values to keep, and where each then is."""
    cash = tuple(("cash", month) for month in range(MONTHS))
    surplus, floor = _year_ends(YEAR_SURPLUS), _year_ends(_OVER_FLOOR)
    ends_surplus = len(cash) + len(surplus)
    return Rows(
        slots=(*cash, *surplus, *floor, (_WORST_CHECK, MONTHS - 1)),
        cash=slice(0, len(cash)),
        surplus=slice(len(cash), ends_surplus),
        over_floor=slice(ends_surplus, ends_surplus + len(floor)),
        check=ends_surplus + len(floor),
    )
