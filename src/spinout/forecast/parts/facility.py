"""When bills and pay are paid over, the facility, and the need for it. M35 to M37."""

from spinout.forecast.declaring import (
    BALANCES,
    CASH,
    INCOME_AND_COST,
    TIMING,
    pounds,
    rise,
    rounded,
    value_of,
)
from spinout.forecast.inputs import MONTHS_IN_YEAR
from spinout.forecast.parts.part import Part, Shape
from spinout.lines import Expression, Input, Line, maximum, minimum, previous, total


def _later(key: str, name: str, amount: Expression, share: Input, note: str) -> tuple[Line, Line]:
    """What is put off to the month after, and how much more of it there is than a month ago."""
    return (
        pounds(f"{key}_owed", name, rounded(amount * share), note, BALANCES),
        pounds(f"{key}_put_off", f"{name}: rise", rise(f"{key}_owed"), note, TIMING),
    )


def paying(shape: Shape, income: tuple[str, ...], bills: tuple[str, ...]) -> Part:
    """What of pay, of the finer bills and of the finer income moves a month later."""
    if not shape.parts.has("paying"):
        return Part()
    lines = [
        *_later(
            "pay_over",
            "tax and pension money still to pay over",
            value_of("pay_cost"),
            shape.one("paid_over_next_month"),
            "M36. Paid over by the 22nd of the month after.",
        )
    ]
    owed, cash_in = ["pay_over_owed"], ["pay_over_put_off"]
    owned: tuple[str, ...] = ()
    if bills:
        lines += _later(
            "finer_bills",
            "finer costs not yet paid",
            total(*(value_of(key) for key in bills)),
            shape.one("bills_next_month"),
            "M36. Paid the month after.",
        )
        owed.append("finer_bills_owed")
        cash_in.append("finer_bills_put_off")
    if income:
        lines += _later(
            "finer_income",
            "finer income not yet received",
            total(*(value_of(key) for key in income)),
            shape.one("income_next_month"),
            "M35. Received the month after.",
        )
        owned = ("finer_income_owed",)
    out = ("finer_income_put_off",) if income else ()
    return Part(
        lines=tuple(lines), owed=tuple(owed), owned=owned, cash_in=tuple(cash_in), cash_out=out
    )


def facility(shape: Shape) -> Part:
    """M37: drawn when cash would fall below the floor, up to the limit, and repaid from cash."""
    if not shape.parts.has("facility"):
        return Part()
    short = shape.one("facility_floor") - value_of("cash_without_facility")
    lines = (
        pounds(
            "facility_interest",
            "interest on the facility",
            rounded(
                previous("facility_owed", 1, before=0) * shape.one("facility_rate") / MONTHS_IN_YEAR
            ),
            "M37. Last month’s balance times a twelfth of the rate.",
            INCOME_AND_COST,
        ),
        pounds(
            "facility_owed",
            "drawn from the facility",
            minimum(maximum(short, 0), shape.one("facility_limit")),
            "M37. What brings cash up to the floor, and no more than the limit.",
            BALANCES,
        ),
    )
    return Part(
        lines=lines,
        cost=("facility_interest",),
        cash_out=("facility_interest",),
        owed=("facility_owed",),
    )


def has_facility(shape: Shape) -> bool:
    """Whether the plan has a facility to draw on."""
    return shape.parts.has("facility")


def need(shape: Shape) -> Part:
    """M37: how much cash the plan needs to start with, to stay above the buffer so far."""
    if not shape.parts.has("buffer"):
        return Part()
    own = "cash_without_facility" if has_facility(shape) else "cash"
    lines = (
        pounds(
            "least_cash",
            "least cash so far",
            minimum(previous("least_cash", 1, before=value_of(own)), value_of(own)),
            "M37. Without any facility.",
            CASH,
        ),
        pounds(
            "working_capital_need",
            "working capital needed so far",
            maximum(shape.one("cash_buffer") - value_of("least_cash"), 0),
            "M37. What would lift the least cash to the buffer.",
            CASH,
        ),
    )
    return Part(lines=lines)
