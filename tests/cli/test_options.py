"""`spinout options`: what would be better, the options weighed, and their papers."""

import json

import pytest

from spinout.cli.main import main

ON = "2026-11-23"


def asked(case, *words):
    """Runs the command for a case."""
    return main(["options", str(case), "--on", ON, *words])


def test_claims_come_first_and_then_the_options_with_who_did_not_agree(capsys):
    assert asked("library-service") == 0
    said = capsys.readouterr().out
    heads = ["What would be better", "The options, by our own method", "Who did not agree, in full"]
    assert [said.index(each) for each in heads] == sorted(said.index(each) for each in heads)
    assert "“Leave as a mutual of our own” comes first, with 29 of 48 points." in said


def test_the_answer_in_json_holds_each_score_and_all_dissent(capsys):
    assert asked("community-health", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["on"] == ON
    weighed = found["weighed"]
    assert weighed["leads"] == ["stay-and-change"]
    assert weighed["fixed_on"] == "2026-09-28"
    assert weighed["status"] == "suggestion"
    assert len(weighed["ways"]) == 4
    assert all(len(way["scores"]) == 4 for way in weighed["ways"])
    assert weighed["dissent"][0]["by"] == "Therapy lead"
    assert [each["counts"] for each in found["claims"]] == [False, False]


def test_a_case_that_says_nothing_of_it_is_told_so(tmp_path, capsys):
    (tmp_path / "case.toml").write_text('[service]\nname = "Parks"\n', encoding="utf-8")
    assert asked(tmp_path) == 0
    assert "says nothing yet of what would be better" in capsys.readouterr().out


@pytest.mark.parametrize("answer", [(), ("--json",)])
def test_the_papers_are_written_where_they_are_asked_for(tmp_path, capsys, answer):
    assert asked("library-service", "--papers", str(tmp_path / "papers"), *answer) == 0
    capsys.readouterr()
    names = sorted(each.name for each in (tmp_path / "papers").iterdir())
    assert len(names) == 9
    assert "options-record.pdf" in names


def test_scores_from_before_the_tests_stop_the_case_with_a_sentence(tmp_path, capsys):
    text = "[appraisal]\nfixed_on = 2026-09-14\nscored_on = 2026-09-13\n"
    (tmp_path / "case.toml").write_text(text, encoding="utf-8")
    assert asked(tmp_path) == 1
    assert "scored before you fixed" in capsys.readouterr().err
