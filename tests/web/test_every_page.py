"""What holds for every address: who may see it, its headings, its headers, its words."""

import html
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin

import pytest
from django.test import Client, override_settings
from django.urls import URLPattern, URLResolver, get_resolver

from spinout.clocks import Nation
from spinout.clocks.office_hours import office_hours
from spinout.web import design
from spinout.web.design import foot
from spinout.web.design.access import Rule
from spinout.web.design.headers import POLICY
from spinout.web.plans.access import PlanRule
from tests.house.reading_grade import grade
from tests.web.weight import A_PAGE_MAY_WEIGH, weight_of_the_look

pytestmark = pytest.mark.django_db
EXAMPLE = "/example/library-service/as-printed/"
PAGES = [
    "/",
    "/could-we/",
    "/would-i-lose-out/",
    "/example/",
    "/example/library-service/",
    EXAMPLE,
    f"{EXAMPLE}money/",
    f"{EXAMPLE}money/?what_1=pay&by_1=2&year_1=1&what_2=pay&by_2=-9",
    f"{EXAMPLE}money/why/cash/12/?test=contract_cut",
    "/accessibility/",
    "/licence/",
    "/are-you-ready/",
    "/which-kind-of-mutual/",
    "/who-owns-it/",
    "/a-proposal/",
    "/a-proposal/grounds/",
    "/a-proposal/interests/",
    "/law/",
    "/law/changed/",
    "/law/community-right-to-challenge/",
    "/ask/",
    "/search/",
    "/search/?words=what+happens+to+my+pension",
    "/search/?words=xyzzy",
    "/guidance/",
    "/guidance/would-i-lose-out/",
    "/directory/",
    "/directory/statistics/",
    "/plan/",
    "/plan/bring-back/",
    "/nowhere/",
]
OURS = [
    address for address in PAGES if not address.startswith(("/guidance", "/directory", "/plan"))
]
"""Pages whose words no other test reads."""
HIGHEST_GRADE = 7
LEGAL_TERMS = ("procurement exercise", "expression of interest", "procurement")
DOORS = {
    "Could we?": "/could-we/",
    "Would I lose out?": "/would-i-lose-out/",
    "What happened to others?": "/directory/",
    "Start or continue a plan": "/plan/",
    "This is happening to me, or to my members": "/guidance/this-is-happening-to-me/",
    "A proposal has reached us": "/a-proposal/",
}


def addresses(patterns: list[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    """Every address of the site."""
    for each in patterns:
        if isinstance(each, URLResolver):
            yield from addresses(each.url_patterns)
        else:
            yield each


@pytest.fixture(params=[False, True], ids=["nothing run", "example run"])
def reader(request: pytest.FixtureRequest, client: Client) -> Client:
    if request.param:
        client.post(EXAMPLE).getvalue()
    return client


def words_of(page: str) -> str:
    """The words a reader sees in the main part of the page, a line for each block."""
    main = page[page.index("<main") : page.index("</main>")]
    lines = re.sub(r"</(p|li|h\d|dt|dd|caption|th|td|button|span|label|legend|option)>", ". ", main)
    return html.unescape(re.sub(r"<[^>]+>", " ", lines))


def test_every_address_names_who_may_see_it() -> None:
    found = list(addresses(get_resolver().url_patterns))
    unnamed = [str(each.pattern) for each in found if not hasattr(each.callback, "access_rule")]
    assert len(found) >= 4
    assert unnamed == []


def test_only_a_plan_is_for_its_holder_and_all_else_is_for_everyone() -> None:
    found = addresses(get_resolver().url_patterns)
    private = [each for each in found if each.callback.access_rule is not Rule.ANYONE]
    assert {each.callback.access_rule for each in private} == {PlanRule.HOLDER}
    assert all(each.name.startswith("plan") for each in private)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_one_main_heading_and_its_title_begins_with_it(
    reader: Client, address: str
) -> None:
    page = reader.get(address).text
    headings = re.findall(r"<h1[^>]*>(.*?)</h1>", page)
    assert len(headings) == 1
    assert re.search(r"<title>(.*?)</title>", page)[1].startswith(headings[0])


@pytest.mark.parametrize("address", PAGES)
def test_headings_never_skip_a_level(reader: Client, address: str) -> None:
    levels = [int(level) for level in re.findall(r"<h(\d)", reader.get(address).text)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("address", PAGES)
def test_a_page_holds_no_script_or_style_of_its_own(reader: Client, address: str) -> None:
    page = reader.get(address).text
    assert re.findall(r"<script(?![^>]*\bsrc=)", page) == []
    assert "<style" not in page
    assert " style=" not in page
    assert re.findall(r"\son\w+=", page) == []


@pytest.mark.parametrize("address", PAGES)
def test_a_page_fetches_nothing_from_elsewhere(reader: Client, address: str) -> None:
    page = reader.get(address).text
    fetched = re.findall(r'<(?:link|script|img)[^>]+(?:href|src)="([^"]+)"', page)
    assert fetched
    assert all(each.startswith("/static/") for each in fetched)


@pytest.mark.parametrize("address", [*PAGES, f"{EXAMPLE}pack.zip"])
def test_every_answer_carries_the_headers(reader: Client, address: str) -> None:
    answer = reader.get(address)
    assert answer.headers["Content-Security-Policy"] == POLICY
    assert "unsafe" not in POLICY
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("address", OURS)
def test_every_page_reads_at_grade_seven_or_below(reader: Client, address: str) -> None:
    words = words_of(reader.get(address).text)
    for term in LEGAL_TERMS:
        words = words.replace(term, "contest")
    assert grade(words) <= HIGHEST_GRADE


@pytest.mark.parametrize("address", PAGES)
def test_a_page_never_claims_to_be_the_government_s(reader: Client, address: str) -> None:
    page = reader.get(address).text
    # The licence says whose work the pages are built on; the law says where it was read.
    if not address.startswith(("/licence/", "/law/")):
        assert "crown" not in page.lower()
        assert "GOV.UK" not in page
    assert "It is not a government website." in page


def test_the_start_page_says_what_to_know_before_its_doors(client: Client) -> None:
    text = words_of(client.get("/").text)
    told = [
        "Could you and your colleagues run your service yourselves?",
        "Some teams left to run theirs as a business they own.",
        "Some still trade. Others closed or went back.",
        "Allow 8 to 24 months.",
        "No law gives you the contract.",
        *DOORS,
    ]
    places = [text.index(each) for each in told]
    assert places == sorted(places)


@pytest.mark.parametrize(("title", "leads_to"), DOORS.items())
def test_each_door_leads_to_a_page_that_is_there(client: Client, title: str, leads_to: str) -> None:
    page = client.get("/").text
    assert f'<a class="govuk-link" href="{leads_to}">{title}</a>' in page
    assert client.get(leads_to).status_code == 200


def _links(page: str) -> set[str]:
    found = re.findall(r'href="([^"]+)"', page)
    return {html.unescape(each) for each in found if each.startswith(("/", "#", "?"))}


def test_every_link_on_every_page_leads_somewhere(client: Client) -> None:
    client.post(EXAMPLE).getvalue()
    client.post("/plan/")
    texts: dict[str, str] = {}
    waiting = ["/", EXAMPLE]
    broken = []
    while waiting:
        address = waiting.pop()
        answer = client.get(address)
        if answer.status_code >= 400:
            broken.append(address)
        readable = answer.headers.get("Content-Type", "").startswith("text/html")
        texts[address] = answer.text if readable else ""
        # Each figure leads to those it was made from: thousands of pages, all made by one template.
        follow = "" if "/money/why/" in address else texts[address]
        for link in _links(follow):
            target = urljoin(address, link).partition("#")[0]
            if target not in texts and target not in waiting:
                waiting.append(target)
    assert broken == []
    linked = {address for address in PAGES if "?" not in address}
    assert linked - {"/nowhere/"} <= set(texts)
    for address, text in texts.items():
        for link in _links("" if "/money/why/" in address else text):
            target, _, place = urljoin(address, link).partition("#")
            assert not place or f'id="{place}"' in texts[target], (address, link)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_light_with_all_it_needs(reader: Client, address: str) -> None:
    answer = reader.get(address, headers={"accept-encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert len(answer.content) + weight_of_the_look() < A_PAGE_MAY_WEIGH


@pytest.mark.parametrize(
    ("address", "part"),
    [("/guidance/glossary/", "Guidance"), ("/directory/", "What happened to others")],
)
def test_the_head_says_which_part_of_the_site_this_is(
    client: Client, address: str, part: str
) -> None:
    marked = re.findall(r'aria-current="true">([^<]+)</a>', client.get(address).text)
    assert marked == [part]
    assert 'aria-current="true"' not in client.get("/").text


def test_the_foot_asks_for_no_personal_data_when_nobody_says_who_runs_this(client: Client) -> None:
    assert all("Do not enter personal data." in client.get(each).text for each in PAGES)


@pytest.mark.parametrize("address", PAGES)
def test_the_foot_is_true_about_cookies(address: str) -> None:
    page = Client().get(address)
    foot = page.text.partition("<footer")[2]
    if page.cookies:
        assert "sets no cookie" not in foot
        assert "cookie" in foot or "only your browser can open it" in foot


def test_every_template_of_a_page_has_its_words_for_the_foot() -> None:
    folders = {
        each.parent.name for each in Path(design.__file__).parents[1].glob("*/templates/*/*.html")
    }
    assert folders == {foot.folder(name) for name in foot.KEPT}
    assert all("/" not in name or folder_has(name) for name in foot.KEPT)


def folder_has(name: str) -> bool:
    """A template of that name is there."""
    folder, _, file = name.partition("/")
    web = Path(design.__file__).parents[1]
    return (web / folder / "templates" / folder / file).is_file()


@pytest.mark.parametrize(
    ("method", "address"),
    [("post", "/"), ("put", EXAMPLE), ("post", f"{EXAMPLE}pack.zip"), ("post", "/guidance/")],
)
def test_another_way_of_asking_gets_a_page_that_says_so(
    client: Client, method: str, address: str
) -> None:
    answer = getattr(client, method)(address)
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]
    assert "Go to the start page" in answer.text


def test_a_host_name_that_is_not_ours_gets_a_sentence(client: Client) -> None:
    answer = client.get("/", headers={"host": "elsewhere.example"})
    assert answer.status_code == 400
    assert "SPINOUT_HOSTS" in answer.text


def test_a_fault_of_ours_is_said_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    from spinout.web.cases import present

    def fail() -> None:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr(present, "start_page", fail)
    answer = Client(raise_request_exception=False).get("/")
    assert answer.status_code == 500
    assert "Something went wrong on our side" in answer.text
    assert "secret detail" not in answer.text


def test_a_reader_who_is_stopped_is_told_whom_to_ask() -> None:
    from spinout.web.design.jinja import environment

    with override_settings(OPERATOR="Example & Co", PHONE="01632 960 001"):
        page = environment().get_template("design/accessibility.html").render()
    assert "Tell the people who run this copy: Example &amp; Co. Phone 01632 960 001." in page


def test_the_foot_says_who_runs_this_copy_and_their_phone() -> None:
    from spinout.web.design.jinja import environment

    with override_settings(OPERATOR="Example & Co", PHONE="01632 960 001"):
        page = environment().get_template("design/layout.html").render()
    assert "Example &amp; Co." in page
    assert "Phone: 01632 960 001" in page
    assert "Nobody has said" not in page


def test_pages_made_once_somebody_has_said_still_say_what_is_set_now() -> None:
    from spinout.web.design.jinja import environment

    with override_settings(OPERATOR="Example & Co", PHONE="01632 960 001"):
        pages = environment()
    page = pages.get_template("design/layout.html").render()
    assert "Nobody has said" in page
    assert "01632" not in page


def test_the_foot_says_when_to_ring_and_follows_what_is_set(client: Client) -> None:
    hours = office_hours("Monday to Friday, 09:00 to 17:00", Nation.ENGLAND)
    with override_settings(OPERATOR="Example & Co", PHONE="01632 960 001", HOURS=hours):
        run = client.get("/accessibility/").text
    assert "Phone: 01632 960 001<br>Monday to Friday, 9am to 5pm, not on bank holidays" in run
    assert "Do not enter personal data." not in run
    assert "Do not enter personal data." in client.get("/accessibility/").text


@pytest.mark.parametrize(
    ("address", "pack", "plan"),
    [
        ("/directory/nope/", False, False),
        (f"{EXAMPLE}pack.zip", True, False),
        ("/plan/list/nope/", False, True),
    ],
)
def test_only_an_address_of_a_thing_kept_for_a_time_says_how_long(
    client: Client, address: str, pack: bool, plan: bool
) -> None:
    client.post("/plan/")
    answer = client.get(address)
    assert answer.status_code == 404
    assert ("Packs are kept only until a newer one is made." in answer.text) is pack
    assert ("A plan is kept only while you use it." in answer.text) is plan


def test_the_start_page_says_what_nobody_counts(client: Client) -> None:
    assert "Some teams stop here; nobody counts how many." in client.get("/").text


def test_every_long_page_is_a_template_that_is_there() -> None:
    assert all(folder_has(name) for name in foot.LONG)
