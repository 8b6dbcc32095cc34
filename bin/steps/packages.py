"""The folder .venv, made from the locks, and brought up to date when a lock changes."""

import hashlib
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

from place import BUILD, ROOT, VENV, Stop, one_at_a_time, say

LOCKS = ROOT / "requirements"


def included(lock: str) -> set[str]:
    """The lock and every lock whose packages it holds too, as its .in file says."""
    names = {lock}
    for line in (LOCKS / f"{lock}.in").read_text().splitlines():
        if line.startswith("-r "):
            names |= included(line.removeprefix("-r ").removesuffix(".in"))
    return names


def prepare(lock: str) -> None:
    """`.venv` holds all of the lock when this returns. Writes nothing when it already does."""
    if not _is_current(VENV, lock):
        with one_at_a_time():
            make(VENV, lock)


def make(folder: Path, lock: str) -> None:
    """A virtual environment at `folder` holding the lock; one left half made is made again."""
    if _is_current(folder, lock):
        return
    making = BUILD / f"making-{folder.name}"
    if making.exists() or not _works(folder):
        shutil.rmtree(folder, ignore_errors=True)
    BUILD.mkdir(exist_ok=True)
    making.touch()
    if not folder.exists():
        _create(folder)
    say(f"Installing what this needs ({lock} packages) …")
    _install(folder, lock)
    for name in included(lock):
        stamp = _stamp(folder, name)
        stamp.parent.mkdir(exist_ok=True)
        stamp.write_text(_key(name))
    making.unlink()


def _key(lock: str) -> str:
    return hashlib.sha256((LOCKS / f"{lock}.txt").read_bytes()).hexdigest()


def _stamp(folder: Path, lock: str) -> Path:
    return folder / "spinout" / lock


def _is_current(folder: Path, lock: str) -> bool:
    stamp = _stamp(folder, lock)
    return stamp.is_file() and stamp.read_text() == _key(lock) and _works(folder)


def _works(folder: Path) -> bool:
    """The environment's Python is still there: a system's upgrade can take it away."""
    return (folder / "bin" / "python").exists()


def _create(folder: Path) -> None:
    if uv := shutil.which("uv"):
        _run([uv, "venv", "-q", "--python", sys.executable, str(folder)])
    else:
        _need_venv_module()
        _run([sys.executable, "-E", "-m", "venv", str(folder)])


def _need_venv_module() -> None:
    if not all(map(importlib.util.find_spec, ("venv", "ensurepip"))):
        raise Stop(
            "Python is here but its venv module is not: install it "
            "(on Debian or Ubuntu: sudo apt install python3-venv), then run this again."
        )


def _install(folder: Path, lock: str) -> None:
    python = folder / "bin" / "python"
    rules = ["--require-hashes", "--only-binary", ":all:", "-r", str(LOCKS / f"{lock}.txt")]
    if uv := shutil.which("uv"):
        _run([uv, "pip", "install", "-q", "--python", str(python), *rules])
    else:
        # Modules are compiled as they are first used: quicker to install, and a tenth smaller.
        quietly = ["-q", "--no-compile", "--disable-pip-version-check"]
        _run([str(python), "-E", "-m", "pip", "install", *quietly, *rules])


def _run(command: list[str]) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        say(done.stderr.strip() or done.stdout.strip())
        raise Stop(
            "The packages could not be installed; the lines above say why. "
            "Check that this machine can reach the network, then run this again."
        )
