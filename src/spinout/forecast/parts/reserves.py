"""The reserve aimed for, what is shared out, partners, and leaving the pension fund: M40 to M42."""

from spinout.forecast.declaring import (
    BALANCES,
    CASH,
    INCOME_AND_COST,
    RESERVES,
    once,
    pounds,
    rounded,
    spread_of,
    value_of,
)
from spinout.forecast.inputs import MONTH_NUMBER, YEAR_ENDS
from spinout.forecast.parts.part import Part, Shape
from spinout.lines import (
    Expression,
    Input,
    Line,
    Term,
    choose,
    is_equal,
    maximum,
    minimum,
    previous,
    year_to_date,
)


def policy(shape: Shape) -> Part:
    """M40: the largest of four needs, and how far the reserve falls short of it."""
    if not shape.parts.has("reserves"):
        return Part()
    needs = (
        ("pay", "pay in notice", value_of("pay_cost") * shape.one("reserve_pay_months")),
        ("redundancy", "redundancy", 1 * shape.one("reserve_redundancy")),
        ("gap", "a gap between contracts", value_of("core_cost") * shape.one("reserve_gap_months")),
        ("swing", "a swing in cash", 1 * shape.one("reserve_cash_swing")),
    )
    each = tuple(
        pounds(f"reserve_for_{key}", f"reserve for {name}", rounded(amount), "M40.", RESERVES)
        for key, name, amount in needs
    )
    target = maximum(*(value_of(line.key) for line in each))
    lines = (
        *each,
        pounds(
            "reserve_target",
            "reserve aimed for",
            target,
            "M40. The largest of the four.",
            RESERVES,
        ),
        pounds(
            "reserve_short",
            "reserve still to build",
            maximum(value_of("reserve_target") - value_of("reserve"), 0),
            "M40. Nought from the month the target is met.",
            RESERVES,
        ),
    )
    return Part(lines=lines)


def _above(shape: Shape, held: Term) -> Term:
    """What of the reserve is above the target, where there is one."""
    return held - value_of("reserve_target") if shape.parts.has("reserves") else held


def sharing(shape: Shape) -> Part:
    """M41: a share of the year’s surplus, within the form’s limit and only above the target."""
    if not shape.parts.has("sharing"):
        return Part()
    before = previous("reserve", 1, before=value_of("first_day_reserve")) + value_of("surplus")
    free = maximum(minimum(year_to_date("surplus"), _above(shape, before)), 0)
    parts = (
        ("free_to_share", "surplus above the reserve, when a year ends", _at_year_end(free)),
        ("share_wished", "what the plan would share out", _of_free(shape.one("share_out"))),
        ("share_allowed", "most the form lets it share", _of_free(shape.one("share_out_limit"))),
        (
            "shared_out",
            "shared out among members",
            minimum(value_of("share_wished"), value_of("share_allowed")),
        ),
    )
    note = "M41. After the reserve is met, and never more than the legal form allows."
    lines = tuple(pounds(key, name, amount, note, RESERVES) for key, name, amount in parts)
    return Part(lines=lines, shared_out=("shared_out",), cash_out=("shared_out",))


def _at_year_end(amount: Expression) -> Expression:
    return choose(is_equal(YEAR_ENDS, 1), rounded(amount), 0)


def _of_free(share: Input) -> Expression:
    return rounded(value_of("free_to_share") * share)


def partner(shape: Shape) -> Part:
    """M41: what a partner puts in, is paid, and takes out when it leaves."""
    if not shape.parts.has("partner"):
        return Part()
    shares, month, leaves = (
        shape.one(each) for each in ("partner_shares", "partner_month", "partner_exit_month")
    )
    held = (month > 0) & (month <= MONTH_NUMBER)
    gone = (leaves > 0) & (leaves <= MONTH_NUMBER)
    due = value_of("partner_shares_owed") * shape.one("partner_dividend")
    lines = (
        _cash("partner_paid_in", "partner’s money for shares", once(month, shares)),
        pounds(
            "partner_shares_owed",
            "partner’s shares",
            choose(held & ~gone, shares, 0),
            "M41. What the partner would have to be given back.",
            BALANCES,
        ),
        pounds(
            "partner_fee",
            "fee to the partner",
            choose(gone, 0, spread_of(shape.one("partner_fee"))),
            "M41. Until it leaves.",
            INCOME_AND_COST,
        ),
        pounds(
            "partner_dividend",
            "dividend to the partner",
            choose(is_equal(YEAR_ENDS, 1), rounded(due), 0),
            "M41. Each year on the shares it still holds.",
            RESERVES,
        ),
        _cash("partner_bought_out", "paid to the partner when it leaves", _price(shape)),
        pounds(
            "partner_gain",
            "partner’s gain when it leaves",
            value_of("partner_bought_out") - _given_back(),
            "M41. What it is paid beyond the money it put in.",
            RESERVES,
        ),
    )
    return Part(
        lines=lines,
        cost=("partner_fee",),
        cash_in=("partner_paid_in",),
        cash_out=("partner_fee", "partner_dividend", "partner_bought_out"),
        owed=("partner_shares_owed",),
        shared_out=("partner_dividend", "partner_gain"),
    )


def _price(shape: Shape) -> Term:
    return once(shape.one("partner_exit_month"), shape.one("partner_exit_price"))


def _given_back() -> Term:
    """The shares that end this month."""
    return (
        previous("partner_shares_owed", 1, before=0)
        + value_of("partner_paid_in")
        - value_of("partner_shares_owed")
    )


def _cash(key: str, name: str, amount: Term) -> Line:
    return pounds(key, name, amount, "M41. In its month.", CASH)


def pension_exit(shape: Shape) -> Part:
    """M42: a bond or guarantee each year, and the sum to leave the fund, as far as it is borne."""
    if not shape.parts.has("exit"):
        return Part()
    borne = shape.one("pension_exit") * shape.one("pension_exit_borne")
    lines = (
        pounds(
            "pension_bond",
            "bond or guarantee to the fund",
            spread_of(shape.one("pension_bond")),
            "M42. The month’s part.",
            INCOME_AND_COST,
        ),
        pounds(
            "pension_exit_paid",
            "sum to leave the pension fund",
            once(shape.one("pension_exit_month"), rounded(borne)),
            "M42. The share of it that the mutual bears.",
            INCOME_AND_COST,
        ),
    )
    keys = tuple(line.key for line in lines)
    return Part(lines=lines, cost=keys, cash_out=keys)


def closing(shape: Shape) -> Part:
    """What would be left if the mutual closed at the end of the month, after each step in order."""
    steps = tuple(shape.rows("closing"))
    lines: list[Line] = []
    before: Term = value_of("net_assets")
    for number, name in steps:
        line = pounds(
            f"left_after_closing_{number}",
            f"left after closing step {number}: {name}",
            before - shape.of_row("closing", number, "amount"),
            "M42. Net assets, less each step of closing so far.",
            RESERVES,
        )
        lines.append(line)
        before = value_of(line.key)
    return Part(lines=tuple(lines))
