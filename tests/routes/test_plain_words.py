"""What is said on routes and ownership is plain: grade 7 or less, legal terms apart."""

from collections.abc import Iterator
from datetime import date

import pytest

from spinout import law, ownership, routes
from spinout.facts.service import Nation, ParentKind, ProfitRule, ProposerKind
from spinout.findings import UNKNOWN
from spinout.handovers.award_findings import AwardFindings
from spinout.law import Reading
from tests.house.reading_grade import grade
from tests.ownership.plans import ITEMS, MUSEUM, NOTHING_KNOWN, having

LEGAL_TERMS = {
    "Library management services": "This",
    "Services provided by nurses": "This",
    "Museum services": "This",
    "Community Right to Challenge": "right",
    "expression of interest": "letter",
    "procurement exercise": "contest",
    "Public Contracts Regulations 2015": "rules",
    "Provider Selection Regime": "rules",
    "Right to Request": "old policy",
    "Care Quality Commission": "regulator",
    "Procurement Act 2023": "Act",
    "Community benefit society": "society",
    "Right to Provide (2010–15 policy, not a legal right)": "old policy",
    "competitive flexible procedure": "contest",
    "open procedure": "open contest",
    "Community health services": "This",
    "only community health services delivered to individuals": "for each",
    "direct award 1, direct award 2, the most suitable provider and the competitive one": "these",
    "a significant degree of staff influence or control": "these words",
}

CASES = (
    {},
    {"expression.items": {}},
    {"expression.items": {k: v for k, v in ITEMS.items() if k != "E6"}},
    {"proposer.employees": 1},
    {"proposer.kind": ProposerKind.OTHER},
    {"parent.kind": ParentKind.NHS_TRUST, "service.cpv": "85141200"},
    {"parent.kind": ParentKind.NHS_TRUST, "service.cpv": "85323000", "contract.mixed": UNKNOWN},
    {"parent.kind": ParentKind.NHS_TRUST, "service.cpv": "85141200", "parent.nation": Nation.WALES},
    {"parent.kind": ParentKind.COMBINED_AUTHORITY},
    {"parent.kind": ParentKind.LONDON_FIRE},
    {"parent.nation": Nation.SCOTLAND},
    {"parent.nation": Nation.WALES},
    {"service.named_person": True},
    {"service.provided_by_authority": False},
    {"service.cpv": "79995000", "contract.years": 6},
    {"contract.procurement_starts": date(2025, 2, 3)},
    {"contract.last_reserved_contract": date(2026, 1, 1)},
    {"contract.last_reserved_contract": date(2024, 1, 1)},
    {"contract.value": 1},
    {"control.employee_votes": 33, "control.outsider_veto": True},
    {"control.employee_votes": 50},
    {"control.profit": ProfitRule.TO_OUTSIDERS, "control.mainly_this_service": False},
    {"circumstances.decided_to_stop": True, "circumstances.integrated_with_nhs": True},
    {"circumstances.in_procurement": True, "circumstances.in_negotiation": True},
    {"circumstances.staff_proposal_published": True, "service.functions_not_delegable": True},
    {"parent.nation": UNKNOWN, "contract.years": UNKNOWN, "control.profit": UNKNOWN},
    {"contract.procurement_starts": date(2028, 1, 3)},
    {"contract.procurement_starts": date(2028, 1, 3), "contract.value": 1},
    {"contract.procurement_starts": UNKNOWN, "contract.value": 1},
    {"service.cpv": "72000000", "contract.value": UNKNOWN},
    {"service.cpv": "72000000"},
    {"service.cpv": UNKNOWN, "contract.value": 1},
    {"service.cpv": UNKNOWN, "contract.value": 1, "parent.nation": UNKNOWN},
    {"service.cpv": UNKNOWN, "contract.value": 30_000_000, "parent.kind": ParentKind.PCC_FIRE},
    {"parent.kind": ParentKind.NHS_TRUST, "parent.nation": UNKNOWN},
    {"parent.kind": UNKNOWN},
    {"parent.kind": ParentKind.DEPARTMENT, "service.functions_not_delegable": UNKNOWN},
    {"parent.kind": ParentKind.DEPARTMENT, "contract.procurement_starts": date(2027, 4, 1)},
    {"parent.nation": Nation.NORTHERN_IRELAND, "control.supported_share": 30},
    {
        "contract.procurement_starts": date(2025, 2, 3),
        "service.cpv": "72000000",
        "contract.last_reserved_contract": date(2024, 1, 1),
        "contract.award": date(2025, 3, 1),
    },
    {"contract.procurement_starts": date(2025, 2, 3), "contract.years": 3},
    *(
        {
            "parent.kind": ParentKind.NHS_TRUST,
            "service.cpv": "85141200",
            "contract.existing_provider": True,
            **change,
        }
        for change in (
            {"contract.change_in_character": False, "contract.change_value": 0},
            {"contract.change_in_character": True},
            {
                "contract.change_in_character": False,
                "contract.change_value": 60_000_000,
                "contract.original_value": 100_000_000,
            },
        )
    ),
    {"parent.kind": ParentKind.NHS_TRUST, "service.cpv": "92511000"},
    {
        "parent.kind": ParentKind.NHS_TRUST,
        "service.cpv": "85141200",
        "contract.mixed": True,
        "contract.mostly_health": True,
        "contract.could_be_split": False,
    },
    {
        "parent.kind": ParentKind.NHS_TRUST,
        "service.cpv": "85323000",
        "contract.within_nhs_limit": False,
    },
)


def said() -> Iterator[str]:
    for day in (date(2026, 11, 23), date(2040, 1, 1)):
        yield from said_on(law.load().read(day))


def said_on(reading: Reading) -> Iterator[str]:
    for facts in (*(having(MUSEUM, changes) for changes in CASES), NOTHING_KNOWN):
        structure = ownership.examine(facts, reading)
        found = routes.check(facts, structure, reading)
        yield from (each.reason for each in found.findings)
        yield from (each.asks for each in found.findings)
        yield from (each.cure for each in found.findings)
        yield from (each.why for each in found.grounds)
        yield from found.warnings
        yield from (each.says for each in found.first_steps)
        if found.process is not None:
            yield found.process.says
            yield from (each.says for each in found.process.history)
        if found.other_nation is not None:
            yield from (f"{each.asks} {each.says}" for each in found.other_nation.answers)
        for way in found.processes:
            yield from (way.says, way.why, way.notices, way.ask)
        yield from (each.working for each in found.clocks[1:])
        yield from said_of_the_award(found.award)
        yield from (each.reason for each in structure.findings)
        for test in structure.tests:
            yield test.deciding_words
            yield test.smallest_change


def said_of_the_award(award: AwardFindings | None) -> Iterator[str]:
    if award is None:
        return
    change = (award.change,) if award.change else ()
    for test in (*award.scope, *award.limbs, award.supported, *award.older, *change, *award.beyond):
        yield from (test.asks, test.says, test.why, test.cure)
    yield from (each.says for each in award.notices)


def without_legal_terms(text: str) -> str:
    for term, plain in LEGAL_TERMS.items():
        text = text.replace(term, plain)
    return text


@pytest.mark.parametrize("text", sorted({text for text in said() if text}))
def test_each_sentence_is_plain(text: str) -> None:
    assert grade(without_legal_terms(text)) <= 7.0
