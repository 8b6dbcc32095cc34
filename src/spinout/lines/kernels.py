"""The compiled form: a book's own program, made by numba where the extra `[fast]` is installed."""

import hashlib
import importlib.util
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from spinout.lines.arrays import evaluate_given
from spinout.lines.book import Book
from spinout.lines.declarations import Kind
from spinout.lines.errors import CacheFolderError, FastExtraMissingError, InputValueError
from spinout.lines.given import Array, Given, Values, given
from spinout.lines.kernel_source import kernel_source
from spinout.lines.results import Results, Slots, results


@dataclass(frozen=True, slots=True, kw_only=True)
class Kernel:
    """A book's compiled program. Called with values, it gives what `evaluate` gives, to the bit."""

    book: Book
    run: Callable[..., None]
    still: frozenset[str] = frozenset()
    """Inputs with one value for all scenarios, whatever the values: they are read the sooner."""

    def __call__(self, values: Values) -> Results:
        """Every line for every scenario and month.

        Raises a CalculationError where a line has no value, and what `given` raises.
        """
        taken = given(self.book, values)
        scenarios = taken.scenarios or 1
        out = np.empty((scenarios, len(self.book.lines), self.book.months))
        self._fill(taken, out, np.empty((0, 2), dtype=np.int64), np.empty((scenarios, 0)))
        rows = {line: out[:, place].T for place, line in enumerate(self.book.lines)}
        return results(self.book, taken, rows)

    def kept(self, values: Values, slots: Slots) -> Array:
        """The lines' values at the slots alone, (scenarios, slots): nothing else is held.

        Many may call this at once, each in a thread of its own. Raises what calling does, and
        UnknownLineError.
        """
        taken = given(self.book, values)
        places = {line: place for place, line in enumerate(self.book.lines)}
        where = np.empty((len(slots), 2), dtype=np.int64)
        for row, (line, month) in enumerate(slots):
            self.book.tree(line)
            where[row] = places[line], self.book.month(month)
        kept = np.empty((taken.scenarios or 1, len(slots)))
        self._fill(taken, np.empty((1, len(places), self.book.months)), where, kept)
        return kept

    def _fill(self, taken: Given, out: Array, where: npt.NDArray[np.int64], kept: Array) -> None:
        fault = np.zeros(1, dtype=np.int64)
        flat = out.reshape(len(out), -1)
        inputs = _arguments(self.book, taken, len(kept), self.still)
        self.run(*inputs, flat, where, kept, fault)
        if fault[0]:
            # The arrays stop at the first fault and name its line and month.
            evaluate_given(self.book, taken)


def kernel(book: Book, *, moving: Iterable[str] | None = None) -> Kernel:
    """The book's compiled program, kept in the user's cache folder under the hash of its text.

    Where `moving` is given, only those inputs may have values for many scenarios.
    Raises FastExtraMissingError without numba, CacheFolderError where nothing can be kept.
    """
    if importlib.util.find_spec("numba") is None:
        raise FastExtraMissingError
    still = _still(book, book.inputs if moving is None else moving)
    path = _kept(kernel_source(book, still))
    return Kernel(book=book, run=_loaded(path).run, still=still)


def _still(book: Book, moving: Iterable[str]) -> frozenset[str]:
    bands = {key for key, each in book.inputs.items() if each.kind is Kind.BANDS}
    return frozenset(book.inputs) - bands - frozenset(moving)


def _arguments(book: Book, taken: Given, scenarios: int, still: frozenset[str]) -> list[Array]:
    found, once = [], [np.empty(0)]
    for key, declared in book.inputs.items():
        array = taken.arrays[key]
        if key in still:
            if array.shape[1] != 1:
                raise InputValueError(key, "one value for all scenarios")
            once.append(array[:, 0])
            continue
        if declared.kind is not Kind.BANDS:
            array = np.broadcast_to(array.T, (scenarios, len(array)))
        found.append(array)
    return [*found, np.concatenate(once)]


def _cache_folder() -> Path:
    given_folder = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return Path(given_folder or Path.home() / ".cache") / "spinout" / "kernels"


def _kept(source: str) -> Path:
    """The file that holds the source, written if it is not there word for word."""
    name = f"kernel_{hashlib.sha256(source.encode()).hexdigest()[:16]}.py"
    folder = _cache_folder()
    path = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not path.exists() or path.read_text(encoding="utf-8") != source:
            draft = path.with_suffix(f".{os.getpid()}")
            draft.write_text(source, encoding="utf-8")
            draft.replace(path)
    except OSError:
        raise CacheFolderError(str(folder)) from None
    return path


def _loaded(path: Path) -> Any:
    """The module in the file, loaded once in a process. Numba keeps its compiled code beside it."""
    name = f"spinout_{path.stem}"
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise CacheFolderError(str(path.parent))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
