"""The wheel, built once, and an empty environment that holds it and the core lock only."""

import importlib
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
NEEDED_TO_BUILD = ("pyproject.toml", "README.md", "LICENSE", "NOTICE")


def load_step(name: str) -> ModuleType:
    """One of the files in bin/steps, as it is."""
    folder = str(ROOT / "bin" / "steps")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    return importlib.import_module(name)


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as `pip install .` builds it, from a copy so that nothing is left in the tree."""
    work = tmp_path_factory.mktemp("wheel")
    shutil.copytree(ROOT / "src", work / "src", ignore=shutil.ignore_patterns("*.egg-info"))
    for name in NEEDED_TO_BUILD:
        shutil.copy(ROOT / name, work)
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", "dist", "."],
        cwd=work,
        check=True,
        capture_output=True,
    )
    (built,) = (work / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="session")
def bare(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the core lock and the wheel, and nothing else."""
    folder: Path = tmp_path_factory.mktemp("bare") / "venv"
    steps = load_step("packages")
    steps.make(folder, "core")
    install = ["pip", "install", "--no-deps", "--no-index", str(wheel)]
    if uv := shutil.which("uv"):
        command = [uv, *install[:2], "--python", str(folder / "bin" / "python"), *install[2:]]
    else:
        # Without -E pip would see this tree's own src and think the wheel is installed.
        command = [str(folder / "bin" / "python"), "-E", "-m", *install]
    subprocess.run(command, check=True, capture_output=True)
    return folder
