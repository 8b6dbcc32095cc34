"""Every question is whole, plain and reachable; a case answers it and another does without."""

import json
import tomllib
from dataclasses import fields
from datetime import date
from decimal import Decimal
from importlib.resources import files

import pytest

from spinout.facts.appraisal import Appraisal
from spinout.facts.authority import Authority
from spinout.facts.better import Better
from spinout.facts.casefile import read_case
from spinout.facts.functions import Functions
from spinout.facts.journey import State, answers_of, missing_facts, path
from spinout.facts.narrative import Narrative
from spinout.facts.notices import Notices
from spinout.facts.posts import Post
from spinout.facts.questions import BY_KEY, QUESTIONS, SECTIONS, IfAmong, Kind
from spinout.facts.service import (
    Circumstances,
    Contract,
    Control,
    Parent,
    Proposer,
    Service,
    Terms,
    Wishes,
)
from spinout.facts.staffing import Staffing
from spinout.facts.transfer import Transfer
from tests.house.reading_grade import grade

RECORDS = {
    "parent": Parent,
    "proposer": Proposer,
    "service": Service,
    "circumstances": Circumstances,
    "contract": Contract,
    "notices": Notices,
    "control": Control,
    "wishes": Wishes,
    "terms": Terms,
    "transfer": Transfer,
    "staffing": Staffing,
    "authority": Authority,
    "narrative": Narrative,
    "better": Better,
    "appraisal": Appraisal,
    "functions": Functions,
}
OF_PLAN = [each for each in QUESTIONS if each.section != "posts"]
HARDEST = 7.0
LIBRARY = files("spinout") / "cases" / "library-service"

THE_REST = """
[case]
check_list = "standing-still"
[money]
thin_margin = 0.3
like_surplus = 109_000
like_deficit = 1_000_000
like_deficit_income = 87_000_000
late_payment_days = 30
[wishes]
permanent_lock = true
matters = ["staff-control", "tax"]
[proposer]
partners = true
[contract]
mixed = true
mostly_health = true
could_be_split = false
within_nhs_limit = true
concession = false
existing_provider = true
change_in_character = false
change_value = 400_000
original_value = 2_000_000
[notices]
approach_sent = 2027-03-01
intention_published = 2027-04-01
representations = true
further_decision = 2027-05-04
award_published = 2027-06-01
standstill_offered = true
contract_entered = 2027-07-01
[control]
supported_share = 30
[transfer]
day = 2027-04-01
colleagues = 180
stay_affected = 60
employer_size = 4000
union_recognised = "some"
representatives = false
invited = true
measures = "both"
redundancies = 0
[terms]
stay_plans = "Cut opening hours by a tenth (budget report, page 12)."
[staffing]
years_on_step = 1
award_late_months = 7
leavers = 10
empty_months = 2
[functions]
kinds = ["fire-putting-out", "children-social-work", "children-adoption"]
body_corporate = true
social_workers_supervise = true
adoption_society = false
employs_fire_fighters = true
[narrative]
support = "Most have said yes."
award = "As the most suitable provider."
regulator = "We have a named manager."
vat = "We would lose some."
[expression]
window_published = true
window = { first = 2026-10-01, last = 2026-10-31 }
partners = [{ label = "A charity", role = "Subcontractor", E2 = "£9,000", E3 = "It runs one now." }]
[authority]
decision_days = 60
gap_min_days = 30
gap_max_days = 180
accepted = 2027-01-04
[expression.items]
E1 = "Our partner is a charity with money of its own."
"""
"""Answers to what the library case leaves open or does without."""

A_DEPARTMENT = """
[parent]
kind = "government-department"
department = "transport"
"""


def names_of(each):
    """How a test names a question."""
    return each.key


def as_toml(value) -> str:
    """The value as TOML on one line."""
    match value:
        case dict():
            return (
                "{ " + ", ".join(f"{name} = {as_toml(held)}" for name, held in value.items()) + " }"
            )
        case list():
            return "[" + ", ".join(as_toml(held) for held in value) + "]"
        case bool() | str():
            return json.dumps(value, ensure_ascii=False)
        case date():
            return value.isoformat()
        case _:
            return str(value)


@pytest.fixture(scope="module")
def library():
    """The tables of the library case."""
    return tomllib.loads((LIBRARY / "case.toml").read_text(encoding="utf-8"), parse_float=Decimal)


@pytest.fixture
def read(tmp_path):
    """Reads a case from its text or its tables, with the library's posts."""

    def _read(case):
        text = case
        if isinstance(case, dict):
            text = "\n".join(f"{name} = {as_toml(held)}" for name, held in case.items())
        (tmp_path / "case.toml").write_text(text, encoding="utf-8")
        (tmp_path / "posts.csv").write_bytes((LIBRARY / "posts.csv").read_bytes())
        return read_case(tmp_path)

    return _read


def without(tables, key):
    """The tables with one answer taken out."""
    copy = json.loads(json.dumps(tables, default=str))
    held = copy
    *outer, name = key.split(".")
    for each in outer:
        held = held.get(each, {})
    held.pop(name, None)
    return copy


def test_no_two_questions_share_a_key():
    assert len(BY_KEY) == len(QUESTIONS)


def test_every_section_has_questions_and_every_question_a_section():
    assert {each.section for each in QUESTIONS} == {each.key for each in SECTIONS}


@pytest.mark.parametrize("asked", QUESTIONS, ids=names_of)
def test_every_question_has_all_its_words(asked):
    for words in (asked.label, asked.hint, asked.error, asked.why):
        assert words == words.strip()
        assert words[0].isupper()
    assert asked.hint.endswith((".", "?"))
    assert asked.error.startswith(("Enter", "Choose"))
    assert asked.error.endswith((".", "?"))
    assert asked.why.endswith(".")


@pytest.mark.parametrize("asked", QUESTIONS, ids=names_of)
def test_every_question_is_in_plain_words(asked):
    words = f"{asked.label.rstrip('?')}. {asked.hint} {asked.error} {asked.why}"
    assert grade(words) <= HARDEST
    assert "please" not in words.casefold()


@pytest.mark.parametrize("asked", QUESTIONS, ids=names_of)
def test_every_choice_has_choices_and_every_number_its_bounds(asked):
    assert bool(asked.choices) == (asked.kind in (Kind.CHOICE, Kind.CHOICES))
    counted = asked.kind in (Kind.WHOLE, Kind.MONEY, Kind.PERCENT, Kind.HOURS, Kind.DATE)
    assert counted == (asked.low is not None and asked.high is not None)
    if counted:
        assert asked.low < asked.high


@pytest.mark.parametrize("section", RECORDS)
def test_every_fact_of_a_section_has_its_question(section):
    asked = {each.key.split(".")[1] for each in QUESTIONS if each.section == section}
    assert asked == {each.name for each in fields(RECORDS[section])}


def test_every_column_of_a_post_has_its_question():
    asked = {each.key.removeprefix("posts.") for each in QUESTIONS if each.section == "posts"}
    assert asked == {each.name for each in fields(Post)} - {"row"}


@pytest.mark.parametrize("asked", [each for each in QUESTIONS if each.only_if], ids=names_of)
def test_what_a_question_waits_for_is_asked_before_it_and_can_be_answered_so(asked):
    first = BY_KEY[asked.only_if.key]
    order = list(BY_KEY)
    assert order.index(first.key) < order.index(asked.key)
    assert first.only_if is None
    wanted = (
        asked.only_if.choices if isinstance(asked.only_if, IfAmong) else (asked.only_if.answer,)
    )
    assert wanted
    assert set(wanted) <= set(first.choices or (True, False))


@pytest.mark.parametrize("asked", [each for each in QUESTIONS if each.unless], ids=names_of)
def test_what_shuts_a_question_out_is_asked_before_it_and_can_be_answered_so(asked):
    first = BY_KEY[asked.unless.key]
    order = list(BY_KEY)
    assert order.index(first.key) < order.index(asked.key)
    assert set(asked.unless.answers) <= set(first.choices)


def test_every_question_is_answered_by_one_case_or_another(read, library):
    states = [path(answers_of(read(each))) for each in (dict(library), THE_REST, A_DEPARTMENT)]
    done = {each.question.key for steps in states for each in steps if each.state is State.DONE}
    assert done == {each.key for each in OF_PLAN}


@pytest.mark.parametrize("asked", OF_PLAN[4:], ids=names_of)
def test_a_case_without_the_answer_is_read_and_says_that_it_lacks_it(read, library, asked):
    facts = read(without(library, asked.key))
    states = {each.question.key: each.state for each in path(answers_of(facts))}
    assert states[asked.key] is not State.DONE
    assert (asked.key in missing_facts(facts)) == (states[asked.key] is State.TO_ASK)
