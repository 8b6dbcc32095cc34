"""Starting the site where it cannot start: one sentence, and no traceback."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
    return port


def refusal(state: Path, *words: str, **settings: str) -> str:
    """The one line the site says before it ends with 1."""
    kept = {key: text for key, text in os.environ.items() if not key.startswith("SPINOUT_")}
    kept.pop("DATABASE_URL", None)
    answer = subprocess.run(
        [sys.executable, "-m", "spinout.web", "--port", str(free_port()), *words],
        cwd=state,
        env=kept | {"PYTHONPATH": str(SOURCE), "SPINOUT_STATE": str(state)} | settings,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert answer.returncode == 1
    (line,) = answer.stderr.strip().splitlines()
    return line


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "plan.toml").write_text("these are words and not a database\n" * 40)
    line = refusal(tmp_path, "--database", "plan.toml")
    assert line.startswith("The database cannot be used (file is not a database).")


def test_a_database_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    line = refusal(tmp_path, "--database", "nowhere/plan.sqlite3")
    assert line.startswith("The database cannot be used (unable to open database file).")


def test_a_postgres_that_does_not_answer(tmp_path: Path) -> None:
    address = f"postgres://ann:pass-word@127.0.0.1:{free_port()}/plans"
    line = refusal(tmp_path, "--database", address)
    assert line.startswith("The database cannot be used (connection failed:")
    assert "pass-word" not in line


def test_a_setting_that_cannot_be_used(tmp_path: Path) -> None:
    line = refusal(tmp_path, SPINOUT_HTTPS="perhaps")
    assert line == "The setting SPINOUT_HTTPS cannot be used: enter yes or no."


@pytest.mark.parametrize("state", ["/proc/spinout", "/dev/null/spinout"])
def test_a_state_folder_that_cannot_be_made(tmp_path: Path, state: str) -> None:
    line = refusal(tmp_path, SPINOUT_STATE=state)
    assert line.startswith(f"We cannot write to {state}")
    assert "Set SPINOUT_STATE to a folder you can write to" in line
