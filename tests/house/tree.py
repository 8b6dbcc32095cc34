"""What the house tests look at: the files git knows, and the functions in them."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "spinout"


@cache
def known_files() -> tuple[Path, ...]:
    """Every file git tracks, or would track, as a path from the root."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    paths = (Path(line) for line in listed.stdout.splitlines())
    return tuple(path for path in paths if (ROOT / path).is_file())


def python_files() -> tuple[Path, ...]:
    """Every Python file of the source and the tests, migrations apart."""
    return tuple(
        path
        for path in known_files()
        if path.suffix == ".py"
        and path.parts[0] in {"src", "tests"}
        and "migrations" not in path.parts
    )


@cache
def parsed(path: Path) -> ast.Module:
    """The file's syntax tree."""
    return ast.parse((ROOT / path).read_text(encoding="utf-8"))


Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(path: Path) -> Iterator[Function]:
    """Every function in the file, methods and inner ones included."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(node: Function) -> int:
    """The lines a function takes, its decorators and docstring apart."""
    body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
    last = node.end_lineno or node.lineno
    return 1 + last - body[0].lineno
