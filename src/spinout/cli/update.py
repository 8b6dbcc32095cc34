"""`spinout update`: what someone changed in the workbook’s inputs, to put into the case."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from spinout.cli.answering import answer_json, answer_lines, passage_asked_for
from spinout.cli.asked import WrongUseError, add_case
from spinout.cli.words import bullet, headline
from spinout.forecast.from_workbook import ChangedInput, NotAForecastError, changed_inputs
from spinout.handovers.passage import Passage
from spinout.proposals import as_data

_LARGEST = 20_000_000


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = commands.add_parser(
        "update", help="list what someone changed in the inputs of a forecast workbook"
    )
    add_case(parser)
    parser.add_argument(
        "--from", dest="book", metavar="FILE", type=Path, required=True, help="forecast.xlsx"
    )
    parser.set_defaults(run=answer)


def answer(asked: argparse.Namespace) -> int:
    """Prints each changed input and the line to put in case.toml. The case is left as it is."""
    passage = passage_asked_for(asked)
    found = _changed(asked.book, passage)
    if asked.json:
        rows = [
            {"key": each.key, "label": each.label, "before": each.before, "after": each.after}
            for each in found
        ]
        return answer_json({**as_data.heading(passage), "changed": rows})
    return answer_lines(_lines(found))


def _changed(file: Path, passage: Passage) -> tuple[ChangedInput, ...]:
    if passage.money is None:
        raise WrongUseError("The money of this case could not be worked out, so nothing compares.")
    try:
        if file.stat().st_size > _LARGEST:
            raise WrongUseError(f"“{file}” is too large to be our workbook.")
        return changed_inputs(file, passage.money, passage.facts)
    except OSError:
        raise WrongUseError(f"We could not read “{file}”. Enter the name of a workbook.") from None
    except NotAForecastError as wrong:
        raise WrongUseError(str(wrong)) from None


def _lines(found: tuple[ChangedInput, ...]) -> Iterator[str]:
    if not found:
        yield from headline("No input was changed.")
        return
    yield from headline(f"Inputs changed: {len(found)}")
    for each in found:
        yield bullet(f"{each.label}: {', '.join(each.before)} is now {', '.join(each.after)}.")
    yield ""
    yield "To take these into the plan, put this in case.toml in the place of each:"
    yield ""
    for each in found:
        yield f"# {each.place}"
        yield f"{each.line}"
