"""Departments’ processes: each found, in part found, or not found; and changed without code."""

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from spinout import law
from spinout.law import Copy, Found, LawDataError, Process, Status
from spinout.law.processes_read import processes_from
from tests.house.reading_grade import grade
from tests.house.tree import SOURCE

ON = date(2026, 11, 23)
SHOWN = law.processes()
NEW = """
department = "Ministry of Ponds"
checked = 2026-11-23
review_months = 12

[clubs]
name = "Pond clubs"
says = "A club may ask to run a pond."
found = "partial"
covers = ["other"]
nations = ["england"]
from = 2026-05-01
opened = 2026-05-01
source = "spinout"
status = "suggestion"
who_decides = "The keeper."
window = "May."
form = "A letter."
clock = "Thirty days."

[[clubs.steps]]
says = "The club asks."
who = "The club"

[[clubs.exempt]]
what = "Deep ponds"
why = "They are deep."

[[clubs.guidance]]
title = "Ponds for all"
date = "1 May 2026"
state = "live"
"""
"""A department that nobody has heard of, as a programme team would add it."""


def named(process: Process) -> str:
    """How a test names a process."""
    return process.key


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the data we ship, with one department more."""
    folder = tmp_path / "law"
    for each in ("figures", "instruments", "processes", "tables"):
        copytree(SOURCE / "law" / each, folder / each)
    (folder / "sources.toml").write_bytes((SOURCE / "law" / "sources.toml").read_bytes())
    (folder / "processes" / "ponds.toml").write_text(NEW, encoding="utf-8")
    return folder


def test_a_programme_team_adds_a_department_without_code(data: Path) -> None:
    (added,) = [each for each in processes_from(data) if each.department == "ponds"]
    assert (added.key, added.department_name) == ("processes/ponds/clubs", "Ministry of Ponds")
    assert (added.steps[0].says, added.steps[0].about) == ("The club asks.", "The club")
    assert (added.left_out[0].says, added.left_out[0].about) == ("Deep ponds", "They are deep.")
    assert (added.guides[0].title, added.guides[0].state) == ("Ponds for all", Copy.LIVE)
    step = law.load_from(data).read(ON).provision("processes/ponds/clubs/step-1")
    assert (step.says, step.since, step.status) == (
        "The club asks.",
        date(2026, 5, 1),
        Status.SUGGESTION,
    )
    assert step.title == "Ministry of Ponds, Pond clubs: step 1"


def test_a_change_to_a_process_changes_the_version_of_the_law(data: Path) -> None:
    assert law.load_from(data).version != law.load().version


@pytest.mark.parametrize(
    ("was", "is_now", "says"),
    [
        ('name = "Pond clubs"', "", "lacks 'name'"),
        ('source = "spinout"', 'source = "the ducks"', "lacks 'the ducks'"),
        ('status = "suggestion"', 'status = "sure"', "'sure' is not a valid Status"),
        ('state = "live"', 'state = "lost"', "'lost' is not a valid Copy"),
        ("[clubs]", "[clubs", "not valid TOML"),
    ],
)
def test_a_fault_in_a_departments_file_is_refused_with_its_name(
    data: Path, was: str, is_now: str, says: str
) -> None:
    file = data / "processes" / "ponds.toml"
    file.write_text(NEW.replace(was, is_now), encoding="utf-8")
    with pytest.raises(LawDataError, match=says) as refusal:
        law.load_from(data)
    assert "processes/ponds.toml" in str(refusal.value)


@pytest.mark.parametrize("process", SHOWN, ids=named)
def test_each_process_and_each_of_its_parts_is_a_key_of_law(process: Process) -> None:
    reading = law.load().read(ON)
    parts = (*process.steps, *process.contents, *process.left_out)
    for key in (process.key, *(each.key for each in (*parts, *process.guides))):
        assert reading.provision(key).says
    for part in parts:
        if part.provision:
            rests_on = reading.provision(part.provision)
            assert rests_on.status is reading.provision(part.key).status


@pytest.mark.parametrize("process", SHOWN, ids=named)
def test_a_process_not_found_is_to_confirm_and_never_called_exempt(process: Process) -> None:
    whole = law.load().read(ON).provision(process.key)
    if process.found is Found.NOT_FOUND:
        assert whole.status is Status.CONFIRM
        assert "We found no process of its own" in process.says
        assert process.steps == ()
    assert "exempt" not in process.says.casefold()


@pytest.mark.parametrize("process", SHOWN, ids=named)
def test_a_process_is_told_in_plain_words(process: Process) -> None:
    parts = [each.says.rstrip(".") + "." for each in (*process.steps, *process.contents)]
    told = " ".join((process.says, process.window, process.form, process.clock, *parts))
    assert grade(_without_terms(told)) <= 7.0


TERMS = {
    "Community Right to Challenge": "Right",
    "expression of interest": "letter",
    "fire authorities": "boards",
    "authority": "board",
    "primary care trust": "trust",
    "social enterprise": "firm",
    "Cabinet Office": "team",
    "Behavioural Insights": "team",
    "Right to Provide (2010–15 policy, not a legal right)": "Right",
    "Registered social workers": "Staff",
    "social services functions": "work",
    "social care functions": "work",
    "social workers": "staff",
    "section 79 of the Care Act 2014": "law",
    "departments": "boards",
    "department": "board",
    "foundation trust": "trust",
    "probation": "court",
}
"""Names and legal terms, which the rule on plain words leaves out, each with a plain word."""


def _without_terms(text: str) -> str:
    for term, plain in TERMS.items():
        text = text.replace(term, plain)
    return text


STATUSES = {
    "health/right-to-request": Found.PARTIAL,
    "health/right-to-provide": Found.PARTIAL,
    "health/adult-social-care": Found.VERIFIED,
    "communities/local-government": Found.PARTIAL,
    "communities/fire": Found.PARTIAL,
    "education/childrens-social-care": Found.VERIFIED,
    "education/youth-services": Found.PARTIAL,
    "justice/probation": Found.PARTIAL,
    "cabinet-office/civil-service": Found.PARTIAL,
    "cabinet-office/behavioural-insights": Found.PARTIAL,
    "home-office/police": Found.NOT_FOUND,
    "home-office/border": Found.NOT_FOUND,
    "justice/prisons": Found.NOT_FOUND,
    "defence/whole": Found.NOT_FOUND,
    "intelligence/whole": Found.NOT_FOUND,
    "revenue-and-customs/whole": Found.NOT_FOUND,
    "work-and-pensions/whole": Found.NOT_FOUND,
    "foreign-office/whole": Found.NOT_FOUND,
    "culture/whole": Found.NOT_FOUND,
    "environment/whole": Found.NOT_FOUND,
    "transport/whole": Found.NOT_FOUND,
}


@pytest.mark.parametrize(("key", "found"), STATUSES.items())
def test_each_department_is_held_as_it_was_found(key: str, found: Found) -> None:
    (process,) = [each for each in SHOWN if each.key == f"processes/{key}"]
    assert process.found is found


@pytest.mark.parametrize(
    ("key", "day", "over"),
    [
        ("health/right-to-request", date(2010, 9, 30), False),
        ("health/right-to-request", date(2010, 10, 1), True),
        ("health/right-to-provide", date(2011, 12, 31), False),
        ("health/right-to-provide", date(2012, 1, 1), True),
        ("justice/probation", date(2014, 12, 31), False),
        ("justice/probation", date(2015, 1, 1), True),
        ("communities/local-government", date(2030, 1, 1), False),
    ],
)
def test_a_process_is_over_only_after_the_last_day_it_could_have_closed(
    key: str, day: date, over: bool
) -> None:
    (process,) = [each for each in SHOWN if each.key == f"processes/{key}"]
    assert process.is_over(day) is over


def test_the_facts_of_the_2011_policy_are_as_read() -> None:
    (process,) = [each for each in SHOWN if each.key == "processes/health/right-to-provide"]
    assert "31 December 2011" in process.window
    template = process.guides[0]
    assert (template.date, template.state) == ("1 July 2011", Copy.ARCHIVED)
    guide = process.guides[1]
    assert "Making Quality Your Business" in guide.title
    assert guide.state is Copy.NOT_FOUND
    assert process.reviewed == ON


def test_every_process_named_after_the_right_says_that_it_was_never_law() -> None:
    for process in SHOWN:
        if "Right to Provide" in process.name:
            assert "(2010–15 policy, not a legal right)" in process.name


PARTS = {
    "cabinet-office/policy": (2, 0, 1, 0),
    "cabinet-office/civil-service": (3, 0, 0, 0),
    "cabinet-office/behavioural-insights": (1, 0, 0, 0),
    "communities/local-government": (4, 0, 0, 2),
    "communities/fire": (2, 0, 1, 0),
    "education/childrens-social-care": (2, 0, 4, 0),
    "education/youth-services": (2, 0, 1, 1),
    "health/right-to-request": (5, 1, 1, 3),
    "health/right-to-provide": (5, 3, 0, 4),
    "health/adult-social-care": (3, 0, 1, 1),
    "home-office/police": (0, 0, 1, 0),
    "justice/probation": (3, 0, 2, 0),
}
"""How many steps, things to send, areas kept back and guides each process has; the rest none."""


@pytest.mark.parametrize("process", SHOWN, ids=named)
def test_no_part_of_a_process_is_lost(process: Process) -> None:
    lists = (process.steps, process.contents, process.left_out, process.guides)
    wanted = PARTS.get(process.key.removeprefix("processes/"), (0, 0, 0, 0))
    assert tuple(len(each) for each in lists) == wanted


CODES = {
    "health/adult-social-care": "85310000 85311000 85311100 85311200 85312000 85312100 85312400 "
    "85320000",
    "education/childrens-social-care": "85310000 85311000 85311300 85312000 85312120 85312400 "
    "85320000",
    "education/youth-services": "98133110 85311300 85312310",
    "justice/probation": "75231240 75231200",
}
"""The kinds of service that some processes are for; every other process is for any."""


@pytest.mark.parametrize("process", SHOWN, ids=named)
def test_each_process_is_for_the_services_it_was_found_for(process: Process) -> None:
    assert " ".join(process.codes) == CODES.get(process.key.removeprefix("processes/"), "")


def test_a_process_is_due_for_a_look_a_year_after_the_last() -> None:
    due = {each.key for each in law.load().due(date(2027, 11, 24))}
    assert {process.key for process in SHOWN} <= due
    soon = {each.key for each in law.load().due(date(2027, 11, 23))}
    assert not {process.key for process in SHOWN} & soon
