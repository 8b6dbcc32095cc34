"""Asking for help on a copy that somebody runs, in a real browser; and what it writes down."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import PATIENCE, ROOT, _free_port, _wait_for

SETTINGS = {
    "SPINOUT_OPERATOR": "Example Council, Change Team",
    "SPINOUT_PHONE": "01632 960 001",
    "SPINOUT_HOURS": "Monday to Friday, 09:00 to 17:00",
    "SPINOUT_NATION": "england",
    "SPINOUT_REPLY_DAYS": "5",
    "SPINOUT_HELPERS_CODE": "zebra-crossing-code",
    "SPINOUT_MAIL_TO": "help@council.example",
}
MARKER = "Zebrafinch"


@pytest.fixture(scope="module")
def run_by_somebody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A site whose operator is named, and the folder of all that it writes."""
    folder = tmp_path_factory.mktemp("asking")
    mail = {"SPINOUT_MAIL": f"file://{folder}/mail"}
    own = {"PYTHONPATH": str(ROOT / "src"), "SPINOUT_STATE": str(folder)}
    port = _free_port()
    command = [sys.executable, "-m", "spinout.web", "--port", str(port)]
    with (folder / "said.log").open("wb") as said:
        server = subprocess.Popen(
            command,
            cwd=folder,
            env=SETTINGS | mail | own,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        address = f"http://127.0.0.1:{port}"
        try:
            _wait_for(address, server)
            yield address, folder
        finally:
            server.terminate()
            server.wait(timeout=PATIENCE)


def test_the_foot_of_every_page_says_whom_to_ring_and_when(
    page: Page, run_by_somebody: tuple[str, Path]
) -> None:
    site, _ = run_by_somebody
    for address in ("/", "/guidance/glossary/", "/directory/", "/nowhere/"):
        page.goto(site + address)
        foot = page.get_by_role("contentinfo")
        expect(foot).to_contain_text("Phone: 01632 960 001")
        expect(foot).to_contain_text("Monday to Friday, 9am to 5pm, not on bank holidays")


def test_a_question_is_asked_looked_up_and_erased(
    page: Page, run_by_somebody: tuple[str, Path], is_sound: Callable[[Page], None]
) -> None:
    site, _ = run_by_somebody
    page.goto(site)
    page.get_by_role("main").get_by_role("link", name="Ask for help").click()
    is_sound(page)
    page.get_by_role("button", name="Send your question").click()
    expect(page.get_by_role("alert")).to_contain_text("Enter your question.")
    is_sound(page)
    page.get_by_label("What is your question?").fill(f"{MARKER}: she is off sick. Who pays?")
    page.get_by_role("button", name="Send your question").click()
    expect(page.get_by_role("alert")).to_contain_text("may tell of somebody’s sickness")
    is_sound(page)
    page.get_by_label("I have read it again.").check()
    page.get_by_label("I work in the service").check()
    page.get_by_role("button", name="Send your question").click()
    expect(page.get_by_role("heading", name="We have your question")).to_be_visible()
    is_sound(page)
    number = page.locator(".sp-pack .govuk-heading-xl").inner_text()
    page.get_by_role("link", name="See how it stands, or erase it").click()
    is_sound(page)
    page.get_by_label("Your number").fill(number)
    page.get_by_role("button", name="Look it up").click()
    expect(page.get_by_text("It waits for an answer.")).to_be_visible()
    is_sound(page)
    page.get_by_role("button", name="Erase this question").click()
    expect(page.get_by_role("heading", name="Your question is erased")).to_be_visible()
    is_sound(page)


def test_a_helper_enters_a_caller_s_question_without_script(
    plain: Page, run_by_somebody: tuple[str, Path]
) -> None:
    site, _ = run_by_somebody
    plain.goto(f"{site}/ask/")
    plain.get_by_role("link", name="For helpers: enter a caller’s question").click()
    plain.get_by_label("The caller agreed to this").check()
    plain.get_by_label("What does the caller ask?").fill(f"{MARKER}: may we ask?")
    plain.get_by_label("The helpers’ code").fill("zebra-crossing-code")
    plain.get_by_role("button", name="Keep this question").click()
    expect(plain.get_by_text("Read this number to the caller")).to_be_visible()


def test_each_page_of_a_helper_is_clean_by_axe(
    page: Page, run_by_somebody: tuple[str, Path], is_sound: Callable[[Page], None]
) -> None:
    site, _ = run_by_somebody
    page.goto(f"{site}/ask/for-a-caller/")
    is_sound(page)
    page.get_by_role("button", name="Keep this question").click()
    expect(page.get_by_role("alert")).to_be_visible()
    is_sound(page)
    page.get_by_label("The caller agreed to this").check()
    page.get_by_label("What does the caller ask?").fill(f"{MARKER}: may we ask?")
    page.get_by_label("The helpers’ code").fill("zebra-crossing-code")
    page.get_by_role("button", name="Keep this question").click()
    expect(page.get_by_text("Read this number to the caller")).to_be_visible()
    is_sound(page)


def test_no_word_of_a_question_is_in_a_log_or_a_mail(
    plain: Page, run_by_somebody: tuple[str, Path]
) -> None:
    site, folder = run_by_somebody
    plain.goto(f"{site}/ask/?words={MARKER}")
    plain.get_by_label("What is your question?").fill(f"{MARKER} asks")
    plain.get_by_label("How can they reach you?").fill(f"{MARKER}@council.example")
    plain.get_by_role("button", name="Send your question").click()
    expect(plain.get_by_role("heading", name="We have your question")).to_be_visible()
    time.sleep(0.5)
    held = [each for each in folder.rglob("*") if each.is_file()]
    assert any("mail" in each.parts for each in held)
    said = {each.name for each in held if MARKER.encode() in each.read_bytes()}
    # The question itself is in the database, for those who run the copy to read.
    assert {name.partition("-")[0] for name in said} == {"spinout.sqlite3"}
    assert all(b"127.0.0.1" not in each.read_bytes() for each in held if "sqlite3" in each.name)


def test_a_correction_is_suggested_and_waits(
    page: Page, run_by_somebody: tuple[str, Path], is_sound: Callable[[Page], None]
) -> None:
    site, _ = run_by_somebody
    page.goto(f"{site}/directory/seqol/")
    page.get_by_role("link", name="Suggest a correction").click()
    is_sound(page)
    page.get_by_role("button", name="Send the correction").click()
    expect(page.get_by_role("alert")).to_contain_text("Enter what the row should say.")
    is_sound(page)
    page.get_by_label("What is it about?").select_option("status")
    page.get_by_label("What should it say?").fill(f"{MARKER} took it over.")
    page.get_by_label("Where is this published?").fill("Annual report, 2017")
    page.get_by_role("button", name="Send the correction").click()
    expect(page.get_by_role("heading", name="Your correction waits to be read")).to_be_visible()
    is_sound(page)
    page.get_by_role("link", name="Back to SEQOL").click()
    expect(page.get_by_role("heading", name="SEQOL")).to_be_visible()
    expect(page.get_by_text(MARKER)).to_have_count(0)
