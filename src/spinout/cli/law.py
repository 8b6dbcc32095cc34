"""`spinout law`: the law data, read on any date."""

import argparse
from typing import Any

from spinout import law
from spinout.cli import law_more
from spinout.cli.answering import answer_json, answer_lines, date_asked_for
from spinout.cli.asked import WrongUseError, add_on
from spinout.cli.words import wrapped
from spinout.law import (
    Figure,
    FigureEntry,
    OutsideOurDataError,
    Provision,
    ProvisionEntry,
    Reading,
    Row,
    UnknownLawKeyError,
)
from spinout.law.names import named

Shown = Figure | Provision | Row


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the commands."""
    parser = commands.add_parser("law", help="look up the law and figures on any date")
    of_law = parser.add_subparsers(dest="law_command", metavar="COMMAND", required=True)
    show = of_law.add_parser("show", help="what a key says on a date, and where it comes from")
    show.add_argument(
        "key",
        metavar="KEY",
        help="a key such as localism-act-2011/s81-1, or a name such as crtc.k3.days",
    )
    listed = of_law.add_parser("list", help="the keys we hold, and what each is about")
    listed.add_argument("words", metavar="WORDS", nargs="*", help="words to look for")
    due = of_law.add_parser("due", help="what is overdue for a fresh look")
    for each, run in ((show, _show), (listed, _list), (due, _due)):
        add_on(each)
        each.add_argument("--json", action="store_true", help="answer as JSON")
        each.set_defaults(run=run)
    law_more.add(of_law)


def _show(asked: argparse.Namespace) -> int:
    found = named(asked.key)
    on = asked.on or found.on or date_asked_for(asked)
    reading = law.load().read(on)
    try:
        shown = [each for key in found.keys for each in _look_up(reading, key)]
    except (UnknownLawKeyError, OutsideOurDataError) as gap:
        raise WrongUseError(str(gap)) from None
    data = {"on": on.isoformat(), "key": asked.key, "entries": [_data(each) for each in shown]}
    if asked.json:
        return answer_json(data)
    lines = [f"Law as at {law.day_in_words(on)}. Information, not advice."]
    for each in shown:
        lines += ["", *_lines(each)]
    return answer_lines(lines)


def _look_up(reading: Reading, key: str) -> tuple[Shown, ...]:
    match law.load().entry(key):
        case FigureEntry():
            return (reading.figure(key),)
        case ProvisionEntry():
            return (reading.provision(key),)
        case _:
            return reading.table(key)


def _says(shown: Shown) -> str:
    match shown:
        case Figure():
            return shown.words
        case Provision():
            return shown.says
        case Row():
            pairs = zip(shown.columns, shown.cells, strict=True)
            return "; ".join(f"{column.name} {cell}" for column, cell in pairs if cell)


def _name(shown: Shown) -> str:
    match shown:
        case Figure():
            return shown.label
        case Provision():
            return shown.title
        case Row():
            return shown.key


def _data(shown: Shown) -> dict[str, Any]:
    return {
        "key": shown.key,
        "name": _name(shown),
        "says": _says(shown),
        "from": shown.since.isoformat(),
        "to": shown.until and shown.until.isoformat(),
        "status": shown.status.value,
        "firm": shown.firm,
        "note": shown.note,
        "source": {"title": shown.source.title, "address": shown.source.address},
        "checked": shown.checked.isoformat(),
    }


def _lines(shown: Shown) -> list[str]:
    until = "" if shown.until is None else f" to {law.day_in_words(shown.until)}"
    lines = [
        wrapped(f"{_name(shown)}: {_says(shown)}"),
        wrapped(
            f"From {law.day_in_words(shown.since)}{until}. Status: "
            f"{shown.status.value.replace('_', ' ')}. Checked {law.day_in_words(shown.checked)}.",
            indent="  ",
        ),
        wrapped(f"Source: {shown.source.title} {shown.source.address}", indent="  "),
    ]
    if shown.note:
        lines.append(wrapped(f"Note: {shown.note}", indent="  "))
    if not shown.firm:
        lines.append(
            wrapped(
                "We could not check this for the date you ask about; confirm it before you rely "
                "on it.",
                indent="  ",
            )
        )
    return lines


def _list(asked: argparse.Namespace) -> int:
    on = date_asked_for(asked)
    found = law.load().with_words(asked.words)
    if asked.json:
        keys = [{"key": each.key, "name": each.label} for each in found]
        return answer_json({"on": on.isoformat(), "keys": keys})
    if not found:
        return answer_lines(["We hold nothing with those words. Use fewer words."])
    return answer_lines(
        wrapped(f"{each.key}: {each.label}", first="", indent="    ") for each in found
    )


def _due(asked: argparse.Namespace) -> int:
    on = date_asked_for(asked)
    overdue = law.load().due(on)
    if asked.json:
        return answer_json(
            {
                "on": on.isoformat(),
                "due": [
                    {
                        "key": each.key,
                        "label": each.label,
                        "since": each.since.isoformat(),
                        "why": each.why,
                    }
                    for each in overdue
                ],
            }
        )
    heading = f"{len(overdue)} to look at on {law.day_in_words(on)}."
    return answer_lines(
        [heading, *(wrapped(f"{d.key}: {d.why}", indent="    ", first="  ") for d in overdue)]
    )
