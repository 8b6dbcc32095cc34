"""The parent body’s side, and what staying or changing from inside would cost: M43 to M46, 4.2.

None of these lines moves the mutual’s own money.
"""

from spinout.forecast.declaring import (
    PARENT,
    VALUE,
    grown,
    pounds,
    rounded,
    spread,
    spread_of,
    value_of,
)
from spinout.forecast.inputs import MONTH_NUMBER, NEW_YEAR, VAT_RATE, input_for
from spinout.forecast.parts.part import Part, Shape
from spinout.lines import RATE, Expression, Line, Term, choose, is_equal, maximum, previous, total


def stranded(shape: Shape) -> Part:
    """M43 and M44: overheads the parent body keeps and sheds, and its client side."""
    if not shape.parts.has("parent"):
        return Part()
    left = shape.one("recharged") - shape.one("avoided") - shape.one("bought_back")
    shed = shape.one("stranded_months")
    still = maximum(1 - (MONTH_NUMBER - 1) / maximum(shed, 1), 0)
    lines = (
        pounds(
            "parent_stranded",
            "overheads left with the employer now",
            rounded(spread_of(maximum(left, 0)) * still),
            "M43. Charged, less stopped, less bought back, falling evenly to nought.",
            PARENT,
        ),
        pounds(
            "parent_client_side",
            "client side of the employer now",
            spread_of(shape.one("client_side")),
            "M44. The month’s part.",
            PARENT,
        ),
    )
    return Part(lines=lines)


def guarantees(shape: Shape) -> Part:
    """M45: what could be called on in full, and at its chance."""
    rows = tuple(shape.rows("guarantees"))
    if not rows:
        return Part()
    whole = [shape.of_row("guarantees", number, "amount") for number, _ in rows]
    likely = [
        shape.of_row("guarantees", number, "amount") * shape.of_row("guarantees", number, "chance")
        for number, _ in rows
    ]
    lines = (
        pounds(
            "parent_guarantees",
            "most that guarantees could cost",
            total(*whole),
            "M45. If every one were called.",
            PARENT,
        ),
        pounds(
            "parent_guarantees_likely",
            "guarantees at their chance",
            rounded(total(*likely)),
            "M45. Each amount at its chance, over the plan.",
            PARENT,
        ),
    )
    return Part(lines=lines)


def parent_vat(shape: Shape) -> Part:
    """M46: VAT that costs the buyer more, or less."""
    if not shape.parts.has("parent_vat"):
        return Part()
    lost = spread_of(shape.one("parent_vat_lost"))
    on_contract: Term = 0
    if shape.parts.has("vat"):
        charged = value_of("contract_income") * shape.one("contract_taxable") * VAT_RATE
        on_contract = charged * (1 - shape.one("parent_recovers"))
    line = pounds(
        "parent_vat",
        "VAT the buyer bears",
        rounded(lost + on_contract),
        "M46. VAT on the contract not got back, and what it loses on other work.",
        PARENT,
    )
    return Part(lines=(line,))


def _stay(key: str, name: str, cost: str, rise: str, shape: Shape) -> tuple[Line, Line]:
    return (
        pounds(
            f"{key}_yearly",
            f"{name}, a year",
            grown(f"{key}_yearly", shape.one(cost), shape.one(rise)),
            "Raised each year after the first.",
            VALUE,
        ),
        pounds(key, name, spread(f"{key}_yearly"), "The month’s part.", VALUE),
    )


def _levels(shape: Shape) -> tuple[Line, ...]:
    def level(key: str, name: str, rate: str, note: str) -> Line:
        yearly = 1 + shape.one(rate) * NEW_YEAR
        return Line(
            key=key,
            name=name,
            unit=RATE,
            expression=previous(key, 1, before=_first(shape, rate)) * yearly,
            note=note,
            statement=VALUE,
        )

    return (
        level(
            "prices_level",
            "price level beside the first day",
            "inflation",
            "Taken at the end of each year.",
        ),
        level(
            "discount_level",
            "what a pound of the first day grows to",
            "real_rate",
            "By the end of each year.",
        ),
    )


def _first(shape: Shape, rate: str) -> Expression:
    return 1 + shape.one(rate)


def _worth(key: str, name: str, cost: str) -> Line:
    return pounds(
        key,
        name,
        rounded(value_of(cost) / value_of("prices_level") / value_of("discount_level")),
        "With price rises taken out, discounted from the end of the year.",
        VALUE,
    )


def _mutual(shape: Shape) -> Expression:
    """What the mutual way costs the public purse, tax and VAT left out."""
    parent = ("parent_stranded", "parent_client_side") if shape.parts.has("parent") else ()
    set_up = choose(is_equal(MONTH_NUMBER, 1), input_for("set_up"), 0)
    likely = (
        (choose(is_equal(MONTH_NUMBER, 1), value_of("parent_guarantees_likely"), 0),)
        if shape.parts.named("guarantees")
        else ()
    )
    return total(value_of("contract_income"), *(value_of(key) for key in parent), set_up, *likely)


def value_for_money(shape: Shape) -> Part:
    """Section 4.2: the mutual against staying and against changing from inside, in worth today."""
    if not shape.parts.has("value"):
        return Part()
    once_only = choose(is_equal(MONTH_NUMBER, 1), shape.one("changed_once"), 0)
    lines = (
        *_stay("staying", "cost if the service stays", "staying_cost", "staying_rise", shape),
        *_stay("changed", "running cost when changed", "changed_cost", "changed_rise", shape),
        pounds(
            "changed_all",
            "cost if changed from inside",
            value_of("changed") + once_only,
            "Running cost and the cost of changing it.",
            VALUE,
        ),
        pounds(
            "mutual_all",
            "cost of the mutual to the public purse",
            _mutual(shape),
            "Contract, what the employer keeps, set-up and guarantees at their chance.",
            VALUE,
        ),
        *_levels(shape),
        _worth("staying_worth", "worth today of staying", "staying"),
        _worth("changed_worth", "worth today of changing from inside", "changed_all"),
        _worth("mutual_worth", "worth today of the mutual", "mutual_all"),
    )
    return Part(lines=lines)
