"""A fault in the data files is refused in a sentence that names the file and the row."""

from importlib.resources import files
from pathlib import Path
from shutil import copytree

import pytest

from spinout.directory import DirectoryDataError, load_from

DATA = files("spinout.directory") / "data"


@pytest.mark.parametrize(
    ("file", "was", "is_now", "says"),
    [
        ("entries", ",closed,2016-10,", ",shut,2016-10,", "“shut” is not in the list Status"),
        ("entries", ",closed,2016-10,", ",closed,2016-13,", "“2016-13” is not a date"),
        ("entries", "\nseqol,", "\nepic,", "“epic” is there twice"),
        ("entries", "our-history", "our-mystery", "we hold no 'our-mystery'"),
        ("reports", "\nseqol,", "\nsequoia,", "no body is called “sequoia”"),
        ("reports", ",cause,", ",blame,", "'blame' is not a valid Kind"),
        ("statistics", ",40,40,exact,", ",forty,40,exact,", "“forty” is not a number"),
        ("statistics", "leisure_trusts", "pleasure_trusts", "not in the list Question"),
        ("sources", "\nlocala,", "\nsirona,", "“sirona” is there twice"),
    ],
)
def test_a_planted_fault_is_named(
    tmp_path: Path, file: str, was: str, is_now: str, says: str
) -> None:
    folder = tmp_path / "data"
    copytree(DATA, folder)
    path = folder / f"{file}.csv"
    text = path.read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, is_now, 1), encoding="utf-8")
    with pytest.raises(DirectoryDataError, match=rf"^{file}\.csv, row \d+: .*{says}"):
        load_from(folder)


def test_the_version_changes_when_the_data_do(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    copytree(DATA, folder)
    before = load_from(folder).version
    path = folder / "sources.csv"
    path.write_text(path.read_text(encoding="utf-8") + "one,One,,,\n", encoding="utf-8")
    assert load_from(folder).version != before
