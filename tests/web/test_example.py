"""Running the example: once for many readers, whole or not at all."""

import io
import re
import threading
import zipfile
from datetime import date

import pytest
from django.db import connection
from django.test import Client

from spinout.web.cases import actions
from spinout.web.cases.actions import run_example
from spinout.web.cases.models import Run
from tests.web import fakes

pytestmark = pytest.mark.django_db
AS_PRINTED = "/example/library-service/as-printed/"
TODAY = "/example/library-service/today/"
ON = date(2026, 11, 23)


class Counted:
    """Stands in for the passage and counts how often it was asked."""

    def __init__(self, problem: Exception | None = None) -> None:
        self.times = 0
        self.problem = problem

    def __call__(self, case_key: str, *, variant: str, on: date) -> fakes.Taken:
        self.times += 1
        if self.problem:
            raise self.problem
        return fakes.take_through(case_key, variant=variant, on=on)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    count = Counted()
    monkeypatch.setattr(actions, "take_through", count)
    return count


@pytest.mark.parametrize("address", [AS_PRINTED, TODAY])
def test_running_the_example_leads_to_its_answers(client: Client, address: str) -> None:
    answer = client.post(address, follow=True)
    assert answer.redirect_chain == [(address, 302)]
    assert "May the team ask the council to let it run the service?" in answer.text
    assert "Theirs to decide: the council" in answer.text
    assert "A yes starts a competition that others may win." in answer.text
    assert "The case against is missing." in answer.text
    assert "Last day: 30 days beginning with 2 November 2026." in answer.text


def test_pay_is_a_part_of_core_cost_and_is_not_counted_again(client: Client) -> None:
    text = client.post(AS_PRINTED, follow=True).text
    row = re.findall(r"<td[^>]*>(.*?)</td>", text)
    assert row == ["£5,000,100", "£5,100,000", "−£99,900", "£0"]


def test_the_warning_comes_before_the_first_yes(client: Client) -> None:
    text = client.post(AS_PRINTED, follow=True).text
    assert text.index("Before any yes") < text.index("govuk-tag--green")


def test_grounds_for_refusal_are_left_to_the_pack(client: Client) -> None:
    assert "GROUND_1" not in client.post(AS_PRINTED, follow=True).text


def test_words_of_the_case_are_shown_as_words_and_not_as_markup(client: Client) -> None:
    text = client.post(AS_PRINTED, follow=True).text
    assert "We could not answer &lt;this&gt;." in text


def test_reading_a_page_never_computes(client: Client, counted: Counted) -> None:
    page = client.get(AS_PRINTED)
    client.get("/")
    client.get(f"{AS_PRINTED}pack.zip")
    assert page.status_code == 200
    assert "No answers are kept at the moment" in page.text
    assert counted.times == 0


def test_sending_the_form_twice_runs_it_once(client: Client, counted: Counted) -> None:
    for _ in range(2):
        client.post(AS_PRINTED)
    assert counted.times == 1
    assert Run.objects.count() == 1


def test_a_newer_run_lets_the_older_of_the_same_variant_go() -> None:
    other = run_example(case_key=fakes.LIBRARY, variant="today", on=ON)
    run_example(case_key=fakes.LIBRARY, variant="as-printed", on=ON)
    newer = run_example(case_key=fakes.LIBRARY, variant="as-printed", on=date(2026, 11, 24))
    assert set(Run.objects.values_list("pk", flat=True)) == {other.pk, newer.pk}


def test_each_start_forgets_what_was_kept() -> None:
    run_example(case_key=fakes.LIBRARY, variant="today", on=ON)
    actions.forget_runs()
    assert not Run.objects.exists()


def test_a_failed_run_says_so_and_keeps_nothing(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "take_through", Counted(OSError("no room left")))
    answer = client.post(AS_PRINTED)
    assert answer.status_code == 503
    assert "The example could not be run just now, and nothing of it was kept." in answer.text
    assert "no room left" not in answer.text
    assert not Run.objects.exists()


@pytest.mark.parametrize("address", ["/example/library-service/", "/example/school/today/"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_an_unknown_example_is_not_found(client: Client, address: str, method: str) -> None:
    assert getattr(client, method)(address).status_code == 404


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
    strict.get("/")
    token = strict.cookies["csrftoken"].value
    assert strict.post(AS_PRINTED, {"csrfmiddlewaretoken": token}).status_code == 302


def test_the_pack_is_saved_as_a_named_zip_and_never_shown(client: Client) -> None:
    client.post(TODAY)
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

    def slow(case_key: str, *, variant: str, on: date) -> fakes.Taken:
        both_are_in.wait()
        return fakes.take_through(case_key, variant=variant, on=on)

    monkeypatch.setattr(actions, "take_through", slow)
    answers: list[int] = []

    def reader() -> None:
        answers.append(Client().post(AS_PRINTED, follow=True).status_code)
        connection.close()

    threads = [threading.Thread(target=reader) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert answers == [200, 200]
    assert Run.objects.count() == 1
