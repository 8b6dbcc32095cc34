"""Makes the lock files again. The largest first: the others take its versions, so all agree."""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

import packages
from place import ROOT, VENV, Stop, run

FIRST = "dev"
OTHERS = ("core", "web", "fast", "dask", "postgres")
APART = "build"
RULES = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--only-binary=:all:",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-annotate",
    "--no-header",
    "--quiet",
)


def main() -> None:
    """Writes requirements/*.txt and package-lock.json, with checksums and without addresses."""
    uv = shutil.which("uv") or shutil.which("uv", path=str(VENV / "bin"))
    npm = shutil.which("npm")
    if not uv or not npm:
        raise Stop("Making the locks needs uv and npm: install both, then run this again.")
    for lock in (FIRST, APART):
        _compile(uv, lock)
    for lock in OTHERS:
        _compile(uv, lock, "--constraint", f"{FIRST}.txt")
    _lock_npm(npm)


def _compile(uv: str, lock: str, *more: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / f"{lock}.txt"
        command = [uv, "pip", "compile", *RULES, *more, f"{lock}.in", "-o", str(made)]
        subprocess.run(command, cwd=packages.LOCKS, check=True)
        shutil.copyfile(made, packages.LOCKS / made.name)


def _lock_npm(npm: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", ".npmrc"):
            shutil.copy(ROOT / name, folder)
        subprocess.run([npm, "install", "--package-lock-only", "--silent"], cwd=folder, check=True)
        lock = json.loads((Path(folder) / "package-lock.json").read_text())
    for package in lock["packages"].values():
        package.pop("funding", None)
        package.pop("resolved", None)
    (ROOT / "package-lock.json").write_text(json.dumps(lock, indent=2) + "\n")


run(main)
