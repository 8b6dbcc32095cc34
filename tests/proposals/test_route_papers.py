"""The papers of the ways to ask, for any team: with no posts, no money, and for any body."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from spinout import documents
from spinout.case import pass_through
from spinout.cli.asked import built_in_cases
from spinout.cli.main import main
from spinout.facts.casefile import read_case
from spinout.facts.functions import FunctionKind
from spinout.facts.plan import CaseFacts
from spinout.facts.questions import question_for
from spinout.facts.questions.on_screen import choice_on_screen
from spinout.facts.service import Proposer, ProposerKind
from spinout.findings import NOT_APPLICABLE
from spinout.handovers.passage import Passage
from spinout.proposals import route_papers
from spinout.proposals.for_solicitor import for_solicitor
from tests.proposals.board import ON, squeezed

MEADOW = """
[case]
name = "Meadow Hall"
[parent]
name = "Example District Council"
kind = "district-council"
nation = "england"
[proposer]
kind = "{kind}"
partners = false
[service]
name = "Meadow Hall and its park"
area = "Meadow parish"
provided_by_authority = true
named_person = false
[expression]
received = 2026-11-02
window_published = false
[expression.items]
E2 = "We hold £40,000."
E3 = "We run two halls now."
E4 = "Meadow Hall, in Meadow parish."
E5a = "More people meet."
E5b = "The hall opens each day."
"""


def passed(facts: CaseFacts) -> Passage:
    return pass_through(facts, variant=None, on=ON)


@pytest.fixture(scope="module")
def library() -> Passage:
    return passed(read_case(built_in_cases()["library-service"]))


def page_words(document: documents.Document) -> str:
    pages = PdfReader(io.BytesIO(documents.pdf(document))).pages
    return squeezed("\n".join(page.extract_text() for page in pages))


@pytest.mark.parametrize("kind", ["parish-council", "charity", "voluntary-body", "community-body"])
def test_a_body_with_no_posts_and_no_money_has_its_letter(tmp_path: Path, kind: str) -> None:
    (tmp_path / "case.toml").write_text(MEADOW.format(kind=kind), "utf-8")
    papers = {p.place: p for p in route_papers(passed(read_case(tmp_path)), made_on=ON)}
    letter = papers["expression-of-interest.docx"].content
    with zipfile.ZipFile(io.BytesIO(letter)) as parts:
        text = parts.read("word/document.xml").decode()
    assert "We run two halls now." in text
    assert "E6" not in text  # Only employees must say how they will engage other staff.
    assert "employees of" not in text
    called = choice_on_screen(question_for("proposer.kind"), kind)
    assert f"made in writing by {called[:1].lower()}{called[1:]}. Write its name here." in text
    assert ">The team<" not in text


def test_the_route_command_writes_the_papers_and_asks_for_no_posts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "case.toml").write_text(MEADOW.format(kind="parish-council"), "utf-8")
    papers = tmp_path / "papers"
    assert main(["route", str(tmp_path), "--on", "2026-11-23", "--papers", str(papers)]) == 0
    told = capsys.readouterr().out
    assert {each.name for each in papers.iterdir()} >= {
        "expression-of-interest.docx",
        "for-your-solicitor.pdf",
        "for-your-solicitor.docx",
    }
    assert str(papers / "for-your-solicitor.pdf") in told
    assert "Add a row for each" not in told
    assert "contract income" not in told


def test_papers_that_cannot_be_written_say_what_to_enter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file, not a folder")
    assert main(["route", "library-service", "--papers", str(taken)]) == 2
    assert "Enter the name of a folder you can write in" in capsys.readouterr().err


def test_where_no_law_lists_a_letter_there_is_none() -> None:
    health = passed(read_case(built_in_cases()["community-health"]))
    places = {each.place for each in route_papers(health, made_on=ON)}
    assert places == {
        f"{name}.{kind}"
        for name in ("for-your-solicitor", "duties-and-dates")
        for kind in ("pdf", "docx")
    }


def test_a_solicitor_sees_every_provision_that_an_answer_rests_on(library: Passage) -> None:
    shown = page_words(for_solicitor(library, made_on=ON))
    read = {each.key: each for each in library.cited["routes"]}
    for finding in library.routes.findings:
        for key in finding.citations:
            assert squeezed(read[key].says)[:40] in shown, key


def test_a_solicitor_is_told_first_what_is_not_settled(library: Passage) -> None:
    shown = page_words(for_solicitor(library, made_on=ON))
    first, _, rest = shown.partition("What we found")
    assert "Whether the Community Right to Challenge is in force" in first
    assert "reported by the source" in first
    assert "Localism Act 2011, sections 81 to 86" in rest


def test_a_solicitor_is_asked_about_each_test_and_duty_that_we_could_not_check(
    library: Passage,
) -> None:
    shown = page_words(for_solicitor(library, made_on=ON))
    first, _, rest = shown.partition("What we found")
    assert "Do its employees manage and control it? Yes (we could not check this" in first
    assert "The rules on moves. We did not check that this move is one they cover." in first
    assert "Is the contract short enough?" not in first  # It is settled.
    assert "Hold a vote for people to speak." not in first  # It is not owed.
    assert "The ten grounds for saying no, and how each stands" in rest


def test_a_solicitor_is_told_once_of_lines_of_one_name(library: Passage) -> None:
    first, _, _ = page_words(for_solicitor(library, made_on=ON)).partition("What we found")
    assert first.count("What each kind of body does to be registered") == 2  # One for each status.
    assert "Legal forms" not in first


def test_a_solicitor_is_not_shown_our_own_scores_or_law_that_has_ended(library: Passage) -> None:
    shown = page_words(for_solicitor(library, made_on=ON))
    assert "Spinout’s own judgement" not in shown
    assert "to 31 December 2025" not in shown


def test_the_solicitors_page_says_it_is_not_advice(library: Passage) -> None:
    shown = page_words(for_solicitor(library, made_on=ON))
    assert "It is information, not advice." in shown


def test_a_plan_whose_ways_to_ask_could_not_be_checked_still_has_its_page(
    library: Passage,
) -> None:
    shown = page_words(for_solicitor(replace(library, routes=None), made_on=date(2026, 11, 23)))
    assert "We could not check the ways to ask on this date." in shown


def test_an_employee_body_is_still_asked_how_it_will_engage_staff(library: Passage) -> None:
    staff = replace(
        library.facts,
        proposer=Proposer(kind=ProposerKind.EMPLOYEES, employees=6, partners=False),
    )
    charity = replace(
        library.facts,
        proposer=Proposer(kind=ProposerKind.CHARITY, employees=NOT_APPLICABLE, partners=False),
    )
    asked = {
        name: {item.code for item in passed(facts).routes.contents}
        for name, facts in (("staff", staff), ("charity", charity))
    }
    assert asked["staff"] - asked["charity"] == {"E6"}


def test_the_page_for_a_solicitor_tells_the_terms_on_which_work_may_go() -> None:
    facts = read_case(built_in_cases()["library-service"])
    kinds = (FunctionKind.ADULT_ASSESSMENT,)
    held = replace(facts, functions=replace(facts.functions, kinds=kinds))
    passage = pass_through(held, variant=None, on=ON)
    told = squeezed(documents.html(for_solicitor(passage, made_on=ON)))
    assert "The terms: Authority comes from the council in writing." in told


@pytest.mark.parametrize(("kind", "told"), [("charity", True), ("employees", False)])
def test_those_who_are_not_staff_are_told_whom_the_words_mean(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str, told: bool
) -> None:
    (tmp_path / "case.toml").write_text(MEADOW.format(kind=kind), "utf-8")
    assert main(["route", str(tmp_path), "--on", "2026-11-23"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert ("“your employer now” is Example District Council" in said) is told
