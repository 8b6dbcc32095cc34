"""`spinout clock` on the command line: dates with their working, or what is missing."""

import json

import pytest

from spinout.cli.asked import WRONG_USE
from spinout.cli.main import main
from spinout.clocks.keyed import KEYS

ON = ("--on", "2026-11-23")


@pytest.fixture
def answered(capsys):
    def ask(*words: str) -> dict:
        assert main(["clock", *words, *ON, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    return ask


@pytest.mark.parametrize("key", KEYS)
def test_every_clock_answers_with_a_date_or_with_what_is_missing(answered, key: str) -> None:
    found = answered(key, "--from", "2026-11-02")
    assert found["key"] == key
    assert found["on"] == "2026-11-23"
    assert (found["status"] == "missing") == (found["last"] is None)
    assert bool(found["missing"]) == bool(found["needs"]) == (found["last"] is None)
    assert found["working"]
    assert found["citations"]


def test_the_notice_is_dated_with_its_working(answered) -> None:
    found = answered("crtc.k3", "--from", "2026-11-02")
    assert found["last"] == "2026-12-01"
    assert found["working"] == (
        "30 days beginning with Monday 2 November 2026: last day Tuesday 1 December 2026"
    )


def test_a_window_moves_the_notice(answered) -> None:
    found = answered("crtc.k3", "--from", "2026-10-15", "--window-end", "2026-10-31")
    assert found["last"] == "2026-11-30"


def test_the_authoritys_own_days_date_its_clocks(answered) -> None:
    assert answered("crtc.k2", "--from", "2026-11-02", "--days", "60")["last"] == "2027-01-01"
    gap = answered("crtc.k5", "--from", "2026-12-18", "--days", "30", "--most-days", "180")
    assert (gap["first"], gap["last"], gap["missing"]) == ("2027-01-17", "2027-06-16", [])


def test_a_pause_may_be_given_more_than_once_and_the_first_date_is_kept(answered) -> None:
    found = answered(
        *("crtc.k3", "--from", "2026-11-02"),
        *("--pause", "2026-11-09:2026-11-13", "--pause", "2026-11-16:2026-11-16"),
    )
    assert (found["last"], found["without_pauses"]) == ("2026-12-07", "2026-12-01")
    open_end = answered("crtc.k3", "--from", "2026-11-02", "--pause", "2026-11-09:")
    assert (open_end["last"], open_end["without_pauses"]) == (None, "2026-12-01")


def test_objections_and_posts_are_taken_in(answered) -> None:
    late = answered("psr.standstill", "--from", "2026-12-17", "--further-decision", "2027-01-08")
    assert late["last"] == "2027-01-15"
    talks = answered("red.consult", "--from", "2027-04-01", "--posts", "120")
    assert (talks["last"], talks["firm"]) == ("2027-02-15", False)


def test_another_nation_counts_by_its_own_law(answered) -> None:
    found = answered("tupe.eli", "--from", "2027-04-01", "--nation", "northern-ireland")
    assert (found["last"], found["nation"]) == ("2027-03-18", "northern-ireland")
    assert "tupe-ni/not-changed" in found["citations"]
    assert found["firm"] is False


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("crtc.k9", "--from", "2026-11-02"), "The clocks are: crtc.k1"),
        (("crtc.k3", "--from", "2026-11-02", "--nation", "wales"), "law in: England"),
        (("tupe.eli", "--from", "2027-04-01", "--pause", "2027-01-04:"), "Leave out the pause"),
        (("pa.standstill", "--from", "2028-01-04"), "We know the bank holidays up to 31 December"),
        (("psr.award_notice", "--from", "2023-12-01"), "1 January 2024"),
        (("crtc.k3", "--from", "9999-12-31"), "past the year 9999"),
        (("crtc.k2", "--from", "2026-11-02", "--days", "99999999999"), "past the year 9999"),
        (("red.consult", "--from", "2009-01-01"), "The law may be older."),
        (
            ("psr.standstill", "--from", "2026-12-17", "--further-decision", "2026-12-17"),
            "Others may object from Friday 18 December 2026",
        ),
    ],
)
def test_what_cannot_be_counted_is_refused_with_what_to_enter(
    capsys, words: tuple[str, ...], said: str
) -> None:
    assert main(["clock", *words, *ON]) == WRONG_USE
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--pause", "2026-11-09"), "Enter a pause like"),
        (("--pause", "2026-11-13:2026-11-09"), "on or after the first"),
        (("--days", "sixty"), "Enter a whole number like 60"),
    ],
)
def test_what_cannot_be_read_says_how_to_write_it(
    capsys, words: tuple[str, ...], said: str
) -> None:
    with pytest.raises(SystemExit):
        main(["clock", "crtc.k2", "--from", "2026-11-02", *words])
    assert said in capsys.readouterr().err


def test_in_plain_lines_it_says_what_it_found_and_what_it_lacks(capsys) -> None:
    assert main(["clock", "crtc.k3", "--from", "2026-11-02", *ON]) == 0
    assert "Last day: Tuesday 1 December 2026" in capsys.readouterr().out
    pause = ("--pause", "2026-11-09:2026-11-13")
    assert main(["clock", "crtc.k3", "--from", "2026-11-02", *pause, *ON]) == 0
    paused = capsys.readouterr().out
    assert "Last day with the pauses: Sunday 6 December 2026" in paused
    assert "Last day without the pauses: Tuesday 1 December 2026" in paused
    assert "  Last day:" not in paused
    assert main(["clock", "crtc.k2", "--from", "2026-11-02", *ON]) == 0
    assert "Missing. We need to know: the most days" in capsys.readouterr().out
    assert main(["clock", "red.consult", "--from", "2027-04-01", "--posts", "30", *ON]) == 0
    assert "We could not check all of this" in capsys.readouterr().out
