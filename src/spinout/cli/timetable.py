"""`spinout timetable`: when each part of the work falls, and how likely the date is."""

import argparse
from dataclasses import replace
from pathlib import Path

from spinout.cli import words
from spinout.cli.answering import answer_json, answer_lines, passage_asked_for
from spinout.cli.asked import WrongUseError, add_case, today
from spinout.cli.timetable_lines import timetable_lines
from spinout.documents.dates.diary import diary
from spinout.facts.case_writer import HEAD, case_text
from spinout.handovers.passage import Passage
from spinout.proposals import as_data
from spinout.proposals.timetable_as_data import timetable
from spinout.proposals.timetable_days import as_approved, diary_days

NO_DAYS = (
    "The plan has no days yet. Enter the day of the move, as go_live under [case], or the day work "
    "began, as start under [timetable]."
)
STAGES = frozenset({"timetable", "routes"})
"""The stages this command rests on; what the others lack is not to be asked for here."""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = commands.add_parser(
        "timetable",
        help="the 70 tasks with their days, what the law holds, and the chance of the date",
    )
    add_case(parser)
    parser.add_argument(
        "--ics", metavar="FILE", type=_a_file, help="write the days here, for a diary"
    )
    parser.add_argument(
        "--approve",
        metavar="POST",
        help="print the version that this post approves today, to put in case.toml",
    )
    parser.set_defaults(run=answer)


def answer(asked: argparse.Namespace) -> int:
    """Prints the timetable, having written the days for a diary if they were asked for."""
    passage = passage_asked_for(asked)
    passage = replace(passage, lacks=tuple(each for each in passage.lacks if each.stage in STAGES))
    if asked.approve is not None:
        return answer_lines([_approved(passage, asked.approve)])
    written = () if asked.ics is None else (_write(passage, asked.ics),)
    if asked.json:
        files = {"ics": str(asked.ics)} if written else {}
        data = {**as_data.heading(passage), **timetable(passage.timetable)}
        return answer_json({**data, "lacks": as_data.lacks(passage), **files})
    return answer_lines(
        [
            *words.opening(passage),
            *timetable_lines(passage.timetable),
            *words.lack_lines(passage.lacks),
            *words.written_lines("The days, for a diary:", written),
        ]
    )


def _approved(passage: Passage, post: str) -> str:
    """The version as a table of case.toml."""
    found = passage.timetable
    finish = {} if found is None else as_approved(found)
    if not finish:
        raise WrongUseError(NO_DAYS)
    if not post.strip():
        raise WrongUseError("Enter the post that approves it, and no one’s name.")
    number = len(passage.facts.timetable.approved) + 1
    entry = {"name": f"Version {number}", "on": today(), "post": post.strip(), "finish": finish}
    return case_text({"timetable": {"approved": [entry]}}).removeprefix(HEAD).strip()


def _a_file(text: str) -> Path:
    if not text.strip():
        raise argparse.ArgumentTypeError("Enter the name of a file for the days, like plan.ics.")
    return Path(text)


def _write(passage: Passage, file: Path) -> Path:
    days = diary_days(passage.timetable)
    if not days:
        raise WrongUseError(NO_DAYS)
    name = f"{passage.facts.name}: timetable"
    try:
        file.write_bytes(diary(days, name=name, on=passage.on))
    except (OSError, ValueError) as trouble:
        why = (getattr(trouble, "strerror", None) or "it could not be written").lower()
        raise WrongUseError(
            f"We could not write “{file}” ({why}). Enter the name of a file you can write."
        ) from None
    return file
