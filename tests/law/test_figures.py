"""What a reading answers about a figure on a date."""

from datetime import date

import pytest

from spinout import law
from spinout.law import LawLibrary, OutsideOurDataError, Status, UnknownLawKeyError, WrongUnitError
from spinout.money import Rate


def test_a_figure_comes_with_its_dates_source_and_status(library: LawLibrary) -> None:
    fee = library.read(date(2024, 6, 1)).figure("pond/fee")
    assert (fee.key, fee.label, fee.unit, fee.value) == (
        "pond/fee",
        "Fee to fish",
        "pounds a year",
        "13",
    )
    assert (fee.since, fee.until) == (date(2024, 4, 6), date(2025, 4, 5))
    assert (fee.status, fee.checked, fee.firm) == (Status.LAW, date(2025, 1, 15), True)
    assert (fee.source.title, fee.note) == ("Pond Act 1990", "Raised by the Act.")


def test_a_value_without_an_end_stands_until_the_next_begins(library: LawLibrary) -> None:
    assert library.read(date(2024, 4, 5)).figure("pond/fee").value == "12.50"
    assert library.read(date(2024, 4, 5)).figure("pond/fee").until == date(2024, 4, 5)
    assert library.read(date(2024, 4, 6)).figure("pond/fee").value == "13"


@pytest.mark.parametrize(
    ("on", "where"), [(date(2023, 4, 5), "a later"), (date(2025, 4, 6), "an earlier")]
)
def test_a_date_outside_the_data_is_refused_with_the_dates_we_hold(
    library: LawLibrary, on: date, where: str
) -> None:
    with pytest.raises(OutsideOurDataError) as refusal:
        library.read(on).figure("pond/fee")
    assert (refusal.value.key, refusal.value.on) == ("pond/fee", on)
    assert (refusal.value.since, refusal.value.until) == (date(2023, 4, 6), date(2025, 4, 5))
    assert str(refusal.value) == (
        f"We hold “Fee to fish” from 6 April 2023 to 5 April 2025. You ask about "
        f"{law.day_in_words(on)}. Ask about {where} date (at the command line, with --on)."
    )


def test_a_gap_is_named_by_the_dates_on_both_sides(library: LawLibrary) -> None:
    with pytest.raises(OutsideOurDataError) as refusal:
        library.read(date(2025, 2, 14)).figure("pond/open-all-year")
    held = "from 1 January 2020 to 31 January 2025, and from 1 March 2025 on."
    assert held in str(refusal.value)
    assert "Ask about another date" in str(refusal.value)
    assert refusal.value.until is None


@pytest.mark.parametrize(
    ("on", "firm"),
    [
        (date(2024, 10, 1), False),
        (date(2024, 10, 31), True),
        (date(2024, 11, 1), True),
        (date(2026, 1, 1), True),
        (date(2026, 1, 2), False),
        (date(2026, 12, 31), False),
    ],
)
def test_inside_an_unread_span_the_value_stands_but_is_not_firm(
    library: LawLibrary, on: date, firm: bool
) -> None:
    share = library.read(on).figure("pond/share")
    assert (share.value, share.firm) == ("1/49", firm)


@pytest.mark.parametrize("on", [date(2024, 9, 30), date(2027, 1, 1)])
def test_outside_an_unread_span_there_is_nothing(library: LawLibrary, on: date) -> None:
    with pytest.raises(OutsideOurDataError):
        library.read(on).figure("pond/share")


@pytest.mark.parametrize(("on", "firm"), [(date(2026, 1, 15), True), (date(2026, 1, 16), False)])
def test_a_value_is_firm_for_a_year_after_it_was_checked(
    library: LawLibrary, on: date, firm: bool
) -> None:
    assert library.read(on).provision("pond-act-1990/s1").firm is firm


def test_a_value_to_confirm_is_never_firm(library: LawLibrary) -> None:
    assert not library.read(date(2021, 1, 1)).figure("pond/open-all-year").firm
    assert library.read(date(2025, 3, 1)).figure("pond/open-all-year").firm


def test_a_superseded_value_is_never_in_force_for_an_ordinary_reading(
    library: LawLibrary,
) -> None:
    assert library.read(date(2025, 5, 1)).figure("pond/rate").value == "5.6"


@pytest.mark.parametrize(
    ("known_on", "value"),
    [(date(2025, 3, 1), "5.2"), (date(2025, 7, 14), "5.2"), (date(2025, 7, 15), "5.6")],
)
def test_a_superseded_value_can_be_read_as_it_stood_published(
    library: LawLibrary, known_on: date, value: str
) -> None:
    reading = library.read(date(2025, 5, 1))
    assert reading.figure("pond/rate", known_on=known_on).value == value


def test_before_anything_was_published_there_is_nothing(library: LawLibrary) -> None:
    with pytest.raises(OutsideOurDataError):
        library.read(date(2025, 5, 1)).figure("pond/rate", known_on=date(2025, 2, 28))


def test_a_value_without_a_publication_day_was_always_known(library: LawLibrary) -> None:
    reading = library.read(date(2024, 6, 1))
    assert reading.figure("pond/fee", known_on=date(1990, 1, 1)).value == "13"


def test_money_is_read_in_whole_pence(library: LawLibrary) -> None:
    fee = library.read(date(2023, 6, 1)).figure("pond/fee")
    assert (fee.pence, fee.words) == (1250, "£12.50 a year")
    assert library.read(date(2024, 6, 1)).figure("pond/fee").words == "£13 a year"


def test_rates_are_exact(library: LawLibrary) -> None:
    reading = library.read(date(2025, 6, 1))
    assert reading.figure("pond/share").rate == Rate(1, 49)
    assert reading.figure("pond/rate").rate == Rate(7, 125)
    assert reading.figure("pond/rate").words == "5.6%"


def test_whole_numbers_and_answers_are_read_as_such(library: LawLibrary) -> None:
    reading = library.read(date(2025, 6, 1))
    assert reading.figure("pond/wait").whole == 1
    assert reading.figure("pond/wait").words == "1 day"
    assert reading.figure("pond/open-all-year").yes
    assert not library.read(date(2021, 1, 1)).figure("pond/open-all-year").yes


@pytest.mark.parametrize("wanted", ["pence", "rate", "yes"])
def test_a_figure_is_not_read_in_a_unit_it_does_not_have(library: LawLibrary, wanted: str) -> None:
    wait = library.read(date(2025, 6, 1)).figure("pond/wait")
    with pytest.raises(WrongUnitError, match="“pond/wait” is held as days"):
        getattr(wait, wanted)


def test_money_is_not_read_as_a_whole_number(library: LawLibrary) -> None:
    fee = library.read(date(2024, 6, 1)).figure("pond/fee")
    with pytest.raises(WrongUnitError, match="cannot be read as a whole number"):
        _ = fee.whole


@pytest.mark.parametrize("key", ["pond/feee", "pond-act-1990/s1", "steps"])
def test_a_key_that_is_no_figure_is_refused(library: LawLibrary, key: str) -> None:
    with pytest.raises(UnknownLawKeyError, match="We hold no law called"):
        library.read(date(2024, 6, 1)).figure(key)


def test_a_note_on_the_figure_reaches_every_value(library: LawLibrary) -> None:
    assert library.read(date(2021, 1, 1)).figure("pond/open-all-year").note == (
        "Said of the whole pond."
    )
