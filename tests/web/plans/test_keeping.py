"""What is kept of a plan: sealed, opened by its own cookie only, and gone when it should be."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client, override_settings
from django.utils import timezone

from spinout.web.plans import actions, queries
from spinout.web.plans.cookie import name
from spinout.web.plans.models import KeptPlan
from spinout.web.plans.plan import Plan, empty
from spinout.web.plans.sealing import CannotOpenError, as_cookie, new_key, seal, unseal
from tests.web.plans.visits import answer, key_of, plan_of, words

pytestmark = pytest.mark.django_db
HOLDERS = [
    "question/service.name/",
    "list/narrative.risks/",
    "posts/",
    "posts/add/",
    "posts/0123456789abcdef/",
    "check/",
    "options/",
    "options/scores/",
    "stages/",
    "pack/",
    "pack.zip",
    "papers/dates.ics",
    "papers/duties-and-dates.pdf",
    "save/",
    "my-plan.spinout",
    "my-plan.xlsx",
    "erase/",
]


def idle(visitor: Client, **since: float) -> None:
    """The plan was last used that long ago."""
    KeptPlan.objects.update(used_at=timezone.now() - timedelta(**since))


def test_the_key_is_in_the_cookie_and_nowhere_in_the_row(visitor: Client) -> None:
    cookie = visitor.cookies[name()]
    row = KeptPlan.objects.get()
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["path"] == "/"
    assert (cookie["max-age"], cookie["expires"], cookie["domain"]) == ("", "", "")
    key = key_of(visitor)
    held = b"".join(bytes(part) for part in (row.answers, row.posts)) + row.found_by.encode()
    assert key not in held
    assert key.hex().encode() not in held
    assert cookie.value.encode() not in held


def test_by_https_the_cookie_is_tied_to_this_host_and_never_sent_in_the_open() -> None:
    with override_settings(HTTPS=True):
        answer = Client().post("/plan/")
    cookie = answer.cookies["__Host-plan"]
    assert cookie["secure"]
    assert (cookie["path"], cookie["domain"]) == ("/", "")


def test_the_row_is_found_by_a_hash_that_needs_the_sites_own_key(visitor: Client) -> None:
    with override_settings(SECRET_KEY="another key of another site, as long as it has to be"):
        assert visitor.get("/plan/check/").status_code == 404
    assert visitor.get("/plan/check/").status_code == 200


def test_what_is_sealed_opens_with_its_key_and_part_only() -> None:
    key = new_key()
    sealed = seal(key, "answers", b"Libraries")
    assert unseal(key, "answers", sealed) == b"Libraries"
    assert seal(key, "answers", b"Libraries") != sealed
    spoilt = sealed[:-1] + bytes([sealed[-1] ^ 1])
    for other in ((new_key(), "answers", sealed), (key, "posts", sealed), (key, "answers", spoilt)):
        with pytest.raises(CannotOpenError):
            unseal(*other)
    for short in (b"", sealed[:5], sealed[:12]):
        with pytest.raises(CannotOpenError):
            unseal(key, "answers", short)


@pytest.mark.parametrize("address", HOLDERS)
def test_a_stranger_is_told_kindly_and_sees_nothing(visitor: Client, address: str) -> None:
    answer(visitor, "service.name", "Marked library")
    for cookie in ("", "x", "é" * 3, as_cookie(new_key()), as_cookie(new_key())[:-3], "A" * 5000):
        stranger = Client()
        stranger.cookies[name()] = cookie
        page = stranger.get(f"/plan/{address}")
        assert page.status_code == 404
        assert "We do not have your plan any more" in page.text
        assert "You did nothing wrong." in page.text
        assert "Marked library" not in page.text
        assert stranger.post(f"/plan/{address}", {"skip": "yes"}).status_code in (404, 405)
    assert plan_of(visitor).tables == {"service": {"name": "Marked library"}}


@pytest.mark.parametrize("address", ["", *HOLDERS, "bring-back/", "erased/"])
def test_no_page_of_a_plan_may_be_kept_by_a_browser_or_on_the_way(
    visitor: Client, address: str
) -> None:
    assert visitor.get(f"/plan/{address}").headers["Cache-Control"] == "no-store"


def test_a_plan_is_gone_after_two_idle_hours_even_before_it_is_swept(visitor: Client) -> None:
    idle(visitor, hours=1, minutes=59)
    assert visitor.get("/plan/check/").status_code == 200
    idle(visitor, hours=2, seconds=1)
    assert visitor.get("/plan/check/").status_code == 404
    assert not KeptPlan.objects.exists()


def test_using_a_plan_keeps_it_for_two_hours_more(visitor: Client) -> None:
    idle(visitor, hours=1, minutes=30)
    visitor.get("/plan/check/")
    assert timezone.now() - KeptPlan.objects.get().used_at < timedelta(minutes=1)


def test_reading_again_at_once_writes_nothing(
    visitor: Client, django_assert_num_queries: pytest.FixtureRequest
) -> None:
    visitor.get("/plan/check/")
    with django_assert_num_queries(1):
        visitor.get("/plan/check/")


def test_any_write_sweeps_what_others_left_idle(visitor: Client) -> None:
    idle(visitor, hours=3)
    other = Client()
    other.post("/plan/")
    assert KeptPlan.objects.count() == 1
    assert plan_of(other) == Plan(tables={}, posts=empty().posts)


def test_finish_and_erase_asks_once_and_then_leaves_nothing(visitor: Client) -> None:
    page = visitor.get("/plan/erase/")
    assert "save your plan first" in page.text
    assert KeptPlan.objects.exists()
    done = visitor.post("/plan/erase/")
    assert done.url == "/plan/erased/"
    assert done.cookies[name()].value == ""
    assert done.cookies[name()]["max-age"] == 0
    assert not KeptPlan.objects.exists()
    assert "Nothing of it is left" in words(visitor.get("/plan/erased/").text)


def test_each_start_erases_every_plan(visitor: Client) -> None:
    call_command("erase_plans")
    assert not KeptPlan.objects.exists()
    assert visitor.get("/plan/check/").status_code == 404


def test_starting_again_erases_the_plan_there_was(visitor: Client) -> None:
    first = key_of(visitor)
    visitor.post("/plan/")
    assert key_of(visitor) != first
    assert KeptPlan.objects.count() == 1


def test_a_write_cut_off_half_way_leaves_the_earlier_answers(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(visitor, "service.name", "Libraries")

    def cut_off(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(KeptPlan, "save", cut_off)
        with pytest.raises(KeyboardInterrupt):
            answer(visitor, "service.area", "The county")
    assert plan_of(visitor).tables == {"service": {"name": "Libraries"}}


def test_a_change_to_an_erased_plan_brings_nothing_back(visitor: Client) -> None:
    key = key_of(visitor)
    actions.erase(by=key)
    with pytest.raises(actions.NoSuchPlanError):
        actions.change(by=key, to=lambda plan: plan)
    assert not KeptPlan.objects.exists()


def test_a_full_copy_says_so_and_keeps_what_it_has(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "MOST_KEPT", 1)
    page = Client().post("/plan/")
    assert page.status_code == 503
    assert "There is no room for another plan on this copy just now." in words(page.text)
    assert visitor.get("/plan/check/").status_code == 200


def test_a_pack_is_kept_only_for_the_plan_it_was_made_of(visitor: Client) -> None:
    key, version = key_of(visitor), plan_of(visitor).version
    assert actions.keep_pack(by=key, pack=b"pack", version=version)
    assert queries.pack_of(key) == b"pack"
    answer(visitor, "service.name", "Libraries")
    assert queries.pack_of(key) is None
    assert not actions.keep_pack(by=key, pack=b"old", version=version)
    too_large = b"0" * (actions.LARGEST_PACK + 1)
    assert not actions.keep_pack(by=key, pack=too_large, version=version + 1)


def test_a_form_without_its_proof_changes_nothing() -> None:
    strict = Client(enforce_csrf_checks=True)
    page = strict.get("/plan/").text
    token = page.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    assert strict.post("/plan/", {"csrfmiddlewaretoken": token}).status_code == 302
    for address in ("question/service.name/", "posts/add/", "numbers/", "erase/", "bring-back/"):
        assert strict.post(f"/plan/{address}", {"answer": "x"}).status_code == 403
    assert plan_of(strict).tables == {}


@pytest.mark.parametrize("address", ["check/", "posts/", "save/", "erased/", "stages/"])
def test_another_way_of_asking_gets_a_page_that_says_so(visitor: Client, address: str) -> None:
    refused = visitor.put(f"/plan/{address}")
    assert refused.status_code == 405
    assert "GET" in refused.headers["Allow"]
