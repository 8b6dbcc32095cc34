"""A marker goes in through every form and upload, and is found nowhere but in its own plan."""

import io
import logging
import os
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

from spinout.facts.posts_columns import COLUMNS
from spinout.facts.sheet_writer import workbook
from spinout.web.plans import passages
from spinout.web.plans.plan import bundle
from spinout.web.plans.views import stages
from tests.web.conftest import STATE
from tests.web.plans.visits import ASSISTANTS, answer, plan_of

pytestmark = pytest.mark.django_db(transaction=True)
MARK = "Zebrafinch"
PLANTED = [MARK.encode(), MARK.encode("utf-16-le"), MARK.encode().hex().encode()]


def planted_bundle(*, good: bool) -> bytes:
    """A saved plan with the marker in it."""
    case = f'[service]\nname = "{MARK} file"\n' + ("" if good else f'oops = "{MARK}"\n')
    posts = f"{','.join(COLUMNS)}\nP-1,{MARK} post{',' * (len(COLUMNS) - 2)}\n"
    return bundle(case.encode(), posts.encode())


def planted_files() -> Iterator[list[SimpleUploadedFile]]:
    """Every way to bring a plan back, good and bad, each with the marker in it."""
    good, bad = planted_bundle(good=True), planted_bundle(good=False)
    sheet = workbook({"service": {"name": f"{MARK} sheet"}}, "")
    text = f'[service]\nname = "{MARK} text"\n'.encode()
    for name, content in (
        ("my-plan.spinout", good),
        ("my-plan.spinout", bad),
        (f"{MARK}.spinout", good[:-30]),
        ("my-plan.xlsx", sheet),
        ("my-plan.xlsx", sheet[:-200]),
        ("case.toml", text),
        ("case.toml", text + b"[[["),
        ("case.toml", bad),
        ("posts.csv", f"id,surname\n1,{MARK}\n".encode()),
        ("notes.txt", MARK.encode()),
        ("big.spinout", good + MARK.encode() * 300_000),
    ):
        yield [SimpleUploadedFile(name, content)]
    yield [SimpleUploadedFile("case.toml", text), SimpleUploadedFile("posts.csv", b"id\n")]


def plant(visitor: Client) -> None:
    """Sends the marker through every form, right and wrong."""
    answer(visitor, "service.name", f"{MARK} name")
    answer(visitor, "money.set_up", f"{MARK} pounds")
    answer(visitor, "case.go_live", {"day": MARK, "month": "1", "year": "1"})
    answer(visitor, "narrative.case_for", f"{MARK} words " * 900)
    answer(visitor, "service.area", f"{MARK}@council.example")
    visitor.post("/plan/posts/add/", ASSISTANTS | {"group": f"{MARK} job"})
    visitor.post("/plan/posts/add/", ASSISTANTS | {"hours": MARK})
    risk = dict.fromkeys(("name", "says", "owner", "answer"), f"{MARK} risk")
    visitor.post("/plan/list/narrative.risks/", risk)
    visitor.post("/plan/numbers/", {"money.set_up.answer": MARK, "variant": MARK})
    visitor.get(f"/plan/stages/?variant={MARK}")
    made = visitor.post("/plan/pack/", {"variant": MARK})
    assert "The pack is ready" in b"".join(made.streaming_content).decode()


def on_disk(folder: Path) -> list[str]:
    """The files under the folder that hold the marker in any of its forms."""
    files = (each for each in folder.rglob("*") if each.is_file())
    return [str(each) for each in files if any(mark in each.read_bytes() for mark in PLANTED)]


def settle_on_disk() -> None:
    """Everything the database holds is in its files, its log of changes among them."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("CHECKPOINT")


@pytest.fixture
def no_temporary_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A temporary folder of this test's own, in place of the machine's."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


def test_a_marker_is_in_no_database_file_log_or_temporary_file(
    client: Client,
    no_temporary_files: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    client.post("/plan/")
    plant(client)
    assert MARK in plan_of(client).posts
    for files in planted_files():
        client.post("/plan/bring-back/", {"files": files})
    settle_on_disk()
    assert on_disk(STATE) == []
    assert list(no_temporary_files.rglob("*")) == []
    assert MARK not in caplog.text
    assert MARK not in "".join(capfd.readouterr())
    assert any(each.stat().st_size > 4096 for each in STATE.rglob("*") if each.is_file())


def test_the_search_would_find_a_marker_kept_in_clear(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE planted (words text)")
        cursor.execute("INSERT INTO planted VALUES (%s)", [MARK])
    settle_on_disk()
    found = on_disk(STATE)
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE planted")
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert found


@pytest.mark.parametrize("name", ["take_through", "stages_page"])
def test_a_fault_that_repeats_what_was_entered_reaches_no_page_and_no_log(
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    name: str,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError(f"invalid literal: {MARK}")

    monkeypatch.setattr(stages, name, fail)
    client.post("/plan/")
    answer(client, "service.name", MARK)
    page = client.get("/plan/stages/")
    assert page.status_code == 500
    assert "Something went wrong on our side" in page.text
    assert MARK not in page.text
    assert MARK not in caplog.text
    assert "ValueError" in caplog.text


def test_a_fault_half_way_through_the_pack_is_said_in_the_page_and_told_to_no_log(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object, **__: object) -> Iterator[tuple[str, bytes]]:
        yield "open/cover-paper.pdf", b""
        raise ValueError(MARK)

    monkeypatch.setattr(stages, "pack_files", fail)
    client.post("/plan/example/library-service/")
    page = b"".join(client.post("/plan/pack/").streaming_content).decode()
    assert "Made: open/cover-paper.pdf" in page
    assert "The pack could not be made" in page
    assert page.rstrip().endswith("</html>")
    assert MARK not in page + caplog.text


def test_the_workbook_of_a_pack_is_made_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", os.devnull)
    with passages._room_in_memory() as path:
        path.write_bytes(b"book")
        assert path.read_bytes() == b"book"
        assert str(path).startswith("/proc/self/fd/")


def test_uploads_are_kept_in_memory_whatever_their_size(client: Client) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("case.toml", "# " + "x" * 4_000_000)
    assert len(held.getvalue()) > settings.FILE_UPLOAD_MAX_MEMORY_SIZE
    page = client.post(
        "/plan/bring-back/", {"files": SimpleUploadedFile("a.spinout", held.getvalue())}
    )
    assert page.status_code == 422
