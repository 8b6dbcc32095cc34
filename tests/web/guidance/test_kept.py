"""Pages are made once, sent cheaply, and are the same for everyone."""

import gzip
from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client

from spinout.web.guidance import kept, present, views
from spinout.web.guidance.files import pages

pytestmark = pytest.mark.django_db
PAGE = "/guidance/council-officer/"


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    kept.kept_page.cache_clear()
    kept.kept_index.cache_clear()
    yield
    kept.kept_page.cache_clear()
    kept.kept_index.cache_clear()


def test_a_page_is_made_once_for_many_readers(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    times: list[str] = []
    real = present.page_shown

    def counted(page: present.Page, *, on: date) -> present.PageShown:
        times.append(page.slug)
        return real(page, on=on)

    monkeypatch.setattr(present, "page_shown", counted)
    answers = {client.get(PAGE).content for _ in range(5)}
    assert len(answers) == 1
    assert times == ["council-officer"]


def test_a_page_is_made_again_the_next_day(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    late = "This page was due for a new check"
    assert late not in client.get(PAGE).text
    monkeypatch.setattr(views, "_today", lambda: date(2036, 1, 1))
    assert late in client.get(PAGE).text


def test_the_index_marks_the_pages_past_their_day_for_a_new_check(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = ">Due for a new check<"
    assert mark not in client.get("/guidance/").text
    monkeypatch.setattr(views, "_today", lambda: date(2036, 1, 1))
    assert client.get("/guidance/").text.count(mark) == len(pages())


@pytest.mark.parametrize("address", [PAGE, "/guidance/"])
def test_a_page_may_be_kept_by_anyone_and_sets_no_cookie(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    assert "Accept-Encoding" in answer.headers["Vary"]
    assert "Cookie" not in answer.headers["Vary"]
    assert not answer.cookies


@pytest.mark.parametrize("address", [PAGE, "/guidance/"])
def test_a_reader_who_has_the_page_is_told_that_it_still_stands(
    client: Client, address: str
) -> None:
    mark = client.get(address).headers["ETag"]
    again = client.get(address, headers={"if-none-match": mark})
    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["ETag"] == mark
    other = client.get(address, headers={"if-none-match": 'W/"older"'})
    assert other.status_code == 200


def test_a_page_travels_packed_where_the_reader_takes_that(client: Client) -> None:
    packed = client.get(PAGE, headers={"accept-encoding": "br, gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == client.get(PAGE).content
    assert packed.headers["ETag"] == client.get(PAGE).headers["ETag"]


def test_a_page_is_the_same_whatever_the_reader_holds(client: Client) -> None:
    plain = client.get(PAGE).content
    client.cookies["csrftoken"] = "a" * 32
    assert client.get(PAGE, {"name": "someone"}).content == plain


@pytest.mark.parametrize("address", ["/guidance/nowhere/", "/guidance/sources.toml/"])
def test_a_page_that_is_not_there_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", [PAGE, "/guidance/"])
def test_a_page_is_only_for_reading(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405
    assert client.head(address).status_code == 200
