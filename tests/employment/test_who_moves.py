"""Whether the colleague in a post moves, as the posts file says how they work."""

import pytest

from spinout import employment
from spinout.employment.who_moves import ASKED
from spinout.facts.posts import Engaged, Perimeter
from tests.employment.a_case import case, post, reading

WAYS = [each for each in Engaged if each is not Engaged.PARTLY]


def compared(*posts):
    return employment.compare(case(posts), reading())


@pytest.mark.parametrize("works", WAYS)
def test_each_way_of_working_says_whether_the_person_moves_or_to_ask(works) -> None:
    (found,) = compared(post(works=works)).people
    assert found.moves is not None
    assert found.moves.says.startswith("Ask") == (works in ASKED)
    assert (found.moves.status == "confirm") == (works is not Engaged.PERMANENT)


def test_a_post_that_does_not_say_has_no_answer_of_its_own() -> None:
    assert compared(post()).people[0].moves is None


def test_posts_inside_are_counted_by_how_their_colleagues_work() -> None:
    found = compared(
        post("A", works=Engaged.BANK),
        post("B", works=Engaged.SESSIONAL),
        post("C", works=Engaged.PERMANENT),
        post("D", works=Engaged.AGENCY, perimeter=Perimeter.OUT),
        post("E"),
    )
    counted = {each.key: each.posts for each in found.who_moves if each.posts}
    assert counted == {"bank": 2, "permanent": 1}


@pytest.mark.parametrize("works", [*WAYS, None])
def test_a_note_says_that_costs_count_those_who_must_ask_as_moving(works) -> None:
    notes = " ".join(compared(post(works=works)).notes)
    assert ("Costs count each as moving." in notes) == (works in ASKED)


def test_how_people_work_changes_no_figure_and_parts_no_group() -> None:
    plain = compared(*(post(f"P-{at}") for at in range(10)))
    mixed = compared(*(post(f"P-{at}", works=WAYS[at % len(WAYS)]) for at in range(10)))
    assert (mixed.go_cost, len(mixed.typical)) == (plain.go_cost, len(plain.typical))
    assert mixed.typical[0].comparison.moves is None
