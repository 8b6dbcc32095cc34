"""Cases built in Python: one about which nothing is known, and ways to fill it in."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from spinout.facts.narrative import Narrative
from spinout.facts.plan import CaseFacts
from spinout.facts.service import (
    Circumstances,
    Contract,
    Control,
    Expression,
    Nation,
    Parent,
    ParentKind,
    ProfitRule,
    Proposer,
    ProposerKind,
    Service,
    Terms,
    Window,
    Wishes,
)
from spinout.findings import NOT_APPLICABLE, UNKNOWN

NOTHING_SAID = Narrative(
    summary="",
    decision_asked="",
    case_for=(),
    case_against=(),
    options=(),
    staff=(),
    equality=(),
    risks=(),
    baseline=(),
    transition=(),
    support=(),
    award=(),
    regulator=(),
    vat=(),
)

NOTHING_KNOWN = CaseFacts(
    name="A plan",
    go_live=UNKNOWN,
    default_variant="only",
    variants={},
    parent=Parent(name=UNKNOWN, kind=UNKNOWN, nation=UNKNOWN),
    proposer=Proposer(kind=UNKNOWN, employees=UNKNOWN, partners=UNKNOWN),
    service=Service(
        name=UNKNOWN,
        area=UNKNOWN,
        cpv=UNKNOWN,
        provided_by_authority=UNKNOWN,
        named_person=UNKNOWN,
        joint_with_nhs=UNKNOWN,
        functions_not_delegable=UNKNOWN,
    ),
    expression=Expression(received=UNKNOWN, window_published=UNKNOWN, window=UNKNOWN, items={}),
    circumstances=Circumstances(
        decided_to_stop=UNKNOWN,
        integrated_with_nhs=UNKNOWN,
        in_procurement=UNKNOWN,
        in_negotiation=UNKNOWN,
        staff_proposal_published=UNKNOWN,
    ),
    contract=Contract(
        value=UNKNOWN,
        years=UNKNOWN,
        extension_years=UNKNOWN,
        procurement_starts=UNKNOWN,
        award=UNKNOWN,
        last_reserved_contract=UNKNOWN,
        mixed=UNKNOWN,
        mostly_health=UNKNOWN,
        could_be_split=UNKNOWN,
        within_nhs_limit=UNKNOWN,
    ),
    control=Control(
        form=UNKNOWN,
        employee_votes=UNKNOWN,
        employee_seats=UNKNOWN,
        board_seats=UNKNOWN,
        outsider_veto=UNKNOWN,
        profit=UNKNOWN,
        mainly_this_service=UNKNOWN,
        charitable=UNKNOWN,
        founders=UNKNOWN,
        registered=UNKNOWN,
    ),
    wishes=Wishes(
        reserved_contract=UNKNOWN,
        outside_equity=UNKNOWN,
        staff_majority_board=UNKNOWN,
        stay_employees=UNKNOWN,
        share_surplus=UNKNOWN,
        permanent_lock=UNKNOWN,
    ),
    terms=Terms(
        pension_scheme=UNKNOWN,
        access=UNKNOWN,
        employer_rate_now=UNKNOWN,
        employer_rate_after=UNKNOWN,
        pay_award=UNKNOWN,
    ),
    assumptions={},
    narrative=NOTHING_SAID,
    posts=(),
)

ITEMS = dict.fromkeys(("E2", "E3", "E4", "E5a", "E5b", "E6"), "Our words.")


def having(facts: CaseFacts, changes: Mapping[str, object]) -> CaseFacts:
    """The case with each fact in `changes`, named by its dotted key, set to its value."""
    for key, value in changes.items():
        section, name = key.split(".")
        part = replace(getattr(facts, section), **{name: value})
        facts = replace(facts, **{section: part})
    return facts


MUSEUM = having(
    NOTHING_KNOWN,
    {
        "parent.kind": ParentKind.COUNTY_COUNCIL,
        "parent.nation": Nation.ENGLAND,
        "proposer.kind": ProposerKind.EMPLOYEES,
        "proposer.employees": 6,
        "proposer.partners": False,
        "service.cpv": "92521000",
        "service.provided_by_authority": True,
        "service.named_person": False,
        "service.joint_with_nhs": False,
        "service.functions_not_delegable": False,
        "expression.received": date(2026, 11, 2),
        "expression.window_published": False,
        "expression.items": ITEMS,
        "circumstances.decided_to_stop": False,
        "circumstances.integrated_with_nhs": False,
        "circumstances.in_procurement": False,
        "circumstances.in_negotiation": False,
        "circumstances.staff_proposal_published": False,
        "contract.value": 420_000_000,
        "contract.years": 5,
        "contract.extension_years": 0,
        "contract.procurement_starts": date(2027, 3, 1),
        "contract.award": date(2027, 9, 1),
        "contract.last_reserved_contract": NOT_APPLICABLE,
        "contract.mixed": False,
        "contract.mostly_health": NOT_APPLICABLE,
        "contract.could_be_split": NOT_APPLICABLE,
        "contract.concession": False,
        "control.form": "CBS",
        "control.employee_votes": 60,
        "control.employee_seats": 5,
        "control.board_seats": 9,
        "control.outsider_veto": False,
        "control.profit": ProfitRule.NOT_FOR_PROFIT,
        "control.mainly_this_service": True,
        "control.charitable": True,
        "control.founders": 6,
        "control.registered": date(2024, 6, 1),
        "wishes.reserved_contract": True,
        "wishes.outside_equity": False,
        "wishes.staff_majority_board": False,
        "wishes.stay_employees": True,
        "wishes.share_surplus": False,
        "wishes.permanent_lock": False,
    },
)
"""An English county museum service with every fact that law turns on known and in its favour."""

OCTOBER = Window(first=date(2026, 10, 1), last=date(2026, 10, 31))
