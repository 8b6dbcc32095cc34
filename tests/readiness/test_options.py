"""The options weighed, as docs/explanation/what-would-be-better.md tells it."""

from dataclasses import replace
from datetime import date

import pytest

from spinout.facts.appraisal import Appraisal, Criterion, Dissent, Score, Way, WayHere
from spinout.facts.better import Change
from spinout.facts.nothing_known import nothing_known
from spinout.findings import UNKNOWN
from spinout.law.status import Status
from spinout.readiness import options
from spinout.readiness.claims import NONE_COUNTS, NOTHING, claims, claims_say
from spinout.readiness.options import FIXED_DAY, SCORED_DAY, weighed

CRITERIA = (("people", 3), ("money", 2))
SCORES = {
    Way.STAY: (1, 3),
    Way.CHANGE: (2, 3),
    Way.JOIN: (2, 2),
    Way.LEAVE: (4, 1),
}
WHOLE = Appraisal(
    fixed_on=date(2026, 9, 14),
    criteria=tuple(
        Criterion(key=key, name=key.title(), weight=weight, says="") for key, weight in CRITERIA
    ),
    ways=tuple(WayHere(way=way, says=f"It would {way.value}.") for way in Way),
    scored_on=date(2026, 10, 5),
    scorers=("Branch manager",),
    scores=tuple(
        Score(way=way, criterion=key, score=score, why="Because.")
        for way, scores in SCORES.items()
        for (key, _), score in zip(CRITERIA, scores, strict=True)
    ),
    dissent=(Dissent(by="Finance partner", says="I would stay."),),
)
CHANGE = Change(
    change="Open on Sundays",
    for_whom="People who work on weekdays",
    baseline="No library opens on Sundays (2026)",
    measure="Libraries open on Sundays",
    by=date(2029, 4, 1),
    checked_by="The contract officer",
    not_by_staying="The council opens nothing on Sundays.",
    clause="Clause 4",
)


def with_weights(**weights):
    """The appraisal with other weights."""
    return replace(
        WHOLE,
        criteria=tuple(
            replace(each, weight=weights.get(each.key, each.weight)) for each in WHOLE.criteria
        ),
    )


def test_points_are_scores_times_weights():
    found = weighed(WHOLE)
    assert {each.way: each.points for each in found.ways} == {
        Way.STAY: 9,
        Way.CHANGE: 12,
        Way.JOIN: 10,
        Way.LEAVE: 14,
    }
    assert found.most == 20
    assert found.leads == (Way.LEAVE,)
    assert found.says == "“Leave as a mutual of our own” comes first, with 14 of 20 points."


def test_two_ways_with_the_same_points_come_out_level():
    found = weighed(with_weights(people=1, money=1))
    assert found.leads == (Way.CHANGE, Way.LEAVE)
    assert "come out level, with 5 of 8 points each" in found.says


def test_each_step_of_one_in_a_weight_that_changes_the_order_is_told():
    found = weighed(with_weights(people=2, money=2))
    assert found.leads == (Way.CHANGE, Way.LEAVE)
    assert found.moves == (
        "If “People” weighed 1 and not 2, “Stay, and change how we work” would come first.",
        "If “People” weighed 3 and not 2, “Leave as a mutual of our own” would come first.",
        "If “Money” weighed 1 and not 2, “Leave as a mutual of our own” would come first.",
        "If “Money” weighed 3 and not 2, “Stay, and change how we work” would come first.",
    )


def test_where_no_step_changes_the_order_none_is_told():
    assert weighed(with_weights(people=9)).moves == ()


@pytest.mark.parametrize(
    ("change", "lack"),
    [
        ({"fixed_on": UNKNOWN}, FIXED_DAY),
        ({"scored_on": UNKNOWN}, SCORED_DAY),
        ({"scorers": ()}, "which posts scored"),
        ({"ways": WHOLE.ways[1:]}, "what “Stay as now” would be here"),
        ({"scores": WHOLE.scores[1:]}, "every score of “Stay as now”"),
        ({"criteria": WHOLE.criteria[:1]}, "two things or more to judge by"),
    ],
)
def test_scores_do_not_count_while_anything_is_missing(change, lack):
    found = weighed(replace(WHOLE, **change))
    assert lack in found.lacks
    assert found.leads == ()
    assert found.moves == ()
    assert found.says == "The scores do not count yet."


def test_all_four_ways_are_there_even_where_nobody_scored_them():
    found = weighed(replace(WHOLE, scores=()))
    assert [each.way for each in found.ways] == list(Way)
    assert all(each.points is None for each in found.ways)


def test_dissent_is_kept_as_it_was_said():
    found = weighed(WHOLE)
    assert found.dissent == WHOLE.dissent
    assert found.status is Status.SUGGESTION


def test_a_whole_claim_in_the_contract_counts():
    (found,) = claims([CHANGE])
    assert found.counts
    assert claims_say([found]) == (
        "Each claim is measured, dated and held by a clause of the contract."
    )


@pytest.mark.parametrize(
    ("part", "blank", "lack"),
    [
        ("clause", "", "a clause of the contract that holds it"),
        ("measure", "", "how it would be measured"),
        ("baseline", "", "how it is now"),
        ("by", None, "by when"),
        ("checked_by", "", "who checks it"),
        ("for_whom", "", "for whom"),
        ("not_by_staying", "", "why staying could not do it"),
    ],
)
def test_a_claim_that_lacks_a_part_counts_as_nought(part, blank, lack):
    (found,) = claims([replace(CHANGE, **{part: blank})])
    assert not found.counts
    assert found.lacks == (lack,)
    assert claims_say([found]) == NONE_COUNTS


def test_how_many_claims_count_is_told():
    found = claims([CHANGE, replace(CHANGE, clause=""), replace(CHANGE, clause="")])
    assert claims_say(found).startswith("1 claim counts, of 3.")
    assert claims_say(()) == NOTHING


def test_a_case_that_says_nothing_of_it_has_no_findings():
    assert options(nothing_known()) is None


def test_claims_without_an_appraisal_are_found_alone():
    facts = nothing_known()
    found = options(replace(facts, better=replace(facts.better, changes=(CHANGE,))))
    assert found.weighed is None
    assert len(found.claims) == 1
