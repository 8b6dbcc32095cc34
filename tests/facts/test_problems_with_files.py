"""Each way a file cannot be opened has its own sentence."""

from collections.abc import Callable
from pathlib import Path

import pytest

from spinout.facts.casefile import check_case, read_case
from spinout.facts.opening import CASE_LIMIT, POSTS_LIMIT

Spoil = Callable[[Path], None]


def only_sentence(folder: Path) -> str:
    """The one problem, as a person reads it."""
    (problem,) = check_case(folder)
    return str(problem)


def no_case(folder: Path) -> None:
    (folder / "case.toml").unlink()


def no_posts(folder: Path) -> None:
    (folder / "posts.csv").unlink()


def folder_for_file(folder: Path) -> None:
    no_posts(folder)
    (folder / "posts.csv").mkdir()


def empty(folder: Path) -> None:
    (folder / "posts.csv").write_bytes(b"\xef\xbb\xbf \r\n")


def utf_16(folder: Path) -> None:
    (folder / "posts.csv").write_text("id,group\nP-1,Café\n", encoding="utf-16")


def utf_16_without_mark(folder: Path) -> None:
    (folder / "posts.csv").write_text("id,group\nP-1,Driver\n", encoding="utf-16-le")


def latin_1(folder: Path) -> None:
    (folder / "posts.csv").write_bytes("id,group\r\nP-1,Café\r\n".encode("latin-1"))


def cut_short(folder: Path) -> None:
    held = (folder / "posts.csv").read_bytes()
    (folder / "posts.csv").write_bytes(held + b"\x00" * 64)


def large_posts(folder: Path) -> None:
    (folder / "posts.csv").write_bytes(b"x" * (POSTS_LIMIT + 1))


def large_case(folder: Path) -> None:
    (folder / "case.toml").write_bytes(b"#" * (CASE_LIMIT + 1))


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (no_case, "case.toml: There is no case.toml in this folder. Add one"),
        (folder_for_file, "posts.csv: posts.csv is a folder. Put a file of that name"),
        (empty, "posts.csv: posts.csv is empty. Save it again"),
        (utf_16, "posts.csv: posts.csv is saved as UTF-16. Save it again and choose"),
        (utf_16_without_mark, "posts.csv: posts.csv is saved as UTF-16. Save it again"),
        (latin_1, "posts.csv, row 2: This line has a character that is not saved as UTF-8."),
        (cut_short, "posts.csv, row 3: posts.csv looks cut short: it holds empty bytes here."),
        (large_posts, "posts.csv: posts.csv is larger than 8 million bytes."),
        (large_case, "case.toml: case.toml is larger than 2 million bytes."),
    ],
)
def test_each_way_a_file_cannot_be_opened_has_its_own_sentence(folder, spoil: Spoil, says: str):
    spoil(folder)
    assert only_sentence(folder).startswith(says)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    said = only_sentence(tmp_path / "nowhere")
    assert said.endswith("There is no folder “nowhere”. Enter the folder that holds case.toml.")


def test_a_file_in_place_of_the_folder_is_named(folder):
    said = only_sentence(folder / "posts.csv")
    assert said.endswith("“posts.csv” is a file. Enter the folder that holds case.toml.")


def test_one_file_that_cannot_be_opened_does_not_hide_problems_in_the_other(folder):
    no_case(folder)
    (folder / "posts.csv").write_text("id,group,shoe size\n", encoding="utf-8")
    assert {each.file for each in check_case(folder)} == {"case.toml", "posts.csv"}


def test_a_case_without_a_posts_file_can_be_read_and_has_no_posts_yet(folder):
    no_posts(folder)
    assert check_case(folder) == ()
    facts = read_case(folder)
    assert (facts.posts, facts.unfinished_posts) == ((), ())
