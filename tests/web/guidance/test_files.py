"""A page's file is read whole or refused with its name and what to mend."""

from pathlib import Path

import pytest

from spinout.web.guidance.files import PageFileError, outside_sources_in, page_from

GOOD = """+++
title = "A page"
summary = "What it says."
who = "You."
section = "role"
place = 1
checked = 2026-11-23
review_months = 6
+++
## What this means for you
"""


def test_a_whole_file_is_a_page() -> None:
    page = page_from("a-page.md", GOOD)
    assert page.slug == "a-page"
    assert page.words == "## What this means for you"
    assert page.review_by.isoformat() == "2027-05-23"


@pytest.mark.parametrize(
    ("was", "is_now", "says"),
    [
        ("+++\ntitle", "title", "Begin with a head"),
        ('title = "A page"', "", "lacks “title”"),
        ("place = 1", 'place = "1"', "lacks “place”"),
        ("checked = 2026-11-23", 'checked = "soon"', "lacks “checked”"),
        ('section = "role"', 'section = "cellar"', "“cellar” is no section"),
        ("place = 1", 'place = 1\nowner = "us"', "owner"),
        ('who = "You."', "who = You", "cannot be read"),
    ],
)
def test_a_file_with_a_fault_is_refused_by_name(was: str, is_now: str, says: str) -> None:
    with pytest.raises(PageFileError, match=says) as refused:
        page_from("a-page.md", GOOD.replace(was, is_now))
    assert str(refused.value).startswith("a-page.md: ")


@pytest.mark.parametrize("fault", ['status = "hearsay"', ""])
def test_a_source_with_a_fault_is_refused(tmp_path: Path, fault: str) -> None:
    whole = '[news]\ntitle = "T"\naddress = ""\ndate = "2019"\nsays = "S."\nchecked = 2026-11-23\n'
    (tmp_path / "sources.toml").write_text(whole + fault, encoding="utf-8")
    with pytest.raises(PageFileError, match=r"sources\.toml"):
        outside_sources_in(tmp_path)
