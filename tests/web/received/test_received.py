"""“A proposal has reached us”: the last day, the grounds, and what to take away."""

import html
import io
import re
from datetime import date

import pytest
from django.apps import apps
from django.test import Client
from docx import Document

from spinout import law
from spinout.documents import page_count
from spinout.facts.service import Nation, ParentKind
from spinout.routes.crtc_afterwards import afterwards, not_grounds
from spinout.routes.crtc_publications import publications
from spinout.web.received.asked import ASKED, ASKS_FOR, BY_FIELD, Sender
from spinout.web.received.present.grounds import DOES_NOT_ALLOW
from spinout.web.received.present.said_to_you import CLOCKS, PUBLISHED, STAGES, STEPS
from tests.documents.test_diary import entries, plain
from tests.house.reading_grade import grade
from tests.web.first_check.asking import AS_AT, state, words

pytestmark = pytest.mark.django_db
ADDRESS = "/a-proposal/"
ON = date(2026, 11, 23)
COUNCIL = {
    "nation": "england",
    "employer": "county-council",
    "sender": "staff",
    "received-day": "2",
    "received-month": "11",
    "received-year": "2026",
    "window": "no",
    "yours": "yes",
    "named": "no",
    "partners": "no",
    "holds": ["E2", "E3", "E4", "E5a", "E5b", "E6"],
}
TIMES = {"decide": "60", "gap-least": "30", "gap-most": "90"}
TERMS = ("Community Right to Challenge", "procurement exercise", "procurement", "authority")


def found(client: Client, **said: object) -> str:
    """The page of answers, as words."""
    answer = client.post(ADDRESS, said)
    assert answer.status_code == 200
    return words(answer.text)


def test_the_last_day_is_said_first_with_its_working(client: Client) -> None:
    page = found(client, **COUNCIL)
    assert "Tuesday 1 December 2026. By then, say in writing to those who sent it" in page
    assert "30 days beginning with Monday 2 November 2026: last day Tuesday 1 December 2026" in page
    assert page.index("Tuesday 1 December 2026") < page.index("You must consider it")


def test_a_request_inside_a_window_has_until_thirty_days_after_it_ends(client: Client) -> None:
    window = {"window": "yes", "received-day": "15", "received-month": "10"}
    days = {"opens-day": "1", "opens-month": "10", "opens-year": "2026"}
    ends = {"closes-day": "31", "closes-month": "10", "closes-year": "2026"}
    assert "Monday 30 November 2026" in found(client, **COUNCIL | window | days | ends)
    late = found(client, **COUNCIL | {"window": "yes"} | days | ends)
    assert "You may choose not to consider it" in late


def test_the_published_times_are_counted_and_never_made_up(client: Client) -> None:
    without = found(client, **COUNCIL)
    assert "Last day to decide, and to tell them" in without
    assert "These have no day yet:" in without
    page = found(client, **COUNCIL | TIMES)
    assert "Friday 1 January 2027" in page


def test_what_should_be_published_already_is_listed(client: Client) -> None:
    page = found(client, **COUNCIL)
    already = page[page.index("should have published already") : page.index("publish next")]
    assert "The most time you take to decide" in already
    assert "The least and the most time between a yes and the start" in already


def test_the_ten_grounds_are_parted_by_what_was_told(client: Client) -> None:
    said = COUNCIL | {"stop": "no", "tender": "yes", "talks": "", "joined": "yes"}
    page = found(client, **said)
    could = page.index("These could lawfully apply")
    unknown = page.index("These wait for what we need to know")
    could_not = page.index("These could not lawfully apply")
    assert could < page.index("6. The service is already in a procurement") < unknown
    assert could < page.index("5. People who use the service") < unknown
    assert unknown < page.index("7. The authority and someone else are in talks") < could_not
    assert could_not < page.index("4. The authority has already decided")


def test_what_is_not_a_ground_is_said(client: Client) -> None:
    page = found(client, **COUNCIL)
    assert all(each in page for each in not_grounds(law.load().read(ON)))
    assert "That it would cost more" in page


def test_what_it_lacks_is_ground_1_and_no_more(client: Client) -> None:
    page = found(client, **COUNCIL | {"holds": ["E2", "E3"]})
    assert "You must deal with it, but it lacks something" in page


@pytest.mark.parametrize("employer", [each.value for each in ParentKind])
def test_each_kind_of_body_is_told_if_the_right_binds_it(client: Client, employer: str) -> None:
    page = found(client, **COUNCIL | {"employer": employer})
    bound = "The ten grounds for no" in page
    assert bound is not ("does not bind you" in page)


def test_only_what_those_who_asked_could_mend_is_said_to_be_theirs_to_mend(client: Client) -> None:
    mend = "What they could do about it:"
    alone = found(client, **COUNCIL | {"sender": "one-of-staff"})
    assert mend in alone
    assert mend not in found(client, **COUNCIL | {"employer": "nhs-trust"})


@pytest.mark.parametrize("nation", [each.value for each in Nation if each is not Nation.ENGLAND])
def test_in_another_nation_no_clock_runs(client: Client, nation: str) -> None:
    page = found(client, **COUNCIL | {"nation": nation})
    assert "Another nation’s law applies" in page
    assert "Dates that matter" not in page


@pytest.mark.parametrize("sender", [each.value for each in Sender])
@pytest.mark.parametrize("employer", ["county-council", "nhs-trust", ""])
def test_every_answer_reads_at_grade_seven_or_below(
    client: Client, sender: str, employer: str
) -> None:
    page = found(client, **COUNCIL | {"sender": sender, "employer": employer})
    for term in TERMS:
        page = page.replace(term, "contest")
    assert grade(page) <= 7


def test_an_empty_form_is_said_with_a_way_to_its_first_question(client: Client) -> None:
    answer = client.post(ADDRESS, {"nation": "", "sender": "nobody"})
    assert answer.status_code == 422
    assert '<a href="#nation">Choose at least one answer.' in answer.text


@pytest.mark.parametrize(
    ("field", "anchor"), [("received-day", "received-day"), ("decide", "decide")]
)
def test_what_cannot_be_read_is_said_beside_its_field(
    client: Client, field: str, anchor: str
) -> None:
    answer = client.post(ADDRESS, COUNCIL | {field: "99999"})
    assert answer.status_code == 422
    assert f'<a href="#{anchor}">' in answer.text
    assert "<title>Error: A proposal has reached us" in answer.text
    before = answer.text.split(f'id="{field}"')[0]
    folded = before.count("<details") > before.count("</details>")
    assert not folded or " open>" in before.rpartition("<details")[2]


def test_the_sheet_is_one_page_whatever_was_told(client: Client) -> None:
    full = COUNCIL | TIMES | {"accepted-day": "1", "accepted-month": "2", "accepted-year": "2027"}
    window = {"window": "yes", "opens-day": "1", "opens-month": "10", "opens-year": "2026"}
    ends = {"closes-day": "31", "closes-month": "12", "closes-year": "2026"}
    for said in (COUNCIL, full, full | window | ends, {"employer": "nhs-trust"}):
        told = state(client, ADDRESS, **said)
        answer = client.post("/a-proposal/sheet.pdf", {"told": told})
        assert answer.headers["Content-Type"] == "application/pdf"
        assert page_count(answer.content) == 1


def test_the_sheet_for_word_has_blanks_for_names_and_the_last_day(client: Client) -> None:
    told = state(client, ADDRESS, **COUNCIL)
    answer = client.post("/a-proposal/sheet.docx", {"told": told})
    file = Document(io.BytesIO(answer.content))
    text = " ".join(each.text for each in file.paragraphs)
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    assert "Tuesday 1 December 2026" in text
    assert "From" in cells
    assert any(cell.startswith("……") for cell in cells)


def test_the_diary_file_holds_each_day(client: Client) -> None:
    told = state(client, ADDRESS, **COUNCIL | TIMES | AS_AT)
    found = entries(client.post("/a-proposal/dates.ics", {"told": told}).content)
    assert [each["DTSTART;VALUE=DATE"] for each in found] == ["20261102", "20261201", "20270101"]
    assert plain(found[1]["SUMMARY"]) == "Last day to say when you expect to decide"


def test_a_link_opens_the_same_answers_and_is_told_to_no_one(client: Client) -> None:
    told = state(client, ADDRESS, **COUNCIL | TIMES)
    page = client.post("/a-proposal/link/", {"told": told}).text
    address = html.unescape(re.search(r"<textarea[^>]*>([^<]+)</textarea>", page)[1])
    opened = client.get(address)
    assert words(opened.text) == found(client, **COUNCIL | TIMES)
    assert opened.headers["Referrer-Policy"] == "no-referrer"
    assert opened.headers["X-Robots-Tag"] == "noindex, nofollow"
    mangled = client.get(f"{address}&name=Jo")
    assert mangled.status_code == 400
    assert "That link is not one we made" in mangled.text


def test_a_question_that_an_answer_waits_for_opens_with_all_answers_kept(client: Client) -> None:
    answer = client.post(ADDRESS, COUNCIL)
    assert 'value="talks" formaction="/a-proposal/#talks"' in answer.text
    told = state(client, ADDRESS, **COUNCIL)
    form = client.post(ADDRESS, {"told": told, "change": "talks"}).text
    assert re.search(r'<details[^>]* open>(?:(?!</details>).)*id="talks"', form, re.DOTALL)
    assert form.count(" checked") == 12


def test_nothing_is_kept_and_no_cookie_is_set(client: Client) -> None:
    answer = client.post(ADDRESS, COUNCIL)
    assert answer.headers["Cache-Control"] == "no-store"
    assert not answer.cookies
    assert [each for each in apps.get_models() if each._default_manager.exists()] == []
    assert Client(enforce_csrf_checks=True).post(ADDRESS, COUNCIL).status_code == 200


def test_the_explorer_says_of_each_ground_what_it_needs_and_does_not_allow(client: Client) -> None:
    page = client.get("/a-proposal/grounds/").text
    assert [f'id="ground-{number}"' in page for number in range(1, 11)] == [True] * 10
    text = words(page)
    for row in law.load().read(ON).table("grounds"):
        assert all(row[name] in text for name in ("says", "evidence", "cure"))
    assert all(each in text for each in DOES_NOT_ALLOW.values())


def test_the_form_for_interests_is_to_print_and_to_save_and_holds_no_names(client: Client) -> None:
    page = words(client.get("/a-proposal/interests/").text)
    assert "This is our suggestion, not law." in page
    file = Document(io.BytesIO(client.get("/a-proposal/interests.docx").content))
    heads = [cell.text for cell in file.tables[0].rows[0].cells]
    assert heads == ["Role", "What the interest is", "Day told", "What was done", "Day ended"]
    assert len(file.tables[0].rows) == 7


def test_each_thing_the_law_asks_of_the_body_is_said_to_it() -> None:
    reading = law.load().read(ON)
    asked = [each for each in afterwards(reading, "the council") if each.who == "the council"]
    assert {each.key for each in asked} <= set(STEPS)
    assert {each.stage for each in asked} <= set(STAGES)
    assert {each.key for each in publications((), reading, "the council")} == set(PUBLISHED)
    assert set(CLOCKS) == {f"crtc.k{number}" for number in range(1, 6)}


def test_every_ground_has_what_it_does_not_allow() -> None:
    rows = law.load().read(ON).table("grounds")
    assert set(DOES_NOT_ALLOW) == {row.whole("number") for row in rows}


def test_every_fact_said_to_be_asked_here_is_asked_here() -> None:
    assert set(ASKS_FOR.values()) <= set(BY_FIELD)
    assert len(BY_FIELD) == len(ASKED)


def test_a_last_day_that_has_passed_is_said_to_have_passed(client: Client) -> None:
    early = COUNCIL | {"received-month": "3"} | AS_AT
    assert "That day has passed." in words(client.post(ADDRESS, early).text)
    assert "That day has passed." not in words(client.post(ADDRESS, COUNCIL | AS_AT).text)


@pytest.mark.parametrize("address", ["/a-proposal/", "/could-we/"])
def test_days_that_close_before_they_open_are_asked_for_again(client: Client, address: str) -> None:
    opens = {"opens-day": "31", "opens-month": "10", "opens-year": "2026"}
    closes = {"closes-day": "1", "closes-month": "9", "closes-year": "2026"}
    said = {**COUNCIL, "who": "some-of-us", "window": "yes", **opens, **closes}
    answer = client.post(address, said)
    assert answer.status_code == 422
    assert '<a href="#closes-day">' in answer.text
    assert "takes 31 October 2026 or a later day" in words(answer.text)


@pytest.mark.parametrize("address", ["/a-proposal/", "/could-we/"])
def test_a_link_with_such_days_still_opens(client: Client, address: str) -> None:
    version = law.load().version[:8]
    held = f"v=1&on=2026-11-23&law={version}&nation=england&employer=county-council"
    days = "received=2026-10-05&window=yes&opens=2026-10-31&closes=2026-09-01"
    assert client.get(f"{address}answer/?{held}&{days}").status_code == 200


def test_a_most_that_is_less_than_the_least_is_asked_for_again(client: Client) -> None:
    answer = client.post(ADDRESS, COUNCIL | {"gap-least": "90", "gap-most": "30"})
    assert answer.status_code == 422
    assert '<a href="#gap-most">' in answer.text
    version = law.load().version[:8]
    held = f"v=1&on=2026-11-23&law={version}&nation=england&gap-least=90&gap-most=30"
    assert client.get(f"{ADDRESS}answer/?{held}").status_code == 200


@pytest.mark.parametrize("address", ["/a-proposal/", "/could-we/"])
def test_a_day_before_the_right_began_is_said_to_have_no_clock(
    client: Client, address: str
) -> None:
    said = {**COUNCIL, "who": "some-of-us", "service": "libraries", "received-year": "2012"}
    answer = client.post(address, said | {"received-month": "1"} | AS_AT)
    assert answer.status_code == 200
    assert "This clock starts with Wednesday 27 June 2012" in words(answer.text)


def test_the_law_of_a_day_before_the_right_began_gets_a_page(client: Client) -> None:
    said = COUNCIL | {"on-day": "1", "on-month": "1", "on-year": "2012"}
    answer = client.post(ADDRESS, said)
    assert answer.status_code == 200
    assert "The ten grounds for no" not in words(answer.text)
