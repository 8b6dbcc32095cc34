"""The worked table on one person’s answer is what the code works out."""

from pathlib import Path

from spinout.employment.one_person import Place
from tests.employment.one_person.a_person import cells, compared

PAGE = Path(__file__).parents[3] / "docs" / "explanation" / "would-i-lose-out.md"
SHOWN = (Place.NOW, Place.KEEPS, Place.LOSES)


def test_the_worked_table_is_what_one_person_is_shown() -> None:
    package = compared()
    page = PAGE.read_text()
    rows = [
        f"| {line.label} | {' | '.join(cells(package, line.key)[side] for side in SHOWN)} |\n"
        for line in package.money
        if line.key != "student_loan"
    ]
    assert len(rows) == 7
    assert all(row in page for row in rows)


def test_the_worked_table_on_later_life_is_what_one_person_is_shown() -> None:
    package = compared(built_up=500_000, draws=60)
    page = PAGE.read_text()
    sides = (Place.NOW, Place.LOSES)
    rows = [
        f"| {line.label} | {' | '.join(cells(package, line.key)[side] for side in sides)} |\n"
        for line in package.later
    ]
    assert len(rows) == 6
    assert all(row in page for row in rows)
