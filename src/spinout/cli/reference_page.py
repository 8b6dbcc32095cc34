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
folder with `case.toml` and, once you have it, `posts.csv`; or it is the name of an example.
"""


def page() -> str:
    """The whole page: each command with what it takes, in the order the commands are listed."""
    return "\n".join([_OPENING, *_sections("spinout", parser(), "")])


def _sections(name: str, command: argparse.ArgumentParser, says: str) -> Iterator[str]:
    below = next((a for a in command._actions if isinstance(a, argparse._SubParsersAction)), None)
    if below is None:
        yield f"## {name}\n\n{says[:1].upper()}{says[1:]}.\n"
        yield "\n".join(_taken(action) for action in command._actions if action.dest != "help")
        yield ""
        return
    helps = {each.dest: each.help or "" for each in below._choices_actions}
    for word, each in below.choices.items():
        yield from _sections(f"{name} {word}", each, helps[word])


def _taken(action: argparse.Action) -> str:
    """One argument or option: how it is written, and what it is."""
    called = ", ".join(action.option_strings)
    takes = "" if action.nargs == 0 else str(action.metavar or action.dest.upper())
    return f"- `{' '.join(part for part in (called, takes) if part)}`: {action.help}"


if __name__ == "__main__":
    WHERE.write_text(page(), encoding="utf-8")
