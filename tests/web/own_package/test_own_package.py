"""“Would I lose out?”: ten questions, the result in words first, and nothing kept."""

import html
import re

import pytest
from django.test import Client

from spinout.employment.one_person import PensionNow
from spinout.facts.service import PensionAccess
from spinout.web.own_package.asked import FIRST
from tests.house.reading_grade import grade
from tests.web.first_check.asking import state_of, words
from tests.web.own_package.asking_one import ADDRESS, NURSE, result

TERMS = ("New Fair Deal", "Agenda for Change", "Local Government Pension Scheme", "redundancy")


def test_the_result_is_in_words_before_any_table(client: Client) -> None:
    page = result(client)
    first = page.index("you would take home the same on the day: £1,984 a month")
    assert first < page.index("Side by side") < page.index("Your year in pounds")


def test_it_ends_by_saying_that_nobody_need_see_it(client: Client) -> None:
    page = client.post(ADDRESS, NURSE).text
    assert words(page).endswith("You need not show this to anyone or say how you will vote..")


def test_nobody_is_told_to_act_on_it(client: Client) -> None:
    page = result(client)
    assert "Information, not advice." in page
    assert "Do not leave, opt out of or transfer a pension because of this page." in page


def test_pay_by_the_month_and_by_four_weeks_is_made_a_year(client: Client) -> None:
    assert "£30,000.00" in result(client, pay="2,500.00", per="month")
    assert "£32,500.00" in result(client, pay="2,500.00", per="four-weeks")


def test_each_line_opens_to_its_rule_its_source_and_the_day_it_was_checked(client: Client) -> None:
    text = client.post(ADDRESS, NURSE).text
    folds = re.findall(r"<details.*?</details>", text, re.DOTALL)
    of_money = [each for each in folds if ": National Insurance</span></span>" in each]
    assert len(of_money) == 1
    said = html.unescape(re.sub(r"<[^>]+>", " ", of_money[0]))
    assert "£12,570 a year" in said
    assert "Last checked 23 November 2026." in said


def test_every_line_says_what_could_change_later(client: Client) -> None:
    text = client.post(ADDRESS, NURSE).text
    lines = text.count("How, and the rule behind it")
    assert lines == text.count(">Later: ") == 18 + 5


def test_the_picture_stands_before_the_table_that_holds_its_figures(client: Client) -> None:
    text = client.post(ADDRESS, NURSE).text
    assert text.index('role="img"') < text.index("<table")
    assert "The table below holds the figures." in text


def test_an_answer_left_out_is_asked_for_by_its_question(client: Client) -> None:
    text = client.post(ADDRESS, {"scheme": "lgps_ew_2014"}).text
    assert 'name="change" value="pay" formaction="/would-i-lose-out/#pay"' in text
    assert 'name="change" value="access"' in text


def test_a_scheme_we_cannot_answer_says_which_we_can_and_what_to_ask(client: Client) -> None:
    page = result(client, scheme="other")
    assert "We cannot work out your pension here. We hold the NHS Pension Scheme" in page
    assert "could you stay in after a move, and what would you pay in" in page


def test_an_employer_we_hold_no_promise_for_is_never_taken_to_be_outside_them_all(
    client: Client,
) -> None:
    page = result(client, employer="other")
    assert "We hold no rule on who keeps this pension when work moves from your employer." in page
    assert "The promise about your pension" not in page
    assert "Who employs you now? – " not in page


def test_a_month_is_said_to_be_a_twelfth_of_the_year(client: Client) -> None:
    assert "A month here is a twelfth of the year." in result(client)


def test_nothing_is_kept_and_no_cookie_is_set(client: Client) -> None:
    answer = client.post(ADDRESS, NURSE)
    assert answer.headers["Cache-Control"] == "no-store"
    assert not answer.cookies
    assert "We work out the answer, show it and forget it." in answer.text


def test_to_change_an_answer_keeps_all_the_others(client: Client) -> None:
    told = state_of(client.post(ADDRESS, NURSE | {"loans": ["plan-2", "postgraduate"]}).text)
    form = client.post(ADDRESS, {"told": told, "change": "half"}).text
    assert 'value="31,049.00"' in form
    assert 'value="postgraduate" checked' in form
    assert '<details class="govuk-details sp-more" open>' in form


def test_answers_that_are_not_ours_bring_the_questions(client: Client) -> None:
    answer = client.post(ADDRESS, {"told": "v=1&pay=lots"})
    assert answer.status_code == 400
    assert "Those answers are not as we wrote them" in answer.text


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"pay": "lots"}, "takes an amount in pounds, such as 2587.42."),
        ({"pay": "0"}, "takes an amount from £0.01 to £500,000.00."),
        ({"born": "1800"}, "takes a whole number from 1954 to 2010."),
    ],
)
def test_an_answer_that_cannot_be_used_says_what_to_enter(
    client: Client, said: dict[str, str], sentence: str
) -> None:
    answer = client.post(ADDRESS, NURSE | said)
    assert answer.status_code == 422
    assert sentence in html.unescape(answer.text)
    assert "<title>Error: " in answer.text


def test_a_day_whose_tax_we_do_not_hold_is_said_with_every_answer_kept(client: Client) -> None:
    answer = client.post(ADDRESS, NURSE | {"on-year": "2020"})
    assert answer.status_code == 422
    assert "We do not hold the rates of tax of 23 November 2020." in answer.text
    assert 'value="31,049.00"' in answer.text


def test_a_form_with_nothing_in_it_asks_for_one_answer(client: Client) -> None:
    answer = client.post(ADDRESS, {})
    assert answer.status_code == 422
    assert "Choose at least one answer." in answer.text


def test_there_are_about_ten_numbered_questions(client: Client) -> None:
    form = client.get(ADDRESS).text
    assert re.findall(r">(\d+)\. ", form) == [str(each) for each in range(1, 12)]
    assert len(FIRST) == 12


@pytest.mark.parametrize("scheme", PensionNow)
@pytest.mark.parametrize("access", ["", *PensionAccess])
def test_every_result_reads_at_grade_seven_or_below(
    client: Client, scheme: PensionNow, access: PensionAccess | str
) -> None:
    said = {"scheme": scheme.value, "access": getattr(access, "value", access)}
    page = client.post(ADDRESS, NURSE | said).text
    page = re.sub(r"<svg.*?</svg>|<details.*?</details>", "", page, flags=re.DOTALL)
    page = page.replace("</dt>", ".</dt>").replace("</td>", ".</td>").replace("</th>", ".</th>")
    text = words(page)
    for term in TERMS:
        text = text.replace(term, "scheme")
    assert grade(text) <= 7


def test_each_payslip_marks_where_the_answers_stand_by_the_number_of_the_question(
    client: Client,
) -> None:
    form = client.get(ADDRESS).text
    slips = re.findall(r'<table class="sp-slip">.*?</table>', form, re.DOTALL)
    names = [re.search(r"<caption[^>]*>(.*?)</caption>", each)[1] for each in slips]
    assert names == [
        "An NHS payslip (made up)",
        "A council payslip (made up)",
        "A school payslip (made up)",
    ]
    numbered = dict(re.findall(r">(\d+)\. ([^<]+)<", form))
    for slip in slips:
        rows = re.findall(r"</span>(\d+)</span></td><th[^>]*>([^<]+)<", slip)
        marked = {numbered[number]: says for number, says in rows}
        assert marked["Which pension is on your payslip?"] in (
            "NHS Pension",
            "LGPS, or superannuation",
            "Teachers’ Pension",
        )
        assert len(rows) == 7


def test_the_picture_says_of_each_bar_what_pension_goes_with_it(client: Client) -> None:
    picture = re.search(r"<svg xmlns.*?</svg>", client.post(ADDRESS, NURSE).text, re.DOTALL)[0]
    said = re.findall(r"<text[^>]*>([^<]+)</text>", picture)
    assert said[:6] == [
        "Stays: take-home £23,813",
        "Pension for life earned: £574.98 a year",
        "Keeps scheme: take-home £23,813",
        "Pension for life earned: £574.98 a year",
        "Loses scheme: take-home £24,384.53",
        "No pension for life earned in the year",
    ]


def test_a_bar_whose_figures_could_not_be_checked_is_not_drawn(client: Client) -> None:
    said = NURSE | {"scheme": "alpha", "pay": "40,000"}
    picture = re.search(r"<svg xmlns.*?</svg>", client.post(ADDRESS, said).text, re.DOTALL)[0]
    assert "Loses scheme: take-home £30,399.60" in picture
    assert "Stays: take-home" not in picture
