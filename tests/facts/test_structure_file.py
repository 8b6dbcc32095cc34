"""The [structure] section: read, refused with a sentence, and written so that it reads back."""

import tomllib
from dataclasses import replace
from decimal import Decimal

import pytest

from spinout.facts.case_toml import Notes, notes_for, parse
from spinout.facts.case_writer import case_text
from spinout.facts.structure import Bar, Design, Found, Holder, Leaver, Matter, WayOut
from spinout.facts.structure_file import structure
from spinout.facts.structure_parts import (
    BARS,
    FOUND,
    HOLDERS,
    LEAVERS,
    MATTERS,
    WAYS_OUT,
)
from spinout.facts.structure_written import written
from spinout.ownership import PRESETS

WHOLE = """
[structure]
elected = 1
chosen = 2
kept = 60
board_bar = "two-thirds"
big_bar = "all"
leaver = "valued"
[structure.staff]
votes = 60
shares = 6
surplus = 3
seats = 4
[structure.partner]
votes = 40
vetoes = ["sale", "borrowing"]
loan = 1000.50
interest = 6.25
fee = 200
secondees = 2
found = "competition"
lock_in = 5
way_out = "anyone"
"""


def read(text: str) -> tuple[Design | None, list[str]]:
    tables, notes = parse(text), notes_for(text)
    found = structure(tables.get("structure"), notes)
    return found, [f"{each.column}: {each.sentence}" for each in notes.problems]


def test_a_whole_structure_is_read_to_the_penny() -> None:
    found, problems = read(WHOLE)
    assert problems == []
    assert found is not None
    assert (found.votes, found.seats, found.elected, found.chosen) == (100, 7, 1, 2)
    assert (found.board_bar, found.big_bar, found.leaver) == (
        Bar.TWO_THIRDS,
        Bar.ALL,
        Leaver.VALUED,
    )
    partner = next(iter(found.of(Holder.PARTNER)))
    assert partner.vetoes == (Matter.SALE, Matter.BORROWING)
    assert found.partnering.loan == 100_050
    assert found.partnering.interest == "6.25"
    assert (found.partnering.found, found.partnering.way_out) == (
        Found.COMPETITION,
        WayOut.ANYONE,
    )


def test_no_section_is_no_structure_and_what_is_left_out_is_none_of_it() -> None:
    assert read("[case]\n") == (None, [])
    found, problems = read("[structure.staff]\nvotes = 1\nseats = 1\n")
    assert problems == []
    assert found is not None
    assert (found.elected, found.chosen, found.kept) == (0, 0, 100)
    assert found.partnering.loan == 0


@pytest.mark.parametrize("preset", PRESETS, ids=lambda each: each.key)
def test_a_structure_written_reads_back_the_same(preset: object) -> None:
    design = preset.design  # type: ignore[attr-defined]
    for held in (design, replace(design, elected=2, leaver=Leaver.KEEPS)):
        found, problems = read(case_text({"structure": written(held)}))
        assert problems == []
        assert found == held


def test_pennies_and_decimals_are_written_to_the_letter() -> None:
    found, _ = read(WHOLE)
    assert found is not None
    again = tomllib.loads(case_text({"structure": written(found)}), parse_float=Decimal)
    assert again["structure"]["partner"]["loan"] == Decimal("1000.50")
    assert again["structure"]["partner"]["interest"] == Decimal("6.25")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("structure = 3", "structure"),
        ("[structure]\nvotes = 3", "structure.votes"),
        ("[structure.ann]\nvotes = 3", "structure.ann"),
        ("[structure.staff]\nvotes = -1", "structure.staff.votes"),
        ("[structure.staff]\nvotes = 10_000_000_000", "structure.staff.votes"),
        ('[structure.staff]\nvotes = "many"', "structure.staff.votes"),
        ("[structure.staff]\nloan = 3", "structure.staff.loan"),
        ('[structure.staff]\nvetoes = "sale"', "structure.staff.vetoes"),
        ('[structure.staff]\nvetoes = ["lunch"]', "structure.staff.vetoes"),
        ('[structure]\nleaver = "shot"', "structure.leaver"),
        ("[structure]\nkept = 101", "structure.kept"),
        ("[structure.partner]\ninterest = 51", "structure.partner.interest"),
        ("[structure]\nstaff = 7", "structure.staff"),
        ("[structure.staff]\nvotes = nan", "structure.staff.votes"),
    ],
)
def test_what_does_not_fit_gets_a_sentence_at_its_place(text: str, says: str) -> None:
    found, problems = read(text)
    assert found is None
    assert any(each.startswith(f"{says}: ") for each in problems)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[structure.staff]\nseats = 1", "Nobody has a vote."),
        ("[structure.staff]\nvotes = 1", "The board has no seats."),
        ("[structure]\nkept = 50\n[structure.staff]\nvotes = 1\nseats = 1", "nobody has a part"),
    ],
)
def test_a_structure_that_cannot_decide_or_share_is_told_so(text: str, says: str) -> None:
    found, problems = read(text)
    assert found is None
    assert any(says in each for each in problems)


def test_what_is_unknown_counts_as_left_out() -> None:
    found, problems = read('[structure.staff]\nvotes = 1\nseats = 1\nshares = "unknown"')
    assert problems == []
    assert found is not None
    assert found.holdings[0].shares == 0


def test_every_choice_has_words_for_people() -> None:
    for kind, words in (
        (Holder, HOLDERS),
        (Matter, MATTERS),
        (Bar, BARS),
        (Leaver, LEAVERS),
        (Found, FOUND),
        (WayOut, WAYS_OUT),
    ):
        assert set(kind) == set(words)
        assert len(set(words.values())) == len(words)


def test_notes_without_lines_still_take_a_problem() -> None:
    notes = Notes(lines={})
    assert structure({"staff": {"votes": 1}}, notes) is None
    assert notes.problems
