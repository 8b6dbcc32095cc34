"""The schema and the reference page are the questions, and the example keeps to them."""

import csv
import json
import tomllib
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from spinout.facts.questions import QUESTIONS
from spinout.facts.reference_page import page
from spinout.facts.schema import schema, schema_text

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
CASE = files("spinout") / "cases" / "library-service"


def as_json(text: str):
    """The TOML as JSON holds it, dates as text."""
    return json.loads(json.dumps(tomllib.loads(text), default=date.isoformat))


def wrong(case) -> list[str]:
    """What the schema says is wrong with a case."""
    return [each.message for each in Draft202012Validator(schema()).iter_errors(case)]


def test_the_schema_in_the_docs_is_the_one_the_questions_make():
    assert (REFERENCE / "case.schema.json").read_text(encoding="utf-8") == schema_text()


def test_the_reference_page_in_the_docs_is_the_one_the_questions_make():
    assert (REFERENCE / "case-file.md").read_text(encoding="utf-8") == page()


def test_the_reference_page_explains_every_question():
    assert not [each.key for each in QUESTIONS if each.why not in page()]


def test_the_schema_is_a_valid_schema():
    Draft202012Validator.check_schema(schema())


def test_the_library_case_keeps_to_the_schema():
    assert wrong(as_json((CASE / "case.toml").read_text(encoding="utf-8"))) == []


def test_the_library_posts_keep_to_the_schema():
    whole = schema()
    rows = list(csv.DictReader((CASE / "posts.csv").read_text(encoding="utf-8").splitlines()))
    post = Draft202012Validator({**whole["$defs"]["post"]})
    as_numbers = [
        {
            **row,
            "point": int(row["point"]),
            "hours": float(row["hours"]),
            "full_time_hours": float(row["full_time_hours"]),
        }
        for row in rows
    ]
    assert not [each.message for row in as_numbers for each in post.iter_errors(row)]


@pytest.mark.parametrize(
    "case",
    [
        {},
        {"parent": {"kind": "unknown"}},
        {"contract": {"last_reserved_contract": "not applicable"}},
        {"case": {"go_live": date(2028, 4, 1).isoformat()}},
        {"money": {"set_up": 3}},
        {"money": {"other_income": {"value": [1, 2, 3, 4, 5]}}},
    ],
)
def test_the_schema_allows_what_the_reader_allows(case):
    assert wrong(case) == []


@pytest.mark.parametrize(
    "case",
    [
        {"parnet": {}},
        {"parent": {"kind": "county"}},
        {"proposer": {"partners": 1}},
        {"control": {"employee_votes": 101}},
        {"money": {"other_income": {"value": [1, 2]}}},
        {"money": {"set_up": {"unit": "euros"}}},
        {"variants": {"a": {}}},
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(case):
    assert len(wrong(case)) == 1
