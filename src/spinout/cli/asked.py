"""What a person asked on the command line: the case, the date, and how to answer."""

import argparse
from datetime import date, datetime
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from textwrap import shorten

DONE = 0
CASE_HAS_ERRORS = 1
WRONG_USE = 2


class WrongUseError(Exception):
    """The command was asked for something it cannot do; the sentence says what to enter."""


def today() -> date:
    """Today here. Only this edge of the house knows it."""
    return datetime.now().astimezone().date()


def a_date(text: str) -> date:
    """The date written as 2026-11-23. Raises ArgumentTypeError with what to enter."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"Enter a date like 2026-11-23, not “{text}”.") from None


def a_folder(text: str) -> Path:
    """The folder named. Raises ArgumentTypeError for a blank."""
    if not text.strip():
        raise argparse.ArgumentTypeError("Enter the name of a folder for the pack.")
    return Path(text)


def built_in_cases() -> dict[str, Traversable]:
    """The example cases that come with Spinout, by name."""
    folder = files("spinout") / "cases"
    return {each.name: each for each in folder.iterdir() if (each / "case.toml").is_file()}


def case_folder(text: str) -> Path | Traversable:
    """The folder of the case named: a path, or the name of a built-in example.

    Raises WrongUseError when there is neither.
    """
    path = Path(text)
    if path.name == "case.toml":
        return path.parent
    if _is_there(path):
        return path
    examples = built_in_cases()
    if text in examples:
        return examples[text]
    names = ", ".join(sorted(examples))
    raise WrongUseError(
        f"There is no folder “{shorten(text, 80)}”. Enter the folder that holds case.toml, "
        f"or the name of an example: {names}."
    )


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        # A name too long for the system cannot be there.
        return False


def add_case(parser: argparse.ArgumentParser) -> None:
    """Adds the words every command about a case takes."""
    parser.add_argument("case", metavar="CASE", help="a case folder, or the name of an example")
    parser.add_argument("--variant", metavar="NAME", help="a variant the case declares")
    add_on(parser)
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def add_on(parser: argparse.ArgumentParser) -> None:
    """Adds --on, the date whose law applies; today when it is not given, and always printed."""
    parser.add_argument(
        "--on",
        metavar="DATE",
        type=a_date,
        default=None,
        help="the date whose law applies, like 2026-11-23 (today if you leave it out)",
    )
