"""A sealed statement opens in a browser with its code, and with nothing else."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from spinout.documents.sealing import sealed_page

CODE = "ABCD-EFGH-JKLM-NPQR-2345"
WITHIN = (
    '<!DOCTYPE html><html lang="en-GB"><head><title>Mine</title></head>'
    "<body><h1>My own pay</h1></body></html>"
)


@pytest.fixture(name="address")
def _address(tmp_path: Path) -> str:
    file = tmp_path / "statement.html"
    file.write_text(sealed_page(WITHIN, CODE), encoding="utf-8")
    return file.as_uri()


def test_it_opens_with_its_code_however_the_code_is_typed(page, address, is_sound) -> None:
    page.goto(address)
    is_sound(page)
    page.get_by_label("Your code").fill("abcd efgh jklm npqr 2345")
    page.get_by_role("button", name="Open my statement").click()
    page.get_by_role("heading", name="My own pay").wait_for()


def test_a_wrong_code_opens_nothing_and_says_what_to_do(page, address) -> None:
    page.goto(address)
    page.get_by_label("Your code").fill("WXYZ-WXYZ-WXYZ-WXYZ-2345")
    page.get_by_role("button", name="Open my statement").click()
    page.get_by_text("That code does not open this file. Check it, or ask payroll.").wait_for()
    expect(page.get_by_role("heading", name="My own pay")).to_have_count(0)


def test_without_scripts_it_says_to_ask_payroll(plain, address) -> None:
    plain.goto(address)
    written = plain.content()  # whole: a page that was gone to has loaded
    assert "Ask payroll to print your statement." in written
