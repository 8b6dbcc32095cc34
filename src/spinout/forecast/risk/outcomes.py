"""The plan and changed plans side by side, in the figures a board asks for first."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from spinout.forecast.months import MONTHS_IN_YEAR, YEARS, month_on
from spinout.forecast.pence import in_pence
from spinout.forecast.risk.change import Change, scenarios
from spinout.forecast.risk.ground import Ground
from spinout.forecast.risk.measures import YEAR_SURPLUS
from spinout.handovers.risk_findings import Outcome
from spinout.lines import Results, evaluate

_YEAR_ENDS = [(year + 1) * MONTHS_IN_YEAR - 1 for year in range(YEARS)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A plan changed in some way, and what to call it."""

    key: str
    name: str
    says: str
    changes: tuple[Change, ...]


PLAN = Changed(key="plan", name="The plan as it is", says="Nothing is changed.", changes=())


def outcomes(ground: Ground, changed: Sequence[Changed]) -> tuple[Outcome, ...]:
    """Each plan in turn. Raises FactorOutsideCurveError, or what `evaluate` raises."""
    moved = scenarios(ground, [each.changes for each in changed])
    found = evaluate(ground.book, {**ground.values, **moved})
    return tuple(_outcome(ground, each, found, place) for place, each in enumerate(changed))


def _years(months: list[int]) -> list[list[int]]:
    return [months[end + 1 - MONTHS_IN_YEAR : end + 1] for end in _YEAR_ENDS]


def _outcome(ground: Ground, changed: Changed, found: Results, place: int) -> Outcome:
    def row(line: str) -> list[int]:
        values = found[line] if found.scenarios is None else found[line][place]
        pence: list[int] = in_pence(values).tolist()
        return pence

    cash, reserve, surplus = row("cash"), row("reserve"), row(YEAR_SURPLUS)
    lowest = int(np.argmin(cash))
    by_year = tuple(surplus[month] for month in _YEAR_ENDS)
    return Outcome(
        key=changed.key,
        name=changed.name,
        says=changed.says,
        lowest_cash=cash[lowest],
        lowest_month=month_on(ground.first_month, lowest),
        first_deficit=next((year for year, each in enumerate(by_year, start=1) if each < 0), None),
        surplus=by_year,
        reserve=tuple(reserve[month] for month in _YEAR_ENDS),
        income=tuple(sum(each) for each in _years(row("contract_income"))),
        cash=tuple(cash),
    )
