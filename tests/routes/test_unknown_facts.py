"""Unknown facts: what every completion answers is said, and what is missing is what matters."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import combinations, product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from spinout import law, ownership, routes
from spinout.completions import combine, settled, waiting, yes_or_no
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation, ParentKind, ProfitRule, ProposerKind, Window
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Finding, Firmness, Outcome
from spinout.handovers.structure import Structure
from spinout.ownership import s33_control, s33_main, s33_profit
from spinout.routes import award, crtc, s33
from tests.ownership.plans import ITEMS, MUSEUM, NOTHING_KNOWN, OCTOBER, having

VALUES: dict[str, tuple[object, ...]] = {
    "parent.kind": (
        ParentKind.COUNTY_COUNCIL,
        ParentKind.NHS_TRUST,
        ParentKind.LONDON_FIRE,
        ParentKind.DEPARTMENT,
        ParentKind.PCC_FIRE,
    ),
    "parent.nation": tuple(Nation),
    "proposer.kind": (ProposerKind.EMPLOYEES, ProposerKind.CHARITY, ProposerKind.OTHER),
    "proposer.employees": (1, 2),
    "proposer.partners": (True, False),
    "service.provided_by_authority": (True, False),
    "service.named_person": (True, False),
    "expression.window_published": (True, False),
    "expression.window": (OCTOBER, Window(first=date(2026, 11, 1), last=date(2026, 11, 30))),
    "expression.received": (date(2026, 10, 15), date(2026, 11, 3)),
    "service.cpv": ("92511000", "79995000", "85141200", "72000000"),
    "contract.value": (10_000_000, 13_700_000, 14_000_000, 21_000_000, 30_000_000, 70_000_000),
    "contract.procurement_starts": (
        date(2023, 12, 31),
        date(2025, 2, 23),
        date(2025, 12, 31),
        date(2026, 1, 1),
        date(2027, 6, 1),
    ),
    "contract.years": (1, 3, 5, 6),
    "contract.extension_years": (0, 2, 4, 5),
    "contract.last_reserved_contract": (NOT_APPLICABLE, date(2025, 4, 1), date(2029, 1, 1)),
    "contract.award": (date(2027, 4, 1), date(2030, 4, 1)),
    "contract.mostly_health": (True, False),
    "contract.could_be_split": (True, False),
    "control.employee_votes": (33, 50, 60),
    "control.employee_seats": (0, 4, 5),
    "control.board_seats": (7, 9),
    "control.outsider_veto": (True, False),
    "control.profit": (ProfitRule.NOT_FOR_PROFIT, ProfitRule.TO_OUTSIDERS),
    "control.mainly_this_service": (True, False),
    "control.registered": (
        date(2024, 6, 1),
        date(2026, 3, 1),
        date(2028, 1, 1),
        date(2031, 1, 1),
    ),
}
"""Values enough that, for each fact, every band that law cuts at is reached."""

PAPERS = (ITEMS, {k: v for k, v in ITEMS.items() if k != "E6"}, ITEMS | {"E1": "Partners."})

READING = law.load().read(date(2026, 11, 23))

SUBJECTS: dict[str, tuple[str, ...]] = {
    "CRTC_DEPENDS": ("parent", "proposer", "service", "expression"),
    "AWARD_DEPENDS": ("parent", "service", "contract"),
    "S33_DEPENDS": ("parent", "service", "contract", "control"),
}
"""The sections of facts that each subject reads, by its code for “depends”."""

WHOSE = {"PSR": "the NHS rules", "AWARD_NO(nation)": "Scotland", "OUTSIDE_OUR_DATA": "before"}
"""The rules that an answer about the award speaks of, where they are not those of the Act."""

Found = tuple[Finding, ...]
Completion = tuple[object, ...]


def reads(subject: str, key: str) -> bool:
    return key.split(".")[0] in SUBJECTS[subject]


def asked(subject: str, facts: CaseFacts) -> Found:
    """What the subject answers."""
    match subject:
        case "CRTC_DEPENDS":
            return crtc.findings(facts, READING)
        case "AWARD_DEPENDS":
            return award.findings(facts, READING)
        case _:
            limbs = (s33_control, s33_profit, s33_main)
            structure = Structure(
                options=(),
                chosen=None,
                tests=tuple(limb.test(facts, READING) for limb in limbs),
                tax_exempt=False,
                findings=(),
            )
            return s33.findings(facts, structure, READING)


def ruling(found: Found) -> tuple[str, Outcome]:
    """What the findings come to: whose rules they speak of, and the one outcome they share.

    For the right and for a contract kept for mutuals, another nation’s law is a no.
    """
    (outcome,) = {each.outcome for each in found}
    if outcome is Outcome.OTHER_NATION and not found[0].code.startswith("AWARD"):
        return "", Outcome.NO
    return WHOSE.get(found[0].code, ""), outcome


def completions(subject: str, facts: CaseFacts, keys: tuple[str, ...]) -> dict[Completion, Found]:
    """The subject's answer for every way of filling in `keys`."""
    return {
        values: asked(subject, having(facts, dict(zip(keys, values, strict=True))))
        for values in product(*(VALUES[key] for key in keys))
    }


def matters(place: int, answers: Mapping[Completion, Found]) -> bool:
    """Whether two completions that differ only at `place` come to different things."""
    return any(
        ruling(answers[one]) != ruling(answers[other])
        for one, other in combinations(answers, 2)
        if one[:place] + one[place + 1 :] == other[:place] + other[place + 1 :]
    )


def check_honest(subject: str, facts: CaseFacts, keys: tuple[str, ...]) -> None:
    """Compares what is said with `keys` unknown against every way of completing them."""
    found = asked(subject, having(facts, dict.fromkeys(keys, UNKNOWN)))
    answers = completions(subject, facts, keys)
    rulings = {ruling(each) for each in answers.values()}
    if len(rulings) == 1:
        assert {ruling(found)} == rulings
        assert not any(each.missing for each in found)
        check_no_firmer(found, answers.values())
        return
    (finding,) = found
    expected = {keys[place] for place in range(len(keys)) if matters(place, answers)}
    said = {key.removesuffix(".first").removesuffix(".last") for key in finding.missing}
    assert (finding.code, said) == (subject, expected)
    assert expected


def check_no_firmer(found: Found, answers: Iterable[Found]) -> None:
    """Every code holds in all completions, or the others end in other law; and none is firmer."""
    for each in found:
        for answer in answers:
            same = [other for other in answer if other.code == each.code]
            assert same or each.code == "NOT_LIGHT_TOUCH" or answer[0].code in OTHER_LAW
            assert all(firmness(each) >= firmness(other) for other in same or answer[:1])


def firmness(each: Finding) -> int:
    """How weak the standing is: the more, the weaker."""
    return list(Firmness).index(each.standing.firmness)


OTHER_LAW = ("CRTC_NO(nation)", "S33_NO(nation)", "S33_NO(date)", "S33_NO(regime)")


def cannot_be_reached(facts: CaseFacts, keys: tuple[str, ...]) -> bool:
    """Five seats of an unknown board may be no majority, but no board listed here shows it."""
    return (
        "control.board_seats" in keys
        and "control.employee_seats" not in keys
        and facts.control.employee_seats == 5
    )


def pairs() -> list[tuple[str, tuple[str, str], bool]]:
    """Each subject with every pair of facts it reads, a mixed contract only where it is read."""
    return [
        (subject, pair, mixed)
        for subject in SUBJECTS
        for pair in combinations((key for key in VALUES if reads(subject, key)), 2)
        for mixed in ((False, True) if reads(subject, "contract.mixed") else (False,))
    ]


@pytest.mark.parametrize(("subject", "keys", "mixed"), pairs())
def test_any_two_unknown_facts_are_reported_exactly_where_they_matter(
    subject: str, keys: tuple[str, str], mixed: bool
) -> None:
    base = having(
        MUSEUM,
        {
            "service.cpv": "85141200" if mixed else "92521000",
            "contract.mixed": mixed,
            "contract.mostly_health": mixed,
            "contract.could_be_split": False,
            "control.employee_seats": 4,
            "control.board_seats": 7,
            "contract.years": 3,
            "contract.extension_years": 2,
            "expression.window": OCTOBER,
        },
    )
    check_honest(subject, base, keys)


@settings(max_examples=120)
@given(data=st.data())
def test_unknown_facts_are_reported_exactly_where_they_matter(data: st.DataObject) -> None:
    base = having(
        MUSEUM,
        {key: data.draw(st.sampled_from(values), label=key) for key, values in VALUES.items()}
        | {
            "expression.items": data.draw(st.sampled_from(PAPERS)),
            "contract.mixed": data.draw(st.booleans()),
        },
    )
    subject = data.draw(st.sampled_from(sorted(SUBJECTS)))
    mine = [key for key in VALUES if reads(subject, key)]
    keys = tuple(data.draw(st.lists(st.sampled_from(mine), min_size=1, max_size=3, unique=True)))
    assume(not cannot_be_reached(base, keys))
    check_honest(subject, base, keys)


UNDER_ALL = {"service.cpv": UNKNOWN, "contract.value": 1_000_000}


def test_a_contract_too_small_to_keep_is_a_no_whatever_the_service_is() -> None:
    check_honest("S33_DEPENDS", having(MUSEUM, UNDER_ALL), ("service.cpv",))
    (found,) = asked("S33_DEPENDS", having(MUSEUM, UNDER_ALL))
    assert (found.code, found.outcome, found.missing) == ("S33_NO(value)", Outcome.NO, ())
    assert "You put the contract’s whole value at £10,000 with VAT." in found.reason
    assert "If the NHS rules govern the award, they do not allow it." in found.reason


@pytest.mark.parametrize("kind", [ParentKind.NHS_TRUST, ParentKind.POLICE])
def test_a_body_the_right_does_not_bind_is_a_no_in_every_nation(kind: ParentKind) -> None:
    facts = having(MUSEUM, {"parent.kind": kind, "parent.nation": UNKNOWN})
    (found,) = asked("CRTC_DEPENDS", facts)
    assert (found.code, found.outcome, found.missing) == ("CRTC_NO(parent)", Outcome.NO, ())
    assert "in another nation the answer is no too" in found.reason
    whole = routes.check(facts, ownership.examine(facts, READING), READING)
    assert "ROUTE_C" in whole.codes
    assert (whole.clocks, whole.contents, whole.grounds) == ((), (), ())


def test_a_service_off_the_list_is_not_under_the_lighter_rules_whatever_it_is_worth() -> None:
    facts = having(MUSEUM, {"service.cpv": "72000000", "contract.value": UNKNOWN})
    (found,) = asked("AWARD_DEPENDS", facts)
    assert (found.code, found.outcome, found.missing) == ("NOT_LIGHT_TOUCH", Outcome.NO, ())
    assert "£207,720 (as reported) or more" in found.reason


def test_a_value_between_the_thresholds_is_not_under_the_lighter_rules_on_any_list() -> None:
    changes = {"parent.kind": ParentKind.PCC_FIRE, "contract.value": 30_000_000}
    facts = having(MUSEUM, changes | {"service.cpv": UNKNOWN})
    (found,) = asked("AWARD_DEPENDS", facts)
    assert (found.code, found.missing) == ("NOT_LIGHT_TOUCH", ())
    assert "the lighter rules start at £663,540 (as reported)" in found.reason


def test_nurses_whose_bids_may_be_sought_before_the_act_are_a_no_all_the_same() -> None:
    changes = {"parent.kind": ParentKind.NHS_TRUST, "service.cpv": "85141200"}
    facts = having(MUSEUM, changes | {"contract.procurement_starts": UNKNOWN})
    (found,) = asked("S33_DEPENDS", facts)
    assert (found.code, found.outcome) == ("S33_NO(regime)", Outcome.NO)
    assert "under the older rules" in found.reason


def test_with_nothing_known_every_subject_waits() -> None:
    for subject in SUBJECTS:
        (finding,) = asked(subject, NOTHING_KNOWN)
        assert finding.code == subject
        assert finding.missing


def test_a_part_waits_only_for_facts_that_change_the_answer() -> None:
    both = combine(
        lambda one, other: one and other, yes_or_no(UNKNOWN, "a.one"), yes_or_no(False, "a.other")
    )
    assert (both.possible, both.waits_for) == ((False,), ())


def test_a_settled_part_keeps_its_value_when_more_is_known() -> None:
    for one, other in product((True, False, UNKNOWN), repeat=2):
        part = combine(max, yes_or_no(one, "a.one"), yes_or_no(other, "a.other"))
        for later in (True, False):
            fuller = combine(
                max,
                yes_or_no(later if one is UNKNOWN else one, "a.one"),
                yes_or_no(other, "a.other"),
            )
            assert set(fuller.possible) <= set(part.possible)


def test_not_applicable_is_a_no() -> None:
    assert yes_or_no(NOT_APPLICABLE, "a.one") == settled(False)


def test_an_unsettled_part_has_no_one_value() -> None:
    with pytest.raises(ValueError, match="too many values"):
        _ = waiting((1, 2), "a.one").value
