"""Compiled programs: where they are kept, and what they refuse."""

import sys

import pytest

from spinout.lines import (
    NUMBER,
    POUNDS,
    Input,
    Kind,
    Line,
    at,
    build_book,
    evaluate,
    kernel,
    round_to,
)
from spinout.lines.errors import CacheFolderError, CalculationError, FastExtraMissingError
from spinout.lines.kernel_source import kernel_source

X = Input(key="x", name="x", unit=POUNDS, kind=Kind.SERIES)
Y = Input(key="y", name="y", unit=POUNDS, kind=Kind.SERIES)
PLACE = Input(key="place", name="place", unit=NUMBER, kind=Kind.SERIES)
TABLE = Input(key="table", name="price", unit=POUNDS, kind=Kind.TABLE, rows=2)
FINE = {"x": [1, 1], "y": [1, 1], "place": [0, 1], "table": [5, 6]}


def line(key, unit, expression):
    return Line(key=key, name=key, unit=unit, expression=expression, note="", statement="")


@pytest.fixture(scope="module")
def fallible():
    return build_book(
        months=2,
        inputs=[X, Y, PLACE, TABLE],
        lines=[
            line("ratio", NUMBER, X / Y),
            line("stepped", POUNDS, round_to(X, X * X / X)),
            line("price", POUNDS, at(TABLE, PLACE)),
            line("large", POUNDS, X * X / X),
        ],
    )


@pytest.fixture(scope="module")
def compiled(fallible, tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield kernel(fallible)


@pytest.mark.parametrize(
    "wrong",
    [{"y": [1, 0]}, {"x": [1, -1]}, {"place": [0, 2]}, {"place": [0, 0.5]}, {"x": [1, 1e200]}],
)
def test_the_compiled_form_refuses_what_numpy_refuses(fallible, compiled, wrong):
    with pytest.raises(CalculationError) as whole:
        evaluate(fallible, FINE | wrong)
    with pytest.raises(CalculationError) as fast:
        compiled(FINE | wrong)
    assert (type(fast.value), str(fast.value)) == (type(whole.value), str(whole.value))


def test_a_program_is_kept_in_the_cache_folder_under_the_hash_of_its_text(
    fallible, tmp_path, monkeypatch
):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    kernel(fallible)
    kernel(fallible)
    (kept,) = (tmp_path / "spinout" / "kernels").glob("*.py")
    assert kept.read_text(encoding="utf-8") == kernel_source(fallible)


def test_a_kept_program_that_was_changed_is_written_again(fallible, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    kernel(fallible)
    (kept,) = (tmp_path / "spinout" / "kernels").glob("*.py")
    kept.write_text("raise SystemExit", encoding="utf-8")
    kernel(fallible)
    assert kept.read_text(encoding="utf-8") == kernel_source(fallible)


def test_the_text_depends_on_structure_alone(fallible):
    assert kernel_source(fallible) == kernel_source(fallible)
    assert "price" in kernel_source(fallible)
    assert all(text not in kernel_source(fallible) for text in ("6.0", "1e+200"))


def test_without_the_extra_a_sentence_says_how_to_install_it(fallible, monkeypatch):
    monkeypatch.setitem(sys.modules, "numba", None)
    with pytest.raises(FastExtraMissingError, match=r"pip install 'spinout\[fast\]'"):
        kernel(fallible)


def test_a_cache_folder_that_cannot_be_written_says_what_to_set(fallible, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    with pytest.raises(CacheFolderError, match="XDG_CACHE_HOME"):
        kernel(fallible)
