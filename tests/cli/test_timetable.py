"""`spinout timetable`: what it promises in JSON and in words, the diary, a version to approve."""

import json
import tomllib
from pathlib import Path

import pytest

from spinout.cli.main import main

ON = "2026-11-23"
CASE = "library-service"
NOTHING = '[case]\nname = "Our service"\n'
LONGEST = (
    "T01-T02-T03-T07-T09-T15-T16-T17-T22-T23-T24-T26-T27-T28-T29-T30-T33-T38-T41-T43-T46-T48-"
    "T52-T57-T63-T64"
)


def answered(capsys, *words: str) -> dict:
    assert main(["timetable", *words, "--json", "--on", ON]) == 0
    return json.loads(capsys.readouterr().out)


def folder(tmp_path: Path, text: str) -> str:
    (tmp_path / "case.toml").write_text(text, encoding="utf-8")
    return str(tmp_path)


def test_the_answer_holds_what_was_promised(capsys) -> None:
    found = answered(capsys, CASE)
    assert (found["weeks"], found["base_weeks"], found["on"]) == (102, 104, ON)
    assert found["path"][0] == "T01"
    assert found["path"][-1] == "T64"
    assert [each["key"] for each in found["tasks"]] == [f"T{n:02}" for n in range(1, 71)]
    for each in found["tasks"]:
        assert {"weeks", "after", "who", "earliest", "latest", "spare_days", "citations"} <= set(
            each
        )


def test_a_case_that_says_nothing_gets_the_plan_for_any_board(capsys, tmp_path) -> None:
    found = answered(capsys, folder(tmp_path, NOTHING))
    assert (found["weeks"], found["base_weeks"]) == (104, 104)
    assert "-".join(found["path"]) == LONGEST
    assert (found["start"], found["chance"]) == (None, None)
    assert "case.go_live" in found["missing"]


def test_the_words_end_with_the_chance(capsys) -> None:
    assert main(["timetable", CASE, "--on", ON]) == 0
    said = capsys.readouterr().out
    assert "The longest chain: 102 weeks to the move" in said
    headings = [
        line
        for line, rule in zip(said.split("\n"), said.split("\n")[1:], strict=False)
        if rule and set(rule) == {"-"}
    ]
    assert headings[-1] == "The chance of the date"
    assert "of which 40 are ours" in said


def test_words_tell_changes_slip_and_gates(capsys, tmp_path) -> None:
    text = """
[case]
go_live = 2028-04-01
[timetable]
start = 2026-01-05
[[timetable.changes]]
task = "T57"
weeks = 1
post = "Head of people"
reason = "To be quick"
[[timetable.changes]]
task = "T33"
weeks = 12
post = "Head of people"
reason = "It takes that long"
[[timetable.approved]]
name = "First"
on = 2026-01-05
post = "Programme board"
finish = { T33 = 2027-01-01, T64 = 2028-01-01 }
"""
    assert main(["timetable", folder(tmp_path, text), "--on", ON]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Not taken. This would leave 3 weeks for T57 and T64." in said
    assert "12 weeks, set by Head of people" in said
    assert "than in “First”" in said
    assert "later than first approved" in said
    assert "T29 First decision" in said


def test_the_days_are_written_for_a_diary(capsys, tmp_path) -> None:
    file = tmp_path / "plan.ics"
    assert answered(capsys, CASE, "--ics", str(file))["ics"] == str(file)
    written = file.read_bytes()
    assert written.startswith(b"BEGIN:VCALENDAR")
    assert b"SUMMARY:The move" in written
    before = written
    answered(capsys, CASE, "--ics", str(file))
    assert file.read_bytes() == before


@pytest.mark.parametrize("name", ["", "no/such/folder/plan.ics", "\0.ics"])
def test_a_file_that_cannot_be_written_gets_a_sentence(capsys, name: str) -> None:
    try:
        code = main(["timetable", CASE, "--on", ON, "--ics", name])
    except SystemExit as stop:
        code = stop.code
    assert code == 2
    assert "Enter the name of a file" in capsys.readouterr().err


def test_a_plan_with_no_days_has_none_for_a_diary(capsys, tmp_path) -> None:
    case = folder(tmp_path, NOTHING)
    for more in (("--ics", str(tmp_path / "plan.ics")), ("--approve", "Board")):
        assert main(["timetable", case, "--on", ON, *more]) == 2
        assert "The plan has no days yet." in capsys.readouterr().err
    assert not (tmp_path / "plan.ics").exists()


def test_the_version_to_approve_can_be_put_into_the_file_and_is_then_slipped_from(
    capsys, tmp_path
) -> None:
    text = "[case]\ngo_live = 2028-04-01\n\n[timetable]\nstart = 2026-01-05\n\n"
    case = folder(tmp_path, text)
    assert main(["timetable", case, "--on", ON, "--approve", "Programme board"]) == 0
    printed = capsys.readouterr().out
    held = tomllib.loads(printed)["timetable"]["approved"]
    assert (held[0]["name"], held[0]["post"]) == ("Version 1", "Programme board")
    folder(tmp_path, text + printed)
    assert answered(capsys, case)["slip"]["go_live_days"] == 0
    assert main(["timetable", case, "--on", ON, "--approve", " "]) == 2
    assert "Enter the post" in capsys.readouterr().err
