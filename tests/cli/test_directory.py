"""`spinout directory` finds the same bodies as the site, and first says how many are unknown."""

import json

import pytest

from spinout.cli.main import main

ON = "2026-11-23"


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What the command prints."""
    assert main(["directory", *words, "--on", ON]) == 0
    return capsys.readouterr().out


def test_the_first_line_is_how_many_outcomes_are_unknown(capsys) -> None:
    first = said(capsys).splitlines()[0]
    assert first == "We do not know what became of 22 of these 70 bodies."


def test_words_and_lists_narrow_the_answer(capsys) -> None:
    found = json.loads(said(capsys, "county", "council", "--sector", "libraries", "--json"))
    assert {each["slug"] for each in found["entries"]} == {
        "inspire",
        "libraries-unlimited",
        "suffolk-libraries",
    }
    found = json.loads(said(capsys, "--sector", "libraries", "--status", "returned", "--json"))
    assert [each["slug"] for each in found["entries"]] == ["suffolk-libraries"]


def test_the_json_answer_names_its_date_and_what_is_unknown(capsys) -> None:
    found = json.loads(said(capsys, "--json"))
    assert found["on"] == ON
    assert (found["total"], found["unknown"], len(found["entries"])) == (70, 22, 70)
    assert found["version"]


def test_a_cause_is_printed_with_who_gives_it(capsys) -> None:
    told = " ".join(said(capsys, "salford", "--ended").split())
    assert "Why, as given by Public Sector Executive, April 2025:" in told
    assert "due to go back to the public sector (last known, 22 April 2025)" in told


def test_nothing_found_says_what_to_do(capsys) -> None:
    assert said(capsys, "submarine") == (
        "We found no bodies. Use fewer words, or take off a filter.\n"
    )


def test_a_status_that_is_not_one_names_those_that_are(capsys) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["directory", "--status", "shut"])
    assert stopped.value.code == 2
    assert "returned" in capsys.readouterr().err


def test_the_age_of_the_news_moves_with_the_date(capsys) -> None:
    ages = []
    for on in ("2014-01-01", "2040-01-01"):
        assert main(["directory", "--json", "--on", on]) == 0
        ages.append(json.loads(capsys.readouterr().out)["over_five_years_old"])
    assert ages == [0, 41]


def test_services_like_yours_say_in_what_and_who_told_of_them(capsys) -> None:
    told = said(capsys, "--like", "--sector", "libraries", "--parent", "council", "--staff", "120")
    first = told.index("Explore York")
    words = " ".join(told[first:].split())
    assert "the same kind of service, the same kind of employer, about the same size" in words
    assert "as given by York Press, March 2019: It owed nearly £900,000" in words
    assert told.startswith("We do not know what became of 2 of these 10 bodies.")


def test_services_like_yours_as_json(capsys) -> None:
    found = json.loads(said(capsys, "--like", "--form", "co_operative", "--json"))
    assert found["on"] == ON
    assert all(each["because"] == ["form"] for each in found["alike"])
    assert {each["entry"]["form"] for each in found["alike"]} == {"co_operative"}
    assert any(each["lessons"] for each in found["alike"])


def test_those_found_can_be_counted_by_a_list(capsys) -> None:
    told = said(capsys, "--by", "region")
    assert "    11  South West" in told.splitlines()
    found = json.loads(said(capsys, "--json"))
    assert found["counts"]["region"]["south_west"] == 11
    assert sum(found["counts"]["status"].values()) == 70


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--like"], "Say what your service is like"),
        (["--like", "library", "--form", "cic"], "With --like use only"),
        (["--staff", "30"], "Use --parent and --staff with --like"),
        (["--parent", "nhs"], "Use --parent and --staff with --like"),
    ],
)
def test_what_does_not_go_together_is_said(capsys, words: list[str], says: str) -> None:
    assert main(["directory", *words]) == 2
    assert says in capsys.readouterr().err


@pytest.mark.parametrize("staff", ["0", "-3", "many", "1.5", "9" * 400])
def test_a_number_of_staff_is_a_whole_number(capsys, staff: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["directory", "--like", f"--staff={staff}"])
    assert stopped.value.code == 2
    assert "Enter a whole number of staff" in capsys.readouterr().err


def test_nothing_alike_says_what_to_do(capsys) -> None:
    assert said(capsys, "--like", "--sector", "not_stated") == (
        "We found no bodies like that. Leave out one thing, and try again.\n"
    )
