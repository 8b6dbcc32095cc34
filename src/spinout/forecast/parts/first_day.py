"""What the mutual owns and owes on its first day, besides cash, line by line."""

from spinout.forecast.declaring import BALANCES, CASH, once, pounds
from spinout.forecast.inputs import MONTH_NUMBER
from spinout.forecast.parts.part import Part, Shape, joined
from spinout.lines import choose


def _balance(shape: Shape, number: int, name: str, side: str) -> Part:
    amount, settled = (shape.of_row("first_day", number, each) for each in (side, "settled"))
    gone = (settled > 0) & (settled <= MONTH_NUMBER)
    key = f"first_day_{number}_{side}"
    words = "owned" if side == "owned" else "owed"
    lines = (
        pounds(
            key,
            f"{name}: {words}",
            choose(gone, 0, amount),
            "M37. As on the first day, until it is settled.",
            BALANCES,
        ),
        pounds(
            f"{key}_settled",
            f"{name}: {'received' if side == 'owned' else 'paid'}",
            once(settled, amount),
            "M37. In the month it is settled.",
            CASH,
        ),
    )
    moved = (f"{key}_settled",)
    if side == "owned":
        return Part(lines=lines, owned=(key,), cash_in=moved, first_owned=(key,))
    return Part(lines=lines, owed=(key,), cash_out=moved, first_owed=(key,))


def first_day(shape: Shape) -> Part:
    """Each line of the first day’s balance sheet."""
    return joined(
        _balance(shape, number, name, side)
        for number, name in shape.rows("first_day")
        for side in ("owned", "owed")
    )
