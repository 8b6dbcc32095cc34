"""`spinout forecast`: the money of a case, month by month."""

import argparse

from spinout.cli import words
from spinout.cli.answering import answer_json, answer_lines, passage_asked_for
from spinout.cli.asked import add_case
from spinout.proposals import as_data


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = commands.add_parser(
        "forecast", help="five years of money, month by month, with warnings"
    )
    add_case(parser)
    parser.set_defaults(run=answer)


def answer(asked: argparse.Namespace) -> int:
    """Prints the forecast of the case."""
    passage = passage_asked_for(asked)
    if asked.json:
        return answer_json(
            {
                **as_data.heading(passage),
                **as_data.money_plan(passage.money),
                "lacks": as_data.lacks(passage),
            }
        )
    return answer_lines(
        [
            *words.opening(passage),
            *words.money_lines(passage.money),
            *words.lack_lines(passage.lacks),
        ]
    )
