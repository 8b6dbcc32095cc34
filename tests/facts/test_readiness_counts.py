"""The [readiness] section of a case: counts, and a sentence for each thing that does not fit."""

from datetime import date

import pytest

from spinout.facts.casefile import check_case, read_case
from spinout.facts.readiness import NOBODY_ANSWERED
from spinout.findings import UNKNOWN

GOOD = """
[readiness]
people = 3
oldest = 2026-10-01
plan_changed = 2026-10-02
levels = { R01 = [0, 1, 2, 0, 0], R02 = [0, 0, 0, 0, 1] }
not_apply = { R37 = 2 }
themes = { say = 3 }
"""


@pytest.fixture
def case(tmp_path):
    """Writes a case of this text."""

    def write(text):
        (tmp_path / "case.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_the_counts_are_read_as_they_stand(case):
    held = read_case(case(GOOD)).readiness
    assert held.plan_changed == date(2026, 10, 2)
    assert held.tally.people == 3
    assert held.tally.oldest == date(2026, 10, 1)
    assert dict(held.tally.levels) == {"R01": (0, 1, 2, 0, 0), "R02": (0, 0, 0, 0, 1)}
    assert dict(held.tally.not_apply) == {"R37": 2}
    assert dict(held.tally.themes) == {"say": 3}


def test_a_case_without_the_section_holds_nobodys_answers(case):
    assert read_case(case('[service]\nname = "Parks"\n')).readiness == NOBODY_ANSWERED


def test_a_day_that_is_unknown_is_a_value(case):
    held = read_case(case(GOOD.replace("2026-10-02", '"unknown"'))).readiness
    assert held.plan_changed is UNKNOWN


@pytest.mark.parametrize(
    ("old", "new", "column", "says"),
    [
        ("people = 3", "people = 0", "readiness.people", "not between 1 and"),
        ("people = 3", "people = 3.0", "readiness.people", "not a whole number"),
        ("people = 3", "people = true", "readiness.people", "not a whole number"),
        ("people = 3", "", "readiness.people", "missing"),
        ("people = 3", 'people = "many"', "readiness.people", "not a whole number"),
        ("people = 3", "people = 2", "readiness.levels.R01", "2 people"),
        ("oldest = 2026-10-01", "", "readiness.oldest", "day of the answers is missing"),
        ("2026-10-01", "1999-10-01", "readiness.oldest", "outside our dates"),
        ("2026-10-01", '"yesterday"', "readiness.oldest", "not a date"),
        ("2026-10-02", "7", "readiness.plan_changed", "not a date"),
        ("[0, 1, 2, 0, 0]", "[0, 1, 2]", "readiness.levels.R01", "how many people chose"),
        ("[0, 1, 2, 0, 0]", "[0, 1, -1, 0, 0]", "readiness.levels.R01", "how many people"),
        ("[0, 1, 2, 0, 0]", "[0, 1, true, 0, 0]", "readiness.levels.R01", "how many people"),
        ("[0, 1, 2, 0, 0]", "2", "readiness.levels.R01", "how many people chose"),
        ("R02 =", "R99 =", "readiness.levels.R99", "do not know the name"),
        ("say = 3", "shouting = 3", "readiness.themes.shouting", "do not know the name"),
        ("say = 3", "say = 4", "readiness.themes.say", "3 people"),
        ("say = 3", 'say = "They lied"', "readiness.themes.say", "how many people said so"),
        ("R37 = 2", "R37 = -1", "readiness.not_apply.R37", "how many people said so"),
        ("people = 3", "people = 3\nwho = 'Ann'", "readiness.who", "do not know the name"),
    ],
)
def test_what_does_not_fit_is_told_in_its_place(case, old, new, column, says):
    found = check_case(case(GOOD.replace(old, new, 1)))
    told = {each.column: each.sentence for each in found}
    assert says in told[column]


def test_a_section_that_is_no_table_is_told(case):
    (found,) = [each for each in check_case(case("readiness = 3\n")) if "section" in each.sentence]
    assert found.column == "readiness"


def test_counts_that_a_spreadsheet_gave_back_as_text_are_read(case):
    text = GOOD.replace("[0, 1, 2, 0, 0]", '["0", "1", "2", "0", "0"]').replace("= 3", '= "3"')
    assert read_case(case(text)).readiness == read_case(case(GOOD)).readiness


def test_the_day_of_the_plan_alone_is_nobodys_answer(case):
    held = read_case(case("[readiness]\nplan_changed = 2026-10-02\n")).readiness
    assert held.tally is None
    assert held.plan_changed == date(2026, 10, 2)
