"""`spinout package`: one post, another basis, who moves, and the line that holds it together."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from spinout.case import pass_through
from spinout.cli.asked import built_in_cases
from spinout.cli.main import main
from spinout.facts.casefile import read_case
from spinout.proposals import as_data

ON = "2026-11-23"
DAY = date.fromisoformat(ON)


def said(capsys, *words: str) -> str:
    assert main(["package", *words, "--on", ON]) == 0
    return " ".join(capsys.readouterr().out.split())


@pytest.fixture
def answered(capsys):
    def ask(*words: str) -> dict:
        assert main(["package", *words, "--json", "--on", ON]) == 0
        return json.loads(capsys.readouterr().out)

    return ask


@pytest.mark.parametrize("case", ["library-service", "community-health"])
def test_one_line_says_that_groups_posts_and_the_pay_plan_agree(capsys, case) -> None:
    assert "They agree to the penny." in said(capsys, case)


def test_the_worked_line_of_the_explanation_is_what_the_command_prints(capsys) -> None:
    page = (Path(__file__).parents[2] / "docs/explanation/employer-cost.md").read_text("utf-8")
    told = said(capsys, "library-service")
    for amount in ("£4,149,432.77", "£347,146.36", "£4,496,579.13"):
        assert amount in page
        assert amount in told


def test_it_tells_who_moves_by_how_they_work(capsys) -> None:
    told = said(capsys, "library-service")
    for who in ("Bank, sessional or casual: Ask.", "Seconded in or out: Ask.", "Through an agency"):
        assert who in told
    assert "On maternity or other long leave" in told


def test_one_post_is_told_line_by_line_with_its_rule_and_source(capsys) -> None:
    told = said(capsys, "library-service", "--person", "LA-100")
    assert "Post LA-100" in told
    assert "Notice. If it stays: Your contract’s notice." in told
    assert told.count("Rule: ") == told.count("Source: ") == 19
    assert "Cost check" not in told


def test_one_post_in_json_is_that_post_and_no_other(answered) -> None:
    found = answered("library-service", "--person", "LA-100")
    assert found["person"]["person"] == "LA-100"
    assert "people" not in found


def test_a_label_that_no_post_has_is_refused_with_what_to_enter(capsys) -> None:
    assert main(["package", "library-service", "--person", "nobody", "--on", ON]) == 2
    assert "Enter a label from the id column" in capsys.readouterr().err


def test_the_basis_changes_tax_and_is_named(answered) -> None:
    yearly = answered("community-health", "--person", "DI-041")
    payroll = answered("community-health", "--person", "DI-041", "--basis", "paye_year")
    assert (yearly["basis"], payroll["basis"]) == ("annual", "paye_year")
    assert yearly["person"]["stay"]["gross_pay"] == payroll["person"]["stay"]["gross_pay"]
    assert yearly["person"]["stay"]["income_tax"] > payroll["person"]["stay"]["income_tax"] > 0


@pytest.mark.parametrize("basis", ["annual", "paye_year", "paye_month"])
def test_the_pay_bill_agrees_on_every_basis_as_it_is_on_yearly_amounts(answered, basis) -> None:
    found = answered("library-service", "--basis", basis)
    assert found["pay_bill"].endswith("They agree to the penny.")


@pytest.mark.parametrize(
    ("post", "who", "moves"),
    [
        ("SW-001", "permanent", "You would move with the service"),
        ("SW-010", "bank", "Ask. Whether you move turns on"),
        ("AD-021", "agency", "Ask the agency."),
        ("CN-013", "fixed-term", "You would move with the service on your contract"),
        ("CN-014", "long-leave", "Being on leave does not stop you"),
    ],
)
def test_one_post_says_whether_its_colleague_moves(answered, capsys, post, who, moves) -> None:
    found = answered("community-health", "--person", post)["person"]["moves"]
    assert found["key"] == who
    assert found["says"].startswith(moves)
    assert f"Does its holder move? {found['who']}. {moves}" in said(
        capsys, "community-health", "--person", post
    )


def test_a_file_that_does_not_say_how_people_work_is_told_so(capsys) -> None:
    told = said(capsys, "library-service")
    assert "Your posts file does not say how people work." in told
    assert "Does its holder move? We need to know" in said(
        capsys, "library-service", "--person", "LA-001"
    )


def test_how_many_work_each_way_is_for_the_team_alone(answered) -> None:
    found = answered("community-health")
    assert found["posts_by_work"]["agency"] == 6
    passage = pass_through(read_case(built_in_cases()["community-health"]), variant=None, on=DAY)
    assert "posts_by_work" not in as_data.package(passage.package, with_people=False)


def test_figures_are_said_as_firmly_as_what_they_rest_on(capsys) -> None:
    told = said(capsys, "library-service", "--person", "LA-100")
    assert "Not every figure is to the penny. Award not known" in told
    assert "Pay before anything is taken off. If it stays: £7,488 If it moves: £7,488" in told
    joiner = said(capsys, "community-health", "--person", "DI-041")
    assert "New joiner: Ask Rule: Pay less income tax" in joiner


@pytest.fixture
def with_officers(tmp_path) -> str:
    """The library service with a police officer’s post and a firefighter’s."""
    folder = tmp_path / "case"
    shutil.copytree(built_in_cases()["library-service"], folder)
    posts = folder / "posts.csv"
    rows = posts.read_text("utf-8").rstrip("\n").split("\n")
    blank = "PO-1,Officer,,police_2015,,40,40,45000,A,10+,in,"
    fire = "FF-1,Firefighter,,ffps_2015,,42,42,39000,A,10+,in,"
    posts.write_text("\n".join([*rows, blank, fire, ""]), "utf-8")
    return str(folder)


def test_officers_are_answered_deferred_and_stand_in_no_total(capsys, with_officers) -> None:
    told, plain = said(capsys, with_officers), said(capsys, "library-service")
    assert "Police officers and firefighters" in told
    assert told.count("Deferred; no route found.") >= 2
    cost = "They cost the employer £4,496,579.13 a year"
    assert cost in told
    assert cost in plain


def test_one_officer_is_told_the_answer_and_no_more(capsys, answered, with_officers) -> None:
    told = said(capsys, with_officers, "--person", "PO-1")
    assert "Post PO-1" in told
    assert "Deferred; no route found." in told
    assert "Take-home" not in told
    held = answered(with_officers, "--person", "FF-1")["person"]
    assert held["scheme"] == "the Firefighters’ Pension Scheme"
    assert held["status"] == "confirm"
