"""The legal forms: gates before scores, a reason for every cell, and staying as an answer."""

from datetime import date

import pytest

from spinout import law
from spinout.facts.plan import CaseFacts
from spinout.facts.service import ProfitRule
from spinout.findings import UNKNOWN, Firmness
from spinout.handovers.structure import FormOption, Structure
from spinout.law import Reading
from spinout.ownership import examine
from spinout.ownership.gates import IN_USE
from tests.ownership.plans import MUSEUM, NOTHING_KNOWN, having

FORMS = ("CIC-G", "CIC-S", "CBS", "COOP", "CLG", "EOT", "SHARES", "CHARITY", "LLP", "JV")

NO_GATE = having(
    MUSEUM,
    {
        "wishes.reserved_contract": False,
        "wishes.stay_employees": False,
    },
)
"""A plan that puts no gate to use."""


def by_code(structure: Structure) -> dict[str, FormOption]:
    return {option.code: option for option in structure.options}


def shut(facts: CaseFacts, reading: Reading) -> set[str]:
    return {option.code for option in examine(facts, reading).options if option.shut_out_by}


@pytest.mark.parametrize(
    ("form", "total"),
    [
        ("CIC-G", 29),
        ("CIC-S", 25),
        ("CBS", 30),
        ("COOP", 30),
        ("CLG", 25),
        ("EOT", 20),
        ("SHARES", 19),
        ("CHARITY", 25),
        ("LLP", 16),
        ("JV", 18),
    ],
)
def test_scores_without_weights_add_up_as_published_in_our_notes(
    form: str, total: int, reading: Reading
) -> None:
    """The sums of the fourteen scores given at the foot of the decision table (models.md 4)."""
    scores = by_code(examine(NOTHING_KNOWN, reading))[form].scores
    assert sum(score.score for score in scores) == total


def test_every_form_is_scored_on_all_fourteen_things_with_a_reason(reading: Reading) -> None:
    options = examine(MUSEUM, reading).options
    assert {option.code for option in options} == set(FORMS)
    for option in options:
        assert len({score.criterion for score in option.scores}) == 14
        assert all(score.reason for score in option.scores)


def test_three_starred_things_count_double(reading: Reading) -> None:
    option = by_code(examine(NOTHING_KNOWN, reading))["CBS"]
    assert sorted(score.weight for score in option.scores) == [1] * 11 + [2] * 3
    assert option.total == 30 + 2 + 2 + 2


def test_open_forms_come_first_by_total_then_those_shut_out(reading: Reading) -> None:
    options = examine(MUSEUM, reading).options
    order = [(bool(option.shut_out_by), -option.total) for option in options]
    assert order == sorted(order)
    assert {option.code for option in options if option.shut_out_by} == {"LLP"}


def test_a_plan_that_asks_for_nothing_special_shuts_out_no_form(reading: Reading) -> None:
    assert shut(NO_GATE, reading) == set()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"wishes.outside_equity": True}, {"CIC-G", "CLG", "CHARITY"}),
        ({"wishes.staff_majority_board": True}, {"CHARITY"}),
        ({"wishes.stay_employees": True}, {"LLP"}),
        ({"control.founders": 2}, {"CBS", "COOP"}),
        ({"control.founders": 3}, set()),
        ({"control.charitable": False}, {"CHARITY"}),
        ({"wishes.share_surplus": True}, {"CHARITY", "CBS"}),
        (
            {"wishes.permanent_lock": True},
            {"COOP", "CLG", "EOT", "SHARES", "LLP", "JV"},
        ),
    ],
)
def test_each_gate_shuts_out_the_forms_it_names(
    changes: dict[str, object], expected: set[str], reading: Reading
) -> None:
    assert shut(having(NO_GATE, changes), reading) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, set()),
        ({"control.employee_votes": 50}, {"JV"}),
        ({"control.profit": ProfitRule.TO_MEMBERS_ONLY}, set()),
        ({"control.profit": ProfitRule.TO_OUTSIDERS}, {"SHARES"}),
        ({"control.employee_votes": 33}, set(FORMS)),
        ({"control.outsider_veto": True}, set(FORMS)),
    ],
)
def test_a_reserved_contract_shuts_out_what_colleagues_do_not_control(
    changes: dict[str, object], expected: set[str], reading: Reading
) -> None:
    assert shut(having(NO_GATE, changes | {"wishes.reserved_contract": True}), reading) == expected


def test_every_gate_in_the_data_has_a_rule_and_every_rule_a_gate(reading: Reading) -> None:
    assert {row["gate"] for row in reading.table("form-gates")} == set(IN_USE)


def test_gates_name_only_forms_we_hold(reading: Reading) -> None:
    for row in reading.table("form-gates"):
        named = {form for column in ("strikes", "limits") for form in row[column].split(";")}
        assert named - {""} <= set(FORMS)


def test_a_shut_form_carries_the_sentence_that_shuts_it(reading: Reading) -> None:
    structure = examine(having(NO_GATE, {"wishes.share_surplus": True}), reading)
    (sentence,) = by_code(structure)["CHARITY"].shut_out_by
    assert sentence == (
        "Surplus is to be shared among staff. Surplus may not be shared. "
        "Pay and bonus are still possible as a cost."
    )


def test_an_unknown_wish_leaves_its_forms_open_and_waiting(reading: Reading) -> None:
    options = by_code(examine(having(NO_GATE, {"wishes.share_surplus": UNKNOWN}), reading))
    waiting = {code: option.waits_for for code, option in options.items() if option.waits_for}
    assert waiting == {"CBS": ("wishes.share_surplus",), "CHARITY": ("wishes.share_surplus",)}
    assert not any(option.shut_out_by for option in options.values())


def test_a_form_already_shut_waits_for_nothing(reading: Reading) -> None:
    changes = {"wishes.share_surplus": UNKNOWN, "wishes.staff_majority_board": True}
    option = by_code(examine(having(NO_GATE, changes), reading))["CHARITY"]
    assert option.shut_out_by
    assert option.waits_for == ()


def test_the_forms_are_weighed_even_when_nothing_is_known(reading: Reading) -> None:
    structure = examine(NOTHING_KNOWN, reading)
    assert structure.chosen is None
    assert [option.code for option in structure.options][:3] == ["CIC-G", "CBS", "COOP"]
    assert all(option.waits_for for option in structure.options)


def test_staying_is_always_named_as_an_answer(reading: Reading) -> None:
    for facts in (MUSEUM, NOTHING_KNOWN):
        assert "STAY" in {finding.code for finding in examine(facts, reading).findings}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, "FORM_OPEN"),
        ({"wishes.share_surplus": True}, "FORM_SHUT_OUT"),
        ({"wishes.share_surplus": UNKNOWN}, "FORM_DEPENDS"),
    ],
)
def test_the_named_form_is_answered_for(
    changes: dict[str, object], code: str, reading: Reading
) -> None:
    found = examine(having(MUSEUM, changes), reading).findings
    assert [f.code for f in found if f.code.startswith("FORM_") and f.code != "FORM_ON_TERMS"] == [
        code
    ]


def test_a_form_that_stays_only_on_terms_is_said_to(reading: Reading) -> None:
    changes = {"wishes.permanent_lock": True, "control.employee_seats": 0}
    structure = examine(having(NO_GATE, changes), reading)
    (terms,) = [f for f in structure.findings if f.code == "FORM_ON_TERMS"]
    assert terms.reason.startswith("Community benefit society: open only on terms.")
    assert terms.citations == ("ccbsa-2014/s29",)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, True),
        ({"control.employee_seats": 0}, False),
        ({"control.charitable": False}, False),
        ({"control.form": "CIC-G"}, False),
        ({"control.form": "CHARITY"}, True),
    ],
)
def test_paid_colleagues_on_a_charitys_board_are_a_caution(
    changes: dict[str, object], told: bool, reading: Reading
) -> None:
    said = [
        f for f in examine(having(MUSEUM, changes), reading).findings if "paid by a" in f.reason
    ]
    assert bool(said) == told
    for each in said:
        assert "ask a charity lawyer" in each.reason
        assert each.standing.firmness is Firmness.CONFIRM
        assert each.citations == ("charities-act-2011/s185",)


@pytest.mark.parametrize(
    ("form", "charitable", "exempt"),
    [
        ("CBS", True, True),
        ("CHARITY", True, True),
        ("CBS", False, False),
        ("CBS", UNKNOWN, False),
        ("CIC-G", True, False),
        (UNKNOWN, True, False),
    ],
)
def test_only_a_charitable_society_or_charity_is_free_of_corporation_tax(
    form: object, charitable: object, exempt: bool, reading: Reading
) -> None:
    facts = having(MUSEUM, {"control.form": form, "control.charitable": charitable})
    assert examine(facts, reading).tax_exempt is exempt


def test_before_our_data_begin_the_gap_is_a_finding_and_the_rest_answers() -> None:
    structure = examine(MUSEUM, law.load().read(date(2020, 1, 1)))
    gaps = [f for f in structure.findings if f.code == "OUTSIDE_OUR_DATA"]
    assert len(gaps) == 4
    assert all(gap.standing.firmness is Firmness.OUTSIDE_OUR_DATA for gap in gaps)
    assert [test.key for test in structure.tests] == ["government-definition"]
    assert structure.options == ()
