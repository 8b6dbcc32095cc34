"""The money, as the papers carry it: five years, a picture, warnings, checks and inputs."""

from collections.abc import Iterable, Iterator

from spinout import money as words
from spinout.documents import (
    Block,
    Chart,
    Form,
    Spans,
    Table,
    Unit,
    bullets,
    heading,
    key_figures,
    number_column,
    paragraph,
    row,
    series,
    spans,
    strong,
    text_column,
    total_row,
)
from spinout.facts.plan import PayFrom, Variant
from spinout.handovers.money_plan import DifferenceRow, MoneyPlan
from spinout.handovers.passage import Passage
from spinout.law import month_in_words
from spinout.proposals.inputs_table import in_words, inputs_table

_TEN_MILLION = 1_000_000_000
_PAY = {
    PayFrom.ASSUMED: "With pay as an assumed share of cost",
    PayFrom.POSTS: "With pay from the posts",
}
_ROWS = (
    ("Contract income", "contract_income"),
    ("Other income", "other_income"),
    ("Core cost", "core_cost"),
    ("Cost of other income", "other_cost"),
    ("Corporation tax", "tax"),
)


_AT_THE_TOP = spans("Posts known by grade only are here at the highest pay of their grade.")


def in_thousands(pence: int) -> str:
    """The amount in thousands of pounds, to the nearest thousand: “6,487”, “−12”."""
    thousands = (abs(pence) + 50_000) // 100_000
    sign = "−" if pence < 0 and thousands else ""
    return f"{sign}{thousands:,}"


def five_years(plan: MoneyPlan) -> Table:
    """The five years from the day the service moves, in thousands of pounds."""
    shown = [(label, name) for label, name in _ROWS if any(getattr(y, name) for y in plan.years)]
    return Table(
        caption="Five years from the day the service moves, in thousands of pounds",
        columns=(
            text_column("", weight=3),
            *(number_column(year.label, weight=1) for year in plan.years),
        ),
        rows=(
            *(
                row(label, *(in_thousands(getattr(year, name)) for year in plan.years))
                for label, name in shown
            ),
            total_row("Surplus", *(in_thousands(year.surplus) for year in plan.years)),
            row("Reserve at the end of the year", *(in_thousands(y.reserve) for y in plan.years)),
            row("Reserve in months of cost", *(_two_places(y.reserve_months) for y in plan.years)),
        ),
        note=_AT_THE_TOP if plan.pay_range else (),
    )


def money_key_figures(plan: MoneyPlan) -> Block:
    """The figures a board asks for first."""
    last = plan.years[-1]
    at = ", at the highest pay of grades" if plan.pay_range else ""
    low = plan.lowest_cash
    return key_figures(
        (f"Lowest cash, in {month_in_words(low.month)}{at}", _at_a_glance(low.amount)),
        (f"Surplus in {last.label}{at}", _at_a_glance(last.surplus)),
        (f"Reserve at the end of {last.label}{at}", _at_a_glance(last.reserve)),
    )


def set_up_sentence(plan: MoneyPlan) -> str:
    """What set-up costs and who pays it, no firmer than the inputs are."""
    return f"Set-up: {plan.set_up_words}."


def headlines(passage: Passage) -> tuple[str, ...]:
    """One sentence for each variant that was run, the one in these papers first."""
    plan, facts = passage.money, passage.facts
    if plan is None:
        return ()
    mine = passage.variant
    others = (
        _headline(_instead(facts.variants[key], mine, other), other)
        for key, other in passage.other_money.items()
    )
    ranges = _ranges([plan, *passage.other_money.values()])
    moving = (each.sentence for each in plan.disputes)
    return (_headline(_lead(mine, plan), plan), *moving, *dict.fromkeys(ranges), *others)


def _ranges(plans: Iterable[MoneyPlan]) -> Iterator[str]:
    """What pay could cost in each plan that rests on posts known by grade alone."""
    yield from (plan.pay_range.sentence for plan in plans if plan.pay_range)


def _lead(variant: Variant, plan: MoneyPlan) -> str:
    """What pay rests on, and where some of it is at the top of a grade, that it is."""
    if any(each.key == "pay_share" for each in plan.starting_figures):
        return "On starting figures, with pay not told apart"
    at_top = ", at the highest pay of a grade" if plan.pay_range else ""
    return f"{_PAY[variant.pay_from]}{at_top}"


def _instead(variant: Variant, mine: Variant, plan: MoneyPlan) -> str:
    """What is different about a variant beside the one in these papers."""
    if variant.pay_from is mine.pay_from:
        return f"With “{variant.name}” instead"
    return f"{_lead(variant, plan)} instead"


def _headline(lead: str, plan: MoneyPlan) -> str:
    last, low = plan.years[-1], plan.lowest_cash
    return (
        f"{lead}: the reserve at the end of year {last.number} is "
        f"{words.whole_pounds(last.reserve)}, cash is lowest in {month_in_words(low.month)} at "
        f"{words.whole_pounds(low.amount)}, and {_deficits(plan)}."
    )


def _deficits(plan: MoneyPlan) -> str:
    short = [year.label for year in plan.years if year.surplus < 0]
    well = [year.label for year in plan.years if year.surplus >= 0]
    if not short:
        return "costs are above income in no year"
    if len(well) < 2:
        return f"costs are above income in every year{' but ' if well else ''}{''.join(well)}"
    *most, last = short
    return f"costs are above income in {', '.join(most)}{' and ' if most else ''}{last}"


def _at_a_glance(pence: int) -> str:
    """An amount short enough for its box: in millions from ten million pounds on."""
    return words.millions(pence) if abs(pence) >= _TEN_MILLION else words.whole_pounds(pence)


def money_section(passage: Passage) -> tuple[Block, ...]:
    """The whole of the money in the proposal."""
    plan = passage.money
    if plan is None:
        return (
            heading(1, "The money"),
            paragraph("We could not work out the money. See “What we do not know”."),
        )
    return (
        heading(1, "The money"),
        *((paragraph(strong(plan.first_picture)),) if plan.first_picture else ()),
        paragraph(passage.variant.says),
        bullets(*headlines(passage)),
        money_key_figures(plan),
        paragraph(set_up_sentence(plan)),
        five_years(plan),
        _picture(plan),
        heading(2, "Warnings"),
        bullets(*(flag.sentence for flag in plan.flags))
        if plan.flags
        else paragraph("None of our tests gave a warning."),
        heading(2, "Figures to check"),
        _checks(plan),
        *_differences(passage),
        heading(2, "What the figures rest on"),
        *(() if plan.pay_range is None else (paragraph(plan.pay_range.sentence),)),
        *_lists("Spinout’s starting figures, to be given by the team", starting_figures(plan)),
        inputs_table(plan.inputs),
        *_lists("Carried forward beyond the last known figure", plan.carried_forward),
        *_lists("What this forecast leaves out", plan.left_out),
    )


def starting_figures(plan: MoneyPlan) -> tuple[str, ...]:
    """A sentence for each of our own starting figures in the plan."""
    return tuple(
        f"{each.label.rstrip('?')}: {in_words(each.values, each.unit)}. {each.source}"
        for each in plan.starting_figures
    )


def _picture(plan: MoneyPlan) -> Chart:
    return Chart(
        title="Surplus and reserve by year",
        description=(
            f"The surplus goes from {words.whole_pounds(plan.years[0].surplus)} in the first year "
            f"to {words.whole_pounds(plan.years[-1].surplus)} in the fifth. The reserve ends at "
            f"{words.whole_pounds(plan.years[-1].reserve)}."
        ),
        form=Form.BARS,
        unit=Unit.PENCE,
        across="Year",
        labels=tuple(year.label for year in plan.years),
        series=(
            series("Surplus", *(year.surplus for year in plan.years)),
            series("Reserve", *(year.reserve for year in plan.years)),
        ),
    )


def _checks(plan: MoneyPlan) -> Table:
    return Table(
        caption="Checks, each with its working",
        columns=(
            text_column("Check", weight=3),
            number_column("Value", weight=2),
            text_column("Working", weight=5),
        ),
        rows=tuple(
            row(check.label, _valued(check.value, check.unit), check.working)
            for check in plan.checks
        ),
    )


def _valued(value: float, unit: str) -> str:
    if unit.startswith("pounds"):
        return words.whole_pounds(words.pounds(f"{value:.2f}"))
    return f"{_two_places(value)} {unit}"


def _two_places(value: float) -> str:
    return f"{value:.2f}".replace("-", "−")


def _differences(passage: Passage) -> tuple[Block, ...]:
    plan = passage.money
    if plan is None or not passage.differences:
        return ()
    facts = passage.facts
    blocks: list[Block] = [heading(2, "How the variants differ")]
    for key, rows in passage.differences.items():
        blocks.append(
            paragraph(f"{facts.variants[key].name}: {facts.variants[key].says}"),
        )
        by_grade = plan.pay_range or passage.other_money[key].pay_range
        note = _AT_THE_TOP if by_grade else ()
        blocks.append(_difference(passage.variant.name, facts.variants[key].name, rows, note))
    return tuple(blocks)


def _difference(name: str, other_name: str, rows: tuple[DifferenceRow, ...], note: Spans) -> Table:
    """The lines that differ at all, year by year."""
    years = dict.fromkeys(each.year_label for each in rows)
    lines: dict[str, list[int]] = {}
    for each in rows:
        lines.setdefault(each.label, []).append(each.difference)
    return Table(
        caption=f"“{other_name}” less “{name}”, in pounds",
        columns=(text_column("", weight=2), *(number_column(label) for label in years)),
        rows=tuple(
            row(label, *map(words.whole_pounds, pence))
            for label, pence in lines.items()
            if any(pence)
        ),
        note=note,
    )


def _lists(title: str, sentences: tuple[str, ...]) -> tuple[Block, ...]:
    return (heading(2, title), bullets(*sentences)) if sentences else ()
