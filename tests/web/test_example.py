"""Running the example: once for many readers, whole or not at all."""

import io
import re
import threading
import zipfile
from collections.abc import Generator
from datetime import date

import pytest
from django.db import connection
from django.test import Client

from spinout.web.cases import actions
from spinout.web.cases.examples import offered
from spinout.web.cases.models import Run
from tests.web import fakes

pytestmark = pytest.mark.django_db
AS_PRINTED = "/example/library-service/as-printed/"
TODAY = "/example/library-service/today/"
ON = date(2026, 11, 23)


STEPS = ["A step &lt;of&gt; library-service", "All of it is kept, for anyone to read"]


class Counted:
    """Stands in for the passage and counts how often it was asked."""

    def __init__(self, problem: Exception | None = None) -> None:
        self.times = 0
        self.problem = problem

    def __call__(
        self, case_key: str, *, variant: str, on: date
    ) -> Generator[str, None, fakes.Taken]:
        self.times += 1
        if self.problem:
            raise self.problem
        return fakes.take_through(case_key, variant=variant, on=on)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    count = Counted()
    monkeypatch.setattr(actions, "take_through", count)
    return count


def run(variant: str, on: date = ON) -> None:
    """Runs the library example to its end."""
    for _ in actions.run_example(case_key=fakes.LIBRARY, variant=variant, on=on):
        pass


def made(client: Client, address: str = AS_PRINTED) -> str:
    """The page that grows while the example runs, once it has ended."""
    return client.post(address).getvalue().decode()


def answers(client: Client, address: str = AS_PRINTED) -> str:
    """The answers, just made."""
    made(client, address)
    return client.get(address).text


@pytest.mark.parametrize("address", [AS_PRINTED, TODAY])
def test_running_the_example_leads_to_its_answers(client: Client, address: str) -> None:
    assert f'href="{address}"' in made(client, address)
    text = client.get(address).text
    assert "Is there a right to ask to run the service?" in text
    assert "Theirs to decide: the council" in text
    assert "A yes starts a competition that others may win." in text
    assert "The case against is missing." in text
    assert "Last day: 30 days beginning with 2 November 2026." in text


def test_each_step_is_shown_as_it_is_done(client: Client) -> None:
    pieces = [piece.decode() for piece in client.post(AS_PRINTED).streaming_content]
    begins, *steps, end, _ = pieces
    assert "Taking the example all the way" in begins
    assert [re.sub(r"</?li>", "", step).strip() for step in steps] == STEPS
    assert "It is done" in end
    assert "refresh" not in "".join(pieces)


def test_the_page_that_grows_is_never_held_back_to_be_packed(client: Client) -> None:
    answer = client.post(AS_PRINTED, headers={"accept-encoding": "gzip"})
    assert "Content-Encoding" not in answer.headers
    assert answer.headers["X-Accel-Buffering"] == "no"
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_run_that_is_kept_leads_straight_to_its_answers(client: Client) -> None:
    made(client)
    answer = client.post(AS_PRINTED, follow=True)
    assert answer.redirect_chain == [(AS_PRINTED, 302)]


@pytest.mark.parametrize("case_key", offered())
def test_every_example_says_what_it_is_and_can_be_run_and_copied(
    client: Client, case_key: str
) -> None:
    page = client.get(f"/example/{case_key}/").text
    assert "The money is built on what was published about a real service." in page
    assert f'action="/example/{case_key}/as-printed/"' in page
    assert f'action="/plan/example/{case_key}/"' in page
    assert f'href="/example/{case_key}/"' in client.get("/example/").text
    assert f'href="/example/{case_key}/"' in client.get("/").text


def test_pay_is_a_part_of_core_cost_and_is_not_counted_again(client: Client) -> None:
    text = answers(client)
    row = re.findall(r"<td[^>]*>(.*?)</td>", text)
    assert row == ["£5,000,100", "£5,100,000", "−£99,900", "£0"]


def test_the_warning_comes_before_the_first_yes(client: Client) -> None:
    text = answers(client)
    assert text.index("Before any yes") < text.index("govuk-tag--green")


def test_grounds_for_refusal_are_left_to_the_pack(client: Client) -> None:
    assert "GROUND_1" not in answers(client)


def test_words_of_the_case_are_shown_as_words_and_not_as_markup(client: Client) -> None:
    text = answers(client)
    assert "We could not answer &lt;this&gt;." in text


def test_reading_a_page_never_computes(client: Client, counted: Counted) -> None:
    page = client.get(AS_PRINTED)
    client.get("/")
    client.get(f"{AS_PRINTED}pack.zip")
    assert page.status_code == 200
    assert "No answers are kept at the moment" in page.text
    assert counted.times == 0


def test_sending_the_form_twice_runs_it_once(client: Client, counted: Counted) -> None:
    made(client)
    client.post(AS_PRINTED)
    assert counted.times == 1
    assert Run.objects.count() == 1


def test_a_newer_run_lets_the_older_of_the_same_variant_go() -> None:
    run("today")
    run("as-printed")
    run("as-printed", on=date(2026, 11, 24))
    assert set(Run.objects.values_list("variant", "law_on")) == {
        ("today", ON),
        ("as-printed", date(2026, 11, 24)),
    }


def test_each_start_forgets_what_was_kept() -> None:
    run("today")
    actions.forget_runs()
    assert not Run.objects.exists()


def test_a_failed_run_says_so_and_keeps_nothing(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "take_through", Counted(OSError("no room left")))
    text = made(client)
    assert "The example could not be run just now, and nothing of it was kept." in text
    assert "no room left" not in text
    assert "Try again" in text
    assert not Run.objects.exists()


@pytest.mark.parametrize("address", ["/example/school/", "/example/school/today/"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_an_unknown_example_is_not_found(client: Client, address: str, method: str) -> None:
    answer = getattr(client, method)(address)
    assert answer.status_code in {404, 405 if address == "/example/school/" else 404}


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("ending", ["", "pack.zip"])
def test_an_unknown_variant_is_not_found(client: Client, method: str, ending: str) -> None:
    answer = getattr(client, method)(f"/example/library-service/tomorrow/{ending}")
    assert answer.status_code in {404, 405 if ending else 404}
    assert not Run.objects.exists()


def test_a_form_without_its_cookie_is_refused_in_plain_words() -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post(AS_PRINTED)
    assert answer.status_code == 403
    assert "Your browser did not send back a small cookie" in answer.text
    assert not Run.objects.exists()


def test_a_form_with_its_cookie_is_taken() -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.get("/example/library-service/")
    token = strict.cookies["csrftoken"].value
    assert strict.post(AS_PRINTED, {"csrfmiddlewaretoken": token}).status_code == 200


def test_the_pack_is_saved_as_a_named_zip_and_never_shown(client: Client) -> None:
    made(client, TODAY)
    answer = client.get(f"{TODAY}pack.zip")
    day = Run.objects.get().law_on.isoformat()
    wanted = f'attachment; filename="library-service-today-{day}.zip"'
    assert answer.headers["Content-Disposition"] == wanted
    assert answer.headers["Content-Type"] == "application/zip"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as pack:
        assert pack.read("open/cover.txt") == b"today"


def test_a_pack_that_is_not_kept_is_not_found(client: Client) -> None:
    answer = client.get(f"{TODAY}pack.zip")
    assert answer.status_code == 404
    assert "You can run the example again" in answer.text


@pytest.mark.django_db(transaction=True)
def test_two_at_once_keep_one_run_and_both_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    both_are_in = threading.Barrier(2, timeout=20)

    def slow(case_key: str, *, variant: str, on: date) -> Generator[str, None, fakes.Taken]:
        both_are_in.wait()
        return fakes.take_through(case_key, variant=variant, on=on)

    monkeypatch.setattr(actions, "take_through", slow)
    ended: list[bool] = []

    def reader() -> None:
        ended.append("It is done" in made(Client()))
        connection.close()

    threads = [threading.Thread(target=reader) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert ended == [True, True]
    assert Run.objects.count() == 1
