"""A real server and a real browser. The server is started as a person starts it."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).parents[2]
PATIENCE = 30
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DESKTOP, PHONE = 1280, 320
"""320 is also what is left of 1280 for a reader who has made everything four times as big."""
HEAVIEST = 150_000


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
    return port


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    give_up = time.monotonic() + PATIENCE
    while time.monotonic() < give_up and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=PATIENCE).close()
        except OSError:
            # Refused before it listens, and late where the machine is busy: both are OSError.
            time.sleep(0.05)
        else:
            return
    pytest.fail("The server did not start; its own words are above.")


@pytest.fixture(scope="session")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the running site puts its temporary files, and nothing else does."""
    return tmp_path_factory.mktemp("scratch")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, scratch: Path) -> Iterator[str]:
    """The address of a running site with two workers and nothing run yet."""
    state = tmp_path_factory.mktemp("state")
    kept = {key: text for key, text in os.environ.items() if not key.startswith("SPINOUT_")}
    kept.pop("DATABASE_URL", None)
    settings = kept | {
        "PYTHONPATH": str(ROOT / "src"),
        "SPINOUT_STATE": str(state),
        "TMPDIR": str(scratch),
    }
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
    expect.set_options(timeout=PATIENCE * 1000)
    with sync_playwright() as tools:
        opened = tools.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(params=[DESKTOP, PHONE])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of its own, on a desk and on a phone."""
    opened = browser.new_page(viewport={"width": request.param, "height": 800})
    yield opened
    opened.close()


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page in a browser that runs no script."""
    apart = browser.new_context(java_script_enabled=False)
    yield apart.new_page()
    apart.close()


@pytest.fixture
def is_sound() -> Callable[[Page], None]:
    """Checks the page as it stands: clean by axe, and never wider than the window."""

    def check(page: Page) -> None:
        page.wait_for_load_state("networkidle")
        found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
        assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]

    return check


@pytest.fixture
def is_light(browser: Browser, site: str) -> Callable[[str], None]:
    """Checks what a first visit to an address fetches, as sent over the line."""

    def check(address: str) -> None:
        fresh = browser.new_context()
        page = fresh.new_page()
        page.goto(site + address)
        page.wait_for_load_state("networkidle")
        entries = "['resource', 'navigation'].flatMap(kind => performance.getEntriesByType(kind))"
        weight = page.evaluate(f"{entries}.reduce((sum, each) => sum + each.transferSize, 0)")
        fresh.close()
        assert 0 < weight < HEAVIEST

    return check
