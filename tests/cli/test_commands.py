"""Every command has help, a date, and the promised exit code."""

import json

import pytest

from spinout.cli.asked import built_in_cases
from spinout.cli.main import COMMANDS, main, parser

ON = "2026-11-23"
CASE = "library-service"


@pytest.fixture
def answered(capsys):
    def ask(*words: str) -> dict:
        assert main([*words, "--json", "--on", ON]) == 0
        return json.loads(capsys.readouterr().out)

    return ask


def test_every_command_is_listed_with_help() -> None:
    said = parser().format_help()
    for name in ("case", "check", "route", "models", "package", "statements", "forecast", "clock"):
        assert name in said
    assert len(COMMANDS) == 18


@pytest.mark.parametrize(
    "name", ["readiness", "route", "models", "package", "forecast", "case", "check"]
)
def test_every_answer_in_json_names_its_date(answered, name: str) -> None:
    assert answered(name, CASE)["on"] == ON


def test_the_route_answer_holds_what_was_promised(answered) -> None:
    found = answered("route", CASE)
    assert {"CRTC_MUST_CONSIDER", "LIGHT_TOUCH", "S33_RESERVABLE"} <= set(found["codes"])
    for each in found["findings"]:
        assert set(each) >= {"code", "outcome", "standing", "reason", "citations", "missing"}
    notice = next(clock for clock in found["clocks"] if clock["last"] == "2026-12-01")
    assert notice["first"] == "2026-11-02"
    assert notice["working"] == (
        "30 days beginning with Monday 2 November 2026: last day Tuesday 1 December 2026"
    )
    assert found["contents_missing"] == []


def test_the_package_answer_adds_up_line_by_line(answered) -> None:
    people = answered("package", CASE)["people"]
    assert len(people) > 300
    for person in people:
        for side in ("stay", "go", "new_joiner"):
            year = person[side]
            taken = sum(
                year[name]
                for name in (
                    "income_tax",
                    "national_insurance",
                    "pension_contribution",
                    "student_loan",
                    "other_deductions",
                )
            )
            assert year["take_home"] == pytest.approx(year["gross_pay"] - taken, abs=0.001)
        assert {"key", "stay", "go", "rule", "source", "status"} <= set(person["lines"][0])


def test_the_forecast_answer_has_exactly_five_years(answered) -> None:
    found = answered("forecast", CASE)
    assert [year["year"] for year in found["years"]] == [1, 2, 3, 4, 5]
    assert found["set_up"] == 652000.0
    assert all(set(flag) >= {"code", "sentence"} for flag in found["flags"])


def test_money_has_no_more_than_two_decimals(answered) -> None:
    for year in answered("forecast", CASE)["years"]:
        assert year["core_cost"] * 100 == pytest.approx(
            int(year["core_cost"] * 100 + 0.5), abs=1e-6
        )


def test_a_case_that_is_not_there_says_what_to_enter(capsys) -> None:
    assert main(["case", "no-such-case"]) == 2
    assert "Enter the folder that holds case.toml" in capsys.readouterr().err


def test_a_date_that_is_not_one_is_wrong_use(capsys) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["case", CASE, "--on", "23/11/2026"])
    assert stopped.value.code == 2
    assert "Enter a date like 2026-11-23" in capsys.readouterr().err


def test_a_variant_that_is_not_there_names_those_that_are(capsys) -> None:
    assert main(["forecast", CASE, "--variant", "rosy", "--on", ON]) == 2
    assert "as-printed, today" in capsys.readouterr().err


def test_a_case_with_errors_lists_them_and_answers_one(tmp_path, capsys) -> None:
    (tmp_path / "case.toml").write_text("[case]\nname = 3\n")
    assert main(["case", str(tmp_path), "--on", ON]) == 1
    assert "to put right" in capsys.readouterr().err


def test_a_date_outside_the_data_stops_a_stage_and_not_the_rest(answered, capsys) -> None:
    assert main(["case", CASE, "--json", "--on", "2019-01-01"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [lack for lack in found["lacks"] if lack["stage"] == "employment"]
    assert "CRTC_MUST_CONSIDER" in found["route"]["codes"]


def test_the_plain_answer_puts_the_warning_before_any_yes(capsys) -> None:
    assert main(["case", CASE, "--on", ON]) == 0
    said = capsys.readouterr().out
    assert said.index("Before any yes") < said.index("Yes (")
    assert "Law as at 23 November 2026" in said


def test_each_answer_follows_the_question_it_answers(capsys) -> None:
    assert main(["route", CASE, "--on", ON]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "May the contract be kept for mutuals? Yes (for the council to decide). " in said
    assert "Do the lighter buying rules apply? Yes (we could not check this; " in said


def test_a_key_of_law_is_never_broken_across_lines(capsys) -> None:
    assert main(["route", CASE, "--on", ON]) == 0
    words = capsys.readouterr().out.split()
    assert not any(each.endswith("-") and len(each) > 1 for each in words if set(each) != {"-"})


def test_today_is_printed_when_no_date_is_given(capsys) -> None:
    assert main(["law", "due"]) == 0
    assert "to look at on" in capsys.readouterr().out


def test_law_show_gives_the_value_its_dates_and_its_source(capsys) -> None:
    assert main(["law", "show", "income-tax/personal-allowance", "--on", ON]) == 0
    said = capsys.readouterr().out
    assert "12,570" in said
    assert "Source:" in said


def test_law_show_outside_the_data_says_so(capsys) -> None:
    assert main(["law", "show", "income-tax/personal-allowance", "--on", "1990-01-01"]) == 2
    said = capsys.readouterr().err
    assert "You ask about 1 January 1990." in said
    assert "Ask about a later date (at the command line, with --on)." in said


def test_a_law_key_that_is_not_there_is_wrong_use_and_names_the_nearest(capsys) -> None:
    assert main(["law", "show", "income-tax/personal-allowence", "--on", ON]) == 2
    said = capsys.readouterr().err
    assert "income-tax/personal-allowence" in said
    assert "income-tax/personal-allowance" in said
    assert "spinout law list" in said


def test_law_list_gives_the_keys_that_hold_every_word(capsys) -> None:
    assert main(["law", "list", "light", "touch-THRESHOLD"]) == 0
    assert capsys.readouterr().out == (
        "procurement/light-touch-threshold: Value from which the light touch rules apply\n"
    )
    assert main(["law", "list", "no-such-word"]) == 0
    assert "Use fewer words" in capsys.readouterr().out
    assert main(["law", "list", "--json", "--on", ON, "light", "touch-threshold"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "on": ON,
        "keys": [
            {
                "key": "procurement/light-touch-threshold",
                "name": "Value from which the light touch rules apply",
            }
        ],
    }


def test_law_shown_long_after_it_was_checked_is_to_be_confirmed(capsys) -> None:
    for on, doubtful in (("2026-11-23", False), ("2040-01-01", True)):
        assert main(["law", "show", "localism-act-2011/s81-1", "--on", on]) == 0
        assert ("confirm it before you rely on it" in capsys.readouterr().out) is doubtful


def test_a_figure_that_rests_on_an_unknown_fact_is_null_and_never_a_guess(tmp_path, capsys) -> None:
    (tmp_path / "case.toml").write_text(
        '[case]\nname = "A service"\n[parent]\nnation = "england"\n'
        '[terms]\npension_scheme = "lgps_ew_2014"\n'
    )
    (tmp_path / "posts.csv").write_text(
        "id,group,grade,scheme,point,hours,full_time_hours,pay,ni_category,years_band,"
        "perimeter,reason\np1,Library assistant,,lgps_ew_2014,5,20,37,,A,unknown,in,\n"
    )
    assert main(["package", str(tmp_path), "--json", "--on", ON]) == 0
    (person,) = json.loads(capsys.readouterr().out)["people"]
    assert person["stay"]["take_home"] is not None
    assert person["stay"]["employer_pension"] is None
    assert person["go"]["take_home"] is None
    assert person["go"]["gross_pay"] == person["stay"]["gross_pay"]


@pytest.mark.parametrize("name", ["/proc/spinout-pack", "x" * 300])
def test_a_pack_that_cannot_be_written_says_so_in_a_sentence(capsys, name: str) -> None:
    assert main(["case", CASE, "--on", ON, "--pack", name]) == 2
    assert "Enter the name of a folder you can write in." in capsys.readouterr().err


def test_a_blank_pack_folder_is_wrong_use(capsys) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["case", CASE, "--on", ON, "--pack", ""])
    assert stopped.value.code == 2
    assert "Enter the name of a folder for the pack." in capsys.readouterr().err


def test_a_case_name_too_long_for_the_system_says_what_to_enter(capsys) -> None:
    assert main(["case", "x" * 5000, "--on", ON]) == 2
    assert "Enter the folder that holds case.toml" in capsys.readouterr().err


def test_pay_outside_the_data_blames_neither_the_posts_nor_the_case(capsys) -> None:
    assert main(["forecast", CASE, "--variant", "today", "--on", "2027-04-06", "--json"]) == 0
    lacks = json.loads(capsys.readouterr().out)["lacks"]
    said = [each["sentence"] for each in lacks if each["stage"] == "forecast"]
    assert said == ["Pay could not be worked out month by month, so neither could the money."]


def test_a_cost_without_its_pension_is_not_given(tmp_path, answered) -> None:
    for name in ("case.toml", "posts.csv"):
        text = (built_in_cases()[CASE] / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(
            text.replace("employer_rate_now = 20.0", 'employer_rate_now = "unknown"'),
            encoding="utf-8",
        )
    found = answered("package", str(tmp_path))
    assert found["stay_cost"] is None
    assert found["go_cost"] == 4496579.13
    assert "an amount we cannot work out yet if the service stays" in found["cost_sentence"]


def test_a_plan_for_a_board_says_that_no_law_sets_a_date_or_lists_what_to_send(capsys) -> None:
    assert main(["route", "community-health", "--on", ON]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "No law sets a date for an answer." in said
    assert "Nothing: no law lists what to send." in said
    assert "Most suitable provider, usually open:" in said
    assert "ask the commissioner" in said
    assert "Law: hsca-2008/s10" in said


def test_a_cost_at_another_pension_rate_stands_beside_the_one_used(capsys) -> None:
    assert main(["package", "community-health", "--on", ON]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "At a pension rate of 14.38%, not 23.78%, the mutual would pay £24," in said


def test_a_case_without_posts_says_they_are_still_unknown_and_compares_nothing(
    tmp_path, capsys, answered
) -> None:
    (tmp_path / "case.toml").write_text(
        '[case]\nname = "A service"\ngo_live = 2028-04-01\n[parent]\nnation = "england"\n'
    )
    assert main(["check", str(tmp_path), "--on", ON]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Still unknown: There is no posts.csv in this folder. Add one" in said
    assert answered("check", str(tmp_path))["unknown"][-1] == "posts"
    found = answered("package", str(tmp_path))
    assert found["people"] == []
    assert "stay_cost" not in found
    (lack,) = [each for each in found["lacks"] if each["stage"] == "employment"]
    assert lack["sentence"].startswith("We need to know: the posts of the service.")
    assert lack["missing"] == ["posts"]
