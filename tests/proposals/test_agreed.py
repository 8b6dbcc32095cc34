"""“Agreed, disputed, unknown”: two pages, however much a plan holds."""

from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from spinout.case import pass_through
from spinout.cli.asked import built_in_cases
from spinout.facts.case_toml import notes_for, parse
from spinout.facts.casefile import read_case
from spinout.facts.disputes import disputes
from spinout.proposals.agreed import PLACE, write_money_papers
from tests.forecast.full_budget import with_budget

ON = date(2026, 11, 23)
PRICE = """
[price]
input = "money.contract_income"
by = "Council finance director"
value = 6_387_000
why = "The medium-term plan has less."
since = 2027-05-03
"""


@pytest.fixture(scope="module", name="facts")
def _facts():
    return read_case(built_in_cases()["library-service"])


def written(facts, folder):
    """The pages of the paper as they are printed."""
    passage = pass_through(facts, variant=None, on=ON)
    made = write_money_papers(passage, folder, made_on=ON)
    assert [each.name for each in made] == [f"{PLACE}.pdf", f"{PLACE}.docx"]
    pages = PdfReader(made[0]).pages
    return len(pages), " ".join(" ".join(page.extract_text() for page in pages).split())


def test_a_plan_nobody_disputes_says_so_and_leaves_room_to_sign(facts, tmp_path):
    pages, said = written(facts, tmp_path)
    assert pages <= 2
    assert "Nobody has disputed an input of this plan" in said
    assert "The recognised union" in said


def test_a_full_plan_in_dispute_still_takes_two_pages(facts, tmp_path):
    disputed = disputes(parse(PRICE), notes_for(PRICE))
    pages, said = written(replace(with_budget(facts), disputes=disputed), tmp_path)
    assert pages <= 2
    assert "Disputed: 1" in said
    assert "Council finance director says £6,387,000" in said
    assert "more are in the workbook" in said
    assert "0 of 1" in said


def test_what_is_disputed_is_not_also_told_as_not_disputed(facts, tmp_path):
    disputed = disputes(parse(PRICE), notes_for(PRICE))
    _, plain = written(facts, tmp_path / "plain")
    _, said = written(replace(facts, disputes=disputed), tmp_path / "disputed")
    before = int(plain.split("and not disputed: ")[1].split(" ")[0])
    assert f"and not disputed: {before - 1} " in said
