"""One question a page: skipped, answered, changed, and never at the cost of another answer."""

import threading
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client

from spinout.facts.case_writer import entered
from spinout.facts.entry_parts import ENTRIES
from spinout.facts.list_parts import DISSENT, MOST
from spinout.facts.questions import QUESTIONS, Kind
from spinout.facts.questions.on_screen import FIRST_QUESTIONS, PARTS, label_on_screen
from spinout.web.plans.asked import askable
from spinout.web.plans.cookie import name
from tests.web.plans.visits import answer, first_heading, plan_of, words

pytestmark = pytest.mark.django_db
ASKED = [each for each in QUESTIONS if askable(each.key)]
SKIP = {"skip": "yes"}
AFTER_POSTS = "/plan/question/case.go_live/"
FIT = {
    Kind.TEXT: "Ours",
    Kind.PARAGRAPHS: "Ours",
    Kind.WHOLE: "3",
    Kind.MONEY: "£3,000",
    Kind.PERCENT: "3",
    Kind.YES_NO: "no",
}


def fields_for(asked) -> dict[str, str]:
    """Fields that fit the question."""
    if asked.kind is Kind.DATE:
        return {"day": "1", "month": "4", "year": "2028"}
    if asked.years:
        return {"year-1": "3000"}
    if asked.key == "service.cpv":
        return {"answer": "92511000"}
    return {"answer": asked.choices[0] if asked.choices else FIT[asked.kind]}


def test_a_newcomer_who_skips_everything_meets_each_question_once_and_ends_at_the_check(
    visitor: Client,
) -> None:
    at, met = "/plan/question/service.name/", []
    while "/check/" not in at:
        met.append(at)
        page = visitor.get(at)
        assert page.status_code == 200
        at = AFTER_POSTS if "/posts/" in at else visitor.post(at, SKIP).url
    assert len(met) == len(set(met)) == len(FIRST_QUESTIONS) - 1
    assert words(visitor.get(at).text).count("Not known yet") == len(met)
    assert plan_of(visitor).tables == {}


def test_colleagues_are_counted_only_where_colleagues_ask(visitor: Client) -> None:
    assert answer(visitor, "proposer.kind", "employees").url.endswith("proposer.employees/")
    assert answer(visitor, "proposer.kind", "charity").url.endswith("service.cpv/")


def test_the_kind_of_service_is_told_in_words_and_shown_with_the_code_we_took(
    visitor: Client,
) -> None:
    assert answer(visitor, "service.cpv", "district nurses").status_code == 302
    assert plan_of(visitor).tables == {"service": {"cpv": "85141200"}}
    assert "Nursing outside hospital (code 85141200)" in words(visitor.get("/plan/check/").text)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("disabled children and nursing home", "These come near: “"),
        ("submarines", "We do not know that kind of service."),
    ],
)
def test_words_that_name_no_one_kind_of_service_are_told_what_comes_near(
    visitor: Client, said: str, told: str
) -> None:
    page = answer(visitor, "service.cpv", said)
    assert page.status_code == 422
    assert told in words(page.text)
    assert said in page.text
    assert plan_of(visitor).tables == {}


@pytest.mark.parametrize("asked", ASKED, ids=lambda each: each.key)
def test_every_question_has_a_page_that_takes_an_answer_and_shows_it_again(
    visitor: Client, asked
) -> None:
    address = f"/plan/question/{asked.key}/"
    page = visitor.get(address)
    assert first_heading(page.text) == label_on_screen(asked)
    assert asked.why in words(page.text)
    assert visitor.post(address, fields_for(asked)).status_code == 302
    held = entered(plan_of(visitor).tables, asked.key)
    assert held not in (None, "unknown")
    shown = visitor.get(address).text
    for text in fields_for(asked).values():
        assert text.replace("£", "").replace(",", "") in shown.replace(",", "")
    assert label_on_screen(asked) in words(visitor.get("/plan/check/").text)


@pytest.mark.parametrize("asked", ASKED, ids=lambda each: each.key)
def test_every_question_says_what_to_enter_where_nothing_was(visitor: Client, asked) -> None:
    page = visitor.post(f"/plan/question/{asked.key}/", {})
    assert page.status_code == 422
    assert "<title>Error: " in page.text
    assert "There is a problem" in page.text
    field = page.text.split('govuk-error-summary__list">')[1].split('href="#')[1].split('"')[0]
    assert f'id="{field}"' in page.text
    assert plan_of(visitor).tables == {}


@pytest.mark.parametrize(
    ("key", "fields", "sentence"),
    [
        ("money.in_house_cost", {"answer": "lots"}, "“lots” is not a number. Enter an amount"),
        ("contract.years", {"answer": "5.5"}, "“5.5” is not a whole number."),
        ("contract.years", {"answer": "0"}, "“0” is not between 1 and 50."),
        ("case.go_live", {"day": "31", "month": "2", "year": "2028"}, "“31 2 2028” is not a date."),
        ("case.go_live", {"day": "1", "month": "4", "year": "1999"}, "is outside our dates"),
        ("parent.nation", {"answer": "france"}, "Choose one from the list"),
        ("proposer.partners", {"answer": "maybe"}, "Choose yes or no"),
        ("service.cpv", {"answer": "12"}, "“12” is not eight digits."),
        ("money.other_income", {"year-1": "1", "year-3": "3"}, "for all five"),
        ("service.name", {"answer": "x" * 301}, "longer than 300 characters"),
        ("narrative.case_for", {"answer": "x" * 20_001}, "longer than 20,000 characters"),
    ],
)
def test_an_unfit_answer_is_told_apart_and_what_was_typed_stays(
    visitor: Client, key: str, fields: dict[str, str], sentence: str
) -> None:
    page = visitor.post(f"/plan/question/{key}/", fields)
    assert page.status_code == 422
    assert sentence in words(page.text)
    if key != "parent.nation" and key != "proposer.partners":
        assert all(text in page.text for text in fields.values())
    assert plan_of(visitor).tables == {}


@pytest.mark.parametrize(
    "said", ["Ask ann@council.example first", "AB 12 34 56 C", "It is AB123456C."]
)
@pytest.mark.parametrize("key", ["service.name", "narrative.case_for", "service.area"])
def test_words_that_look_like_a_person_are_refused(visitor: Client, key: str, said: str) -> None:
    page = answer(visitor, key, said)
    assert page.status_code == 422
    assert "never people" in words(page.text)
    assert plan_of(visitor).tables == {}


def test_answers_are_kept_as_a_case_file_holds_them(visitor: Client) -> None:
    answer(visitor, "case.go_live", {"day": "1", "month": "4", "year": "2028"})
    answer(visitor, "money.in_house_cost", "£8,961,000.50")
    answer(visitor, "proposer.partners", "yes")
    tables = plan_of(visitor).tables
    assert entered(tables, "case.go_live") == date(2028, 4, 1)
    assert entered(tables, "money.in_house_cost") == Decimal("8961000.50")
    assert entered(tables, "proposer.partners") is True


def test_several_may_be_chosen_and_are_shown_as_chosen(visitor: Client) -> None:
    address = "/plan/question/functions.kinds/"
    visitor.post(address, {"answer": ["liberty", "judicial"]})
    assert entered(plan_of(visitor).tables, "functions.kinds") == ["liberty", "judicial"]
    page = visitor.get(address).text
    assert page.count(" checked>") == 2
    assert 'value="liberty" checked' in page
    assert "Judging cases" in words(visitor.get("/plan/check/").text)
    assert visitor.post(address, {"answer": ["liberty", "mischief"]}).status_code == 422


def test_a_changed_answer_loses_no_other_and_leads_back_to_the_check(library: Client) -> None:
    before = plan_of(library).tables
    page = library.get("/plan/question/service.area/?then=check").text
    assert 'name="then" value="check"' in page
    assert answer(library, "service.area", "The north", then="check").url == "/plan/check/"
    after = plan_of(library).tables
    assert entered(after, "service.area") == "The north"
    assert {**after, "service": None} == {**before, "service": None}


def test_an_answer_can_be_cleared(library: Client) -> None:
    assert "Clear this answer" in library.get("/plan/question/service.area/").text
    library.post("/plan/question/service.area/", SKIP)
    assert entered(plan_of(library).tables, "service.area") is None


def test_an_answer_that_cannot_stand_beside_another_is_told(visitor: Client) -> None:
    answer(visitor, "contract.procurement_starts", {"day": "1", "month": "6", "year": "2027"})
    page = answer(visitor, "contract.award", {"day": "1", "month": "5", "year": "2027"})
    assert page.status_code == 422
    assert "The award comes before bids are sought." in words(page.text)
    answer(visitor, "control.board_seats", "5")
    assert answer(visitor, "control.employee_seats", "9").status_code == 422


def test_a_question_that_may_not_apply_can_be_told_so(visitor: Client) -> None:
    address = "/plan/question/contract.last_reserved_contract/"
    assert "This does not apply to us" in visitor.get(address).text
    visitor.post(address, {"does-not-apply": "yes"})
    assert "Does not apply" in words(visitor.get("/plan/check/").text)


@pytest.mark.parametrize("key", ["posts.hours", "case.default_variant", "nothing", "narrative"])
def test_what_is_not_a_question_of_its_own_is_not_found(visitor: Client, key: str) -> None:
    assert visitor.get(f"/plan/question/{key}/").status_code == 404


def test_back_leads_to_the_question_before(visitor: Client) -> None:
    page = visitor.get("/plan/question/parent.kind/").text
    assert 'class="govuk-back-link" href="/plan/question/parent.nation/"' in page
    first = visitor.get("/plan/question/service.name/").text
    assert 'class="govuk-back-link" href="/plan/"' in first


def test_a_form_sent_twice_changes_nothing_more(visitor: Client) -> None:
    for _ in range(2):
        assert answer(visitor, "service.name", "Libraries").status_code == 302
    assert plan_of(visitor).tables == {"service": {"name": "Libraries"}}


def test_two_windows_on_two_questions_lose_neither_answer(visitor: Client) -> None:
    other = Client()
    other.cookies[name()] = visitor.cookies[name()].value
    visitor.get("/plan/question/service.name/")
    other.get("/plan/question/service.area/")
    answer(visitor, "service.name", "Libraries")
    answer(other, "service.area", "The county")
    assert plan_of(visitor).tables == {"service": {"name": "Libraries", "area": "The county"}}


@pytest.mark.django_db(transaction=True)
def test_two_windows_at_the_very_same_time_lose_neither_answer(client: Client) -> None:
    client.post("/plan/")
    keys = [each.key for each in ASKED if each.kind is Kind.YES_NO][:6]

    def send(key: str) -> None:
        window = Client()
        window.cookies[name()] = client.cookies[name()].value
        answer(window, key, "yes")
        connection.close()

    windows = [threading.Thread(target=send, args=(key,)) for key in keys]
    for window in windows:
        window.start()
    for window in windows:
        window.join(timeout=30)
    tables = plan_of(client).tables
    assert [entered(tables, key) for key in keys] == [True] * len(keys)


# Lists of options and risks


OF_WORDS = [key for key in ENTRIES if key not in MOST or key == DISSENT]
"""Lists that take any words; those with numbers and choices are tried with the options."""


@pytest.mark.parametrize("key", OF_WORDS)
def test_entries_are_added_changed_and_removed(visitor: Client, key: str) -> None:
    address = f"/plan/list/{key}/"
    assert visitor.get(f"/plan/question/{key}/").url == address
    first = next(iter(PARTS[key]))
    fields = dict.fromkeys(PARTS[key], "b") | {first: "Stay as now"}
    for _ in range(2):
        assert visitor.post(address, fields).status_code == 302
    assert len(entered(plan_of(visitor).tables, key)) == 1
    form = visitor.get(f"{address}?change=1").text
    mark = form.split('name="was" value="')[1].split('"')[0]
    visitor.post(address, fields | {first: "Stay", "place": "1", "was": mark})
    assert entered(plan_of(visitor).tables, key)[0][first] == "Stay"
    visitor.post(address, {"place": "1", "was": mark, "remove": "yes"})
    assert len(entered(plan_of(visitor).tables, key)) == 1
    mark = visitor.get(address).text.split('name="was" value="')[1].split('"')[0]
    visitor.post(address, {"place": "1", "was": mark, "remove": "yes"})
    assert entered(plan_of(visitor).tables, key) is None


def test_two_options_of_one_name_stay_a_case_that_can_be_read(visitor: Client) -> None:
    for says in ("one", "two"):
        fields = {"name": "Stay", "says": says, "for_it": "c", "against_it": "d"}
        visitor.post("/plan/list/narrative.options/", fields)
    assert {each.key for each in plan_of(visitor).facts().narrative.options} == {"stay", "stay-2"}


def test_an_entry_with_a_part_missing_or_a_person_in_it_is_told(visitor: Client) -> None:
    page = visitor.post("/plan/list/narrative.risks/", {"name": "ann@council.example"})
    assert page.status_code == 422
    assert "This looks like an e-mail address." in words(page.text)
    assert words(page.text).count("Enter a few words.") == 6


def test_one_of_a_thing_is_told_as_one(visitor: Client) -> None:
    answer(visitor, "proposer.kind", "employees")
    answer(visitor, "proposer.employees", "1")
    answer(visitor, "contract.years", "1")
    page = words(visitor.get("/plan/check/").text)
    assert "How many colleagues are asking? 1 person" in page
    assert "How many years would the contract last? 1 year " in page
