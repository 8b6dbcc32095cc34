"""The figures in the explanation page are the engine's."""

from pathlib import Path

from spinout import forecast
from spinout.forecast.warnings import WARNINGS
from tests.forecast.library import AS_PRINTED, with_values

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "the-forecast.md"


def rows(text):
    return {
        cells[0]: cells[1:]
        for line in text.splitlines()
        if line.startswith("| ")
        for cells in [[cell.strip() for cell in line.strip("| ").split(" | ")]]
    }


def test_worked_table_is_the_forecast_of_the_library_case(facts, exempt, reading):
    plan = forecast.project(facts, AS_PRINTED, None, exempt, reading)
    said = rows(PAGE.read_text(encoding="utf-8"))
    printed = {row.label: [] for row in forecast.difference(plan, plan)}
    for row in forecast.difference(plan, plan):
        printed[row.label].append(f"{row.a / 100:,.2f}")
    shown = [label for label in printed if label in said]
    assert len(shown) == 7
    assert {label: said[label] for label in shown} == {label: printed[label] for label in shown}


def test_worked_checks_are_the_forecast_s(facts, exempt, reading):
    plan = forecast.project(facts, AS_PRINTED, None, exempt, reading)
    said = [cells[-1] for cells in rows(PAGE.read_text(encoding="utf-8")).values() if cells]
    for check in plan.checks:
        assert f"{check.value:,.2f}" in said, check.key


def test_every_warning_is_on_the_page():
    said = rows(PAGE.read_text(encoding="utf-8"))
    codes = {key.strip("`") for key in said if key.startswith("`")}
    assert codes == {warning.__name__ for warning in WARNINGS}


def test_page_says_which_warnings_stop_sending(facts, exempt, reading):
    said = rows(PAGE.read_text(encoding="utf-8"))
    broke = with_values(facts, contract_income="6000000", set_up_paid_by_parent="0")
    flags = {
        flag.code: flag
        for changed in (facts, broke)
        for flag in forecast.project(changed, AS_PRINTED, None, exempt, reading).flags
    }
    assert len(flags) == 8
    for code, flag in flags.items():
        assert said[f"`{code}`"][-1] == ("yes" if flag.stops_sending else "no")
