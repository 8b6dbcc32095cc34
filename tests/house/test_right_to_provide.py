"""The Right to Provide is never named without saying that it is a past policy, not a right."""

import pytest

from tests.house.tree import ROOT

NAME = "Right to Provide"
ALWAYS = f"{NAME} (2010–15 policy, not a legal right)"
TITLES_OF_OTHERS = ROOT / "src" / "spinout" / "law" / "sources.toml"
"""What others called their own pages is kept as they wrote it."""

TOLD = sorted(
    path
    for folder in ("src/spinout", "docs/explanation", "docs/how-to")
    for kind in ("*.toml", "*.csv", "*.html", "*.md")
    for path in (ROOT / folder).rglob(kind)
    if path != TITLES_OF_OTHERS and NAME in " ".join(path.read_text(encoding="utf-8").split())
)


@pytest.mark.parametrize("path", TOLD, ids=lambda path: path.name)
def test_each_mention_says_what_it_was(path) -> None:
    said = " ".join(path.read_text(encoding="utf-8").split())
    assert said.count(NAME) == said.count(ALWAYS)


def test_there_are_mentions_to_look_at() -> None:
    assert {path.name for path in TOLD} >= {"cabinet-office.toml", "health.toml", "departments.md"}
