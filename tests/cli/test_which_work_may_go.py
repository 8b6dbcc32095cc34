"""`spinout route` tells which work may go, apart from the ways to ask, and what may be used."""

import json
from pathlib import Path

import pytest

from spinout.cli.main import main

CASES = Path(__file__).parents[1] / "cases" / "routes"
ON = "2026-11-23"


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]):
    """What the command prints of a worked case, on one line."""

    def _told(case: str, *more: str) -> str:
        (folder,) = CASES.glob(f"{case}-*")
        assert main(["route", str(folder), "--on", ON, *more]) == 0
        return capsys.readouterr().out

    return _told


def test_each_kind_of_work_stands_under_its_own_heading(told) -> None:
    ways, work = " ".join(told("r05").split()).split("Which work may go ---")
    assert "May this go:" not in ways
    assert "May this go: deciding what adults pay for their care? No (settled)." in work
    assert "If it goes: Authority comes from the council in writing." in work
    assert "To change this: Leave this part with the council." in work


def test_a_case_that_names_no_work_has_no_such_heading(told) -> None:
    assert "Which work may go" not in told("r01")


def test_what_may_be_used_from_work_says_whose_word_it_is(told) -> None:
    said = " ".join(told("r05").split())
    assert "Our suggestion, not law. Ask: your manager or sponsor." in said
    assert "We could not check the law on this. Ask: the monitoring officer." in said


def test_nothing_is_headed_as_not_owed_where_nothing_is_ruled_out(told) -> None:
    assert "Not owed here" in told("r13")
    assert "Not owed here" not in told("r01")


def test_a_date_before_all_our_law_is_answered_not_refused(capsys) -> None:
    (folder,) = CASES.glob("r01-*")
    assert main(["route", str(folder), "--on", "0001-01-01"]) == 0
    assert "We hold no law on this for the date you ask about." in " ".join(
        capsys.readouterr().out.split()
    )


def test_json_holds_the_conditions_and_what_would_help(told) -> None:
    found = json.loads(told("r06", "--json"))
    work = {each["kind"]: each for each in found["functions"]}
    assert work["children-social-work"]["cure"].startswith("Make the mutual not-for-profit")
    assert work["children-looked-after"]["conditions"] == [
        "The mutual is a body in law, such as a company or a society.",
        "The work is done by registered social workers, or they supervise it.",
    ]
    assert {each["part"] for each in found["at_work"]} >= {"time", "prices", "interests"}
