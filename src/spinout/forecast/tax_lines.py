"""The lines of corporation tax: charged on each year's profit, paid nine months and a day later."""

from spinout.forecast.declaring import BALANCES, CASH, TAX, pounds, value_of
from spinout.forecast.inputs import PENNY, TAX_BANDS, YEAR_ENDS
from spinout.lines import (
    Line,
    bands,
    choose,
    is_equal,
    maximum,
    previous,
    round_to,
    year_to_date,
)

PAID_MONTHS_AFTER = 10
"""Nine months and a day after the year's last day falls in the tenth month after its last month."""


def tax_lines() -> tuple[Line, ...]:
    """Tax on each year's profit after losses brought forward, and when it is paid."""
    losses_before = previous("losses", 1, before=0)
    return (
        pounds(
            "profit_of_year",
            "profit of the year",
            choose(is_equal(YEAR_ENDS, 1), year_to_date("surplus_before_tax"), 0),
            "The year’s surplus before tax, counted in its last month.",
            TAX,
        ),
        pounds(
            "losses",
            "losses carried forward",
            maximum(losses_before - value_of("profit_of_year"), 0),
            "Losses of earlier years not yet set against a profit.",
            TAX,
        ),
        pounds(
            "taxable_profit",
            "taxable profit",
            maximum(value_of("profit_of_year") - losses_before, 0),
            "The year’s profit after losses brought forward.",
            TAX,
        ),
        pounds(
            "tax",
            "corporation tax",
            round_to(bands(value_of("taxable_profit"), TAX_BANDS), PENNY),
            "The taxable profit at the rate for each band.",
            TAX,
        ),
    )


def tax_paid() -> Line:
    """The tax that leaves the bank."""
    return pounds(
        "tax_paid",
        "corporation tax paid",
        previous("tax", PAID_MONTHS_AFTER, before=0),
        "Paid nine months and a day after the year ends.",
        CASH,
    )


def tax_owed() -> Line:
    """The tax charged and still to be paid, in the plan or beyond it."""
    return pounds(
        "tax_owed",
        "corporation tax owed",
        previous("tax_owed", 1, before=0) + value_of("tax") - value_of("tax_paid"),
        "Tax charged and not yet paid.",
        BALANCES,
    )
