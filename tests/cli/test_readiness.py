"""`spinout readiness`: sheets given out, answers brought together, counts kept."""

import json
import re
from pathlib import Path

import pytest

from spinout.cli.main import main
from spinout.facts.casefile import read_case

ON = "2026-11-23"
CASE = '[service]\nname = "Parks"\n'


@pytest.fixture
def case(tmp_path):
    """A small case that holds no answers."""
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "case.toml").write_text(CASE, encoding="utf-8")
    return folder


@pytest.fixture
def sheet(tmp_path, case, capsys):
    """Makes a sheet with the command, and fills it in."""

    def make(name, **levels):
        file = tmp_path / name
        assert main(["readiness", str(case), "--on", ON, "--sheet", str(file)]) == 0
        capsys.readouterr()
        text = file.read_text(encoding="utf-8")
        for key, level in levels.items():
            text = text.replace(f"# {key} =", f"{key} = {level}")
        file.write_text(text, encoding="utf-8")
        return str(file)

    return make


def asked(case, *words):
    """Runs the command for the case."""
    return main(["readiness", str(case), "--on", ON, *words])


def test_a_case_that_nobody_answered_for_says_how_to_begin(case, capsys):
    assert asked(case) == 0
    assert "Nobody has answered yet" in capsys.readouterr().out


def test_a_case_that_nobody_answered_for_has_no_readiness_in_json(case, capsys):
    assert asked(case, "--json") == 0
    assert json.loads(capsys.readouterr().out)["readiness"] is None


def test_files_of_three_people_are_brought_together(case, sheet, capsys):
    files = [sheet(f"{n}.txt", R01=level, R02=3) for n, level in enumerate((0, 3, 4))]
    assert asked(case, "--answers", *files, "--json") == 0
    found = json.loads(capsys.readouterr().out)["readiness"]
    assert found["people"] == 3
    assert found["differ"] == ["R01"]
    assert found["status"] == "suggestion"


def test_disagreement_is_printed_before_gates_and_averages(case, sheet, capsys):
    files = [sheet(f"{n}.txt", R01=level) for n, level in enumerate((0, 3, 4))]
    assert asked(case, "--answers", *files) == 0
    said = capsys.readouterr().out
    places = [said.index(each) for each in ("Where you see it differently", "The two gates")]
    assert places == sorted(places)
    assert said.index("The two gates") < said.index("Area by area")


def test_each_sheet_has_a_mark_of_its_own(sheet):
    marks = {
        re.search('mark = "(.+)"', Path(sheet(name)).read_text(encoding="utf-8"))[1]
        for name in ("a.txt", "b.txt")
    }
    assert len(marks) == 2


def test_what_is_kept_is_read_back_as_the_same_result(case, sheet, capsys):
    files = [sheet(f"{n}.txt", R01=level, R05=2) for n, level in enumerate((1, 3, 4))]
    assert asked(case, "--answers", *files, "--json") == 0
    brought = json.loads(capsys.readouterr().out)["readiness"]
    assert asked(case, "--answers", *files, "--keep") == 0
    kept = capsys.readouterr().out
    (case / "case.toml").write_text(CASE + kept, encoding="utf-8")
    assert asked(case, "--json") == 0
    assert json.loads(capsys.readouterr().out)["readiness"] == brought
    assert read_case(case).readiness.tally.people == 3


def test_one_person_more_than_the_case_holds_is_told_of(case, sheet, capsys):
    files = [sheet(f"{n}.txt", R01=2) for n in range(3)]
    assert asked(case, "--answers", *files, "--keep") == 0
    (case / "case.toml").write_text(CASE + capsys.readouterr().out, encoding="utf-8")
    more = [*files, sheet("4.txt", R01=2)]
    assert asked(case, "--answers", *more) == 0
    assert "may work out what one person said" in " ".join(capsys.readouterr().out.split())
    assert asked(case, "--answers", *more, sheet("5.txt", R01=2)) == 0
    assert "may work out what one person said" not in " ".join(capsys.readouterr().out.split())


def test_a_plan_that_changed_since_makes_answers_count_for_less(case, sheet, capsys):
    files = [sheet(f"{n}.txt", R01=4) for n in range(2)]
    assert asked(case, "--answers", *files, "--plan-changed", "2026-11-24", "--json") == 0
    found = json.loads(capsys.readouterr().out)["readiness"]
    assert found["questions"][0]["level"] == 2


def test_a_file_that_is_no_answer_file_gets_a_sentence_with_its_name(case, sheet, tmp_path, capsys):
    wrong = tmp_path / "wrong.txt"
    wrong.write_bytes(b"\x00\x01")
    assert asked(case, "--answers", sheet("a.txt", R01=1), str(wrong)) == 1
    assert "wrong.txt: We could not read this file" in capsys.readouterr().out


def test_a_file_that_is_not_there_and_one_named_twice_get_a_sentence(case, sheet, capsys):
    assert asked(case, "--answers", "nothing-here.txt") == 1
    assert "We could not open" in capsys.readouterr().out
    file = sheet("a.txt", R01=1)
    assert asked(case, "--answers", file, file) == 1
    assert "named twice" in capsys.readouterr().out


def test_a_sheet_never_takes_the_place_of_a_file_that_is_there(case, sheet, capsys):
    file = sheet("a.txt", R01=1)
    assert asked(case, "--sheet", file) == 2
    assert "already" in capsys.readouterr().err


def test_to_keep_needs_files(case, capsys):
    assert asked(case, "--keep") == 2
    assert "--answers" in capsys.readouterr().err
