"""Services like one described: what counts, what does not, and what is told of each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout import directory
from spinout.directory import Described, Form, Likeness, Parent, Sector, Size, alike
from spinout.directory.alike import COUNTS_FOR, MOST_SHOWN, lessons

HELD = directory.load()
LIBRARY = Described(
    sector=Sector.LIBRARIES, parent=Parent.COUNCIL, staff=120, form=Form.COMMUNITY_BENEFIT_SOCIETY
)
DESCRIBED = st.builds(
    Described,
    sector=st.none() | st.sampled_from(Sector),
    parent=st.none() | st.sampled_from(Parent),
    staff=st.none() | st.integers(1, 5_000),
    form=st.none() | st.sampled_from(Form),
)


def test_the_body_most_like_a_council_library_of_120_as_a_society_is_york_s() -> None:
    best = alike(HELD.entries, LIBRARY)[0]
    assert best.entry.slug == "explore-york"
    assert best.because == tuple(Likeness)


def test_a_likeness_of_kind_outweighs_any_one_other() -> None:
    assert all(
        COUNTS_FOR[Likeness.SECTOR] > COUNTS_FOR[each]
        for each in Likeness
        if each is not Likeness.SECTOR
    )


@given(DESCRIBED)
def test_the_most_alike_come_first_and_each_is_like_it_in_something(service: Described) -> None:
    found = alike(HELD.entries, service)
    worth = [sum(COUNTS_FOR[why] for why in each.because) for each in found]
    assert len(found) <= MOST_SHOWN
    assert worth == sorted(worth, reverse=True)
    assert all(each > 0 for each in worth)


@given(DESCRIBED)
def test_each_likeness_named_is_true_and_none_that_is_true_is_left_out(service: Described) -> None:
    for each in alike(HELD.entries, service):
        entry = each.entry
        assert set(each.because) == {
            likeness
            for likeness, is_so in {
                Likeness.SECTOR: service.sector in entry.sectors,
                Likeness.PARENT: service.parent in entry.parents
                and service.parent is not Parent.NOT_STATED,
                Likeness.SIZE: service.staff is not None and service.size is entry.size,
                Likeness.FORM: service.form is entry.form and service.form is not Form.NOT_STATED,
            }.items()
            if is_so
        }


def test_what_is_not_stated_is_like_nothing() -> None:
    unstated = Described(sector=Sector.NOT_STATED, parent=Parent.NOT_STATED, form=Form.NOT_STATED)
    assert alike(HELD.entries, unstated) == alike(HELD.entries, Described()) == ()


def test_what_became_of_a_body_plays_no_part_in_the_order() -> None:
    health = Described(sector=Sector.COMMUNITY_HEALTH)
    slugs = [each.entry.slug for each in alike(HELD.entries, health)]
    in_order = [e.slug for e in HELD.entries if Sector.COMMUNITY_HEALTH in e.sectors]
    assert slugs == in_order[:MOST_SHOWN]


@pytest.mark.parametrize(
    ("staff", "size"),
    [
        (None, Size.NOT_STATED),
        (1, Size.UNDER_50),
        (49, Size.UNDER_50),
        (50, Size.FROM_50),
        (249, Size.FROM_50),
        (250, Size.FROM_250),
        (999, Size.FROM_250),
        (1_000, Size.FROM_1000),
    ],
)
def test_sizes_are_cut_where_they_say(staff: int | None, size: Size) -> None:
    assert Size.of(staff) is size


@pytest.mark.parametrize("entry", HELD.entries, ids=lambda entry: entry.slug)
def test_everything_to_learn_is_in_our_data_and_names_who_says_it(entry) -> None:
    ours = {
        entry.status_words,
        entry.contract_words,
        entry.ownership_words,
        *(each.words for each in entry.reports),
    }
    told = list(lessons(entry))
    assert {each.words for each in told} == ours - {""}
    assert all(each.given_by for each in told)


def test_the_kinds_of_employer_are_as_the_rows_give_them() -> None:
    kinds = {each.slug: each.parents for each in HELD.entries}
    assert kinds["seqol"] == (Parent.COUNCIL, Parent.NHS)
    assert kinds["mycsp"] == (Parent.DEPARTMENT,)
    assert kinds["stockport-college"] == (Parent.COLLEGE,)
    for each in HELD.entries:
        assert (each.parents == (Parent.NOT_STATED,)) is (each.parent_body == ""), each.slug
