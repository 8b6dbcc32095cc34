"""A real server and a real browser. The server is started as a person starts it."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError

import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[2]
PATIENCE = 30


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
    return port


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    give_up = time.monotonic() + PATIENCE
    while time.monotonic() < give_up and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except URLError:
            time.sleep(0.05)
        else:
            return
    pytest.fail("The server did not start; its own words are above.")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running site with two workers and nothing run yet."""
    state = tmp_path_factory.mktemp("state")
    kept = {key: text for key, text in os.environ.items() if not key.startswith("SPINOUT_")}
    kept.pop("DATABASE_URL", None)
    settings = kept | {"PYTHONPATH": str(ROOT / "src"), "SPINOUT_STATE": str(state)}
    port = _free_port()
    command = [sys.executable, "-m", "spinout.web", "--port", str(port)]
    server = subprocess.Popen(command, cwd=state, env=settings)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """A real Chromium. It has no sandbox of its own: every page it opens is ours."""
    with sync_playwright() as tools:
        opened = tools.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()
