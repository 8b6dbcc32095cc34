"""The check’s answers: the rule behind each, what would help, dates, the law of a day."""

import re
from datetime import date

import pytest
from django.test import Client

from spinout import law
from spinout.facts.functions import FunctionKind
from spinout.web.first_check.asked import ASKED, ASKS_FOR, BY_NAME
from tests.web.first_check.asking import ADDRESS, AS_AT, LIBRARY, RECEIVED, found, words

pytestmark = pytest.mark.django_db


def test_words_that_fit_one_kind_are_taken_and_said(client: Client) -> None:
    said = LIBRARY | {"service": "", "words": "our mobile library"}
    page = found(client, **said)
    assert "We took your words to mean: Libraries." in page
    assert "What kind of service is it?. Libraries" in page


def test_words_that_fit_several_kinds_bring_a_choice_and_keep_the_other_answers(
    client: Client,
) -> None:
    answer = client.post(ADDRESS, LIBRARY | {"service": "", "words": "care"})
    assert "We are not sure what kind of service you mean." in words(answer.text)
    kinds = re.findall(r'name="service" value="([^"]+)"', answer.text)
    assert len(kinds) > 2
    told = re.search(r'name="told" value="([^"]+)"', answer.text)[1].replace("&amp;", "&")
    page = words(client.post(ADDRESS, {"told": told, "service": "older-people"}).text)
    assert "What kind of service is it?. Care of older people" in page
    assert "Who runs it now?. County council" in page


def test_words_we_do_not_know_are_said_to_be_unknown(client: Client) -> None:
    page = found(client, **LIBRARY | {"service": "", "words": "zzyzx"})
    assert "We know no kind of service by your words." in page


def test_the_finder_keeps_what_was_filled_in(client: Client) -> None:
    text = client.post(ADDRESS, LIBRARY | {"service": "", "words": "nurses", "find": "1"}).text
    assert 'value="nursing" checked' in text
    assert 'value="england" checked' in text
    assert 'value="nurses"' in text


def test_words_typed_are_never_carried_on(client: Client) -> None:
    text = client.post(ADDRESS, LIBRARY | {"service": "", "words": "zebra library"}).text
    assert "zebra" not in text


def test_each_answer_folds_open_to_its_rule_with_how_we_know_it_and_when_checked(
    client: Client,
) -> None:
    text = client.post(ADDRESS, LIBRARY | {"who": "only-me"} | AS_AT).text
    provision = law.load().read(date(2026, 11, 23)).provision("localism-act-2011/s81-6")
    assert provision.says in words(text)
    assert f'href="{provision.address}"' in text
    assert "Law. We read the text. Last checked 23 November 2026." in words(text)


def test_every_no_says_what_would_have_to_be_different(client: Client) -> None:
    for said in ({"who": "only-me"}, {"employer": "nhs-trust", "service": "nursing"}):
        page = client.post(ADDRESS, LIBRARY | said).text
        answers = page.split('<div class="sp-answer">')[1:]
        refused = [each for each in answers if "govuk-tag--red" in each]
        assert refused
        assert all("What would have to be different:" in each for each in refused)


def test_what_we_need_to_know_leads_to_its_question_with_all_answers_kept(client: Client) -> None:
    text = client.post(ADDRESS, {"nation": "england", "who": "some-of-us"}).text
    (told,) = set(re.findall(r'name="told" value="([^"]+)"', text))
    assert 'name="change" value="employer" formaction="/could-we/#employer"' in text
    form = client.post(ADDRESS, {"told": told.replace("&amp;", "&"), "change": "received"}).text
    assert 'id="received-day"' in form
    assert form.count(" checked>") == 2
    assert "<details" in form.split('id="received-day"')[0].rpartition("<details")[1]
    assert re.search(r"<details[^>]* open>(?:(?!</details>).)*id=\"received-day\"", form, re.DOTALL)


def test_no_one_is_asked_for_a_code_or_for_the_worth_of_the_contract() -> None:
    asked = " ".join(f"{each.label} {each.hint}" for each in ASKED).lower()
    assert "code" not in asked
    assert "cpv" not in asked
    assert "worth in all" not in asked
    assert "contract.value" not in ASKS_FOR


def test_every_fact_said_to_be_asked_here_is_asked_here() -> None:
    assert set(ASKS_FOR.values()) <= set(BY_NAME)


def test_the_day_of_receipt_gives_a_picture_of_dates_with_its_table(client: Client) -> None:
    text = client.post(ADDRESS, LIBRARY | RECEIVED).text
    assert '<svg xmlns="http://www.w3.org/2000/svg"' in text
    assert "1 Dec 2026" in text
    assert "30 days beginning with Monday 2 November 2026: last day Tuesday 1 December 2026" in text
    assert "Tuesday 1 December 2026" in words(text)


def test_the_law_may_be_asked_as_at_another_day(client: Client) -> None:
    page = found(client, **LIBRARY | {"on-day": "1", "on-month": "6", "on-year": "2013"})
    assert "Law as at 1 June 2013." in page
    page = found(client, **LIBRARY | {"on-day": "1", "on-month": "1", "on-year": "2012"})
    leave = page[page.index("1. May it leave?") : page.index("2. How is the contract awarded?")]
    award = page[page.index("2. How is the contract awarded?") : page.index("3. Which work")]
    assert leave.count("do we hold the law for this day?. We cannot say Outside our data") == 1
    assert "The rules on awards: do we hold the law for this day?" in award
    assert "Section 33: do we hold the law for this day?" in award
    assert "command line" not in page


@pytest.mark.parametrize("year", ["1999", "2051", "99999", "x"])
def test_a_day_we_cannot_take_is_said_beside_its_field(client: Client, year: str) -> None:
    said = LIBRARY | {"on-day": "1", "on-month": "1", "on-year": year}
    answer = client.post(ADDRESS, said)
    assert answer.status_code == 422
    assert '<a href="#on-day">' in answer.text
    assert "<title>Error: Could we?" in answer.text


def test_staff_whose_service_others_ask_for_learn_what_follows_and_of_ground_8(
    client: Client,
) -> None:
    said = LIBRARY | RECEIVED | {"who": "someone-else", "asker": "voluntary"}
    page = found(client, **said)
    assert "Someone else has asked" in page
    assert "need not say how it will involve you" in page
    assert "It may then reject others on ground 8." in page
    assert "Ask it to publish that before it decides on theirs." in page
    assert page.index("Someone else has asked") < page.index("1. May it leave?")
    assert "Tuesday 1 December 2026" in page


def test_where_colleagues_asked_their_request_must_say_how_they_involve_you(client: Client) -> None:
    page = found(client, **LIBRARY | {"who": "someone-else", "asker": "colleagues"})
    assert "their request must say how they will involve the other colleagues" in page


def test_where_the_right_is_ruled_out_no_clock_is_said_to_run(client: Client) -> None:
    said = LIBRARY | RECEIVED | {"who": "someone-else", "asker": "firm"}
    page = found(client, **said)
    assert "Those who asked may not use the Community Right to Challenge." in page
    assert "No clock runs, and there is no duty to answer them." in page


def test_a_department_or_another_nation_is_answered_with_what_we_hold(client: Client) -> None:
    page = found(client, **LIBRARY | {"nation": "scotland"})
    assert "What differs in Scotland" in page
    assert "participation request" in page
    page = found(client, nation="england", employer="government-department", department="transport")
    assert "That does not mean that your service is shut out." in page


def test_the_nhs_learns_the_ways_the_contract_could_be_awarded(client: Client) -> None:
    said = {"employer": "nhs-trust", "service": "nursing", "mixed": "no", "bids-day": "1"}
    page = found(client, **LIBRARY | said | {"bids-month": "3", "bids-year": "2027"})
    assert "Most suitable provider" in page
    assert "Do the NHS buying rules apply?" in page


def test_each_kind_of_work_is_answered_by_itself(client: Client) -> None:
    said = {"service": "social-work", "work": ["adult-assessment", "adult-safeguarding"]}
    page = found(client, **LIBRARY | said)
    work = page[page.index("3. Which work may go?") :]
    assert "May this go: assessing what adults need" in work
    assert "By law, safeguarding adults stays with the council." in work
    assert "Authority comes from the council in writing." in work


def test_work_not_told_of_is_asked_for_and_none_is_taken_as_none(client: Client) -> None:
    text = client.post(ADDRESS, LIBRARY).text
    assert 'name="change" value="work" formaction="/could-we/#work"' in text
    page = found(client, **LIBRARY | {"work": ["none"]})
    assert "none of the kinds of work that the law limits" in page


def test_every_kind_of_work_can_be_told_of(client: Client) -> None:
    text = client.get(ADDRESS).text
    assert all(f'name="work" type="checkbox" value="{each.value}"' in text for each in FunctionKind)


def test_colleagues_are_told_what_they_may_use_from_work_and_others_are_not(client: Client) -> None:
    page = found(client, **LIBRARY)
    assert "Take no list of names and no record about a user or a colleague." in page
    assert "Take no list of names" not in found(client, **LIBRARY | {"who": "parish"})
