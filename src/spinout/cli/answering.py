"""How a command answers: JSON for a program, plain lines for a person."""

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import date
from typing import Any

from spinout.case import run
from spinout.cli.asked import DONE, case_folder, today
from spinout.handovers.passage import Passage


def passage_asked_for(asked: argparse.Namespace) -> Passage:
    """The case named on the command line, taken through every stage on the date asked."""
    return run(case_folder(asked.case), variant=asked.variant, on=date_asked_for(asked))


def date_asked_for(asked: argparse.Namespace) -> date:
    """The date given with --on, or today."""
    return asked.on if asked.on is not None else today()


def answer_json(data: dict[str, Any]) -> int:
    """Prints one JSON document, which must name the date whose law it speaks of."""
    if "on" not in data:
        raise KeyError("Every answer in JSON carries “on”, the date whose law it speaks of.")
    json.dump(data, sys.stdout, ensure_ascii=False, indent=2, allow_nan=False)
    print()
    return DONE


def answer_lines(lines: Iterable[str]) -> int:
    """Prints an answer for a person to read."""
    print("\n".join(lines))
    return DONE
