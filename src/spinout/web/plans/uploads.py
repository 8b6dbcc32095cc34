"""Files brought back: a saved plan, a spreadsheet, or the two files of a case.

Whatever they hold, the outcome is a plan, one sentence, or a list of what to put right.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from spinout.facts import problems
from spinout.facts.about_people import IN_ITS_PLACE, refused_value
from spinout.facts.case_toml import notes_for
from spinout.facts.case_writer import case_text
from spinout.facts.casefile import check_case
from spinout.facts.opening import CASE_LIMIT, POSTS_LIMIT
from spinout.facts.post_kinds import NOTHING_YET
from spinout.facts.problems import CASE_FILE, POSTS_FILE, Problem
from spinout.facts.sheet_layout import leaves, name_of
from spinout.facts.sheet_reader import NotASheetError, SheetRead, read_workbook
from spinout.facts.toml_lines import line_of
from spinout.web.plans.defaults import from_a_sheet
from spinout.web.plans.plan import MOST_POSTS, Plan, bundle, from_files

MOST_ENTRIES = 100
MOST_UNPACKED = 30_000_000
MOST_LINES = 4_000
"""Lines of a case.toml: more than any plan needs, and as many as we can tell about in time."""

FIRST_ROWS = 500
ENOUGH = 100
"""Once so many problems are found in the first rows, the rest of the rows can wait."""

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""How a zip, and so a workbook, begins; and how an older Excel file does."""

_ENCRYPTED = 0x1
_WAYS_OF_PACKING = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_NEVER_IN_A_SHEET = ("vbaproject", "externallinks", "embeddings", "activex", "macrosheets")
_MANY_DOTS = re.compile(rb"(?<![\w\"'-])(?:[\w\"'-]++[ \t]*+\.[ \t]*+){50}")
"""A name in more parts than any of ours: only a file made to be slow to read has one."""

_DECLARED = (b"<!DOCTYPE", b"<!ENTITY")
_ENCODING = re.compile(rb"""\s*(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([^"']*)""")
_LEFT_BY_PROGRAMS = ("__MACOSX/", ".DS_Store")
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError)

CHOOSE = "Choose a file you saved from us: my-plan.spinout or my-plan.xlsx."
OLDER_EXCEL = (
    "This is an older Excel file, or one with a password. Save it as an Excel workbook (.xlsx) "
    "with no password."
)
DAMAGED = "This file is damaged or was cut short. Save it again, and choose it again."


class RefusedFileError(ValueError):
    """The file cannot be taken at all; the sentence says why and what to do."""


class FileHasProblemsError(ValueError):
    """The file was read, and holds things to put right."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__(f"There are {len(problems):,} things to put right.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One file as it was sent."""

    name: str
    content: bytes

    @property
    def ending(self) -> str:
        """The last part of its name, such as “.toml”."""
        return PurePosixPath(self.name.casefold()).suffix


def brought_back(files: Sequence[Sent], before: Plan | None) -> Plan:
    """The plan in the files. Raises RefusedFileError or FileHasProblemsError.

    A posts.csv alone takes the place of the posts of the plan there was before.
    """
    if not files or not any(each.content for each in files):
        raise RefusedFileError(CHOOSE if not files else f"The file is empty. {CHOOSE}")
    texts = {each.ending: each for each in files if each.ending in (".toml", ".csv")}
    if len(texts) == len(files):
        return _from_texts(texts.get(".toml"), texts.get(".csv"), before)
    if len(files) > 1:
        raise RefusedFileError(
            "Choose one file, or a plan and its list of posts together, and nothing else."
        )
    return _from_one(files[0])


def _from_one(sent: Sent) -> Plan:
    if sent.content.startswith(OLE):
        raise RefusedFileError(OLDER_EXCEL)
    if not sent.content.startswith(ZIP):
        raise RefusedFileError(f"This is not a plan we can read. {CHOOSE}")
    try:
        with zipfile.ZipFile(io.BytesIO(sent.content)) as held:
            entries = held.infolist()
            _refuse_unsafe(entries)
            if any(each.filename == "[Content_Types].xml" for each in entries):
                return _from_sheet(sent.content, held)
            return _from_bundle(held)
    except _DAMAGED:
        raise RefusedFileError(DAMAGED) from None


def check_workbook(content: bytes) -> None:
    """Nothing in the workbook can harm whoever unpacks it. Raises RefusedFileError."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as held:
            _refuse_unsafe(held.infolist())
            _refuse_harmful(held)
    except _DAMAGED:
        raise RefusedFileError(DAMAGED) from None


def _refuse_unsafe(entries: Sequence[zipfile.ZipInfo]) -> None:
    names = [each.filename for each in entries]
    if len(names) > MOST_ENTRIES or sum(each.file_size for each in entries) > MOST_UNPACKED:
        raise RefusedFileError("This file unpacks to far more than a plan holds. " + CHOOSE)
    if any(each.flag_bits & _ENCRYPTED for each in entries):
        raise RefusedFileError("This file has a password. Save it again with no password.")
    if any(each.compress_type not in _WAYS_OF_PACKING for each in entries):
        raise RefusedFileError("This file is packed in a way we do not read. " + CHOOSE)
    if any(map(_leads_outside, names)):
        raise RefusedFileError("This file has names in it that lead out of its folder. " + CHOOSE)
    if len(set(names)) != len(names):
        raise RefusedFileError("This file holds two files of one name. " + CHOOSE)


def _leads_outside(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or "\0" in name


def _from_bundle(held: zipfile.ZipFile) -> Plan:
    files = [
        each
        for each in held.infolist()
        if not each.is_dir() and not any(mark in each.filename for mark in _LEFT_BY_PROGRAMS)
    ]
    by_name = {PurePosixPath(each.filename).name: each for each in files}
    if any(name.casefold().endswith((".zip", ".spinout", ".xlsx")) for name in by_name):
        raise RefusedFileError("This zip has another zip inside it. Choose the inner file itself.")
    if len(files) > len(by_name) or not set(by_name) <= {CASE_FILE, POSTS_FILE}:
        raise RefusedFileError(
            "This zip holds other files than a plan and its list of posts. Keep those two only."
        )
    if CASE_FILE not in by_name:
        raise RefusedFileError(f"There is no plan in this file. {CHOOSE}")
    case = _unpacked(held, by_name[CASE_FILE], CASE_LIMIT)
    posts = NOTHING_YET.encode()
    if POSTS_FILE in by_name:
        posts = _unpacked(held, by_name[POSTS_FILE], POSTS_LIMIT)
    return _checked(case, posts)


def _unpacked(held: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    with held.open(entry) as stream:
        # One past the most, so that the reading of the case says that it is too large.
        return stream.read(most + 1)


def _from_texts(case: Sent | None, posts: Sent | None, before: Plan | None) -> Plan:
    for each in (case, posts):
        if each is not None and each.content.startswith((ZIP, OLE, b"%PDF")):
            raise RefusedFileError(
                f"“{each.name}” is not a text file, as its name says it is. Check that you chose "
                "the right one."
            )
    held = before.case_file() if before is not None else b"# A plan\n"
    of_posts = before.posts.encode() if before is not None and case is None else None
    return _checked(
        case.content if case is not None else held,
        posts.content if posts is not None else of_posts or NOTHING_YET.encode(),
    )


def _checked(case: bytes, posts: bytes) -> Plan:
    """The plan in the two files, once they are found to be a case. Raises FileHasProblemsError."""
    if case.count(b"\n") > MOST_LINES or _MANY_DOTS.search(case):
        raise RefusedFileError(f"This file is not a plan we would have saved. {CHOOSE}")
    if posts.count(b"\n") > MOST_POSTS + 1:
        raise RefusedFileError(
            f"This file has more than {MOST_POSTS:,} posts. Keep only the posts of this service."
        )
    for part in _first_rows_first(posts):
        found = check_case(zipfile.Path(io.BytesIO(bundle(case, part))))
        if len(found) >= ENOUGH or (found and part is posts):
            raise FileHasProblemsError(found)
    plan = from_files(case, posts)
    personal = tuple(_personal(plan, case.decode("utf-8-sig")))
    if personal:
        raise FileHasProblemsError(personal)
    return plan


def _first_rows_first(posts: bytes) -> Iterator[bytes]:
    """The first rows alone, then all: a file that is wrong throughout is told of in good time."""
    rows = posts.split(b"\n", FIRST_ROWS)
    if len(rows) > FIRST_ROWS:
        yield b"\n".join(rows[:FIRST_ROWS])
    yield posts


def _personal(plan: Plan, text: str) -> Iterator[Problem]:
    lines = notes_for(text).lines
    for steps, value in leaves(plan.tables):
        about = refused_value(value) if isinstance(value, str) else None
        if about:
            name = name_of(steps)
            yield Problem(
                file=CASE_FILE,
                row=line_of(lines, name),
                column=name,
                sentence=problems.refused_text(about, IN_ITS_PLACE[about]),
            )


def _refuse_harmful(held: zipfile.ZipFile) -> None:
    names = [name.casefold() for name in held.namelist()]
    if any(mark in name for name in names for mark in _NEVER_IN_A_SHEET):
        raise RefusedFileError(
            "This spreadsheet has macros, or links to other files. Save it as a plain Excel "
            "workbook (.xlsx) without them."
        )
    _refuse_declarations(held)


def _from_sheet(content: bytes, held: zipfile.ZipFile) -> Plan:
    _refuse_harmful(held)
    try:
        read = read_workbook(content)
    except NotASheetError as broken:
        raise RefusedFileError(str(broken)) from None
    if read.problems:
        raise FileHasProblemsError(tuple(read.problems))
    return _placed(read)


def _refuse_declarations(held: zipfile.ZipFile) -> None:
    """A part of a workbook never declares names of its own: one that does is made to harm."""
    for entry in held.infolist():
        if not entry.filename.casefold().endswith((".xml", ".rels", ".vml")):
            continue
        part = held.read(entry)
        encoding = _ENCODING.match(part)
        plain = encoding is None or encoding[1].lower() == b"utf-8"
        if not plain or b"\0" in part or any(mark in part for mark in _DECLARED):
            raise RefusedFileError("This spreadsheet is not one that Excel or we made. " + CHOOSE)


def _placed(read: SheetRead) -> Plan:
    """The plan of a spreadsheet, its problems told by sheet and row."""
    plan = from_a_sheet(read.tables, read.rows)
    try:
        return _checked(case_text(plan.tables).encode(), plan.posts.encode())
    except FileHasProblemsError as found:
        raise FileHasProblemsError(_told(read, found.problems)) from None


def _told(read: SheetRead, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    # A row that stands for many posts has what is wrong with it once.
    return tuple(dict.fromkeys(map(read.placed, problems)))
