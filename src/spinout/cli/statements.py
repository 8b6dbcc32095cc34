"""`spinout statements`: named statements, for the employer’s payroll on its own copy."""

import argparse
from pathlib import Path

from spinout.cli.answering import answer_json, answer_lines, passage_asked_for
from spinout.cli.asked import WrongUseError, a_folder, add_case, today
from spinout.documents.sealing import CannotSealError
from spinout.proposals import as_data
from spinout.proposals.named import (
    FOR_COLLEAGUES,
    FOR_PAYROLL,
    FOR_TEAM,
    Colleague,
    PayrollListError,
    count_sentence,
    read_colleagues,
    write_named_statements,
)


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = commands.add_parser(
        "statements",
        help="for the employer’s payroll, on its own copy: a sealed statement for each colleague",
    )
    add_case(parser)
    parser.add_argument(
        "--colleagues",
        metavar="FILE",
        type=Path,
        required=True,
        help="a CSV file with two columns, name and post; the team must never hold it",
    )
    parser.add_argument(
        "--to", metavar="DIR", type=a_folder, required=True, help="write the files here"
    )
    parser.set_defaults(run=answer)


def answer(asked: argparse.Namespace) -> int:
    """Writes the statements and prints how many, and never a name or a figure."""
    colleagues = _colleagues(asked.colleagues)
    passage = passage_asked_for(asked)
    try:
        made = write_named_statements(passage, colleagues, asked.to, made_on=today())
    except (PayrollListError, CannotSealError) as problem:
        raise WrongUseError(str(problem)) from None
    except OSError as trouble:
        raise WrongUseError(
            f"We could not write in “{asked.to}” ({trouble.strerror}). Enter the name of a folder "
            "you can write in."
        ) from None
    if asked.json:
        return answer_json({**as_data.heading(passage), "says": count_sentence(made)})
    return answer_lines(
        [
            count_sentence(made),
            f"{FOR_COLLEAGUES}: one sealed file each. Give each person theirs.",
            f"{FOR_PAYROLL}: the codes. Give each apart from its file, then erase the list.",
            f"{FOR_TEAM}: the count. It is all the team may have.",
        ]
    )


def _colleagues(file: Path) -> tuple[Colleague, ...]:
    try:
        return read_colleagues(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        raise WrongUseError(f"We could not read “{file}”. Enter a CSV file in UTF-8.") from None
    except PayrollListError as problem:
        raise WrongUseError(str(problem)) from None
