"""What a result may show: nothing off which one person's answer can be read."""

import json
from itertools import product

import pytest

from spinout.handovers.readiness import Heard
from spinout.proposals.readiness_data import readiness as as_data
from spinout.readiness import notes
from tests.readiness.sheets import FIRST, alike, scored, sheet


@pytest.mark.parametrize(
    ("levels", "differ"),
    [
        ((0, 4), None),
        ((2,), None),
        ((1, 1, 3), True),
        ((1, 2, 2), False),
        ((0, 0, 0, 4), True),
    ],
)
def test_a_disagreement_is_two_levels_and_shown_only_from_three_people(levels, differ):
    found = scored(*({"R01": level} for level in levels))
    assert found.question("R01").differ is differ
    assert found.differ == (("R01",) if differ else ())


def test_three_people_of_whom_two_answered_a_question_show_no_disagreement_on_it():
    found = scored({"R01": 0, "R02": 2}, {"R01": 4, "R02": 2}, {"R02": 2})
    assert found.question("R01").differ is None


def test_a_question_that_one_of_several_answered_shows_no_level():
    found = scored({"R01": 4, "R02": 2}, {"R02": 2}, {"R02": 2})
    assert found.question("R01").heard is Heard.TOO_FEW
    assert found.question("R01").level is None


def test_a_question_only_one_answered_does_not_move_its_area():
    with_it = scored({"R01": 0, "R02": 2}, {"R02": 2}, {"R02": 2})
    without = scored({"R02": 2}, {"R02": 2}, {"R02": 2})
    assert with_it.areas == without.areas


def test_one_person_alone_sees_all_of_their_own_answers():
    found = scored({"R01": 4, "R03": 1})
    assert found.question("R01").level == 4
    assert found.question("R03").level == 1


@pytest.mark.parametrize(
    ("named", "shown"),
    [
        ([["say", "jobs"]], ["Whether jobs are safe", "Not being asked"]),
        ([["say"], ["say"]], []),
        ([["say"], ["say"], []], ["Not being asked"]),
        ([["say"], ["jobs"], []], []),
        ([["say"], ["say"], ["jobs"], ["jobs"]], ["Whether jobs are safe", "Not being asked"]),
    ],
)
def test_a_theme_is_ones_own_or_named_by_two_of_three_or_more(named, shown):
    found = scored(*(sheet({"R11": 2}, themes=themes) for themes in named))
    assert list(found.themes) == shown


def test_themes_never_tell_how_many_named_them():
    few = scored(*(sheet({"R11": 2}, themes=each) for each in (["say"], ["say"], ["jobs"])))
    many = scored(*(sheet({"R11": 2}, themes=each) for each in (["say"], ["say"], ["say"])))
    assert few.themes == many.themes


def test_among_three_no_level_can_be_pinned_on_one_of_the_other_two():
    """Each result one of three could see fits the other two the other way round as well."""
    for mine, first, second in product(range(5), repeat=3):
        seen = scored({"R01": mine}, {"R01": first}, {"R01": second})
        turned = scored({"R01": mine}, {"R01": second}, {"R01": first})
        assert seen == turned


def test_a_fourth_person_leaves_most_results_of_a_question_as_they_were():
    """Rounding down hides much of what a fourth said, and not all: the page says so."""
    told = set()
    for fourth in range(5):
        found = scored({"R01": 2}, {"R01": 3}, {"R01": 2}, {"R01": fourth})
        told.add((found.question("R01").level, found.question("R01").differ))
    assert len(told) < 5


def test_the_data_hold_no_count_of_any_one_answer():
    found = as_data(scored(*(alike(FIRST, level) for level in (0, 2, 4))))
    assert not {"counts", "lowest", "highest", "spread"} & set(json.dumps(found).split('"'))
    assert set(found["questions"][0]) == {
        "question", "area", "gate", "asks", "proof", "heard", "level", "least", "differ",
        "rests_on",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("people", "note"), [(1, notes.ALONE), (2, notes.TWO), (2, notes.NOT_HIDDEN)]
)
def test_the_result_says_what_cannot_be_hidden(people, note):
    assert note in scored(*[alike(FIRST, 2)] * people).notes


def test_one_person_alone_is_not_told_of_others():
    assert notes.NOT_HIDDEN not in scored(alike(FIRST, 2)).notes
