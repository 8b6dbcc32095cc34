"""The assumptions a forecast needs: the name, kind and number of values of each."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from spinout.facts.check_list import CheckList
from spinout.facts.plan import PayFrom
from spinout.forecast.months import YEARS


class Kind(Enum):
    """What an assumption's value counts."""

    POUNDS = "pounds"
    PERCENT = "percent"
    MONTHS = "months"
    DAYS = "days"
    NUMBER = "number"
    YES_OR_NO = "yes or no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Needed:
    """One assumption. `count` is how many values it holds; `most` bounds a number of months.

    `absent` is what a case means that leaves it out; `only_for` names the figures to check
    without which it is not needed.
    """

    key: str
    name: str
    kind: Kind
    count: int = 1
    most: int | None = None
    absent: Fraction | None = None
    only_for: CheckList | None = None
    unit: str = ""
    """What it counts, in words, where its kind does not say enough."""


MOST_MONTHS = 12
"""Payments further off than a year would need the year before last: no such contract was found."""

NEEDED: tuple[Needed, ...] = (
    Needed(key="contract_income", name="contract income in year 1", kind=Kind.POUNDS),
    Needed(key="contract_uplift", name="yearly rise in the contract price", kind=Kind.PERCENT),
    Needed(key="core_cost", name="core cost in year 1", kind=Kind.POUNDS),
    Needed(key="pay_share", name="pay as a share of core cost", kind=Kind.PERCENT),
    Needed(key="pay_award", name="yearly pay award", kind=Kind.PERCENT),
    Needed(key="other_cost_growth", name="yearly rise in other core cost", kind=Kind.PERCENT),
    Needed(key="other_income", name="other income", kind=Kind.POUNDS, count=YEARS),
    Needed(key="other_income_margin", name="margin on other income", kind=Kind.PERCENT),
    Needed(key="set_up", name="set-up cost", kind=Kind.POUNDS),
    Needed(
        key="set_up_paid_by_parent",
        name="whether the body that runs the service now pays for set-up",
        kind=Kind.YES_OR_NO,
    ),
    Needed(
        key="in_house_cost",
        name="cost of the service if nothing changes",
        kind=Kind.POUNDS,
        only_for=CheckList.AGAINST_STAYING,
    ),
    Needed(key="reserve_floor_months", name="least reserve, in months of cost", kind=Kind.MONTHS),
    Needed(key="opening_cash", name="cash on the first day", kind=Kind.POUNDS),
    Needed(
        key="opening_deficit",
        name="debt of earlier days that the mutual takes on",
        kind=Kind.POUNDS,
        # A case made before this was asked speaks of no such debt.
        absent=Fraction(0),
    ),
    Needed(
        key="contract_paid_in_advance_months",
        name="months the contract is paid ahead",
        kind=Kind.MONTHS,
        most=MOST_MONTHS,
    ),
    Needed(
        key="contract_paid_in_arrears_months",
        name="months the contract is paid late",
        kind=Kind.MONTHS,
        most=MOST_MONTHS,
        # Nought months ahead means paid in the month, so a case that says no more is not late.
        absent=Fraction(0),
    ),
    Needed(
        key="other_income_debtor_months",
        name="months until other income is paid",
        kind=Kind.MONTHS,
        most=MOST_MONTHS,
    ),
    Needed(
        key="supplier_credit_months",
        name="months until suppliers are paid",
        kind=Kind.MONTHS,
        most=MOST_MONTHS,
    ),
    Needed(key="contract_term_months", name="length of the contract", kind=Kind.MONTHS),
    Needed(
        key="one_customer_share_flag",
        name="share of income from one customer that we warn of",
        kind=Kind.PERCENT,
    ),
    Needed(
        key="thin_margin",
        name="thinnest margin of a body like this one",
        kind=Kind.PERCENT,
        only_for=CheckList.STANDING_STILL,
    ),
    Needed(
        key="like_surplus",
        name="yearly surplus of a body like this one",
        kind=Kind.POUNDS,
        only_for=CheckList.STANDING_STILL,
    ),
    Needed(
        key="like_deficit",
        name="debt that a body like this one began with",
        kind=Kind.POUNDS,
        only_for=CheckList.STANDING_STILL,
    ),
    Needed(
        key="like_deficit_income",
        name="yearly income of the body that began with that debt",
        kind=Kind.POUNDS,
        only_for=CheckList.STANDING_STILL,
    ),
    Needed(
        key="late_payment_days",
        name="days of late payment to test",
        kind=Kind.DAYS,
        only_for=CheckList.STANDING_STILL,
    ),
)

DISCOUNT_RATE = Needed(
    key="discount_rate",
    name="discount rate",
    kind=Kind.PERCENT,
    only_for=CheckList.AGAINST_STAYING,
)
"""Taken from the Green Book where the case names none."""


def needed_by(pay_from: PayFrom, check_list: CheckList) -> tuple[Needed, ...]:
    """What a variant and its figures to check need; posts bring the pay award with them."""
    from_posts = pay_from is PayFrom.POSTS
    return tuple(
        needed
        for needed in NEEDED
        if needed.only_for in (None, check_list) and not (from_posts and needed.key == "pay_award")
    )
