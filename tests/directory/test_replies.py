"""What a body itself says of its row: read from the data, shown as its own words, never ours."""

from importlib.resources import files
from pathlib import Path
from shutil import copytree

import pytest

from spinout import directory
from spinout.directory import DirectoryDataError, load_from
from spinout.directory.exporting import ENTRY_COLUMNS, as_data

DATA = files("spinout.directory") / "data"


def with_reply(folder: Path, row: str) -> directory.Directory:
    copytree(DATA, folder)
    (folder / "replies.csv").write_text(f"slug,date,words,sources\n{row}\n", encoding="utf-8")
    return load_from(folder)


def test_we_hold_no_reply_yet() -> None:
    assert [each.slug for each in directory.load().entries if each.replies] == []


def test_a_reply_is_read_and_is_in_the_downloads(tmp_path: Path) -> None:
    held = with_reply(
        tmp_path / "data", "gll,2026-11,We still trade.,10-years-eo-what-mycsp-has-learned"
    )
    (reply,) = held.by_slug["gll"].replies
    assert (reply.words, reply.date) == ("We still trade.", "2026-11")
    (row,) = as_data([held.by_slug["gll"]], ENTRY_COLUMNS)
    (cell,) = row["replies"]
    assert cell.startswith("We still trade. (its own words: ")


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("nobody,2026,Words.,10-years-eo-what-mycsp-has-learned", "no body is called “nobody”"),
        ("gll,soon,Words.,10-years-eo-what-mycsp-has-learned", "“soon” is not a date"),
        ("gll,2026,Words.,nowhere", "we hold no 'nowhere'"),
    ],
)
def test_a_fault_in_a_reply_is_named(tmp_path: Path, row: str, says: str) -> None:
    with pytest.raises(DirectoryDataError, match=rf"^replies\.csv, row 2: .*{says}"):
        with_reply(tmp_path / "data", row)
