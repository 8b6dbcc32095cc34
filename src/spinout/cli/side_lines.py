"""What the finer lines say to each side, as lines to read."""

from collections.abc import Iterator

from spinout.cli.words import bullet, headline, wrapped
from spinout.handovers.money_plan import MoneyPlan
from spinout.handovers.sides import ParentYear, Sides
from spinout.money import whole_pounds


def side_lines(plan: MoneyPlan | None) -> list[str]:
    """The first day, the employer’s budget, value for money, closing and the partner."""
    return [] if plan is None else list(_lines(plan.sides))


def _lines(found: Sides) -> Iterator[str]:
    if found.first_day:
        yield from headline("The first day’s balance sheet")
        for line in found.first_day:
            sums = f"owned {whole_pounds(line.owned)}, owed {whole_pounds(line.owed)}"
            yield bullet(f"{line.name}: {sums}. {line.says}")
    if found.parent:
        yield from headline("What it costs the employer now, year by year")
        yield from (bullet(_year(each)) for each in found.parent)
    if found.value is not None:
        yield from headline("Value for money")
        yield wrapped(f"{found.value.says} The rate is {found.value.rate}.", indent="  ")
        yield from (bullet(f"{way.name}: {whole_pounds(way.worth)}") for way in found.value.ways)
        yield from (bullet(each.says) for each in found.value.switching)
    if found.closing:
        yield from headline("If the mutual closed at the end of year 5, in order")
        for step in found.closing:
            cost = f"{step.name}: {whole_pounds(step.cost)}"
            yield bullet(f"{cost}, and {whole_pounds(step.left)} would be left.")
    if found.partner:
        yield from headline("With the partner and without")
        for row in found.partner:
            both = f"{whole_pounds(row.with_partner)} with, {whole_pounds(row.without)} without"
            yield bullet(f"{row.name}: {both}.")


def _year(each: ParentYear) -> str:
    kept = each.stranded + each.client_side + each.vat + each.set_up
    said = f"{each.label}: contract {whole_pounds(each.contract)}, and {whole_pounds(kept)} besides"
    if each.change is None:
        return f"{said}."
    way = "more" if each.change > 0 else "less"
    return f"{said}. That is {whole_pounds(abs(each.change))} {way} than if the service stays."
