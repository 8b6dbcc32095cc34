"""`spinout package`: one post, another basis, who moves, and the line that holds it together."""

import json
from pathlib import Path

import pytest

from spinout.cli.main import main

ON = "2026-11-23"


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
