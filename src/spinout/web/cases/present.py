"""The words of the example pages. Templates only lay out what is decided here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from spinout.facts.plan import Variant
from spinout.findings import Firmness, Outcome
from spinout.law import day_in_words
from spinout.web.cases import examples
from spinout.web.cases.models import Run

Data = Mapping[str, Any]

OUTCOMES = {
    Outcome.YES: ("Yes", "govuk-tag--green"),
    Outcome.NO: ("No", "govuk-tag--red"),
    Outcome.DEPENDS: ("Depends", "govuk-tag--yellow"),
    Outcome.OTHER_NATION: ("Another nation’s law applies", "govuk-tag--grey"),
}
QUESTIONS = (
    ("CRTC_", "May the team ask the council to let it run the service?"),
    ("ROUTE_C", "May the team ask outside that right?"),
    ("S33_", "Can the contest be kept for groups like this one?"),
    ("LIGHT_TOUCH", "Do the lighter buying rules apply?"),
    ("FULL_REGIME", "Do the lighter buying rules apply?"),
    ("BELOW_THRESHOLD", "Is the contract big enough for the buying rules?"),
    ("AWARD_DEPENDS", "How must the contract be awarded?"),
)
"""The question each code answers, by how the code begins. Grounds for refusal are in the pack."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One way to run the example: its name, what it does, and where its button sends the reader."""

    key: str
    name: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StartPage:
    """The start page's example."""

    case_key: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer in words."""

    question: str
    outcome: str
    colour: str
    standing: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRow:
    """One year of the money, in pounds as people write them."""

    label: str
    income: str
    cost: str
    surplus: str
    reserve: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamplePage:
    """One variant of the example: its answers, or nothing kept yet."""

    case_key: str
    case_name: str
    choice: Choice
    others: tuple[Choice, ...]
    made: "Made | None"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The answers kept of a run, in words."""

    law_on: str
    warnings: tuple[str, ...]
    answers: tuple[Answer, ...]
    clocks: tuple[str, ...]
    not_ready: tuple[str, ...]
    years: tuple[YearRow, ...]
    money: tuple[str, ...]
    staff: tuple[str, ...]
    staff_notes: tuple[str, ...]
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedPage:
    """The example could not be run."""

    case_key: str
    choice: Choice
    sentence: str


def start_page() -> StartPage:
    """The start page with every way to run the example."""
    return StartPage(case_key=examples.LIBRARY, choices=tuple(_choices(examples.LIBRARY)))


def example_page(case_key: str, variant: str, kept: Run | None) -> ExamplePage:
    """The page of one variant, with the answers kept of it or none."""
    choices = tuple(_choices(case_key))
    return ExamplePage(
        case_key=case_key,
        case_name=examples.name(case_key),
        choice=_choice(examples.variants(case_key)[variant]),
        others=tuple(each for each in choices if each.key != variant),
        made=None if kept is None else _made(kept.headline),
    )


def failed_page(case_key: str, variant: str, sentence: str) -> FailedPage:
    """The page that says the example could not be run."""
    return FailedPage(
        case_key=case_key,
        choice=_choice(examples.variants(case_key)[variant]),
        sentence=sentence,
    )


def pounds(amount: float) -> str:
    """Whole pounds as people write them, with a true minus sign."""
    return f"{'−' if amount <= -0.5 else ''}£{abs(amount):,.0f}"


def _choices(case_key: str) -> Iterator[Choice]:
    yield from map(_choice, examples.variants(case_key).values())


def _choice(variant: Variant) -> Choice:
    return Choice(key=variant.key, name=variant.name, says=variant.says)


def _made(found: Data) -> Made:
    route = found["route"]
    return Made(
        law_on=day_in_words(date.fromisoformat(found["on"])),
        warnings=tuple(route.get("warnings", ())),
        answers=tuple(_answers(route["findings"])),
        clocks=tuple(f"{each['name']}: {each['working']}" for each in route["clocks"]),
        not_ready=tuple(map(_sentence, found["not_ready"])),
        years=tuple(map(_year, found["money"]["years"])),
        money=tuple(_money(found["money"])),
        staff=tuple(_staff(found["staff"])),
        staff_notes=tuple(found["staff"].get("notes", ())),
        lacks=tuple(found["lacks"]),
    )


def _answers(findings: list[Data]) -> Iterator[Answer]:
    for each in findings:
        question = next((says for begins, says in QUESTIONS if each["code"].startswith(begins)), "")
        if question:
            outcome, colour = OUTCOMES[Outcome(each["outcome"])]
            yield Answer(
                question=question,
                outcome=outcome,
                colour=colour,
                standing=_standing(each["standing"]),
                reason=each["reason"],
            )


def _standing(standing: Data) -> str:
    match Firmness(standing["firmness"]):
        case Firmness.SETTLED:
            return "Settled"
        case Firmness.THEIRS_TO_DECIDE:
            return f"Theirs to decide: {standing['who']}"
        case Firmness.CONFIRM:
            return "Confirm: we could not check this fully"
        case Firmness.OUTSIDE_OUR_DATA:
            return "Outside our data"


def _year(year: Data) -> YearRow:
    # Pay is a part of the core cost.
    cost = year["core_cost"] + year["other_cost"] + year["tax"]
    return YearRow(
        label=year["label"],
        income=pounds(year["contract_income"] + year["other_income"]),
        cost=pounds(cost),
        surplus=pounds(year["surplus"]),
        reserve=pounds(year["reserve"]),
    )


def _money(money: Data) -> Iterator[str]:
    if "lowest_cash" in money:
        month = date.fromisoformat(money["lowest_cash"]["month"])
        yield (
            f"The least cash in the five years is {pounds(money['lowest_cash']['amount'])}, "
            f"in {month:%B %Y}."
        )
    yield from (each["sentence"] for each in money["flags"])


def _staff(staff: Data) -> Iterator[str]:
    if not staff:
        return
    yield (
        f"We compared {staff['posts_in']:,} posts for {staff['tax_year']}: as now, after a move, "
        "and for someone who joins later."
    )
    yield staff["cost_sentence"]


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
