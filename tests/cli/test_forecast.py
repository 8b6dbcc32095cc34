"""`spinout forecast`: the money, the tests of it, the runs and the scenarios beside it."""

import json

import pytest

from spinout.cli.main import main

ON = "2026-11-23"
CASE = "library-service"
SCENARIO = 'name = "A lower price"\n[[change]]\ninput = "contract_income"\nto = 6_200_000\n'


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "kernels"))


@pytest.fixture
def answered(capsys):
    def ask(*words: str) -> dict:
        assert main(["forecast", CASE, *words, "--json", "--on", ON]) == 0
        return json.loads(capsys.readouterr().out)

    return ask


def test_the_tests_and_breaking_points_are_there_without_any_runs(answered):
    found = answered()
    assert [each["key"] for each in found["stress"]["tests"]] == [
        "award_up_two",
        "other_income_half",
        "contract_cut",
        "six_months_late",
        "pension_up_five",
        "not_renewed",
    ]
    assert found["risk"] is None
    assert found["reverse"]["price"] is None
    assert [each["from_year"] for each in found["reverse"]["cuts"]] == [1, 2, 3]
    assert found["effects"]["effects"][0]["key"] == "other_income"


def test_the_same_seed_gives_the_same_answer_and_says_it(answered):
    one, two = answered("--runs", "300", "--seed", "5"), answered("--runs", "300", "--seed", "5")
    assert one == two
    assert (one["risk"]["seed"], one["risk"]["runs"]) == (5, 300)
    assert one["risk"]["heading"].startswith("Of these 300 runs, on 7 assumptions of which 7")
    assert one["reverse"]["price"]["price"] > 6_487_000


def test_a_scenario_is_set_beside_the_plan_its_differences_first(answered, tmp_path):
    file = tmp_path / "lower.toml"
    file.write_text(SCENARIO, encoding="utf-8")
    (found,) = answered("--scenario", str(file))["scenarios"]["scenarios"]
    assert next(iter(found)) == "difference"
    assert found["difference"]["income"] == [-287_000.0] * 5


def test_the_words_have_a_heading_over_every_chance(capsys, tmp_path):
    file = tmp_path / "lower.toml"
    file.write_text(SCENARIO, encoding="utf-8")
    words = ["forecast", CASE, "--on", ON, "--runs", "300", "--seed", "5", "--scenario", str(file)]
    assert main(words) == 0
    said = capsys.readouterr().out
    assert said.index("Of these 300 runs, on 7 assumptions") < said.index("Some year ends in")
    for heading in ("Six tests of the plan", "How far it can go", "Scenarios beside the plan"):
        assert heading in said
    assert "A lower price" in said


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--runs", "100"], "together"),
        (["--seed", "1"], "together"),
        (["--runs", "0", "--seed", "1"], "from 1 to"),
        (["--runs", "10", "--seed", "-1"], "whole number from 0"),
        (["--scenario", "nowhere.toml"], "could not read"),
        (["--xlsx", "/nowhere/at/all.xlsx"], "could not write"),
    ],
)
def test_wrong_use_says_what_to_enter(capsys, words, says):
    assert main(["forecast", CASE, "--on", ON, *words]) == 2
    assert says in capsys.readouterr().err


def test_what_is_wrong_in_a_scenario_is_told_with_its_file(capsys, tmp_path):
    file = tmp_path / "wrong.toml"
    file.write_text('name = "x"', encoding="utf-8")
    assert main(["forecast", CASE, "--on", ON, "--scenario", str(file)]) == 2
    assert "wrong.toml: Enter from 1 to 100 changes" in capsys.readouterr().err


def test_more_than_five_scenarios_are_refused(capsys, tmp_path):
    file = tmp_path / "lower.toml"
    file.write_text(SCENARIO, encoding="utf-8")
    words = [word for _ in range(6) for word in ("--scenario", str(file))]
    assert main(["forecast", CASE, "--on", ON, *words]) == 2
    assert "up to 5" in capsys.readouterr().err


def test_the_workbook_is_written_where_asked(answered, tmp_path):
    file = tmp_path / "forecast.xlsx"
    assert answered("--xlsx", str(file))["workbook"] == str(file)
    assert file.read_bytes().startswith(b"PK")
