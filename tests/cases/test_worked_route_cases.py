"""The worked route cases, each read from its files and answered by the command a team uses."""

import json
from pathlib import Path

import pytest

from spinout.cli.main import main
from spinout.facts.casefile import check_case
from tests.cases.worked import Worked, differences, worked_cases

CASES = worked_cases()


def title(case: Worked) -> str:
    """How a test names a case."""
    return case.title


@pytest.mark.parametrize("case", CASES, ids=title)
def test_a_worked_case_is_told_every_line_of_its_answer(
    case: Worked, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case.lay_out(tmp_path)
    assert check_case(tmp_path) == ()
    assert main(["route", str(tmp_path), "--on", case.on.isoformat(), "--json"]) == 0
    assert differences(json.loads(capsys.readouterr().out), case.told) == []


@pytest.mark.parametrize("case", CASES, ids=title)
def test_a_worked_case_says_which_codes_and_why(case: Worked) -> None:
    assert case.told.get("codes")
    assert case.told.get("why")


def test_a_wrong_answer_is_caught_in_every_part() -> None:
    answer = {
        "codes": ["CRTC_NO(body)"],
        "findings": [{"code": "CRTC_NO(body)", "citations": [], "reason": "Two."}],
        "contents_missing": [],
        "clocks": [{"key": "crtc.k3", "last": "2026-12-02"}],
        "grounds": [{"number": 6, "applies": "does not apply", "citation": "x"}],
        "functions": [{"kind": "charging", "code": "DELEGABLE"}],
        "duties": [{"key": "tupe.eli", "latest": None}],
        "processes": [],
        "first_steps": [],
        "process": {"status": "partial", "records": []},
        "other_nation": {"answers": [{"key": "kept", "outcome": "yes"}]},
        "award": {"limbs": [{"key": "s33.term", "outcome": "yes"}], "clocks": []},
    }
    told = {
        "codes": ["CRTC_MUST_CONSIDER", "DELEGABLE"],
        "not_codes": ["CRTC_NO(body)"],
        "contents_missing": ["E6"],
        "clocks": {"crtc.k3": "2026-12-01"},
        "grounds": {"6": "could apply"},
        "functions": {"charging": "NOT_DELEGABLE"},
        "duties": {"tupe.eli": "2027-03-04"},
        "processes": {"c": "not open"},
        "first_steps": ["cqc"],
        "process": {"status": "not_found"},
        "other_nation": {"kept": "no"},
        "tests": {"s33.term": "no"},
        "why": {"CRTC_NO(body)": ["localism-act-2011/s81-6"], "6": ["y"]},
        "says": {"CRTC_NO(body)": ["two or more"]},
    }
    assert len(differences(answer, told)) == 15
