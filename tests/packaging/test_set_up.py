"""The set-up on machines that lack something: one sentence, no traceback, nothing half made."""

import errno
import importlib.util
import os
import shutil
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.packaging.conftest import load_step

ROOT = Path(__file__).parents[2]

packages = load_step("packages")
place = load_step("place")
programs = load_step("programs")


def ran(*command: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """A command of bin/ and what it said."""
    words = [str(ROOT / "bin" / command[0]), *command[1:]]
    return subprocess.run(
        words, env=os.environ | settings, capture_output=True, text=True, check=False
    )


def one_sentence(answer: subprocess.CompletedProcess[str]) -> str:
    """The one line it said before it stopped."""
    assert answer.returncode == 1
    (line,) = answer.stderr.strip().splitlines()
    return line


def only_an_old_python(folder: Path) -> str:
    """A path with a Python that says it is too old, and what a shell needs."""
    found = shutil.which("dirname")
    assert found
    (folder / "dirname").symlink_to(found)
    (folder / "python3").write_text("#!/bin/sh\nexit 1\n")
    (folder / "python3").chmod(0o755)
    return str(folder)


@pytest.mark.parametrize("command", ["serve", "test", "check", "spinout"])
def test_an_old_python_is_said_in_one_sentence(tmp_path: Path, command: str) -> None:
    answer = ran(command, PATH=only_an_old_python(tmp_path), PYTHON="")
    assert one_sentence(answer).startswith("Spinout needs Python 3.11 or later")


def test_a_port_in_use_is_said_before_anything_is_made() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        answer = ran("serve", "--port", str(port))
    assert one_sentence(answer).startswith(f"Port {port} is in use by another program.")


def test_a_part_of_the_tests_nobody_knows_is_refused() -> None:
    assert one_sentence(ran("test", "everything")) == (
        "There is no part “everything”. Choose from: core, web, browser, package."
    )


def test_a_browser_that_is_not_there_stops_the_tests_before_the_first() -> None:
    answer = ran("test", "browser", SPINOUT_CHROMIUM="/nowhere/chromium")
    assert one_sentence(answer) == (
        "SPINOUT_CHROMIUM names /nowhere/chromium, which is not a program. No test was run."
    )


def test_a_python_without_its_venv_module_is_said_and_nothing_is_left(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    monkeypatch.setattr(packages, "BUILD", tmp_path / "build")
    with pytest.raises(place.Stop, match="its venv module is not: install it"):
        packages.make(tmp_path / "env", "core")
    assert not (tmp_path / "env").exists()


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[list[str]]:
    """Stands in for venv and pip: notes each command, and makes the folder as venv would."""
    said: list[list[str]] = []

    def note(command: list[str]) -> None:
        said.append(command)
        if "venv" in command:
            python = Path(command[-1]) / "bin" / "python"
            python.parent.mkdir(parents=True)
            python.touch()

    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(packages, "BUILD", tmp_path / "build")
    monkeypatch.setattr(packages, "_run", note)
    return said


def test_an_environment_that_is_current_is_left_alone(
    commands: list[list[str]], tmp_path: Path
) -> None:
    packages.make(tmp_path / "env", "web")
    made = len(commands)
    for lock in ("web", "core"):
        packages.make(tmp_path / "env", lock)
    assert made == len(commands) == 2


def test_a_larger_lock_is_added_to_the_same_environment(
    commands: list[list[str]], tmp_path: Path
) -> None:
    packages.make(tmp_path / "env", "core")
    packages.make(tmp_path / "env", "web")
    assert [Path(command[-1]).name for command in commands] == ["env", "core.txt", "web.txt"]


def test_an_environment_left_half_made_is_made_again(
    commands: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(command: list[str]) -> None:
        (tmp_path / "env" / "bin").mkdir(parents=True)
        (tmp_path / "env" / "bin" / "python").touch()
        raise KeyboardInterrupt

    whole = packages._run
    monkeypatch.setattr(packages, "_run", interrupted)
    with pytest.raises(KeyboardInterrupt):
        packages.make(tmp_path / "env", "core")
    monkeypatch.setattr(packages, "_run", whole)
    packages.make(tmp_path / "env", "core")
    assert len(commands) == 2


def test_an_environment_whose_install_was_interrupted_is_made_again(
    commands: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = packages._run

    def fails_to_install(command: list[str]) -> None:
        whole(command)
        if "pip" in command:
            raise place.Stop("no network")

    monkeypatch.setattr(packages, "_run", fails_to_install)
    with pytest.raises(place.Stop):
        packages.make(tmp_path / "env", "core")
    monkeypatch.setattr(packages, "_run", whole)
    packages.make(tmp_path / "env", "core")
    assert [command[3] for command in commands] == ["venv", "pip", "venv", "pip"]


def test_every_install_asks_for_checksums_and_wheels_only(
    commands: list[list[str]], tmp_path: Path
) -> None:
    packages.make(tmp_path / "env", "core")
    assert {"--require-hashes", "--only-binary"} <= set(commands[-1])


def failing(problem: BaseException) -> Callable[[], None]:
    def main() -> None:
        raise problem

    return main


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        (errno.EROFS, "We cannot write to /srv/spinout. Copy this folder"),
        (errno.EACCES, "We cannot write to /srv/spinout. Copy this folder"),
        (errno.ENOSPC, "There is no room left on the disk for /srv/spinout."),
        (errno.ENOTDIR, "about /srv/spinout. Put that right, then run this again."),
    ],
)
def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(
    capsys: pytest.CaptureFixture[str], problem: int, sentence: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        place.run(failing(OSError(problem, os.strerror(problem), "/srv/spinout")))
    assert stopped.value.code == 1
    assert sentence in capsys.readouterr().err


def test_a_person_may_stop_a_step(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        place.run(failing(KeyboardInterrupt()))
    assert stopped.value.code == 130
    assert capsys.readouterr().err == ""


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch) -> programs.Program:
    """A program that no machine has."""
    monkeypatch.delenv("SPINOUT_NOWHERE", raising=False)
    return programs.Program(
        setting="SPINOUT_NOWHERE",
        what="Nowhere",
        names=("no-such-program",),
        places=("/no/such/place",),
        package="nowhere",
    )


def test_a_missing_program_is_named_with_what_to_set(
    nowhere: programs.Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(programs, "_may_install", lambda: False)
    with pytest.raises(place.Stop, match=r"set SPINOUT_NOWHERE to where it is\. No test was run"):
        programs.find(nowhere)


def test_a_missing_program_is_installed_where_we_may(
    nowhere: programs.Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    there = tmp_path / "no-such-program"

    def install(missing: list[programs.Program]) -> None:
        assert missing == [nowhere]
        there.touch(mode=0o755)

    monkeypatch.setattr(programs, "_may_install", lambda: True)
    monkeypatch.setattr(programs, "_install", install)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert programs.find(nowhere) == {"SPINOUT_NOWHERE": str(there)}


def test_a_program_is_taken_from_its_setting_first(
    nowhere: programs.Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPINOUT_NOWHERE", "/bin/sh")
    assert programs.find(nowhere) == {"SPINOUT_NOWHERE": "/bin/sh"}
