"""What changed and when, from the data alone."""

from datetime import date
from pathlib import Path

import pytest

from spinout import law
from spinout.law import LawLibrary, Status
from spinout.law.changes import FEW_ROWS, Change, What, changes


def told(since: date, until: date) -> dict[str, Change]:
    """The changes of the data we ship, by key; of two on one key, the later."""
    found = changes(law.load(), law.processes(), since=since, until=until)
    return {each.key: each for each in found}


def of(library: LawLibrary, since: date, until: date) -> list[tuple[str, date, What, str, str]]:
    """The changes of a library without processes, in short."""
    return [
        (each.key, each.day, each.what, each.was, each.now)
        for each in changes(library, (), since=since, until=until)
    ]


def test_a_new_value_says_what_it_was_and_what_it_is(library: LawLibrary) -> None:
    day = date(2024, 4, 6)
    assert of(library, day, day) == [("pond/fee", day, What.CHANGES, "£12.50 a year", "£13 a year")]


def test_a_value_that_ends_is_told_on_the_first_day_without_it(library: LawLibrary) -> None:
    day = date(2025, 4, 6)
    assert of(library, day, day) == [("pond/fee", day, What.ENDS, "£13 a year", "")]
    assert of(library, date(2025, 4, 5), date(2025, 4, 5)) == []


def test_a_gap_ends_one_value_and_begins_the_next(library: LawLibrary) -> None:
    found = of(library, date(2025, 2, 1), date(2025, 3, 1))
    assert found == [
        ("pond/open-all-year", date(2025, 2, 1), What.ENDS, "yes", ""),
        ("pond/open-all-year", date(2025, 3, 1), What.BEGINS, "", "yes"),
    ]


def test_a_replaced_value_is_not_a_change(library: LawLibrary) -> None:
    found = of(library, date(2025, 4, 1), date(2025, 4, 1))
    assert found == [("pond/rate", date(2025, 4, 1), What.BEGINS, "", "5.6%")]


def test_a_month_or_a_year_is_told_as_it_was_read(library: LawLibrary) -> None:
    found = changes(library, (), since=date(2024, 10, 1), until=date(2024, 10, 31))
    assert [(each.key, each.when) for each in found] == [("pond/share", "October 2024")]
    ended = changes(library, (), since=date(2026, 1, 1), until=date(2026, 1, 1))
    assert [(each.key, each.when, each.what) for each in ended] == [
        ("pond/share", "2026", What.ENDS)
    ]


def test_a_provision_and_a_row_are_told_like_a_figure(library: LawLibrary) -> None:
    assert ("pond-act-1990/s2", date(2000, 1, 1), What.ENDS, "Fish come second.", "") in of(
        library, date(2000, 1, 1), date(2000, 1, 1)
    )
    assert (
        "steps/1",
        date(2025, 1, 1),
        What.CHANGES,
        "step 1; deep 1.50; wet no",
        "step 1; deep 1.75; wet no",
    ) in of(library, date(2025, 1, 1), date(2025, 1, 1))


def test_many_rows_of_one_table_are_told_as_one(data: Path) -> None:
    lines = [f"{number},1,no,2030-05-01,,act,law," for number in range(10, 10 + FEW_ROWS + 1)]
    with (data / "tables" / "steps.csv").open("a", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    day = date(2030, 5, 1)
    found = of(law.load_from(data), day, day)
    assert found == [("steps", day, What.BEGINS, "", f"{FEW_ROWS + 1} rows")]


def test_nothing_changed_between_two_days_without_a_date(library: LawLibrary) -> None:
    assert of(library, date(2024, 4, 7), date(2024, 9, 30)) == []


def test_the_exclusions_that_ended_in_2014_are_told_that_day() -> None:
    found = told(date(2014, 4, 1), date(2014, 4, 1))
    for key in ("crtc-eoi-regs-2012/sch2-para2", "crtc-eoi-regs-2012/sch2-para3"):
        assert found[key].what is What.ENDS
    assert "crtc-eoi-regs-2012/sch2-para4" not in found


def test_the_limits_of_2026_are_told_even_where_they_stay() -> None:
    found = told(date(2026, 1, 1), date(2026, 1, 1))
    local = found["procurement/sub-central-threshold"]
    assert (local.was, local.now, local.status) == ("£214,904", "£207,720", Status.REPORTED)
    assert found["procurement/light-touch-threshold"].what is What.STAYS


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (date(2010, 10, 1), "processes/health/right-to-request"),
        (date(2012, 1, 1), "processes/health/right-to-provide"),
    ],
)
def test_a_process_that_closed_is_told_the_day_after(day: date, key: str) -> None:
    assert told(day, day)[key].what is What.ENDS
    assert "/step-" not in " ".join(told(day, day))


def test_our_own_suggestions_are_not_changes_of_law() -> None:
    found = changes(law.load(), law.processes(), since=date(2000, 1, 1), until=date(2050, 1, 1))
    assert all(each.status is not Status.SUGGESTION for each in found)
    assert [each.day for each in found] == sorted(each.day for each in found)


def test_every_value_we_hold_is_told_once_from_first_to_last() -> None:
    first, last = date(1900, 1, 1), date(2100, 1, 1)
    found = changes(law.load(), law.processes(), since=first, until=last)
    keys = {each.key for each in found}
    for key, entry in law.load().entries.items():
        plain = any(record.status is not Status.SUGGESTION for record in entry.records)
        if plain and key.count("/") < 3 and isinstance(entry, law.FigureEntry):
            assert key in keys
