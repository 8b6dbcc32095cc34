"""Every link from one of our pages to another leads somewhere."""

import re

import pytest

from tests.house.tree import ROOT, known_files

PAGES = [
    path
    for path in known_files()
    if path.suffix == ".md" and path.parts[0] in {"README.md", "CHANGELOG.md", "docs"}
]


@pytest.mark.parametrize("path", PAGES, ids=str)
def test_every_link_and_picture_is_there(path) -> None:
    text = re.sub(r"`[^`]*`", "", (ROOT / path).read_text(encoding="utf-8"))
    places = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text)
    assert [place for place in places if not ((ROOT / path).parent / place).exists()] == []
