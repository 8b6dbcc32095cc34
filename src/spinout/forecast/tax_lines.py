"""Corporation tax: on the profit of the year so far, less what it was a month ago. M39.

The year's tax is due nine months and a day after the year ends. The limits of the bands are shared
with linked companies, and cut where the accounts run for less than a year.
"""

from spinout.forecast.declaring import BALANCES, CASH, TAX, in_months, pounds, rounded, value_of
from spinout.forecast.inputs import (
    CALENDAR_MONTH,
    FIRST_CALENDAR_MONTH,
    MONTH_IN_YEAR,
    MONTH_NUMBER,
    MONTHS_IN_YEAR,
    TAX_BANDS,
    YEAR_ENDS,
)
from spinout.forecast.parts.part import Shape
from spinout.lines import (
    Expression,
    Line,
    bands,
    choose,
    is_equal,
    maximum,
    previous,
    year_to_date,
)

PAID_MONTHS_AFTER = 10
"""Nine months and a day after the year's last day falls in the tenth month after its last month."""


def _own_year(shape: Shape) -> bool:
    """Whether the case says when its accounts end, or that other companies are linked to it."""
    return shape.parts.has("tax")


def _accounts(shape: Shape) -> tuple[Line, ...]:
    """When the accounts end, and how long they run."""
    end = shape.one("accounts_end_month")
    first = FIRST_CALENDAR_MONTH
    year_before = choose(is_equal(first, 1), MONTHS_IN_YEAR, first - 1)
    last = value_of("months_accounts_end")
    opening = choose(last >= first, last - first + 1, last - first + 1 + MONTHS_IN_YEAR)
    return (
        in_months(
            "months_accounts_end",
            "month of the calendar in which accounts end",
            choose(end > 0, end, year_before),
            "M39. The case’s own, or the month before the plan begins.",
        ),
        in_months(
            "months_first_accounts",
            "months in the first accounts",
            opening,
            "M39. From the plan’s first month to the first end of accounts.",
        ),
        in_months(
            "months_of_accounts",
            "months in these accounts",
            choose(
                value_of("months_first_accounts") >= MONTH_NUMBER,
                value_of("months_first_accounts"),
                MONTHS_IN_YEAR,
            ),
            "M39. The first may be short; every later one is a year.",
        ),
        in_months(
            "months_into_accounts",
            "month of these accounts",
            choose(
                is_equal(previous("months_accounts_over", 1, before=0), 1),
                1,
                previous("months_into_accounts", 1, before=0) + 1,
            ),
            "M39. Counts from one each time.",
        ),
        in_months(
            "months_accounts_over",
            "the accounts end",
            choose(is_equal(CALENDAR_MONTH, last), 1, 0),
            "M39. 1 in the month they end.",
        ),
    )


def _profit_to_date(shape: Shape) -> Expression:
    if not _own_year(shape):
        return year_to_date("surplus_before_tax")
    earlier = previous("profit_to_date", 1, before=0)
    return choose(_begins(shape), 0, earlier) + value_of("surplus_before_tax")


def _begins(shape: Shape) -> Expression:
    month = value_of("months_into_accounts") if _own_year(shape) else MONTH_IN_YEAR
    return is_equal(month, 1)


def _ends(shape: Shape) -> Expression:
    over = value_of("months_accounts_over") if _own_year(shape) else YEAR_ENDS
    return is_equal(over, 1)


def _banded(shape: Shape) -> Expression:
    """Tax of the profit so far; limits cut by a scale tax the profit times it, cut by it."""
    profit = value_of("taxable_profit")
    if not _own_year(shape):
        return bands(profit, TAX_BANDS)
    scale = value_of("months_tax_scale")
    return bands(profit * scale, TAX_BANDS) / scale


def _scale(shape: Shape) -> Line:
    sharing = shape.one("associates") + 1
    return in_months(
        "months_tax_scale",
        "how many times the limits are cut",
        sharing * MONTHS_IN_YEAR / value_of("months_of_accounts"),
        "M39. The mutual and the companies linked to it, over the part of a year.",
    )


def tax_lines(shape: Shape) -> tuple[Line, ...]:
    """Tax on profit after losses brought forward, month by month, and when it falls due."""
    losses_before = previous("losses", 1, before=0)
    left = maximum(losses_before - value_of("profit_to_date"), 0)
    before = choose(_begins(shape), 0, previous("tax_to_date", 1, before=0))
    return (
        *((*_accounts(shape), _scale(shape)) if _own_year(shape) else ()),
        pounds(
            "profit_to_date",
            "profit of the year so far",
            _profit_to_date(shape),
            "M39. Surplus before tax since the year of the accounts began.",
            TAX,
        ),
        pounds(
            "losses",
            "losses carried forward",
            choose(_ends(shape), left, losses_before),
            "M39. Losses of years that are over, not yet set against a profit.",
            TAX,
        ),
        pounds(
            "taxable_profit",
            "taxable profit of the year so far",
            maximum(value_of("profit_to_date") - losses_before, 0),
            "M39. The profit so far after losses brought forward.",
            TAX,
        ),
        pounds(
            "tax_to_date",
            "corporation tax of the year so far",
            rounded(_banded(shape)),
            "M39. The taxable profit so far at the rate for each band.",
            TAX,
        ),
        pounds(
            "tax",
            "corporation tax",
            value_of("tax_to_date") - before,
            "M39. Tax of the year so far, less what it was a month ago.",
            TAX,
        ),
        pounds(
            "tax_due",
            "corporation tax of the year that ends",
            choose(_ends(shape), value_of("tax_to_date"), 0),
            "M39. In the month the year ends.",
            TAX,
        ),
    )


def tax_paid() -> Line:
    """The tax that leaves the bank."""
    return pounds(
        "tax_paid",
        "corporation tax paid",
        previous("tax_due", PAID_MONTHS_AFTER, before=0),
        "M39. Paid nine months and a day after the year ends.",
        CASH,
    )


def tax_owed() -> Line:
    """The tax charged and still to be paid, in the plan or beyond it."""
    return pounds(
        "tax_owed",
        "corporation tax owed",
        previous("tax_owed", 1, before=0) + value_of("tax") - value_of("tax_paid"),
        "M39. Tax charged and not yet paid.",
        BALANCES,
    )
