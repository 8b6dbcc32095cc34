"""The two programs the tests need that no package brings: a browser and a spreadsheet."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from place import Stop, say


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A program by its setting, the names it goes by, where it may be, and its Debian package."""

    setting: str
    what: str
    names: tuple[str, ...]
    places: tuple[str, ...]
    package: str


CHROMIUM = Program(
    setting="SPINOUT_CHROMIUM",
    what="Chromium",
    names=("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    places=(
        "/usr/bin/chromium",
        "/snap/bin/chromium",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ),
    package="chromium",
)
SOFFICE = Program(
    setting="SPINOUT_SOFFICE",
    what="LibreOffice Calc",
    names=("soffice", "libreoffice", "localc"),
    places=(
        "/usr/bin/soffice",
        "/usr/lib/libreoffice/program/soffice",
        "/opt/libreoffice/program/soffice",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    ),
    package="libreoffice-calc",
)


def find(*programs: Program) -> dict[str, str]:
    """Each program's setting and path, installed first where this machine lets us. Or stops."""
    found = {each.setting: _where(each) for each in programs}
    missing = [each for each in programs if not found[each.setting]]
    if missing and _may_install():
        _install(missing)
        found |= {each.setting: _where(each) for each in missing}
    for each in missing:
        if not found[each.setting]:
            raise Stop(
                f"The tests need {each.what}, which we could not find: install it, or set "
                f"{each.setting} to where it is. No test was run."
            )
    return {setting: path for setting, path in found.items() if path}


def _where(program: Program) -> str | None:
    given = os.environ.get(program.setting)
    if given:
        if not os.access(given, os.X_OK):
            raise Stop(f"{program.setting} names {given}, which is not a program. No test was run.")
        return given
    on_path = (shutil.which(name) for name in program.names)
    in_place = (place for place in program.places if os.access(place, os.X_OK))
    return next(filter(None, on_path), None) or next(in_place, None)


def _may_install() -> bool:
    return os.geteuid() == 0 and Path("/etc/debian_version").exists() and _has("apt-get")


def _has(name: str) -> bool:
    return shutil.which(name) is not None


def _install(missing: list[Program]) -> None:
    names = [each.package for each in missing]
    say(f"Installing {' and '.join(names)} …")
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-qq", "-y", "--no-install-recommends", *names],
    ):
        done = subprocess.run(command, env=quiet, capture_output=True, text=True, check=False)
        if done.returncode:
            say(done.stderr.strip())
