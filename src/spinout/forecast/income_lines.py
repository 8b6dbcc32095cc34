"""The lines of income and cost, down to the surplus before tax."""

from spinout.facts.plan import PayFrom
from spinout.forecast.declaring import (
    EMPLOYER,
    INCOME_AND_COST,
    YEARLY,
    grown,
    pounds,
    spread,
    value_of,
)
from spinout.forecast.inputs import (
    GROSS_FROM_POSTS,
    NEW_YEAR,
    NI_FROM_POSTS,
    PENSION_FROM_POSTS,
    input_for,
)
from spinout.forecast.parts.contract import has_contract_part, yearly_price
from spinout.forecast.parts.part import Part, Shape
from spinout.lines import PLAN_YEAR, Expression, Line, at, previous, total

_EVEN = "The month’s part of the yearly amount. Twelve months add up to it, to the penny."


def _contract_yearly(shape: Shape) -> Line:
    if has_contract_part(shape):
        return yearly_price(shape)
    return pounds(
        "contract_yearly",
        "contract price a year",
        grown("contract_yearly", input_for("contract_income"), input_for("contract_uplift")),
        "M01. The price in year 1, raised each year after.",
        YEARLY,
    )


def _pay_yearly(shape: Shape) -> Expression:
    """Pay in year 1, raised each year after by the award, and by steps up the scale."""
    first = input_for("core_cost") * input_for("pay_share")
    if not shape.parts.has("drift"):
        return grown("pay_yearly", first, input_for("pay_award"))
    both = input_for("pay_award") + shape.one("pay_drift")
    return previous("pay_yearly", 1, before=first) * (1 + both * NEW_YEAR)


def yearly_lines(shape: Shape) -> tuple[Line, ...]:
    """What each income and cost runs at, in pounds a year."""
    core, share = input_for("core_cost"), input_for("pay_share")
    pay = pounds(
        "pay_yearly",
        "pay a year",
        _pay_yearly(shape),
        "M11 and M13. Core cost in year 1 times the share that is pay, raised by each award.",
        YEARLY,
    )
    return (
        _contract_yearly(shape),
        pounds(
            "other_income_yearly",
            "other income a year",
            at(input_for("other_income"), PLAN_YEAR),
            "M05. The team’s figure for each year.",
            YEARLY,
        ),
        *((pay,) if shape.pay_from is PayFrom.ASSUMED else ()),
        pounds(
            "other_core_yearly",
            "other core cost a year",
            grown("other_core_yearly", core * (1 - share), input_for("other_cost_growth")),
            "M32. Core cost in year 1 less the share that is pay, raised each year after.",
            YEARLY,
        ),
        pounds(
            "other_cost_yearly",
            "cost of other income a year",
            value_of("other_income_yearly") * (1 - input_for("other_income_margin")),
            "M05. Other income less its margin.",
            YEARLY,
        ),
    )


def _pay(shape: Shape) -> tuple[Line, ...]:
    """M10, M15 and M18: the parts of pay, and the whole of it."""
    if shape.pay_from is PayFrom.ASSUMED:
        note = f"M10. {_EVEN}"
        whole = pounds("pay_cost", "pay", spread("pay_yearly"), note, INCOME_AND_COST)
        # Pay that is assumed is not told apart, so all of it counts as pay.
        basic = pounds("basic_pay", "basic pay", value_of("pay_cost"), "M10. All of pay.", EMPLOYER)
        return (whole, basic) if shape.parts.has("pension", "nhs") else (whole,)
    parts = (
        (
            "basic_pay",
            "basic pay",
            GROSS_FROM_POSTS,
            "M10 and M13. Gross pay, steps and awards in it.",
        ),
        ("employer_ni", "employer National Insurance", NI_FROM_POSTS, "M15. On that pay."),
        ("employer_pension", "employer pension", PENSION_FROM_POSTS, "M18 to M20. On that pay."),
    )
    whole = pounds(
        "pay_cost",
        "pay",
        total(*(value_of(key) for key, _, _, _ in parts)),
        "What every post that moves costs the employer, month by month.",
        INCOME_AND_COST,
    )
    return (*(pounds(*each, EMPLOYER) for each in parts), whole)


def _even(key: str, name: str, yearly: str, note: str) -> Line:
    return pounds(key, name, spread(yearly), f"{note} {_EVEN}", INCOME_AND_COST)


def _contract(shape: Shape) -> Line:
    if not has_contract_part(shape):
        return _even("contract_income", "contract income", "contract_yearly", "M01.")
    return pounds(
        "contract_income",
        "contract income",
        spread("contract_yearly") - value_of("contract_not_kept"),
        "M01 to M03. The month’s part of the price, less what is not kept after the end.",
        INCOME_AND_COST,
    )


def _other(part: Part) -> tuple[Line, ...]:
    """Other income: the team’s figure, and what the finer lines add to it."""
    if not part.income:
        return (_even("other_income", "other income", "other_income_yearly", "M05."),)
    own = _even(
        "own_other_income", "other income, the team’s figure", "other_income_yearly", "M05."
    )
    return (
        own,
        pounds(
            "other_income",
            "other income",
            total(value_of(own.key), *(value_of(key) for key in part.income)),
            "The team’s figure and every finer line of income.",
            INCOME_AND_COST,
        ),
    )


def income_and_cost(shape: Shape, part: Part) -> tuple[Line, ...]:
    """Each month's income, pay and cost, before the finer lines and the totals."""
    return (
        _contract(shape),
        *_other(part),
        *_pay(shape),
        _even("other_core_cost", "other core cost", "other_core_yearly", "M24 to M32."),
        _even("other_cost", "cost of other income", "other_cost_yearly", "M05."),
    )


def totals(part: Part) -> tuple[Line, ...]:
    """Core cost with every finer cost in it, and what is left before tax."""
    finer = " and every finer line of cost" if part.cost else ""
    return (
        pounds(
            "core_cost",
            "core cost",
            total(
                value_of("pay_cost"),
                value_of("other_core_cost"),
                *(value_of(key) for key in part.cost),
            ),
            f"Pay and other core cost{finer}.",
            INCOME_AND_COST,
        ),
        pounds(
            "surplus_before_tax",
            "surplus before tax",
            value_of("contract_income")
            + value_of("other_income")
            - value_of("core_cost")
            - value_of("other_cost"),
            "Income less cost.",
            INCOME_AND_COST,
        ),
    )
