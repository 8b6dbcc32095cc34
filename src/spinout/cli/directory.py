"""`spinout directory`: what happened to others, as last heard."""

import argparse
from collections.abc import Iterator, Sequence
from datetime import date

from spinout import directory, law
from spinout.cli.answering import answer_json, answer_lines, date_asked_for
from spinout.cli.asked import a_date
from spinout.cli.words import wrapped
from spinout.directory import Entry, Form, Region, Sector, Status, Wanted, listed
from spinout.directory.closed_lists import Place
from spinout.directory.exporting import ENTRY_COLUMNS, as_data


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = commands.add_parser("directory", help="look up what happened to others")
    parser.add_argument("words", metavar="WORDS", nargs="*", help="words to look for")
    for name, places in (
        ("sector", Sector),
        ("region", Region),
        ("form", Form),
        ("status", Status),
    ):
        codes = [each.code for each in places]
        parser.add_argument(
            f"--{name}", metavar=name.upper(), choices=codes, help=f"one of: {', '.join(codes)}"
        )
    parser.add_argument("--ended", action="store_true", help="only those that ended")
    parser.add_argument(
        "--on",
        metavar="DATE",
        type=a_date,
        default=None,
        help="the date to reckon the age of the news from (today if you leave it out)",
    )
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    parser.set_defaults(run=answer)


def answer(asked: argparse.Namespace) -> int:
    """Prints what is found, and first how many outcomes are unknown."""
    on = date_asked_for(asked)
    held = directory.load()
    found = directory.search(held.entries, _wanted(asked))
    known = directory.outlook(found, on)
    if not asked.json:
        return answer_lines(_lines(found, on))
    return answer_json(
        {
            "on": on.isoformat(),
            "version": held.version,
            "total": known.total,
            "unknown": known.unknown,
            "undated": known.undated,
            "over_five_years_old": known.old,
            "entries": as_data(found, ENTRY_COLUMNS),
        }
    )


def _wanted(asked: argparse.Namespace) -> Wanted:
    return Wanted(
        words=" ".join(asked.words),
        sector=_place(Sector, asked.sector),
        region=_place(Region, asked.region),
        form=_place(Form, asked.form),
        status=_place(Status, asked.status),
        ended=asked.ended,
    )


def _place(places: type[Place], code: str | None) -> Place | None:
    return None if code is None else listed(places, code)


def _lines(found: Sequence[Entry], on: date) -> Iterator[str]:
    known = directory.outlook(found, on)
    if not found:
        yield "We found no bodies. Use fewer words, or take off a filter."
        return
    yield wrapped(known.sentence)
    if known.total > 1 and known.age:
        yield wrapped(known.age)
    yield wrapped(f"Reckoned on {law.day_in_words(on)}. Information, not advice.")
    for each in found:
        yield from _body(each)


def _body(entry: Entry) -> Iterator[str]:
    when = f" ({entry.when_known})" if entry.when_known else ""
    yield ""
    yield wrapped(f"{entry.name}: {entry.status.words.lower()}{when}")
    if entry.status_words:
        yield wrapped(entry.status_words, indent="  ")
    for cause in entry.causes:
        yield wrapped(f"Why, as given by {cause.given_by}: {cause.words}", indent="  ")
    yield wrapped(f"Sources: {'; '.join(each.name for each in entry.sources)}", indent="  ")
