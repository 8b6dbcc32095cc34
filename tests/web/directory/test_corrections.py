"""Suggested corrections: queued, seen by nobody else until accepted, and then shown with why."""

import json
import secrets
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client, override_settings

from spinout import directory
from spinout.directory import Reply
from spinout.web import command
from spinout.web.directory import actions, queries, views
from spinout.web.directory.beside import beside_body
from spinout.web.directory.models import Correction, Step
from spinout.web.directory.queries import NoSuchCorrectionError
from spinout.web.directory.suggested import SENTENCES, SHREDS, Kind, Outcome, Part
from spinout.web.enquiries import visits
from spinout.web.enquiries.actions import NobodySaidError
from tests.house.reading_grade import grade
from tests.web.enquiries.asking import MONDAY, at
from tests.web.test_every_page import words_of

pytestmark = pytest.mark.django_db
PAGE = "/directory/seqol/"
FORM = {
    "part": "status",
    "says": "Hawfinch Trust took it over.",
    "source": "Annual report, Example Trust, 2017",
}


@pytest.fixture(autouse=True)
def _run_by_somebody() -> Iterator[None]:
    """Lists made for this copy are held ready, and let go again for one that nobody runs."""
    views._list_kept.cache_clear()
    with override_settings(OPERATOR="Example Council, Change Team"):
        yield
    views._list_kept.cache_clear()


def send(client: Client, address: str = f"{PAGE}suggest/", **more: str) -> Any:
    return client.post(address, FORM | {"once": secrets.token_urlsafe(8)} | more)


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    code = command.main(["corrections", *words])
    said = capsys.readouterr()
    return code, said.out + said.err


def test_a_correction_waits_and_nobody_else_sees_it(client: Client) -> None:
    assert "Your correction waits to be read" in send(client).text
    kept = Correction.objects.get()
    assert (kept.slug, kept.part, kept.outcome) == ("seqol", "status", "")
    for address in (PAGE, "/directory/", "/directory/entries.json", "/directory/entries.csv"):
        assert "Hawfinch" not in client.get(address).text


def test_an_accepted_correction_stands_beside_the_row_with_its_source_and_why(
    client: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    send(client)
    number = str(Correction.objects.get().pk)
    said = run(capsys, "--accept", number, "--note", "We read the report.", "--by", "Help desk")
    assert said == (0, f"Correction {number} is accepted.\n")
    page = client.get(PAGE).text
    assert "Hawfinch Trust took it over." in page
    assert "Published in: Annual report, Example Trust, 2017." in page
    assert "We read the report." in page
    assert "Hawfinch" not in client.get("/directory/gll/").text


def test_a_refused_correction_is_never_shown(
    client: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    send(client)
    number = str(Correction.objects.get().pk)
    run(capsys, "--refuse", number, "--note", "The report says otherwise.", "--by", "Help desk")
    assert "Hawfinch" not in client.get(PAGE).text
    assert run(capsys)[1] == "0 corrections waiting.\n"
    assert "Decided: refused" in run(capsys, "--all")[1]
    kinds = [(each.kind, each.by) for each in Step.objects.order_by("pk")]
    assert kinds == [("suggested", "the asker"), ("refused", "Help desk")]


def test_what_waits_is_listed_and_is_there_as_json(
    client: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    send(client)
    said = run(capsys)[1]
    assert said.startswith("1 correction waiting.")
    assert "/directory/seqol/  status" in said
    assert "Says: Hawfinch Trust took it over." in said
    (held,) = json.loads(run(capsys, "--json")[1])["corrections"]
    assert held["says"] == FORM["says"]
    assert held["decided"] is None


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--accept", "999", "--note", "x", "--by", "x"], "No correction with that number waits"),
        (["--accept", "1", "--note", "x"], "Say who does it with --by"),
        (["--refuse", "1", "--by", "x"], "Say why with --note"),
        (["--refuse", "1", "--by", "x", "--note", "a" * 1001], "Say why with --note"),
    ],
)
def test_wrong_use_gets_a_sentence_and_a_two(
    capsys: pytest.CaptureFixture[str], words: list[str], says: str
) -> None:
    code, said = run(capsys, *words)
    assert code == 2
    assert says in said


def test_a_correction_is_decided_once(client: Client) -> None:
    send(client)
    number = Correction.objects.get().pk
    actions.decide(by="Help desk", number=number, outcome=Outcome.REFUSED, note="No.")
    with pytest.raises(NoSuchCorrectionError):
        actions.decide(by="Help desk", number=number, outcome=Outcome.ACCEPTED, note="Yes.")
    with pytest.raises(NobodySaidError):
        actions.decide(by=" ", number=number, outcome=Outcome.ACCEPTED, note="Yes.")


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"part": "gossip"}, "Choose which part of the row it is about."),
        ({"says": " "}, "Enter what the row should say."),
        ({"source": ""}, "Enter where this is published."),
        ({"source": "Everybody knows"}, "Add the year in which it was published"),
        ({"says": "a" * 1001}, "up to 1,000 letters"),
        ({"says": "Ring Ann on 01632 960123"}, "what looks like a telephone number"),
        ({"source": "ann@council.example, 2024"}, "what looks like an e-mail address"),
        ({"says": "Its chief was off sick."}, "may tell of somebody’s sickness"),
    ],
)
def test_what_cannot_be_taken_is_told_and_nothing_is_kept(
    client: Client, changed: dict[str, str], says: str
) -> None:
    answer = send(client, **changed)
    assert answer.status_code == 422
    assert says in answer.text
    assert not Correction.objects.exists()


def test_hostile_words_are_shown_as_words_once_accepted(client: Client) -> None:
    send(client, says="<script>alert(1)</script>\x1b")
    number = Correction.objects.get().pk
    actions.decide(by="Help desk", number=number, outcome=Outcome.ACCEPTED, note="<b>")
    page = client.get(PAGE).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page
    assert "\x1b" not in page


def test_a_form_sent_twice_is_kept_once(client: Client) -> None:
    for _ in range(2):
        assert send(client, once="one").status_code == 200
    assert Correction.objects.count() == Step.objects.count() == 1


def test_how_often_one_visitor_may_suggest_has_an_end(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, MONDAY)
    most = visits.IN_AN_HOUR[visits.Sending.CORRECTION]
    statuses = [send(client).status_code for _ in range(most + 1)]
    assert statuses == [200] * most + [429]


def test_when_there_is_no_room_the_page_says_so(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "MOST_KEPT", 0)
    answer = send(client)
    assert answer.status_code == 503
    assert "There is no room for another correction" in answer.text


def test_where_nobody_runs_the_copy_there_is_no_form(client: Client) -> None:
    with override_settings(OPERATOR=""):
        for answer in (client.get(f"{PAGE}suggest/"), send(client)):
            assert "Nobody has said that they run this copy" in answer.text
            assert "<textarea" not in answer.text
    assert not Correction.objects.exists()


def test_a_body_we_do_not_hold_has_no_form(client: Client) -> None:
    assert client.get("/directory/nobody/suggest/").status_code == 404


def test_after_a_year_only_what_was_accepted_is_kept(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, MONDAY)
    for _ in range(3):
        send(client)
    first, second, _ = Correction.objects.order_by("pk")
    actions.decide(by="Help desk", number=first.pk, outcome=Outcome.ACCEPTED, note="Yes.")
    actions.decide(by="Help desk", number=second.pk, outcome=Outcome.REFUSED, note="No.")
    at(monkeypatch, MONDAY + timedelta(days=366))
    assert [each.pk for each in queries.kept()] == [first.pk]
    call_command("erase_corrections")
    assert [each.pk for each in Correction.objects.all()] == [first.pk]
    last = Step.objects.order_by("pk").last()
    assert last is not None
    assert (last.kind, last.how_many) == (Kind.ERASED_BY_AGE.value, 2)


def test_where_the_step_cannot_be_noted_nothing_is_kept_and_no_word_is_logged(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(**parts: object) -> None:
        raise RuntimeError("Hawfinch")

    monkeypatch.setattr(Step.objects, "create", fail)
    assert send(client).status_code == 500
    assert not Correction.objects.exists()
    assert "Hawfinch" not in caplog.text


def test_every_kind_of_step_has_a_sentence_and_a_rule_for_what_is_left() -> None:
    assert set(SENTENCES) == set(SHREDS) == set(Kind)
    assert {each.value for each in Outcome} <= {each.value for each in Kind}
    assert all(len(each.code) <= 30 for each in Part)


def test_a_reply_stands_beside_the_row_as_the_body_s_own_words() -> None:
    entry = directory.load().by_slug["gll"]
    from dataclasses import replace

    reply = Reply(date="2026-11", words="We still trade.", sources=entry.sources)
    beside = beside_body(replace(entry, replies=(reply,)), ())
    (shown,) = beside.replies
    assert shown.words == "We still trade."
    assert entry.sources[0].name in shown.said_in


def test_a_reply_is_on_the_page(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    held = directory.load()
    entry = held.by_slug["gll"]
    reply = Reply(date="2026-11", words="We still trade.", sources=entry.sources)
    changed = replace(held, by_slug={"gll": replace(entry, replies=(reply,))})
    monkeypatch.setattr(directory, "load", lambda: changed)
    page = client.get("/directory/gll/").text
    assert "“We still trade.”" in page
    assert "These are its own words. We have not checked them." in page


@pytest.mark.parametrize("sent", [False, True])
def test_the_pages_read_at_grade_seven_or_below(client: Client, sent: bool) -> None:
    page = send(client).text if sent else client.get(f"{PAGE}suggest/").text
    assert grade(words_of(page)) <= 7
