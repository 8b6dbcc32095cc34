"""`spinout directory`: what happened to others, as last heard, and which were like your service."""

import argparse
from collections.abc import Iterator, Sequence
from datetime import date

from spinout import directory, law
from spinout.cli.answering import answer_json, answer_lines, date_asked_for
from spinout.cli.asked import WrongUseError, a_date
from spinout.cli.words import wrapped
from spinout.directory import (
    Alike,
    Axis,
    Described,
    Entry,
    Form,
    Parent,
    Region,
    Sector,
    Status,
    Wanted,
    listed,
)
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
        ("parent", Parent),
    ):
        codes = [each.code for each in places]
        only = "with --like, " if places is Parent else ""
        parser.add_argument(
            f"--{name}",
            metavar=name.upper(),
            choices=codes,
            help=f"{only}one of: {', '.join(codes)}",
        )
    parser.add_argument("--ended", action="store_true", help="only those that ended")
    parser.add_argument(
        "--like",
        action="store_true",
        help="services like yours, by --sector, --parent, --staff and --form",
    )
    parser.add_argument(
        "--staff", metavar="N", type=_how_many, help="with --like, how many work in your service"
    )
    parser.add_argument(
        "--by",
        metavar="LIST",
        choices=[each.value for each in Axis],
        help="count those found by one of: " + ", ".join(each.value for each in Axis),
    )
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
    """Prints what is found, and first how many outcomes are unknown. Raises WrongUseError."""
    on = date_asked_for(asked)
    if asked.like:
        return _answer_alike(asked, on)
    if asked.parent or asked.staff is not None:
        raise WrongUseError("Use --parent and --staff with --like, or leave them out.")
    held = directory.load()
    found = directory.search(held.entries, _wanted(asked))
    if asked.json:
        return answer_json({**_known(found, on), "entries": as_data(found, ENTRY_COLUMNS)})
    if asked.by:
        return answer_lines(_counts(found, Axis(asked.by), on))
    return answer_lines(_lines(found, on))


def _answer_alike(asked: argparse.Namespace, on: date) -> int:
    described = Described(
        sector=_place(Sector, asked.sector),
        parent=_place(Parent, asked.parent),
        staff=asked.staff,
        form=_place(Form, asked.form),
    )
    if described == Described():
        raise WrongUseError(
            "Say what your service is like: one or more of --sector, --parent, --staff and --form."
        )
    if asked.words or asked.region or asked.status or asked.ended or asked.by:
        raise WrongUseError("With --like use only --sector, --parent, --staff and --form.")
    found = directory.alike(directory.load().entries, described)
    entries = [each.entry for each in found]
    if asked.json:
        return answer_json({**_known(entries, on), "alike": list(map(_alike_data, found))})
    return answer_lines(_alike_lines(found, on))


def _known(found: Sequence[Entry], on: date) -> dict[str, object]:
    known = directory.outlook(found, on)
    return {
        "on": on.isoformat(),
        "version": directory.load().version,
        "total": known.total,
        "unknown": known.unknown,
        "undated": known.undated,
        "over_five_years_old": known.old,
        "counts": {
            axis.value: {
                place.code: number for place, number in directory.counts(found, axis).items()
            }
            for axis in Axis
        },
    }


def _alike_data(each: Alike) -> dict[str, object]:
    return {
        "because": [likeness.name.lower() for likeness in each.because],
        "lessons": [
            {"heading": told.heading, "words": told.words, "given_by": told.given_by}
            for told in each.lessons
        ],
        "entry": as_data([each.entry], ENTRY_COLUMNS)[0],
    }


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


def _how_many(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text[:8]) == int(text)):
        raise argparse.ArgumentTypeError(
            f"Enter a whole number of staff, such as 300, not “{text}”."
        )
    return int(text)


def _lines(found: Sequence[Entry], on: date) -> Iterator[str]:
    if not found:
        yield "We found no bodies. Use fewer words, or take off a filter."
        return
    yield from _opening(found, on)
    for each in found:
        yield from _body(each)


def _alike_lines(found: Sequence[Alike], on: date) -> Iterator[str]:
    if not found:
        yield "We found no bodies like that. Leave out one thing, and try again."
        return
    yield from _opening([each.entry for each in found], on)
    for each in found:
        yield from _heading(each.entry)
        yield wrapped(f"It had {', '.join(why.value for why in each.because)}.", indent="  ")
        for told in each.lessons:
            yield wrapped(f"{told.heading}, as given by {told.given_by}: {told.words}", indent="  ")
        if not each.lessons:
            yield "  Our sources do not say how it went."


def _counts(found: Sequence[Entry], axis: Axis, on: date) -> Iterator[str]:
    yield from _opening(found, on)
    for place, number in directory.counts(found, axis).items():
        yield f"{number:6,}  {place.words}"


def _opening(found: Sequence[Entry], on: date) -> Iterator[str]:
    known = directory.outlook(found, on)
    yield wrapped(known.sentence)
    if known.total > 1 and known.age:
        yield wrapped(known.age)
    yield wrapped(f"Reckoned on {law.day_in_words(on)}. Information, not advice.")


def _heading(entry: Entry) -> Iterator[str]:
    when = f" ({entry.when_known})" if entry.when_known else ""
    yield ""
    yield wrapped(f"{entry.name}: {entry.status.words.lower()}{when}")


def _body(entry: Entry) -> Iterator[str]:
    yield from _heading(entry)
    if entry.status_words:
        yield wrapped(entry.status_words, indent="  ")
    for cause in entry.causes:
        yield wrapped(f"Why, as given by {cause.given_by}: {cause.words}", indent="  ")
    for reply in entry.replies:
        yield wrapped(f"Its own words: {reply.words}", indent="  ")
    yield wrapped(f"Sources: {'; '.join(each.name for each in entry.sources)}", indent="  ")
