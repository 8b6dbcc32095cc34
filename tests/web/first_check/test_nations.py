"""The check outside England: each question once, with that nation’s own answer."""

import html
import re

import pytest
from django.test import Client

from tests.web.first_check.asking import ADDRESS, AS_AT, LIBRARY, found, words

pytestmark = pytest.mark.django_db
NATIONS = ("scotland", "wales", "northern-ireland")


def asked(client: Client, **said: str) -> list[str]:
    """Each question that the page answers, in order."""
    page = client.post(ADDRESS, LIBRARY | AS_AT | said).text
    return [html.unescape(each) for each in re.findall(r'<h3 class="govuk-heading-s">(.*?)<', page)]


@pytest.mark.parametrize("nation", NATIONS)
@pytest.mark.parametrize("employer", ["county-council", "nhs-trust"])
def test_no_question_is_answered_twice(client: Client, nation: str, employer: str) -> None:
    questions = asked(client, nation=nation, employer=employer)
    assert len(questions) == len(set(questions))
    assert "Does the Community Right to Challenge apply?" not in questions


def test_scotland_s_own_answers_on_the_award_stand_in_its_part(client: Client) -> None:
    page = found(client, **LIBRARY | AS_AT | {"nation": "scotland"})
    award = page[page.index("2. How is the contract awarded?") : page.index("3. Which work")]
    assert "Scotland has its own rules on public contracts." in award
    assert "We found no rule in force that allows it." in award
    assert "We do not hold it." not in award


def test_what_wales_adds_follows_the_answer_with_its_standing_and_its_rule(client: Client) -> None:
    page = found(client, **LIBRARY | AS_AT | {"nation": "wales"})
    award = page[page.index("2. How is the contract awarded?") : page.index("3. Which work")]
    assert "What we found of Wales (we could not check this; ask a solicitor): It may" in award


@pytest.mark.parametrize("nation", ["", "england", *NATIONS])
def test_the_warning_names_the_nhs_buying_rules_in_england_only(
    client: Client, nation: str
) -> None:
    said = LIBRARY | {"nation": nation, "employer": "nhs-trust"}
    page = words(client.post(ADDRESS, said).text)
    assert ("most suitable provider process or the" in page) is (nation in ("", "england"))
