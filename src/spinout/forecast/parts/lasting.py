"""Things bought to last, and loans to pay for them: M34 and M38."""

from spinout.forecast.declaring import (
    BALANCES,
    CASH,
    INCOME_AND_COST,
    LENDING,
    once,
    pounds,
    rounded,
    value_of,
)
from spinout.forecast.inputs import MONTH_NUMBER, MONTHS_IN_YEAR
from spinout.forecast.parts.part import Part, Shape, joined
from spinout.lines import Line, choose, maximum, minimum, previous, total, year_to_date


def _asset(shape: Shape, number: int, name: str) -> Part:
    cost, over, month, life = (
        shape.of_row("assets", number, each) for each in ("cost", "over", "month", "life")
    )
    key, lasts = f"asset_{number}", life * MONTHS_IN_YEAR
    whole = rounded(cost * (1 + over))
    used = minimum(maximum(MONTH_NUMBER + 1 - month, 0), lasts)
    lines = (
        pounds(f"{key}_bought", f"{name}: bought", once(month, whole), "M34. Paid at once.", CASH),
        pounds(
            f"{key}_used_up",
            f"{name}: written off so far",
            choose(month > 0, rounded(whole * used / lasts), 0),
            "M34. Written off evenly from the month it is bought.",
            INCOME_AND_COST,
        ),
        pounds(
            f"{key}_written_off",
            f"{name}: written off",
            value_of(f"{key}_used_up") - previous(f"{key}_used_up", 1, before=0),
            "M34. The month’s part.",
            INCOME_AND_COST,
        ),
        pounds(
            f"{key}_value",
            f"{name}: value",
            previous(f"{key}_value", 1, before=0)
            + value_of(f"{key}_bought")
            - value_of(f"{key}_written_off"),
            "M34. Cost less what is written off.",
            BALANCES,
        ),
    )
    return Part(
        lines=lines,
        cost=(f"{key}_written_off",),
        cash_out=(f"{key}_bought",),
        owned=(f"{key}_value",),
    )


def assets(shape: Shape) -> Part:
    """M34: each thing bought to last."""
    return joined(_asset(shape, number, name) for number, name in shape.rows("assets"))


def _loan(shape: Shape, number: int, name: str) -> Part:
    amount, month, rate, holiday, years = (
        shape.of_row("loans", number, each)
        for each in ("amount", "month", "rate", "holiday", "repaid_over")
    )
    key, parts = f"loan_{number}", years * MONTHS_IN_YEAR
    due = minimum(maximum(MONTH_NUMBER - month - holiday, 0), parts)
    lines = (
        pounds(f"{key}_drawn", f"{name}: drawn", once(month, amount), "M38. In its month.", CASH),
        pounds(
            f"{key}_repaid_to_date",
            f"{name}: repaid so far",
            choose(month > 0, rounded(amount * due / parts), 0),
            "M38. Even parts, from the month after any holiday.",
            LENDING,
        ),
        pounds(
            f"{key}_repaid",
            f"{name}: repaid",
            value_of(f"{key}_repaid_to_date") - previous(f"{key}_repaid_to_date", 1, before=0),
            "M38. The month’s part.",
            CASH,
        ),
        pounds(
            f"{key}_interest",
            f"{name}: interest",
            rounded(previous(f"{key}_owed", 1, before=0) * rate / MONTHS_IN_YEAR),
            "M38. Last month’s balance times a twelfth of the rate.",
            INCOME_AND_COST,
        ),
        pounds(
            f"{key}_owed",
            f"{name}: owed",
            previous(f"{key}_owed", 1, before=0)
            + value_of(f"{key}_drawn")
            - value_of(f"{key}_repaid"),
            "M38. Drawn less repaid.",
            BALANCES,
        ),
    )
    return Part(
        lines=lines,
        cost=(f"{key}_interest",),
        cash_in=(f"{key}_drawn",),
        cash_out=(f"{key}_interest", f"{key}_repaid"),
        owed=(f"{key}_owed",),
    )


def loans(shape: Shape) -> Part:
    """M38: each loan."""
    return joined(_loan(shape, number, name) for number, name in shape.rows("loans"))


def _service_of_debt(shape: Shape) -> tuple[Line, ...]:
    """What is paid to lenders in interest, and in all."""
    numbers = [number for number, _ in shape.rows("loans")]
    interest = [value_of(f"loan_{number}_interest") for number in numbers]
    repaid = [value_of(f"loan_{number}_repaid") for number in numbers]
    return (
        pounds(
            "lenders_interest",
            "interest to lenders",
            total(*interest),
            "M38. On all loans.",
            LENDING,
        ),
        pounds(
            "lenders_paid",
            "paid to lenders",
            total(value_of("lenders_interest"), *repaid),
            "M38. Interest and repayments.",
            LENDING,
        ),
        pounds(
            "earned_for_lenders",
            "surplus before tax and interest",
            value_of("surplus_before_tax") + value_of("lenders_interest"),
            "M38. What there is to pay lenders from.",
            LENDING,
        ),
    )


def covenants(shape: Shape) -> Part:
    """M38: the lender’s tests, as the room left under each."""
    if not shape.parts.has("covenant") or not shape.parts.named("loans"):
        return Part()
    needed = year_to_date("lenders_paid") * shape.one("covenant_cover")
    lines = (
        *_service_of_debt(shape),
        pounds(
            "covenant_cash_room",
            "cash above the lender’s least",
            value_of("cash") - shape.one("covenant_cash"),
            "M38. Below nought breaks the covenant.",
            LENDING,
        ),
        pounds(
            "covenant_cover_room",
            "earnings above what the lender asks, year so far",
            rounded(year_to_date("earned_for_lenders") - needed),
            "M38. Tested when a year ends. Below nought breaks the covenant.",
            LENDING,
        ),
    )
    return Part(lines=lines)
