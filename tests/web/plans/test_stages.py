"""Every stage on one page: what is missing, what to change, and the papers."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from docx import Document

from spinout.case import pass_through, write_pack
from spinout.facts.case_writer import entered
from spinout.facts.questions.on_screen import FIRST_QUESTIONS
from spinout.proposals import completeness
from spinout.web.plans.passages import pack_files
from tests.facts.written import EXAMPLES
from tests.web.plans.visits import ASSISTANTS, answer, plan_of, words

pytestmark = pytest.mark.django_db
STAGES = "/plan/stages/"
SET_UP = "money.set_up.answer"


def numbers(visitor: Client) -> dict[str, str]:
    """Every field of the numbers to try, as the page shows it."""
    page = visitor.get(STAGES).text
    page = page[page.index('action="/plan/numbers/"') :]
    fields = dict(re.findall(r'name="([\w.-]+)" (?:type="text" )?value="([^"]*)"', page))
    chosen = re.findall(
        r'<select[^>]*name="([\w.-]+)".*?<option value="(\w*)" selected', page, re.S
    )
    return fields | dict(chosen)


def made(visitor: Client, **fields: str) -> str:
    """The page that arrives while the pack is made."""
    return b"".join(visitor.post("/plan/pack/", fields).streaming_content).decode()


def test_an_empty_plan_says_what_every_stage_lacks_and_which_question_asks_for_it(
    visitor: Client,
) -> None:
    page = visitor.get(STAGES).text
    assert words(page).index("Before any yes") < words(page).index("May you ask")
    links = set(re.findall(r'href="(/plan/(?:question|list|posts)[^"]*)"', page))
    assert len(links) > 50
    for link in links:
        assert visitor.get(link, follow=True).status_code == 200, link
    for key in ("parent.nation", "money.in_house_cost", "control.form", "terms.access"):
        assert f'href="/plan/question/{key}/?then=stages"' in page
    assert "We cannot draw the money yet." in words(page)


def test_each_part_the_papers_lack_has_a_link_to_where_it_is_written(visitor: Client) -> None:
    papers = visitor.get(STAGES).text.partition('id="pack"')[2]
    links = set(re.findall(r'href="/plan/(?:question|list)/([a-z_.]+)/', papers))
    words_of_all = {f"narrative.{name}" for name in ("summary", "case_for", "options", "risks")}
    assert words_of_all | {"service.area", "service.cpv"} <= links
    assert "narrative.vat" not in links
    answer(visitor, "parent.kind", "nhs-trust")
    answer(visitor, "narrative.summary", "We would run the clinics.")
    papers = visitor.get(STAGES).text.partition('id="pack"')[2]
    assert "/plan/question/narrative.vat/" in papers
    assert "/plan/question/narrative.summary/" not in papers


def test_to_stay_is_an_option_by_the_name_a_visitor_gives_it(visitor: Client) -> None:
    missing = "An option that is “no” is missing: add one called “Stay as now”."
    assert missing in words(visitor.get(STAGES).text)
    option = {"says": "As it is.", "for_it": "No risk.", "against_it": "No change."}
    visitor.post("/plan/list/narrative.options/", option | {"name": "Stay and change"})
    assert missing in words(visitor.get(STAGES).text)
    visitor.post("/plan/list/narrative.options/", option | {"name": "Stay as we are"})
    assert missing not in words(visitor.get(STAGES).text)


def test_no_stage_shows_a_name_of_the_file(visitor: Client) -> None:
    said = words(visitor.get(STAGES).text)
    assert re.findall(r"\b(?:money|parent|case|terms|contract)\.[a-z_]+", said) == []


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_shows_every_stage_with_charts_and_their_figures(
    client: Client, example: str
) -> None:
    client.post(f"/plan/example/{example}/")
    page = client.get(STAGES)
    assert page.status_code == 200
    said = words(page.text)
    assert said.index("Before any yes") < page.text.index("govuk-tag--green")
    assert page.text.count("<svg") >= 3
    assert page.text.count("The figures behind") == 2
    assert "Take-home pay in a year" in said
    assert len(page.content) < 400_000


def test_each_way_of_running_the_plan_can_be_seen(library: Client) -> None:
    first, other = library.get(STAGES).text, library.get(f"{STAGES}?variant=today").text
    assert "As printed (shown here)" in words(first)
    assert "With today’s posts (shown here)" in words(other)
    assert library.get(f"{STAGES}?variant=nothing").text.count("(shown here)") == 1


def test_a_changed_number_is_kept_and_drawn_again(library: Client) -> None:
    fields = numbers(library)
    assert fields["money.contract_income.answer"] == "6487000"
    assert "£7,000,000" not in library.get(STAGES).text
    done = library.post("/plan/numbers/", fields | {"money.contract_income.answer": "£7,000,000"})
    assert (done.status_code, done.url) == (302, f"{STAGES}?variant=as-printed#money")
    assert "£7,000,000" in library.get(STAGES).text
    assert entered(plan_of(library).tables, "money.contract_income") == 7_000_000


def test_numbers_that_were_not_changed_keep_their_sources(library: Client) -> None:
    before = plan_of(library).tables["money"]
    fields = numbers(library)
    library.post("/plan/numbers/", fields)
    assert plan_of(library).tables["money"] == before
    library.post("/plan/numbers/", fields | {SET_UP: "700000"})
    after = plan_of(library).tables["money"]
    assert after["set_up"]["value"] == 700_000
    assert {**after, "set_up": None} == {**before, "set_up": None}


def test_a_number_changed_in_another_window_is_not_put_back(library: Client) -> None:
    shown = numbers(library)
    library.post("/plan/numbers/", shown | {SET_UP: "700000"})
    library.post("/plan/numbers/", shown | {"money.contract_uplift.answer": "2"})
    tables = plan_of(library).tables
    assert entered(tables, "money.set_up") == 700_000
    assert entered(tables, "money.contract_uplift") == 2


def test_a_number_left_blank_is_not_known(library: Client) -> None:
    library.post("/plan/numbers/", numbers(library) | {SET_UP: ""})
    assert entered(plan_of(library).tables, "money.set_up") is None
    page = library.get(STAGES).text
    assert "Cost of setting up £0. The cost of setting up is not counted. Change" in words(page)
    assert 'href="/plan/question/money.set_up/?then=stages"' in page
    library.post("/plan/numbers/", numbers(library) | {"money.in_house_cost.answer": ""})
    assert "We cannot draw the money yet." in words(library.get(STAGES).text)


def test_a_number_that_does_not_fit_is_told_and_nothing_is_changed(library: Client) -> None:
    before = plan_of(library).tables
    page = library.post("/plan/numbers/", numbers(library) | {SET_UP: "lots"})
    assert page.status_code == 422
    assert "<title>Error: " in page.text
    assert f'href="#{SET_UP}"' in page.text
    assert f'id="{SET_UP}"' in page.text
    assert 'value="lots"' in page.text
    assert plan_of(library).tables == before


def test_pay_from_the_posts_is_moved_by_its_own_award(library: Client) -> None:
    page = library.get(f"{STAGES}?variant=today").text
    assert 'name="terms.pay_award.answer"' in page
    library.post("/plan/numbers/", {"terms.pay_award.answer": "3", "variant": "today"})
    assert entered(plan_of(library).tables, "terms.pay_award") == 3


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_pack_is_the_very_one_the_command_line_writes(
    client: Client, example: str, tmp_path: Path
) -> None:
    client.post(f"/plan/example/{example}/")
    passage = pass_through(plan_of(client).facts(), variant=None, on=date(2026, 11, 23))
    written = write_pack(passage, tmp_path, made_on=date(2026, 11, 23))
    ours = dict(pack_files(passage, made_on=date(2026, 11, 23)))
    assert ours == {each.relative_to(tmp_path).as_posix(): each.read_bytes() for each in written}


def test_the_pack_is_made_step_by_step_kept_and_saved(library: Client) -> None:
    assert library.get("/plan/pack.zip").url == f"{STAGES}#pack"
    page = made(library)
    steps = re.findall(r"<li>(?:Made: )?([^<]+)</li>", page[page.index("<ol") :])
    assert steps[0] == "Every stage worked out"
    assert "open/proposal.pdf" in steps
    assert "The pack is ready" in page
    saved = library.get("/plan/pack.zip")
    assert saved.headers["Content-Disposition"] == 'attachment; filename="my-plan-pack.zip"'
    with zipfile.ZipFile(io.BytesIO(saved.content)) as pack:
        assert pack.testzip() is None
        assert {name.split("/")[1] for name in pack.namelist()} == {"open", "confidential"}
    assert "Save the pack (zip)" in library.get(STAGES).text
    answer(library, "service.area", "Elsewhere")
    assert "Save the pack (zip)" not in library.get(STAGES).text


def test_a_half_finished_plan_has_a_pack_that_says_it_is_not_ready(visitor: Client) -> None:
    answer(visitor, "service.name", "Libraries")
    assert "The pack is ready" in made(visitor)
    assert "We could not work out the money." in words(visitor.get(STAGES).text)


def test_the_steps_are_sent_one_by_one_and_not_held_back(library: Client) -> None:
    sent = library.post("/plan/pack/", headers={"accept-encoding": "gzip"})
    assert "Content-Encoding" not in sent.headers
    pieces = list(sent.streaming_content)
    assert len(pieces) > 10
    assert b"Every stage worked out" in pieces[1]


def test_finish_and_erase_is_on_every_page_of_a_plan(library: Client) -> None:
    for address in ("question/service.name/", "check/", "stages/", "posts/", "posts/add/", "save/"):
        assert 'href="/plan/erase/"' in library.get(f"/plan/{address}").text


FIFTEEN = {
    "service.name": "Library service",
    "parent.name": "Example County Council",
    "parent.nation": "england",
    "parent.kind": "county-council",
    "proposer.kind": "employees",
    "proposer.employees": "6",
    "service.cpv": "92511000",
    "money.in_house_cost": "900000",
    "money.contract_income": "850000",
    "contract.years": "5",
    "money.other_income": {"year-1": "20000"},
    "terms.pension_scheme": "lgps_ew_2014",
    "case.go_live": {"day": "1", "month": "4", "year": "2028"},
    "narrative.case_for": "Longer hours.",
    "narrative.case_against": "It could fail.",
}


def test_a_newcomers_questions_reach_money_that_is_drawn_and_says_it_is_a_first_picture(
    visitor: Client,
) -> None:
    assert {*FIFTEEN, "posts"} == set(FIRST_QUESTIONS)
    for key, said in FIFTEEN.items():
        assert answer(visitor, key, said).status_code == 302, key
    visitor.post("/plan/posts/add/", ASSISTANTS)
    page = visitor.get(STAGES).text
    said = words(page)
    assert page.count("<svg") >= 3
    assert "The service, pay and all −£900,000" in said
    assert said.index("This is a first picture.") < said.index("Income, cost and what is left")
    assert "4. The money, over five years A first picture" in said
    part = page[page.index('id="starting"') : page.index("</dl>", page.index('id="starting"'))]
    links = re.findall(r'href="(/plan/question/money[^"]*)"', part)
    assert len(links) == 14
    for link in links:
        assert visitor.get(link).status_code == 200, link


def test_a_starting_figure_goes_once_its_question_is_answered(visitor: Client) -> None:
    for key, said in FIFTEEN.items():
        answer(visitor, key, said)
    answer(visitor, "money.contract_uplift", "2")
    page = words(visitor.get(STAGES).text)
    assert "£867,000" in page
    assert "The price stays the same each year." not in page
    assert "starting figures stand in for 13 figures" in page


def test_the_papers_of_a_first_picture_say_so_and_list_each_starting_figure(
    visitor: Client,
) -> None:
    for key, said in FIFTEEN.items():
        answer(visitor, key, said)
    assert "this is a first picture" in words(visitor.get(STAGES).text).casefold()
    passage = pass_through(plan_of(visitor).facts(), variant=None, on=date(2026, 11, 23))
    files = dict(pack_files(passage, made_on=date(2026, 11, 23)))
    book = Document(io.BytesIO(files["open/proposal.docx"]))
    cells = [cell.text for table in book.tables for cell in table._cells]
    paper = " ".join([*(each.text for each in book.paragraphs), *cells])
    assert "This is a first picture. It stands on 14 starting figures" in paper
    assert "The cost of setting up is not counted." in paper
    assert any(each.startswith("this is a first") for each in completeness(passage).in_the_money)
    assert b"first_picture" in files["open/findings.json"]


def test_the_length_in_years_fills_the_length_in_months_until_it_is_given_apart(
    visitor: Client,
) -> None:
    def months() -> object:
        return entered(plan_of(visitor).tables, "money.contract_term_months")

    answer(visitor, "contract.years", "5")
    assert months() == 60
    answer(visitor, "contract.years", "3")
    assert months() == 36
    visitor.post("/plan/question/contract.years/", {"skip": "yes"})
    assert months() is None


def test_work_that_may_go_is_told_with_the_terms(library: Client) -> None:
    library.post("/plan/question/functions.kinds/", {"answer": ["adult-assessment"]})
    said = words(library.get("/plan/stages/").text)
    assert "May this go: assessing what adults need" in said
    assert "The terms: Authority comes from the council in writing." in said


def test_the_papers_to_ask_with_are_on_the_page_and_each_can_be_saved(library: Client) -> None:
    page = library.get(STAGES).text
    assert page.index("Papers to ask with") < page.index('id="papers"')
    addresses = re.findall(r'href="(/plan/papers/[^"]+)"', page)
    saved = {address: library.get(address) for address in addresses}
    assert [address.split("/")[-1].split("?")[0] for address in saved] == [
        "expression-of-interest.docx",
        "for-your-solicitor.pdf",
        "for-your-solicitor.docx",
        "duties-and-dates.pdf",
        "duties-and-dates.docx",
        "dates.ics",
    ]
    for address, answered in saved.items():
        assert answered.status_code == 200, address
        assert answered.headers["Cache-Control"] == "no-store"
        assert answered.content[:4] in (b"PK\x03\x04", b"%PDF", b"BEGI"), address
    union = Document(io.BytesIO(saved[next(a for a in addresses if "dates.docx" in a)].content))
    assert union.paragraphs[1].text == "Duties and dates of the move"


def test_the_diary_of_a_plan_holds_the_days_of_asking_and_of_the_move(library: Client) -> None:
    diary = library.get("/plan/papers/dates.ics").text.replace("\r\n ", "")
    assert "DTSTART;VALUE=DATE:20261201" in diary
    assert "SUMMARY:Last day to hear from the council" in diary
    assert "DTSTART;VALUE=DATE:20280304" in diary
    assert "SUMMARY:Last day: give details of each colleague" in diary
    assert "SUMMARY:Begin by (our suggestion\\, not law): tell those who speak" in diary


def test_a_paper_that_the_law_does_not_describe_is_not_offered(client: Client) -> None:
    client.post("/plan/example/community-health/")
    assert "expression-of-interest" not in client.get(STAGES).text
    assert client.get("/plan/papers/expression-of-interest.docx").status_code == 404
    assert client.get("/plan/papers/nothing.txt").status_code == 404


def test_the_duties_of_the_move_are_told_with_their_days(library: Client) -> None:
    page = library.get(STAGES).text
    duties = page[page.index('id="duties"') : page.index('id="money"')]
    told = words(f"<main>{duties}</main>")
    assert "Saturday 4 March 2028 : Last day: give details of each colleague" in told
    assert "Your employer now, to the recognised union." in told
    owed, not_owed = told.split("Not owed here, on what you have told us")
    assert "Tell those who speak for staff" in owed
    assert "Hold a vote for people to speak" in not_owed
    assert "Hold a vote for people to speak" not in owed


def test_an_empty_plan_says_what_the_duties_of_the_move_wait_for(visitor: Client) -> None:
    page = visitor.get(STAGES).text
    duties = page[page.index('id="duties"') : page.index('id="money"')]
    assert 'href="/plan/question/case.go_live/?then=stages"' in duties
    assert visitor.get("/plan/papers/dates.ics").url == STAGES
