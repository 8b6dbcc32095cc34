"""The reference page of every command, made from the command line itself.

Run it to write docs/reference/commands.md again: python -m spinout.cli.reference_page
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from spinout.cli.main import parser

WHERE = Path("docs") / "reference" / "commands.md"
_OPENING = """# Commands

Made from the command line itself by `python -m spinout.cli.reference_page`.

Every command answers 0 when done, 1 when the case has errors and 2 for wrong use. `CASE` is a
folder with `case.toml` and `posts.csv`, or the name of an example.
"""


def page() -> str:
    """The whole page: each command's help, in the order the commands are listed."""
    return "\n".join([_OPENING, *_sections("spinout", parser())])


def _sections(name: str, command: argparse.ArgumentParser) -> Iterator[str]:
    below = _below(command)
    if not below:
        command.formatter_class = _Plain
        yield f"## {name}\n\n```text\n{command.format_help().strip()}\n```\n"
    for word, each in below.items():
        yield from _sections(f"{name} {word}", each)


def _below(command: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    for action in command._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


class _Plain(argparse.HelpFormatter):
    """Help at one width, whatever the terminal."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=96, max_help_position=26)


if __name__ == "__main__":
    WHERE.write_text(page(), encoding="utf-8")
