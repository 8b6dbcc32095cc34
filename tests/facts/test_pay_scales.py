"""A post says which national pay scale it is on, and a file that does not say is as it was."""

import pytest

from spinout.facts.casefile import read_case
from spinout.facts.post_spine import STEPS, TEACHERS, PaySpine, band_of
from spinout.facts.posts import Engaged
from spinout.facts.questions.terms import UNIFORMED_SCHEMES

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


NHS = PaySpine.AFC_ENGLAND


@pytest.mark.parametrize("band", STEPS[NHS])
def test_a_band_may_be_written_as_people_write_it(band):
    for grade in (
        band,
        f"Band {band}",
        f"band {band.upper()}",
        f"AfC Band {band}",
        f" BAND {band} ",
    ):
        assert band_of(NHS, grade) == band


@pytest.mark.parametrize("grade", ["", "Band", "Band 0", "Band 8", "8e", "9a", "Grade 5", "55"])
def test_a_grade_that_is_no_band_names_none(grade):
    assert band_of(NHS, grade) is None


@pytest.mark.parametrize("spine", sorted(TEACHERS, key=lambda each: each.value))
def test_a_range_of_teachers_pay_may_be_written_as_people_write_it(spine):
    for grade in ("Main", "main range", "Main pay range", "MAIN SCALE"):
        assert band_of(spine, grade) == "main"
    assert band_of(spine, "Upper pay range") == "upper"
    assert band_of(spine, "Unqualified teachers") == "unqualified"
    assert band_of(spine, "Leadership") is None


@pytest.mark.parametrize("spine", [PaySpine.NJC, PaySpine.YOUTH_COMMUNITY])
def test_a_scale_without_bands_has_none(spine):
    assert band_of(spine, "Main") is None


TEACHER = "T-1,Teacher,Main range,tps_2015,teachers-inner,4,32.5,32.5,A,in"


def test_a_teacher_names_the_area_the_range_and_the_step(facts_of):
    (post,) = facts_of(TEACHER).posts
    assert (post.spine, post.grade, post.point) == (
        PaySpine.TEACHERS_INNER_LONDON,
        "Main range",
        4,
    )


def test_a_teacher_without_a_scale_has_none_guessed(facts_of):
    assert facts_of(TEACHER.replace("teachers-inner", "")).unfinished_posts[0].missing == (
        "posts.spine",
    )


@pytest.mark.parametrize(
    ("row", "column", "says"),
    [
        (TEACHER.replace("Main range", "Grade 5"), "grade", "Main, Upper or Unqualified."),
        (TEACHER.replace("Main range,", "Upper range,"), "point", "are 1 to 3."),
        (TEACHER.replace(",4,32.5", ",7,32.5"), "point", "There is no point “7”"),
        (
            TEACHER.replace("teachers-inner,4", "youth,33"),
            "point",
            "There is no point “33” on the spine.",
        ),
    ],
)
def test_a_place_that_is_on_no_teachers_or_youth_scale_is_refused(
    problems_in_posts, row, column, says
):
    (problem,) = problems_in_posts(f"{HEADINGS}\n{row}\n")
    assert (problem.column, says in problem.sentence) == (column, True)


STEPPING = PLAIN.replace("point", "point,top_point,start_point")


def test_a_post_may_say_where_its_grade_ends_and_where_someone_new_would_start(facts_of):
    (post,) = facts_of("L-1,D,Grade 6,none,12,17,11,37,37,A,in", headings=STEPPING).posts
    assert (post.point, post.top_point, post.start_point) == (12, 17, 11)
    (plain,) = facts_of("L-1,D,Grade 6,none,12,37,37,A,in", headings=PLAIN).posts
    assert (plain.top_point, plain.start_point) == (None, None)


@pytest.mark.parametrize(
    ("row", "column", "says"),
    [
        ("L-1,D,Grade 6,none,12,11,,37,37,A,in", "top_point", "below the post’s own point"),
        ("L-1,D,Grade 6,none,12,44,,37,37,A,in", "top_point", "There is no point “44”"),
        ("L-1,D,Grade 6,none,12,,1,37,37,A,in", "start_point", "There is no point “1”"),
    ],
)
def test_a_grade_that_ends_below_its_post_or_off_the_scale_is_refused(
    problems_in_posts, row, column, says
):
    (problem,) = problems_in_posts(f"{STEPPING}\n{row}\n")
    assert (problem.column, says in problem.sentence) == (column, True)


def test_a_post_with_a_pay_of_its_own_has_no_points_to_rise_to(problems_in_posts):
    headings = PLAIN.replace("point", "pay,top_point")
    (problem,) = problems_in_posts(f"{headings}\nL-1,D,,none,20000,17,37,37,A,in\n")
    assert (problem.column, "has a pay of its own" in problem.sentence) == ("top_point", True)


WORKING = f"{PLAIN},works"


@pytest.mark.parametrize("works", [each for each in Engaged if each is not Engaged.PARTLY])
def test_a_post_may_say_how_the_colleague_works(facts_of, works):
    (post,) = facts_of(f"L-1,D,,none,12,37,37,A,in,{works.value.upper()}", headings=WORKING).posts
    assert post.works is works


@pytest.mark.parametrize("cell", ["", "unknown", " Unknown "])
def test_a_post_that_does_not_say_how_the_colleague_works_is_whole(facts_of, cell):
    (post,) = facts_of(f"L-1,D,,none,12,37,37,A,in,{cell}", headings=WORKING).posts
    assert post.works is None


def test_why_a_colleague_is_on_leave_is_never_taken(problems_in_posts):
    (problem,) = problems_in_posts(f"{WORKING}\nL-1,D,,none,12,37,37,A,in,maternity\n")
    assert (problem.column, "is not on the list" in problem.sentence) == ("works", True)
    (heading,) = problems_in_posts(f"{PLAIN},maternity\nL-1,D,,none,12,37,37,A,in,yes\n")
    assert "maternity" in heading.sentence


@pytest.mark.parametrize("scheme", UNIFORMED_SCHEMES)
def test_the_schemes_of_officers_are_taken(facts_of, scheme):
    headings = PLAIN.replace("point", "pay")
    (post,) = facts_of(f"P-1,Officer,,{scheme},45000,40,40,A,in", headings=headings).posts
    assert post.scheme == scheme


TERMLY = PLAIN.replace("full_time_hours", "full_time_hours,year_share")


@pytest.mark.parametrize(("cell", "share"), [("86.5", 8_650), ("100", None), ("", None)])
def test_a_term_time_post_says_what_share_of_a_year_is_paid(facts_of, cell, share):
    (post,) = facts_of(f"L-1,D,,none,12,25,37,{cell},A,in", headings=TERMLY).posts
    assert post.year_share == share


@pytest.mark.parametrize("cell", ["0.5", "101", "86.555", "most"])
def test_a_share_of_a_year_that_cannot_be_is_refused(problems_in_posts, cell):
    (problem,) = problems_in_posts(f"{TERMLY}\nL-1,D,,none,12,25,37,{cell},A,in\n")
    assert (problem.column, "from 1 to 100" in problem.sentence) == ("year_share", True)


def test_a_pay_that_is_really_paid_takes_no_share_of_the_year(problems_in_posts):
    headings = TERMLY.replace("point", "pay")
    (problem,) = problems_in_posts(f"{headings}\nL-1,D,,none,12000,25,37,86.5,A,in\n")
    assert (problem.column, "what is really paid" in problem.sentence) == ("year_share", True)
