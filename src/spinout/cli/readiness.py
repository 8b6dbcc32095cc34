"""`spinout readiness`: is the team ready to ask? From answers given apart and brought together."""

import argparse
import secrets
from datetime import date
from pathlib import Path

from spinout import law
from spinout.cli import words
from spinout.cli.answering import answer_json, answer_lines, date_asked_for, passage_asked_for
from spinout.cli.asked import CASE_HAS_ERRORS, WrongUseError, a_date, add_case
from spinout.cli.readiness_lines import readiness_lines
from spinout.facts.case_writer import case_text
from spinout.facts.readiness import Tally
from spinout.findings import Missing
from spinout.handovers.passage import Passage
from spinout.handovers.readiness import ReadinessFindings
from spinout.proposals import as_data
from spinout.proposals.readiness_data import readiness as as_plain_data
from spinout.readiness import (
    FilesError,
    added,
    blank,
    brought_together,
    kept_as_tables,
    score,
    what_we_ask,
)
from spinout.readiness.answer_file import LONGEST

ONE_MORE = (
    "The case holds the answers of {held} people, and you brought {brought}. Whoever keeps both "
    "results may work out what one person said. Wait until two more have answered, if you can."
)


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = commands.add_parser(
        "readiness", help="are you ready to ask? answers given apart, brought together"
    )
    add_case(parser)
    parser.add_argument(
        "--answers",
        metavar="FILE",
        nargs="+",
        type=Path,
        help="answer files, one for each person, in place of what the case holds",
    )
    parser.add_argument(
        "--plan-changed",
        metavar="DATE",
        type=a_date,
        help="the day of the plan as it now stands; answers from before it count for less",
    )
    parser.add_argument(
        "--sheet", metavar="FILE", type=Path, help="write a sheet for one person to fill in here"
    )
    parser.add_argument(
        "--keep",
        action="store_true",
        help="print what to put in case.toml: counts, and never who said what",
    )
    parser.set_defaults(run=answer)


def answer(asked: argparse.Namespace) -> int:
    """Prints how ready the plan is, having written a sheet if one was asked for."""
    on = date_asked_for(asked)
    sheet = _sheet(asked.sheet, on)
    passage = passage_asked_for(asked)
    changed = passage.facts.readiness.plan_changed
    if asked.plan_changed is not None:
        changed = asked.plan_changed
    try:
        tallies = _tallies(asked.answers, on)
    except FilesError as wrong:
        return _told(wrong)
    if asked.keep:
        return _keep(tallies, changed)
    found, notes = _found(passage, tallies, changed)
    if asked.json:
        heading = as_data.heading(passage)
        return answer_json({**heading, "readiness": as_plain_data(found), "more_notes": notes})
    return answer_lines(
        [
            *words.opening(passage),
            *readiness_lines(found),
            *map(words.wrapped, notes),
            *words.written_lines("The sheet:", sheet),
        ]
    )


def _found(
    passage: Passage, tallies: tuple[Tally, ...], changed: date | Missing
) -> tuple[ReadinessFindings | None, list[str]]:
    """The result of the files, or of the case where there are none, and what to say beside it."""
    held = passage.facts.readiness.tally
    if not tallies:
        tallies = () if held is None else (held,)
        if not tallies:
            return None, []
    found = score(tallies, law.load().read(passage.on), plan_changed=changed)
    if held is not None and abs(found.people - held.people) == 1:
        return found, [ONE_MORE.format(held=held.people, brought=found.people)]
    return found, []


def _tallies(files: list[Path] | None, on: date) -> tuple[Tally, ...]:
    if not files:
        return ()
    if len({each.absolute() for each in files}) < len(files):
        raise FilesError(["The same file is named twice. Name each file once."])
    held = what_we_ask(law.load().read(on))
    sheets = brought_together([(each.name, _content(each)) for each in files], held)
    return tuple(each.tally for each in sheets)


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(LONGEST + 1)
    except OSError as trouble:
        why = (trouble.strerror or "it could not be opened").lower()
        raise FilesError([f"We could not open “{file}” ({why})."]) from None


def _keep(tallies: tuple[Tally, ...], changed: date | Missing) -> int:
    if not tallies:
        raise WrongUseError("Name the answer files to keep, with --answers FILE FILE.")
    tables = kept_as_tables(added(tallies), plan_changed=changed)
    return answer_lines([case_text({"readiness": tables}).partition("\n\n")[2].rstrip()])


def _sheet(file: Path | None, on: date) -> tuple[Path, ...]:
    if file is None:
        return ()
    text = blank(what_we_ask(law.load().read(on)), day=on, mark=secrets.token_hex(8))
    try:
        with file.open("x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError:
        raise WrongUseError(f"There is a file “{file}” already. Choose another name.") from None
    except OSError as trouble:
        why = (trouble.strerror or "it could not be written").lower()
        raise WrongUseError(f"We could not write “{file}” ({why}).") from None
    return (file,)


def _told(wrong: FilesError) -> int:
    answer_lines(map(words.wrapped, wrong.sentences))
    return CASE_HAS_ERRORS
