"""A fact given twice with values that cannot both be right is told, and nothing else is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from spinout.cli.asked import built_in_cases
from spinout.cli.main import main
from spinout.facts.casefile import check_case, read_case
from spinout.facts.said_twice import disagreements

CASE = """
[contract]
value = 7_200_000
years = 3
extension_years = 2
[terms]
pay_award = 1.5
[money]
contract_term_months = 36
pay_award = 1.5
contract_income = 2_000_000
contract_uplift = 0
"""

Said = Callable[[str, str], tuple[str, ...]]


@pytest.fixture
def said(folder: Path) -> Said:
    """What is told of the case with one text in place of another."""

    def read(old: str, new: str) -> tuple[str, ...]:
        assert old in CASE
        (folder / "case.toml").write_text(CASE.replace(old, new), encoding="utf-8")
        assert check_case(folder) == ()
        return disagreements(read_case(folder))

    return read


@pytest.mark.parametrize("name", sorted(built_in_cases()))
def test_the_example_cases_agree_with_themselves(name: str) -> None:
    assert disagreements(read_case(built_in_cases()[name])) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("years = 3", "years = 3"),
        ("months = 36", "months = 60"),
        ("pay_award = 1.5", "pay_award = 1.50"),
        ("7_200_000", "6_000_000"),
        ("7_200_000", "12_000_000"),
        ("contract_uplift = 0\n", ""),
        ("value = 7_200_000\n", ""),
        ("contract_term_months = 36\n", ""),
        ("pay_award = 1.5\n[money]", "[money]"),
        ("contract_uplift = 0", "contract_uplift = 10"),
    ],
)
def test_what_agrees_or_is_given_once_is_not_told(said: Said, old: str, new: str) -> None:
    assert said(old, new) == ()


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "months = 36",
            "months = 48",
            "The contract is for 3 years, but the money says 48 months. Change contract.years or "
            "money.contract_term_months.",
        ),
        (
            "pay_award = 1.5\n[money]",
            "pay_award = 2\n[money]",
            "The yearly pay award is 2% in the terms, but 1.5% in the money. Change "
            "terms.pay_award or money.pay_award.",
        ),
        (
            "7_200_000",
            "2_400_000",
            "The contract’s whole value is £2,400,000, but 3 years of its income come to "
            "£6,000,000 before VAT. Change contract.value, contract.years or "
            "money.contract_income.",
        ),
        (
            "7_200_000",
            "60_000_000",
            "The contract’s whole value is £60,000,000, but 3 years of its income come to "
            "£6,000,000 before VAT. Change contract.value, contract.years or "
            "money.contract_income.",
        ),
    ],
)
def test_what_plainly_disagrees_is_told(said: Said, old: str, new: str, sentence: str) -> None:
    assert said(old, new) == (sentence,)


def test_the_check_command_tells_it_and_the_case_can_still_be_read(
    said: Said, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said("months = 36", "months = 48")
    for command in ("check", "forecast"):
        assert main([command, str(folder), "--on", "2026-11-23"]) == 0
        told = " ".join(capsys.readouterr().out.split())
        assert "The contract is for 3 years, but the money says 48 months." in told


@pytest.mark.parametrize(
    ("answered", "told"), [(33, False), (34, False), (32, True), (60, True), (None, False)]
)
def test_votes_in_the_answers_and_in_the_structure_agree_within_a_percent(
    answered: int | None, told: bool, folder: Path
) -> None:
    drawn = "[structure.staff]\nvotes = 1\nseats = 1\n[structure.community]\nvotes = 2\n"
    own = "" if answered is None else f"[control]\nemployee_votes = {answered}\n"
    (folder / "case.toml").write_text(own + drawn, encoding="utf-8")
    said = disagreements(read_case(folder))
    assert any("1 of 3 in the structure you drew" in each for each in said) is told
