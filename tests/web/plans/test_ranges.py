"""A newcomer enters grades and numbers and sees what they could cost, drawn, with its table."""

import re

import pytest
from django.test import Client

from spinout.money import whole_pounds
from tests.web.plans.visits import answer, plan_of, words

pytestmark = pytest.mark.django_db
ADD, STAGES = "/plan/posts/add/", "/plan/stages/"
DRAWN = "What the posts could cost in a year"
BAND = {"group": "Community nurse", "number": "12", "grade": "Band 5"}
GRADE = {
    "group": "Library assistant",
    "number": "8",
    "grade": "Grade 6",
    "point": "11",
    "point_to": "17",
}
WIDE = {"group": "Librarian", "number": "12", "grade": "Grade 9"}


def started(visitor: Client, scheme: str, *kinds: dict[str, str]) -> str:
    """The page of all stages of a plan of which only the place, the scheme and jobs are known."""
    answer(visitor, "parent.nation", "england")
    answer(visitor, "terms.pension_scheme", scheme)
    for kind in kinds:
        assert visitor.post(ADD, kind).status_code == 302
    return visitor.get(STAGES).text


def drawn_table(page: str) -> list[list[str]]:
    """The rows of the table behind the picture."""
    start = page.index("<tbody", page.index(f"The figures behind “{DRAWN}”"))
    rows = re.findall(r"<tr.*?</tr>", page[start : page.index("</tbody>", start)], re.DOTALL)
    cells = (re.findall(r">([^<>]+)</t[hd]>", row) for row in rows)
    return [[each.strip() for each in row] for row in cells]


def test_a_band_and_a_number_give_a_range_with_its_picture_and_table(visitor: Client) -> None:
    page = started(visitor, "nhs_2015", BAND)
    said = words(page)
    low, high = whole_pounds(12 * 3_207_400), whole_pounds(12 * 3_904_300)
    assert f"Their pay alone is between {low} and {high} a year." in said
    assert "All 12 posts that move are known by grade only, so cost is a range." in said
    assert f'aria-label="Chart: {DRAWN}"' in page
    pay, stays = drawn_table(page)
    assert pay == ["Pay alone", low, high]
    assert stays[0] == "Cost if it stays"
    assert said.count("Community nurse, Band 5, lowest pay of the grade, step 1, full time") == 2
    assert said.count("Community nurse, Band 5, highest pay of the grade, step 3, full time") == 2


def test_council_grades_give_a_range_even_where_no_pension_rate_is_known(visitor: Client) -> None:
    page = started(visitor, "lgps_ew_2014", GRADE, WIDE)
    assert [row[0] for row in drawn_table(page)] == ["Pay alone"]
    said = words(page)
    assert "All 20 posts that move are known by grade only" in said
    assert "That is a wide range: add the lowest and highest point of the grade" in said


def test_a_range_narrows_when_the_ends_of_a_grade_are_added(visitor: Client) -> None:
    def width(page: str) -> int:
        low, high = (int(re.sub(r"\D", "", cell)) for cell in drawn_table(page)[0][1:])
        return high - low

    wide = width(started(visitor, "lgps_ew_2014", WIDE))
    kind = plan_of(visitor).kinds[0]
    address = re.search(
        r'href="(/plan/posts/[0-9a-f]{16}/[^"]*)"', visitor.get("/plan/posts/").text
    )
    assert address is not None
    visitor.post(address[1], {**kind.cells, **WIDE, "point": "23", "point_to": "27"})
    assert 0 < width(visitor.get(STAGES).text) < wide / 4


def test_under_ten_posts_no_range_is_shown(visitor: Client) -> None:
    page = started(visitor, "lgps_ew_2014", GRADE)
    assert DRAWN not in page
    assert "between £" not in words(page)


def test_a_few_posts_by_grade_among_others_show_one_end_alone(visitor: Client) -> None:
    known = WIDE | {"point": "23"}
    page = started(visitor, "lgps_ew_2014", GRADE, known)
    said = words(page)
    assert DRAWN not in page
    assert "Fewer than 10 of the posts that move are known by grade only" in said
    assert "Their pay alone is at most £" in said
