"""A newcomer who knows only grades and numbers sees what they could cost."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.test_own_plan import press

Sound = Callable[[Page], None]
DRAWN = "What the posts could cost in a year"


def start(page: Page, site: str, scheme: str) -> None:
    """Starts a plan in England whose colleagues are in that pension scheme."""
    page.goto(f"{site}/plan/")
    press(page, "Start a new plan")
    for key, said in (("parent.nation", "England"), ("terms.pension_scheme", scheme)):
        page.goto(f"{site}/plan/question/{key}/")
        page.get_by_label(said).first.check()
        press(page, "Save and continue")


def add(page: Page, site: str, fields: dict[str, str]) -> None:
    """Adds one kind of job."""
    page.goto(f"{site}/plan/posts/add/")
    for label, said in fields.items():
        page.get_by_label(label, exact=True).fill(said)
    press(page, "Save this kind of job")
    page.wait_for_url("**/plan/posts/")


BAND = {
    "The kind of job": "Community nurse",
    "How many posts are there like this?": "12",
    "The grade": "Band 5",
}
GRADES = (
    {
        "The kind of job": "Library assistant",
        "How many posts are there like this?": "8",
        "The grade": "Grade 6",
        "The lowest pay point of the grade": "11",
        "The highest pay point of the grade": "17",
    },
    {
        "The kind of job": "Librarian",
        "How many posts are there like this?": "12",
        "The grade": "Grade 9",
    },
)


@pytest.mark.parametrize(
    ("scheme", "jobs", "says"),
    [
        ("NHS scheme", (BAND,), "Their pay alone is between £384,888 and £468,516 a year."),
        ("Local government scheme", GRADES, "All 20 posts that move are known by grade only"),
    ],
    ids=["a band", "council grades"],
)
def test_grades_and_numbers_are_enough_to_see_a_range_drawn(
    page: Page, site: str, is_sound: Sound, scheme: str, jobs: tuple[dict[str, str], ...], says: str
) -> None:
    start(page, site, scheme)
    for job in jobs:
        add(page, site, job)
    is_sound(page)
    page.get_by_role("link", name="All stages").first.click()
    expect(page.get_by_text(says).first).to_be_visible()
    expect(page.get_by_role("region", name=f"Chart: {DRAWN}").locator("svg")).to_be_visible()
    page.get_by_text(f"The figures behind “{DRAWN}”").click()
    expect(page.get_by_role("table", name=DRAWN)).to_be_visible()
    is_sound(page)


def test_a_grade_upside_down_is_told_beside_its_field(
    page: Page, site: str, is_sound: Sound
) -> None:
    start(page, site, "Local government scheme")
    page.goto(f"{site}/plan/posts/add/")
    for label, said in GRADES[0].items():
        page.get_by_label(label, exact=True).fill(said)
    page.get_by_label("The highest pay point of the grade").fill("9")
    press(page, "Save this kind of job")
    page.get_by_role("heading", name="There is a problem").wait_for()
    expect(page.get_by_text("The highest point, “9”, is below the lowest, “11”.")).to_have_count(2)
    is_sound(page)
