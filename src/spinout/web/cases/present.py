"""The words of the example pages. Templates only lay out what is decided here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from spinout.facts.plan import Variant
from spinout.findings import Firmness, Outcome
from spinout.law import day_in_words, month_in_words
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
    ("CRTC_", "Is there a right to ask to run the service?"),
    ("ROUTE_C", "May the team ask outside that right?"),
    ("S33_", "Can the contest be kept for groups like this one?"),
    ("PSR", "Do the NHS buying rules apply?"),
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
class About:
    """What an example is, for someone who has not met it."""

    case_key: str
    name: str
    what: str
    built_on: str
    look_for: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """One way in: what the reader asks, what it takes, and where it leads."""

    key: str
    title: str
    says: str
    takes: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StartPage:
    """The start page."""

    doors: tuple[Door, ...]
    examples: tuple[About, ...]


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
    """One example: what it is, and the ways to run it."""

    about: About
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunPage:
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


_ABOUT = {
    examples.LIBRARY: (
        "A county library service",
        "The money is built on what was published about a real service. It left its council in "
        "2012 and went back in 2025. Its library friends’ groups chose its board, not its staff. "
        "The council and the posts are made up.",
        "Look for the gap between the money it gets and what the service costs.",
    ),
    examples.HEALTH: (
        "A community health service in the NHS",
        "The money is built on what was published about a real service. It left the NHS in 2011 "
        "and lost its main contract ten years on. The trust and the posts are made up.",
        "Look for why its papers are not ready to send, and for what to ask the pension scheme.",
    ),
}
"""What each example is, what it is built on, and what to look for."""


def start_page() -> StartPage:
    """The start page: six doors, and the examples."""
    return StartPage(doors=tuple(_doors()), examples=about_each())


def about_each() -> tuple[About, ...]:
    """What each example is."""
    return tuple(map(_about, examples.offered()))


def example_page(case_key: str) -> ExamplePage:
    """The page of one example."""
    return ExamplePage(about=_about(case_key), choices=tuple(_choices(case_key)))


def run_page(case_key: str, variant: str, kept: Run | None) -> RunPage:
    """The page of one variant, with the answers kept of it or none."""
    choices = tuple(_choices(case_key))
    return RunPage(
        case_key=case_key,
        case_name=examples.read(case_key).name,
        choice=_choice(examples.variants(case_key)[variant]),
        others=tuple(each for each in choices if each.key != variant),
        made=None if kept is None else _made(kept.headline),
    )


def pounds(amount: float) -> str:
    """Whole pounds as people write them, with a true minus sign."""
    return f"{'−' if amount <= -0.5 else ''}£{abs(amount):,.0f}"


def _doors() -> Iterator[Door]:
    yield Door(
        key="ask",
        title="Could we?",
        says="Answer five questions. See what the law lets you ask for, and what it does not.",
        takes="5 minutes, nothing kept",
        address=reverse("could-we"),
    )
    yield Door(
        key="payslip",
        title="Would I lose out?",
        says="About ten questions. See your own pay and pension side by side: if your service "
        "stays, and if it moves.",
        takes="10 minutes, a payslip to hand",
        address=reverse("would-i"),
    )
    yield Door(
        key="others",
        title="What happened to others?",
        says="Who left, what became of them, and what no one knows.",
        takes="Search the list",
        address=reverse("directory"),
    )
    yield Door(
        key="plan",
        title="Start or continue a plan",
        says="From first idea to papers for the board, one question at a time. Skip what you do "
        "not know.",
        takes="20 minutes to begin",
        address=reverse("plan"),
    )
    yield Door(
        key="members",
        title="This is happening to me, or to my members",
        says="Someone wants your service to leave. What you can expect, and what no one can make "
        "you do.",
        takes="For staff and unions",
        address=_guidance("this-is-happening-to-me"),
    )
    yield Door(
        key="desk",
        title="A proposal has reached us",
        says="What a council or board must do, by when, and on which grounds it may say no.",
        takes="For the body that is asked",
        address=reverse("received"),
    )


def _guidance(slug: str) -> str:
    return reverse("guidance-page", kwargs={"slug": slug})


def _about(case_key: str) -> About:
    what, built_on, look_for = _ABOUT[case_key]
    return About(
        case_key=case_key,
        name=examples.read(case_key).name,
        what=what,
        built_on=built_on,
        look_for=look_for,
    )


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
                reason=f"{each['reason']} {each.get('cure', '')}".strip(),
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
            f"in {month_in_words(month)}."
        )
    yield from (_unbroken(each["sentence"]) for each in money["flags"])


def _staff(staff: Data) -> Iterator[str]:
    if not staff:
        return
    yield (
        f"We compared {staff['posts_in']:,} posts for {staff['tax_year']}: as now, after a move, "
        "and for someone who joins later."
    )
    yield staff["cost_sentence"]


def _sentence(text: str) -> str:
    return _unbroken(text[:1].upper() + text[1:])


def _unbroken(text: str) -> str:
    """The text with each minus sign tied to its amount, so that no line ends between them."""
    return text.replace("−£", "−\u2060£")
