"""Data files are read whole or refused by name."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from spinout import law
from spinout.law import LawDataError, LawLibrary, UnknownLawKeyError
from spinout.law.moment import months_on

PLACES = {
    "figures": Path("figures/pond.toml"),
    "instrument": Path("instruments/pond-act-1990.toml"),
    "tables": Path("tables/tables.toml"),
    "steps": Path("tables/steps.csv"),
}


def test_every_key_is_listed(library: LawLibrary) -> None:
    assert library.keys() == (
        "pond-act-1990/s1",
        "pond-act-1990/s2",
        "pond/fee",
        "pond/open-all-year",
        "pond/rate",
        "pond/share",
        "pond/wait",
        "steps",
    )
    with pytest.raises(UnknownLawKeyError):
        library.entry("pond")


def test_the_version_changes_with_any_data_file_and_only_then(data: Path) -> None:
    before = law.load_from(data).version
    assert law.load_from(data).version == before
    seen = {before}
    for place in PLACES.values():
        with (data / place).open("a", encoding="utf-8") as file:
            file.write("\n")
        seen.add(law.load_from(data).version)
    assert len(seen) == 1 + len(PLACES)


@pytest.mark.parametrize(
    ("place", "was", "is_now", "says"),
    [
        ("figures", 'source = "act"', 'source = "acct"', "names one we do not hold"),
        ("figures", 'status = "law"', 'status = "lawful"', "'lawful' is not a valid Status"),
        ("figures", "checked = 2025-01-15", "", "lacks 'checked'"),
        ("figures", "checked = 2025-01-15", 'checked = ""', "Enter the day it was checked"),
        ("figures", 'from = "2024-10"', 'from = "Oct 2024"', "Invalid isoformat"),
        ("figures", 'unit = "days"', 'unit = "dayz"', "'dayz' is not a valid Unit"),
        ("figures", "value = 13\n", 'value = "thirteen"\n', "Enter an amount in pounds"),
        ("figures", "value = false", 'value = "never"', "Enter yes or no, not “never”"),
        ("figures", "[fee]", "[fee", "not valid TOML"),
        ("instrument", 'says = "Ducks come first."', "", "“pond-act-1990/s1” lacks 'says'"),
        ("tables", "[steps", "[stairs", "not described in tables/tables.toml"),
        ("tables", "wet = {", "dry = {", "These columns are not described: wet"),
        ("steps", "2.50", "deep", "Enter an amount in pounds"),
    ],
)
def test_a_fault_in_a_file_is_refused_with_its_name(
    data: Path, place: str, was: str, is_now: str, says: str
) -> None:
    file = data / PLACES[place]
    text = file.read_text(encoding="utf-8")
    assert was in text
    file.write_text(text.replace(was, is_now), encoding="utf-8")
    with pytest.raises(LawDataError, match=says):
        law.load_from(data)


def test_a_key_used_twice_is_refused(data: Path) -> None:
    (data / "instruments" / "pond.toml").write_text(
        (data / PLACES["instrument"]).read_text(encoding="utf-8").replace("[s1]", "[fee]"),
        encoding="utf-8",
    )
    with pytest.raises(LawDataError, match="“pond/fee” is already in use"):
        law.load_from(data)


DUE: list[tuple[date, set[str]]] = [
    (date(2025, 4, 5), set()),
    (date(2025, 4, 6), {"pond/fee"}),
    (date(2025, 7, 15), {"pond/fee"}),
    (date(2025, 7, 16), {"pond/fee", "pond-act-1990/s1"}),
]


@pytest.mark.parametrize(("on", "keys"), DUE)
def test_what_has_run_out_or_was_not_checked_in_time_is_due(
    library: LawLibrary, on: date, keys: set[str]
) -> None:
    assert {due.key for due in library.due(on)} == keys


def test_a_provision_that_ended_is_history_and_not_due(library: LawLibrary) -> None:
    assert "pond-act-1990/s2" not in {due.key for due in library.due(date(2030, 1, 1))}


def test_what_is_due_says_why(library: LawLibrary) -> None:
    due = {each.key: each for each in library.due(date(2026, 1, 1))}
    assert due["pond/fee"].why == "Our data end on 5 April 2025."
    assert (
        due["pond-act-1990/s1"].why == "Last checked on 15 January 2025. Check it every 6 months."
    )
    assert due["pond-act-1990/s1"].since == date(2025, 7, 15)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2025, 1, 31), 1, date(2025, 3, 1)),
        (date(2024, 8, 31), 6, date(2025, 3, 1)),
        (date(2025, 11, 15), 2, date(2026, 1, 15)),
        (date(2025, 12, 31), 12, date(2026, 12, 31)),
    ],
)
def test_a_review_falls_on_the_same_day_of_a_later_month(
    day: date, months: int, later: date
) -> None:
    assert months_on(day, months) == later


def test_entries_are_found_by_words_in_their_key_or_label(library: LawLibrary) -> None:
    assert "pond/fee" in {each.key for each in library.with_words(["FEE"])}
    assert {each.key for each in library.with_words(["pond/fee", "no such word"])} == set()
    assert len(library.with_words([])) == len(library.keys())


def test_a_key_that_is_not_there_names_the_nearest(library: LawLibrary) -> None:
    with pytest.raises(UnknownLawKeyError, match="The nearest are: pond/fee"):
        library.entry("pond/fees")


def test_a_year_after_the_last_check_a_reading_looks_too_far(library: LawLibrary) -> None:
    checked = library.checked
    last = months_on(checked, 12)
    assert not library.read(last).looks_too_far
    assert library.read(last + timedelta(days=1)).looks_too_far
    assert library.read(last).checked == checked == date(2025, 7, 20)


def test_what_we_ship_is_read_once_a_process() -> None:
    assert law.load() is law.load()
