"""The pack for an NHS board: no letter, our own outline, and a page of questions for the scheme."""

import io
import json
from dataclasses import replace

import page
import pytest
from pypdf import PdfReader

from spinout import documents
from spinout.case import pass_through, write_pack
from spinout.proposals import completeness
from spinout.proposals.asking import by_letter, proposal_name, title
from spinout.proposals.cover import cover_paper
from spinout.proposals.own_outline import PARTS
from spinout.proposals.proposal import proposal
from tests.proposals.board import ON, OPEN, health, squeezed, words


@pytest.fixture(scope="module")
def facts():
    return health()


@pytest.fixture(scope="module")
def passage(facts):
    return pass_through(facts, variant=None, on=ON)


@pytest.fixture(scope="module")
def made(passage, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pack")
    (folder / "open").mkdir()
    for name in ("proposal.pdf", "expression-of-interest.docx"):
        (folder / "open" / name).write_text("left by an earlier pack of another kind")
    write_pack(passage, folder, made_on=ON)
    return folder / "open"


def text_of(made, name):
    return words((made / name).read_bytes(), name)


def rewritten(facts, **changes):
    """The passage of the case with some of its words changed."""
    narrative = replace(facts.narrative, **changes)
    return pass_through(replace(facts, narrative=narrative), variant=None, on=ON)


def test_the_open_folder_holds_a_board_proposal_and_no_letter(made) -> None:
    assert {path.name for path in made.iterdir()} == OPEN


def test_the_proposal_says_that_no_law_lists_what_it_must_hold(made) -> None:
    said = text_of(made, "board-proposal.pdf")
    assert "Community health services: a proposal to the board" in said
    assert "No law lists what a proposal to the board must hold." in said
    assert "What follows is our outline. It is useful, but no law asks for it." in said
    assert "No law sets a date for an answer." in said
    for council in ("expression of interest", "The council", "ten grounds"):
        assert council not in said


def test_every_part_of_our_outline_stands_under_a_heading_that_is_there(made) -> None:
    said = text_of(made, "board-proposal.docx")
    for part in PARTS:
        assert f">{part.under}<" in said, part.name


def test_the_ways_of_awarding_and_the_open_question_are_told(made) -> None:
    said = text_of(made, "board-proposal.pdf")
    assert said.index("Most suitable provider. ") < said.index("Direct award C. ")
    assert "Direct award C: an open question." in said
    assert "ask the commissioner" in said
    assert "Integration, collaboration and sustainability" in said


def test_the_cover_leads_with_the_board_and_the_regulator_on_two_pages(made) -> None:
    assert len(PdfReader(made / "cover-paper.pdf").pages) == 2
    said = text_of(made, "cover-paper.pdf")
    assert "The team has no right to this" in words(
        (made / "board-proposal.pdf").read_bytes(), "board-proposal.pdf"
    )
    assert "The board may say no" in said
    assert "The ways usually open to a new mutual: most suitable provider; competitive" in said
    assert "register of the Care Quality Commission" in said


def test_the_cover_still_fits_two_pages_with_todays_posts(facts) -> None:
    passage = pass_through(facts, variant="today", on=ON)
    cover = cover_paper(passage, completeness(passage), made_on=ON)
    assert len(PdfReader(io.BytesIO(documents.pdf(cover))).pages) == 2


@pytest.mark.parametrize("name", ["cover-paper.pdf", "board-proposal.pdf"])
def test_every_cover_says_it_is_not_ready_and_that_the_reserve_is_below_nought(made, name) -> None:
    pages = PdfReader(made / name).pages
    first = squeezed(pages[0].extract_text())
    assert "Not ready to send: cash runs out" in first
    assert "The reserve is below nought at the end of the year" in first
    draft = "Team’s draft. Not the view of Example Community Health NHS Trust."
    assert all(draft in squeezed(each.extract_text()) for each in pages)


@pytest.mark.parametrize("name", ["board-proposal.pdf", "questions-for-the-scheme.pdf"])
@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_2A"])
def test_every_pdf_meets_both_standards(made, name, profile) -> None:
    content = (made / name).read_bytes()
    found = page.validate_pdf_bytes(content, profile=getattr(page.ValidationProfile, profile))
    assert list(found.failures) == []


def test_the_questions_for_the_scheme_are_one_page(made) -> None:
    assert len(PdfReader(made / "questions-for-the-scheme.pdf").pages) == 1


def test_the_questions_are_every_one_the_comparison_asks(made, passage) -> None:
    said = text_of(made, "questions-for-the-scheme.docx")
    for each in passage.package.questions:
        for text in (each.asks, each.why, each.meanwhile):
            assert text in said
    assert "Not the view of Example Community Health NHS Trust." in said


def test_both_costs_of_the_pension_are_shown_and_no_average(made, passage) -> None:
    said = text_of(made, "board-proposal.pdf")
    (other,) = passage.package.alternatives
    for pence in (passage.package.go_cost, other.go_cost):
        assert f"£{pence / 100:,.2f}" in said
    assert f"£{(passage.package.go_cost + other.go_cost) / 200:,.2f}" not in said


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("support", "what colleagues say and how they will vote"),
        ("award", "the way of awarding the contract that the team hopes for"),
        ("regulator", "the plan to be registered to give care"),
        ("vat", "what the move does to VAT"),
        ("transition", "the timetable"),
        ("baseline", "what the service costs and does now"),
    ],
)
def test_a_part_of_our_outline_that_is_missing_is_told_and_is_not_the_laws(
    facts, part, name
) -> None:
    found = completeness(rewritten(facts, **{part: ()}))
    assert f"{name} is missing." in found.by_outline
    assert found.by_law == ()


def test_a_missing_part_is_marked_where_it_would_stand(facts) -> None:
    passage = rewritten(facts, regulator=(), vat=())
    said = documents.html(proposal(passage, completeness(passage), made_on=ON))
    assert "Our plan for this is still missing." in said
    assert said.count("<p>Still missing.</p>") == 1


def test_findings_json_says_which_ways_are_open_and_what_comes_first(made) -> None:
    data = json.loads((made / "findings.json").read_text())
    route = data["route"]
    assert [each["key"] for each in route["processes"]][:2] == [
        "most-suitable-provider",
        "competitive",
    ]
    assert route["first_steps"][0]["key"] == "cqc-registration"
    assert data["package"]["alternatives"][0]["rate"] == "14.38%"
    assert "people" not in data["package"]


def test_the_sources_list_the_rules_that_were_read(made) -> None:
    said = (made / "sources.html").read_text()
    for name in ("Provider Selection Regime", "Health and Social Care Act 2008"):
        assert name in said


def test_an_nhs_team_is_offered_no_letter_on_a_date_outside_our_data(facts) -> None:
    before = replace(pass_through(facts, variant=None, on=ON), routes=None)
    assert not by_letter(before)
    assert (proposal_name(before), title(before)) == (
        "board-proposal",
        "Community health services: a proposal to the board",
    )
