"""Files that people bring: read once in memory, and never written down."""

from collections.abc import Sequence

from django.http import HttpRequest

from spinout.readiness import FilesError
from spinout.readiness.answer_file import LONGEST
from spinout.readiness.bringing import MOST_FILES

FILES = "files"
MOST_BYTES = 2_500_000
"""A larger body is not read at all: Django would write a large file to the disk."""

_LONGEST_NAME = 60


def files_sent(request: HttpRequest) -> Sequence[tuple[str, bytes]]:
    """Each file by the name its owner gave it. Raises FilesError for more than we take."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES:
        raise FilesError(["These files are too large to be answer files. Choose others."])
    sent = request.FILES.getlist(FILES)
    if len(sent) > MOST_FILES:
        raise FilesError([f"Choose at most {MOST_FILES} files."])
    return [(_name(each.name), each.read(LONGEST + 1)) for each in sent]


def _name(given: str | None) -> str:
    """A name fit to print beside what is wrong with the file."""
    shown = "".join(each for each in given or "" if each.isprintable())
    return shown[:_LONGEST_NAME] or "A file with no name"
