"""What a link holds is in no log and no file of a server started as people start it."""

import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest

from tests.journeys.conftest import PATIENCE, ROOT, _free_port, _wait_for

MARKERS = ("2031-07-19", "19072031", "zebra-crossing")
"""A day and words that nothing else says."""


@pytest.fixture
def talking(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A server of its own, and the folder of all that it writes, its own words among them."""
    port = _free_port()
    settings = {"PYTHONPATH": str(ROOT / "src"), "SPINOUT_STATE": str(tmp_path)}
    command = [sys.executable, "-m", "spinout.web", "--port", str(port)]
    with (tmp_path / "said.log").open("wb") as said:
        server = subprocess.Popen(
            command, cwd=tmp_path, env=settings, stdout=said, stderr=subprocess.STDOUT
        )
        address = f"http://127.0.0.1:{port}"
        try:
            _wait_for(address, server)
            yield address, tmp_path
        finally:
            server.terminate()
            server.wait(timeout=PATIENCE)


def ask(address: str, form: bytes | None = None) -> int:
    """The status of the answer."""
    try:
        with urllib.request.urlopen(address, form, timeout=PATIENCE) as answer:
            answer.read()
            status: int = answer.status
            return status
    except HTTPError as refused:
        return refused.code


def test_no_answer_in_a_link_or_a_form_is_written_anywhere(talking: tuple[str, Path]) -> None:
    site, folder = talking
    held = "v=1&on=2026-11-23&law=01234567&nation=england&received=2031-07-19&window=no"
    for page in ("could-we", "a-proposal"):
        link = f"{site}/{page}/answer/?{held}"
        assert ask(link) == 200
        assert ask(f"{link}&words=zebra-crossing") == 400
        assert ask(f"{link}%00zebra-crossing") == 400
        day = b"received-day=19&received-month=07&received-year=2031&words=zebra-crossing"
        assert ask(f"{site}/{page}/", b"nation=england&" + day) == 200
        told = b"told=" + held.replace("&", "%26").replace("=", "%3D").encode()
        assert ask(f"{site}/{page}/dates.ics", told) == 200
        assert ask(f"{site}/{page}/dates.ics?zebra-crossing=1") == 405
    mine = b"&pay=190720.31&per=year&scheme=nhs_2015"
    assert ask(f"{site}/would-i-lose-out/", b"nation=england&words=zebra-crossing" + mine) == 200
    told = b"told=v%3D1%26on%3D2026-11-23%26law%3D01234567%26pay%3D19072031"
    assert ask(f"{site}/would-i-lose-out/result.pdf", told) == 200
    assert ask(f"{site}/would-i-lose-out/my-job.txt", told) == 200
    assert ask(f"{site}/are-you-ready/", b"R01=2&words=zebra-crossing&R02=2031-07-19") == 200
    assert ask(f"{site}/are-you-ready/my-answers.txt", b"told=zebra-crossing") == 400
    assert ask(f"{site}/nowhere/?zebra-crossing=2031-07-19") == 404
    time.sleep(0.5)
    said = (folder / "said.log").read_text()
    assert "Spinout is at" in said
    for file in (each for each in folder.rglob("*") if each.is_file()):
        content = file.read_bytes()
        assert not [each for each in MARKERS if each.encode() in content], file
