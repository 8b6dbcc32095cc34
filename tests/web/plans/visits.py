"""What tests of plans do again and again."""

import html
import re
from typing import Any

from django.test import Client

from spinout.web.plans import queries
from spinout.web.plans.cookie import name
from spinout.web.plans.models import KeptPlan
from spinout.web.plans.plan import Plan
from spinout.web.plans.sealing import key_in_cookie

ASSISTANTS = {
    "group": "Library assistant",
    "number": "12",
    "grade": "Grade 2",
    "spine": "njc",
    "point": "5",
    "hours": "18.5",
    "full_time_hours": "37",
    "scheme": "lgps_ew_2014",
    "ni_category": "A",
    "perimeter": "in",
}


def key_of(visitor: Client) -> bytes:
    """The key in the visitor's cookie."""
    key = key_in_cookie(visitor.cookies[name()].value)
    assert key is not None
    return key


def plan_of(visitor: Client) -> Plan:
    """The visitor's plan as it is kept."""
    key = key_of(visitor)
    plan = queries.opened(key, KeptPlan.objects.get())
    assert plan is not None
    return plan


def answer(visitor: Client, key: str, said: str | dict[str, str], **more: str) -> Any:
    """Sends one question's page."""
    fields = {"answer": said} if isinstance(said, str) else said
    return visitor.post(f"/plan/question/{key}/", fields | more)


def words(page: str) -> str:
    """The words of the main part of the page."""
    main = page[page.index("<main") : page.index("</main>")]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", main)).split())


def first_heading(page: str) -> str:
    """The words of the page’s main heading."""
    found = re.search(r"<h1.*?</h1>", page, re.DOTALL)
    assert found is not None
    return html.unescape(re.sub(r"<[^>]+>", "", found[0]).strip())
