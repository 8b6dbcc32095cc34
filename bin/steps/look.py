"""The site's look and the documents' type: fetched as npm packages by hash, built once."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import packages
from place import BUILD, ROOT, SOURCE, Stop, one_at_a_time, say

sys.path.insert(0, str(ROOT / "assets"))

import build

FETCHED = BUILD / "npm"
NODE = BUILD / "node"
OLDEST_NPM = 7
"""The first npm that reads our lock file."""


def prepare() -> None:
    """The site's static files and the documents' fonts are there when this returns."""
    static = SOURCE / "spinout" / "web" / "design" / "static"
    fonts = SOURCE / "spinout" / "documents" / "fonts"
    if build.is_current(static, fonts):
        return
    with one_at_a_time():
        if build.is_current(static, fonts):
            return
        say("Building the look of the site …")
        shutil.rmtree(FETCHED, ignore_errors=True)
        build.make(_fetch(), static, fonts)
        for done_with in (FETCHED, NODE):
            shutil.rmtree(done_with, ignore_errors=True)


def _fetch() -> Path:
    FETCHED.mkdir(parents=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(ROOT / name, FETCHED / name)
    npm, path = _npm()
    done = subprocess.run(
        [npm, "ci", "--ignore-scripts", "--silent", "--no-audit", "--no-fund"],
        cwd=FETCHED,
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        say(done.stderr.strip() or done.stdout.strip())
        raise Stop(
            "The parts of the site's look could not be fetched. "
            "Check that this machine can reach the network, then run this again."
        )
    return FETCHED / "node_modules"


def _npm() -> tuple[str, str]:
    """An npm that works and the PATH to run it with: this machine's, or one from a wheel."""
    path = os.environ.get("PATH", os.defpath)
    npm = shutil.which("npm")
    if npm and _is_new_enough(npm):
        return npm, path
    packages.make(NODE, "build")
    return str(NODE / "bin" / "npm"), f"{NODE / 'bin'}{os.pathsep}{path}"


def _is_new_enough(npm: str) -> bool:
    asked = subprocess.run([npm, "--version"], capture_output=True, text=True, check=False)
    found = re.match(r"(\d+)\.", asked.stdout)
    return asked.returncode == 0 and found is not None and int(found[1]) >= OLDEST_NPM
