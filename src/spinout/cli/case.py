"""`spinout case`: the whole passage, and the pack."""

import argparse

from spinout.case import write_pack
from spinout.cli import words
from spinout.cli.answering import answer_json, answer_lines, passage_asked_for
from spinout.cli.asked import a_folder, add_case, today
from spinout.cli.duty_lines import duty_lines
from spinout.cli.form_lines import structure_lines
from spinout.cli.function_lines import function_lines
from spinout.cli.registration_lines import registration_lines
from spinout.cli.writing import write_into
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
    written = write_into(asked.pack, lambda folder: write_pack(passage, folder, made_on=today()))
    if asked.json:
        data = as_data.whole(passage, with_people=True)
        if asked.pack:
            data["pack"] = [str(each) for each in written]
        return answer_json(data)
    return answer_lines(
        [
            *words.opening(passage),
            *words.route_lines(passage.routes),
            *function_lines(passage.routes),
            *duty_lines(passage.duties),
            *structure_lines(passage.structure),
            *registration_lines(passage.registration),
            *words.package_lines(passage.package),
            *words.money_lines(passage.money),
            *words.lack_lines(passage.lacks),
            *words.written_lines("The pack:", written),
        ]
    )
