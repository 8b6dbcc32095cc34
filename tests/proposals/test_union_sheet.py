"""The sheet for staff representatives: every duty, its day and working, its law, what is unsure."""

import io
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from spinout import documents
from spinout.case import pass_through
from spinout.cli.asked import built_in_cases
from spinout.facts.casefile import read_case
from spinout.facts.service import Nation
from spinout.facts.transfer import Transfer
from spinout.findings import UNKNOWN, Outcome
from spinout.handovers.passage import Lack, Passage
from spinout.proposals.union_sheet import union_sheet
from tests.proposals.board import ON, squeezed


def passed(
    changes: Mapping[str, object], nation: object = Nation.ENGLAND, case: str = "library-service"
) -> Passage:
    facts = read_case(built_in_cases()[case])
    moved = replace(
        facts,
        transfer=replace(facts.transfer, **changes),
        parent=replace(facts.parent, nation=nation),
    )
    return pass_through(moved, variant=None, on=ON)


@pytest.fixture(scope="module")
def known() -> Passage:
    """The worked move: 180 go on 1 April 2027 and 60 stay but are affected."""
    return passed({"day": date(2027, 4, 1), "colleagues": 180, "stay_affected": 60})


def on_page(passage: Passage) -> str:
    page = documents.html(union_sheet(passage, made_on=ON))
    return squeezed(re.sub(r"<[^>]+>", " ", page))


def test_every_duty_is_on_the_sheet_with_who_owes_it_its_working_and_its_law(known) -> None:
    shown = on_page(known)
    for duty in known.duties[1:]:
        assert squeezed(duty.name) in shown, duty.key
        said = duty.says.replace("You have told us that", "The team says that")
        assert squeezed(said) in shown, duty.key
        if duty.owed is not Outcome.NO:
            assert squeezed(duty.working[1:]) in shown, duty.key
            assert squeezed(duty.unchecked) in shown, duty.key


def test_the_sheet_leads_with_the_day_details_are_due(known) -> None:
    shown = on_page(known)
    assert "4 March 2027 Details of colleagues due by" in shown or (
        "Details of colleagues due by 4 March 2027" in shown
    )
    assert "Thursday 4 March 2027. Not less than 28 days" in shown


def test_each_provision_leads_to_its_text(known) -> None:
    page = documents.html(union_sheet(known, made_on=ON))
    for place in ("uksi/2006/246/regulation/11", "uksi/2006/246/regulation/13", "ukpga/2025/36"):
        assert f"https://www.legislation.gov.uk/{place}" in page


@pytest.mark.parametrize("case", sorted(built_in_cases()))
def test_the_sheet_fits_two_pages_once_the_questions_are_answered(case) -> None:
    sheet = union_sheet(passed({}, case=case), made_on=ON)
    assert len(PdfReader(io.BytesIO(documents.pdf(sheet))).pages) <= 2


def test_the_sheet_asks_for_what_no_one_has_said_and_keeps_its_shape() -> None:
    blank = dict.fromkeys(Transfer.__dataclass_fields__, UNKNOWN)
    shown = on_page(passed(blank, nation=UNKNOWN))
    assert "We need to know: Is a union recognised for the colleagues the move affects?" in shown
    assert "Not owed here" not in shown


def test_one_award_is_told_once_for_every_duty_that_leads_to_it(known) -> None:
    assert on_page(known).count("up to 13 weeks’ pay") == 1
    assert "Tell those who speak for staff; Talk over planned changes" in on_page(known)


def test_the_sheet_is_not_the_employers_view_and_is_not_advice(known) -> None:
    shown = on_page(known)
    assert "Not the view of Example County Council. Information, not advice." in shown
    assert "You have told us" not in shown


def test_where_the_duties_could_not_be_worked_out_the_sheet_says_why(known) -> None:
    lack = Lack(stage="consultation", sentence="We hold no law for that date.")
    shown = on_page(replace(known, duties=(), lacks=(lack,)))
    assert "We could not work out the duties on this date. We hold no law for that date." in shown


def test_it_may_be_changed_in_a_word_processor(known) -> None:
    assert documents.word(union_sheet(known, made_on=ON))[:2] == b"PK"
