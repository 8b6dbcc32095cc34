"""`spinout case`: the whole passage, and the pack."""

import argparse
from pathlib import Path

from spinout.case import write_pack
from spinout.cli import words
from spinout.cli.answering import answer_json, answer_lines, passage_asked_for
from spinout.cli.asked import WrongUseError, a_folder, add_case, today
from spinout.cli.duty_lines import duty_lines
from spinout.handovers.passage import Passage
from spinout.proposals import as_data


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = commands.add_parser("case", help="take one case through every stage")
    add_case(parser)
    parser.add_argument("--pack", metavar="DIR", type=a_folder, help="write the board pack here")
    parser.set_defaults(run=answer)


def answer(asked: argparse.Namespace) -> int:
    """Runs the case, writes the pack if one was asked for, and prints what was found."""
    passage = passage_asked_for(asked)
    written = _written(asked, passage)
    if asked.json:
        data = as_data.whole(passage, with_people=True)
        if asked.pack:
            data["pack"] = [str(each) for each in written]
        return answer_json(data)
    return answer_lines(
        [
            *words.opening(passage),
            *words.route_lines(passage.routes),
            *duty_lines(passage.duties),
            *words.structure_lines(passage.structure),
            *words.package_lines(passage.package),
            *words.money_lines(passage.money),
            *words.lack_lines(passage.lacks),
            *(["", "The pack:", *(f"  {each}" for each in written)] if written else []),
        ]
    )


def _written(asked: argparse.Namespace, passage: Passage) -> tuple[Path, ...]:
    if asked.pack is None:
        return ()
    try:
        return write_pack(passage, asked.pack, made_on=today())
    except OSError as trouble:
        raise WrongUseError(
            f"We could not write the pack in “{asked.pack}” ({_why(trouble)}). Enter the name of "
            "a folder you can write in."
        ) from None


def _why(trouble: OSError) -> str:
    return (trouble.strerror or "it could not be written").lower()
