"""Which functions may go: for each kind of work the service does, who may hold it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from spinout.completions import Part, choice, combine, settled, waiting
from spinout.facts.functions import FunctionKind
from spinout.facts.plan import CaseFacts
from spinout.facts.questions import question_for
from spinout.facts.questions.on_screen import choice_on_screen
from spinout.facts.service import Nation
from spinout.findings import Finding, Missing, finding, outside_our_data, theirs
from spinout.handovers.function_finding import FunctionFinding
from spinout.law import OutsideOurDataError, Reading
from spinout.routes import (
    functions_adults,
    functions_care,
    functions_children,
    functions_fire,
    functions_homes,
    functions_kept,
    functions_police,
    functions_probation,
    functions_unread,
)
from spinout.routes.citing import answered, cited
from spinout.routes.functions_limit import Limit, Reach, Who
from spinout.routes.functions_needs import NEEDS, Need
from spinout.routes.parties import authority

LIMITS: Mapping[FunctionKind, Limit] = MappingProxyType(
    {
        **functions_adults.LIMITS,
        **functions_children.LIMITS,
        **functions_homes.LIMITS,
        **functions_probation.LIMITS,
        **functions_police.LIMITS,
        **functions_fire.LIMITS,
        **functions_care.LIMITS,
        **functions_kept.LIMITS,
        **functions_unread.LIMITS,
    }
)
"""The rule for every kind of work."""

OUTSIDE = "OUTSIDE_OUR_DATA"
STAYS = "NOT_DELEGABLE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """The rule for one kind of work on one date. Calling it gives the code."""

    limit: Limit
    held: bool
    """Whether we hold its law for the date."""

    def __call__(self, nation: Nation, *needs: bool) -> str:
        """Another nation's law first, then what we did not read, then who may hold the work."""
        match self.limit.where[nation]:
            case Reach.OTHER_LAW:
                return "FUNCTIONS_NO(nation)"
            case Reach.UNCHECKED:
                return "FUNCTIONS_CHECK"
            case Reach.READ if not self.held:
                return OUTSIDE
        match self.limit.who:
            case Who.UNREAD:
                return "FUNCTIONS_CHECK"
            case Who.THE_BODY_ONLY:
                return STAYS
            case Who.ANOTHER_ON_TERMS:
                return "DELEGABLE" if all(needs) else STAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What is told of the work a case names."""

    told: tuple[FunctionFinding, ...]
    stays: Part[bool]
    """Whether the law keeps any of it with the body that holds it now."""
    kept: str
    """What the law surely keeps, in a sentence; blank where nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decided:
    """One kind of work with what its rule read and what it came to."""

    kind: FunctionKind
    rule: Rule
    nation: Nation | Missing
    where: Part[Nation]
    needs: Mapping[Need, Part[bool]]
    gap: OutsideOurDataError | None
    code: Part[str]

    @property
    def failing(self) -> tuple[Need, ...]:
        """The needs that the mutual surely does not meet."""
        return tuple(need for need, met in self.needs.items() if met.possible == (False,))


NO_WORK = Work(told=(), stays=settled(False), kept="")


def work(facts: CaseFacts, reading: Reading) -> Work:
    """One answer for each kind of work the case names, in the case's own order; none named, none.

    Law: care-act-2014/s79-1, care-act-2014/s79-2, cypa-2008/s1-2, cypa-2008/s2, cypa-2008/s2-5,
    children-functions-regs-2014/reg3, children-functions-regs-2014/reg5,
    contracting-out-act-1994/s71-1, offender-management-act-2007/s3,
    offender-management-act-2007/s4, police-reform-act-2002/s39,
    fire-and-rescue-services-act-2004/s16-1, fire-and-rescue-services-act-2004/s16-2,
    hsca-2008/s10, hsc-wales-act-2025/not-for-profit
    """
    kinds = facts.functions.kinds
    if isinstance(kinds, Missing):
        return NO_WORK
    decided = [_decided(kind, facts, reading) for kind in kinds]
    who = authority(facts.parent.kind)
    return Work(
        told=tuple(_told(each, who, reading) for each in decided),
        stays=_anything_stays(decided),
        kept=_what_stays(decided, who),
    )


def name(kind: FunctionKind) -> str:
    """The kind of work in plain words."""
    return choice_on_screen(question_for("functions.kinds"), kind.value)


def _decided(kind: FunctionKind, facts: CaseFacts, reading: Reading) -> _Decided:
    limit, nation = LIMITS[kind], facts.parent.nation
    gap = _gap(limit, nation, reading)
    rule = Rule(limit=limit, held=gap is None)
    where = choice(nation, "parent.nation", Nation)
    needs = {need: NEEDS[need].met(facts) for need in limit.needs}
    return _Decided(
        kind=kind,
        rule=rule,
        nation=nation,
        where=where,
        needs=needs,
        gap=gap,
        code=combine(rule, where, *needs.values()),
    )


def _gap(limit: Limit, nation: Nation | Missing, reading: Reading) -> OutsideOurDataError | None:
    """Why we hold nothing for the date, where we do not and the law may reach the case."""
    if isinstance(nation, Nation) and limit.where[nation] is Reach.OTHER_LAW:
        return None
    try:
        cited(reading, *limit.all_cites)
    except OutsideOurDataError as gap:
        return gap
    return None


def _anything_stays(decided: Sequence[_Decided]) -> Part[bool]:
    each_kind = [
        each.code
        if each.code.settled
        else combine(each.rule, each.where, *each.needs.values(), says=_stays)
        for each in decided
    ]
    if any(each.possible == (STAYS,) for each in each_kind):
        return settled(True)
    if not any(STAYS in each.possible for each in each_kind):
        return settled(False)
    keys = (key for each in each_kind for key in each.waits_for)
    return waiting((True, False), *dict.fromkeys(keys))


def _stays(said: str) -> bool:
    return said == STAYS


def _what_stays(decided: Sequence[_Decided], who: str) -> str:
    kept = [_small(name(each.kind)) for each in decided if each.code.possible == (STAYS,)]
    if not kept:
        return ""
    return f"As the plan stands, the law keeps this work with {who}: {'; '.join(kept)}."


def _told(decided: _Decided, who: str, reading: Reading) -> FunctionFinding:
    limit, called = decided.rule.limit, name(decided.kind)
    made = _finding(decided, who, reading)
    met = (NEEDS[need].condition for need in limit.needs)
    return FunctionFinding(
        kind=decided.kind.value,
        name=called,
        finding=replace(made, asks=f"May this go: {_small(called)}?"),
        conditions=tuple(each.format(who=who) for each in (*met, *limit.conditions))
        if made.code == "DELEGABLE"
        else (),
    )


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _finding(decided: _Decided, who: str, reading: Reading) -> Finding:
    said = decided.code.value if decided.code.settled else "FUNCTIONS_DEPENDS"
    gap, limit = decided.gap, decided.rule.limit
    if said == OUTSIDE and gap is not None:
        return finding(
            OUTSIDE,
            reason=str(gap),
            citations=(),
            standing=outside_our_data(gap.since, gap.until),
        )
    failing = decided.failing if said == STAYS else ()
    return answered(
        said,
        reading,
        reason=_reason(said, limit, failing, decided.nation).format(who=who),
        cites=() if gap else _cites(said, limit, failing),
        missing=decided.code.waits_for,
        standing=theirs(limit.decider) if said == "DELEGABLE" and limit.decider else None,
        cure=_cure(limit, failing).format(who=who) if said == STAYS else "",
    )


def _cites(said: str, limit: Limit, failing: tuple[Need, ...]) -> tuple[str, ...]:
    match said:
        case "DELEGABLE":
            return limit.all_cites
        case "NOT_DELEGABLE":
            asked = (key for need in failing for key in limit.needs[need])
            return tuple(dict.fromkeys((*limit.cites, *asked)))
        case "FUNCTIONS_NO(nation)":
            return ()
        case _:
            return limit.cites


def _cure(limit: Limit, failing: tuple[Need, ...]) -> str:
    return " ".join(NEEDS[need].cure for need in failing) if failing else limit.cure


def _reason(said: str, limit: Limit, failing: tuple[Need, ...], nation: Nation | Missing) -> str:
    match said:
        case "FUNCTIONS_DEPENDS":
            asked = (NEEDS[need].rule for need in limit.needs)
            return " ".join((limit.says, *asked, "We need to know more before we can say."))
        case "FUNCTIONS_NO(nation)":
            return _OTHER_LAW.format(nation=_nation(nation), who="{who}")
        case "FUNCTIONS_CHECK" if limit.who is not Who.UNREAD:
            return (limit.elsewhere or _UNCHECKED).format(nation=_nation(nation), who="{who}")
        case "FUNCTIONS_CHECK":
            return f"{limit.says} We could not check this; ask a solicitor."
        case _:
            return " ".join((limit.says, *(NEEDS[need].rule for need in failing)))


def _nation(nation: Nation | Missing) -> str:
    """The nation's name; other words where it is not known but makes no difference."""
    if isinstance(nation, Missing):
        return "your nation"
    return nation.value.replace("-", " ").title()


_OTHER_LAW = (
    "The law we read on this is for England. {nation} has law of its own, which we did not read; "
    "ask {who} or a solicitor there."
)
_UNCHECKED = (
    "We read this law for England. We could not check whether it is law in {nation} too; ask a "
    "solicitor."
)
