"""One person goes from the start page to the result, takes it home and brings it back."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

Sound = Callable[[Page], None]


def answer(page: Page, site: str) -> None:
    """Comes by the door of the start page and answers as a nurse would."""
    page.goto(site)
    page.get_by_role("link", name="Would I lose out?").click()
    page.get_by_label("England", exact=True).check()
    page.get_by_label("Who employs you now?").select_option("nhs")
    page.get_by_label("Which pension is on your payslip?").select_option("nhs_2015")
    page.get_by_label("How much are you paid").fill("2,587.42")
    page.get_by_label("A month").check()
    page.get_by_label("A", exact=True).check()
    page.get_by_role("group", name="Which student loans").get_by_label("None").check()
    page.get_by_label("On a permanent contract").check()
    page.get_by_label("NHS: Agenda for Change").check()
    page.get_by_label("How many full years").fill("6")
    page.get_by_label("In which year were you born?").fill("1980")
    page.get_by_role("button", name="See side by side").click()
    page.get_by_role("heading", name="Would I lose out? What we found").wait_for()


def test_a_nurse_sees_both_sides_opens_a_rule_and_takes_it_home(
    page: Page, site: str, is_sound: Sound, tmp_path: Path
) -> None:
    answer(page, site)
    is_sound(page)
    expect(page.get_by_text("you would take home the same on the day")).to_be_visible()
    page.get_by_text("How, and the rule behind it: Income tax").click()
    expect(page.get_by_text("£12,570 a year").first).to_be_visible()
    is_sound(page)
    for button, name in (
        ("Save as PDF", "would-i-lose-out.pdf"),
        ("Save as PDF in large print", "would-i-lose-out-large.pdf"),
        ("Save your answers as your own file", "my-job.txt"),
    ):
        with page.expect_download() as waiting:
            page.get_by_role("button", name=button, exact=True).click()
        assert waiting.value.suggested_filename == name
    mine = tmp_path / "my-job.txt"
    waiting.value.save_as(mine)
    page.get_by_role("button", name="Read it in easy words").click()
    expect(page.get_by_text("You need not say how you will vote.")).to_be_visible()
    is_sound(page)
    page.goto(f"{site}/would-i-lose-out/")
    page.get_by_text("Bring back your file").click()
    page.get_by_label("The file my-job.txt").set_input_files(mine)
    is_sound(page)
    page.get_by_role("button", name="Open it").click()
    expect(page.get_by_text("you would take home the same on the day")).to_be_visible()


def test_a_fact_we_need_leads_to_its_question_with_all_else_kept(
    page: Page, site: str, is_sound: Sound
) -> None:
    answer(page, site)
    page.get_by_role("button", name="After a move, who could be in your pension scheme?").click()
    page.wait_for_url("**/would-i-lose-out/#access")
    expect(page.get_by_label("How much are you paid")).to_have_value("2,587.42")
    page.get_by_label("Only those who move").check()
    page.get_by_role("button", name="See side by side").click()
    expect(page.get_by_text("Someone who joins later would not be in your scheme.")).to_be_visible()


def test_all_of_it_works_without_script(plain: Page, site: str) -> None:
    answer(plain, site)
    plain.get_by_text("How, and the rule behind it: Income tax").click()
    expect(plain.get_by_text("£12,570 a year").first).to_be_visible()
