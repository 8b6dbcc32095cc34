"""The wheel holds all that the program reads, and runs a case where nothing else is installed."""

import json
import os
import subprocess
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src"
LIGHTEST_INSTALL = 300_000_000
ON = "2026-11-23"


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as held:
        return set(held.namelist())


def run_bare(bare: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A program of the bare environment, run far from this folder."""
    clean = {key: text for key, text in os.environ.items() if not key.startswith("PYTHON")}
    command = [str(bare / "bin" / words[0]), *words[1:]]
    return subprocess.run(
        command, cwd=folder, env=clean, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("what", "folder", "ending"),
    [
        ("CSS", "spinout/web/design/static/", ".css"),
        ("the site's type", "spinout/web/design/static/", ".woff2"),
        ("the documents' type", "spinout/documents/fonts/", ".ttf"),
        ("the documents' layout", "spinout/documents/", ".typ"),
        ("figures of law", "spinout/law/figures/", ".toml"),
        ("instruments of law", "spinout/law/instruments/", ".toml"),
        ("tables of law", "spinout/law/tables/", ".csv"),
        ("templates", "spinout/web/cases/templates/cases/", ".html"),
        ("guidance", "spinout/web/guidance/templates/guidance/", ".html"),
        ("migrations", "spinout/web/cases/migrations/", ".py"),
        ("cases", "spinout/cases/library-service/", "case.toml"),
        ("the posts of cases", "spinout/cases/library-service/", ".csv"),
        ("the mark of typed code", "spinout/", "py.typed"),
    ],
)
def test_the_wheel_holds(names: set[str], what: str, folder: str, ending: str) -> None:
    assert any(name.startswith(folder) and name.endswith(ending) for name in names), what


def test_the_wheel_holds_every_file_of_the_source_and_no_other(names: set[str]) -> None:
    of_source = {
        file.relative_to(SOURCE).as_posix()
        for file in (SOURCE / "spinout").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert {name for name in names if name.startswith("spinout/")} == of_source


def test_the_licences_travel_with_the_wheel(names: set[str]) -> None:
    ends = {name.rsplit("/", 1)[-1] for name in names}
    assert {"LICENSE", "NOTICE", "LICENSE_FONT"} <= ends


def test_the_wheel_runs_a_case_from_nothing_but_the_core_lock(bare: Path, tmp_path: Path) -> None:
    answer = run_bare(
        bare, tmp_path, "spinout", "case", "library-service", "--on", ON, "--pack", "pack", "--json"
    )
    assert answer.returncode == 0, answer.stderr
    assert json.loads(answer.stdout)["on"] == ON
    written = {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.*")}
    assert {
        "pack/open/proposal.pdf",
        "pack/open/proposal.docx",
        "pack/open/forecast.xlsx",
    } <= written


@pytest.mark.parametrize("absent", ["django", "jinja2", "numba", "psycopg"])
def test_the_core_lock_brings_no_part_of_an_extra(bare: Path, tmp_path: Path, absent: str) -> None:
    answer = run_bare(bare, tmp_path, "python", "-c", f"import {absent}")
    assert "ModuleNotFoundError" in answer.stderr


def test_the_install_is_light(bare: Path) -> None:
    size = sum(file.lstat().st_size for file in bare.rglob("*"))
    assert size < LIGHTEST_INSTALL
