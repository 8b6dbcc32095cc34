"""A sources list comes from what was asked for, never by hand."""

from datetime import date, timedelta

import pytest

from spinout.law import (
    LawLibrary,
    OutsideOurDataError,
    Reading,
    Status,
    UnknownLawKeyError,
    load,
)
from spinout.law.collection import DAYS_KEPT

ON = date(2025, 6, 1)


def test_nothing_is_cited_before_anything_is_asked(library: LawLibrary) -> None:
    assert library.read(ON).cited == ()


def test_what_is_asked_is_cited_in_first_read_order_without_repeats(library: LawLibrary) -> None:
    reading = library.read(ON)
    reading.figure("pond/wait")
    reading.provision("pond-act-1990/s1")
    reading.figure("pond/share")
    reading.figure("pond/wait")
    assert [each.key for each in reading.cited] == ["pond/wait", "pond-act-1990/s1", "pond/share"]


def test_a_citation_carries_all_a_sources_list_needs(library: LawLibrary) -> None:
    reading = library.read(ON)
    reading.provision("pond-act-1990/s1")
    reading.figure("pond/rate")
    provision, figure = reading.cited
    assert (provision.label, provision.says) == ("Pond Act 1990, section 1", "Ducks come first.")
    assert provision.address == "https://example.org/pond-act/section/1"
    assert (figure.label, figure.says, figure.status) == ("Rate", "5.6%", Status.PUBLISHED)
    assert (figure.source, figure.address) == ("Pond Order", "https://example.org/pond-order")
    assert (figure.since, figure.until, figure.checked) == (
        date(2025, 4, 1),
        None,
        date(2025, 7, 20),
    )


def test_a_table_is_cited_once_for_each_source_and_status(library: LawLibrary) -> None:
    reading = library.read(ON)
    reading.table("steps")
    assert [(each.key, each.status) for each in reading.cited] == [
        ("steps", Status.PUBLISHED),
        ("steps", Status.LAW),
        ("steps", Status.CONFIRM),
    ]
    assert {each.label for each in reading.cited} == {"Steps"}


def test_one_row_cites_only_its_own_source(library: LawLibrary) -> None:
    reading = library.read(ON)
    reading.row("steps", step="1")
    assert [(each.key, each.status) for each in reading.cited] == [("steps", Status.LAW)]


def test_what_was_refused_is_not_cited(library: LawLibrary) -> None:
    reading = library.read(date(2030, 1, 1))
    with pytest.raises(OutsideOurDataError):
        reading.figure("pond/fee")
    assert reading.cited == ()


def test_readings_do_not_share_a_trace(library: LawLibrary) -> None:
    first, second = library.read(ON), library.read(ON)
    first.figure("pond/wait")
    assert second.cited == ()


def test_a_value_read_in_two_versions_is_cited_in_both(library: LawLibrary) -> None:
    reading = library.read(ON)
    reading.figure("pond/rate", known_on=date(2025, 4, 1))
    reading.figure("pond/rate")
    assert [each.says for each in reading.cited] == ["5.2%", "5.6%"]


def test_every_value_so_far_is_cited_and_none_that_is_still_to_come() -> None:
    reading = load().read(date(2025, 6, 1))
    earlier = reading.figures_so_far("procurement/sub-central-threshold")
    assert [figure.value for figure in earlier] == ["214904"]
    assert len(reading.cited) == 1
    later = load().read(date(2026, 6, 1))
    both = later.figures_so_far("procurement/sub-central-threshold")
    assert [figure.value for figure in both] == ["214904", "207720"]
    assert [each.since for each in later.cited] == [figure.since for figure in both]


def _share(reading: Reading) -> tuple[str, str]:
    figure = reading.figure("pond/share")
    return figure.key, figure.words


def test_what_is_worked_out_from_the_law_is_done_once_for_a_date_and_cited_each_time(
    library: LawLibrary,
) -> None:
    first, second = library.read(ON), library.read(ON)
    made = first.worked_out(_share)
    assert second.worked_out(_share) is made
    assert [each.key for each in second.cited] == ["pond/share"]
    assert second.cited == first.cited


def test_what_is_worked_out_belongs_to_its_date(library: LawLibrary) -> None:
    made = library.read(ON).worked_out(_share)
    assert library.read(ON + timedelta(days=1)).worked_out(_share) is not made


def test_a_reading_cites_only_what_it_was_asked_for_itself(library: LawLibrary) -> None:
    library.read(ON).table("steps")
    assert library.read(ON).cited == ()


def test_many_dates_may_be_read_without_keeping_them_all(library: LawLibrary) -> None:
    days = [ON + timedelta(days=each) for each in range(DAYS_KEPT + 5)]
    assert [library.read(day).figure("pond/share").key for day in days]
    assert len(library._days) <= DAYS_KEPT


def test_a_row_does_not_answer_for_a_column_it_has_not(library: LawLibrary) -> None:
    row = library.read(ON).row("steps", step="1")
    with pytest.raises(UnknownLawKeyError):
        row["colour"]
