"""Columns and cells about people are refused, and nothing of theirs is repeated."""

import pytest

from spinout.facts.about_people import refused_value
from spinout.facts.posts_columns import COLUMNS, refused_heading
from spinout.facts.posts_file import read_posts

HEADINGS = "id,group,scheme,point,hours,full_time_hours,ni_category,perimeter,reason"


@pytest.mark.parametrize(
    ("heading", "about"),
    [
        *((each, "names") for each in ("name", "Names", "First name", "first_name", "FirstName")),
        *((each, "names") for each in ("surname", "FORENAME", "Full Name", "employee name")),
        *((each, "names") for each in ("Name of post holder", "Line manager name", "Employee")),
        *((each, "birth dates or ages") for each in ("dob", "D.O.B.", "Date of birth", "birthday")),
        *((each, "birth dates or ages") for each in ("Birth_Date", "age", "Age band")),
        *((each, "National Insurance numbers") for each in ("NINO", "NI number", "ni_no", "NI")),
        *((each, "National Insurance numbers") for each in ("National Insurance Number", "N.I.")),
        *((each, "health") for each in ("health", "Disability", "disabled?", "Medical notes")),
        *((each, "health") for each in ("occupational health", "maternity leave", "illness")),
        *((each, "union membership") for each in ("union", "Union member", "TradeUnion", "unison")),
        *(
            (each, "sickness or absence")
            for each in ("sick days", "Sickness", "absence", "SickDays")
        ),
        *((each, "sickness or absence") for each in ("Days lost", "Absences 2025")),
        *((each, "contact details") for each in ("email", "E-mail", "Home address", "postcode")),
        *((each, "personal details") for each in ("gender", "Legal sex", "ethnicity", "Religion")),
        *(
            (each, "payroll or bank numbers")
            for each in ("Payroll no", "employee number", "staff id")
        ),
        ("ｎａｍｅ", "names"),
        ("na\u200bme", "names"),
    ],
)
def test_a_heading_about_people_is_refused_by_name(heading, about):
    assert refused_heading(heading) == about


@pytest.mark.parametrize("heading", [*COLUMNS, "group name", "Job name", "NI letter", "shoe size"])
def test_a_heading_about_posts_is_not_refused(heading):
    assert refused_heading(heading) is None


def test_a_refused_column_stops_the_file_before_anything_is_read(problems_in_posts):
    rows = "P-1,Driver,none,99,18,37,A,in,,Ann Example,1980-01-01"
    found = problems_in_posts(f"{HEADINGS},Full name,DOB\n{rows}\n")
    assert [each.column for each in found] == ["Full name", "DOB"]
    assert all(each.row == 1 for each in found)
    assert "we have read none of the file" in found[0].sentence
    assert not any("Ann" in str(each) or "1980" in str(each) for each in found)


@pytest.mark.parametrize(
    "cell",
    ["QQ123456C", "qq 12 34 56 c", "QQ-12-34-56", "post of QQ123456A", "QQ 12 34 56"],
)
def test_a_cell_like_a_national_insurance_number_is_refused_unrepeated(problems_in_posts, cell):
    (problem,) = problems_in_posts(f"{HEADINGS}\nP-1,{cell},none,4,18,37,A,in,\n")
    assert (problem.row, problem.column) == (2, "group")
    assert "looks like a National Insurance number" in problem.sentence
    assert cell not in str(problem)


def test_a_cell_like_an_e_mail_address_is_refused_unrepeated(problems_in_posts):
    (problem,) = problems_in_posts(
        f"{HEADINGS}\nP-1,Driver,none,4,18,37,A,out,ask ann@example.gov.uk\n"
    )
    assert problem.column == "reason"
    assert "looks like an e-mail address" in problem.sentence
    assert "ann@" not in str(problem)


@pytest.mark.parametrize("cell", ["LA-001", "PS001234", "Grade 2", "10+", "SCP 22 to 25", "a @ b"])
def test_labels_of_posts_are_not_taken_for_numbers_of_people(cell):
    assert refused_value(cell) is None


def in_groups(posts: int, age_group: str, sex: str) -> str:
    rows = "".join(
        f"P-{each},Driver,none,4,18,37,A,in,,{age_group},{sex}\n" for each in range(posts)
    )
    return f"{HEADINGS},Age group,Sex\n{rows}"


def test_age_group_and_sex_are_read_where_they_are_recorded():
    read = read_posts(in_groups(30, "25-34", "Female"))
    assert read.problems == ()
    assert {(each.age_group, each.sex) for each in read.whole} == {("25-34", "female")}


def test_age_group_and_sex_not_recorded_are_blank():
    read = read_posts(in_groups(30, "unknown", ""))
    assert {(each.age_group, each.sex) for each in read.whole} == {("", "")}


def test_an_age_instead_of_an_age_group_is_refused(problems_in_posts):
    found = problems_in_posts(in_groups(30, "34", ""))
    assert found[0].column == "age_group"
    assert "Enter under-25, 25-34" in found[0].sentence


def test_age_group_and_sex_are_refused_where_no_breakdown_could_use_them(problems_in_posts):
    found = problems_in_posts(in_groups(29, "25-34", "male"))
    assert [each.column for each in found] == ["age_group", "sex"]
    assert all("fewer than 30 posts" in each.sentence for each in found)


def test_columns_left_blank_are_no_reason_to_refuse_a_small_file():
    assert read_posts(in_groups(3, "", "unknown")).problems == ()
