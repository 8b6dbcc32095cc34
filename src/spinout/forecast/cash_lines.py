"""The lines of cash and balances: what is unpaid, what moves, and the check that they agree."""

from spinout.forecast.declaring import (
    BALANCES,
    CASH,
    INCOME_AND_COST,
    TIMING,
    in_months,
    months_to_penny,
    months_unpaid,
    pounds,
    rise,
    unpaid,
    value_of,
)
from spinout.forecast.inputs import (
    MONTH_IN_YEAR,
    MONTH_NUMBER,
    MONTHS_IN_PLAN,
    MONTHS_IN_YEAR,
    input_for,
)
from spinout.forecast.parts.contract import has_contract_part
from spinout.forecast.parts.facility import has_facility
from spinout.forecast.parts.part import Part, Shape
from spinout.forecast.tax_lines import tax_owed, tax_paid
from spinout.lines import (
    Expression,
    Line,
    choose,
    is_equal,
    maximum,
    minimum,
    previous,
    total,
)


def first_day_lines(shape: Shape, part: Part) -> tuple[Line, ...]:
    """Cash and reserve on the first day, the same in every month."""
    borne = 1 - input_for("set_up_paid_by_parent")
    set_up: Expression = input_for("set_up") * borne
    if shape.parts.has("overrun"):
        set_up = set_up * (1 + shape.one("set_up_overrun"))
    reserve: Expression = value_of("first_day_cash") - input_for("opening_deficit")
    for key in part.first_owned:
        reserve = reserve + shape.inputs[key]
    for key in part.first_owed:
        reserve = reserve - shape.inputs[key]
    return (
        pounds(
            "first_day_cash",
            "cash on the first day, after set-up",
            input_for("opening_cash") - set_up,
            "M31. What is paid in, less set-up that the mutual bears.",
            BALANCES,
        ),
        pounds(
            "first_day_reserve",
            "reserve on the first day",
            reserve,
            "That cash, and what else is owned on the first day, less what is owed.",
            BALANCES,
        ),
    )


def result_lines(part: Part, *, taxed: bool) -> tuple[Line, ...]:
    """The surplus after tax and the reserve it adds to."""
    before_tax = value_of("surplus_before_tax")
    surplus = before_tax - value_of("tax") if taxed else before_tax
    kept: Expression = previous("reserve", 1, before=value_of("first_day_reserve"))
    kept = kept + value_of("surplus")
    for key in part.shared_out:
        kept = kept - value_of(key)
    return (
        pounds("surplus", "surplus", surplus, "What is left after every cost.", INCOME_AND_COST),
        pounds(
            "reserve",
            "reserve",
            kept,
            "The reserve on the first day and every surplus since, less what is shared out.",
            INCOME_AND_COST,
        ),
    )


def timing_lines() -> tuple[Line, ...]:
    """How many months are paid ahead or not yet paid."""
    last = maximum(input_for("contract_term_months"), MONTHS_IN_PLAN)
    ahead = minimum(input_for("contract_paid_in_advance_months"), last - MONTH_NUMBER)
    return (
        in_months(
            "months_ahead",
            "months of contract paid ahead",
            ahead,
            "M35. None beyond the end of the contract or of the plan, whichever is later.",
        ),
        in_months(
            "months_of_contract_owed",
            "months of contract not yet paid",
            months_unpaid(input_for("contract_paid_in_arrears_months")),
            "None before the first month.",
        ),
        in_months(
            "months_of_income_owed",
            "months of other income not yet paid",
            months_unpaid(input_for("other_income_debtor_months")),
            "None before the first month.",
        ),
        in_months(
            "months_of_bills_owed",
            "months of bills not yet paid",
            months_unpaid(input_for("supplier_credit_months")),
            "None before the first month.",
        ),
        pounds(
            "bought_in_yearly",
            "cost owed to suppliers a year",
            value_of("other_core_yearly") + value_of("other_cost_yearly"),
            "M36. Every cost but pay.",
            TIMING,
        ),
    )


def _contract_in_advance(shape: Shape) -> Expression:
    """The price of the months paid ahead: this plan year's at this price, the rest at the next."""
    yearly, ahead = value_of("contract_yearly"), value_of("months_ahead")
    this_year = minimum(ahead, MONTHS_IN_YEAR - MONTH_IN_YEAR)
    next_years = (
        value_of("contract_next_yearly")
        if has_contract_part(shape)
        else yearly * (1 + input_for("contract_uplift"))
    )
    paid = yearly * this_year + next_years * (ahead - this_year)
    return months_to_penny(paid)


def working_capital_lines(shape: Shape) -> tuple[Line, ...]:
    """What others owe the mutual and what it owes."""
    return (
        pounds(
            "debtors",
            "owed to the mutual by customers",
            unpaid("other_income_yearly", "months_of_income_owed"),
            "M35. Other income earned and not yet paid to the mutual.",
            BALANCES,
        ),
        pounds(
            "contract_owed",
            "contract earned and not yet paid",
            unpaid("contract_yearly", "months_of_contract_owed"),
            "M35. Contract money for months that are done but not yet paid.",
            BALANCES,
        ),
        pounds(
            "creditors",
            "owed by the mutual to suppliers",
            unpaid("bought_in_yearly", "months_of_bills_owed"),
            "M36. Bills not yet paid.",
            BALANCES,
        ),
        pounds(
            "contract_in_advance",
            "contract paid in advance",
            _contract_in_advance(shape),
            "M35. Contract money received for months still to come.",
            BALANCES,
        ),
    )


def _moved(part: Part, *, taxed: bool) -> Expression:
    """Last month's cash and everything that has moved it since, but the facility."""
    moved = (
        value_of("contract_received")
        + value_of("other_received")
        - value_of("pay_paid")
        - value_of("suppliers_paid")
        - value_of("inherited_paid")
    )
    for key in part.cash_in:
        moved = moved + value_of(key)
    for key in part.cash_out:
        moved = moved - value_of(key)
    return moved - value_of("tax_paid") if taxed else moved


def _cash(shape: Shape, part: Part) -> tuple[Line, ...]:
    before = previous("cash", 1, before=value_of("first_day_cash"))
    moved = _moved(part, taxed=shape.taxed)
    note = "Last month’s cash, plus money in, less money out."
    if not has_facility(shape):
        return (pounds("cash", "cash in the bank", before + moved, note, CASH),)
    own = before - previous("facility_owed", 1, before=0) + moved
    whole = value_of("cash_without_facility") + value_of("facility_owed")
    return (
        pounds("cash_without_facility", "cash without the facility", own, note, CASH),
        pounds("cash", "cash in the bank", whole, "With what is drawn from the facility.", CASH),
    )


def cash_lines(shape: Shape, part: Part) -> tuple[Line, ...]:
    """Money in, money out and what is left in the bank."""
    bills = value_of("other_core_cost") + value_of("other_cost")
    own_income = value_of("own_other_income" if part.income else "other_income")
    contract = value_of("contract_income")
    return (
        pounds(
            "contract_received",
            "contract money received",
            contract + rise("contract_in_advance") - rise("contract_owed"),
            "M35. Contract income, what more is paid ahead, less what more is owed to it.",
            CASH,
        ),
        pounds(
            "other_received",
            "other income received",
            own_income - rise("debtors"),
            "M35. Other income less what more is owed to the mutual.",
            CASH,
        ),
        pounds(
            "pay_paid", "pay paid", value_of("pay_cost"), "M36. Paid in the month earned.", CASH
        ),
        pounds(
            "suppliers_paid",
            "suppliers paid",
            bills - rise("creditors"),
            "M36. Bills less what more is owed to suppliers.",
            CASH,
        ),
        pounds(
            "inherited_paid",
            "debt of earlier days paid",
            choose(is_equal(MONTH_NUMBER, 1), input_for("opening_deficit"), 0),
            "M37. All of it is paid in the first month.",
            CASH,
        ),
        *((tax_paid(),) if shape.taxed else ()),
        *_cash(shape, part),
    )


def balance_lines(part: Part, *, taxed: bool) -> tuple[Line, ...]:
    """Net assets, and the check that they equal the reserve."""
    owed = total(
        value_of("creditors"),
        value_of("contract_in_advance"),
        value_of("inherited_owed"),
        *((value_of("tax_owed"),) if taxed else ()),
        *(value_of(key) for key in part.owed),
    )
    owned = total(
        value_of("cash"),
        value_of("debtors"),
        value_of("contract_owed"),
        *(value_of(key) for key in part.owned),
    )
    return (
        *((tax_owed(),) if taxed else ()),
        pounds(
            "inherited_owed",
            "debt of earlier days owed",
            previous("inherited_owed", 1, before=input_for("opening_deficit"))
            - value_of("inherited_paid"),
            "What was owed before the first day and is not yet paid.",
            BALANCES,
        ),
        pounds(
            "net_assets",
            "net assets",
            owned - owed,
            "What the mutual has and is owed, less what it owes.",
            BALANCES,
        ),
        pounds(
            "check",
            "check: net assets less reserve",
            value_of("net_assets") - value_of("reserve"),
            "Must be nought in every month.",
            BALANCES,
        ),
    )
