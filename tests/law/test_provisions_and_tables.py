"""What a reading answers about provisions and tables on a date."""

from datetime import date

import pytest

from spinout.law import LawLibrary, OutsideOurDataError, Status, UnknownLawKeyError, WrongUnitError


def test_a_provision_says_what_it_says_and_where(library: LawLibrary) -> None:
    first = library.read(date(2026, 1, 1)).provision("pond-act-1990/s1")
    assert first.title == "Pond Act 1990, section 1"
    assert first.says == "Ducks come first."
    assert first.address == "https://example.org/pond-act/section/1"
    assert (first.since, first.until, first.firm) == (date(1990, 5, 1), None, True)


def test_a_provision_that_ended_is_not_in_force(library: LawLibrary) -> None:
    assert library.read(date(1999, 12, 31)).provision("pond-act-1990/s2").says
    with pytest.raises(OutsideOurDataError, match="1 May 1990 to 31 December 1999"):
        library.read(date(2000, 1, 1)).provision("pond-act-1990/s2")


def test_a_table_gives_the_rows_in_force_in_file_order(library: LawLibrary) -> None:
    rows = library.read(date(2025, 6, 1)).table("steps")
    assert [(row.key, row["deep"]) for row in rows] == [
        ("steps/2", "2.50"),
        ("steps/1", "1.75"),
        ("steps/3", ""),
    ]
    assert [(row.status, row.firm) for row in rows] == [
        (Status.PUBLISHED, True),
        (Status.LAW, True),
        (Status.CONFIRM, False),
    ]


def test_a_row_takes_what_the_table_says_of_every_row(library: LawLibrary) -> None:
    first, second = library.read(date(2024, 6, 1)).table("steps")
    assert (first.source.id, second.source.id) == ("order", "order")
    assert (first.until, second.until) == (date(2024, 12, 31), None)


def test_cells_are_read_in_the_unit_of_their_column(library: LawLibrary) -> None:
    row = library.read(date(2025, 6, 1)).row("steps", step="2")
    assert (row.whole("step"), row.pence("deep"), row.yes("wet")) == (2, 250, True)
    with pytest.raises(WrongUnitError, match="“steps/2: deep” is held as pounds"):
        row.rate("deep")
    with pytest.raises(UnknownLawKeyError, match="steps/2: dep"):
        _ = row["dep"]


def test_a_table_with_no_row_in_force_is_refused(library: LawLibrary) -> None:
    with pytest.raises(OutsideOurDataError, match="from 1 January 2023 on"):
        library.read(date(2022, 12, 31)).table("steps")


def test_one_row_is_named_by_its_cells(library: LawLibrary) -> None:
    reading = library.read(date(2025, 6, 1))
    assert reading.row("steps", step="1")["deep"] == "1.75"
    with pytest.raises(UnknownLawKeyError, match="steps: step 9"):
        reading.row("steps", step="9")
    with pytest.raises(UnknownLawKeyError):
        reading.row("steps", wet="yes")


@pytest.mark.parametrize("ask", ["provision", "table", "row"])
def test_a_figure_is_neither_provision_nor_table(library: LawLibrary, ask: str) -> None:
    with pytest.raises(UnknownLawKeyError, match="pond/fee"):
        getattr(library.read(date(2024, 6, 1)), ask)("pond/fee")


def test_some_rows_are_named_by_their_cells_and_cite_only_their_own_sources(
    library: LawLibrary,
) -> None:
    reading = library.read(date(2025, 6, 1))
    wet = reading.rows("steps", wet="yes")
    assert [row.key for row in wet] == [
        row.key for row in library.read(date(2025, 6, 1)).table("steps") if row["wet"] == "yes"
    ]
    assert {each.status for each in reading.cited} == {row.status for row in wet}
    with pytest.raises(UnknownLawKeyError, match="steps: step 9"):
        reading.rows("steps", step="9")
