"""The proposal holds who would hold what, where the plan draws it."""

from dataclasses import replace
from datetime import date

from spinout.case import pass_through
from spinout.documents import Division
from spinout.facts.nothing_known import nothing_known
from spinout.facts.structure import Holder, Holding
from spinout.ownership.presets import WITH_A_PARTNER, WITH_THE_COMMUNITY
from spinout.proposals.ownership_section import ownership_section
from spinout.proposals.voice import told_to_the_body

ON = date(2026, 11, 23)


def test_the_structure_is_a_picture_and_a_table_with_votes_seats_and_vetoes() -> None:
    facts = replace(nothing_known(), structure=WITH_A_PARTNER.design)
    blocks = ownership_section(pass_through(facts, variant=None, on=ON))
    said = repr(blocks)
    (drawn,) = [each for each in blocks if isinstance(each, Division)]
    table = drawn.table
    assert drawn.description == (
        "Votes of the members: Colleagues 75 of 100; A private or charity partner 25 of 100. "
        "Seats on the board: Colleagues 4 of 7; A private or charity partner 2 of 7; "
        "The board picks 1 of 7."
    )
    assert [each.heading for each in table.columns][1:3] == ["Votes, of 100", "Board seats, of 7"]
    assert len(table.rows) == 3
    assert "borrowing; new members or new shares; selling the business" in said
    assert "Colleagues would hold 75 of 100 votes and fill 4 of 7 board seats." in said


def test_the_smallest_change_that_would_pass_is_in_the_proposal() -> None:
    facts = replace(nothing_known(), structure=WITH_THE_COMMUNITY.design)
    said = repr(ownership_section(pass_through(facts, variant=None, on=ON)))
    assert "Move 1 vote of 3 to colleagues." in said
    assert "£100 stays in the work" in said


def test_a_plan_that_draws_nothing_has_no_such_table() -> None:
    said = repr(ownership_section(pass_through(nothing_known(), variant=None, on=ON)))
    assert "Who would hold what" not in said


def test_the_paper_to_the_body_never_says_your_of_it() -> None:
    held = (*WITH_THE_COMMUNITY.design.holdings, Holding(holder=Holder.PARENT, seats=1))
    facts = replace(nothing_known(), structure=replace(WITH_THE_COMMUNITY.design, holdings=held))
    passage = told_to_the_body(pass_through(facts, variant=None, on=ON))
    (drawn,) = [each for each in ownership_section(passage) if isinstance(each, Division)]
    assert "Your employer" not in f"{drawn.table!r} {drawn.description}"
    assert len(drawn.table.rows) == 4
