"""The short list: every cell is reachable, for and against, weights, and how firm the order is."""

from dataclasses import replace
from datetime import date

import pytest

from spinout import directory, law
from spinout.facts.nothing_known import nothing_known
from spinout.facts.plan import CaseFacts
from spinout.facts.questions import question_for
from spinout.facts.questions.control import CRITERIA, FORMS
from spinout.facts.questions.on_screen import choice_on_screen
from spinout.facts.service import ProfitRule
from spinout.findings import UNKNOWN
from spinout.handovers.structure import FormOption, FormScore
from spinout.law import Reading
from spinout.ownership import examine
from spinout.ownership.scores import MATTERS, MATTERS_MOST, TERMS
from spinout.ownership.swings import DOUBLED, LEFT_OUT, leaders, swings
from tests.ownership.plans import MUSEUM, NOTHING_KNOWN, having

CHARITABLE_AND_LOCKED = {"control.charitable": True, "wishes.permanent_lock": True}
GATES = {
    "G1": {
        "wishes.reserved_contract": True,
        "control.employee_votes": 50,
        "control.employee_seats": 9,
        "control.board_seats": 9,
        "control.outsider_veto": False,
        "control.profit": ProfitRule.TO_OUTSIDERS,
    },
    "G2": {"wishes.outside_equity": True},
    "G3": {"wishes.staff_majority_board": True},
    "G4": {"wishes.stay_employees": True},
    "G5": {"control.founders": 2},
    "G6": {"control.charitable": False},
    "G7": {"wishes.share_surplus": True},
    "G8": {"wishes.permanent_lock": True},
}
"""For each gate, answers that put it alone to use."""


def options(facts: CaseFacts, reading: Reading) -> dict[str, FormOption]:
    return {each.code: each for each in examine(facts, reading).options}


def cells(facts: CaseFacts, reading: Reading) -> set[tuple[str, str, int, str]]:
    return {
        (score.key, option.code, score.score, score.reason)
        for option in options(facts, reading).values()
        for score in option.scores
    }


def test_every_cell_of_the_decision_table_is_reached_by_some_plan(reading: Reading) -> None:
    keys = {row["criterion"]: row["key"] for row in reading.table("form-criteria")}
    declared = {
        (keys[row["criterion"]], row["form"], row.whole("score"), row["reason"])
        for table in ("form-scores", "form-score-terms")
        for row in reading.table(table)
    }
    reached = cells(NOTHING_KNOWN, reading) | cells(
        having(NOTHING_KNOWN, CHARITABLE_AND_LOCKED), reading
    )
    assert len(declared) == 14 * 10 + len(TERMS)
    assert reached == declared


@pytest.mark.parametrize("gate", GATES)
def test_every_form_that_a_gate_names_is_struck_by_some_plan(gate: str, reading: Reading) -> None:
    (row,) = reading.rows("form-gates", gate=gate)
    before = options(NOTHING_KNOWN, reading)
    after = options(having(NOTHING_KNOWN, GATES[gate]), reading)
    named = set(row["strikes"].split(";"))
    assert {code for code in named if after[code].shut_out_by} == named
    assert not any(each.shut_out_by for each in before.values())


def test_every_cell_carries_its_reason_source_and_status(reading: Reading) -> None:
    for option in options(NOTHING_KNOWN, reading).values():
        for score in option.scores:
            assert score.reason
            assert score.source
            assert score.status in ("suggestion", "confirm")


@pytest.mark.parametrize(
    ("fact", "criterion", "before", "after"),
    [
        ("wishes.permanent_lock", "assets-protected", 2, 3),
        ("control.charitable", "grants-and-reliefs", 2, 3),
    ],
)
def test_a_society_scores_three_with_the_set_lock_or_as_a_charity(
    fact: str, criterion: str, before: int, after: int, reading: Reading
) -> None:
    """“3 with the prescribed lock” and “3 if charitable” (models.md 4.2 and 4.4)."""

    def score(held: object) -> int:
        option = options(having(NOTHING_KNOWN, {fact: held}), reading)["CBS"]
        return next(each.score for each in option.scores if each.key == criterion)

    assert [score(held) for held in (UNKNOWN, False, True)] == [before, before, after]


def test_what_matters_most_counts_double_and_the_rest_once(reading: Reading) -> None:
    facts = having(NOTHING_KNOWN, {"wishes.matters": ("tax", "exit")})
    for option in options(facts, reading).values():
        weights = {each.key: each.weight for each in option.scores}
        assert {key for key, weight in weights.items() if weight == MATTERS_MOST} == {"tax", "exit"}
        assert set(weights.values()) == {MATTERS, MATTERS_MOST}
        assert option.total == sum(each.score * each.weight for each in option.scores)


def test_the_question_of_what_matters_offers_the_criteria_we_hold(reading: Reading) -> None:
    rows = reading.table("form-criteria")
    asked = question_for("wishes.matters")
    assert tuple(row["key"] for row in rows) == CRITERIA == asked.choices
    assert all(choice_on_screen(asked, key) != key for key in CRITERIA)


def test_each_form_tells_what_it_gives_up_and_what_it_meets_on_terms(reading: Reading) -> None:
    held = options(NOTHING_KNOWN, reading)
    assert held["LLP"].rules_out == (
        "Colleagues who stay employees",
        "A lock that cannot be undone",
    )
    assert held["CIC-S"].rules_out == ()
    assert any("only at the cap" in each for each in held["CIC-S"].on_terms)


def test_every_form_files_something_each_year(reading: Reading) -> None:
    for code, option in options(NOTHING_KNOWN, reading).items():
        assert option.each_year, code
        assert all(each.when and each.with_whom and each.source for each in option.each_year)


def test_a_society_files_within_seven_months_and_a_company_confirms_in_fourteen_days(
    reading: Reading,
) -> None:
    """models.md 1.4 and 3.4: CCBSA s.89, and the confirmation statement."""
    held = options(NOTHING_KNOWN, reading)
    society = {each.when: each.with_whom for each in held["COOP"].each_year}
    assert society["Within 7 months of the year end"] == "Financial Conduct Authority"
    company = {each.what: each for each in held["CLG"].each_year}
    assert company["Confirmation statement"].when.startswith("Within 14 days")
    assert company["Confirmation statement"].status == "confirm"


def test_real_mutuals_are_in_the_directory_and_say_of_what_day_they_speak(
    reading: Reading,
) -> None:
    slugs = {each.slug for each in directory.load().entries}
    cases = [case for each in options(NOTHING_KNOWN, reading).values() for case in each.cases]
    assert {each.body for each in cases} <= slugs
    assert {row["body"] for row in reading.table("partner-cases")} <= slugs
    assert all(each.how_it_went and each.source for each in cases)
    assert {each.name for each in options(NOTHING_KNOWN, reading)["CBS"].cases} == {
        "Explore York",
        "Inspire, Nottinghamshire",
    }


def test_forms_of_which_we_know_no_mutual_say_nothing_of_one(reading: Reading) -> None:
    held = options(NOTHING_KNOWN, reading)
    assert {code for code in FORMS if not held[code].cases} == {"CLG", "EOT", "LLP"}


def form(name: str, *points: int) -> FormOption:
    """A form with these scores, each of weight one."""
    blank = options(nothing_known(), law.load().read(date(2026, 11, 23)))["CBS"]
    scores = tuple(
        FormScore(
            key=f"c{at}",
            criterion=f"C{at}",
            score=each,
            weight=1,
            reason="",
            source="",
            status="suggestion",
        )
        for at, each in enumerate(points)
    )
    return replace(blank, name=name, scores=scores, total=sum(points), shut_out_by=())


def test_a_weight_that_decides_the_leader_is_named_with_who_would_lead() -> None:
    found = swings([form("A", 3, 0), form("B", 0, 2)])
    assert [(each.criterion, each.change, each.leaders) for each in found] == [
        ("C0", LEFT_OUT, ("B",)),
        ("C1", DOUBLED, ("B",)),
    ]


def test_a_lead_that_no_single_weight_can_turn_has_no_swing() -> None:
    assert swings([form("A", 3, 3), form("B", 0, 0)]) == ()
    assert swings([form("A", 3, 0)]) == ()


def test_a_form_shut_out_can_neither_lead_nor_swing() -> None:
    best = replace(form("A", 3, 3), shut_out_by=("It is out.",))
    assert [each.name for each in leaders([best, form("B", 1, 1)])] == ["B"]
    assert swings([best, form("B", 1, 1)]) == ()


def test_swings_agree_with_weighing_every_form_again_by_hand(reading: Reading) -> None:
    held = [each for each in examine(MUSEUM, reading).options if not each.shut_out_by]
    for place, criterion in enumerate(held[0].scores):
        for change, factor in ((LEFT_OUT, 0), (DOUBLED, 2)):
            again = [
                replace(
                    each,
                    total=sum(
                        score.score * score.weight * (factor if at == place else 1)
                        for at, score in enumerate(each.scores)
                    ),
                )
                for each in held
            ]
            lead = {each.name for each in leaders(again)}
            told = [
                set(each.leaders)
                for each in swings(held)
                if (each.criterion, each.change) == (criterion.criterion, change)
            ]
            stays = not lead.isdisjoint({each.name for each in leaders(held)})
            assert told == ([] if stays else [lead])
