"""The words of the page with every stage of a plan on it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from spinout.facts.journey import State
from spinout.facts.questions import BY_KEY
from spinout.facts.questions.on_screen import label_on_screen
from spinout.facts.starting_figures import waits_for
from spinout.findings import UNKNOWN, Finding, Firmness, Outcome, Standing
from spinout.handovers.firmness import Known
from spinout.handovers.passage import Passage
from spinout.handovers.pay import ASK, SIDES, Comparison, Side, TypicalPost
from spinout.handovers.pay_range import NOT_KNOWN
from spinout.handovers.route_findings import Clock, RouteFindings
from spinout.handovers.showing import FEWEST_SHOWN
from spinout.handovers.structure import FormOption, Structure, Verdict
from spinout.law import day_in_words
from spinout.money import money, whole_pounds
from spinout.proposals import completeness
from spinout.proposals.asking import to_a_board
from spinout.web.plans import asked
from spinout.web.plans.numbers import Tried, field_names
from spinout.web.plans.plan import Plan
from spinout.web.plans.present.alike import alike_address
from spinout.web.plans.present.answers import POSTS_LABEL, address_of
from spinout.web.plans.present.duties import (
    DutiesPart,
    PaperLink,
    duties_part,
    missing_from_duties,
    papers_of,
)
from spinout.web.plans.present.money import Figure, MoneyPart, money_part
from spinout.web.plans.present.pay_range import range_figure

COLOURS: Mapping[Outcome, str] = {
    Outcome.YES: "govuk-tag--green",
    Outcome.NO: "govuk-tag--red",
    Outcome.DEPENDS: "govuk-tag--yellow",
    Outcome.OTHER_NATION: "govuk-tag--grey",
}
VERDICTS: Mapping[Verdict, tuple[str, str]] = {
    Verdict.PASSES: ("Passes", "govuk-tag--green"),
    Verdict.FLAGGED: ("In doubt", "govuk-tag--yellow"),
    Verdict.FAILS: ("Fails", "govuk-tag--red"),
    Verdict.UNKNOWN: ("Not known yet", "govuk-tag--grey"),
}
NO_YES_YET = (
    "No law gives you the contract. A right to ask is a right to be heard. If your employer says "
    "yes, others may bid, and others may win.",
)
FORMS_SHOWN = 3
IF_IT_APPLIES = "If this right applies: "
"""Said of the Community Right to Challenge until we know whether it is open here."""


_IN_WEEKS = ("In weeks, no days yet", "govuk-tag--yellow")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A fact still missing: the question that asks for it and where it is answered."""

    label: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer of a stage, in words."""

    asks: str
    said: str
    colour: str
    standing: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One way to run the plan."""

    key: str
    name: str
    says: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffTable:
    """One table of what typical posts would see."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StageLine:
    """Where one stage stands, in the list at the head of the page."""

    title: str
    anchor: str
    status: str
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StagesPage:
    """Every stage of the plan on one page."""

    name: str
    law_on: str
    warnings: tuple[str, ...]
    choices: tuple[Choice, ...]
    summary: tuple[StageLine, ...]
    start_with: tuple[Wanted, ...]
    routes: tuple[Answer, ...]
    clocks: tuple[str, ...]
    routes_want: tuple[Wanted, ...]
    grounds: tuple[tuple[str, str], ...]
    chosen_form: str
    forms: tuple[tuple[str, str], ...]
    tests: tuple[Answer, ...]
    ownership_wants: tuple[Wanted, ...]
    staff: tuple[str, ...]
    pay_range: Figure | None
    staff_tables: tuple[StaffTable, ...]
    ask_the_scheme: tuple[tuple[str, str], ...]
    staff_notes: tuple[str, ...]
    staff_wants: tuple[Wanted, ...]
    duties: DutiesPart
    duties_want: tuple[Wanted, ...]
    money: MoneyPart
    money_wants: tuple[Wanted, ...]
    when: tuple[str, ...]
    when_wants: tuple[Wanted, ...]
    other_lacks: tuple[str, ...]
    ready: bool
    not_ready: tuple[str, ...]
    papers_want: tuple[Wanted, ...]
    has_pack: bool
    papers: tuple[PaperLink, ...]
    alike: str
    errors: tuple[tuple[str, str], ...]


def stages_page(plan: Plan, passage: Passage, *, has_pack: bool, tried: Tried) -> StagesPage:
    """The page of a plan taken through every stage."""
    found, structure, complete = passage.routes, passage.structure, completeness(passage)
    routes_want = wanted(_missing_from_routes(found))
    ownership_wants = wanted(_missing_from(structure))
    staff_wants = wanted(_missing_from_staff(passage))
    money_wants = wanted(_missing_from_money(passage))
    money = money_part(plan, passage, tried)
    return StagesPage(
        name=plan.name,
        law_on=day_in_words(passage.on),
        warnings=_warnings(found),
        choices=tuple(_choices(passage)),
        summary=(
            _stage("1. May you ask, and how?", "ways", routes_want),
            _stage("2. Who would own and run the mutual?", "owners", ownership_wants),
            _stage("3. Pay, pension and terms", "staff", staff_wants),
            _money_stage(money, money_wants),
            _timetable_stage(passage),
            _papers(ready=complete.ready),
        ),
        start_with=tuple(map(_as_wanted, _unanswered(plan))),
        routes=tuple(_routes(found)),
        clocks=tuple(f"{_if_it_applies(found)}{_clock(each)}" for each in found.clocks)
        if found
        else (),
        routes_want=routes_want,
        grounds=tuple(_grounds(found)),
        chosen_form=_chosen(structure),
        forms=tuple(_forms(structure)),
        tests=tuple(_tests(structure)),
        ownership_wants=ownership_wants,
        staff=tuple(_staff(passage)),
        pay_range=range_figure(passage.package),
        staff_tables=tuple(_staff_tables(passage)),
        ask_the_scheme=tuple(_ask_the_scheme(passage)),
        staff_notes=passage.package.notes if passage.package else (),
        staff_wants=staff_wants,
        duties=duties_part(passage),
        duties_want=wanted(missing_from_duties(passage)),
        money=money,
        money_wants=money_wants,
        when=passage.timetable.says[:2] if passage.timetable else (),
        when_wants=wanted(passage.timetable.missing if passage.timetable else ()),
        other_lacks=tuple(each.sentence for each in passage.lacks if not each.missing),
        ready=complete.ready,
        not_ready=tuple(map(_capital, complete.why_not_ready)),
        papers_want=wanted(_missing_from_papers(plan, passage)),
        has_pack=has_pack,
        papers=papers_of(passage),
        alike=alike_address(passage.facts),
        errors=tuple((field_names(key)[0], text) for key, text in tried.errors.items()),
    )


def _stage(title: str, anchor: str, wants: tuple[Wanted, ...]) -> StageLine:
    if not wants:
        return StageLine(title=title, anchor=anchor, status="Answered", colour="govuk-tag--green")
    status = "1 thing missing" if len(wants) == 1 else f"{len(wants)} things missing"
    return StageLine(title=title, anchor=anchor, status=status, colour="govuk-tag--yellow")


def _money_stage(money: MoneyPart, wants: tuple[Wanted, ...]) -> StageLine:
    found = _stage("4. The money, over five years", "money", wants)
    if not money.first_picture:
        return found
    return replace(found, status="A first picture", colour="govuk-tag--blue")


def _timetable_stage(passage: Passage) -> StageLine:
    """Whether the timetable has days yet; without them it is in weeks."""
    found = passage.timetable
    dated = found is not None and found.start is not None
    status, colour = ("Answered", "govuk-tag--green") if dated else _IN_WEEKS
    return StageLine(title="5. When: the timetable", anchor="when", status=status, colour=colour)


def _missing_from_money(passage: Passage) -> Iterator[str]:
    """What the money lacks, without what follows from something else that is lacking."""
    missing = set(_missing_from_lacks(passage, "forecast"))
    yield from (key for key in missing if waits_for(key) not in missing)


def _papers(*, ready: bool) -> StageLine:
    status = "Ready to send" if ready else "Not ready"
    colour = "govuk-tag--green" if ready else "govuk-tag--grey"
    title = "6. The papers for the board"
    return StageLine(title=title, anchor="pack", status=status, colour=colour)


def wanted(keys: Iterable[str]) -> tuple[Wanted, ...]:
    """Each fact once, in the order people meet the questions; the posts as one."""
    held = set(keys)
    of_posts = any(key == asked.POSTS or key.startswith("posts.") for key in held)
    keys = (*asked.in_order(held), *((asked.POSTS,) if of_posts else ()))
    return tuple(map(_as_wanted, keys))


def _as_wanted(key: str) -> Wanted:
    label = POSTS_LABEL if key == asked.POSTS else label_on_screen(BY_KEY[key])
    return Wanted(label=label, address=address_of(key, "stages"))


def _unanswered(plan: Plan) -> Iterator[str]:
    found = asked.states(plan)
    yield from (key for key in asked.first_path(plan) if found[key].value != "done")


def _choices(passage: Passage) -> Iterator[Choice]:
    for key, variant in passage.facts.variants.items():
        yield Choice(
            key=key,
            name=variant.name,
            says=variant.says,
            chosen=key == passage.variant.key,
        )


def _routes(found: RouteFindings | None) -> Iterator[Answer]:
    for each in found.on_terms if found else ():
        if not each.code.startswith("GROUND_"):
            yield _answer(each, each.asks)


def _answer(each: Finding, asks: str) -> Answer:
    return Answer(
        asks=asks,
        said=each.outcome.words,
        colour=COLOURS[each.outcome],
        standing=_standing(each.standing, each.outcome),
        reason=f"{each.reason} {each.cure}".strip(),
    )


def _standing(standing: Standing, outcome: Outcome) -> str:
    if standing.firmness is Firmness.SETTLED and outcome is Outcome.DEPENDS:
        return "It waits for what is missing"
    return _capital(standing.words)


def _clock(each: Clock) -> str:
    return f"{each.name}: {each.working}"


def _warnings(found: RouteFindings | None) -> tuple[str, ...]:
    if found is None or not found.warnings:
        return NO_YES_YET
    return tuple(f"{_if_it_applies(found)}{each}" for each in found.warnings)


def _if_it_applies(found: RouteFindings) -> str:
    return IF_IT_APPLIES if "CRTC_DEPENDS" in found.codes else ""


def _grounds(found: RouteFindings | None) -> Iterator[tuple[str, str]]:
    for each in found.grounds if found else ():
        yield each.says, f"{_capital(each.applies)}. {each.why}"


def _missing_from_routes(found: RouteFindings | None) -> Iterator[str]:
    if found is None:
        return
    yield from (key for each in found.findings for key in each.missing)
    yield from (key for each in found.clocks for key in each.missing)
    yield from (key for each in found.grounds for key in each.missing)
    yield from (f"expression.items.{each.code}" for each in found.contents if not each.present)


def _chosen(structure: Structure | None) -> str:
    if structure is None:
        return "We could not weigh the legal forms."
    named = next((each for each in structure.options if each.code == structure.chosen), None)
    if named is None:
        return "You have not named a legal form yet. These score best on what we know so far."
    return f"Your plan names this form: {named.name}."


def _forms(structure: Structure | None) -> Iterator[tuple[str, str]]:
    if structure is None:
        return
    for each in [each for each in structure.options if not each.shut_out_by][:FORMS_SHOWN]:
        suits, unsuited = each.suits.rstrip("."), each.does_not_suit.rstrip(".")
        yield each.name, f"It suits: {suits}. It does not suit: {unsuited}."
    shut = [each for each in structure.options if each.shut_out_by]
    if shut:
        yield "Shut out by what you want", "; ".join(map(_why_shut, shut))


def _why_shut(option: FormOption) -> str:
    return f"{option.name}: {' '.join(option.shut_out_by)}"


def _tests(structure: Structure | None) -> Iterator[Answer]:
    for each in structure.tests if structure else ():
        said, colour = VERDICTS[each.verdict]
        change = f" What would help: {each.smallest_change}" if each.smallest_change else ""
        yield Answer(
            asks=each.name,
            said=said,
            colour=colour,
            standing="",
            reason=f"{each.deciding_words}{change}",
        )


def _missing_from(structure: Structure | None) -> Iterator[str]:
    if structure is None:
        return
    yield from (key for each in structure.tests for key in each.missing)
    yield from (key for each in structure.options for key in each.waits_for)
    if structure.chosen is None:
        yield "control.form"


def _staff(passage: Passage) -> Iterator[str]:
    found = passage.package
    if found is None or not found.posts_in:
        yield "No posts are counted yet, so we cannot compare pay and pension."
        return
    posts = f"{found.posts_in:,} post{'' if found.posts_in == 1 else 's'}"
    yield (
        f"We compared {posts} for {found.tax_year}: as now, after a move, and for someone who "
        "joins later."
    )
    if found.posts_in < FEWEST_SHOWN:
        yield (
            f"Fewer than {FEWEST_SHOWN} posts move, so we show no total: it would tell one "
            "person’s pay."
        )
        return
    yield from found.cost_sentences
    for each in found.alternatives:
        cost = NOT_KNOWN if each.go_cost is None else money(each.go_cost)
        if found.by_grade is not None:
            cost = found.by_grade.amount(each.low("go_cost"), each.go_cost)
        yield (
            f"If the employer’s rate is {each.rate} and not {each.instead_of}, they would cost "
            f"{cost} a year after a move. {each.why}"
        )
    if blank := len(passage.facts.unfinished_posts):
        yield f"{blank:,} post{' is' if blank == 1 else 's are'} not counted: something is blank."


def _staff_tables(passage: Passage) -> Iterator[StaffTable]:
    typical = passage.package.typical if passage.package else ()
    if not typical:
        return
    heads = ("Post", "If it stays", "If it moves", "New joiner")
    yield StaffTable(
        caption="Take-home pay in a year",
        heads=heads,
        rows=tuple(_three(each, "take_home") for each in typical),
    )
    yield StaffTable(
        caption="Yearly pension built up in a year",
        heads=heads,
        rows=tuple(_pension(each) for each in typical),
    )


def _ask_the_scheme(passage: Passage) -> Iterator[tuple[str, str]]:
    if passage.package is None:
        return
    found = passage.package
    letters = (each for letter in found.letters for each in letter.questions)
    for each in (*found.questions, *found.fund_questions, *letters):
        yield each.asks, f"{each.why} Ask: {each.who}. Until then: {each.meanwhile}"


def _three(post: TypicalPost, name: str) -> tuple[str, ...]:
    return (
        post.name,
        *(_amount(post.comparison, side, name) for side in SIDES),
    )


def _pension(post: TypicalPost) -> tuple[str, ...]:
    *most, joiner = _three(post, "pension_earned")
    pot = post.comparison.figure("new_joiner", "pension_pot")
    into = _amount(post.comparison, "new_joiner", "pension_pot")
    # Someone who joins later may have a pot of money in place of a pension.
    return (*most, (into if into == ASK else f"{into} into a pot") if pot else joiner)


def _amount(found: Comparison, side: Side, name: str) -> str:
    """To the pound, as a table of kinds of post is read at a glance."""
    pence = found.figure(side, name)
    if pence is None or found.known(side, name) is Known.ASK:
        return found.said(side, name)
    return whole_pounds(pence)


def _missing_from_staff(passage: Passage) -> Iterator[str]:
    yield from _missing_from_lacks(passage, "employment")
    yield from (key for post in passage.facts.unfinished_posts for key in post.missing)
    held = passage.facts
    terms = {
        "parent.nation": held.parent.nation,
        "terms.pension_scheme": held.terms.pension_scheme,
        "terms.access": held.terms.access,
        "terms.employer_rate_now": held.terms.employer_rate_now,
        "terms.employer_rate_after": held.terms.employer_rate_after,
        "terms.pay_award": held.terms.pay_award,
    }
    yield from (key for key, answer in terms.items() if answer is UNKNOWN)


def _missing_from_papers(plan: Plan, passage: Passage) -> Iterator[str]:
    """What the team has still to write, and what the papers say of the service."""
    board, service = to_a_board(passage), passage.facts.service
    for key, state in asked.states(plan).items():
        ours = board or (key in BY_KEY and BY_KEY[key].unless is None)
        if key.startswith("narrative.") and state is State.TO_ASK and ours:
            yield key
    told = {"service.name": service.name, "service.area": service.area, "service.cpv": service.cpv}
    yield from (key for key, answer in told.items() if answer is UNKNOWN)


def _missing_from_lacks(passage: Passage, stage: str) -> Iterator[str]:
    yield from (key for each in passage.lacks if each.stage == stage for key in each.missing)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
