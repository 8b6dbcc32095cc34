"""`spinout law processes`, `spinout law changes` and the short names of rules."""

import json
from pathlib import Path

import pytest

from spinout.cli.main import main
from spinout.facts.questions import question_for

ON = "2026-11-23"


def answered(capsys: pytest.CaptureFixture[str], *words: str) -> dict:
    """What the command answers in JSON."""
    assert main([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_every_process_is_listed_with_how_much_was_found(capsys) -> None:
    assert main(["law", "processes", "--on", ON]) == 0
    said = capsys.readouterr().out
    assert "processes/health/right-to-request: NHS Right to Request (partial)" in said
    assert "processes/transport/whole: Transport (not found)" in said


@pytest.mark.parametrize("word", ["health", "HEALTH", "Department of Health and Social Care"])
def test_one_department_is_told_whole(capsys, word: str) -> None:
    assert main(["law", "processes", word, "--on", ON]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Who decides: The board. Its yes needed further checks." in said
    assert "1. One colleague or a team sends the board an expression of interest." in said
    assert "Guide: “Making Quality Your Business”" in said
    assert "Kept back: Safeguarding" in said
    assert "Last looked at on 23 November 2026." in said
    assert "Transport" not in said


def test_an_unknown_department_is_not_found_and_not_exempt(capsys) -> None:
    assert main(["law", "processes", "ministry-of-ponds", "--on", ON]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "We found no process of its own for “ministry-of-ponds”." in said
    assert "does not mean that a service there is shut out" in said
    found = answered(capsys, "law", "processes", "ministry-of-ponds", "--on", ON)
    assert found["processes"] == []
    assert "ministry-of-ponds" in found["says"]


def test_a_process_in_json_holds_every_part(capsys) -> None:
    found = answered(capsys, "law", "processes", "home-office", "--on", ON)
    police = found["processes"][0]
    assert (police["key"], police["status"]) == ("processes/home-office/police", "not_found")
    assert police["left_out"][0]["what"] == "The office and powers of a constable"
    assert (found["on"], police["reviewed"]) == (ON, "2026-11-23")


@pytest.mark.parametrize(
    ("department", "status"),
    [("transport", "not_found"), ("other", "not_found"), ("cabinet-office", "partial")],
)
def test_a_case_names_its_department(capsys, tmp_path: Path, department: str, status: str) -> None:
    parent = f'[parent]\nkind = "government-department"\ndepartment = "{department}"\n'
    service = '[service]\ncpv = "92521000"\n'
    (tmp_path / "case.toml").write_text(f'{parent}nation = "england"\n{service}', "utf-8")
    found = answered(capsys, "route", str(tmp_path), "--on", ON)
    assert (found["process"]["status"], found["process"]["missing"]) == (status, [])
    assert found["other_nation"] is None
    assert "ROUTE_C" in found["codes"]


def test_a_case_that_names_no_department_is_asked_for_it(capsys, tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_text('[parent]\nkind = "government-department"\n', "utf-8")
    found = answered(capsys, "route", str(tmp_path), "--on", ON)
    assert "parent.department" in found["process"]["missing"]
    assert main(["route", str(tmp_path), "--on", ON]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert question_for("parent.department").label in said


def test_a_department_not_on_the_list_is_told_what_to_enter(capsys, tmp_path: Path) -> None:
    wrong = '[parent]\nkind = "government-department"\ndepartment = "ponds"\n'
    (tmp_path / "case.toml").write_text(wrong, "utf-8")
    assert main(["route", str(tmp_path), "--on", ON]) == 1
    said = " ".join(capsys.readouterr().err.split())
    assert "Choose the department, such as transport, or other." in said


def test_changes_are_told_between_two_dates(capsys) -> None:
    assert main(["law", "changes", "--from", "2026-01-01", "--to", "2026-01-01"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert (
        "1 January 2026: Value from which the full rules apply to a council’s services: from "
        "£214,904 to £207,720 (reported)" in said
    )
    assert "stays £663,540 (reported)" in said
    assert "is a separate thing.” to “May the contract be kept for mutuals?" in said


def test_one_change_is_counted_as_one(capsys) -> None:
    assert main(["law", "changes", "--from", "2018-09-05", "--to", "2018-09-05"]) == 0
    assert "\n1 change from 5 September 2018" in "\n" + capsys.readouterr().out


def test_changes_in_json_say_what_was_and_what_is(capsys) -> None:
    found = answered(capsys, "law", "changes", "--from", "2014-04-01", "--to", "2014-04-01")
    ended = {each["key"]: each for each in found["changes"]}
    assert ended["crtc-eoi-regs-2012/sch2-para2"]["what"] == "ends"
    assert ended["crtc-eoi-regs-2012/sch2-para2"]["now"] == ""
    assert (found["from"], found["to"], found["on"]) == ("2014-04-01",) * 3


def test_changes_want_the_first_date_before_the_last(capsys) -> None:
    assert main(["law", "changes", "--from", "2026-01-02", "--to", "2026-01-01"]) == 2
    assert "Enter a last day (--to) on or after the first" in capsys.readouterr().err


def test_a_rule_is_shown_by_its_short_name(capsys) -> None:
    found = answered(capsys, "law", "show", "crtc.k3.days", "--on", ON)
    assert [each["key"] for each in found["entries"]] == ["crtc/notice-days"]
    assert found["entries"][0]["says"] == "30 days"


def test_a_name_of_a_past_value_is_read_on_a_day_it_stood_and_says_which(capsys) -> None:
    found = answered(capsys, "law", "show", "thr.sub.2025")
    assert found["on"] == "2025-12-31"
    assert found["entries"][0]["says"] == "£214,904"
    later = answered(capsys, "law", "show", "thr.sub.2025", "--on", ON)
    assert later["entries"][0]["says"] == "£207,720"


def test_a_name_may_stand_for_more_than_one_key(capsys) -> None:
    found = answered(capsys, "law", "show", "tupe.13a", "--on", ON)
    assert [each["says"] for each in found["entries"]] == ["50 people", "10 people"]
