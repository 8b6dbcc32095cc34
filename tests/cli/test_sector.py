"""`spinout sector` adds up a file of posts of any length, and hides what is under ten."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from spinout.cli.main import main

ON = "2026-11-23"
KINDS = """
["nurses"]
nation = "england"
ni_category = "A"
scheme = "nhs_2015"
scheme_after = "workplace"

["porters"]
nation = "england"
ni_category = "A"
scheme = "nhs_2015"
scheme_after = "nhs_2015"
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A file of kinds, and one of twenty nurses and twelve porters."""
    kinds, posts = tmp_path / "kinds.toml", tmp_path / "posts.csv"
    kinds.write_text(KINDS, encoding="utf-8")
    rows = ["nurses,30000"] * 20 + ["porters,24000.50"] * 12
    posts.write_text("\n".join(["kind,pay", *rows, ""]), encoding="utf-8-sig")
    return kinds, posts


def test_sums_are_given_by_kind_and_in_all(files, capsys) -> None:
    assert main(["sector", *map(str, files), "--on", ON, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["on"], found["basis"], found["posts"]) == (ON, "annual", 32)
    nurses, porters = found["rows"]
    assert (nurses["kinds"], nurses["posts"], porters["posts"]) == (["nurses"], 20, 12)
    assert nurses["lines"]["stay"]["pension_contribution"] == 20 * 249_000
    assert nurses["lines"]["go"]["pension_earned"] == 0
    assert porters["lines"]["stay"] == porters["lines"]["go"]
    assert [(each["from"], each["posts"]) for each in found["take_home_changes"]] == [
        (0, 12),
        (100_000, 20),
    ]


def test_in_words_a_rise_that_comes_from_a_pension_is_called_no_gain(files, capsys) -> None:
    assert main(["sector", *map(str, files), "--on", ON]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert said.startswith("32 posts. Basis: annual. Law as at 23 November 2026")
    assert "Take-home that rises because less goes into a pension is no gain." in said
    assert "the same: 12 posts" in said
    assert "from +£1,000.00 to under +£2,000.00: 20 posts" in said


def test_under_ten_posts_are_not_added_up(files, capsys) -> None:
    kinds, posts = files
    posts.write_text("kind,pay\n" + "nurses,30000\n" * 9, encoding="utf-8")
    assert main(["sector", str(kinds), str(posts), "--on", ON]) == 0
    said = capsys.readouterr().out
    assert "There are under ten posts, so no sum of them is shown." in said
    assert "£" not in said


def test_progress_is_told_apart_from_the_answer(files, capsys) -> None:
    kinds, posts = files
    posts.write_text("kind,pay\n" + "nurses,30000\n" * 1_000_010, encoding="utf-8")
    assert main(["sector", str(kinds), str(posts), "--on", ON, "--json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["posts"] == 1_000_010
    assert "posts so far" in told.err


def test_several_files_are_one_workforce(files, capsys) -> None:
    kinds, posts = files
    asked = ["sector", str(kinds), str(posts), str(posts), "--on", ON, "--json"]
    assert main(asked) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["posts"], [each["posts"] for each in found["rows"]]) == (64, [40, 24])


def test_workers_give_the_answer_of_one_process(files, capsys, monkeypatch) -> None:
    asked = ["sector", *map(str, files), "--on", ON, "--json"]
    assert main(asked) == 0
    alone = capsys.readouterr().out
    started: list[int] = []

    @contextmanager
    def here(count: int) -> Iterator[AtOnce]:
        started.append(count)
        yield AtOnce()

    monkeypatch.setattr("spinout.employment.workforce.over_workers.processes_here", here)
    monkeypatch.setattr("distributed.as_completed", iter)
    assert main([*asked, "--workers", "2"]) == 0
    assert (capsys.readouterr().out, started) == (alone, [2])


class AtOnce:
    """A client that does each part as it is handed in, so that no process is started."""

    def scatter(self, held, **more):
        return held

    def submit(self, work, *words, **more) -> "Done":
        return Done(work(*words))


class Done:
    """A part that is done."""

    def __init__(self, found) -> None:
        self.found = found

    def result(self):
        return self.found

    def release(self) -> None:
        """Nothing is held."""


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("kinds", "[", "it is not TOML"),
        ("posts", "kind,pay\nnurses,lots\n", "Line 2 of the file: Enter an amount in pounds"),
        ("posts", "post,pay\n", "the first line must be “kind,pay”"),
        ("posts", None, "posts.csv” could not be opened"),
    ],
)
def test_a_file_that_cannot_be_read_is_wrong_use(files, capsys, name, text, said) -> None:
    kinds, posts = files
    place = kinds if name == "kinds" else posts
    place.unlink()
    if text is not None:
        place.write_text(text, encoding="utf-8")
    assert main(["sector", str(kinds), str(posts), "--on", ON]) == 2
    assert said in capsys.readouterr().err


def test_a_file_that_is_not_utf8_is_wrong_use(files, capsys) -> None:
    kinds, posts = files
    posts.write_bytes(b"kind,pay\nnurses,30\xff\n")
    assert main(["sector", str(kinds), str(posts), "--on", ON]) == 2
    assert "Save it as UTF-8" in capsys.readouterr().err
