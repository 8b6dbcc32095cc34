"""Every test, or the named part of them. Ends with pytest's own closing line."""

import subprocess
import sys

import check
import look
import packages
from place import PYTHON, ROOT, Stop, environment, run, say
from programs import CHROMIUM, SOFFICE, find

SLOW = ("tests/web", "tests/journeys", "tests/packaging", "tests/proposals", "tests/house")
THOROUGH = (
    "tests/documents/test_paper.py",
    "tests/employment/test_reference.py",
    "tests/facts/test_writing_sheets.py",
    "tests/forecast/test_workbook.py",
    "tests/lines/test_forms_agree.py",
    "tests/lines/test_kernels.py",
    "tests/routes/test_unknown_facts.py",
)
"""Core tests that try thousands of cases or make whole papers: left to the run of everything."""
WORKERS = ("-n", "2", "--dist", "loadfile")
"""One file's tests run in one process, so what a file makes is made once."""
PARTS = {
    "core": (
        "tests",
        *(f"--ignore={place}" for place in (*SLOW, *THOROUGH)),
        "--ignore-glob=*/libreoffice/*",
        "--ignore-glob=*/test_spreadsheet_*",
    ),
    "web": ("tests/web",),
    "browser": ("tests/journeys",),
    "package": ("tests/packaging",),
}
NEEDS = {
    "core": (),
    "web": (),
    "browser": (CHROMIUM,),
    "package": (),
}
ON_POSTGRES = {"SPINOUT_TEST_DATABASE": "postgres"}


def main() -> int:
    """Answers 0 when everything asked for passed. A program that is missing stops it first."""
    part, *more = sys.argv[1:] or [""]
    if part and part not in PARTS:
        raise Stop(f"There is no part “{part}”. Choose from: {', '.join(PARTS)}.")
    programs = find(*(NEEDS[part] if part else (CHROMIUM, SOFFICE)))
    packages.prepare("dev")
    look.prepare()
    return _part(part, more, programs) if part else _everything(programs)


def _part(part: str, more: list[str], programs: dict[str, str]) -> int:
    workers = WORKERS if part == "core" else ()
    codes = [_pytest(*workers, *PARTS[part], *more, **programs)]
    if part == "web":
        codes.append(_pytest(*PARTS[part], *more, **programs, **ON_POSTGRES))
    return max(codes)


def _everything(programs: dict[str, str]) -> int:
    failed = check.failures()
    say("Testing the web on PostgreSQL …")
    if _pytest("tests/web", **programs, **ON_POSTGRES):
        failed.append("the web on PostgreSQL")
    if failed:
        say(f"These failed, so the whole has failed: {', '.join(failed)}. Testing the rest …")
    say("Testing everything else, and the web on SQLite …")
    return _pytest(*WORKERS, **programs) or (1 if failed else 0)


def _pytest(*words: str, **more: str) -> int:
    command = [str(PYTHON), "-m", "pytest", *words]
    return subprocess.run(command, cwd=ROOT, env=environment(**more), check=False).returncode


run(main)
