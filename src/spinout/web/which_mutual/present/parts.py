"""One legal form in words: for and against, setting up, each year, and a real mutual."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.urls import reverse

from spinout.handovers.registration import FormRegistration, Registration, RegistrationStep
from spinout.handovers.structure import FormCase, FormOption, FormScore
from spinout.law import Status
from spinout.web.guidance.present import HOW_WE_KNOW

STRONG, WEAK = 3, 1
MOST = 3
ASK_THE_REGISTRAR = "Ask the registrar what it costs now: the fees we read may have gone up."


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One score with its reason and how we know it."""

    criterion: str
    score: str
    reason: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One point with its head, what it says and how we know it; any but the head may be empty."""

    head: str
    says: str
    how: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormShown:
    """One form as a page tells it."""

    code: str
    name: str
    points: str
    suits: str
    does_not_suit: str
    strong: tuple[Told, ...]
    weak: tuple[Told, ...]
    gives_up: tuple[str, ...]
    on_terms: tuple[str, ...]
    set_up: tuple[Told, ...]
    fees: str
    each_year: tuple[Told, ...]
    cases: tuple[Told, ...]
    cells: tuple[Cell, ...]


def form_shown(option: FormOption, registration: Registration | None) -> FormShown:
    """The form with all that is told of it."""
    steps = _steps(option.code, registration)
    return FormShown(
        code=option.code,
        name=option.name,
        points=f"{option.total} of {most_points(option)}",
        suits=option.suits,
        does_not_suit=option.does_not_suit,
        strong=tuple(_told(each) for each in option.scores if each.score >= STRONG),
        weak=tuple(_told(each) for each in option.scores if each.score <= WEAK),
        gives_up=option.rules_out,
        on_terms=option.on_terms,
        set_up=tuple(_step(each) for each in steps),
        fees=ASK_THE_REGISTRAR if any(each.fees for each in steps) else "",
        each_year=tuple(
            Told(head=whole(each.what), says=whole(each.when), how=_how(each.status))
            for each in option.each_year
        ),
        cases=tuple(map(_case, option.cases)),
        cells=tuple(map(_cell, option.scores)),
    )


def most_points(option: FormOption) -> int:
    """The most points a form could have, with these weights."""
    return sum(MOST * each.weight for each in option.scores)


def whole(text: str) -> str:
    """The text with one full stop at its end."""
    return f"{text.rstrip('.')}."


def _told(score: FormScore) -> Told:
    double = " (counts double)" if score.weight > 1 else ""
    return Told(head=f"{score.criterion}{double}", says=whole(score.reason))


def _cell(score: FormScore) -> Cell:
    return Cell(
        criterion=score.criterion,
        score=f"{score.score} of {MOST}{' × 2' if score.weight > 1 else ''}",
        reason=whole(score.reason),
        how=_how(score.status),
    )


def _steps(code: str, found: Registration | None) -> tuple[RegistrationStep, ...]:
    forms: Iterable[FormRegistration] = found.forms if found else ()
    return next((each.steps for each in forms if each.form == code), ())


def _step(step: RegistrationStep) -> Told:
    said = " ".join(each for each in (step.says, step.time, step.unchecked) if each)
    return Told(head=f"{step.name}: {step.with_whom}", says=said, how=step.standing.words)


def _case(case: FormCase) -> Told:
    return Told(
        head=case.name,
        says=f"{case.shape} {case.how_it_went}",
        how=f"As told by: {case.source}.",
        address=reverse("directory-body", kwargs={"slug": case.body}),
    )


def _how(status: str) -> str:
    return HOW_WE_KNOW[Status(status)]


def criteria(options: Iterable[FormOption]) -> Iterator[tuple[str, Mapping[str, FormScore]]]:
    """Each criterion with the score of every form on it, by the form’s code."""
    held = tuple(options)
    for place, first in enumerate(held[0].scores if held else ()):
        yield first.criterion, {each.code: each.scores[place] for each in held}
