"""The three parts of the answer: may it leave, how is it awarded, which work may go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from spinout.findings import RESULTS, Finding, Firmness, Outcome
from spinout.handovers.departments import NationAnswer, OtherNation
from spinout.handovers.function_finding import FunctionFinding
from spinout.handovers.route_findings import RouteFindings
from spinout.web.asking.behind import Behind, Rule
from spinout.web.asking.entered import Answer
from spinout.web.asking.needs import Need, need_for
from spinout.web.first_check.asked import ASKS_FOR, BY_NAME
from spinout.web.first_check.present.more import Fold, of_the_award, of_the_process

COLOURS: Mapping[Outcome, str] = {
    Outcome.YES: "govuk-tag--green",
    Outcome.NO: "govuk-tag--red",
    Outcome.DEPENDS: "govuk-tag--yellow",
    Outcome.OTHER_NATION: "govuk-tag--grey",
}
LEAVE, AWARD, WORK = "May it leave?", "How is the contract awarded?", "Which work may go?"
BEGINS = {
    LEAVE: ("CRTC_", "GROUND_", "ROUTE_C"),
    AWARD: ("AWARD_", "LIGHT_TOUCH", "FULL_REGIME", "NOT_LIGHT", "BELOW_", "PSR", "S33_", "S32_"),
}
"""How the codes that answer the first two begin."""
INCOMPLETE = "GROUND_1"
WAITS = "It waits for what we need to know"
CONFIRM_WORDS = "We could not check every duty; ask a lawyer"
WORK_NOT_TOLD = (
    "Some work is the body’s by law. Tell us what the service does, and we say of each kind if it "
    "may go to another body."
)
NO_LIMIT = (
    "You told us that it does none of the kinds of work that the law limits. We know of no other "
    "limit on what may go."
)
OF_THE_AWARD = ("buying", "health", "kept")
"""What the law of another nation says on the award, by its subjects."""
TOLD_ABOVE = ("right", *OF_THE_AWARD)
OUTSIDE = "OUTSIDE_OUR_DATA"
OF_THE_RIGHT = "The Community Right to Challenge"
AT_THE_COMMAND_LINE = " (at the command line, with --on)"
"""Said for those who type commands; here the day is a question of the form."""
RIGHT = RESULTS["CRTC_MUST_CONSIDER"].asks
NHS_RULES = "S33_NO(regime)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One answer in words."""

    asks: str
    said: str
    colour: str
    standing: str
    reason: str
    items: tuple[str, ...]
    cure: str
    needs: tuple[Need, ...]
    later: tuple[Need, ...]
    behind: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of the three parts: its answers, a sentence more, and what is folded away."""

    key: str
    title: str
    answers: tuple[Said, ...]
    says: str
    folds: tuple[Fold, ...]


def parts(found: RouteFindings, behind: Behind, work: Answer | None) -> Iterator[Part]:
    """The parts, each with its answers; one with none is left out.

    `work` is what was told of the kinds of work the service does.
    """
    process = found.process
    more = {
        LEAVE: (process.says if process else "", tuple(of_the_process(process, behind))),
        AWARD: ("", tuple(of_the_award(found, behind))),
    }
    for key, title in (("leave", LEAVE), ("award", AWARD)):
        held = [each for each in found.findings if _belongs(each, BEGINS[title], found)]
        if held:
            said = tuple(said_of(each, found, behind) for each in held)
            if title == AWARD:
                said = _by_nation(held, said, found.other_nation, behind)
            says, folds = more[title]
            yield Part(key=key, title=title, answers=said, says=says, folds=folds)
    yield _work(found, behind, work)
    if found.other_nation and found.other_nation.answers:
        yield _elsewhere(found.other_nation, behind)


def _work(found: RouteFindings, behind: Behind, work: Answer | None) -> Part:
    """Which work may go, kind by kind; or what we need to know to say."""
    if found.functions:
        said = tuple(_of_a_kind(each, found, behind) for each in found.functions)
    elif work is None:
        said = (_not_told(WORK_NOT_TOLD, Outcome.DEPENDS, (need("functions.kinds"),)),)
    else:
        said = (_not_told(NO_LIMIT, Outcome.YES, ()),)
    return Part(key="work-that-goes", title=WORK, answers=said, says="", folds=())


def _of_a_kind(each: FunctionFinding, found: RouteFindings, behind: Behind) -> Said:
    return replace(said_of(each.finding, found, behind), items=each.conditions)


def _not_told(reason: str, outcome: Outcome, needs: tuple[Need, ...]) -> Said:
    return Said(
        asks="May all of its work go?",
        said=outcome.words,
        colour=COLOURS[outcome],
        standing=CONFIRM_WORDS if outcome is Outcome.YES else WAITS,
        reason=reason,
        items=(),
        cure="",
        needs=needs,
        later=(),
        behind=(),
    )


def _by_nation(
    held: list[Finding], said: tuple[Said, ...], nation: OtherNation | None, behind: Behind
) -> tuple[Said, ...]:
    """The answers on the award, that nation’s own in place of “another nation’s law applies”.

    A question that both answer is asked once: what the nation adds follows the answer.
    """
    own = {each.asks: each for each in nation.answers if each.key in OF_THE_AWARD} if nation else {}
    if nation is None or not own:
        return said
    kept = [
        _with(each, own.pop(each.asks, None), nation.name, behind)
        for finding, each in zip(held, said, strict=True)
        if finding.outcome is not Outcome.OTHER_NATION
    ]
    return (*kept, *(_said_elsewhere(each, behind) for each in own.values()))


def _with(answer: Said, more: NationAnswer | None, nation: str, behind: Behind) -> Said:
    if more is None:
        return answer
    found = f"What we found of {nation} ({more.standing.words}): {more.says}"
    rules = dict.fromkeys((*answer.behind, *behind.rules(more.citations)))
    return replace(answer, reason=f"{answer.reason} {found}", behind=tuple(rules))


def _elsewhere(nation: OtherNation, behind: Behind) -> Part:
    """What else the law of another nation answers."""
    said = tuple(
        _said_elsewhere(each, behind) for each in nation.answers if each.key not in TOLD_ABOVE
    )
    title = f"What differs in {nation.name}"
    return Part(key="elsewhere", title=title, answers=said, says=nation.says, folds=())


def _said_elsewhere(each: NationAnswer, behind: Behind) -> Said:
    words = each.standing.words
    needs = tuple(dict.fromkeys(map(need, each.missing)))
    return Said(
        asks=each.asks,
        said=each.outcome.words,
        colour=COLOURS[each.outcome],
        standing=f"{words[:1].upper()}{words[1:]}",
        reason=each.says,
        items=(),
        cure="",
        needs=tuple(each for each in needs if each.name),
        later=tuple(each for each in needs if not each.name),
        behind=behind.rules(each.citations),
    )


def _belongs(each: Finding, begins: tuple[str, ...], found: RouteFindings) -> bool:
    # One answer says which rules govern: the NHS answer already does, and says what it waits for.
    if each.code == "AWARD_DEPENDS" and _by_the_nhs_rules(found):
        return False
    if each.code == OUTSIDE:
        return each.reason.startswith(OF_THE_RIGHT) is (begins == BEGINS[LEAVE])
    return each.code.startswith(begins)


def _by_the_nhs_rules(found: RouteFindings) -> bool:
    return any(
        each.code == NHS_RULES and "Provider Selection Regime" in each.reason
        for each in found.findings
    )


def said_of(each: Finding, found: RouteFindings, behind: Behind) -> Said:
    """One finding in words, with what it waits for and the rules behind it."""
    reason = each.reason
    items: tuple[str, ...] = ()
    if each.code == INCOMPLETE:
        reason = (
            "You may use the right. First comes a request in writing (expression of interest). "
            "If it lacks any of these, that is a lawful ground for saying no:"
        )
        items = tuple(item.says for item in found.contents if not item.present)
    if each.code == OUTSIDE:
        return _not_held(each)
    needs = tuple(dict.fromkeys(map(need, each.missing)))
    return Said(
        asks=RIGHT if each.code == INCOMPLETE else each.asks,
        said=each.outcome.words,
        colour=COLOURS[each.outcome],
        standing=standing_of(each),
        reason=reason,
        items=items,
        cure=each.cure,
        needs=tuple(need for need in needs if need.name),
        later=tuple(need for need in needs if not need.name),
        behind=behind.rules(each.citations),
    )


def _not_held(each: Finding) -> Said:
    """That our data do not reach the day asked about, for one subject."""
    subject, _, reason = each.reason.partition(": ")
    return Said(
        asks=f"{subject}: do we hold the law for this day?",
        said="We cannot say",
        colour=COLOURS[Outcome.OTHER_NATION],
        standing=standing_of(each),
        reason=reason.replace(AT_THE_COMMAND_LINE, ""),
        items=(),
        cure="",
        needs=(),
        later=(),
        behind=(),
    )


def standing_of(each: Finding) -> str:
    """How firmly the answer stands, as a sentence."""
    if each.standing.firmness is Firmness.SETTLED and each.outcome is Outcome.DEPENDS:
        return WAITS
    words = each.standing.words
    return words[:1].upper() + words[1:]


def need(key: str) -> Need:
    """The question that settles a fact, in our words where it is asked here."""
    return need_for(key, ASKS_FOR, BY_NAME)
