"""The locks: a checksum for every package, no address, and the same versions in each."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ROOT / "requirements"
NAMES = ["core", "web", "fast", "dask", "postgres", "dev", "build"]
Pins = dict[tuple[str, str], str]


def pins(name: str) -> Pins:
    """The version of each package in the lock, by its name and the machines it is for."""
    found = re.findall(r"^([\w.\-]+)==(\S+)(?: ; (.*?))? \\$", lock(name), re.MULTILINE)
    return {(package, marker): version for package, version, marker in found}


def lock(name: str) -> str:
    return (LOCKS / f"{name}.txt").read_text()


def asked_for(name: str) -> set[str]:
    """What the .in file asks for itself."""
    lines = (LOCKS / f"{name}.in").read_text().split()
    return {line for line in lines if line != "-r" and not line.endswith(".in")}


@pytest.mark.parametrize("name", NAMES)
def test_every_package_has_a_version_and_a_checksum(name: str) -> None:
    entries = re.split(r"\n(?=[\w])", lock(name).strip())
    assert len(entries) == len(pins(name)) > 0
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize(
    "file", [*(f"requirements/{name}.txt" for name in NAMES), "package-lock.json", ".npmrc"]
)
def test_no_lock_holds_an_address(file: str) -> None:
    text = (ROOT / file).read_text()
    assert "://" not in text
    assert not re.search(r"index|find-links|\"resolved\"|registry=", text)


@pytest.mark.parametrize("name", ["core", "web", "fast", "dask", "postgres"])
def test_every_lock_agrees_with_the_largest(name: str) -> None:
    largest = pins("dev")
    assert pins(name).items() <= largest.items()


def test_the_core_lock_holds_no_django() -> None:
    assert not {package for package, _ in pins("core")} & {"django", "jinja2", "numba", "psycopg"}


def test_the_locks_ask_for_what_the_project_declares() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert asked_for("core") == set(project["dependencies"])
    for extra, wanted in project["optional-dependencies"].items():
        assert asked_for(extra) == set(wanted)


def test_npm_runs_no_script_of_a_package_and_writes_no_address() -> None:
    said = set((ROOT / ".npmrc").read_text().split())
    assert {"ignore-scripts=true", "omit-lockfile-registry-resolved=true"} <= said
