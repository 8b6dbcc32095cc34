"""One file of a pack: its place and content, written whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spinout import documents
from spinout.documents import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFile:
    """One file of the pack: where it goes and what it holds."""

    place: str
    content: bytes


def both_ways(name: str, document: Document) -> Iterator[PackFile]:
    """A paper to print and to change: as PDF and as a Word file."""
    yield PackFile(place=f"{name}.pdf", content=documents.pdf(document))
    yield PackFile(place=f"{name}.docx", content=documents.word(document))


def written(place: Path, content: bytes, *, mode: int) -> Path:
    """`place`, which now holds `content`: it is written beside its place and moved there.

    Raises OSError when the folder cannot be used.
    """
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=".making-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(mode)
        Path(name).replace(place)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return place
