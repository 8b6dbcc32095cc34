"""`spinout route`: the ways to ask, and the papers that need no posts and no money."""

import argparse
from dataclasses import replace

from spinout import law
from spinout.cli import department_words, words
from spinout.cli.answering import answer_json, answer_lines, passage_asked_for
from spinout.cli.asked import a_folder, add_case, today
from spinout.cli.at_work_lines import at_work_lines
from spinout.cli.award_lines import award_lines
from spinout.cli.duty_lines import duty_lines
from spinout.cli.function_lines import function_lines
from spinout.cli.writing import write_into
from spinout.facts.service import ProposerKind
from spinout.findings import Missing
from spinout.handovers.at_work import AtWork
from spinout.handovers.passage import Passage
from spinout.proposals import as_data, move_as_data, work_as_data, write_route_papers
from spinout.routes.at_work import at_work
from spinout.routes.parties import authority

STAGES = frozenset({"routes", "ownership", "consultation", "launch"})
"""The stages this command shows; what the others lack is not to be asked for here."""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = commands.add_parser(
        "route", help="the ways to ask, with dates and what the law says you must send"
    )
    add_case(parser)
    parser.add_argument(
        "--papers",
        metavar="DIR",
        type=a_folder,
        help="write the letter, the page for a solicitor and the union’s sheet here",
    )
    parser.set_defaults(run=answer)


def answer(asked: argparse.Namespace) -> int:
    """Prints the ways to ask, having written the papers if they were asked for."""
    passage = _for_this_alone(passage_asked_for(asked))
    written = write_into(
        asked.papers,
        lambda folder: write_route_papers(passage, folder, made_on=today()),
    )
    if asked.json:
        papers = {"papers": [str(each) for each in written]} if asked.papers else {}
        return answer_json({**_data(passage), **papers})
    return answer_lines(
        [
            *words.opening(passage),
            *_lines(passage),
            *words.lack_lines(passage.lacks),
            *words.written_lines("The papers:", written),
        ]
    )


def _for_this_alone(passage: Passage) -> Passage:
    return replace(passage, lacks=tuple(each for each in passage.lacks if each.stage in STAGES))


def _lines(passage: Passage) -> list[str]:
    """The ways to ask, the department’s own process, and another nation’s law where it applies."""
    found = passage.routes
    lines = [
        *_who_is_meant(passage),
        *words.route_lines(found),
        *award_lines(found),
        *function_lines(found),
    ]
    if found is not None:
        lines += department_words.process_lines(found.process)
        lines += department_words.nation_lines(found.other_nation)
    return [*lines, *duty_lines(passage.duties), *at_work_lines(_at_work(passage))]


def _who_is_meant(passage: Passage) -> list[str]:
    """Whom “your employer now” names, where those who ask do not work for it."""
    asks, parent = passage.facts.proposer.kind, passage.facts.parent.name
    if isinstance(asks, Missing) or asks is ProposerKind.EMPLOYEES:
        return []
    who = "the body that runs the service" if isinstance(parent, Missing) else parent
    return [words.wrapped(f"Below, “your employer now” is {who}, and “colleagues” are its staff.")]


def _at_work(passage: Passage) -> tuple[AtWork, ...]:
    """What colleagues may use while they plan; with a reading apart, as no answer rests on it."""
    facts = passage.facts
    return at_work(facts.proposer, authority(facts.parent.kind), law.load().read(passage.on))


def _data(passage: Passage) -> as_data.Data:
    return {
        **as_data.heading(passage),
        **as_data.route(passage.routes),
        "duties": move_as_data.duties(passage.duties),
        "at_work": [work_as_data.at_work(each) for each in _at_work(passage)],
        "lacks": as_data.lacks(passage),
    }
