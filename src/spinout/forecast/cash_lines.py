"""The lines of cash and balances: what is unpaid, what moves, and the check that they agree."""

from spinout.forecast.declaring import (
    BALANCES,
    CASH,
    INCOME_AND_COST,
    TIMING,
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
    PENNY,
    input_for,
)
from spinout.forecast.tax_lines import tax_owed, tax_paid
from spinout.lines import (
    NUMBER,
    Expression,
    Line,
    Term,
    choose,
    is_equal,
    maximum,
    minimum,
    previous,
    round_to,
)


def _opening_cash() -> Expression:
    """Cash on the first day: what is paid in, less set-up that the mutual bears."""
    borne = 1 - input_for("set_up_paid_by_parent")
    return input_for("opening_cash") - input_for("set_up") * borne


def _opening_reserve() -> Expression:
    """The reserve on the first day: that cash, less the debt of earlier days."""
    return _opening_cash() - input_for("opening_deficit")


def result_lines(*, taxed: bool) -> tuple[Line, ...]:
    """The surplus after tax and the reserve it adds to."""
    before_tax = value_of("surplus_before_tax")
    surplus = before_tax - value_of("tax") if taxed else before_tax
    return (
        pounds("surplus", "surplus", surplus, "What is left after every cost.", INCOME_AND_COST),
        pounds(
            "reserve",
            "reserve",
            previous("reserve", 1, before=_opening_reserve()) + value_of("surplus"),
            "The reserve on the first day and every surplus since.",
            INCOME_AND_COST,
        ),
    )


def _months(key: str, name: str, expression: Term, note: str) -> Line:
    return Line(key=key, name=name, unit=NUMBER, expression=expression, note=note, statement=TIMING)


def timing_lines() -> tuple[Line, ...]:
    """How many months are paid ahead or not yet paid."""
    last = maximum(input_for("contract_term_months"), MONTHS_IN_PLAN)
    ahead = minimum(input_for("contract_paid_in_advance_months"), last - MONTH_NUMBER)
    return (
        _months(
            "months_ahead",
            "months of contract paid ahead",
            ahead,
            "None beyond the end of the contract or of the plan, whichever is later.",
        ),
        _months(
            "months_of_contract_owed",
            "months of contract not yet paid",
            months_unpaid(input_for("contract_paid_in_arrears_months")),
            "None before the first month.",
        ),
        _months(
            "months_of_income_owed",
            "months of other income not yet paid",
            months_unpaid(input_for("other_income_debtor_months")),
            "None before the first month.",
        ),
        _months(
            "months_of_bills_owed",
            "months of bills not yet paid",
            months_unpaid(input_for("supplier_credit_months")),
            "None before the first month.",
        ),
        pounds(
            "bought_in_yearly",
            "cost owed to suppliers a year",
            value_of("other_core_yearly") + value_of("other_cost_yearly"),
            "Every cost but pay.",
            TIMING,
        ),
    )


def _contract_in_advance() -> Expression:
    """The price of the months paid ahead: this plan year's at this price, the rest at the next."""
    yearly, ahead = value_of("contract_yearly"), value_of("months_ahead")
    this_year = minimum(ahead, MONTHS_IN_YEAR - MONTH_IN_YEAR)
    next_years = yearly * (1 + input_for("contract_uplift"))
    paid = yearly * this_year + next_years * (ahead - this_year)
    return round_to(paid / MONTHS_IN_YEAR, PENNY)


def working_capital_lines() -> tuple[Line, ...]:
    """What others owe the mutual and what it owes."""
    return (
        pounds(
            "debtors",
            "owed to the mutual by customers",
            unpaid("other_income_yearly", "months_of_income_owed"),
            "Other income earned and not yet paid to the mutual.",
            BALANCES,
        ),
        pounds(
            "contract_owed",
            "contract earned and not yet paid",
            unpaid("contract_yearly", "months_of_contract_owed"),
            "Contract money for months that are done but not yet paid.",
            BALANCES,
        ),
        pounds(
            "creditors",
            "owed by the mutual to suppliers",
            unpaid("bought_in_yearly", "months_of_bills_owed"),
            "Bills not yet paid.",
            BALANCES,
        ),
        pounds(
            "contract_in_advance",
            "contract paid in advance",
            _contract_in_advance(),
            "Contract money received for months still to come.",
            BALANCES,
        ),
    )


def cash_lines(*, taxed: bool) -> tuple[Line, ...]:
    """Money in, money out and what is left in the bank."""
    bills = value_of("other_core_cost") + value_of("other_cost")
    moved = (
        previous("cash", 1, before=_opening_cash())
        + value_of("contract_received")
        + value_of("other_received")
        - value_of("pay_paid")
        - value_of("suppliers_paid")
        - value_of("inherited_paid")
    )
    return (
        pounds(
            "contract_received",
            "contract money received",
            value_of("contract_income") + rise("contract_in_advance") - rise("contract_owed"),
            "Contract income and what more is paid ahead, less what more is owed to the mutual.",
            CASH,
        ),
        pounds(
            "other_received",
            "other income received",
            value_of("other_income") - rise("debtors"),
            "Other income less what more is owed to the mutual.",
            CASH,
        ),
        pounds("pay_paid", "pay paid", value_of("pay_cost"), "Paid in the month earned.", CASH),
        pounds(
            "suppliers_paid",
            "suppliers paid",
            bills - rise("creditors"),
            "Bills less what more is owed to suppliers.",
            CASH,
        ),
        pounds(
            "inherited_paid",
            "debt of earlier days paid",
            choose(is_equal(MONTH_NUMBER, 1), input_for("opening_deficit"), 0),
            "All of it is paid in the first month.",
            CASH,
        ),
        *((tax_paid(),) if taxed else ()),
        pounds(
            "cash",
            "cash in the bank",
            moved - value_of("tax_paid") if taxed else moved,
            "Last month’s cash, plus money in, less money out.",
            CASH,
        ),
    )


def balance_lines(*, taxed: bool) -> tuple[Line, ...]:
    """Net assets, and the check that they equal the reserve."""
    owed = value_of("creditors") + value_of("contract_in_advance") + value_of("inherited_owed")
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
            value_of("cash")
            + value_of("debtors")
            + value_of("contract_owed")
            - (owed + value_of("tax_owed") if taxed else owed),
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
