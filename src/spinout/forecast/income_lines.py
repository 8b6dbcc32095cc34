"""The lines of income and cost, down to the surplus before tax."""

from spinout.facts.plan import PayFrom
from spinout.forecast.declaring import INCOME_AND_COST, YEARLY, grown, pounds, spread, value_of
from spinout.forecast.inputs import PAY_FROM_POSTS, input_for
from spinout.lines import PLAN_YEAR, Line, at

_EVEN = "The month’s part of the yearly amount. Twelve months add up to it, to the penny."


def yearly_lines(pay_from: PayFrom) -> tuple[Line, ...]:
    """What each income and cost runs at, in pounds a year."""
    core, share = input_for("core_cost"), input_for("pay_share")
    pay = pounds(
        "pay_yearly",
        "pay a year",
        grown("pay_yearly", core * share, input_for("pay_award")),
        "Core cost in year 1 times the share that is pay, raised by the award each year after.",
        YEARLY,
    )
    return (
        pounds(
            "contract_yearly",
            "contract price a year",
            grown("contract_yearly", input_for("contract_income"), input_for("contract_uplift")),
            "The price in year 1, raised each year after.",
            YEARLY,
        ),
        pounds(
            "other_income_yearly",
            "other income a year",
            at(input_for("other_income"), PLAN_YEAR),
            "The team’s figure for each year.",
            YEARLY,
        ),
        *((pay,) if pay_from is PayFrom.ASSUMED else ()),
        pounds(
            "other_core_yearly",
            "other core cost a year",
            grown("other_core_yearly", core * (1 - share), input_for("other_cost_growth")),
            "Core cost in year 1 less the share that is pay, raised each year after.",
            YEARLY,
        ),
        pounds(
            "other_cost_yearly",
            "cost of other income a year",
            value_of("other_income_yearly") * (1 - input_for("other_income_margin")),
            "Other income less its margin.",
            YEARLY,
        ),
    )


def _pay(pay_from: PayFrom) -> Line:
    match pay_from:
        case PayFrom.ASSUMED:
            return pounds("pay_cost", "pay", spread("pay_yearly"), _EVEN, INCOME_AND_COST)
        case PayFrom.POSTS:
            note = "What every post that moves costs the employer, month by month."
            return pounds("pay_cost", "pay", PAY_FROM_POSTS, note, INCOME_AND_COST)


def _surplus_before_tax() -> Line:
    return pounds(
        "surplus_before_tax",
        "surplus before tax",
        value_of("contract_income")
        + value_of("other_income")
        - value_of("core_cost")
        - value_of("other_cost"),
        "Income less cost.",
        INCOME_AND_COST,
    )


def income_and_cost(pay_from: PayFrom) -> tuple[Line, ...]:
    """Each month's income and cost, and what is left before tax."""
    even = (
        ("contract_income", "contract income", "contract_yearly"),
        ("other_income", "other income", "other_income_yearly"),
        ("other_core_cost", "other core cost", "other_core_yearly"),
        ("other_cost", "cost of other income", "other_cost_yearly"),
    )
    contract, other, core, trading = (
        pounds(key, name, spread(yearly), _EVEN, INCOME_AND_COST) for key, name, yearly in even
    )
    whole_core = pounds(
        "core_cost",
        "core cost",
        value_of("pay_cost") + value_of("other_core_cost"),
        "Pay and other core cost.",
        INCOME_AND_COST,
    )
    return (contract, other, _pay(pay_from), core, whole_core, trading, _surplus_before_tax())
