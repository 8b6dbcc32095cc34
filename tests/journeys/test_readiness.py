"""A team answers alone and brings its files together, on a desk, on a phone and without script."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

Sound = Callable[[Page], None]
FIRST = "Can you say in three sentences"


def answer(page: Page, site: str, level: str) -> None:
    """Answers the first question and the one on the named lead, and sends the form."""
    page.goto(f"{site}/are-you-ready/")
    for words in (FIRST, "Is there a named lead"):
        page.get_by_role("group", name=words).get_by_label(level, exact=True).check()
    page.get_by_role("button", name="See where you stand").click()
    expect(page.get_by_role("heading", name="Where you stand, by your own answers")).to_be_visible()


def save(page: Page, file: Path) -> Path:
    """Saves the answers as a file."""
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save my answers").click()
    saved.value.save_as(file)
    return file


def bring(page: Page, site: str, files: list[Path]) -> None:
    """Brings files together."""
    page.goto(f"{site}/are-you-ready/")
    page.get_by_label("The files my-answers.txt of your team").set_input_files(files)
    page.get_by_role("button", name="See what you come to").click()


def test_three_people_answer_and_see_where_they_differ(
    page: Page, site: str, is_sound: Sound, tmp_path: Path
) -> None:
    files = []
    for number, level in enumerate(("Not thought about", "Written down", "Checked by others")):
        answer(page, site, level)
        is_sound(page)
        files.append(save(page, tmp_path / f"{number}.txt"))
    bring(page, site, files)
    apart = page.get_by_role("region", name="Where you see it differently")
    expect(apart.get_by_text(FIRST)).to_be_visible()
    is_sound(page)


def test_a_person_without_script_answers_saves_and_brings_back(
    plain: Page, site: str, tmp_path: Path
) -> None:
    answer(plain, site, "With proof")
    file = save(plain, tmp_path / "mine.txt")
    plain.goto(f"{site}/are-you-ready/")
    plain.get_by_text("Bring back your own file").click()
    plain.get_by_label("The file my-answers.txt that you saved here").set_input_files(file)
    plain.get_by_role("button", name="Open it").click()
    first = plain.get_by_role("group", name=FIRST)
    expect(first.get_by_label("With proof", exact=True)).to_be_checked()


@pytest.mark.parametrize("content", [b"\x00", b"not an answer file"])
def test_a_wrong_file_is_told_beside_its_field(
    page: Page, site: str, is_sound: Sound, tmp_path: Path, content: bytes
) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_bytes(content)
    bring(page, site, [wrong])
    expect(page.get_by_role("alert")).to_contain_text("wrong.txt: We could not read this file.")
    is_sound(page)
