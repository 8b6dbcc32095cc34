"""Days as a file for a diary: every line as RFC 5545 asks, whatever the words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout.documents.dates import Dated
from spinout.documents.dates.diary import MOST_OCTETS, diary
from spinout.documents.legible import BlankTextError

ON = date(2026, 11, 23)
NOTICE = Dated(
    identity="crtc.k3:2026-11-02",
    day=date(2026, 12, 1),
    name="Last day to hear from the council",
    says="30 days beginning with Monday 2 November 2026: last day Tuesday 1 December 2026.",
)
ANY_DAY = st.builds(
    Dated,
    identity=st.text(max_size=30),
    day=st.dates(date(2012, 1, 1), date(2049, 12, 31)),
    name=st.text(max_size=200).map(lambda text: f"A{text}"),
    says=st.text(max_size=400),
)
BEGINS = {"BEGIN:VCALENDAR": "END:VCALENDAR", "BEGIN:VEVENT": "END:VEVENT"}
ONCE = ("UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "TRANSP")
"""What each entry must hold just once."""


def unfolded(content: bytes) -> list[str]:
    """The lines, folds undone (section 3.1). Fails where an end or a length is not as it asks."""
    assert content.endswith(b"\r\n")
    pieces = content.split(b"\r\n")[:-1]
    lines: list[bytes] = []
    for piece in pieces:
        assert b"\n" not in piece
        assert b"\r" not in piece
        assert len(piece) <= MOST_OCTETS
        piece.decode()  # no character is cut in two
        if piece.startswith(b" "):
            lines[-1] += piece[1:]
        else:
            lines.append(piece)
    return [line.decode() for line in lines]


def entries(content: bytes) -> list[dict[str, str]]:
    """The entries by name. Fails where one is not closed or holds anything twice."""
    lines = unfolded(content)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    head = lines[1 : lines.index("BEGIN:VEVENT")] if "BEGIN:VEVENT" in lines else lines[1:-1]
    assert [line.partition(":")[0] for line in head][:3] == ["VERSION", "PRODID", "CALSCALE"]
    found: list[dict[str, str]] = []
    for line in lines[1 + len(head) : -1]:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif line != "END:VEVENT":
            assert name not in found[-1]
            found[-1][name] = value
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == len(found)
    return found


def plain(value: str) -> str:
    """A text value as it was before it was written (section 3.3.11)."""
    out, held = "", iter(value)
    for letter in held:
        assert letter not in ",;"
        out += next(held) if letter == "\\" else letter
    return out


def test_a_clock_is_an_all_day_entry_that_ends_the_day_after() -> None:
    (entry,) = entries(diary([NOTICE], name="Dates", on=ON))
    assert entry["DTSTART;VALUE=DATE"] == "20261201"
    assert entry["DTEND;VALUE=DATE"] == "20261202"
    assert entry["DTSTAMP"] == "20261123T000000Z"
    assert plain(entry["SUMMARY"]) == NOTICE.name
    assert plain(entry["DESCRIPTION"]) == NOTICE.says


def test_commas_semicolons_and_strokes_are_written_so_that_they_come_back() -> None:
    odd = Dated(identity="x", day=ON, name=r"a, b; c\d: “é”", says="one\ntwo")
    (entry,) = entries(diary([odd], name="a;b", on=ON))
    assert entry["SUMMARY"] == r"a\, b\; c\\d: “é”"
    assert plain(entry["SUMMARY"]) == odd.name
    assert plain(entry["DESCRIPTION"]) == "one two"


def test_an_entry_keeps_its_identity_when_its_day_moves() -> None:
    moved = Dated(identity=NOTICE.identity, day=NOTICE.day + timedelta(days=1), name=NOTICE.name)
    other = Dated(identity="crtc.k2:2026-11-02", day=NOTICE.day, name=NOTICE.name)
    first, second, third = entries(diary([NOTICE, moved, other], name="Dates", on=ON))
    assert first["UID"] == second["UID"] != third["UID"]


def test_a_day_without_more_to_say_has_no_empty_line() -> None:
    (entry,) = entries(diary([Dated(identity="x", day=ON, name="A day")], name="Dates", on=ON))
    assert "DESCRIPTION" not in entry


def test_no_days_are_still_a_file_that_can_be_read() -> None:
    assert entries(diary([], name="Dates", on=ON)) == []


def test_a_day_that_nobody_named_is_refused() -> None:
    with pytest.raises(BlankTextError):
        Dated(identity="x", day=ON, name=" ")


@given(st.lists(ANY_DAY, max_size=4), st.text(max_size=120), st.dates(date(2012, 1, 1)))
def test_whatever_the_words_the_file_is_whole_and_the_same_again(
    dates: list[Dated], name: str, on: date
) -> None:
    content = diary(dates, name=name, on=on)
    found = entries(content)
    assert [entry["DTSTART;VALUE=DATE"] for entry in found] == [f"{d.day:%Y%m%d}" for d in dates]
    assert all(set(ONCE) <= set(entry) for entry in found)
    assert content == diary(dates, name=name, on=on)
