"""The page of answers: staying first, a short list, every form, and how firm the order is."""

from collections.abc import Iterator
from dataclasses import dataclass

from spinout.facts.questions import BY_KEY
from spinout.findings import Finding
from spinout.handovers.registration import Registration
from spinout.handovers.structure import FormOption, Structure, Swing
from spinout.law import day_in_words
from spinout.web.asking import link
from spinout.web.asking.behind import Behind, Rule
from spinout.web.asking.entered import told
from spinout.web.asking.needs import Need, need_for
from spinout.web.asking.sharing import NOTHING_SINCE, Since
from spinout.web.which_mutual.answering import Answered
from spinout.web.which_mutual.asked import ASKED, ASKS_FOR, BY_NAME
from spinout.web.which_mutual.present.parts import FormShown, form_shown, most_points, whole

SHORT = 3
CLOSE = 1
LAW = "form-gates"
NO_FORM = (
    "No form is left: what you want rules out each of the ten. See below what shuts each out, and "
    "which wish you could give up. To stay is an answer too."
)
BY_MEMBERS = (
    "Choose between them by who should be members. Staff and the community together: a community "
    "benefit society. Staff who share a surplus: a co-operative. Staff who do not: a community "
    "interest company."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """One form in the table of all of them."""

    name: str
    points: str
    state: str
    colour: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """The forms weighed, as any page shows them."""

    stay: str
    verdict: str
    short: tuple[FormShown, ...]
    others: tuple[FormShown, ...]
    rows: tuple[FormRow, ...]
    firm: tuple[str, ...]
    terms: tuple[str, ...]
    needs: tuple[Need, ...]
    behind: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormsPage:
    """The answers of a visitor who told us a few things."""

    law_on: str
    state: str
    told: tuple[tuple[str, str], ...]
    since: Since
    forms: Forms
    files: tuple[tuple[str, str], ...]


def forms_page(held: Answered, *, since: Since = NOTHING_SINCE) -> FormsPage:
    """The answers to what was told; `since` is what has changed since a link was made."""
    return FormsPage(
        law_on=day_in_words(held.told.on),
        state=link.written(ASKED, held.told),
        told=tuple((each.label, words) for each, words in told(ASKED, held.told.answers)),
        since=since,
        forms=forms(held.structure, held.registration, Behind(held.reading)),
        files=(("which-pdf", "Save as PDF"),),
    )


def forms(
    structure: Structure,
    registration: Registration | None,
    behind: Behind,
    *,
    asked_here: bool = True,
) -> Forms:
    """The forms weighed, in words: those still open and best first, then all of them.

    What is still wanted is in the words of this page where it is `asked_here`, else of a plan.
    """
    here = ASKS_FOR if asked_here else {}
    open_ones = [each for each in structure.options if not each.shut_out_by]
    short = open_ones[:SHORT]
    shown = {each.code: form_shown(each, registration) for each in structure.options}
    wanted = dict.fromkeys(key for each in open_ones for key in each.waits_for)
    return Forms(
        stay=_reason(structure.findings, "STAY"),
        verdict=_verdict(open_ones),
        short=tuple(shown[each.code] for each in short),
        others=tuple(shown[each.code] for each in structure.options if each not in short),
        rows=tuple(map(_row, structure.options)),
        firm=tuple(_firm(open_ones, structure.swings)),
        terms=tuple(each.reason for each in structure.findings if each.code == "FORM_ON_TERMS"),
        needs=tuple(need_for(key, here, BY_NAME) for key in BY_KEY if key in wanted),
        behind=behind.rules(_cited(structure)),
    )


def _cited(structure: Structure) -> Iterator[str]:
    for each in structure.findings:
        yield from each.citations


def _verdict(open_ones: list[FormOption]) -> str:
    if not open_ones:
        return NO_FORM
    best = open_ones[0]
    left = "One form is" if len(open_ones) == 1 else f"{len(open_ones)} of the ten forms are"
    return (
        f"{left} still open. By points the first is: {best.name}, with {best.total} of "
        f"{most_points(best)}. Points are our own judgement, not law."
    )


def _reason(findings: tuple[Finding, ...], code: str) -> str:
    return next((each.reason for each in findings if each.code == code), "")


def _row(option: FormOption) -> FormRow:
    state, colour = ("Open", "govuk-tag--green")
    if option.shut_out_by:
        state, colour = ("Ruled out", "govuk-tag--red")
    elif option.waits_for:
        state, colour = ("Open so far", "govuk-tag--yellow")
    return FormRow(
        name=option.name,
        points=str(option.total),
        state=state,
        colour=colour,
        why=" ".join(option.shut_out_by) or whole(f"Suits: {option.suits}"),
    )


def _firm(open_ones: list[FormOption], swings: tuple[Swing, ...]) -> Iterator[str]:
    """How far the order can be trusted, in sentences."""
    if len(open_ones) < 2:
        return
    best = open_ones[0].total
    close = [each.name for each in open_ones if best - each.total <= CLOSE]
    if len(close) > 1:
        yield f"Within a point of each other: {'; '.join(close)}. {BY_MEMBERS}"
    for each in swings:
        lead = " or ".join(each.leaders)
        yield f"If “{each.criterion}” {each.change}, the first would be: {lead}."
    if not swings:
        yield "No one weight, left out or doubled, puts another form first."
