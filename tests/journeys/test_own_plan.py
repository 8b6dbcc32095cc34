"""A newcomer starts a plan, sees every stage, saves it, erases it and brings it back."""

import re
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

Sound = Callable[[Page], None]
LARGEST = 150_000
PATIENCE = 30
PAGES = [
    "question/service.name/",
    "question/parent.kind/",
    "question/case.go_live/",
    "question/money.other_income/",
    "question/narrative.case_for/",
    "list/narrative.options/",
    "posts/",
    "posts/add/",
    "check/",
    "stages/",
    "timetable/",
    "which-kind/",
    "who-owns/",
    "timetable/settle/start/",
    "timetable/settle/changes/",
    "timetable/settle/signed/",
    "timetable/settle/approved/",
    "save/",
    "bring-back/",
    "erase/",
]


PAID_FOR_IT = "What would the council or other buyer pay for the service in the first year?"
SENT_EMPTY = {
    "question/service.name/": "Save and continue",
    "question/parent.nation/": "Save and continue",
    "question/case.go_live/": "Save and continue",
    "question/money.other_income/": "Save and continue",
    "question/narrative.case_for/": "Save and continue",
    "posts/add/": "Save this kind of job",
    "list/narrative.risks/": "Save",
    "bring-back/": "Bring it back",
    "who-owns/": "Keep it in my plan",
    "timetable/settle/start/": "Save",
    "timetable/settle/changes/": "Save",
    "timetable/settle/signed/": "Save",
    "timetable/settle/approved/": "Approve it",
}
"""Pages sent with nothing filled in, and the button that sends each."""


def press(page: Page, name: str) -> None:
    """Presses the button, or the link drawn as one."""
    page.get_by_role("button", name=name).first.click()


def answer_five(page: Page, site: str) -> None:
    """Starts a plan and answers the first five questions."""
    page.goto(f"{site}/plan/")
    press(page, "Start a new plan")
    page.get_by_label("What is the service called?").fill("Library service")
    press(page, "Save and continue")
    page.get_by_label("What is your employer called?").fill("Example County Council")
    press(page, "Save and continue")
    page.get_by_label("England").check()
    press(page, "Save and continue")
    page.get_by_label("County council").check()
    press(page, "Save and continue")
    page.get_by_label("Colleagues who work for the body").check()
    with page.expect_navigation():
        press(page, "Save and continue")


def skip_the_rest(page: Page) -> int:
    """Skips every question left, and answers how many there were."""
    skipped = 0
    while "/check/" not in page.url:
        with page.expect_navigation():
            press(page, "Skip this")
        skipped += 1
    return skipped


def save_file(page: Page, name: str, folder: Path) -> Path:
    """Saves the plan, and answers where it is."""
    page.get_by_role("link", name="Save", exact=True).first.click()
    with page.expect_download() as saved:
        press(page, name)
    kept = folder / saved.value.suggested_filename
    saved.value.save_as(kept)
    return kept


def whole_journey(page: Page, site: str, folder: Path) -> None:
    """Start, answer five, skip the rest, change a number, pack, save, erase, bring back."""
    answer_five(page, site)
    assert skip_the_rest(page) == 11
    press(page, "See every stage")
    warning = page.get_by_role("heading", name="Before any yes").bounding_box()
    first = page.locator("h2.sp-part").first.bounding_box()
    assert warning["y"] < first["y"]
    page.get_by_label(PAID_FOR_IT).fill("£6,487,000")
    press(page, "Draw it again")
    page.wait_for_url("**/stages/**#money")
    expect(page.get_by_label(PAID_FOR_IT)).to_have_value("6487000")
    press(page, "Make the pack")
    page.get_by_role("heading", name="The pack is ready").wait_for()
    with page.expect_download() as pack:
        press(page, "Save the pack (zip)")
    assert pack.value.suggested_filename == "my-plan-pack.zip"
    kept = save_file(page, "Save my-plan.spinout", folder)
    page.get_by_role("link", name="Finish and erase").first.click()
    press(page, "Erase it now")
    page.get_by_role("heading", name="Your plan is erased").wait_for()
    page.goto(f"{site}/plan/stages/")
    page.get_by_role("heading", name="We do not have your plan any more").wait_for()
    page.goto(f"{site}/plan/bring-back/")
    page.get_by_label("Choose your file").set_input_files(kept)
    press(page, "Bring it back")
    page.get_by_role("heading", name="Library service: every stage").wait_for()
    page.get_by_role("link", name="Your answers").first.click()
    expect(page.get_by_text("Example County Council")).to_be_visible()


def test_a_newcomer_goes_all_the_way_and_comes_back(page: Page, site: str, tmp_path: Path) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    whole_journey(page, site, tmp_path)
    assert [each for each in said if "404" not in each] == []


def test_the_whole_way_works_without_script(plain: Page, site: str, tmp_path: Path) -> None:
    whole_journey(plain, site, tmp_path)


def test_an_example_is_opened_changed_and_redrawn(page: Page, site: str) -> None:
    page.goto(f"{site}/plan/")
    press(page, "Open: A county library service")
    page.get_by_role("heading", name="Library service: every stage").wait_for()
    picture = page.locator("svg[role=img]").first.inner_html()
    page.get_by_label(PAID_FOR_IT).fill("5000000")
    press(page, "Draw it again")
    page.wait_for_url("**#money")
    expect(page.get_by_text("£5,000,000").first).to_be_visible()
    assert page.locator("svg[role=img]").first.inner_html() != picture
    page.get_by_role("link", name="With today’s posts").click()
    expect(page.get_by_text("With today’s posts (shown here)")).to_be_visible()


def test_questions_can_be_answered_by_keyboard_alone(page: Page, site: str) -> None:
    page.goto(f"{site}/plan/")
    page.get_by_role("button", name="Start a new plan").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/question/service.name/")
    page.get_by_role("button", name="Save and continue").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.title.startsWith('Error: ')")
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id === 'answer'")
    page.keyboard.type("Library service")
    page.keyboard.press("Enter")
    page.wait_for_url("**/question/parent.name/")


def test_every_page_of_a_plan_is_clean_by_axe_and_fits(
    page: Page, site: str, is_sound: Sound
) -> None:
    page.goto(f"{site}/plan/")
    press(page, "Open: A county library service")
    for address in PAGES:
        page.goto(f"{site}/plan/{address}")
        is_sound(page)


def test_every_page_with_errors_is_clean_by_axe_and_fits(
    page: Page, site: str, is_sound: Sound
) -> None:
    page.goto(f"{site}/plan/")
    press(page, "Start a new plan")
    for address, button in SENT_EMPTY.items():
        page.goto(f"{site}/plan/{address}")
        page.get_by_role("button", name=button, exact=True).click()
        page.get_by_role("heading", name="There is a problem").wait_for()
        expect(page).to_have_title(re.compile("^Error: "))
        is_sound(page)


def test_pages_outside_a_plan_are_clean_by_axe_and_fit(
    page: Page, site: str, is_sound: Sound
) -> None:
    for address in ("", "bring-back/", "stages/", "erased/"):
        page.goto(f"{site}/plan/{address}")
        is_sound(page)


def test_a_list_of_problems_is_clean_by_axe_and_loses_nothing(
    page: Page, site: str, is_sound: Sound, tmp_path: Path
) -> None:
    page.goto(f"{site}/plan/")
    press(page, "Open: A county library service")
    page.goto(f"{site}/plan/bring-back/")
    bad = tmp_path / "posts.csv"
    bad.write_text("id,surname\nLA-1,x\n")
    page.get_by_label("Choose your file").set_input_files(bad)
    press(page, "Bring it back")
    page.get_by_role("heading", name="There are things to put right").wait_for()
    is_sound(page)
    page.get_by_role("link", name="Your answers").click()
    expect(page.get_by_text("402 posts in 97 kinds of job")).to_be_visible()


def test_the_largest_page_of_a_plan_is_light_to_load(browser: Browser, site: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site}/plan/")
    press(page, "Open: A community health service")
    reading = context.new_cdp_session(page)
    reading.send("Network.enable")
    reading.send("Network.setCacheDisabled", {"cacheDisabled": True})
    sizes: list[float] = []
    reading.on("Network.loadingFinished", lambda each: sizes.append(each["encodedDataLength"]))
    page.reload(wait_until="networkidle")
    context.close()
    assert 10_000 < sum(sizes) < LARGEST


def test_steps_of_the_pack_are_seen_before_it_is_done(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.goto(f"{site}/plan/")
    press(page, "Open: A community health service")
    page.get_by_role("button", name="Make the pack").click(no_wait_after=True)
    page.get_by_text("Every stage worked out").wait_for()
    expect(page.get_by_role("heading", name="The pack is ready")).to_have_count(0)
    page.get_by_role("heading", name="The pack is ready").wait_for()
    page.close()


def test_either_worker_opens_the_plan(page: Page, site: str) -> None:
    answer_five(page, site)
    cookies = "; ".join(f"{each['name']}={each['value']}" for each in page.context.cookies())
    for _ in range(12):
        asked = urllib.request.Request(f"{site}/plan/check/", headers={"Cookie": cookies})
        with urllib.request.urlopen(asked) as answer:
            assert "Example County Council" in answer.read().decode()


def test_no_temporary_file_is_left_by_a_pack(page: Page, site: str, scratch: Path) -> None:
    page.goto(f"{site}/plan/")
    press(page, "Open: A county library service")
    press(page, "Make the pack")
    page.get_by_role("heading", name="The pack is ready").wait_for()
    give_up = time.monotonic() + PATIENCE
    while (left := sorted(scratch.glob("spinout-*"))) and time.monotonic() < give_up:
        # A pack that an earlier page asked for may be in the making still.
        time.sleep(0.1)
    assert left == []
