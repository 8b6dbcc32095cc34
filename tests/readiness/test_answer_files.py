"""One person's own file: written for anyone to read, read with care, and counted once."""

from dataclasses import replace
from datetime import date

import pytest

from spinout.readiness import AnswerFileError, FilesError, blank, brought_together, opened, written
from spinout.readiness.answer_file import LONGEST
from spinout.readiness.bringing import MOST_FILES
from tests.readiness.sheets import ALL, HELD, TODAY, sheet

MARK = "0123456789abcdef"
FULL = sheet(
    {key: place % 5 for place, key in enumerate(ALL) if key != "R37"},
    mark=MARK,
    not_apply=["R37"],
    themes=["jobs", "say"],
)


def test_a_file_gives_back_the_answers_it_was_made_of():
    assert opened(written(FULL, HELD).encode(), HELD) == FULL


def test_a_file_saved_by_another_program_with_its_own_line_ends_is_read():
    text = written(FULL, HELD).replace("\n", "\r\n")
    assert opened(b"\xef\xbb\xbf" + text.encode(), HELD) == FULL


def test_a_file_says_first_who_will_see_it():
    first = "\n".join(written(FULL, HELD).splitlines()[:4])
    assert "that person sees it" in first
    assert "It holds no name" in first


def test_a_file_holds_each_question_in_words():
    text = written(FULL, HELD)
    assert all(f"# {each.asks}" in text for each in HELD.questions)


def test_a_blank_sheet_is_no_answer_and_says_so():
    with pytest.raises(AnswerFileError, match="holds no answers"):
        opened(blank(HELD, day=TODAY, mark=MARK).encode(), HELD)


def test_a_blank_sheet_filled_in_by_hand_is_read():
    text = blank(HELD, day=TODAY, mark=MARK).replace("# R05 =", "R05 = 3")
    assert dict(opened(text.encode(), HELD).levels) == {"R05": 3}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("spinout_readiness = 1", ""), "not an answer file"),
        (("spinout_readiness = 1", "spinout_readiness = 2"), "not an answer file"),
        (("answered = 2026-11-23", ""), "on which day"),
        (("answered = 2026-11-23", "answered = 1999-11-23"), "on which day"),
        (("answered = 2026-11-23", "answered = 2026-11-23T10:00:00"), "on which day"),
        ((f'"{MARK}"', '"Ann"'), "mark"),
        (("R01 = 0", "R01 = 5"), "R01 must be a whole number from 0 to 4"),
        (("R01 = 0", "R01 = -1"), "R01 must be a whole number"),
        (("R01 = 0", "R01 = true"), "R01 must be a whole number"),
        (("R01 = 0", "R01 = 1.0"), "R01 must be a whole number"),
        (("R01 = 0", 'R01 = "does not apply"'), "R01 must be a whole number"),
        (("R01 = 0", "R99 = 0"), "a question that we do not ask"),
        (('["jobs", "say"]', '["They lied to us"]'), "a theme that is not on our list"),
        (('["jobs", "say"]', '"jobs"'), "not a list"),
        (("[answers]", "name = 1\n[answers]"), "not an answer file"),
        (("[answers]", "[[answers]]"), "not as we write them"),
        (("R01 = 0", "R01 = 0\nR01 = 1"), "could not read"),
        (("R01 = 0", "R01 ="), "could not read"),
        (("themes = [", f"themes = {'[' * 2000}"), "could not read"),
    ],
)
def test_a_file_that_is_not_as_we_write_it_gets_a_sentence(change, says):
    text = written(FULL, HELD)
    assert change[0] in text
    with pytest.raises(AnswerFileError, match=says):
        opened(text.replace(*change, 1).encode(), HELD)


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"PK\x03\x04", b"\x00" * 100, b"a" * (LONGEST + 1)]
)
def test_what_is_no_file_of_ours_gets_a_sentence(content):
    with pytest.raises(AnswerFileError):
        opened(content, HELD)


def files(*sheets):
    """The sheets as files to bring together."""
    return [(f"file {n}", written(each, HELD).encode()) for n, each in enumerate(sheets, start=1)]


def test_the_newer_of_two_files_of_one_person_counts():
    old = replace(FULL, day=date(2026, 10, 1), levels={"R01": 1})
    assert brought_together(files(FULL, old), HELD) == (FULL,)
    assert brought_together(files(old, FULL), HELD) == (FULL,)


def test_the_same_file_brought_twice_counts_once():
    assert brought_together(files(FULL, FULL), HELD) == (FULL,)


def test_two_files_of_one_person_and_one_day_that_differ_are_sent_back():
    with pytest.raises(FilesError, match="one person and one day"):
        brought_together(files(FULL, replace(FULL, levels={"R01": 1})), HELD)


def test_people_come_in_an_order_that_tells_nothing_of_their_files():
    one, two = replace(FULL, mark="f" * 16), replace(FULL, mark="a" * 16)
    assert brought_together(files(one, two), HELD) == brought_together(files(two, one), HELD)


def test_each_file_that_cannot_be_read_is_named():
    with pytest.raises(FilesError) as found:
        brought_together([("a.txt", b"nothing"), *files(FULL), ("b.txt", b"")], HELD)
    assert [each.partition(":")[0] for each in found.value.sentences] == ["a.txt", "b.txt"]


def test_no_files_and_too_many_get_a_sentence():
    with pytest.raises(FilesError, match="at least one"):
        brought_together([], HELD)
    with pytest.raises(FilesError, match=f"at most {MOST_FILES}"):
        brought_together(files(FULL) * (MOST_FILES + 1), HELD)
