"""Where things are in this folder, and how a step stops: with one sentence and no traceback."""

import contextlib
import errno
import fcntl
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build"
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STATE = ROOT / "var"
SOURCE = ROOT / "src"

_CANNOT_WRITE = {errno.EROFS, errno.EACCES, errno.EPERM}


class Stop(Exception):  # noqa: N818 - it is a way out, not a fault
    """A sentence that tells the person what to do."""


def say(sentence: str) -> None:
    """Tells the person what is going on, apart from a command's own output."""
    print(sentence, file=sys.stderr, flush=True)


def environment(**more: str) -> dict[str, str]:
    """This process's environment with our source first and no other Python's settings."""
    kept = {key: value for key, value in os.environ.items() if key not in {"PYTHONHOME"}}
    return kept | {"PYTHONPATH": str(SOURCE)} | more


def hand_over(*command: str, **more: str) -> NoReturn:
    """Becomes `python command` of the environment; this process does not return."""
    sys.stdout.flush()
    sys.stderr.flush()
    os.execve(PYTHON, [str(PYTHON), *command], environment(**more))


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Only one set-up runs in this folder; a second waits. A killed one leaves no lock behind."""
    BUILD.mkdir(exist_ok=True)
    with (BUILD / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def run(main: Callable[[], int | None]) -> NoReturn:
    """Runs a step and ends the process: 1 after a sentence, 130 when the person stopped it."""
    try:
        sys.exit(main())
    except Stop as stop:
        say(str(stop))
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as problem:
        say(_sentence(problem))
    sys.exit(1)


def _sentence(problem: OSError) -> str:
    where = problem.filename or ROOT
    if problem.errno in _CANNOT_WRITE:
        return (
            f"We cannot write to {where}. "
            "Copy this folder to a place you can write to, then run this again."
        )
    if problem.errno == errno.ENOSPC:
        return (
            f"There is no room left on the disk for {where}. Free some space, then run this again."
        )
    return (
        f"The machine said “{problem.strerror}” about {where}. Put that right, then run this again."
    )
