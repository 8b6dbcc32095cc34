"""What each duty says: its days, what it holds, how firm it is, and how plainly it is put."""

from datetime import date

import pytest

from spinout import consultation, law
from spinout.facts.service import Nation, ParentKind
from spinout.facts.transfer import Measures, Recognised
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Firmness, Outcome
from tests.consultation.moves import CHECKED, move, told
from tests.house.reading_grade import grade

KEYS = (
    "tupe.applies",
    "tupe.measures",
    "tupe.election",
    "tupe.inform",
    "tupe.direct",
    "tupe.consult",
    "tupe.eli",
    "tupe.object",
    "tupe.contracts",
    "tupe.terms",
    "tupe.recognition",
    "red.consult",
    "red.notice",
    "cosop",
    "two-tier",
)


def test_each_duty_is_told_once_in_the_order_a_team_meets_them() -> None:
    assert tuple(told({})) == KEYS


@pytest.mark.parametrize(
    ("day", "latest", "warn_from"),
    [
        (date(2014, 4, 30), date(2014, 4, 16), date(2014, 4, 15)),
        (date(2014, 5, 1), date(2014, 4, 3), date(2014, 4, 2)),
        (date(2027, 4, 1), date(2027, 3, 4), date(2027, 3, 3)),
    ],
)
def test_details_are_due_by_the_rule_for_the_day_of_the_move(day, latest, warn_from) -> None:
    """TUPE 2006 regulation 11, changed by SI 2014/16 regulation 10 for moves from 1 May 2014."""
    found = told({"transfer.day": day})["tupe.eli"]
    assert (found.latest, found.warn_from) == (latest, warn_from)


def test_the_details_given_on_the_last_day_are_no_more_than_14_days_old() -> None:
    """TUPE 2006 regulation 11(3)."""
    assert "as at Thursday 18 February 2027 or later" in told({})["tupe.eli"].says


@pytest.mark.parametrize("day", [UNKNOWN, NOT_APPLICABLE])
def test_without_a_day_of_its_own_the_move_is_on_the_plans_day(day) -> None:
    found = told({"transfer.day": day, "case.go_live": date(2028, 4, 1)})
    assert found["tupe.eli"].latest == date(2028, 3, 4)
    assert found["tupe.eli"].missing == ()


def test_with_no_day_at_all_the_plans_day_is_asked_for() -> None:
    found = told({"transfer.day": UNKNOWN})
    assert found["tupe.eli"].missing == ("case.go_live",)
    assert found["tupe.eli"].latest is None
    assert found["tupe.inform"].begin_by is None
    assert "before the day of the move" in found["tupe.inform"].working


def test_while_the_nation_is_unknown_both_last_days_are_shown() -> None:
    found = told({"parent.nation": UNKNOWN})["tupe.eli"]
    assert found.latest is None
    assert found.missing == ("parent.nation",)
    assert "latest Thursday 4 March 2027" in found.working
    assert "latest Thursday 18 March 2027" in found.working


def test_we_suggest_three_months_and_say_that_it_is_ours() -> None:
    assert told({})["tupe.inform"].begin_by == date(2027, 1, 1)
    figure = law.load().read(CHECKED).figure("tupe/begin-months-before")
    assert figure.status is law.Status.SUGGESTION


@pytest.mark.parametrize(
    ("planned", "who"),
    [
        (Measures.EMPLOYER, "your employer now"),
        (Measures.MUTUAL, "the mutual"),
        (Measures.BOTH, "your employer now and the mutual, each on its own plans"),
    ],
)
def test_whoever_plans_a_change_must_talk_it_over(planned, who) -> None:
    """TUPE 2006 regulation 13(6) and (7)."""
    found = told({"transfer.measures": planned})["tupe.consult"]
    assert (found.owed, found.who) == (Outcome.YES, who)
    assert "could not check how far the mutual" in found.unchecked or who == "your employer now"


def test_no_one_need_talk_where_no_change_is_planned() -> None:
    assert told({"transfer.measures": Measures.NONE})["tupe.consult"].owed is Outcome.NO


@pytest.mark.parametrize(
    ("posts", "owed", "latest"),
    [
        (0, Outcome.NO, None),
        (19, Outcome.NO, None),
        (20, Outcome.YES, date(2027, 3, 2)),
        (99, Outcome.YES, date(2027, 3, 2)),
        (100, Outcome.YES, date(2027, 2, 15)),
    ],
)
def test_talks_before_redundancies_start_at_twenty_and_lengthen_at_a_hundred(
    posts, owed, latest
) -> None:
    found = told({"transfer.redundancies": posts})["red.consult"]
    assert (found.owed, found.latest) == (owed, latest)


@pytest.mark.parametrize(("on", "days"), [(date(2026, 4, 5), "90"), (date(2026, 4, 6), "180")])
def test_the_award_for_no_talks_doubled_in_april_2026(on, days) -> None:
    found = told({"transfer.redundancies": 20}, on)["red.consult"]
    assert f"up to {days} days’ pay" in found.if_not


def test_talks_before_a_move_older_than_our_days_say_so_and_name_none() -> None:
    found = told({"transfer.redundancies": 20, "transfer.day": date(2014, 4, 30)})["red.consult"]
    assert (found.owed, found.latest) == (Outcome.YES, None)
    assert "The law may be older." in found.working


def test_talks_with_no_day_of_the_move_are_told_in_whole_sentences() -> None:
    changes = {"transfer.redundancies": 20, "transfer.day": UNKNOWN, "case.go_live": UNKNOWN}
    found = told(changes)["red.consult"]
    assert found.working.startswith("We need to know the day of the first dismissal. We count")


def test_notice_is_owed_for_one_redundancy_and_not_for_none() -> None:
    assert told({"transfer.redundancies": 1})["red.notice"].owed is Outcome.YES
    assert told({"transfer.redundancies": 0})["red.notice"].owed is Outcome.NO


@pytest.mark.parametrize(
    ("kind", "owed"),
    [
        (ParentKind.NHS_TRUST, Outcome.YES),
        (ParentKind.NHS_OTHER, Outcome.YES),
        (ParentKind.DEPARTMENT, Outcome.YES),
        (ParentKind.COUNTY_COUNCIL, Outcome.DEPENDS),
        (ParentKind.POLICE, Outcome.DEPENDS),
    ],
)
def test_the_statement_of_practice_covers_the_nhs_and_central_government_itself(kind, owed) -> None:
    found = told({"parent.kind": kind})["cosop"]
    assert found.owed is owed
    assert "policy, not law" in found.says


def test_equal_terms_are_never_said_to_be_law_yet() -> None:
    found = told({})["two-tier"]
    assert found.owed is Outcome.DEPENDS
    assert found.standing.firmness is Firmness.CONFIRM
    assert told({"parent.nation": Nation.NORTHERN_IRELAND})["two-tier"].owed is Outcome.NO


def test_a_union_stays_only_where_one_is_recognised() -> None:
    assert told({})["tupe.recognition"].owed is Outcome.YES
    none = {"transfer.union_recognised": Recognised.NONE}
    assert told(none)["tupe.recognition"].owed is Outcome.NO


SETTLED_HERE = ("tupe.inform", "tupe.consult", "tupe.eli", "tupe.direct", "tupe.contracts")


def test_in_england_today_the_duties_are_settled_and_the_scope_of_the_rules_is_not() -> None:
    found = told({})
    assert {found[key].standing.firmness for key in SETTLED_HERE} == {Firmness.SETTLED}
    assert found["tupe.applies"].standing.firmness is Firmness.CONFIRM
    assert "Ask a solicitor" in found["tupe.applies"].unchecked


@pytest.mark.parametrize("nation", [Nation.NORTHERN_IRELAND, UNKNOWN])
def test_what_we_know_of_northern_ireland_only_from_a_report_is_to_be_confirmed(nation) -> None:
    found = told({"parent.nation": nation})
    assert {found[key].standing.firmness for key in SETTLED_HERE} == {Firmness.CONFIRM}


def test_long_after_the_law_was_checked_nothing_is_settled() -> None:
    found = told({}, date(2030, 1, 1))
    assert {found[key].standing.firmness for key in SETTLED_HERE} == {Firmness.CONFIRM}


def test_before_a_law_we_hold_a_duty_says_so_and_the_others_go_on() -> None:
    found = told({"transfer.redundancies": 20}, date(2013, 6, 1))
    assert found["two-tier"].standing.firmness is Firmness.OUTSIDE_OUR_DATA
    assert found["red.consult"].standing.firmness is Firmness.OUTSIDE_OUR_DATA
    assert found["tupe.inform"].standing.firmness is Firmness.SETTLED


@pytest.mark.parametrize(
    ("changes", "older"),
    [
        ({"transfer.day": date(2014, 1, 30)}, True),
        ({"transfer.day": date(2014, 1, 31)}, False),
        ({"parent.nation": Nation.NORTHERN_IRELAND}, True),
    ],
)
def test_the_newer_rule_on_terms_is_for_moves_in_great_britain_from_2014(changes, older) -> None:
    """SI 2014/16 regulation 6."""
    found = told(changes)["tupe.terms"]
    assert ("An older rule" in found.says) is older
    assert ("tupe-changes-2014/reg6" in found.citations) is not older


def test_a_breach_costs_both_employers_and_a_claim_has_a_time() -> None:
    """TUPE 2006 regulations 12, 15 and 16."""
    found = told({})
    assert "13 weeks’ pay" in found["tupe.inform"].if_not
    assert "both answer" in found["tupe.consult"].if_not
    assert "at least £500 for each colleague" in found["tupe.eli"].if_not


def test_each_list_holds_what_the_regulations_ask() -> None:
    found = told({"transfer.union_recognised": Recognised.SOME})
    assert [len(found[key].holds) for key in ("tupe.inform", "tupe.eli", "tupe.election")] == [
        5,
        5,
        6,
    ]


LEGAL_TERMS = {
    "economic, technical or organisational reason": "good reason",
    "the Employment Rights Act 2025": "the Act",
    "Northern Ireland’s departments": "it",
    "Northern Ireland": "it",
    "representatives": "reps",
}

CASES = (
    {},
    {"transfer.day": UNKNOWN},
    {"parent.nation": Nation.NORTHERN_IRELAND, "transfer.redundancies": 30},
    {"parent.nation": UNKNOWN, "transfer.redundancies": 5},
    {"transfer.union_recognised": Recognised.NONE, "transfer.colleagues": 9},
    {"transfer.union_recognised": Recognised.NONE, "transfer.invited": True},
    {"transfer.union_recognised": Recognised.SOME, "transfer.representatives": True},
    {"transfer.union_recognised": UNKNOWN, "transfer.measures": UNKNOWN},
    {"transfer.measures": Measures.NONE, "transfer.stay_affected": 0},
    {"transfer.redundancies": 120, "parent.kind": ParentKind.NHS_TRUST},
    {"transfer.redundancies": UNKNOWN, "transfer.stay_affected": UNKNOWN},
)


def said() -> set[str]:
    found = set()
    for changes in CASES:
        for duty in consultation.duties(move(changes), law.load().read(CHECKED)):
            for text in (duty.name, duty.says, duty.if_not, duty.unchecked, *duty.holds):
                found.add(text)
            # A count of days is a chain of dates, which is not prose.
            found.add(duty.working if duty.latest is None and ":" not in duty.working else "")
    return found - {""}


@pytest.mark.parametrize("text", sorted(said()))
def test_each_sentence_is_plain(text: str) -> None:
    for term, plain in LEGAL_TERMS.items():
        text = text.replace(term, plain)
    # A heading of two or three words has no sentence to grade.
    if len(text.split()) > 5:
        assert grade(text) <= 7.0
