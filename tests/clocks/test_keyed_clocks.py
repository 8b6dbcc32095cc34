"""Each clock by its key: what it counts, what it lacks, and where it is law."""

from datetime import date

import pytest

from spinout import law
from spinout.clocks import CalendarNotKnownError, Nation, Pause
from spinout.clocks.keyed import (
    CLOCKS,
    KEYS,
    AnotherNationsClockError,
    NoPauseError,
    UnknownClockError,
    answer,
)
from spinout.clocks.keyed_challenge import GapTooSmallError, WindowEndsTooSoonError
from spinout.clocks.keyed_clock import KeyedClock, StartsBeforeTheLawError
from spinout.law import Reading

MONDAY = date(2026, 11, 2)
PAUSED = (Pause(first=date(2026, 11, 9), last=date(2026, 11, 13)),)


@pytest.fixture
def reading() -> Reading:
    """The law as at the day the notes were checked."""
    return law.load().read(date(2026, 11, 23))


def ask(
    reading: Reading, key: str, start: date, nation: Nation = Nation.ENGLAND, **told: object
) -> KeyedClock:
    return answer(key, start=start, reading=reading, nation=nation, **told)  # type: ignore[arg-type]


def test_every_clock_that_was_promised_has_its_key() -> None:
    assert (
        *("crtc.k1", "crtc.k2", "crtc.k3", "crtc.k4", "crtc.k5"),
        *("psr.msp_wait", "psr.standstill", "psr.award_notice"),
        *("pa.standstill", "pa.details", "s33.lookback", "tupe.eli", "red.consult"),
    ) == KEYS


def test_the_notice_is_due_thirty_days_beginning_with_receipt(reading: Reading) -> None:
    """Localism Act 2011 s.84(7)(b), as worked in the notes: received Monday 2 November 2026."""
    found = ask(reading, "crtc.k3", MONDAY)
    assert (found.first, found.last) == (MONDAY, date(2026, 12, 1))
    assert found.working == (
        "30 days beginning with Monday 2 November 2026: last day Tuesday 1 December 2026"
    )
    assert found.citations == ("localism-act-2011/s84-6",)
    assert found.firm


def test_inside_a_window_the_notice_runs_from_its_end(reading: Reading) -> None:
    """Localism Act 2011 s.84(7)(a), as worked in the notes: window 1 to 31 October 2026."""
    found = ask(reading, "crtc.k3", date(2026, 10, 15), window_end=date(2026, 10, 31))
    assert (found.first, found.last) == (date(2026, 11, 1), date(2026, 11, 30))


def test_after_a_window_the_notice_runs_from_receipt(reading: Reading) -> None:
    found = ask(reading, "crtc.k3", date(2026, 11, 3), window_end=date(2026, 10, 31))
    assert (found.first, found.last) == (date(2026, 11, 3), date(2026, 12, 2))


def test_the_notice_ignores_a_number_of_days_the_authority_gives(reading: Reading) -> None:
    """One council states 30 working days; the Act’s 30 calendar days govern."""
    assert ask(reading, "crtc.k3", MONDAY, days=44).last == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("key", "missing"),
    [
        ("crtc.k1", ("expression.window.last",)),
        ("crtc.k2", ("authority.decision_days",)),
        ("crtc.k4", ("authority.decision_days",)),
        ("crtc.k5", ("authority.gap_min_days", "authority.gap_max_days")),
        ("red.consult", ("transfer.redundancies",)),
    ],
)
def test_a_clock_without_a_figure_that_is_not_laws_says_what_it_lacks(
    reading: Reading, key: str, missing: tuple[str, ...]
) -> None:
    found = ask(reading, key, MONDAY)
    assert found.last is None
    assert found.missing == missing
    assert found.needs


def test_the_window_is_its_two_days(reading: Reading) -> None:
    found = ask(reading, "crtc.k1", date(2026, 10, 1), window_end=date(2026, 10, 31))
    assert (found.first, found.last) == (date(2026, 10, 1), date(2026, 10, 31))
    with pytest.raises(WindowEndsTooSoonError, match="on or after"):
        ask(reading, "crtc.k1", date(2026, 10, 1), window_end=date(2026, 9, 30))


@pytest.mark.parametrize("key", ["crtc.k2", "crtc.k4"])
def test_the_decision_is_due_the_authoritys_own_days_after_receipt(
    reading: Reading, key: str
) -> None:
    found = ask(reading, key, MONDAY, days=60)
    assert found.last == date(2027, 1, 1)
    assert "No answer in time is not a yes." in found.notes


def test_the_procurement_begins_between_the_least_and_the_most_days(reading: Reading) -> None:
    found = ask(reading, "crtc.k5", MONDAY, days=90, most_days=180)
    assert (found.first, found.last) == (date(2027, 1, 31), date(2027, 5, 1))
    assert found.missing == ()


def test_one_end_of_the_gap_is_dated_while_the_other_is_missing(reading: Reading) -> None:
    found = ask(reading, "crtc.k5", MONDAY, days=90)
    assert (found.first, found.last) == (date(2027, 1, 31), None)
    assert found.missing == ("authority.gap_max_days",)
    assert "the most days" in found.needs


def test_a_gap_may_be_nothing_at_least_but_never_more_than_its_most(reading: Reading) -> None:
    assert ask(reading, "crtc.k5", MONDAY, days=0, most_days=180).first == MONDAY
    with pytest.raises(GapTooSmallError, match="no smaller"):
        ask(reading, "crtc.k5", MONDAY, days=180, most_days=90)


def test_likely_providers_wait_fourteen_days(reading: Reading) -> None:
    """SI 2023/1348 regulation 10(5)."""
    found = ask(reading, "psr.msp_wait", MONDAY)
    assert (found.last, found.earliest) == (date(2026, 11, 16), date(2026, 11, 17))


def test_a_health_standstill_starts_the_day_after_and_skips_bank_holidays(
    reading: Reading,
) -> None:
    """SI 2023/1348 regulation 12, as worked in the notes: notice Thursday 17 December 2026."""
    found = ask(reading, "psr.standstill", date(2026, 12, 17))
    assert found.last == date(2027, 1, 4)
    assert found.earliest == date(2027, 1, 5)
    assert "the wait begins on Friday 18 December 2026" in found.working
    assert "Friday 1 January 2027" in found.working


def test_objections_hold_a_health_standstill_open(reading: Reading) -> None:
    """SI 2023/1348 regulation 12(10): five working days after the last further decision."""
    late = ask(reading, "psr.standstill", date(2026, 12, 17), further_decision=date(2027, 1, 8))
    assert late.last == date(2027, 1, 15)
    soon = ask(reading, "psr.standstill", date(2026, 12, 17), further_decision=date(2026, 12, 21))
    assert soon.last == date(2027, 1, 4)


def test_the_award_notice_is_due_within_thirty_days(reading: Reading) -> None:
    """SI 2023/1348 regulations 7 to 11."""
    assert ask(reading, "psr.award_notice", MONDAY).last == date(2026, 12, 2)


def test_an_offered_wait_is_eight_working_days_beginning_with_the_notice(
    reading: Reading,
) -> None:
    """Procurement Act 2023 s.51, as worked in the notes: notice Monday 2 November 2026."""
    found = ask(reading, "pa.standstill", MONDAY)
    assert found.last == date(2026, 11, 11)
    assert any("No law makes a light touch contract wait" in note for note in found.notes)


def test_each_nation_counts_its_own_bank_holidays(reading: Reading) -> None:
    start = date(2026, 7, 8)
    english = ask(reading, "pa.standstill", start)
    northern = ask(reading, "pa.standstill", start, Nation.NORTHERN_IRELAND)
    assert (english.last, northern.last) == (date(2026, 7, 17), date(2026, 7, 20))


def test_a_count_past_the_last_known_bank_holidays_is_refused(reading: Reading) -> None:
    with pytest.raises(CalendarNotKnownError, match="31 December 2027"):
        ask(reading, "pa.standstill", date(2027, 12, 28))


def test_contract_details_are_due_120_days_beginning_with_signature(reading: Reading) -> None:
    """Procurement Act 2023 s.53(1)(a)."""
    assert ask(reading, "pa.details", MONDAY).last == date(2027, 3, 1)


def test_a_reserved_contract_bars_the_next_until_its_third_anniversary(reading: Reading) -> None:
    """Procurement Act 2023 s.33(5), as worked in the notes: entered 1 April 2025."""
    found = ask(reading, "s33.lookback", date(2025, 4, 1))
    assert (found.last, found.earliest) == (date(2028, 3, 31), date(2028, 4, 1))


@pytest.mark.parametrize(
    ("move", "nation", "latest", "warn"),
    [
        (date(2027, 4, 1), Nation.ENGLAND, date(2027, 3, 4), date(2027, 3, 3)),
        (date(2027, 4, 1), Nation.SCOTLAND, date(2027, 3, 4), date(2027, 3, 3)),
        (date(2027, 4, 1), Nation.NORTHERN_IRELAND, date(2027, 3, 18), date(2027, 3, 17)),
        (date(2014, 4, 30), Nation.ENGLAND, date(2014, 4, 16), date(2014, 4, 15)),
        (date(2014, 5, 1), Nation.ENGLAND, date(2014, 4, 3), date(2014, 4, 2)),
    ],
)
def test_details_of_colleagues_follow_the_nation_and_the_day_of_the_move(
    reading: Reading, move: date, nation: Nation, latest: date, warn: date
) -> None:
    """TUPE 2006 reg 11; 14 days before 1 May 2014 and in Northern Ireland."""
    found = ask(reading, "tupe.eli", move, nation)
    assert (found.last, found.warn_from) == (latest, warn)


def test_an_old_figure_read_in_the_law_is_firm_and_a_reported_one_is_not(
    reading: Reading,
) -> None:
    assert ask(reading, "tupe.eli", date(2014, 4, 30)).firm
    assert not ask(reading, "tupe.eli", date(2027, 4, 1), Nation.NORTHERN_IRELAND).firm


@pytest.mark.parametrize(
    ("posts", "latest"),
    [(20, date(2027, 3, 2)), (99, date(2027, 3, 2)), (100, date(2027, 2, 15)), (19, None)],
)
def test_talks_before_dismissals_turn_on_how_many_posts_may_go(
    reading: Reading, posts: int, latest: date | None
) -> None:
    found = ask(reading, "red.consult", date(2027, 4, 1), posts=posts)
    assert found.last == latest
    assert found.missing == ()


def test_a_notice_after_the_window_says_that_the_authority_may_refuse(reading: Reading) -> None:
    late = ask(reading, "crtc.k3", date(2026, 11, 2), window_end=date(2026, 10, 31))
    assert (late.last, len(late.notes)) == (date(2026, 12, 1), 1)
    assert "may refuse to consider it" in late.notes[0]
    in_time = ask(reading, "crtc.k3", date(2026, 10, 31), window_end=date(2026, 10, 31))
    assert (in_time.last, in_time.notes) == (date(2026, 11, 30), ())


def test_a_pause_keeps_the_day_there_would_have_been(reading: Reading) -> None:
    found = ask(reading, "crtc.k3", MONDAY, pauses=PAUSED)
    assert found.last == date(2026, 12, 6)
    assert found.without_pauses == date(2026, 12, 1)
    assert found.notes == (
        "We found no law that pauses this clock. Without the pauses its last day is Tuesday "
        "1 December 2026.",
    )


def test_the_authoritys_own_time_pauses_if_it_says_so(reading: Reading) -> None:
    found = ask(reading, "crtc.k2", MONDAY, days=60, pauses=PAUSED)
    assert found.last == date(2027, 1, 6)
    assert found.notes[-1].startswith("Whether it pauses is for the authority to say.")


def test_a_pause_that_goes_on_leaves_no_last_day_even_after_objections(
    reading: Reading,
) -> None:
    found = ask(
        reading,
        "psr.standstill",
        date(2026, 12, 17),
        pauses=(Pause(first=date(2026, 12, 21), last=None),),
        further_decision=date(2027, 1, 8),
    )
    assert (found.last, found.earliest) == (None, None)
    assert found.without_pauses == date(2027, 1, 4)


@pytest.mark.parametrize("key", [key for key, rule in CLOCKS.items() if not rule.pauses])
def test_a_clock_that_counts_back_cannot_pause(reading: Reading, key: str) -> None:
    with pytest.raises(NoPauseError, match="Leave out the pause"):
        ask(reading, key, MONDAY, pauses=PAUSED)


@pytest.mark.parametrize("key", [key for key in KEYS if key.startswith(("crtc.", "psr."))])
def test_an_english_clock_is_not_counted_in_wales(reading: Reading, key: str) -> None:
    with pytest.raises(AnotherNationsClockError, match="law in: England"):
        ask(reading, key, MONDAY, Nation.WALES)


@pytest.mark.parametrize("key", KEYS)
def test_a_clock_without_its_first_day_says_which_day_it_needs(reading: Reading, key: str) -> None:
    found = answer(key, start=None, reading=reading, nation=Nation.ENGLAND)
    assert found.last is None
    assert found.missing == (CLOCKS[key].start_fact,)
    assert found.working == f"We need to know {CLOCKS[key].runs_from}."


def test_a_clock_does_not_start_before_its_law(reading: Reading) -> None:
    with pytest.raises(StartsBeforeTheLawError, match="1 January 2024"):
        ask(reading, "psr.award_notice", date(2023, 12, 31))


def test_an_unknown_key_lists_those_there_are() -> None:
    with pytest.raises(UnknownClockError, match=r"crtc\.k1, crtc\.k2"):
        answer("crtc.k9", start=MONDAY, reading=law.load().read(MONDAY), nation=Nation.ENGLAND)
