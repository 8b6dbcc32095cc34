"""What a forecast is given: the case's assumptions read and checked, the law's rates, the pay."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from spinout.facts.assumptions import Assumption, OtherValue
from spinout.facts.check_list import CheckList
from spinout.facts.plan import CaseFacts, PayFrom, Variant
from spinout.findings import Missing
from spinout.forecast.errors import (
    MissingAssumptionError,
    PayNotWorkedOutError,
    PayPlanOutOfStepError,
    early_and_late,
    out_of_range,
    wrong_count,
)
from spinout.forecast.months import YEARS, first_of_month
from spinout.forecast.needed import DISCOUNT_RATE, Kind, Needed, needed_by
from spinout.forecast.parts.chosen import (
    Parts,
    assumptions_of,
    budget_of,
    needed_by_parts,
    parts_of,
)
from spinout.forecast.parts.from_law import figures_for
from spinout.forecast.tax_bands import TaxBands, from_law, tax_bands
from spinout.forecast.wording import as_entered
from spinout.handovers.money_plan import InputUsed
from spinout.handovers.pay import PayPlan
from spinout.handovers.pay_range import PayRange
from spinout.handovers.structure import Structure
from spinout.law import Figure, OutsideOurDataError, Reading
from spinout.money import whole_pounds

GREEN_BOOK_RATE = "green-book/discount-rate"
_NOT_GIVEN = frozenset({"", "unknown"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Everything one run of the forecast stands on.

    `numbers` holds each assumption as written (a percentage as 1.5, not 0.015). `pay` is pounds
    for each month of gross pay, National Insurance and pension where pay comes from the posts,
    and `pay_range` the two ends of its cost where some posts are known by their grade alone.
    `bands` is None where the form pays no tax, `green_book` where we hold no rate for the date.
    """

    first_month: date
    pay_from: PayFrom
    numbers: Mapping[str, tuple[Fraction, ...]]
    pay: tuple[npt.NDArray[np.float64], ...] | None
    pay_range: PayRange | None
    bands: TaxBands | None
    green_book: Figure | None
    used: tuple[InputUsed, ...]
    check_list: CheckList
    parts: Parts
    """The finer lines the case gives."""
    with_budget: bool
    """Whether this way of running the case counts a budget at all."""
    law: Mapping[str, Fraction]
    """Figures of law that finer lines use, by key: pounds, or shares of one."""

    def one(self, key: str) -> Fraction:
        """The assumption's single value as written."""
        return self.numbers[key][0]

    def listed(self, key: str) -> InputUsed:
        """The assumption as the result lists it."""
        return next(each for each in self.used if each.key == key)

    def pence(self, key: str) -> int:
        """The assumption in whole pence, halves up."""
        return int((self.one(key) * 100 + Fraction(1, 2)) // 1)


def _is_known(assumption: Assumption | None) -> bool:
    return assumption is not None and not (
        not assumption.value or any(text.strip() in _NOT_GIVEN for text in assumption.value)
    )


def _lacking(
    facts: CaseFacts, needed: tuple[Needed, ...], variant: Variant, pay_plan: PayPlan | None
) -> dict[str, str]:
    lacking = {
        f"money.{each.key}": each.name
        for each in needed
        if each.absent is None and not _is_known(facts.assumptions.get(each.key))
    }
    if isinstance(facts.go_live, Missing):
        lacking["case.go_live"] = "the date the service moves"
    if variant.pay_from is PayFrom.POSTS and pay_plan is None and not facts.posts:
        lacking["posts"] = "the posts that move"
    return lacking


def _numbers(each: Needed, assumption: Assumption) -> tuple[Fraction, ...]:
    if len(assumption.value) not in (1, each.count):
        raise wrong_count(f"money.{each.key}", each.name, each.count)
    values = tuple(Fraction(text.strip()) for text in assumption.value)
    if each.most is not None and not 0 <= values[0] <= each.most:
        raise out_of_range(f"money.{each.key}", each.name, each.most)
    return values * (each.count // len(values))


def _said(value: str, unit: str) -> str:
    """A value as people read it in its unit: “£8,100,000”, “3.5%”, “6 months”."""
    number = Fraction(value)
    if unit.startswith("pounds"):
        return whole_pounds(int(number * 100 // 1))
    if unit.startswith("percent"):
        return f"{as_entered(number)}%"
    return f"{value} {unit.removesuffix('s') if number == 1 else unit}"


def _beside(other: OtherValue, unit: str) -> str:
    values = ", ".join(_said(value, unit) for value in other.value)
    return f"{values} ({other.source}). {other.note}".strip()


def _as_used(assumption: Assumption) -> InputUsed:
    return InputUsed(
        key=assumption.key,
        label=assumption.label,
        values=assumption.value,
        unit=assumption.unit,
        source=assumption.source,
        status=assumption.status,
        owner=assumption.owner,
        certainty=assumption.certainty.value,
        also=tuple(_beside(other, assumption.unit) for other in assumption.also),
        at_most=assumption.at_most,
        stands_in=assumption.stands_in,
    )


def _left_out(each: Needed, absent: Fraction) -> InputUsed:
    """What the result lists for an assumption that the case does not speak of."""
    return InputUsed(
        key=each.key,
        label=each.name[:1].upper() + each.name[1:],
        values=(as_entered(absent),),
        unit=each.unit or each.kind.value,
        source="The case does not say, so it was left out.",
        status="suggestion",
        owner="the team",
        certainty="assumed",
        also=(),
    )


def _taken(each: Needed, given: Mapping[str, Assumption]) -> tuple[tuple[Fraction, ...], InputUsed]:
    """The values of an assumption and how the result lists it."""
    own = given.get(each.key)
    if own is None or (each.absent is not None and not _is_known(own)):
        assert each.absent is not None
        return (each.absent,) * each.count, _left_out(each, each.absent)
    return _numbers(each, own), _as_used(own)


def _refuse_early_and_late(numbers: Mapping[str, tuple[Fraction, ...]]) -> None:
    early, late = "contract_paid_in_advance_months", "contract_paid_in_arrears_months"
    if numbers[early][0] > 0 and numbers[late][0] > 0:
        raise early_and_late(f"money.{late}", "how late the contract is paid")


def _pay(pay_plan: PayPlan, first_month: date) -> tuple[npt.NDArray[np.float64], ...]:
    if first_of_month(pay_plan.first_month) != first_month:
        raise PayPlanOutOfStepError
    parts = (pay_plan.gross, pay_plan.employer_ni, pay_plan.employer_pension)
    return tuple(part.sum(axis=0) / 100 for part in parts)


def _pay_range(pay_plan: PayPlan) -> PayRange | None:
    """What pay costs in each year at both ends of grades; None where every pay is known."""
    if pay_plan.by_grade is None:
        return None
    low, high = (
        tuple(int(year.sum()) for year in np.split(months.sum(axis=0), YEARS))
        for months in (pay_plan.low_cost, pay_plan.cost)
    )
    return PayRange(by_grade=pay_plan.by_grade, low=low, high=high)


def _discount(facts: CaseFacts, reading: Reading) -> tuple[Fraction, InputUsed, Figure | None]:
    own = facts.assumptions.get(DISCOUNT_RATE.key)
    if own is None or not _is_known(own):
        green_book = reading.figure(GREEN_BOOK_RATE)
        return Fraction(green_book.value), from_law(green_book), green_book
    return _numbers(DISCOUNT_RATE, own)[0], _as_used(own), _held(reading)


def _held(reading: Reading) -> Figure | None:
    try:
        return reading.figure(GREEN_BOOK_RATE)
    except OutsideOurDataError:
        return None


def gather(
    facts: CaseFacts,
    variant: Variant,
    pay_plan: PayPlan | None,
    structure: Structure,
    reading: Reading,
) -> Given:
    """The case's assumptions, the law's rates and the pay, all known and in range.

    Raises MissingAssumptionError naming everything that is not known, UnusableAssumptionError,
    PayPlanOutOfStepError.
    Law: green-book/discount-rate, and corporation-tax where the form is not exempt.
    """
    needed = needed_by(variant.pay_from, facts.check_list)
    lacking = _lacking(facts, needed, variant, pay_plan)
    if lacking or isinstance(facts.go_live, Missing):
        raise MissingAssumptionError(lacking)
    if variant.pay_from is PayFrom.POSTS and pay_plan is None:
        raise PayNotWorkedOutError
    first_month = first_of_month(facts.go_live)
    parts = parts_of(facts, variant, taxed=not structure.tax_exempt)
    budget = budget_of(facts, variant)
    finer = {} if budget is None else assumptions_of(budget)
    taken = {each.key: _taken(each, facts.assumptions) for each in needed}
    taken |= {each.key: _taken(each, finer) for each in needed_by_parts(parts)}
    numbers = {key: values for key, (values, _) in taken.items()}
    _refuse_early_and_late(numbers)
    used = [listed for _, listed in taken.values()]
    green_book = None
    if facts.check_list is DISCOUNT_RATE.only_for:
        rate, rate_used, green_book = _discount(facts, reading)
        numbers[DISCOUNT_RATE.key] = (rate,)
        used.append(rate_used)
    bands = None if structure.tax_exempt else tax_bands(reading)
    from_posts = variant.pay_from is PayFrom.POSTS and pay_plan is not None
    law, law_used = figures_for(parts, reading)
    return Given(
        first_month=first_month,
        pay_from=variant.pay_from,
        numbers=numbers,
        pay=_pay(pay_plan, first_month) if from_posts and pay_plan is not None else None,
        pay_range=_pay_range(pay_plan) if from_posts and pay_plan is not None else None,
        bands=bands,
        green_book=green_book,
        used=(*used, *(() if bands is None else bands.used), *law_used),
        check_list=facts.check_list,
        parts=parts,
        with_budget=budget is not None,
        law=law,
    )


def as_number(kind: Kind, value: Fraction) -> float:
    """A value as the lines take it: percentages as rates, the rest as written."""
    return float(value / 100 if kind is Kind.PERCENT else value)
