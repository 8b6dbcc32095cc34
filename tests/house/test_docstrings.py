"""Every public function and class of the core says what is true of it."""

import ast

import pytest

from tests.house.tree import parsed, python_files

CORE = [
    path
    for path in python_files()
    if path.parts[:2] == ("src", "spinout") and "web" not in path.parts
]


def _public(node: ast.AST, inside: str = ""):
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            if child.name.startswith("_") and child.name != "__post_init__":
                continue
            yield f"{inside}{child.name}", child
            if isinstance(child, ast.ClassDef):
                yield from _public(child, f"{child.name}.")


@pytest.mark.parametrize("path", CORE, ids=str)
def test_every_public_name_has_a_docstring(path) -> None:
    tree = parsed(path)
    assert ast.get_docstring(tree), "the file says nothing of itself"
    assert [name for name, node in _public(tree) if not ast.get_docstring(node)] == []


@pytest.mark.parametrize("path", CORE, ids=str)
def test_nothing_in_the_core_reads_the_clock_or_rounds_in_passing(path) -> None:
    if path.name == "asked.py":
        return
    called = {
        ast.unparse(node.func) for node in ast.walk(parsed(path)) if isinstance(node, ast.Call)
    }
    assert not called & {"round", "date.today", "datetime.now", "datetime.today", "time.time"}
