"""What every sheet draws on: the plan, its book and values, and whose it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from spinout.facts.plan import CaseFacts, PayFrom, Variant
from spinout.forecast.book import book
from spinout.forecast.given import GREEN_BOOK_RATE
from spinout.forecast.groups import PayGroup
from spinout.forecast.needed import DISCOUNT_RATE, NEEDED, Kind
from spinout.forecast.parts.all_parts import all_parts
from spinout.forecast.parts.chosen import Parts, needed_by_parts, parts_of
from spinout.forecast.parts.part import Part, Shape
from spinout.forecast.years import balances_of, years_in_pounds
from spinout.handovers.money_plan import InputUsed, MoneyPlan
from spinout.handovers.pay import PayPlan
from spinout.law import Cited
from spinout.lines import Book

_KINDS = {each.key: each.kind for each in (*NEEDED, DISCOUNT_RATE)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything the workbook shows. `groups` are the rows of pay; `pay_plan` None where none."""

    plan: MoneyPlan
    facts: CaseFacts
    variant: Variant
    pay_plan: PayPlan | None
    groups: tuple[PayGroup, ...]
    cited: tuple[Cited, ...]
    exact: bool
    made_on: date
    note: str
    """What stands on every sheet: whose view this is not."""
    notice: str
    """Why the plan is not ready to send, or nothing."""

    @property
    def taxed(self) -> bool:
        """Whether the form pays corporation tax."""
        return "tax" in self.plan.monthly

    @property
    def book(self) -> Book:
        """The lines behind the plan."""
        return book(self.variant.pay_from, taxed=self.taxed, parts=self._parts)

    @property
    def part(self) -> Part:
        """What the finer lines add."""
        pay_from = self.variant.pay_from
        return all_parts(Shape(pay_from=pay_from, taxed=self.taxed, parts=self._parts))

    @property
    def _parts(self) -> Parts:
        return parts_of(self.facts, self.variant, taxed=self.taxed)

    def values_shown(self, used: InputUsed) -> tuple[float, ...]:
        """The input’s values, one for each year where it may differ by year."""
        held = numbers(used)
        counts = {each.key: each.count for each in (*NEEDED, *needed_by_parts(self._parts))}
        return held * (counts.get(used.key, 1) // len(held))

    @property
    def pay_from_posts(self) -> bool:
        """Whether the Cohorts sheet feeds the pay line."""
        return self.variant.pay_from is PayFrom.POSTS

    def used(self, key: str) -> InputUsed:
        """The input as the plan lists it."""
        return next(each for each in self.plan.inputs if assumption_key(each) == key)

    def value(self, key: str) -> float:
        """An input's single value as the cells hold it: percentages as rates."""
        return numbers(self.used(key))[0]

    @property
    def opening(self) -> float:
        """The reserve in pounds on the first day."""
        return float(self.plan.monthly["first_day_reserve"][0])

    @property
    def yearly(self) -> Mapping[str, tuple[float, ...]]:
        """Pounds for each year: flows as the year's sum, balances as at its end."""
        return years_in_pounds(self.plan.monthly, self.balances)

    @property
    def balances(self) -> frozenset[str]:
        """Lines that a year shows as they stand at its end, not as a sum."""
        return balances_of(self.book)


def assumption_key(used: InputUsed) -> str:
    """The assumption an input stands for; the Green Book's rate stands for the discount rate."""
    return DISCOUNT_RATE.key if used.key == GREEN_BOOK_RATE else used.key


def kind_of(used: InputUsed) -> Kind:
    """What an input counts."""
    known = _KINDS.get(assumption_key(used))
    if known is not None:
        return known
    if used.unit in ("percent", "fraction", "percent a year"):
        return Kind.PERCENT
    plain = {"months": Kind.MONTHS, "number": Kind.NUMBER, "years": Kind.NUMBER}
    plain["yes or no"] = Kind.YES_OR_NO
    return plain.get(used.unit, Kind.POUNDS)


def numbers(used: InputUsed) -> tuple[float, ...]:
    """The values as the cells hold them: percentages as rates, the rest as written."""
    hundredth = used.unit != "fraction"
    per = 100 if kind_of(used) is Kind.PERCENT and hundredth else 1
    return tuple(float(Fraction(value) / per) for value in used.values)
