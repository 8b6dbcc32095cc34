"""Huge, repeated, wrong and many at once: a sentence or an answer, and never a fault."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from spinout.web.first_check.asked import ASKED
from tests.web.first_check.asking import LIBRARY, words

ADDRESSES = ["/could-we/", "/a-proposal/", "/which-kind-of-mutual/", "/who-owns-it/"]
FINE = {200, 400, 413, 422}
FIELDS = ["told", "words", "find", "change", "service", *(f for a in ASKED for f in a.fields)]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("field", ["words", "told", "nation", "received-day", "work", "decide"])
def test_a_huge_field_is_refused_or_cut_and_never_a_fault(address: str, field: str) -> None:
    client = Client(raise_request_exception=False)
    for size in (5_000, 90_000, 3_000_000):
        answer = client.post(address, {field: "9" * size, "sender": "staff", "who": "only-me"})
        assert answer.status_code in FINE
        assert len(answer.content) < 200_000


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_field_sent_a_hundred_times_counts_once(address: str) -> None:
    client = Client(raise_request_exception=False)
    drawn = {"staff-votes": ["1"] * 100, "staff-seats": ["1"] * 100}
    said = {"nation": ["england"] * 100, "work": ["planning"] * 100} | drawn
    answer = client.post(address, said)
    assert answer.status_code == 200
    assert words(answer.text).count("Where is the service?") <= 2


@pytest.mark.parametrize("address", ADDRESSES)
def test_ten_thousand_fields_are_refused_with_a_page(address: str) -> None:
    client = Client(raise_request_exception=False)
    answer = client.post(address, {f"x{number}": "1" for number in range(10_000)})
    assert answer.status_code == 400
    assert "<h1" in answer.text


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    "body", [b"\xff\xfe\x00", b"nation=%ff%fe", b"=&=&==", b"a" * 50_000, b"nation[]=england"]
)
def test_broken_bytes_are_answered(address: str, body: bytes) -> None:
    client = Client(raise_request_exception=False)
    kind = "application/x-www-form-urlencoded"
    assert client.post(address, body, content_type=kind).status_code in FINE


@pytest.mark.parametrize("address", ADDRESSES)
@settings(deadline=None, max_examples=40)
@given(form=st.dictionaries(st.sampled_from(FIELDS), st.text(max_size=60), max_size=8))
def test_whatever_is_sent_is_answered(address: str, form: dict[str, str]) -> None:
    answer = Client(raise_request_exception=False).post(address, form)
    assert answer.status_code in FINE


def test_fifty_at_once_each_get_their_own_answer() -> None:
    kinds = ["libraries", "museums", "archives", "sport", "children"] * 10

    def ask(kind: str) -> tuple[str, str]:
        answer = Client(raise_request_exception=False).post(
            "/could-we/", LIBRARY | {"service": kind}
        )
        return kind, answer.text

    with ThreadPoolExecutor(8) as many:
        for kind, text in many.map(ask, kinds):
            assert f"service={kind}" in text
