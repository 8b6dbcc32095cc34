"""Filling in the form, and what is then kept."""

import re
import secrets
from datetime import UTC, datetime
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

CODE = "correct horse battery"
QUESTION = "Will our pension move with us?"
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def send(
    visitor: Client, question: str = QUESTION, *, address: str = "203.0.113.7", **more: str
) -> HttpResponse:
    """The answer to the form sent once, from an address."""
    form = {"question": question, "once": secrets.token_urlsafe(16), **more}
    answer: Any = visitor.post("/ask/", form, REMOTE_ADDR=address)
    return answer


def send_for_a_caller(
    helper: Client, question: str = QUESTION, *, code: str = CODE, **more: str
) -> HttpResponse:
    """The answer to the helpers' form sent once."""
    form = {"question": question, "once": secrets.token_urlsafe(16), "code": code, **more}
    answer: Any = helper.post("/ask/for-a-caller/", form)
    return answer


def number_on(page: str) -> str:
    """The reference a page shows."""
    found = re.search(r"\d{3} \d{3} \d{3} \d{3}", page)
    assert found
    return found[0]


def at(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    """It is `moment` now."""
    monkeypatch.setattr(timezone, "now", lambda: moment)
