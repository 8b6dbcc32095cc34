"""Where one figure of the money comes from, in words: what made it, and what it makes."""

from dataclasses import dataclass

from spinout.forecast.months import MONTHS, month_on
from spinout.forecast.risk import Ground
from spinout.forecast.risk.reason import reason
from spinout.law import month_in_words
from spinout.lines import Explanation
from spinout.web.tested_money.present import Places

BANDS = "a table of bands"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A figure that this one was made from, or that is made from it, and where it is explained."""

    name: str
    value: str
    when: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyPage:
    """One figure explained."""

    name: str
    month: str
    value: str
    sentence: str
    test: str
    parents: tuple[Step, ...]
    users: tuple[Step, ...]
    back: str


def why_page(ground: Ground, line: str, month: int, test: str, places: Places) -> WhyPage | None:
    """The page of one figure in a month from 1; None where there is no such line, month or test."""
    found = reason(ground, line, month - 1, test) if 1 <= month <= MONTHS else None
    if found is None:
        return None
    told = found.explanation
    return WhyPage(
        name=_capital(told.name),
        month=_when(ground, told),
        value=_value(told),
        sentence=told.sentence,
        test=found.test,
        parents=tuple(_step(ground, each, test, places) for each in told.parents),
        users=tuple(
            Step(
                name=_capital(ground.book.name(key)),
                value="",
                when="",
                address=places.why(key, month, test),
            )
            for key in told.users
        ),
        back=places.here,
    )


def _step(ground: Ground, each: Explanation, test: str, places: Places) -> Step:
    explained = each.key in ground.book.lines
    return Step(
        name=_capital(each.name),
        value=_value(each),
        when=_when(ground, each) if explained else "as given",
        address=places.why(each.key, each.last + 1, test) if explained else "",
    )


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _when(ground: Ground, told: Explanation) -> str:
    first = month_in_words(month_on(ground.first_month, told.first))
    if told.first == told.last:
        return first
    return f"{first} to {month_in_words(month_on(ground.first_month, told.last))}, added"


def _value(told: Explanation) -> str:
    if told.value is None:
        return BANDS
    if told.unit.startswith("pounds"):
        return f"{'−' if told.value < -0.004 else ''}£{abs(told.value):,.2f}"
    return f"{told.value:.10g}".replace("-", "−")
