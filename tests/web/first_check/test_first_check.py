"""“Could we?”: five questions, the warning before any yes, and nothing kept."""

import html
import re
from itertools import product

import pytest
from django.apps import apps
from django.test import Client

from spinout.facts.service import Nation, ParentKind
from spinout.web.cases.models import Run
from spinout.web.first_check.asked import FIRST, Who
from spinout.web.plans.models import KeptPlan
from tests.house.reading_grade import grade
from tests.web.first_check.asking import ADDRESS, LIBRARY, found, words

pytestmark = pytest.mark.django_db
WARNINGS = ("is not the contract", "No law gives your team the contract.")
TERMS = (
    "Community Right to Challenge",
    "procurement exercise",
    "procurement",
    "Provider Selection Regime",
)


def test_a_council_team_learns_that_it_may_ask_and_what_to_write(client: Client) -> None:
    page = found(client, **LIBRARY)
    assert "You may use the right." in page
    assert "Evidence that it will be able to provide the service" in page
    assert "What is the contract worth in all?" in page


def test_the_warning_comes_before_every_answer(client: Client) -> None:
    for nation, employer in product(["", *Nation], ["", *ParentKind]):
        said = LIBRARY | {
            "nation": getattr(nation, "value", nation),
            "employer": getattr(employer, "value", employer),
        }
        text = client.post(ADDRESS, said).text
        warned = [text.index(each) for each in WARNINGS]
        assert max(warned) < text.index('class="govuk-tag'), said


def test_a_team_in_the_nhs_learns_that_it_has_no_right_and_what_comes_first(
    client: Client,
) -> None:
    page = found(client, **LIBRARY | {"employer": "nhs-trust", "service": "nursing"})
    assert "Right to Provide (2010–15 policy, not a legal right)" in page
    assert "The board may say no." in page
    assert "register of the Care Quality Commission" in page
    assert "What it means for you in the NHS" in page


@pytest.mark.parametrize("nation", ["wales", "scotland", "northern-ireland"])
def test_outside_england_it_says_whose_law_applies(client: Client, nation: str) -> None:
    page = found(client, **LIBRARY | {"nation": nation})
    assert "Another nation’s law applies" in page
    assert "What differs outside England" in page


def test_one_person_alone_learns_what_would_change_the_answer(client: Client) -> None:
    page = found(client, **LIBRARY | {"who": "only-me"})
    assert "One person alone may not use the right." in page
    assert "Talk to one colleague first" in page


def test_a_service_out_to_tender_is_told_so_first(client: Client) -> None:
    page = found(client, **LIBRARY | {"tender": "yes"})
    assert "ground 6 could be used to say no" in page
    assert page.index("It is out to tender") < page.index("Read the case for staying")


def test_what_was_left_out_is_a_thing_we_need_to_know(client: Client) -> None:
    page = found(client, nation="england")
    assert page.count("You left this out") == len(FIRST) - 1
    assert page.count("Who runs it now?") > 1


def test_nothing_chosen_is_said_with_a_way_back_to_the_first_question(client: Client) -> None:
    answer = client.post(ADDRESS, {"nation": "", "who": "no such answer"})
    assert answer.status_code == 422
    assert "<title>Error: Could we?" in answer.text
    assert '<a href="#nation">Choose at least one answer.' in answer.text
    assert 'id="nation"' in answer.text


def test_the_answers_given_stay_chosen(client: Client) -> None:
    state = re.search(r'name="told" value="([^"]+)"', client.post(ADDRESS, LIBRARY).text)[1]
    text = client.post(ADDRESS, {"told": html.unescape(state), "change": "1"}).text
    assert text.count(" checked>") == 3
    assert text.count(" selected>") == 2


def test_nothing_is_kept_by_the_site_or_by_the_browser(client: Client) -> None:
    answer = client.post(ADDRESS, LIBRARY)
    assert answer.headers["Cache-Control"] == "no-store"
    assert not answer.cookies
    held = [each for each in apps.get_models() if each._default_manager.exists()]
    assert held == []
    assert {Run, KeptPlan} <= set(apps.get_models())


def test_the_form_needs_no_cookie_for_it_changes_nothing() -> None:
    assert Client(enforce_csrf_checks=True).post(ADDRESS, LIBRARY).status_code == 200


@pytest.mark.parametrize("who", [each.value for each in Who])
@pytest.mark.parametrize("employer", ["county-council", "nhs-trust", "government-department"])
def test_every_answer_reads_at_grade_seven_or_below(
    client: Client, who: str, employer: str
) -> None:
    page = found(client, **LIBRARY | {"who": who, "employer": employer})
    for term in TERMS:
        page = page.replace(term, "contest")
    assert grade(page) <= 7


@pytest.mark.parametrize("typed", ["", "   "])
def test_a_search_without_words_asks_for_some(client: Client, typed: str) -> None:
    page = words(client.post(ADDRESS, {"words": typed, "find": "1"}).text)
    assert "Enter what the service does, such as “school meals”" in page
    assert "We know no kind of service" not in page
