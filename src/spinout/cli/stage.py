"""`spinout route|models|package|forecast`: one stage's answer for a case.

The four differ only in which stage they show, so they are one command declared four times.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from spinout.cli import department_words, words
from spinout.cli.answering import answer_json, answer_lines, passage_asked_for
from spinout.cli.asked import add_case
from spinout.cli.award_lines import award_lines
from spinout.cli.duty_lines import duty_lines
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


def _routes(passage: Passage) -> list[str]:
    """The ways to ask, the department’s own process, and another nation’s law where it applies."""
    found = passage.routes
    lines = [*words.route_lines(found), *award_lines(found)]
    if found is not None:
        lines += department_words.process_lines(found.process)
        lines += department_words.nation_lines(found.other_nation)
    return [*lines, *duty_lines(passage.duties)]


STAGES = (
    StageCommand(
        name="route",
        says="the ways to ask, with dates and what the law says you must send",
        lines=_routes,
        data=lambda passage: {
            **as_data.route(passage.routes),
            "duties": move_as_data.duties(passage.duties),
        },
    ),
    StageCommand(
        name="models",
        says="the legal forms, best first, and who would control the mutual",
        lines=lambda passage: words.structure_lines(passage.structure),
        data=lambda passage: as_data.models(passage.structure),
    ),
    StageCommand(
        name="package",
        says="pay, pension and terms for each post if the service stays or moves",
        lines=lambda passage: words.package_lines(passage.package),
        data=lambda passage: as_data.package(passage.package, with_people=True),
    ),
    StageCommand(
        name="forecast",
        says="five years of money, month by month, with warnings",
        lines=lambda passage: words.money_lines(passage.money),
        data=lambda passage: as_data.money_plan(passage.money),
    ),
)
