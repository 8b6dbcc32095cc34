"""Who must be told and asked, in every combination the law tells apart."""

from datetime import date
from itertools import product

import pytest

from spinout.consultation.speaking import Speaker, speaks
from spinout.facts.service import Nation
from spinout.facts.transfer import Recognised
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Outcome
from tests.consultation.moves import told

TRUTHS = (True, False)


@pytest.mark.parametrize(
    ("union", "elected", "invited", "small"), tuple(product(Recognised, TRUTHS, TRUTHS, TRUTHS))
)
def test_a_union_comes_first_then_elected_staff_then_a_vote(
    union: Recognised, elected: bool, invited: bool, small: bool
) -> None:
    """TUPE 2006 regulations 13(3) and 13A."""
    who = speaks(union, elected, invited, small)
    has_union = union is not Recognised.NONE
    rest_unheard = union is not Recognised.ALL and not elected
    assert ("union" in who.value) == has_union
    assert (who is Speaker.EACH) == (not has_union and rest_unheard and small and not invited)
    assert ("elect" in who.value.replace("elected", "")) == rest_unheard


@pytest.mark.parametrize(
    ("changes", "owed"),
    [
        ({}, Outcome.NO),
        ({"transfer.union_recognised": Recognised.SOME}, Outcome.YES),
        (
            {"transfer.union_recognised": Recognised.SOME, "transfer.representatives": True},
            Outcome.NO,
        ),
        ({"transfer.union_recognised": Recognised.NONE}, Outcome.YES),
        (
            {"transfer.union_recognised": Recognised.NONE, "transfer.representatives": True},
            Outcome.NO,
        ),
        ({"transfer.union_recognised": Recognised.NONE, "transfer.colleagues": 9}, Outcome.NO),
        ({"transfer.union_recognised": UNKNOWN}, Outcome.DEPENDS),
        (
            {"transfer.union_recognised": UNKNOWN, "transfer.representatives": True},
            Outcome.NO,
        ),
    ],
)
def test_a_vote_is_owed_only_where_someone_has_no_one_to_speak(changes, owed) -> None:
    vote = told(changes)["tupe.election"]
    assert vote.owed is owed
    assert bool(vote.holds) == (owed is not Outcome.NO)
    assert ("If no one is elected in good time" in vote.says) == (owed is not Outcome.NO)


def test_with_a_union_for_all_it_does_not_matter_that_no_one_was_asked_to_vote() -> None:
    changes = {
        "transfer.representatives": NOT_APPLICABLE,
        "transfer.invited": NOT_APPLICABLE,
        "transfer.employer_size": UNKNOWN,
        "transfer.colleagues": UNKNOWN,
    }
    found = told(changes)
    assert found["tupe.inform"].to == "the recognised union"
    assert found["tupe.inform"].missing == ()
    assert found["tupe.direct"].owed is Outcome.NO
    assert found["tupe.direct"].missing == ()


ALONE = {
    "transfer.union_recognised": Recognised.NONE,
    "transfer.representatives": False,
    "transfer.invited": False,
}
NEW, OLD, NEVER = date(2024, 7, 1), date(2024, 6, 30), date(2014, 7, 30)


@pytest.mark.parametrize(
    ("day", "size", "movers", "may"),
    [
        (NEW, 49, 10, True),
        (NEW, 50, 10, False),
        (NEW, 50, 9, True),
        (OLD, 49, 9, False),
        (OLD, 10, 9, False),
        (OLD, 9, 9, True),
        (date(2014, 7, 31), 9, 9, True),
        (NEVER, 9, 9, False),
    ],
)
def test_each_person_may_be_told_only_in_small_moves_by_the_day_of_the_move(
    day, size, movers, may
) -> None:
    """SI 2014/16 regulation 11 and SI 2023/1426 regulation 9, each side of each limit."""
    changes = ALONE | {
        "transfer.day": day,
        "transfer.employer_size": size,
        "transfer.colleagues": movers,
    }
    assert told(changes)["tupe.direct"].owed is (Outcome.YES if may else Outcome.NO)


SMALL = ALONE | {"transfer.employer_size": 40, "transfer.colleagues": 8}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"transfer.union_recognised": Recognised.SOME}, "A union is recognised."),
        ({"transfer.representatives": True}, "Elected staff already speak for them."),
        ({"transfer.invited": True}, "Colleagues have been asked to elect someone."),
        ({"parent.nation": Nation.NORTHERN_IRELAND}, "Northern Ireland has no such rule."),
        ({"transfer.day": NEVER}, "For a move on that day the law had no such rule."),
    ],
)
def test_each_thing_that_rules_it_out_is_named(change, says) -> None:
    assert told(SMALL)["tupe.direct"].owed is Outcome.YES
    ruled_out = told(SMALL | change)["tupe.direct"]
    assert ruled_out.owed is Outcome.NO
    assert says in ruled_out.says
