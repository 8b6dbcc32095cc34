"""`spinout`: the way in to every command."""

import argparse
import os
import sys
from collections.abc import Sequence

from spinout.case import UnknownVariantError
from spinout.cli import (
    case,
    check,
    clock,
    designs,
    diff,
    directory,
    forecast,
    law,
    legal_forms,
    options,
    pay_and_terms,
    readiness,
    route,
    sector,
    statements,
    timetable,
    update,
    why,
)
from spinout.cli.asked import CASE_HAS_ERRORS, WRONG_USE, WrongUseError
from spinout.cli.words import problem_lines
from spinout.facts.casefile import CaseHasErrorsError

COMMANDS = (
    case,
    check,
    route,
    readiness,
    options,
    legal_forms,
    pay_and_terms,
    statements,
    sector,
    designs,
    forecast,
    why,
    diff,
    update,
    timetable,
    clock,
    law,
    directory,
)


def parser() -> argparse.ArgumentParser:
    """The whole command line, one sub-command for each entry in COMMANDS."""
    whole = argparse.ArgumentParser(
        prog="spinout",
        description="Take a public service team from idea to board-ready proposal.",
        epilog="Information, not advice.",
    )
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for each in COMMANDS:
        each.add(commands)
    return whole


def main(words: Sequence[str] | None = None) -> int:
    """Runs one command. Answers 0 when done, 1 when the case has errors, 2 for wrong use."""
    asked = parser().parse_args(words)
    try:
        code: int = asked.run(asked)
    except (WrongUseError, UnknownVariantError) as problem:
        print(problem, file=sys.stderr)
        return WRONG_USE
    except CaseHasErrorsError as problems:
        print(problem_lines(problems.problems), file=sys.stderr)
        return CASE_HAS_ERRORS
    except BrokenPipeError:
        # The reader, such as `head`, has gone; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


if __name__ == "__main__":
    sys.exit(main())
