"""Every sentence we say about a case’s files where they cannot be opened or read as such."""

from spinout.facts.problems import AS_SAVED, CASE_FILE, POSTS_FILE, quoted
from spinout.facts.sentence import Sentence

CHOOSE = "Choose a file you saved from us."
_ON_SCREEN = {CASE_FILE: "your plan file", POSTS_FILE: "your list of posts"}


def _of_the_folder(in_file: str) -> Sentence:
    """On screen nobody names a folder: what was chosen there is no plan."""
    return Sentence(in_file, on_screen=f"This is not a plan we can read. {CHOOSE}")


def _of_the_file(file: str, sentence: str) -> Sentence:
    """The sentence of one file, “{file}” standing for its name."""
    said = sentence.format(file=_ON_SCREEN.get(file, "this file"))
    in_capitals = f"{said[:1].upper()}{said[1:]}"
    return Sentence(sentence.format(file=file), on_screen=in_capitals)


def no_folder(name: str) -> Sentence:
    """The case folder is not there."""
    return _of_the_folder(
        f"There is no folder {quoted(name)}. Enter the folder that holds {CASE_FILE}."
    )


def not_a_folder(name: str) -> Sentence:
    """A file was named where the case folder belongs."""
    return _of_the_folder(f"{quoted(name)} is a file. Enter the folder that holds {CASE_FILE}.")


def no_case_file() -> Sentence:
    """The folder holds no case.toml."""
    return _of_the_folder(
        f"There is no {CASE_FILE} in this folder. Add one; the example shows what it holds."
    )


def no_posts_file() -> Sentence:
    """The folder holds no posts.csv."""
    return Sentence(
        f"There is no {POSTS_FILE} in this folder. Add one, with a row for each post.",
        on_screen="There is no list of posts. Add one, with a row for each post.",
    )


def folder_in_place_of_file(file: str) -> Sentence:
    """A folder has the name of a file we read."""
    return _of_the_folder(f"{file} is a folder. Put a file of that name in its place.")


def cannot_open(file: str) -> Sentence:
    """The system would not let us read the file."""
    return _of_the_file(
        file,
        "We could not open {file}. Check that you may read it, and that no program has it open.",
    )


def too_large(file: str, limit: int) -> Sentence:
    """The file is larger than any case needs."""
    most = f"{limit // 1_000_000} million bytes"
    return _of_the_file(
        file,
        f"{{file}} is larger than {most}. "
        "Save only what the case needs, with no other sheets or pictures.",
    )


def empty_file(file: str) -> Sentence:
    """The file holds nothing."""
    return _of_the_file(file, "{file} is empty. Save it again with its contents.")


def is_utf_16(file: str) -> Sentence:
    """The file is UTF-16, which some programs call Unicode text."""
    return _of_the_file(
        file, "{file} is saved as UTF-16. Save it again and choose the encoding UTF-8."
    )


def is_not_utf_8(file: str) -> Sentence:
    """A byte that UTF-8 does not allow, most often from an older Windows program."""
    return _of_the_file(
        file,
        "This line has a character that is not saved as UTF-8. "
        "Save {file} again and choose the encoding UTF-8.",
    )


def holds_nothing_bytes(file: str) -> Sentence:
    """NUL bytes, which a copy that was cut short leaves behind."""
    return _of_the_file(
        file, "{file} looks cut short: it holds empty bytes here. Save it again from its program."
    )


def cannot_read_line(said_twice: bool, bad_date: bool, row: int | None) -> Sentence:
    """The TOML cannot be read past this line."""
    if said_twice:
        sentence = "This name is given twice. Keep one of them."
    elif bad_date:
        sentence = "This is not a date. Enter dates like 2028-04-01, with no quotes."
    else:
        sentence = (
            "We could not read past this line. Check that each line is “name = value”, "
            "that words are in quotes, and that each quote and bracket is closed."
        )
    return Sentence(sentence, on_screen=_not_as_saved(row))


def too_deep() -> Sentence:
    """Brackets within brackets beyond anything a case needs."""
    return Sentence(
        "There are too many brackets inside each other. Use the layout of the example.",
        on_screen=_not_as_saved(None),
    )


def _not_as_saved(row: int | None) -> str:
    where = "" if row is None else f" from line {row:,} on"
    return f"Your plan file is not as we saved it{where}. {AS_SAVED}"
