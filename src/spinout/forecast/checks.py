"""Figures a reader can check by hand: break-even, months of reserve, value against staying."""

from collections.abc import Callable
from fractions import Fraction

from spinout.forecast.given import Given
from spinout.forecast.pence import pounds_of
from spinout.forecast.wording import as_entered
from spinout.forecast.years import total_cost
from spinout.handovers.money_plan import Check, PlanYear
from spinout.money import whole_pounds

Years = tuple[PlanYear, ...]


def discount_factors(percent_rate: Fraction, years: int) -> tuple[Fraction, ...]:
    """What a pound at the end of each year is worth at the start: 0.9662 for year 1 at 3.5%.

    Law: green-book/discount-rate.
    """
    return tuple((1 / (1 + percent_rate / 100)) ** year for year in range(1, years + 1))


def _factors(given: Given, years: Years) -> tuple[Fraction, ...]:
    return discount_factors(given.one("discount_rate"), len(years))


def contract_value(given: Given, years: Years) -> Fraction:
    """Pence: the contract of each year discounted from its end, plus set-up in full."""
    paid = zip(years, _factors(given, years), strict=True)
    return given.pence("set_up") + sum(
        (year.contract_income * factor for year, factor in paid), Fraction(0)
    )


def in_house_value(given: Given, years: Years) -> Fraction:
    """Pence: today's cost in every year, discounted from each year's end."""
    return given.pence("in_house_cost") * sum(_factors(given, years), Fraction(0))


def _nearest(pence: Fraction) -> int:
    return int((pence + Fraction(1, 2)) // 1)


def rate_in_words(given: Given) -> str:
    """The discount rate used, and how it stands to the Green Book's."""
    used = f"{as_entered(given.one('discount_rate'))}%"
    held = given.green_book
    if held is None:
        return f"at {used} a year, the rate in the case"
    if Fraction(held.value) != given.one("discount_rate"):
        return f"at {used} a year, the rate in the case; the Green Book’s is {held.value}%"
    return f"at {used} a year, the Green Book’s rate"


def break_even(given: Given, years: Years) -> Check | None:
    """The other income that would leave year 5 with neither surplus nor deficit, before tax.

    Nought where the contract alone is enough. None where other income earns no margin: then no
    amount of it is enough.
    """
    last = years[-1]
    margin = given.one("other_income_margin") / 100
    gap = last.core_cost - last.contract_income
    if margin <= 0:
        return None
    working = (
        f"Core cost {whole_pounds(last.core_cost)} less contract income "
        f"{whole_pounds(last.contract_income)}, divided by the margin of "
        f"{as_entered(margin * 100)}%. The plan has {whole_pounds(last.other_income)}."
    )
    enough = "The contract pays for the whole core cost, so no other income is needed."
    return Check(
        key="break_even_other_income_y5",
        label="Other income at which year 5 breaks even",
        value=pounds_of(max(gap, 0) / margin),
        unit="pounds",
        working=working if gap > 0 else enough,
    )


def reserve_months(_: Given, years: Years) -> Check:
    """How long the reserve at the end of year 5 would last."""
    last = years[-1]
    return Check(
        key="reserve_months_y5",
        label="Months of cost that the reserve pays for at the end of year 5",
        value=last.reserve_months,
        unit="months",
        working=(
            f"Reserve {whole_pounds(last.reserve)} divided by one twelfth of the year’s cost "
            f"of {whole_pounds(total_cost(last))}."
        ),
    )


def present_value_contract(given: Given, years: Years) -> Check:
    """What the contract and the set-up cost today."""
    return Check(
        key="present_value_contract",
        label="Present value of the contract, plus set-up",
        value=pounds_of(contract_value(given, years)),
        unit="pounds",
        working=(
            f"The contract of each of the five years, discounted from the year’s end "
            f"{rate_in_words(given)}, plus set-up of {whole_pounds(given.pence('set_up'))} in "
            "full. Prices are as planned; inflation is not taken out."
        ),
    )


def present_value_in_house(given: Given, years: Years) -> Check:
    """What five years of the service unchanged cost today."""
    return Check(
        key="present_value_in_house",
        label="Present value of the service if nothing changed",
        value=pounds_of(in_house_value(given, years)),
        unit="pounds",
        working=(
            f"{whole_pounds(given.pence('in_house_cost'))} in each of the five years, discounted "
            f"from the year’s end {rate_in_words(given)}."
        ),
    )


def saving(given: Given, years: Years) -> Check:
    """The difference, and the trap in it."""
    worth = in_house_value(given, years) - contract_value(given, years)
    staying = whole_pounds(given.pence("in_house_cost"))
    return Check(
        key="saving_in_house",
        label="Saving against the service unchanged",
        value=pounds_of(worth),
        unit="pounds",
        working=(
            f"{whole_pounds(_nearest(in_house_value(given, years)))} less "
            f"{whole_pounds(_nearest(contract_value(given, years)))}. "
            f"This is a saving only if the service would really have gone on costing {staying} a "
            "year in-house. A public body with less money might have cut it too. Compare "
            "with what it would really have spent."
        ),
    )


CHECKS: tuple[Callable[[Given, Years], Check | None], ...] = (
    break_even,
    reserve_months,
    present_value_contract,
    present_value_in_house,
    saving,
)


def checks(given: Given, years: Years) -> tuple[Check, ...]:
    """Every check that has an answer."""
    return tuple(found for check in CHECKS if (found := check(given, years)) is not None)
