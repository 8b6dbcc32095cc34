"""Wherever words can be entered, what looks like one person is refused, unrepeated."""

import pytest
from django.test import Client

from spinout.facts.post_kinds import NOTHING_YET
from spinout.facts.sheet_writer import workbook
from spinout.web.plans.plan import bundle
from tests.web.plans.test_uploads import send
from tests.web.plans.visits import ASSISTANTS, answer, plan_of, words

pytestmark = pytest.mark.django_db
NO_POSTS = NOTHING_YET.encode()
ABOUT = {
    "Ring 01632 960123": "a telephone number",
    "Ring +44 7700 900123": "a telephone number",
    "born on 1 February 1970": "a date of birth",
    "DOB 01/02/1970": "a date of birth",
}


@pytest.mark.parametrize("said", ABOUT)
def test_a_person_is_refused_in_every_place_with_what_to_enter(visitor: Client, said: str) -> None:
    options = {"name": "Stay", "says": said, "for_it": "c", "against_it": "d"}
    pages = (
        answer(visitor, "service.area", said),
        answer(visitor, "narrative.case_for", f"We are ready.\n\n{said}"),
        visitor.post("/plan/list/narrative.options/", options),
        visitor.post("/plan/posts/add/", ASSISTANTS | {"group": said}),
        send(
            visitor, ("my-plan.spinout", bundle(f'[service]\narea = "{said}"\n'.encode(), NO_POSTS))
        ),
        send(visitor, ("my-plan.xlsx", workbook({"service": {"area": said}}, ""))),
    )
    for page in pages:
        assert page.status_code == 422
        assert f"looks like {ABOUT[said]}. We hold posts" in words(page.text)
        assert "Take it out." in words(page.text)
    assert plan_of(visitor).tables == {}
    assert plan_of(visitor).kinds == ()


def test_money_years_days_and_codes_are_not_taken_for_a_person(visitor: Client) -> None:
    years = dict(
        zip((f"year-{year}" for year in range(1, 6)), ("0", "1", "23", "4", "5"), strict=True)
    )
    for key, said in (
        ("service.cpv", "09251100"),
        ("money.in_house_cost", "1234567890"),
        ("money.other_income", {**years, "year-2": "1000000", "year-3": "2000000"}),
        ("case.go_live", {"day": "01", "month": "04", "year": "2028"}),
        ("narrative.baseline", "The service was born in 1974. It has 12 posts, £1,234,567,890."),
    ):
        assert answer(visitor, key, said).status_code == 302, key
