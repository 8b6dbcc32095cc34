"""Lint, layout, types, and the walls between rooms."""

import subprocess

import packages
from place import ROOT, VENV, environment, run, say

CHECKS = {
    "lint": ("ruff", "check"),
    "layout": ("ruff", "format", "--check"),
    "types": ("mypy",),
    "walls": ("lint-imports", "--no-logo"),
}


def failures() -> list[str]:
    """The names of the checks that failed; each check's own words are printed."""
    return [name for name, command in CHECKS.items() if not _passes(name, *command)]


def _passes(name: str, tool: str, *words: str) -> bool:
    say(f"Checking {name} …")
    command = [str(VENV / "bin" / tool), *words]
    return subprocess.run(command, cwd=ROOT, env=environment(), check=False).returncode == 0


def main() -> int:
    """Prepares the tools, checks, and answers 1 when anything failed."""
    packages.prepare("dev")
    failed = failures()
    if failed:
        say(f"These need mending: {', '.join(failed)}.")
    return 1 if failed else 0


if __name__ == "__main__":
    run(main)
