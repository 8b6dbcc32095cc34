"""The idea note, the options record and the readiness report: short, whole, and dissent in full."""

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from spinout import documents
from spinout.case import pass_through
from spinout.cli.asked import built_in_cases
from spinout.facts.appraisal import Criterion, Dissent, Score, Way, WayHere
from spinout.facts.better import Change
from spinout.facts.casefile import read_case
from spinout.facts.list_parts import (
    LONGEST_CLAIM,
    LONGEST_DISSENT,
    LONGEST_NAME,
    LONGEST_REASON,
    MOST,
)
from spinout.facts.nothing_known import nothing_known
from spinout.proposals.idea_note import idea_note
from spinout.proposals.option_papers import NOTE_SPARE, option_paper, option_papers, places
from spinout.proposals.options_record import NOBODY, options_record
from spinout.proposals.readiness_report import readiness_report
from tests.house.reading_grade import grade
from tests.proposals.board import ON, squeezed

CASES = ["library-service", "community-health"]


@pytest.fixture(scope="module", params=CASES)
def passage(request):
    """Each example, taken through every stage."""
    return passed(read_case(built_in_cases()[request.param]))


def passed(facts):
    """The facts taken through every stage."""
    return pass_through(facts, variant=None, on=ON)


def pages(document):
    """The words of each page of the PDF."""
    read = PdfReader(io.BytesIO(documents.pdf(document))).pages
    return [squeezed(page.extract_text()) for page in read]


def text_of(letters, start="Words"):
    """A text of that many letters, in words."""
    return (f"{start} " + "and again more words " * letters)[: letters - 1].strip() + "."


def fullest(facts):
    """The facts with as much in each list as a case may hold."""
    tests = [f"test-{n}" for n in range(MOST["appraisal.criteria"])]
    return replace(
        facts,
        better=replace(
            facts.better,
            unchanged=(text_of(4000),),
            ask=(text_of(4000),),
            changes=tuple(
                Change(
                    change=text_of(LONGEST_CLAIM),
                    for_whom=text_of(LONGEST_CLAIM),
                    baseline=text_of(LONGEST_CLAIM),
                    measure=text_of(LONGEST_CLAIM),
                    by=ON,
                    checked_by=text_of(LONGEST_REASON),
                    not_by_staying=text_of(LONGEST_CLAIM),
                    clause="",
                )
                for _ in range(MOST["better.changes"])
            ),
        ),
        appraisal=replace(
            facts.appraisal,
            fixed_on=ON,
            scored_on=ON,
            scorers=tuple(f"Post {n}" for n in range(6)),
            criteria=tuple(
                Criterion(
                    key=key, name=text_of(LONGEST_NAME), weight=1, says=text_of(LONGEST_REASON)
                )
                for key in tests
            ),
            ways=tuple(WayHere(way=way, says=text_of(LONGEST_CLAIM)) for way in Way),
            scores=tuple(
                Score(way=way, criterion=key, score=2, why=text_of(LONGEST_REASON))
                for way in Way
                for key in tests
            ),
            dissent=tuple(
                Dissent(by=text_of(LONGEST_NAME), says=text_of(LONGEST_DISSENT, f"Dissent {n}"))
                for n in range(MOST["appraisal.dissent"])
            ),
        ),
    )


def test_the_idea_note_is_one_side(passage):
    assert len(pages(idea_note(passage, made_on=ON))) == 1


def test_a_note_for_word_keeps_lines_free_at_its_end(passage):
    made = idea_note(passage, made_on=ON, spare=NOTE_SPARE)
    filled = replace(made, body=(*made.body, *[documents.paragraph("A line.")] * NOTE_SPARE))
    assert len(pages(filled)) == 1


def test_the_options_record_is_three_pages_at_most(passage):
    assert len(pages(options_record(passage, made_on=ON))) <= 3


def test_every_reason_and_all_dissent_of_an_example_is_printed_in_full(passage):
    said = " ".join(pages(options_record(passage, made_on=ON)))
    held = passage.facts.appraisal
    for each in (*held.scores, *held.ways):
        assert squeezed(each.why if isinstance(each, Score) else each.says) in said
    for each in held.dissent:
        assert squeezed(f"{each.by}: {each.says}") in said


def test_the_fullest_case_keeps_to_its_pages_with_dissent_in_full():
    full = passed(fullest(nothing_known()))
    record = pages(options_record(full, made_on=ON))
    assert len(record) <= 3
    for each in full.facts.appraisal.dissent:
        assert squeezed(each.says) in " ".join(record)
    assert len(pages(idea_note(full, made_on=ON))) == 1


def test_a_case_that_knows_nothing_still_has_a_note_that_says_so():
    empty = passed(nothing_known())
    assert list(places(empty)) == ["idea-note.pdf", "idea-note.docx", "idea-note.html"]
    (said,) = pages(idea_note(empty, made_on=ON))
    assert "Still missing." in said
    assert "the options have not been weighed yet" in said


def test_scores_that_do_not_count_yet_say_what_they_wait_for(passage):
    facts = passage.facts
    unscored = replace(facts, appraisal=replace(facts.appraisal, scorers=(), scores=()))
    said = " ".join(pages(options_record(passed(unscored), made_on=ON)))
    assert "The scores do not count yet. We need to know: which posts scored" in said


def test_where_nobody_dissents_the_record_says_so(passage):
    facts = passage.facts
    agreed = replace(facts, appraisal=replace(facts.appraisal, dissent=()))
    assert NOBODY in " ".join(pages(options_record(passed(agreed), made_on=ON)))


def test_each_paper_comes_as_pdf_word_and_a_page(passage):
    made = {each.place: each.content for each in option_papers(passage, made_on=ON)}
    assert set(made) == {
        f"{name}.{ending}"
        for name in ("idea-note", "options-record", "are-you-ready")
        for ending in ("pdf", "docx", "html")
    }
    for place, content in made.items():
        begins = {"pdf": b"%PDF-", "docx": b"PK\x03\x04", "html": b"<!DOCTYPE html>"}
        assert content.lstrip()[:20].startswith(begins[place.rpartition(".")[2]])


@pytest.mark.parametrize("place", ["nothing.pdf", "idea-note.exe", "idea-note"])
def test_there_is_no_other_paper(passage, place):
    with pytest.raises(KeyError):
        option_paper(passage, place, made_on=ON)


def test_the_papers_of_an_example_read_at_grade_seven_or_below(passage):
    for document in (
        idea_note(passage, made_on=ON),
        options_record(passage, made_on=ON),
        readiness_report(passage.readiness, name="", made_on=ON),
    ):
        assert grade(" ".join(pages(document))) <= 7


def test_the_readiness_report_says_who_would_fix_what_is_weak(passage):
    said = " ".join(pages(readiness_report(passage.readiness, name="Parks", made_on=ON)))
    for step in passage.readiness.every_step:
        assert squeezed(step.says) in said
        assert step.who in said
    assert "Parks." in said


def test_a_note_says_that_no_vote_was_held_until_one_is_signed_off() -> None:
    facts = read_case(built_in_cases()["library-service"])
    passage = passed(facts)
    assert "no vote has been held" in repr(idea_note(passage, made_on=ON))
    tasks = tuple(
        replace(each, done=ON, done_is_known=True) if each.key == "T47" else each
        for each in passage.timetable.tasks
    )
    voted = replace(passage, timetable=replace(passage.timetable, tasks=tasks))
    assert "no vote has been held" not in repr(idea_note(voted, made_on=ON))


def test_a_note_says_where_one_step_of_a_weight_would_change_what_comes_first() -> None:
    passage = passed(read_case(built_in_cases()["library-service"]))
    assert "with 29 of 48 points. One step in a single weight would change that." in repr(
        idea_note(passage, made_on=ON)
    )
    weighed = replace(passage.options.weighed, moves=())
    firm = replace(passage, options=replace(passage.options, weighed=weighed))
    assert "One step" not in repr(idea_note(firm, made_on=ON))
