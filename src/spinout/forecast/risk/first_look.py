"""The first figures of a plan: least cash, first deficit, the commissioner’s budget, guarantees."""

from collections.abc import Iterator
from fractions import Fraction

from spinout.forecast.months import MONTHS_IN_YEAR, YEARS
from spinout.forecast.pence import in_pence
from spinout.handovers.money_plan import MoneyPlan
from spinout.handovers.risk_findings import FirstLook, YearlyAmount

TODAY = "in_house_cost"
BORNE = (
    ("parent_stranded", "Overheads left with it"),
    ("parent_client_side", "People who watch the contract"),
    ("parent_vat", "VAT it can no longer claim"),
)
_GUARANTEES = "parent_guarantees"


def first_look(money: MoneyPlan) -> FirstLook:
    """The first figures of the plan, each taken from its own lines."""
    deficits = (year.number for year in money.years if year.surplus < 0)
    guarantees = money.monthly.get(_GUARANTEES)
    return FirstLook(
        lowest_cash=money.lowest_cash.amount,
        lowest_month=money.lowest_cash.month,
        first_deficit=next(deficits, None),
        years=tuple(year.label for year in money.years),
        budget=tuple(_budget(money)),
        guarantees=None if guarantees is None else int(in_pence(guarantees)[0]),
    )


def _budget(money: MoneyPlan) -> Iterator[YearlyAmount]:
    paid = [tuple(year.contract_income for year in money.years)]
    yield YearlyAmount(key="contract_income", name="What the contract pays", pence=paid[0])
    for key, name in BORNE:
        if key in money.monthly:
            pence = in_pence(money.monthly[key])
            by_year = pence.reshape(YEARS, MONTHS_IN_YEAR).sum(axis=1).tolist()
            paid.append(tuple(by_year))
            yield YearlyAmount(key=key, name=name, pence=tuple(by_year))
    today = next((each for each in money.inputs if each.key == TODAY and each.values), None)
    if today is None:
        return
    now = int(Fraction(today.values[0]) * 100 // 1)
    whole = tuple(sum(each) for each in zip(*paid, strict=True))
    yield YearlyAmount(key=TODAY, name="What the service costs now", pence=(now,) * YEARS)
    yield YearlyAmount(
        key="difference",
        name="More or less than now",
        pence=tuple(each - now for each in whole),
    )
