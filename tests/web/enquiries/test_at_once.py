"""Many at once, in threads of their own, on either database: nothing is kept twice or over."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection

from spinout.web.enquiries import actions, visits
from spinout.web.enquiries.entry import Entry
from spinout.web.enquiries.events import Doer
from spinout.web.enquiries.models import Enquiry, Happening
from spinout.web.enquiries.visits import TooManyError
from tests.web.enquiries.asking import MONDAY, at

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("run_by_somebody")]
AT_ONCE = 8


def entry(once: str) -> Entry:
    return Entry(answers={}, question="Who pays?", contact="", once=once)


def all_at_once(ask: Callable[[int], Any]) -> list[Any]:
    """What each of eight threads got."""

    def apart(number: int) -> Any:
        try:
            return ask(number)
        except TooManyError as problem:
            return problem
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as threads:
        return list(threads.map(apart, range(AT_ONCE)))


def test_one_form_sent_many_times_at_once_is_one_question() -> None:
    found = all_at_once(lambda _: actions.ask(by=Doer.ASKER, entry=entry("one"), mark="abcde"))
    assert len({each.reference for each in found}) == 1
    assert Enquiry.objects.count() == Happening.objects.count() == 1


def test_the_most_in_an_hour_holds_for_those_who_come_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at(monkeypatch, MONDAY)
    most = visits.IN_AN_HOUR[visits.Sending.QUESTION]
    found = all_at_once(
        lambda number: actions.ask(by=Doer.ASKER, entry=entry(str(number)), mark="abcde")
    )
    assert sum(isinstance(each, Enquiry) for each in found) == most
    assert sum(isinstance(each, TooManyError) for each in found) == AT_ONCE - most
    assert Enquiry.objects.count() == most
