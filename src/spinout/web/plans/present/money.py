"""The money of a plan: its table, its charts and their figures, and the numbers to try."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from spinout.documents import Chart, Form, Unit, series
from spinout.documents.charts.drawing import svg
from spinout.facts.case_writer import entered as entered_value
from spinout.facts.plan import PayFrom
from spinout.facts.questions import BY_KEY, in_section
from spinout.facts.questions.on_screen import hint_on_screen, label_on_screen
from spinout.handovers.money_plan import InputUsed, MoneyPlan
from spinout.handovers.passage import Passage
from spinout.law import month_in_words
from spinout.money import whole_pounds
from spinout.proposals.inputs_table import in_words
from spinout.web.plans.numbers import AWARD_FOR_POSTS, Tried, field_names
from spinout.web.plans.plan import Plan
from spinout.web.plans.present.answers import address_of

WIDE = 600
"""Charts keep this width and scroll on a phone: smaller, their words could not be read."""

FIRST_NUMBERS = (
    "money.contract_income",
    "money.contract_uplift",
    "money.pay_award",
    "money.other_income",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberField:
    """One number to try: its field names and what they hold."""

    key: str
    label: str
    hint: str
    kind: str
    unit: str
    fields: tuple[tuple[str, str], ...]
    was: str
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A chart and the table of figures behind it."""

    title: str
    picture: Markup
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Starting:
    """One of our starting figures: the question that changes it, the figure, and what it means."""

    label: str
    address: str
    value: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyPart:
    """The money on the page of all stages."""

    first_picture: str
    starting: tuple[Starting, ...]
    years: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: tuple[Figure, ...]
    pay_range: str
    warnings: tuple[str, ...]
    lowest: str
    left_out: tuple[str, ...]
    carried_forward: tuple[str, ...]
    first_numbers: tuple[NumberField, ...]
    more_numbers: tuple[NumberField, ...]


def money_part(plan: Plan, passage: Passage, tried: Tried) -> MoneyPart:
    """The money of the plan; no years where something it needs is not known."""
    money = passage.money
    first, more = number_keys(passage.variant.pay_from)
    return MoneyPart(
        first_picture=money.first_picture if money else "",
        starting=tuple(map(_starting, money.starting_figures)) if money else (),
        years=tuple(year.label for year in money.years) if money else (),
        rows=tuple(_rows(money)) if money else (),
        figures=tuple(_figures(money)) if money else (),
        pay_range=money.pay_range.sentence if money and money.pay_range else "",
        warnings=tuple(flag.sentence for flag in money.flags) if money else (),
        lowest=_lowest(money) if money else "",
        left_out=money.left_out if money else (),
        carried_forward=money.carried_forward if money else (),
        first_numbers=tuple(number_field(plan, key, tried) for key in first),
        more_numbers=tuple(number_field(plan, key, tried) for key in more),
    )


def _starting(used: InputUsed) -> Starting:
    key = f"money.{used.key}"
    return Starting(
        label=label_on_screen(BY_KEY[key]),
        address=address_of(key, "stages"),
        value=_capital(in_words(used.values, used.unit)),
        says=used.source,
    )


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def number_keys(pay_from: PayFrom) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The numbers to try: those that matter most, and all the others."""
    from_posts = pay_from is PayFrom.POSTS
    swap = {"money.pay_award": AWARD_FOR_POSTS} if from_posts else {}
    first = tuple(swap.get(key, key) for key in FIRST_NUMBERS)
    rest = (each.key for each in in_section("money") if each.key not in FIRST_NUMBERS)
    return first, tuple(rest)


def number_field(plan: Plan, key: str, tried: Tried) -> NumberField:
    """One number with its value so far, or with what was just sent and does not fit."""
    asked, names = BY_KEY[key], field_names(key)
    held = entered_value(plan.tables, key)
    values = held if isinstance(held, list) else [] if held in (None, "unknown") else [held]
    texts = [_as_field(each) for each in values]
    texts += [""] * (len(names) - len(texts))
    sent = tried.fields.get(key, dict(zip(names, texts, strict=False)))
    return NumberField(
        key=key,
        label=label_on_screen(asked),
        hint=hint_on_screen(asked),
        kind=asked.kind.value,
        unit=asked.unit,
        fields=tuple(sent.items()),
        was="|".join(texts),
        error=tried.errors.get(key, ""),
    )


def _as_field(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _rows(money: MoneyPlan) -> Iterator[tuple[str, ...]]:
    # Pay is a part of the core cost, and not told apart in every first picture.
    together = any(each.key == "pay_share" for each in money.starting_figures)
    pay = "Pay, at the highest of each grade" if money.pay_range else "Pay"
    core = (
        [("The service, pay and all", [-year.core_cost for year in money.years])]
        if together
        else [
            (pay, [-year.pay_cost for year in money.years]),
            ("Other core cost", [year.pay_cost - year.core_cost for year in money.years]),
        ]
    )
    lines = (
        ("Contract", [year.contract_income for year in money.years]),
        ("Other income", [year.other_income for year in money.years]),
        *core,
        ("Cost of other income", [-year.other_cost for year in money.years]),
        ("Tax", [-year.tax for year in money.years]),
        ("Left over", [year.surplus for year in money.years]),
        ("Reserve", [year.reserve for year in money.years]),
        ("Cash at the end", [year.closing_cash for year in money.years]),
    )
    for name, amounts in lines:
        yield (name, *map(whole_pounds, amounts))


def _lowest(money: MoneyPlan) -> str:
    low = money.lowest_cash
    return (
        f"The least cash at the end of any month is {whole_pounds(low.amount)}, "
        f"in {month_in_words(low.month)}."
    )


def _figures(money: MoneyPlan) -> Iterator[Figure]:
    labels = tuple(year.label for year in money.years)
    incomes = tuple(year.contract_income + year.other_income for year in money.years)
    costs = tuple(year.core_cost + year.other_cost + year.tax for year in money.years)
    first, last = money.years[0], money.years[-1]
    yield figure_of(
        Chart(
            title="Income and cost, year by year",
            description=(
                f"Income goes from {whole_pounds(incomes[0])} to {whole_pounds(incomes[-1])}. "
                f"Cost goes from {whole_pounds(costs[0])} to {whole_pounds(costs[-1])}."
            ),
            form=Form.BARS,
            unit=Unit.PENCE,
            across="Year",
            labels=labels,
            series=(series("Income", *incomes), series("Cost", *costs)),
        ),
        "chart-income",
    )
    yield figure_of(
        Chart(
            title="What is left over, and the reserve",
            description=(
                f"What is left goes from {whole_pounds(first.surplus)} in the first year to "
                f"{whole_pounds(last.surplus)} in the fifth. The reserve ends at "
                f"{whole_pounds(last.reserve)}."
            ),
            form=Form.BARS,
            unit=Unit.PENCE,
            across="Year",
            labels=labels,
            series=(
                series("Left over", *(year.surplus for year in money.years)),
                series("Reserve", *(year.reserve for year in money.years)),
            ),
        ),
        "chart-reserve",
    )


def figure_of(chart: Chart, identity: str) -> Figure:
    """The chart as a picture for a page, with the table of figures behind it."""
    # The picture is ours, and every word in it was escaped where it was drawn.
    drawn = svg(chart, identity=identity).replace("<svg ", f'<svg width="{WIDE}" ', 1)
    picture = Markup(drawn)  # noqa: S704
    return Figure(
        title=chart.title,
        picture=picture,
        heads=("Year", *(one.name for one in chart.series)),
        rows=tuple(
            (label, *(chart.written(one.values[place]) for one in chart.series))
            for place, label in enumerate(chart.labels)
        ),
    )
