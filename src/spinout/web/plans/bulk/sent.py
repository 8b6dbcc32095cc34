"""A list of posts as it was sent or pasted: read, or refused with what to do."""

from spinout.facts.opening import CannotOpenError, text_of
from spinout.facts.post_list.reading import ListRefusedError, PostList, from_text
from spinout.facts.post_list.sheet import from_workbook
from spinout.facts.problems import POSTS_FILE
from spinout.facts.sentence import on_screen
from spinout.facts.sheet_reader import NotASheetError
from spinout.web.plans.uploads import (
    CHOOSE,
    OLDER_EXCEL,
    OLE,
    ZIP,
    RefusedFileError,
    Sent,
    check_workbook,
)

CHOOSE_A_LIST = "Choose a workbook (.xlsx), or a list saved as CSV."
NOT_A_LIST = f"This is not a list we can read. {CHOOSE_A_LIST}"
_NEVER_A_LIST = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"MZ",
    b"\x1f\x8b",
    b"{",
)


def list_in(sent: Sent) -> PostList:
    """The list in a file. Raises ListRefusedError with every reason."""
    if not sent.content.strip():
        raise ListRefusedError(f"The file is empty. {CHOOSE_A_LIST}")
    if sent.content.startswith(OLE):
        raise ListRefusedError(OLDER_EXCEL)
    if sent.content.startswith(ZIP):
        return _from_workbook(sent.content)
    if sent.content.startswith(_NEVER_A_LIST):
        raise ListRefusedError(NOT_A_LIST)
    try:
        text = text_of(POSTS_FILE, sent.content)
    except CannotOpenError as cannot:
        raise ListRefusedError(on_screen(cannot.problem.sentence)) from None
    return from_text(text)


def list_pasted(text: str) -> PostList:
    """The list in a text that was pasted. Raises ListRefusedError."""
    return from_text(text.replace("\r\n", "\n").replace("\r", "\n"))


def _from_workbook(content: bytes) -> PostList:
    try:
        check_workbook(content)
        return from_workbook(content)
    except RefusedFileError as refused:
        raise ListRefusedError(str(refused).replace(CHOOSE, CHOOSE_A_LIST)) from None
    except NotASheetError:
        raise ListRefusedError(NOT_A_LIST) from None
