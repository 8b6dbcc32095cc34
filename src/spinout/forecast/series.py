"""The forecast as series ready to draw: labels along the bottom, whole pence up the side."""

from collections.abc import Iterable
from dataclasses import dataclass

from spinout.forecast.months import MONTHS, month_on
from spinout.forecast.pence import in_pence
from spinout.handovers.money_plan import MoneyPlan
from spinout.law import month_in_words

YEARLY_SERIES = (
    ("contract_income", "Contract income"),
    ("other_income", "Other income"),
    ("surplus", "Surplus"),
    ("reserve", "Reserve"),
)
MONTHLY_SERIES = ("cash", "reserve")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSeries:
    """One line of a picture, in whole pence."""

    key: str
    name: str
    pence: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Series over the same labels."""

    labels: tuple[str, ...]
    series: tuple[NamedSeries, ...]


def _named(key: str, name: str, pence: Iterable[int]) -> NamedSeries:
    return NamedSeries(key=key, name=name, pence=tuple(pence))


def yearly_series(plan: MoneyPlan) -> Picture:
    """Income, surplus and reserve for each of the five years."""
    return Picture(
        labels=tuple(year.label for year in plan.years),
        series=tuple(
            _named(key, name, (int(getattr(year, key)) for year in plan.years))
            for key, name in YEARLY_SERIES
        ),
    )


def monthly_series(plan: MoneyPlan) -> Picture:
    """Cash and reserve at the end of each of the sixty months."""
    return Picture(
        labels=tuple(month_in_words(month_on(plan.first_month, month)) for month in range(MONTHS)),
        series=tuple(
            _named(key, plan.line_names[key], in_pence(plan.monthly[key]).tolist())
            for key in MONTHLY_SERIES
        ),
    )
