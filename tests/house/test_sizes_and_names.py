"""Small files, small functions, and rooms named for the trade."""

import re
from statistics import median

import pytest

from tests.house.tree import ROOT, functions, known_files, length, python_files

MOST_LINES = 500
LONGEST_FUNCTION = 60
FORBIDDEN = {
    "utils", "helpers", "common", "core", "base", "services", "managers", "misc", "lib", "shared",
    "models", "forms", "views", "sites", "sessions", "messages", "package", "calendar", "types",
}  # fmt: skip
DJANGO_OWNS = {"models", "forms", "views"}


@pytest.mark.parametrize("path", python_files(), ids=str)
def test_no_file_is_longer_than_a_reader_can_hold(path) -> None:
    assert len((ROOT / path).read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", python_files(), ids=str)
def test_no_function_is_longer_than_a_screen(path) -> None:
    assert {
        node.name: length(node) for node in functions(path) if length(node) > LONGEST_FUNCTION
    } == {}


def test_the_median_function_is_under_ten_lines() -> None:
    source = [path for path in python_files() if path.parts[0] == "src"]
    assert median(length(node) for path in source for node in functions(path)) < 10


def test_rooms_are_named_for_the_trade() -> None:
    for path in known_files():
        if path.parts[0] != "src":
            continue
        allowed = DJANGO_OWNS if "web" in path.parts else set()
        names = {part.removesuffix(".py") for part in path.parts[1:]}
        assert not names & (FORBIDDEN - allowed), path


def test_decisions_are_numbered_without_gap_or_repeat_and_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    names = sorted(path.name for path in folder.glob("[0-9]*.md"))
    numbers = [int(name[:4]) for name in names]
    assert numbers == list(range(1, len(names) + 1))
    listed = re.findall(r"\]\((\d{4}[^)]+)\)", (folder / "README.md").read_text(encoding="utf-8"))
    assert listed == names


def test_every_decision_says_what_was_given_up() -> None:
    for path in (ROOT / "docs" / "decisions").glob("[0-9]*.md"):
        text = path.read_text(encoding="utf-8")
        assert "## Why" in text, path
        assert "## What we decided" in text, path
        assert "## What we gave up" in text, path
