"""A small case on disk, and ways to spoil it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from spinout.facts.casefile import check_case
from spinout.facts.problems import Problem

HEADINGS = "id,group,scheme,point,hours,full_time_hours,ni_category,perimeter,reason"
POST = "P-1,Library assistant,lgps_ew_2014,4,18.5,37,A,in,"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A case that knows nothing but one post."""
    (tmp_path / "case.toml").write_text("# nothing known yet\n", encoding="utf-8")
    (tmp_path / "posts.csv").write_text(f"{HEADINGS}\n{POST}\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def problems_in_case(folder: Path) -> Callable[[str], tuple[Problem, ...]]:
    """The problems found when case.toml holds this text."""

    def check(text: str) -> tuple[Problem, ...]:
        (folder / "case.toml").write_text(text, encoding="utf-8")
        return check_case(folder)

    return check


@pytest.fixture
def problems_in_posts(folder: Path) -> Callable[[str], tuple[Problem, ...]]:
    """The problems found when posts.csv holds this text."""

    def check(text: str) -> tuple[Problem, ...]:
        (folder / "posts.csv").write_bytes(text.encode("utf-8"))
        return check_case(folder)

    return check
