"""The values given for a book's inputs, checked and laid out alike."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from spinout.lines.book import Book
from spinout.lines.declarations import Input, Kind
from spinout.lines.errors import InputValueError, MissingInputsError, UnknownInputsError
from spinout.lines.units import YES_NO

Array = npt.NDArray[np.float64]
Values = Mapping[str, npt.ArrayLike]
"""For each input's key: a number; a number a month or row; for bands, (from, rate) a row.

A first axis over scenarios may stand before these, except for bands and the `by` of a sum.
"""

_DEPTH = {Kind.SCALAR: 0, Kind.SERIES: 1, Kind.TABLE: 1, Kind.BANDS: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Checked values. Each array is months (or rows, or 1) by scenarios (or 1); bands rows by 2.

    `scenarios` is None where no input has more than one.
    """

    arrays: Mapping[str, Array]
    scenarios: int | None


def given(book: Book, values: Values) -> Given:
    """The values laid out for the engines.

    Raises MissingInputsError, UnknownInputsError or InputValueError.
    """
    missing = tuple(key for key in book.inputs if key not in values)
    if missing:
        raise MissingInputsError(missing)
    unknown = tuple(key for key in values if key not in book.inputs)
    if unknown:
        raise UnknownInputsError(unknown)
    arrays = {key: _numbers(key, values[key]) for key in book.inputs}
    scenarios = _scenarios(book, arrays)
    laid = {key: _laid(book, each, arrays[key]) for key, each in book.inputs.items()}
    for key in book.calendars:
        _check_calendar(key, laid[key])
    return Given(arrays=laid, scenarios=scenarios)


def _numbers(key: str, value: npt.ArrayLike) -> Array:
    try:
        array = np.asarray(value, dtype=np.float64)
    except (TypeError, ValueError):
        raise InputValueError(key, "numbers, as many in each row") from None
    if not np.isfinite(array).all():
        raise InputValueError(key, "numbers; it has a value that is missing or endless")
    return array


def _scenarios(book: Book, arrays: Mapping[str, Array]) -> int | None:
    found: int | None = None
    for key, array in arrays.items():
        extra = array.ndim - _DEPTH[book.inputs[key].kind]
        if extra not in (0, 1) or (extra and book.inputs[key].kind is Kind.BANDS):
            raise InputValueError(key, book.inputs[key].kind.value)
        if extra:
            if found not in (None, len(array)) or not len(array):
                raise InputValueError(key, f"as many scenarios as the others: {found or 'some'}")
            found = len(array)
    return found


def _laid(book: Book, declared: Input, array: Array) -> Array:
    _check_yes_no(declared, array)
    match declared.kind:
        case Kind.SCALAR:
            return array.reshape(1, -1)
        case Kind.BANDS:
            return _laid_bands(declared, array)
        case Kind.SERIES | Kind.TABLE:
            length = book.months if declared.kind is Kind.SERIES else declared.rows
            if array.shape[-1] != length:
                raise InputValueError(declared.key, f"{length} values, not {array.shape[-1]}")
            return array.reshape(-1, length).T


def _laid_bands(declared: Input, array: Array) -> Array:
    if array.shape != (declared.rows, 2):
        raise InputValueError(declared.key, f"{declared.rows} rows of (from, rate)")
    if (np.diff(array[:, 0]) <= 0).any():
        raise InputValueError(declared.key, "rows in rising order of “from”")
    return array


def _check_yes_no(declared: Input, array: Array) -> None:
    if declared.unit.alike(YES_NO) and not np.isin(array, (0.0, 1.0)).all():
        raise InputValueError(declared.key, "1 for yes and 0 for no")


def _check_calendar(key: str, array: Array) -> None:
    if array.shape[1] != 1:
        raise InputValueError(key, "one calendar for all scenarios")
    if (array != np.floor(array)).any() or (np.diff(array[:, 0]) < 0).any():
        raise InputValueError(key, "whole period numbers that never fall from month to month")
