"""The Right to Provide is never named without saying that it is a past policy, not a right."""

from pathlib import Path

import pytest

from tests.house.tree import ROOT

NAME = "Right to Provide"
ALWAYS = f"{NAME} (2010–15 policy, not a legal right)"
TITLES_OF_OTHERS = ROOT / "src" / "spinout" / "law" / "sources.toml"
"""What others called their own pages is kept as they wrote it."""

WRITTEN = [
    *ROOT.glob("*.md"),
    *(
        path
        for folder in ("src/spinout", "docs/explanation", "docs/how-to")
        for kind in ("*.toml", "*.csv", "*.html", "*.md")
        for path in (ROOT / folder).rglob(kind)
        if path != TITLES_OF_OTHERS
    ),
]


def one_line(path: Path) -> str:
    return " ".join(path.read_text(encoding="utf-8").split())


TOLD = sorted(path for path in WRITTEN if NAME in one_line(path))


@pytest.mark.parametrize("path", TOLD, ids=lambda path: path.name)
def test_each_mention_says_what_it_was(path: Path) -> None:
    said = one_line(path)
    assert said.count(NAME) == said.count(ALWAYS)


def test_there_are_mentions_to_look_at() -> None:
    assert {path.name for path in TOLD} >= {"health.toml", "departments.md", "CHANGELOG.md"}
