"""Each thing wrong in posts.csv has its own sentence, its row and its column."""

import pytest

from spinout.facts.posts_file import ROWS_LIMIT

HEADINGS = "id,group,scheme,point,hours,full_time_hours,ni_category,perimeter,reason"
PAY_HEADINGS = "id,group,scheme,pay,hours,full_time_hours,ni_category,perimeter,reason"
POST = "P-1,Driver,lgps_ew_2014,4,18.5,37,A,in,"


@pytest.mark.parametrize(
    ("row", "column", "says"),
    [
        (",Driver,none,4,18.5,37,A,in,", "id", "This post has no id. Enter a label"),
        ("unknown,Driver,none,4,18.5,37,A,in,", "id", "This post has no id."),
        (
            "P-2,Driver,lgps,4,18.5,37,A,in,",
            "scheme",
            "We hold no rules for the scheme “lgps”. Enter lgps_ew_2014, lgps_s_2015, nhs_2015,",
        ),
        (
            "P-2,Driver,lgps_ew_2104,4,18.5,37,A,in,",
            "scheme",
            "Did you mean “lgps_ew_2014”?",
        ),
        ("P-2,Driver,none,1,18.5,37,A,in,", "point", "There is no point “1” on the spine."),
        ("P-2,Driver,none,44,18.5,37,A,in,", "point", "Enter a whole number from 2 to 43"),
        ("P-2,Driver,none,4.5,18.5,37,A,in,", "point", "There is no point “4.5” on the spine."),
        ("P-2,Driver,none,4,0,37,A,in,", "hours", "“0” is not between 0.01 and 60."),
        ("P-2,Driver,none,4,-5,37,A,in,", "hours", "“-5” is below nought."),
        ("P-2,Driver,none,4,some,37,A,in,", "hours", "“some” is not a number."),
        ("P-2,Driver,none,4,18.555,37,A,in,", "hours", "has more than 2 decimals."),
        (
            "P-2,Driver,none,4,40,37,A,in,",
            "hours",
            "“40” hours a week is not possible where full time is 37.",
        ),
        ("P-2,Driver,none,4,18,370,A,in,", "full_time_hours", "“370” is not between 20 and 60."),
        ("P-2,Driver,none,4,18,37,Z,in,", "ni_category", "“Z” is not on the list."),
        ("P-2,Driver,none,4,18,37,A,inn,", "perimeter", "Did you mean “in”?"),
        (
            "P-2,Driver,none,4,18,37,A,out,",
            "reason",
            "This post is “out” and no reason is given. Enter a few words",
        ),
        ("P-2,Driver,none,4,18,37,A,shared,", "reason", "This post is “shared” and no reason"),
        ("P-2,=1+1,none,4,18,37,A,in,", "group", "This begins like a formula"),
        ("P-2,+44,none,4,18,37,A,in,", "group", "This begins like a formula"),
        ("P-2,-cmd,none,4,18,37,A,in,", "group", "This begins like a formula"),
        ("P-2,@SUM(A1),none,4,18,37,A,in,", "group", "This begins like a formula"),
        ("P-2,\t=1,none,4,18,37,A,in,", "group", "This begins like a formula"),
        ('P-2," =1",none,4,18,37,A,in,', "group", "This begins like a formula"),
        ("P-2,Driver,none,4,=9*2,37,A,in,", "hours", "This begins like a formula"),
        (f"P-2,{'x' * 201},none,4,18,37,A,in,", "group", "longer than 200 characters."),
        (
            "P-1,Driver,none,4,18,37,A,in,",
            "id",
            "The id “P-1” is already on row 2. Give each post its own.",
        ),
        ("P-2,Driver,none,4,18", None, "This row has 5 of 9 cells, so the file may be cut short."),
        ("P-2,Driver,none,4,18,37,A,out,a,b", None, "has 10 cells for 9 headings. Put quotes"),
        ('P-2,"Driver,none,4,18,37,A,in,', None, "A quote is not closed in this row"),
        (HEADINGS, None, "This row repeats the headings. Delete it."),
        ("ID,Group,Scheme,Point,Hours,Full-time hours,NI category,Perimeter,Reason", None, "again"),
    ],
)
def test_each_thing_wrong_in_a_row_has_its_own_sentence(problems_in_posts, row, column, says):
    if says == "again":
        says = "This row repeats the headings."
    (problem,) = problems_in_posts(f"{HEADINGS}\n{POST}\n{row}\n")
    assert (problem.file, problem.row, problem.column) == ("posts.csv", 3, column)
    assert says in problem.sentence


@pytest.mark.parametrize(
    ("pay", "says"),
    [
        ("-24000", "The pay “-24000” is below nought. Enter the pay a year in pounds"),
        ("−24000", "is below nought."),
        ("0", "“0” is not between 0.01 and 1000000."),
        ("24k", "“24k” is not a number."),
    ],
)
def test_pay_that_cannot_be_has_its_own_sentence(problems_in_posts, pay, says):
    (problem,) = problems_in_posts(f"{PAY_HEADINGS}\nP-1,Driver,none,{pay},18,37,A,in,\n")
    assert (problem.row, problem.column) == (2, "pay")
    assert says in problem.sentence


def test_a_point_and_a_pay_together_are_one_too_many(problems_in_posts):
    headings = PAY_HEADINGS + ",point"
    (problem,) = problems_in_posts(f"{headings}\nP-1,Driver,none,24000,18,37,A,in,,4\n")
    assert problem.sentence.startswith("This post has a point and a pay. Keep one")


GRADED = "id,group,grade,scheme,spine,point,point_to,pay,pay_to,hours,full_time_hours,ni_category,"


@pytest.mark.parametrize(
    ("cells", "column", "says"),
    [
        ("njc,17,11,,", "point_to", "The highest point, “11”, is below the lowest, “17”. Enter"),
        ("njc,,17,,", "point_to", "This post has a highest point and no lowest. Enter both"),
        ("njc,unknown,17,,", "point_to", "This post has a highest point and no lowest."),
        ("njc,11,44,,", "point_to", "There is no point “44” on the spine."),
        ("njc,11,12.5,,", "point_to", "There is no point “12.5” on the spine."),
        ("afc-england,1,4,,", "point_to", "There is no point “4” on the spine."),
        (",,,30000,25000", "pay_to", "The highest pay, £25,000.00, is below the lowest, “£30,0"),
        (",,,,25000", "pay_to", "This post has a highest pay and no lowest."),
        (",,,30000,-1", "pay_to", "The pay “-1” is below nought."),
        (",11,,,25000", "pay", "This post has a point and a pay. Keep one"),
        (",11,17,20000,25000", "pay", "This post has a point and a pay."),
        (",,17,20000,", "pay", "This post has a point and a pay."),
    ],
)
def test_each_thing_wrong_with_the_ends_of_a_grade_has_its_own_sentence(
    problems_in_posts, cells, column, says
):
    row = f"P-1,Nurse,Band 5,nhs_2015,{cells},37,37.5,A,in"
    found = problems_in_posts(f"{GRADED}perimeter\n{row}\n")
    said = {each.column: each.sentence for each in found}
    assert says.replace("£25,000.00,", "“£25,000.00”,") in said[column]


def test_a_band_that_is_not_on_the_scale_is_refused_where_it_is_all_we_know(problems_in_posts):
    row = "P-1,Nurse,Band 12,nhs_2015,afc-england,,,,,37,37.5,A,in"
    (problem,) = problems_in_posts(f"{GRADED}perimeter\n{row}\n")
    assert problem.sentence.startswith("There is no band “Band 12”")


@pytest.mark.parametrize(
    ("headings", "column", "says"),
    [
        (HEADINGS + ",shoe_size", "shoe_size", "We do not know the column “shoe_size”."),
        (HEADINGS.replace("scheme", "schme"), "schme", "Did you mean “scheme”?"),
        (HEADINGS + ",group", "group", "Two columns are headed “group”. Keep one of them."),
        (HEADINGS + ",", "column 10", "Column 10 has no heading."),
        (HEADINGS.replace(",hours", ""), "hours", "There is no column “hours”. Add it;"),
        (HEADINGS.replace(",point", ""), "point", "There is no column “point” and none called"),
        (HEADINGS.replace(",", ";"), None, "The cells are not split by commas."),
        (HEADINGS.replace(",", "\t"), None, "The cells are not split by commas."),
        ("x," * 41, None, "There are 42 columns and we read at most 40."),
        ('"id,group', None, "A quote is not closed in this row"),
    ],
)
def test_each_thing_wrong_with_the_headings_has_its_own_sentence(
    problems_in_posts, headings, column, says
):
    found = problems_in_posts(f"{headings}\n{POST}\n")
    assert (found[0].row, found[0].column) == (1, column)
    assert says in found[0].sentence


def test_headings_with_no_posts_are_reported(problems_in_posts):
    (problem,) = problems_in_posts(f"{HEADINGS}\n\n,,,,\n")
    assert problem.sentence == "There are headings but no posts. Add a row for each post."


def test_more_rows_than_any_service_has_are_not_read(problems_in_posts):
    rows = "\n".join(f"P-{number},,,,,,,," for number in range(ROWS_LIMIT + 10))
    (problem,) = problems_in_posts(f"{HEADINGS}\n{rows}\n")
    assert "There are more than 50,000 rows." in problem.sentence


def test_a_quote_left_open_does_not_hide_the_rows_after_it(problems_in_posts):
    rows = f'{POST}\nP-2,"Driver,none,4,18,37,A,in,\nP-3,Driver,none,99,18,37,A,in,'
    assert [each.row for each in problems_in_posts(f"{HEADINGS}\n{rows}\n")] == [3, 4]


def test_every_wrong_cell_of_a_row_is_reported(problems_in_posts):
    found = problems_in_posts(f"{HEADINGS}\n,Driver,lgps,99,0,37,Z,maybe,\n")
    assert {each.column for each in found} == {
        "id",
        "scheme",
        "point",
        "hours",
        "ni_category",
        "perimeter",
    }


def test_a_wrong_row_keeps_its_id_for_the_rows_that_repeat_it(problems_in_posts):
    rows = "P-1,Driver,none,99,18,37,A,in,\nP-1,Driver,none,4,18,37,A,in,"
    assert [each.column for each in problems_in_posts(f"{HEADINGS}\n{rows}")] == ["point", "id"]


def test_all_fifty_bad_rows_among_ten_thousand_are_reported(problems_in_posts):
    rows = [
        f"P-{number},Driver,lgps_ew_2014,{99 if number % 200 == 0 else 4},18.5,37,A,in,"
        for number in range(10_000)
    ]
    found = problems_in_posts("\n".join((HEADINGS, *rows)))
    assert [each.row for each in found] == [number * 200 + 2 for number in range(50)]
    assert {each.column for each in found} == {"point"}
