"""Settings from the environment: each declared, each in the documentation, each with a sentence."""

import os
import re
import stat
from pathlib import Path

import pytest

from spinout.web import environment, secret_key
from spinout.web.database import database
from spinout.web.environment import SETTINGS, BadSettingError

DOCS = Path(__file__).parents[2] / "docs" / "reference"
SOURCE = Path(environment.__file__).parent


@pytest.fixture
def state(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for setting in SETTINGS:
        monkeypatch.delenv(setting.name, raising=False)
    folder = tmp_path / "state"
    monkeypatch.setenv("SPINOUT_STATE", str(folder))
    return folder


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_each_setting_is_in_the_documentation_and_in_the_sample(
    setting: environment.Setting,
) -> None:
    documented = (DOCS / "settings.md").read_text()
    row = next(line for line in documented.splitlines() if line.startswith(f"| `{setting.name}`"))
    assert setting.does in row
    assert setting.unset in row
    assert re.search(rf"^#{setting.name}=", (DOCS / "settings.sample").read_text(), re.MULTILINE)


def test_the_documentation_names_no_setting_that_is_not_there() -> None:
    named = set(re.findall(r"^\| `(\w+)`", (DOCS / "settings.md").read_text(), re.MULTILINE))
    declared = {setting.name for setting in SETTINGS}
    for_steps = {"PYTHON", "SPINOUT_CHROMIUM", "SPINOUT_SOFFICE"}
    assert named == declared | for_steps


def test_no_file_of_the_site_reads_the_environment_past_the_declared_settings() -> None:
    starts = {"asked.py", "__main__.py", "wsgi.py"}
    reads = {
        file.name
        for file in SOURCE.rglob("*.py")
        if re.search(r"os\.environ|getenv", file.read_text())
    }
    assert reads - starts == {"environment.py"}


def test_a_setting_nobody_declared_cannot_be_read() -> None:
    with pytest.raises(LookupError, match="Add it to SETTINGS"):
        environment.value("SPINOUT_COLOUR")


def test_yes_or_no_takes_no_other_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPINOUT_HTTPS", "perhaps")
    with pytest.raises(BadSettingError, match=r"SPINOUT_HTTPS cannot be used: enter yes or no\."):
        environment.yes("SPINOUT_HTTPS")


@pytest.mark.parametrize(
    ("said", "means"), [("yes", True), (" Yes ", True), ("no", False), ("", False)]
)
def test_yes_or_no_is_read_as_people_write_it(
    monkeypatch: pytest.MonkeyPatch, said: str, *, means: bool
) -> None:
    monkeypatch.setenv("SPINOUT_HTTPS", said)
    assert environment.yes("SPINOUT_HTTPS") is means


def test_names_are_split_at_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPINOUT_HOSTS", " one.example, two.example ,")
    assert environment.names("SPINOUT_HOSTS") == ["one.example", "two.example"]


def test_the_key_is_made_once_and_only_its_owner_can_read_it(state: Path) -> None:
    assert secret_key.secret_key() == ""
    secret_key.make_secret_key()
    first = secret_key.secret_key()
    secret_key.make_secret_key()
    assert len(first) >= secret_key.SHORTEST
    assert secret_key.secret_key() == first
    assert stat.S_IMODE(secret_key.key_file().stat().st_mode) == 0o600
    assert stat.S_IMODE(state.stat().st_mode) == 0o700
    assert os.listdir(state) == ["secret-key"]


def test_of_two_processes_making_a_key_the_first_wins(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state.mkdir()
    monkeypatch.setattr(secret_key, "secret_key", lambda: "")
    secret_key.make_secret_key()
    first = secret_key.key_file().read_text()
    secret_key.make_secret_key()
    assert secret_key.key_file().read_text() == first
    assert os.listdir(state) == ["secret-key"]


def test_a_given_key_is_used_and_no_file_is_made(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPINOUT_SECRET_KEY", "k" * secret_key.SHORTEST)
    secret_key.make_secret_key()
    assert secret_key.secret_key() == "k" * secret_key.SHORTEST
    assert not state.exists()


def test_a_short_key_is_refused(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPINOUT_SECRET_KEY", "short")
    with pytest.raises(BadSettingError, match="enter at least 50 characters"):
        secret_key.secret_key()


def test_the_database_is_a_file_in_the_state_folder_by_default(state: Path) -> None:
    found = database()
    assert found["NAME"] == str(state / "spinout.sqlite3")
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in found["OPTIONS"]["init_command"]


@pytest.mark.parametrize(
    ("address", "file"),
    [("sqlite:///plan.db", "plan.db"), ("sqlite:////srv/my%20plan.db", "/srv/my plan.db")],
)
def test_an_sqlite_address_names_a_file(
    monkeypatch: pytest.MonkeyPatch, address: str, file: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", address)
    assert database()["NAME"] == str(Path(file).absolute())


def test_a_postgres_address_is_taken_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://ann:p%40ss@db.example:5433/spin?sslmode=require")
    found = database()
    assert (found["USER"], found["PASSWORD"], found["HOST"]) == ("ann", "p@ss", "db.example")
    assert (found["NAME"], found["PORT"]) == ("spin", "5433")
    assert found["OPTIONS"]["sslmode"] == "require"
    assert found["OPTIONS"]["pool"] == {"min_size": 1, "max_size": 8}


def test_a_postgres_address_may_name_a_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://postgres:@/spin?host=/tmp/a")
    found = database()
    assert (found["HOST"], found["NAME"]) == ("/tmp/a", "spin")
    assert "host" not in found["OPTIONS"]


@pytest.mark.parametrize(
    "address", ["mysql://ann:p@h/d", "secret.db", "postgres://ann:p@h", "postgres://ann:p@h:x/d"]
)
def test_another_address_is_refused_without_repeating_it(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", address)
    with pytest.raises(BadSettingError, match="DATABASE_URL cannot be used") as refused:
        database()
    assert address not in str(refused.value)
