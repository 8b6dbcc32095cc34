"""The charts of the money put to the test, each with the table behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from spinout.documents import Chart, Form, Unit, series
from spinout.documents.charts.drawing import svg
from spinout.handovers.money_plan import MoneyPlan, PlanYear
from spinout.handovers.risk_findings import Compared, Effects, RiskFindings
from spinout.law import month_in_words
from spinout.money import whole_pounds

WIDE = 600
"""Charts keep this width and scroll on a phone: smaller, their words could not be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A chart and the table of figures behind it."""

    title: str
    picture: Markup
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def figure(chart: Chart, identity: str) -> Figure:
    """The chart as a picture for a page, with the table of figures behind it."""
    # The picture is ours, and every word in it was escaped where it was drawn.
    drawn = svg(chart, identity=identity).replace("<svg ", f'<svg width="{WIDE}" ', 1)
    return Figure(
        title=chart.title,
        picture=Markup(drawn),  # noqa: S704
        heads=(chart.across, *(one.name for one in chart.series)),
        rows=tuple(
            (label, *(chart.written(one.values[place]) for one in chart.series))
            for place, label in enumerate(chart.labels)
        ),
    )


def fan(found: RiskFindings) -> Figure:
    """Cash at the end of each month: the span of eight runs in ten, and the run in the middle."""
    last = found.cash[-1]
    return figure(
        Chart(
            title="Cash at the end of each month, over all runs",
            description=(
                f"At the end it is from {whole_pounds(last.low)} to {whole_pounds(last.high)} in "
                f"eight runs of ten, with {whole_pounds(last.middle)} in the middle."
            ),
            form=Form.FAN,
            unit=Unit.PENCE,
            across="Month",
            labels=tuple(month_in_words(each) for each in found.months),
            series=(
                series("Low: 1 run in 10 is at or below", *(each.low for each in found.cash)),
                series("Middle", *(each.middle for each in found.cash)),
                series("High: 9 runs in 10 are at or below", *(each.high for each in found.cash)),
            ),
        ),
        "chart-fan",
    )


def tornado(found: Effects) -> Figure:
    """Each assumption moved alone, the one that moves the reserve most at the top."""
    shown = [each for each in found.effects if each.width] or list(found.effects)
    first = shown[0]
    return figure(
        Chart(
            title="The reserve after five years, with one assumption moved at a time",
            description=(
                f"As planned it is {whole_pounds(found.plan)}. What moves it most is "
                f"{first.name}: {whole_pounds(first.at_down)} with {first.down}, and "
                f"{whole_pounds(first.at_up)} with {first.up}."
            ),
            form=Form.TORNADO,
            unit=Unit.PENCE,
            across="Assumption",
            labels=tuple(each.name for each in shown),
            series=(
                series("When it is low", *(each.at_down for each in shown)),
                series("When it is high", *(each.at_up for each in shown)),
                series("As planned", *(found.plan for _ in shown)),
            ),
        ),
        "chart-tornado",
    )


def waterfall(money: MoneyPlan) -> Figure:
    """From what is left over in year 1 to what is left in year 5, step by step."""
    first, last = money.years[0], money.years[-1]
    steps = [(name, step) for name, step in _steps(first, last) if step]
    return figure(
        Chart(
            title="From what is left over in year 1 to year 5",
            description=(
                f"It goes from {whole_pounds(first.surplus)} to {whole_pounds(last.surplus)}."
            ),
            form=Form.WATERFALL,
            unit=Unit.PENCE,
            across="Step",
            labels=("Year 1", *(name for name, _ in steps), "Year 5"),
            series=(series("Amount", first.surplus, *(step for _, step in steps), last.surplus),),
        ),
        "chart-waterfall",
    )


def _steps(first: PlanYear, last: PlanYear) -> Iterator[tuple[str, int]]:
    yield "The contract", last.contract_income - first.contract_income
    yield "Other income", last.other_income - first.other_income
    yield "Pay", first.pay_cost - last.pay_cost
    bills = (first.core_cost - first.pay_cost) - (last.core_cost - last.pay_cost)
    yield "Other core cost", bills
    yield "Cost of other income", first.other_cost - last.other_cost
    yield "Tax", first.tax - last.tax


def differences(found: Compared, years: Sequence[str]) -> Figure:
    """How far the reserve of each scenario is from the plan’s, year by year."""
    gaps = [
        [b - a for a, b in zip(found.plan.reserve, each.reserve, strict=True)]
        for each in found.scenarios
    ]
    told = zip(found.scenarios, gaps, strict=True)
    return figure(
        Chart(
            title="How far the reserve is from the plan",
            description="; ".join(
                f"{each.name}: {whole_pounds(gap[-1])} after five years" for each, gap in told
            ),
            form=Form.LINES,
            unit=Unit.PENCE,
            across="Year",
            labels=tuple(years),
            series=tuple(
                series(each.name, *gap) for each, gap in zip(found.scenarios, gaps, strict=True)
            ),
        ),
        "chart-compared",
    )
