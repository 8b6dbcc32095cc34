"""The words of the pages. Templates only lay out what is decided here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spinout.forecast.risk import (
    Ground,
    compared,
    effects,
    first_look,
    here,
    reverse,
    stress,
)
from spinout.handovers.money_plan import MoneyPlan
from spinout.handovers.risk_findings import Effects, Outcome, RiskFindings
from spinout.law import month_in_words
from spinout.money import whole_pounds
from spinout.web.tested_money.pictures import Figure, differences, fan, tornado, waterfall
from spinout.web.tested_money.what_if import Row, Tried, named

TRAP = (
    "“Less than now” is a saving only if the service would really have gone on costing what it "
    "costs now. A body with less money might have cut it too."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the page is, where runs are drawn, and where a figure is explained.

    `room` is whose templates they are, which say at their foot what is kept of a visit.
    """

    room: str
    here: str
    runs: str
    back: str
    back_says: str
    why: Callable[[str, int, str], str]
    """The address for a line, a month from 1 and a test, blank for the plan itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A figure in words, and the address that says where it comes from."""

    words: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TestRow:
    """One plan put to one test."""

    name: str
    says: str
    lowest: Told
    deficit: Told
    reserve: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedPart:
    """What the reader tries beside the plan: what differs first, then each as it stands."""

    gaps: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str, ...], ...]
    figure: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class TestedPage:
    """The whole first page."""

    name: str
    places: Places
    lowest: Told
    deficit: Told
    years: tuple[str, ...]
    budget: tuple[tuple[str, tuple[Told, ...]], ...]
    trap: str
    guarantees: str
    tests: tuple[TestRow, ...]
    cuts: tuple[str, ...]
    tornado: Figure
    moved: tuple[str, ...]
    waterfall: Figure
    rows: tuple[Row, ...]
    wrong: tuple[tuple[str, str], ...]
    choices: tuple[tuple[str, str], ...]
    compared: ComparedPart | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunsPart:
    """Runs of the plan: the heading that stands over every chance, and what they come to."""

    heading: str
    chances: tuple[str, ...]
    price: str
    years: tuple[str, ...]
    spreads: tuple[tuple[str, ...], ...]
    fan: Figure
    assumed: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    seed: int


def tested_page(
    name: str, ground: Ground, money: MoneyPlan, tried: Tried, places: Places
) -> TestedPage:
    """The first page of a plan put to the test."""
    look, found, moved = first_look(money), stress(ground), effects(ground)
    return TestedPage(
        name=name,
        places=places,
        lowest=_lowest(found.plan, places, ""),
        deficit=_deficit(found.plan, places, ""),
        years=look.years,
        budget=tuple(
            (each.name, tuple(_by_year(ground, each.key, each.pence, places)))
            for each in look.budget
        ),
        trap=TRAP if look.budget[-1].key == "difference" else "",
        guarantees=_guarantees(look.guarantees),
        tests=tuple(_test(each, places) for each in (found.plan, *found.tests)),
        cuts=tuple(each.sentence for each in reverse(ground, None, here()).cuts),
        tornado=tornado(moved),
        moved=tuple(_moved(moved)),
        waterfall=waterfall(money),
        rows=tried.rows,
        wrong=tried.wrong,
        choices=tuple(named(ground)),
        compared=_compared(ground, tried, look.years) if tried.scenarios else None,
    )


def _by_year(ground: Ground, key: str, pence: tuple[int, ...], places: Places) -> Iterator[Told]:
    for year, amount in enumerate(pence, start=1):
        why = places.why(key, year * 12, "") if key in ground.book.lines else ""
        yield Told(words=whole_pounds(amount), why=why)


def _moved(found: Effects) -> Iterator[str]:
    for each in found.effects:
        name = f"{each.name[:1].upper()}{each.name[1:]}"
        if each.width:
            yield f"{name}: {each.down}, or {each.up}. Judged by {each.owner}."
        else:
            yield f"{name}: it does not move the reserve of this plan."


def _guarantees(pence: int | None) -> str:
    if pence is None:
        return "The plan does not say if anyone has given a guarantee. Ask who stands behind it."
    return f"The most that guarantees could cost is {whole_pounds(pence)}."


def _lowest(found: Outcome, places: Places, test: str) -> Told:
    month = found.cash.index(found.lowest_cash) + 1
    words = f"{whole_pounds(found.lowest_cash)} in {month_in_words(found.lowest_month)}"
    return Told(words=words, why=places.why("cash", month, test))


def _deficit(found: Outcome, places: Places, test: str) -> Told:
    year = found.first_deficit
    words = "No year" if year is None else f"Year {year}"
    return Told(words=words, why=places.why("surplus_of_year", (year or 5) * 12, test))


def _test(found: Outcome, places: Places) -> TestRow:
    test = "" if found.key == "plan" else found.key
    return TestRow(
        name=found.name,
        says=found.says,
        lowest=_lowest(found, places, test),
        deficit=_deficit(found, places, test),
        reserve=Told(
            words=whole_pounds(found.reserve[-1]),
            why=places.why("reserve", len(found.cash), test),
        ),
    )


def _compared(ground: Ground, tried: Tried, years: tuple[str, ...]) -> ComparedPart:
    found = compared(ground, tried.scenarios)
    plan = found.plan
    return ComparedPart(
        gaps=tuple(
            (
                each.name,
                whole_pounds(each.lowest_cash - plan.lowest_cash),
                whole_pounds(each.reserve[-1] - plan.reserve[-1]),
            )
            for each in found.scenarios
        ),
        rows=tuple(
            (
                each.name,
                whole_pounds(each.lowest_cash),
                "No year" if each.first_deficit is None else f"Year {each.first_deficit}",
                whole_pounds(each.reserve[-1]),
            )
            for each in (plan, *found.scenarios)
        ),
        figure=differences(found, years),
    )


def runs_part(found: RiskFindings, price: str) -> RunsPart:
    """The runs in words."""
    return RunsPart(
        heading=found.heading,
        chances=tuple(each.sentence for each in found.chances),
        price=price,
        years=tuple(each.label for each in found.years),
        spreads=tuple(_spreads(found)),
        fan=fan(found),
        assumed=tuple(
            (f"{each.name[:1].upper()}{each.name[1:]}", f"{each.says} {each.basis}")
            for each in found.assumed
        ),
        notes=(*found.together, *found.left_out),
        seed=found.seed,
    )


def _spreads(found: RiskFindings) -> Iterator[tuple[str, ...]]:
    for name, part in (("Left over", "surplus"), ("Cash at the end", "cash")):
        for end in ("low", "middle", "high"):
            amounts = (getattr(getattr(each, part), end) for each in found.years)
            yield (f"{name}, {end}", *map(whole_pounds, amounts))
