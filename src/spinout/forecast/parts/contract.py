"""The contract price: its saving, agreed changes, cuts, and what follows its end. M01 to M03."""

from spinout.forecast.declaring import (
    BALANCES,
    INCOME_AND_COST,
    TIMING,
    YEARLY,
    in_months,
    months_to_penny,
    pounds,
    rise,
    rounded,
    spread,
    unpaid,
    value_of,
)
from spinout.forecast.inputs import (
    LAST_YEAR,
    MONTH_IN_YEAR,
    MONTH_NUMBER,
    MONTHS_IN_YEAR,
    NEW_YEAR,
    input_for,
)
from spinout.forecast.parts.part import Part, Shape
from spinout.lines import PLAN_YEAR, Expression, Line, at, choose, maximum, minimum, previous

TOPIC = "contract"


def has_contract_part(shape: Shape) -> bool:
    """Whether the case says more of its contract than a price and a rise."""
    return shape.parts.has(TOPIC)


def yearly_price(shape: Shape) -> Line:
    """M01 and M02: last year’s price, raised, saved, cut and changed as agreed."""
    cut, change = shape.one("contract_cut"), shape.one("contract_change")
    first = input_for("contract_income") * (1 - at(cut, PLAN_YEAR)) + at(change, PLAN_YEAR)
    grown = previous("contract_yearly", 1, before=first) * (1 + _rise(shape) * NEW_YEAR)
    cut_now = grown * (1 - at(cut, PLAN_YEAR) * NEW_YEAR)
    return pounds(
        "contract_yearly",
        "contract price a year",
        cut_now + at(change, PLAN_YEAR) * NEW_YEAR,
        "M01 and M02. Last year’s price: raised less the saving, then cut, then changed.",
        YEARLY,
    )


def _rise(shape: Shape) -> Expression:
    return input_for("contract_uplift") - shape.one("contract_efficiency")


def next_price(shape: Shape) -> Line:
    """The price of the year after, which months paid ahead may fall in."""
    after = minimum(PLAN_YEAR + 1, LAST_YEAR)
    cut, change = at(shape.one("contract_cut"), after), at(shape.one("contract_change"), after)
    raised = value_of("contract_yearly") * (1 + _rise(shape))
    planned = raised * (1 - cut) + change
    return pounds(
        "contract_next_yearly",
        "contract price a year, the year after",
        choose(PLAN_YEAR < LAST_YEAR, planned, raised),
        "M01. Beyond the plan’s last year no cut or change is planned.",
        YEARLY,
    )


def months_past_term() -> Line:
    """How many months the contract has been over."""
    return in_months(
        "months_past_term",
        "months since the contract ended",
        maximum(MONTH_NUMBER - input_for("contract_term_months"), 0),
        "M03. Nought until it ends.",
    )


def _ended(shape: Shape) -> Expression:
    return 1 - shape.one("cost_after_term")


def _after_term(key: str, name: str, amount: Expression, note: str) -> Line:
    over = value_of("months_past_term") > 0
    return pounds(key, name, choose(over, amount, 0), note, INCOME_AND_COST)


def _term_lines(shape: Shape) -> tuple[Line, ...]:
    not_kept = 1 - shape.one("kept_after_term")
    return (
        months_past_term(),
        pounds(
            "contract_not_kept_yearly",
            "contract price a year not kept after the end",
            value_of("contract_yearly") * not_kept,
            "M03. The price times the share not kept.",
            YEARLY,
        ),
        _after_term(
            "contract_not_kept",
            "contract income not kept after the end",
            spread("contract_not_kept_yearly"),
            "M03. A plan that loses the contract keeps none of it.",
        ),
        _after_term(
            "pay_ended",
            "pay that ends with the contract",
            -rounded(value_of("pay_cost") * _ended(shape)),
            "M03. Colleagues who move on with the service are paid no more.",
        ),
        pounds(
            "bills_ended_yearly",
            "other core cost a year that ends with the contract",
            value_of("other_core_yearly") * _ended(shape),
            "M03. Other core cost times the share that ends.",
            YEARLY,
        ),
        _after_term(
            "bills_ended",
            "other core cost that ends with the contract",
            -spread("bills_ended_yearly"),
            "M03. What is bought for the contract is bought no more.",
        ),
    )


def _balances(shape: Shape) -> tuple[Line, ...]:
    return (
        in_months(
            "months_not_kept",
            "months not yet paid that are after the end",
            minimum(value_of("months_of_contract_owed"), value_of("months_past_term")),
            "M03. Months of contract not yet paid that the contract no longer covers.",
        ),
        in_months(
            "months_of_ended_bills",
            "months of bills not yet due that are after the end",
            minimum(value_of("months_of_bills_owed"), value_of("months_past_term")),
            "M03. Months of bills not yet paid that never came.",
        ),
        in_months(
            "months_ahead_not_kept",
            "months paid ahead that are after the end",
            minimum(
                value_of("months_ahead"),
                maximum(
                    MONTH_NUMBER + value_of("months_ahead") - input_for("contract_term_months"), 0
                ),
            ),
            "M03. Nobody pays ahead for months after the end.",
        ),
        pounds(
            "contract_not_owed",
            "contract not owed after the end",
            unpaid("contract_not_kept_yearly", "months_not_kept"),
            "M03. Taken off what customers owe.",
            BALANCES,
        ),
        pounds(
            "not_paid_ahead",
            "contract not paid ahead after the end",
            _not_paid_ahead(shape),
            "M03. Taken off what is paid in advance.",
            BALANCES,
        ),
        pounds(
            "bills_not_owed",
            "bills not owed after the end",
            unpaid("bills_ended_yearly", "months_of_ended_bills"),
            "M03. Taken off what suppliers are owed.",
            BALANCES,
        ),
        pounds(
            "ended_kept_back",
            "timing of what ends with the contract",
            rise("contract_not_owed") - rise("not_paid_ahead") - rise("bills_not_owed"),
            "M03. What falls out of the balances when the contract ends.",
            TIMING,
        ),
    )


def _not_paid_ahead(shape: Shape) -> Expression:
    """The last months of those paid ahead fall first in the year after, then in this one."""
    this_year = minimum(value_of("months_ahead"), MONTHS_IN_YEAR - MONTH_IN_YEAR)
    after = minimum(value_of("months_ahead_not_kept"), value_of("months_ahead") - this_year)
    before = value_of("months_ahead_not_kept") - after
    paid = value_of("contract_yearly") * before + value_of("contract_next_yearly") * after
    return months_to_penny(paid * (1 - shape.one("kept_after_term")))


def contract_part(shape: Shape) -> Part:
    """What the end of the contract adds, beside the price itself."""
    if not has_contract_part(shape):
        return Part()
    return Part(
        lines=(next_price(shape), *_term_lines(shape), *_balances(shape)),
        cost=("pay_ended", "bills_ended"),
        cash_in=("ended_kept_back",),
        cash_out=("pay_ended", "bills_ended"),
        owed=("contract_not_owed",),
        owned=("not_paid_ahead", "bills_not_owed"),
    )
