"""Income besides the contract and the team’s own figure for it: M04 to M07 and M09."""

from spinout.forecast.declaring import INCOME_AND_COST, YEARLY, once, pounds, rounded, spread
from spinout.forecast.inputs import MONTHS_IN_YEAR, NEW_YEAR
from spinout.forecast.parts.part import Part, Shape
from spinout.lines import PLAN_YEAR, Line, at, maximum, previous


def _activity(shape: Shape, number: int, name: str) -> tuple[Line, Line]:
    volume, price, growth, dearer = (
        shape.of_row("activities", number, each)
        for each in ("volume", "price", "volume_growth", "price_rise")
    )
    key = f"activity_{number}"
    before = previous(f"{key}_yearly", 1, before=volume * price)
    return (
        pounds(
            f"{key}_yearly",
            f"{name}, a year",
            before * (1 + growth * NEW_YEAR) * (1 + dearer * NEW_YEAR),
            "M04. The number times the price, each raised every year after the first.",
            YEARLY,
        ),
        pounds(key, name, spread(f"{key}_yearly"), "M04. The month’s part.", INCOME_AND_COST),
    )


def activities(shape: Shape) -> Part:
    """Work paid for by how much is done."""
    keys = tuple(f"activity_{number}" for number, _ in shape.rows("activities"))
    made = (_activity(shape, number, name) for number, name in shape.rows("activities"))
    return Part(lines=tuple(line for pair in made for line in pair), income=keys, cash_in=keys)


def _product(shape: Shape, number: int, name: str) -> tuple[Line, Line]:
    units, price, reached, share = (
        shape.of_row("products", number, each)
        for each in ("units", "price", "reached", "cost_share")
    )
    sold = units * price * at(reached, PLAN_YEAR) / MONTHS_IN_YEAR
    income, cost = f"product_{number}", f"product_{number}_cost"
    return (
        pounds(
            income,
            name,
            rounded(sold),
            "M05. The number sold times the price, at the share reached.",
            INCOME_AND_COST,
        ),
        pounds(
            cost,
            f"{name}, cost",
            rounded(sold * share),
            "M05. Cost as a share of the price.",
            INCOME_AND_COST,
        ),
    )


def products(shape: Shape) -> Part:
    """Things sold besides the contract."""
    made = [_product(shape, number, name) for number, name in shape.rows("products")]
    income, cost = tuple(each.key for each, _ in made), tuple(each.key for _, each in made)
    return Part(
        lines=tuple(line for pair in made for line in pair),
        income=income,
        cost=cost,
        bills=cost,
        cash_in=income,
        cash_out=cost,
    )


def _grant(shape: Shape, number: int, name: str) -> Line:
    amount, month, chance = (
        shape.of_row("grants", number, each) for each in ("amount", "month", "chance")
    )
    note = "M06. The amount at its chance, in the month it comes."
    return pounds(
        f"grant_{number}", name, once(month, rounded(amount * chance)), note, INCOME_AND_COST
    )


def _milestone(shape: Shape, number: int, name: str) -> Line:
    amount, month = (shape.of_row("set_up_money", number, each) for each in ("amount", "month"))
    note = "M07. Money towards setting up, in the month it comes."
    return pounds(f"set_up_money_{number}", name, once(month, amount), note, INCOME_AND_COST)


def given_money(shape: Shape) -> Part:
    """Grants at their chance, and money towards setting up by milestone."""
    lines = (
        *(_grant(shape, number, name) for number, name in shape.rows("grants")),
        *(_milestone(shape, number, name) for number, name in shape.rows("set_up_money")),
    )
    keys = tuple(line.key for line in lines)
    return Part(lines=lines, income=keys, cash_in=keys)


def interest(shape: Shape) -> Part:
    """Interest on last month’s cash."""
    if not shape.parts.has("interest"):
        return Part()
    held = maximum(previous("cash", 1, before=0), 0)
    line = pounds(
        "interest_received",
        "interest received",
        rounded(held * shape.one("deposit_rate") / MONTHS_IN_YEAR),
        "M09. Last month’s cash times a twelfth of the rate.",
        INCOME_AND_COST,
    )
    return Part(lines=(line,), income=(line.key,), cash_in=(line.key,))
