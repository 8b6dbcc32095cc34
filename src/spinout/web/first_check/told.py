"""What a visitor told us, as the facts of a case that knows no more."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from spinout.facts.functions import FunctionKind, Functions
from spinout.facts.kinds_of_service import kinds_of_service
from spinout.facts.nothing_known import nothing_known
from spinout.facts.plan import CaseFacts
from spinout.facts.service import (
    Circumstances,
    Contract,
    Expression,
    Nation,
    Parent,
    ParentKind,
    ProfitRule,
    Proposer,
    ProposerKind,
    Service,
    Window,
)
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Missing
from spinout.web.asking.declared import YES
from spinout.web.asking.entered import Answers
from spinout.web.first_check.asked import NONE_OF_THESE, Asker, Who

ENOUGH = 2
"""“Two or more of us”: the fewest that the answer can mean."""

Proposing = tuple[ProposerKind | Missing, int | Missing]

_PROPOSERS: Mapping[Who, Proposing] = MappingProxyType(
    {
        Who.SOME_OF_US: (ProposerKind.EMPLOYEES, ENOUGH),
        Who.ONLY_ME: (ProposerKind.EMPLOYEES, 1),
        Who.VOLUNTARY: (ProposerKind.VOLUNTARY_BODY, NOT_APPLICABLE),
        Who.PARISH: (ProposerKind.PARISH_COUNCIL, NOT_APPLICABLE),
        # Staff whose service others ask for may ask too: the answers are those for two of them.
        Who.SOMEONE_ELSE: (ProposerKind.EMPLOYEES, ENOUGH),
        Who.OTHER: (ProposerKind.OTHER, NOT_APPLICABLE),
    }
)
_ASKERS: Mapping[Asker, Proposing] = MappingProxyType(
    {
        Asker.STAFF: (ProposerKind.EMPLOYEES, ENOUGH),
        Asker.VOLUNTARY: (ProposerKind.VOLUNTARY_BODY, NOT_APPLICABLE),
        Asker.PARISH: (ProposerKind.PARISH_COUNCIL, NOT_APPLICABLE),
        Asker.FIRM: (ProposerKind.OTHER, NOT_APPLICABLE),
    }
)


def facts(answers: Answers) -> CaseFacts:
    """The facts of a case in which nothing else is known."""
    who = answers.get("who")
    others = who == Who.SOMEONE_ELSE.value
    known = case_of(answers, _PROPOSERS[Who(who)] if who else (UNKNOWN, UNKNOWN))
    # The day given is the day of their request, and no day of ours.
    return (
        replace(known, expression=replace(known.expression, received=UNKNOWN)) if others else known
    )


def facts_of_others(answers: Answers) -> CaseFacts:
    """The same facts, where those who asked are someone else."""
    asker = answers.get("asker")
    return case_of(answers, _ASKERS[Asker(asker)] if asker else (UNKNOWN, UNKNOWN))


def case_of(answers: Answers, proposing: Proposing) -> CaseFacts:
    """The facts of a case where that body asks, and nothing is known but what was told."""
    blank = nothing_known()
    kind, employees = proposing
    nation, employer = answers.get("nation"), answers.get("employer")
    return replace(
        blank,
        parent=Parent(
            name=UNKNOWN,
            nation=Nation(nation) if nation else UNKNOWN,
            kind=ParentKind(employer) if employer else UNKNOWN,
            department=str(answers.get("department")) if "department" in answers else UNKNOWN,
        ),
        proposer=Proposer(kind=kind, employees=employees, partners=UNKNOWN),
        service=_service(blank.service, answers),
        expression=_expression(blank.expression, answers),
        circumstances=_circumstances(answers),
        contract=_contract(blank.contract, answers),
        control=replace(blank.control, profit=_profit(answers)),
        functions=_functions(answers),
    )


def _service(blank: Service, answers: Answers) -> Service:
    named = answers.get("service")
    if named is None:
        return blank
    kind = kinds_of_service().get(str(named))
    # The question says: a service the body gives or pays for, and not for one named person.
    return replace(
        blank,
        cpv=kind.cpv if kind else UNKNOWN,
        provided_by_authority=True,
        named_person=False,
    )


def _expression(blank: Expression, answers: Answers) -> Expression:
    published = yes(answers, "window")
    opens, closes = day(answers, "opens"), day(answers, "closes")
    window: Window | Missing = UNKNOWN
    # Days the wrong way round are asked for again on the form; a link may still hold them.
    if isinstance(opens, date) and isinstance(closes, date) and opens <= closes:
        window = Window(first=opens, last=closes)
    return replace(
        blank,
        received=day(answers, "received"),
        window_published=published,
        window=NOT_APPLICABLE if published is False else window,
    )


def _circumstances(answers: Answers) -> Circumstances:
    return Circumstances(
        decided_to_stop=yes(answers, "stop"),
        integrated_with_nhs=yes(answers, "joined"),
        in_procurement=yes(answers, "tender"),
        in_negotiation=yes(answers, "talks"),
        staff_proposal_published=yes(answers, "staff-plan"),
    )


def _contract(blank: Contract, answers: Answers) -> Contract:
    return replace(
        blank,
        procurement_starts=day(answers, "bids"),
        mixed=yes(answers, "mixed"),
        mostly_health=yes(answers, "mostly"),
        could_be_split=yes(answers, "split"),
        within_nhs_limit=yes(answers, "within"),
        years=whole(answers, "years"),
        extension_years=whole(answers, "longer"),
    )


def _functions(answers: Answers) -> Functions:
    said = answers.get("work")
    kinds: tuple[FunctionKind, ...] | Missing = UNKNOWN
    if isinstance(said, tuple):
        named = tuple(FunctionKind(key) for key in said if key != NONE_OF_THESE)
        kinds = named or NOT_APPLICABLE
    return Functions(
        kinds=kinds,
        employs_fire_fighters=yes(answers, "fire-fighters"),
        social_workers_supervise=yes(answers, "social-workers"),
        adoption_society=yes(answers, "adoption"),
        body_corporate=yes(answers, "company"),
    )


def _profit(answers: Answers) -> ProfitRule | Missing:
    said = answers.get("profit")
    return UNKNOWN if said is None else ProfitRule(said)


def yes(answers: Answers, name: str) -> bool | Missing:
    """A yes-or-no answer; unknown where it was left out."""
    said = answers.get(name)
    return UNKNOWN if said is None else said == YES


def day(answers: Answers, name: str) -> date | Missing:
    """An answer that is a day; unknown where it was left out."""
    said = answers.get(name)
    return said if isinstance(said, date) else UNKNOWN


def whole(answers: Answers, name: str) -> int | Missing:
    """An answer that is a number; unknown where it was left out."""
    said = answers.get(name)
    return said if isinstance(said, int) else UNKNOWN
