"""A nurse on a phone, a parish council and staff others ask about go through the check, whole."""

from collections.abc import Callable

from playwright.sync_api import Download, Page, expect

Sound = Callable[[Page], None]


def begin(page: Page, site: str, *, employer: str, who: str, words: str) -> None:
    """Fills in the first questions."""
    page.goto(f"{site}/could-we/")
    page.get_by_label("England").check()
    page.get_by_label("Who runs it now?").select_option(employer)
    page.get_by_label(who).first.check()
    page.get_by_label("What kind of service is it?").fill(words)


def see(page: Page) -> None:
    """Sends the form, and waits for the answers."""
    page.get_by_role("button", name="See what we found").click()
    page.get_by_role("heading", name="Before any yes").wait_for()


def saved(page: Page, button: str) -> Download:
    """The file a button saves."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    return waiting.value


def test_a_nurse_finds_her_service_in_her_own_words_and_takes_the_answer_home(
    page: Page, site: str, is_sound: Sound
) -> None:
    begin(
        page,
        site,
        employer="nhs-trust",
        who="Two or more of us who work for that body",
        words="district nurses",
    )
    page.get_by_role("button", name="Find it").click()
    expect(page.get_by_label("Nursing outside hospital")).to_be_checked()
    expect(page.get_by_label("England")).to_be_checked()
    is_sound(page)
    see(page)
    is_sound(page)
    expect(page.get_by_role("heading", name="1. May it leave?")).to_be_visible()
    expect(page.get_by_role("heading", name="2. How is the contract awarded?")).to_be_visible()
    expect(page.get_by_role("heading", name="3. Which work may go?")).to_be_visible()
    page.get_by_text("The rule behind this").first.click()
    expect(page.get_by_role("link", name="Read it at its source").first).to_be_visible()
    is_sound(page)
    assert saved(page, "Save as PDF").suggested_filename == "could-we.pdf"
    page.get_by_role("button", name="Which of these does the service do?").first.click()
    page.wait_for_url("**/could-we/#work")
    page.get_by_label("Giving regulated", exact=False).or_(
        page.locator("[value=regulated-care]")
    ).first.check()
    is_sound(page)
    see(page)
    expect(page.get_by_text("Care Quality Commission").first).to_be_visible()


def test_a_parish_council_shares_its_answers_by_a_link(
    page: Page, site: str, is_sound: Sound
) -> None:
    begin(
        page,
        site,
        employer="district-council",
        who="A parish or town council",
        words="community centre",
    )
    page.get_by_text("The request, and its dates").click()
    for part, number in (("Day", "2"), ("Month", "11"), ("Year", "2026")):
        day = page.get_by_role("group", name="When did the request reach them")
        day.get_by_label(part).fill(number)
    page.get_by_role("group", name="Has the council published dates").get_by_label(
        "No", exact=True
    ).check()
    see(page)
    is_sound(page)
    expect(page.get_by_role("img", name="Dates that matter")).to_be_visible()
    expect(page.get_by_role("cell", name="30 days beginning with")).to_be_visible()
    assert saved(page, "Put the dates in a diary").suggested_filename == "could-we.ics"
    page.get_by_text("Share it by a link").click()
    page.get_by_role("button", name="Make the link").click()
    page.get_by_role("heading", name="A link to your answers").wait_for()
    is_sound(page)
    address = page.get_by_label("The link", exact=True).input_value()
    assert address.startswith(f"{site}/could-we/answer/?v=1&on=")
    page.goto(address)
    is_sound(page)
    # The page tells no one where it is, so its own buttons must work without that too.
    page.get_by_role("button", name="Change an answer").click()
    expect(page.get_by_label("A parish or town council").first).to_be_checked()
    expect(page).to_have_url(f"{site}/could-we/")


def test_staff_learn_what_someone_else_s_request_means_without_script(
    plain: Page, site: str
) -> None:
    begin(
        plain,
        site,
        employer="county-council",
        who="Someone else has asked to run our service",
        words="care",
    )
    plain.get_by_role("button", name="See what we found").click()
    plain.get_by_role("heading", name="Someone else has asked").wait_for()
    expect(plain.get_by_text("It may then reject others on ground 8.")).to_be_visible()
    plain.get_by_role("button", name="Care of older people").click()
    plain.get_by_text("Care of older people").first.wait_for()
    plain.get_by_text("Share it by a link").click()
    plain.get_by_role("button", name="Make the link").click()
    plain.get_by_role("link", name="Open it").click()
    plain.get_by_role("heading", name="Someone else has asked").wait_for()


def test_what_cannot_be_read_is_marked_and_reached_from_the_top(
    page: Page, site: str, is_sound: Sound
) -> None:
    page.goto(f"{site}/could-we/")
    page.get_by_text("The contract", exact=True).click()
    page.get_by_label("For how many years would the contract run?").fill("a few")
    page.get_by_role("button", name="See what we found").click()
    page.get_by_role("heading", name="There is a problem").wait_for()
    is_sound(page)
    page.get_by_role("link", name="For how many years").click()
    expect(page.locator("#years")).to_be_focused()


def test_a_mangled_link_gets_a_sentence_and_the_form(
    page: Page, site: str, is_sound: Sound
) -> None:
    page.goto(f"{site}/could-we/answer/?v=1&on=2026-11-23&law=00000000&nation=engla")
    expect(page.get_by_text("That link is not one we made")).to_be_visible()
    expect(page.get_by_role("heading", name="Could we?")).to_be_visible()
    is_sound(page)


def test_on_paper_every_rule_is_open_and_nothing_is_there_to_press(page: Page, site: str) -> None:
    begin(page, site, employer="county-council", who="Only me so far", words="libraries")
    see(page)
    page.emulate_media(media="print")
    expect(page.get_by_text("Read it at its source").first).to_be_visible()
    expect(page.get_by_role("button", name="Change an answer")).to_be_hidden()
    expect(page.get_by_role("button", name="Save as PDF")).to_be_hidden()
