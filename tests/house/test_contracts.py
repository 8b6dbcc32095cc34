"""The walls of the house: every room is behind them, and a breach is caught."""

import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "spinout"
WALLS = ROOT / ".importlinter"
BREACHES = {
    "routes/planted.py": ("from spinout import employment\n", "no stage knows another"),
    "law/planted.py": ("from spinout import facts\n", "no stage knows another"),
    "facts/planted.py": ("import django\n", "Only the web knows Django"),
    "web/design/planted.py": ("from spinout.web import cases\n", "Rooms of the web"),
    "planted.py": ("", "no stage knows another"),
}


def walls() -> configparser.ConfigParser:
    """The contracts as they are written."""
    found = configparser.ConfigParser()
    found.read(WALLS)
    return found


def verdicts(folder: Path) -> list[str]:
    """The linter's line for each contract of the copy of the house in `folder`."""
    linter = Path(sys.executable).with_name("lint-imports")
    answer = subprocess.run(
        [str(linter), "--no-cache", "--no-logo", "--config", str(folder / ".importlinter")],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    return [line for line in answer.stdout.splitlines() if line.endswith((" KEPT", " BROKEN"))]


@pytest.mark.parametrize("file", BREACHES)
def test_a_planted_breach_is_caught(tmp_path: Path, file: str) -> None:
    shutil.copytree(
        SOURCE, tmp_path / "src" / "spinout", ignore=shutil.ignore_patterns("static", "*.pyc")
    )
    shutil.copy(WALLS, tmp_path)
    planted, wall = BREACHES[file]
    (tmp_path / "src" / "spinout" / file).write_text(planted)
    broken = [line for line in verdicts(tmp_path) if line.endswith(" BROKEN")]
    assert len(broken) == 1
    assert wall in broken[0]


def test_every_room_but_the_web_is_kept_from_django() -> None:
    rooms = {
        f"spinout.{each.stem}"
        for each in SOURCE.iterdir()
        if each.suffix == ".py" or (each / "__init__.py").exists()
    }
    listed = walls()["importlinter:contract:no-django"]["source_modules"].split()
    assert set(listed) == rooms - {"spinout.web", "spinout.__init__"}


def test_the_core_loads_where_django_is_not_installed() -> None:
    program = (
        "import sys; sys.modules['django'] = None; sys.path.insert(0, sys.argv[1]); "
        "import spinout.case, spinout.cli.main"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program, str(ROOT / "src")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
