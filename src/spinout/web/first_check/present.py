"""The words of the page with the five questions, and of the page with their answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from spinout.facts.questions import BY_KEY, SECTIONS
from spinout.facts.questions.on_screen import label_on_screen
from spinout.facts.service import Nation, ParentKind
from spinout.findings import Finding, Firmness, Outcome
from spinout.handovers.route_findings import RouteFindings
from spinout.law import day_in_words
from spinout.web.first_check.asked import ASKED, NOT_SAID, Asked, Who, YesNo
from spinout.web.first_check.told import Told

COLOURS: Mapping[Outcome, str] = {
    Outcome.YES: "govuk-tag--green",
    Outcome.NO: "govuk-tag--red",
    Outcome.DEPENDS: "govuk-tag--yellow",
    Outcome.OTHER_NATION: "govuk-tag--grey",
}
PARTS = (
    ("May you ask?", ("CRTC_", "GROUND_", "ROUTE_C")),
    (
        "How would the contract be awarded?",
        ("AWARD_", "LIGHT_TOUCH", "FULL_REGIME", "BELOW_THRESHOLD", "PSR"),
    ),
    ("Could the contest be kept for groups like yours?", ("S33_",)),
)
"""The three questions answered, and how the codes that answer each begin."""

NOTHING_SAID = "Choose at least one answer. One is enough to begin."
INCOMPLETE = "GROUND_1"
NHS_RULES = "S33_NO(regime)"
MOSTLY = "A contract of this kind mostly goes to a competition."
OF_HEALTH_CARE = (
    "A contract for health care usually goes by the most suitable provider process or the "
    "competitive process."
)

_COUNCILS = {
    ParentKind.COUNTY_COUNCIL,
    ParentKind.DISTRICT_COUNCIL,
    ParentKind.LONDON_BOROUGH,
    ParentKind.CITY_OF_LONDON,
    ParentKind.ISLES_OF_SCILLY,
}
_ROLES = {
    **dict.fromkeys(_COUNCILS, ("council-officer", "What a council officer should know")),
    ParentKind.NHS_TRUST: ("nurse-or-manager-in-health", "What it means for you in the NHS"),
    ParentKind.NHS_OTHER: ("nurse-or-manager-in-health", "What it means for you in the NHS"),
    ParentKind.DEPARTMENT: ("civil-servant", "What it means for a civil servant"),
    ParentKind.SCHOOL_OR_COLLEGE: ("teacher-or-youth-worker", "What it means for a teacher"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One question with the answer chosen so far."""

    asked: Asked
    chosen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One answer in words."""

    said: str
    colour: str
    standing: str
    reason: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of the three questions, with its answers and how much it still waits for."""

    title: str
    answers: tuple[Said, ...]
    waits_for: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What we still need to know, under the heading of its section."""

    section: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do next."""

    text: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPage:
    """The five questions, and what was wrong with what was sent, if anything."""

    questions: tuple[Shown, ...]
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersPage:
    """The answers, with the questions beneath so that one can be changed."""

    law_on: str
    told: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]
    parts: tuple[Part, ...]
    first_steps: tuple[str, ...]
    wants: tuple[Wanted, ...]
    steps: tuple[Step, ...]
    form: FormPage


def form_page(sent: Mapping[str, str], *, error: str = "") -> FormPage:
    """The questions with what was sent chosen in them."""
    shown = (Shown(asked=each, chosen=sent.get(each.name, NOT_SAID)) for each in ASKED)
    return FormPage(questions=tuple(shown), error=error)


def answers_page(
    known: Told, sent: Mapping[str, str], found: RouteFindings, *, on: date
) -> AnswersPage:
    """The answers to what was sent, the warning first."""
    return AnswersPage(
        law_on=day_in_words(on),
        told=tuple(_told(sent)),
        warnings=tuple(_warning(each, known) for each in found.warnings),
        parts=tuple(_parts(found)),
        first_steps=tuple(each.says for each in found.first_steps),
        wants=tuple(_wants(found)),
        steps=tuple(_steps(known)),
        form=form_page(sent),
    )


def _warning(sentence: str, known: Told) -> str:
    if known.employer in (ParentKind.NHS_TRUST, ParentKind.NHS_OTHER):
        return sentence.replace(MOSTLY, OF_HEALTH_CARE)
    return sentence


def _told(sent: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for each in ASKED:
        words = dict(each.choices).get(sent.get(each.name, NOT_SAID))
        yield each.label, words or "You left this out"


def _parts(found: RouteFindings) -> Iterator[Part]:
    for title, begins in PARTS:
        held = [each for each in found.findings if _belongs(each, begins, found)]
        if held:
            waits_for = {key for each in held for key in each.missing}
            said = tuple(_said(each, found) for each in held)
            yield Part(title=title, answers=said, waits_for=len(waits_for))


def _belongs(each: Finding, begins: tuple[str, ...], found: RouteFindings) -> bool:
    # One answer says which rules govern: the NHS answer already does, and says what it waits for.
    if each.code == "AWARD_DEPENDS" and _by_the_nhs_rules(found):
        return False
    return each.code.startswith(begins)


def _by_the_nhs_rules(found: RouteFindings) -> bool:
    return any(
        each.code == NHS_RULES and "Provider Selection Regime" in each.reason
        for each in found.findings
    )


def _said(each: Finding, found: RouteFindings) -> Said:
    reason = each.reason
    items: tuple[str, ...] = ()
    if each.code == INCOMPLETE:
        reason = (
            "You may use the right. First comes a request in writing (expression of interest). "
            "If it lacks any of these, that is a lawful ground for saying no:"
        )
        items = tuple(item.says for item in found.contents if not item.present)
    return Said(
        said=each.outcome.words,
        colour=COLOURS[each.outcome],
        standing=_standing(each),
        reason=reason,
        items=items,
    )


def _standing(each: Finding) -> str:
    if each.standing.firmness is Firmness.SETTLED and each.outcome is Outcome.DEPENDS:
        return "It waits for what we need to know"
    words = each.standing.words
    return words[:1].upper() + words[1:]


def _wants(found: RouteFindings) -> Iterator[Wanted]:
    keys = {key for each in found.findings for key in each.missing}
    for section in SECTIONS:
        labels = tuple(
            label_on_screen(asked)
            for key, asked in BY_KEY.items()
            if key in keys and asked.section == section.key
        )
        if labels:
            yield Wanted(section=section.title, labels=labels)


def _steps(known: Told) -> Iterator[Step]:
    if known.tender is YesNo.YES:
        text = "It is out to tender: ask today for the last day to bid, and how awards work"
        yield _page(text, "how-the-contract-is-awarded")
    if known.nation not in (None, Nation.ENGLAND):
        yield _page("What differs outside England", "other-nations")
    if known.who is Who.ONLY_ME:
        yield _page(
            "Talk to one colleague first, and find out who would back you", "stage-1-explore"
        )
    if known.who is Who.VOLUNTARY:
        yield _page("What a voluntary or community body may do", "voluntary-body")
    elif known.employer in _ROLES:
        slug, text = _ROLES[known.employer]
        yield _page(text, slug)
    yield _page("Read the ways to ask, and what cannot be handed over", "ways-to-ask")
    yield _page("Read the case for staying", "the-case-for-staying")
    text = "Start a plan: about 15 questions (we kept nothing, so we ask some of these again)"
    yield Step(text=text, address=reverse("plan"))


def _page(text: str, slug: str) -> Step:
    return Step(text=text, address=reverse("guidance-page", kwargs={"slug": slug}))
