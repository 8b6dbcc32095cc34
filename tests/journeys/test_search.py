"""Asking the guidance a question from the start page, in a browser that runs no script."""

from playwright.sync_api import Page, expect


def test_a_question_asked_on_the_start_page_leads_to_the_page_that_answers(
    plain: Page, site: str
) -> None:
    plain.goto(site)
    plain.get_by_label("Or ask a question").fill("Do the staff get a vote on it?")
    plain.get_by_role("button", name="Search").click()
    expect(plain.get_by_role("heading", name="may help")).to_be_visible()
    plain.get_by_role("link", name="Consult and ballot").first.click()
    expect(plain.get_by_role("heading", name="Consult and ballot", level=1)).to_be_visible()


def test_a_search_with_no_result_leads_on(plain: Page, site: str) -> None:
    plain.goto(f"{site}/guidance/")
    plain.get_by_label("What do you want to know?").fill("xyzzy")
    plain.get_by_role("button", name="Search").click()
    expect(plain.get_by_role("heading", name="We found no page with those words")).to_be_visible()
    plain.get_by_role("link", name="look up a word in the glossary").click()
    expect(plain.get_by_role("heading", name="Glossary", level=1)).to_be_visible()
