"""`spinout designs`: each design of the package, the law on it, and what it would do and cost."""

import argparse

from spinout import case
from spinout.cli import words
from spinout.cli.answering import answer_json, answer_lines, passage_asked_for
from spinout.cli.asked import add_case
from spinout.cli.design_lines import design_lines
from spinout.proposals import as_data
from spinout.proposals.designs_as_data import designs_data


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = commands.add_parser(
        "designs",
        help="up to five designs of the package: the law, each post, and cost over five years",
    )
    add_case(parser)
    parser.set_defaults(run=answer)


def answer(asked: argparse.Namespace) -> int:
    """Prints every design of the case."""
    passage = passage_asked_for(asked)
    found = case.designs(passage)
    if asked.json:
        return answer_json({**as_data.heading(passage), **designs_data(found)})
    return answer_lines([*words.opening(passage), *design_lines(found)])
