"""`spinout models`: with a case, without one, and one form whole."""

import json

import pytest

from spinout.cli.main import main

ON = "2026-11-23"


def test_without_a_case_every_form_is_weighed_and_staying_is_an_answer(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["models", "--json", "--on", ON]) == 0
    found = json.loads(capsys.readouterr().out)
    assert len(found["options"]) == 10
    assert all(each["open"] for each in found["options"])
    assert "STAY" in {each["code"] for each in found["findings"]}
    assert {cell["status"] for each in found["options"] for cell in each["scores"]} == {
        "suggestion",
        "confirm",
    }


def test_the_short_list_gives_for_against_and_what_is_given_up(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["models", "library-service", "--on", ON]) == 0
    said = capsys.readouterr().out
    assert said.count("      For: ") == said.count("      Against: ") == 3
    assert "Gives up: Money from outside owners." in said
    assert "Who leads turns on the weights." in said


def test_one_form_whole_has_its_scores_filings_steps_and_a_real_mutual(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["models", "--form", "CBS", "--on", ON]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Explore York" in said
    assert "Annual return (AR30)" in said
    assert "Register the society" in said
    assert said.count(" of 3") == 14


def test_one_form_as_json_holds_that_form_and_its_steps_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["models", "library-service", "--form", "EOT", "--json", "--on", ON]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [each["code"] for each in found["options"]] == ["EOT"]


def test_a_variant_without_a_case_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "--variant", "posts"]) == 2
    assert "Enter a case as well" in capsys.readouterr().err


def test_a_structure_to_start_from_is_drawn_tested_and_tried(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["models", "--preset", "community", "--on", ON]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Smallest change: Move 1 vote of 3 to colleagues." in said
    assert "Try it: a surplus of £100,000" in said
    assert "Selling the business: It takes colleagues with the community." in said


def test_a_structure_as_json_holds_each_test_decision_and_penny(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["models", "library-service", "--preset", "partner", "--json", "--on", ON]) == 0
    drawn = json.loads(capsys.readouterr().out)["drawn"]
    assert {each["key"]: each["verdict"] for each in drawn["tests"]}["s33-control"] == "pass"
    assert drawn["surplus"]["shares"] == {"staff": 23700.0, "partner": 7900.0}
    assert len(drawn["decisions"]) == 9
    assert {each["name"] for each in drawn["partner_cases"]} >= {"MyCSP", "3BM"}


def test_a_case_with_no_structure_has_none_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "--json", "--on", ON]) == 0
    assert json.loads(capsys.readouterr().out)["drawn"] is None


def test_only_what_these_stages_lack_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "--on", ON]) == 0
    assert "contract income" not in capsys.readouterr().out
