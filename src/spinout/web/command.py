"""`spinout-web`: what the people who run a copy do with it on the command line."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

DONE, CANNOT, WRONG_USE = 0, 1, 2
COMMANDS = ("spinout.web.enquiries.command", "spinout.web.directory.command")
"""Each adds one command, and runs it once the settings are read."""


def parser() -> argparse.ArgumentParser:
    """The whole command line; `serve` is apart, for it takes its own words."""
    whole = argparse.ArgumentParser(
        prog="spinout-web", description="Run a copy of Spinout’s site, and read what it was sent."
    )
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", required=True)
    commands.add_parser("serve", help="serve the site", add_help=False)
    for name in COMMANDS:
        each = importlib.import_module(name).add(commands)
        each.add_argument(
            "--database",
            metavar="DATABASE",
            help="an SQLite file, or a postgres:// address (the one the settings name)",
        )
    return whole


def main(words: Sequence[str] | None = None) -> int:
    """Runs one command. Answers 0 when done, 1 when it cannot, and 2 for wrong use."""
    said = list(sys.argv[1:] if words is None else words)
    if said[:1] == ["serve"]:
        from spinout.web.__main__ import main as serve

        sys.argv[1:] = said[1:]
        serve()
    asked = parser().parse_args(said)
    return _run(asked)


def _run(asked: argparse.Namespace) -> int:
    from spinout.web.asked import settle
    from spinout.web.environment import BadSettingError

    settle(asked.database)
    try:
        import django
        from django.db.utils import Error
    except ImportError:
        print("The site needs more parts: install 'spinout[web]'.", file=sys.stderr)
        return CANNOT
    try:
        django.setup()
        answered: int = asked.run(asked)
    except (BadSettingError, LookupError, ValueError) as problem:
        print(problem, file=sys.stderr)
        return WRONG_USE
    except Error:
        print(
            "There is no database here that holds questions. Set SPINOUT_STATE or DATABASE_URL as "
            "for the site, and start the site once.",
            file=sys.stderr,
        )
        return CANNOT
    except BrokenPipeError:
        # The reader, such as `head`, has gone; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    else:
        return answered
    return DONE


if __name__ == "__main__":
    sys.exit(main())
