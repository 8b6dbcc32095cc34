"""How often something may be sent, without keeping anybody's address."""

from datetime import timedelta

import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory, override_settings

from spinout.web.enquiries import visits
from spinout.web.enquiries.models import Enquiry, Visit
from tests.web.enquiries.asking import MONDAY, at, send

pytestmark = pytest.mark.django_db
MOST = visits.IN_AN_HOUR[visits.Sending.QUESTION]


def from_address(address: str, **headers: str) -> HttpRequest:
    return RequestFactory().get("/", REMOTE_ADDR=address, **headers)


def test_one_more_than_the_most_in_an_hour_is_refused_with_when_to_try_again(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, MONDAY)
    assert [send(visitor).status_code for _ in range(MOST)] == [200] * MOST
    refused = send(visitor)
    assert refused.status_code == 429
    assert "Try again in an hour." in refused.text
    assert Enquiry.objects.count() == MOST


def test_another_address_and_another_hour_are_counted_apart(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, MONDAY)
    for _ in range(MOST):
        send(visitor)
    assert send(visitor, address="198.51.100.9").status_code == 200
    at(monkeypatch, MONDAY + timedelta(hours=1))
    assert send(visitor).status_code == 200
    assert {each.hour for each in Visit.objects.all()} == {MONDAY + timedelta(hours=1)}


def test_everybody_together_is_counted_too(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visits, "IN_ALL", 2)
    statuses = [send(visitor, address=f"203.0.113.{each}").status_code for each in range(3)]
    assert statuses == [200, 200, 429]


def test_no_address_is_kept_and_marks_are_short_and_change_with_the_hour(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, MONDAY)
    send(visitor, address="203.0.113.7")
    held = " ".join(each.mark for each in Visit.objects.all())
    assert "203" not in held.replace(visits.mark_of(from_address("203.0.113.7")), "")
    first = visits.mark_of(from_address("203.0.113.7"))
    at(monkeypatch, MONDAY + timedelta(hours=1))
    assert len(first) == visits.LETTERS
    assert visits.mark_of(from_address("203.0.113.7")) != first


def test_one_network_of_version_six_is_one_visitor(monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, MONDAY)
    one, same, other = "2001:db8:1:2::1", "2001:db8:1:2:ffff::9", "2001:db8:1:3::1"
    marks = [visits.mark_of(from_address(each)) for each in (one, same, other)]
    assert marks[0] == marks[1] != marks[2]


def test_what_a_visitor_says_of_their_own_address_counts_for_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at(monkeypatch, MONDAY)
    plain = visits.mark_of(from_address("203.0.113.7"))
    made_up = from_address("203.0.113.7", HTTP_X_FORWARDED_FOR="198.51.100.9")
    assert visits.mark_of(made_up) == plain
    with override_settings(HTTPS=True):
        passed_on = from_address("10.0.0.1", HTTP_X_FORWARDED_FOR="198.51.100.9, 203.0.113.7")
        assert visits.mark_of(passed_on) == plain


def test_an_address_that_cannot_be_read_is_counted_with_its_like() -> None:
    assert visits.mark_of(from_address("")) == visits.mark_of(from_address("a socket"))


def test_a_refusal_counts_nothing(monkeypatch: pytest.MonkeyPatch, visitor: Client) -> None:
    at(monkeypatch, MONDAY)
    for _ in range(MOST + 3):
        send(visitor)
    assert all(each.count <= MOST for each in Visit.objects.all())
