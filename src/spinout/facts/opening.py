"""Opens a file of a case as text, whatever program saved it, or says why it cannot be read."""

import re
from importlib.resources.abc import Traversable
from pathlib import Path

from spinout.facts import file_problems
from spinout.facts.problems import Problem

CASE_LIMIT = 2_000_000
POSTS_LIMIT = 8_000_000

_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF_8_MARK = b"\xef\xbb\xbf"


class CannotOpenError(Exception):
    """The file cannot be read as text; `problem` says what to do."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


def open_text(folder: Path | Traversable, file: str, *, limit: int, missing: str) -> str:
    """The file's text with its line ends as “\\n”. Raises CannotOpenError."""
    place = folder / file
    if place.is_dir():
        raise _cannot(file, file_problems.folder_in_place_of_file(file))
    if not place.is_file():
        raise _cannot(file, missing)
    try:
        with place.open("rb") as stream:
            held = stream.read(limit + 1)
    except OSError:
        raise _cannot(file, file_problems.cannot_open(file)) from None
    if len(held) > limit:
        raise _cannot(file, file_problems.too_large(file, limit))
    return text_of(file, held)


def text_of(file: str, held: bytes) -> str:
    """The text in these bytes with its line ends as “\\n”. Raises CannotOpenError."""
    return _lines_alike(_text(file, held))


def _cannot(file: str, sentence: str, row: int | None = None) -> CannotOpenError:
    return CannotOpenError(Problem(file=file, row=row, column=None, sentence=sentence))


def _text(file: str, held: bytes) -> str:
    if held.startswith(_UTF_16_MARKS) or _every_other_byte_is_nought(held):
        raise _cannot(file, file_problems.is_utf_16(file))
    held = held.removeprefix(_UTF_8_MARK)
    if not held.strip():
        raise _cannot(file, file_problems.empty_file(file))
    if b"\x00" in held:
        row = _row_at(held, held.index(b"\x00"))
        raise _cannot(file, file_problems.holds_nothing_bytes(file), row)
    try:
        return held.decode("utf-8")
    except UnicodeDecodeError as stop:
        raise _cannot(file, file_problems.is_not_utf_8(file), _row_at(held, stop.start)) from None


def _every_other_byte_is_nought(held: bytes) -> bool:
    start = held[:200]
    return len(start) >= 4 and any(not any(start[first::2]) for first in (0, 1)) and any(start)


def _row_at(held: bytes, place: int) -> int:
    return _lines_alike(held[:place].decode("latin-1")).count("\n") + 1


def _lines_alike(text: str) -> str:
    return re.sub(r"\r\n?", "\n", text)
