"""A post says which national pay scale it is on, and a file that does not say is as it was."""

import pytest

from spinout.facts.casefile import read_case
from spinout.facts.post_spine import STEPS, PaySpine, band_of

HEADINGS = "id,group,grade,scheme,spine,point,hours,full_time_hours,ni_category,perimeter"
PLAIN = "id,group,grade,scheme,point,hours,full_time_hours,ni_category,perimeter"
NURSE = "N-1,Nurse,Band 5,nhs_2015,afc-england,2,30,37.5,A,in"


@pytest.fixture
def facts_of(folder):
    """The facts of a case with these rows in posts.csv."""

    def read(*rows, headings=HEADINGS):
        (folder / "posts.csv").write_text("\n".join([headings, *rows, ""]), encoding="utf-8")
        return read_case(folder)

    return read


def test_a_post_on_the_nhs_scale_names_its_band_as_grade_and_its_step_as_point(facts_of):
    (post,) = facts_of(NURSE).posts
    assert (post.spine, post.grade, post.point) == (PaySpine.AFC_ENGLAND, "Band 5", 2)


@pytest.mark.parametrize(
    "row", ["P-1,Driver,,lgps_ew_2014,4,37,37,A,in", "P-1,D,,none,4,37,37,A,in"]
)
def test_a_file_without_the_column_is_on_the_local_government_spine(facts_of, row):
    assert facts_of(row, headings=PLAIN).posts[0].spine is PaySpine.NJC


def test_a_blank_scale_is_the_local_government_spine(facts_of):
    (post,) = facts_of("P-1,Driver,,lgps_ew_2014,,4,37,37,A,in").posts
    assert post.spine is PaySpine.NJC


def test_a_post_in_the_nhs_scheme_never_has_its_scale_guessed(facts_of):
    rows = [
        NURSE.replace("afc-england", ""),
        NURSE.replace("N-1", "N-2").replace("afc-england", "njc"),
    ]
    facts = facts_of(*rows)
    assert [each.missing for each in facts.unfinished_posts] == [("posts.spine",)]
    assert [(each.id, each.spine) for each in facts.posts] == [("N-2", PaySpine.NJC)]


def test_a_scale_that_is_not_known_is_said_to_be_missing(facts_of):
    facts = facts_of("P-1,Driver,,lgps_ew_2014,unknown,4,37,37,A,in")
    assert facts.unfinished_posts[0].missing == ("posts.spine",)


def test_a_band_that_is_not_known_is_said_to_be_missing(facts_of):
    facts = facts_of(NURSE.replace("Band 5", ""))
    assert facts.unfinished_posts[0].missing == ("posts.grade",)


def test_a_post_with_its_own_pay_is_on_no_scale(facts_of):
    headings = PLAIN.replace("point", "pay")
    (post,) = facts_of("N-1,Doctor,,nhs_2015,80000,37,37,A,in", headings=headings).posts
    assert (post.spine, post.pay) == (None, 8_000_000)


def test_a_grade_alone_is_enough_on_a_scale_that_is_named(facts_of):
    headings = "id,group,grade,scheme,spine,hours,full_time_hours,ni_category,perimeter"
    rows = (
        "N-1,Nurse,Band 5,nhs_2015,afc-england,37.5,37.5,A,in",
        "L-1,Librarian,Grade 9,lgps_ew_2014,njc,37,37,A,in",
    )
    nurse, librarian = facts_of(*rows, headings=headings).posts
    assert (nurse.spine, nurse.point, nurse.point_to) == (PaySpine.AFC_ENGLAND, None, None)
    assert (librarian.spine, librarian.point, librarian.pay) == (PaySpine.NJC, None, None)


@pytest.mark.parametrize(
    ("row", "missing"),
    [
        ("L-1,Librarian,Grade 9,lgps_ew_2014,,,37,37,A,in", "posts.point"),
        ("L-1,Librarian,Grade 9,lgps_ew_2014,unknown,,37,37,A,in", "posts.point"),
        ("L-1,Librarian,,lgps_ew_2014,njc,,37,37,A,in", "posts.grade"),
        ("N-1,Nurse,Band 5,nhs_2015,,,37,37,A,in", "posts.spine"),
        ("N-1,Nurse,Grade 9,nhs_2015,,,37,37,A,in", "posts.point"),
        ("N-1,Nurse,,nhs_2015,afc-england,,37,37,A,in", "posts.grade"),
    ],
)
def test_a_grade_on_no_named_scale_is_never_guessed(facts_of, row, missing):
    (post,) = facts_of(row).unfinished_posts
    assert post.missing == (missing,)


def test_a_council_grade_has_the_two_ends_that_the_file_gives_it(facts_of):
    headings = PLAIN.replace("point", "point,point_to")
    (post,) = facts_of("L-1,D,Grade 6,none,11,17,37,37,A,in", headings=headings).posts
    assert (post.spine, post.point, post.point_to) == (PaySpine.NJC, 11, 17)


def test_a_grade_may_have_two_ends_in_pounds(facts_of):
    headings = PLAIN.replace("point", "pay,pay_to")
    (post,) = facts_of("L-1,D,Grade 6,none,20000,25000.50,37,37,A,in", headings=headings).posts
    assert (post.spine, post.pay, post.pay_to) == (None, 2_000_000, 2_500_050)


@pytest.mark.parametrize(
    ("row", "column", "says"),
    [
        (NURSE.replace(",2,30", ",4,30"), "point", "There is no point “4” on the spine."),
        (NURSE.replace("Band 5", "Band 4").replace(",2,30", ",3,30"), "point", "are 1 to 2."),
        (NURSE.replace("Band 5", "Band 2"), "point", "There is no step 2 in band 2: 1 is its only"),
        (NURSE.replace("afc-england", "njc").replace(",2,30", ",1,30"), "point", "no point “1”"),
        (NURSE.replace("Band 5", "Band 10"), "grade", "There is no band “Band 10” on the health"),
        (NURSE.replace("Band 5", "Nurse"), "grade", "Enter the band as the grade, such as Band 5"),
        (NURSE.replace("afc-england", "afc"), "spine", "“afc” is not on the list."),
    ],
)
def test_a_place_that_is_not_on_the_scale_is_refused(problems_in_posts, row, column, says):
    (problem,) = problems_in_posts(f"{HEADINGS}\n{row}\n")
    assert (problem.column, says in problem.sentence) == (column, True)


@pytest.mark.parametrize("band", STEPS)
def test_a_band_may_be_written_as_people_write_it(band):
    for grade in (
        band,
        f"Band {band}",
        f"band {band.upper()}",
        f"AfC Band {band}",
        f" BAND {band} ",
    ):
        assert band_of(grade) == band


@pytest.mark.parametrize("grade", ["", "Band", "Band 0", "Band 8", "8e", "9a", "Grade 5", "55"])
def test_a_grade_that_is_no_band_names_none(grade):
    assert band_of(grade) is None
