"""No two answers of one case contradict each other, in cases drawn at random and in every edge."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spinout import consultation, law, ownership, routes
from spinout.facts.casefile import read_case
from spinout.facts.functions import FunctionKind
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation, ParentKind, ProfitRule, ProposerKind, Window
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Outcome
from spinout.handovers.route_findings import RouteFindings
from tests.cases.worked import Worked, worked_cases
from tests.ownership.plans import ITEMS, MUSEUM, NOTHING_KNOWN, OCTOBER, having
from tests.routes.contradictions import TABLE, contradictions
from tests.routes.edges import Edge
from tests.routes.edges_of_awards import AWARDS
from tests.routes.edges_of_the_right import CHALLENGE
from tests.routes.edges_of_work import PLACES, WORK

YES_NO = (True, False, UNKNOWN, NOT_APPLICABLE)
DAYS = (
    *(date(2012, 6, 26), date(2012, 6, 27), date(2014, 3, 31), date(2024, 6, 1)),
    *(date(2025, 2, 23), date(2025, 2, 24), date(2026, 11, 23), date(2028, 6, 1)),
)
DRAWN: Mapping[str, tuple[object, ...]] = {
    "parent.kind": (*ParentKind, UNKNOWN),
    "parent.nation": (*Nation, Nation.ENGLAND, Nation.ENGLAND, UNKNOWN),
    "parent.department": ("justice", "health", "other", UNKNOWN),
    "proposer.kind": (*ProposerKind, UNKNOWN),
    "proposer.employees": (1, 2, UNKNOWN, NOT_APPLICABLE),
    "proposer.partners": YES_NO,
    "service.cpv": (
        *("92511000", "79995000", "85141200", "85323000", "72000000", "85311300", "75231240"),
        UNKNOWN,
    ),
    "service.provided_by_authority": YES_NO,
    "service.named_person": (False, *YES_NO),
    "service.joint_with_nhs": YES_NO,
    "service.functions_not_delegable": YES_NO,
    "expression.received": (date(2026, 10, 15), date(2026, 11, 3), UNKNOWN),
    "expression.window_published": YES_NO,
    "expression.window": (
        OCTOBER,
        Window(first=date(2026, 11, 1), last=date(2026, 11, 9)),
        UNKNOWN,
    ),
    "expression.items": (ITEMS, ITEMS | {"E1": "Ours."}, {}),
    "circumstances.decided_to_stop": YES_NO,
    "circumstances.integrated_with_nhs": YES_NO,
    "circumstances.in_procurement": YES_NO,
    "circumstances.in_negotiation": YES_NO,
    "circumstances.staff_proposal_published": YES_NO,
    "contract.value": (1, 14_000_000, 30_000_000, 66_354_000, 600_000_000, UNKNOWN),
    "contract.years": (1, 3, 5, 6, UNKNOWN),
    "contract.extension_years": (0, 2, 5, UNKNOWN, NOT_APPLICABLE),
    "contract.procurement_starts": (
        *(date(2015, 3, 1), date(2023, 12, 31), date(2025, 2, 23), date(2025, 12, 31)),
        *(date(2027, 4, 1), UNKNOWN),
    ),
    "contract.award": (date(2027, 6, 1), date(2028, 6, 1), UNKNOWN),
    "contract.last_reserved_contract": (
        *(date(2024, 9, 1), date(2025, 4, 1), date(2027, 1, 1), UNKNOWN, NOT_APPLICABLE),
    ),
    "contract.mixed": YES_NO,
    "contract.mostly_health": YES_NO,
    "contract.could_be_split": YES_NO,
    "contract.within_nhs_limit": YES_NO,
    "contract.concession": YES_NO,
    "contract.existing_provider": YES_NO,
    "contract.change_in_character": YES_NO,
    "contract.change_value": (0, 50_000_000, UNKNOWN),
    "contract.original_value": (1, 400_000_000, UNKNOWN),
    "control.form": ("CBS", "LLP", UNKNOWN),
    "control.employee_votes": (33, 50, 60, UNKNOWN),
    "control.employee_seats": (0, 4, 5, UNKNOWN),
    "control.board_seats": (7, 9, UNKNOWN),
    "control.outsider_veto": YES_NO,
    "control.profit": (*ProfitRule, UNKNOWN),
    "control.mainly_this_service": YES_NO,
    "control.registered": (date(2024, 6, 1), date(2028, 1, 1), UNKNOWN),
    "control.supported_share": (29, 30, UNKNOWN, NOT_APPLICABLE),
    "functions.kinds": (
        (FunctionKind.ADULT_CHARGING, FunctionKind.ADULT_ASSESSMENT),
        (FunctionKind.FIRE_PUTTING_OUT, FunctionKind.PLANNING),
        (FunctionKind.CHILDREN_SOCIAL_WORK, FunctionKind.CHILDRENS_HOMES),
        (FunctionKind.REGULATED_CARE,),
        *(UNKNOWN, NOT_APPLICABLE),
    ),
    "functions.employs_fire_fighters": YES_NO,
    "functions.social_workers_supervise": YES_NO,
    "functions.body_corporate": YES_NO,
    "notices.intention_published": (date(2026, 12, 17), UNKNOWN),
    "notices.representations": YES_NO,
    "notices.further_decision": (date(2027, 1, 8), UNKNOWN),
    "notices.award_published": (date(2026, 11, 2), date(2029, 1, 1), UNKNOWN),
    "notices.standstill_offered": YES_NO,
    "authority.decision_days": (60, UNKNOWN, NOT_APPLICABLE),
    "authority.accepted": (date(2027, 1, 4), UNKNOWN),
    "authority.gap_max_days": (90, UNKNOWN, NOT_APPLICABLE),
    "transfer.redundancies": (0, 25, UNKNOWN),
}
"""What a case may be told as: whatever the law turns on, what it does not, and nothing."""

USUALLY: Mapping[str, object] = {
    "service.provided_by_authority": True,
    "service.named_person": False,
    "service.joint_with_nhs": False,
}
"""Kept in half of the cases, so that not all of them end at the first no."""


def answered(facts: CaseFacts, on: date) -> RouteFindings:
    reading = law.load().read(on)
    return routes.check(facts, ownership.examine(facts, reading), reading)


@settings(max_examples=400)
@given(data=st.data())
def test_no_two_answers_of_a_case_drawn_at_random_contradict_each_other(
    data: st.DataObject,
) -> None:
    base = data.draw(st.sampled_from((MUSEUM, NOTHING_KNOWN)))
    keys = data.draw(st.lists(st.sampled_from(tuple(DRAWN)), min_size=3, max_size=18, unique=True))
    changes = {key: data.draw(st.sampled_from(DRAWN[key]), label=key) for key in keys}
    if data.draw(st.booleans()):
        changes |= USUALLY
    facts = having(base, changes)
    on = data.draw(st.sampled_from((*DAYS, *[date(2026, 11, 23)] * 8)))
    assert contradictions(facts, answered(facts, on)) == []


@settings(max_examples=200)
@given(data=st.data())
def test_no_two_answers_of_a_case_all_of_which_is_drawn_contradict_each_other(
    data: st.DataObject,
) -> None:
    changes = {key: data.draw(st.sampled_from(values)) for key, values in DRAWN.items()}
    facts = having(MUSEUM, changes | USUALLY)
    assert contradictions(facts, answered(facts, date(2026, 11, 23))) == []


@pytest.mark.parametrize("edge", [*CHALLENGE, *WORK, *PLACES, *AWARDS], ids=lambda edge: edge.rule)
def test_no_two_answers_at_an_edge_contradict_each_other(edge: Edge) -> None:
    for side in (edge.bites, edge.misses):
        facts = having(MUSEUM, side.changes)
        assert contradictions(facts, answered(facts, side.on)) == []


@pytest.mark.parametrize("case", worked_cases(), ids=lambda case: case.title)
def test_no_two_answers_of_a_worked_case_contradict_each_other(
    case: Worked, tmp_path: Path
) -> None:
    case.lay_out(tmp_path)
    facts = read_case(tmp_path)
    assert contradictions(facts, answered(facts, case.on)) == []


OF_GREAT_BRITAIN_ALONE = ("tupe-2006/reg13a", "tupe-changes-2014/", "tulrca-1992/")


@pytest.mark.parametrize("redundancies", [0, 25, UNKNOWN])
def test_no_duty_is_owed_in_northern_ireland_under_the_law_of_great_britain_alone(
    redundancies: object,
) -> None:
    changes = {"parent.nation": Nation.NORTHERN_IRELAND, "transfer.redundancies": redundancies}
    for duty in consultation.duties(having(MUSEUM, changes), law.load().read(date(2026, 11, 23))):
        if duty.owed is Outcome.YES:
            assert not any(key.startswith(OF_GREAT_BRITAIN_ALONE) for key in duty.citations)


# That each would be seen


def test_each_contradiction_is_seen_where_it_is_made() -> None:
    """A few are made by hand: one answer is put beside another that it cannot stand beside."""
    on = date(2026, 11, 23)
    facts = MUSEUM
    nurses = having(MUSEUM, {"parent.kind": ParentKind.NHS_TRUST, "service.cpv": "85141200"})
    museum, trust = answered(facts, on), answered(nurses, on)
    made = {
        "the right is ruled out and yet it must be considered": replace(
            museum, codes=("CRTC_NO(body)", *museum.codes)
        ),
        "the NHS rules govern and yet the contract may be kept for mutuals": replace(
            museum, codes=("PSR", "S33_RESERVABLE")
        ),
        "there are papers, clocks or grounds under a right that is ruled out": replace(
            trust, clocks=museum.clocks
        ),
        "a publication is dated by no clock": replace(museum, clocks=()),
        "a yes stands without the warning that it is not the contract": replace(
            museum, warnings=()
        ),
        "ways under the NHS rules are told where they do not govern": replace(
            museum, processes=trust.processes
        ),
        "an answer is a plain no and says nothing would help": replace(
            trust, findings=tuple(replace(each, cure="") for each in trust.findings)
        ),
        "the codes are not those of the findings": replace(museum, codes=()),
    }
    for name, found in made.items():
        assert TABLE[name](facts, found), name
    assert contradictions(facts, museum) == []
