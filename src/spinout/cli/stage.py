"""`spinout models|forecast`: one stage's answer for a case.

The two differ only in which stage they show, so they are one command declared twice.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from spinout.cli import words
from spinout.cli.answering import answer_json, answer_lines, passage_asked_for
from spinout.cli.asked import add_case
from spinout.cli.registration_lines import registration_lines
from spinout.handovers.passage import Passage
from spinout.proposals import as_data, move_as_data


@dataclass(frozen=True, slots=True, kw_only=True)
class StageCommand:
    """A command that shows one stage."""

    name: str
    says: str
    lines: Callable[[Passage], list[str]]
    data: Callable[[Passage], as_data.Data]

    def add(self, commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
        """Declares the command."""
        parser = commands.add_parser(self.name, help=self.says)
        add_case(parser)
        parser.set_defaults(run=self.answer)

    def answer(self, asked: argparse.Namespace) -> int:
        """Prints the stage's answer for the case."""
        passage = passage_asked_for(asked)
        if asked.json:
            return answer_json(
                {
                    **as_data.heading(passage),
                    **self.data(passage),
                    "lacks": as_data.lacks(passage),
                }
            )
        return answer_lines(
            [
                *words.opening(passage),
                *self.lines(passage),
                *words.lack_lines(passage.lacks),
            ]
        )


STAGES = (
    StageCommand(
        name="models",
        says="the legal forms, best first, who would control the mutual, and how it is registered",
        lines=lambda passage: [
            *words.structure_lines(passage.structure),
            *registration_lines(passage.registration),
        ],
        data=lambda passage: {
            **as_data.models(passage.structure),
            "registration": move_as_data.registration(passage.registration),
        },
    ),
    StageCommand(
        name="forecast",
        says="five years of money, month by month, with warnings",
        lines=lambda passage: words.money_lines(passage.money),
        data=lambda passage: as_data.money_plan(passage.money),
    ),
)
