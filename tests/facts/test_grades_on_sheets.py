"""The two ends of a grade come back from a spreadsheet as they went in."""

import pytest

from spinout.facts.post_kinds import text_of
from spinout.facts.sheet_reader import read_workbook
from spinout.facts.sheet_writer import workbook
from tests.facts.written import facts_of

NURSE = {
    "group": "Nurse",
    "grade": "Band 5",
    "scheme": "nhs_2015",
    "spine": "afc-england",
    "hours": "37.5",
    "full_time_hours": "37.5",
    "ni_category": "A",
    "perimeter": "in",
}
COUNCIL = NURSE | {"grade": "Grade 6", "scheme": "lgps_ew_2014", "spine": "njc"}
IN_POUNDS = COUNCIL | {"spine": "", "pay": "20000", "pay_to": "25000.50"}


@pytest.mark.parametrize(
    "cells",
    [NURSE, COUNCIL, COUNCIL | {"point": "11", "point_to": "17"}, IN_POUNDS],
    ids=["band", "whole spine", "points", "pounds"],
)
def test_a_post_known_by_grade_comes_back_as_it_was(cells: dict[str, str]) -> None:
    posts = text_of([cells | {"id": "P-1"}])
    read = read_workbook(workbook({}, posts))
    assert read.problems == []
    (post,) = facts_of({}, posts).posts
    assert facts_of({}, read.posts).posts == (post,)
