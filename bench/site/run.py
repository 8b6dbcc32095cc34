"""How fast the site answers: many readers at once, and the Python each page takes.

usage: .venv/bin/python bench/site/run.py [SECONDS]
Starts the site on this machine with its two workers, and one more address that does nothing as a
peer. Prints medians of one session and their ratio to the peer. Ends with 1 if a bar is missed.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from statistics import median
from urllib.error import URLError

from load import Load, load, tool

HERE = Path(__file__).resolve().parent
ROUNDS = 3
READERS = 50
PAGES_BAR, SLOW_BAR, PYTHON_BAR = 2_000, 100, 10
PEER = "/empty/"
GUIDANCE = ("/guidance/", "/guidance/would-i-lose-out/", "/guidance/2012-said-today/")
OTHERS = ("/", "/directory/", "/could-we/", "/plan/")
FORMS = (
    "/could-we/",
    "/a-proposal/",
    "/would-i-lose-out/",
    "/plan/",
    "/plan/bring-back/",
    "/plan/question/service.name/",
)
WHOLE_PLAN = (
    "/plan/question/parent.kind/",
    "/plan/question/money.other_income/",
    "/plan/posts/add/",
)
"""Forms of a plan in which every answer and all 1,082 posts are given."""


def main(seconds: int) -> int:
    """Measures, prints, and answers 1 where a bar is missed."""
    with tempfile.TemporaryDirectory() as state:
        os.environ |= {"SPINOUT_STATE": state, "DJANGO_SETTINGS_MODULE": "with_empty"}
        os.environ["PYTHONPATH"] = f"{HERE}{os.pathsep}{HERE.parents[1] / 'src'}"
        sys.path[:0] = os.environ["PYTHONPATH"].split(os.pathsep)
        _prepare()
        spent = python_of_each()
        held = under_load(seconds)
    _print_load(held)
    _print_python(spent)
    missed = [
        page for page in GUIDANCE if held[page].pages < PAGES_BAR or held[page].slow > SLOW_BAR
    ]
    missed += [page for page in (*FORMS, *WHOLE_PLAN) if spent[page] > PYTHON_BAR]
    print(f"\nMissed: {', '.join(missed)}" if missed else "\nEvery bar is met.")
    return 1 if missed else 0


def _fast(found: Load) -> bool:
    return found.pages >= PAGES_BAR and found.slow <= SLOW_BAR and not found.faults


def _prepare() -> None:
    import django
    from django.core.management import call_command

    from spinout.web.secret_key import make_secret_key

    make_secret_key()
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)


def python_of_each() -> dict[str, float]:
    """Milliseconds of Python from request to packed answer, each the middle of 200 in a process."""
    from django.test import Client

    client = Client(headers={"accept-encoding": "gzip", "host": "localhost"})
    client.post("/plan/")
    taken = {page: _milliseconds(client, page) for page in (PEER, *FORMS, *GUIDANCE, *OTHERS)}
    client.post("/plan/example/community-health/")
    return taken | {page: _milliseconds(client, page) for page in WHOLE_PLAN}


def _milliseconds(client: object, page: str) -> float:
    times = []
    for _ in range(200):
        began = time.perf_counter()
        answer = client.get(page)
        times.append(time.perf_counter() - began)
        assert answer.status_code == 200, (page, answer.status_code)
    return median(times) * 1000


def under_load(seconds: int) -> dict[str, Load]:
    """Each page under load, the middle of a few rounds in which every page has its turn."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port = trial.getsockname()[1]
    rules = "--interface wsgi --workers 2 --blocking-threads 1 --no-ws --log-level warning"
    where = ["--host", "127.0.0.1", "--port", str(port), "spinout.web.wsgi:application"]
    site = subprocess.Popen([sys.executable, "-m", "granian", *rules.split(), *where])
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address + PEER)
        for page in (*GUIDANCE, *OTHERS):
            _warm(address + page)
        pages = (PEER, *GUIDANCE, *OTHERS)
        rounds = [
            {page: load(address + page, readers=READERS, seconds=seconds) for page in pages}
            for _ in range(ROUNDS)
        ]
    finally:
        site.terminate()
        site.wait()
    return {page: _middle([each[page] for each in rounds]) for page in pages}


def _middle(rounds: list[Load]) -> Load:
    return Load(
        pages=median(each.pages for each in rounds),
        middle=median(each.middle for each in rounds),
        slow=median(each.slow for each in rounds),
        faults=sum(each.faults for each in rounds),
    )


def _warm(address: str) -> None:
    """Both workers have made the page once."""
    for _ in range(20):
        urllib.request.urlopen(address).close()  # noqa: S310 - an address of ours


def _wait_for(address: str) -> None:
    for _ in range(100):
        try:
            urllib.request.urlopen(address).close()  # noqa: S310 - an address of ours
        except URLError:
            time.sleep(0.1)
        else:
            return


def _print_load(held: dict[str, Load]) -> None:
    print(f"{READERS} readers at once, by {tool()}, middle of {ROUNDS} rounds")
    print(f"{'page':<34}{'a second':>9}{'x empty':>9}{'p50 ms':>9}{'p99 ms':>9}{'faults':>8}")
    for page, each in held.items():
        share = each.pages / held[PEER].pages
        print(
            f"{page:<34}{each.pages:>9,.0f}{share:>9.2f}{each.middle:>9.1f}{each.slow:>9.1f}"
            f"{each.faults:>8}"
        )


def _print_python(spent: dict[str, float]) -> None:
    print(f"\n{'Python for one page':<34}{'ms':>9}{'x empty':>9}")
    for page, milliseconds in spent.items():
        print(f"{page:<34}{milliseconds:>9.2f}{milliseconds / spent[PEER]:>9.1f}")


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
