"""`spinout diff`: what differs between two copies of a plan, and what each difference is worth."""

import argparse
from collections.abc import Iterator
from dataclasses import asdict

from spinout.cli.answering import answer_json, answer_lines, date_asked_for
from spinout.cli.asked import add_on, case_folder
from spinout.cli.words import bullet, headline
from spinout.copies import Compared, Differing, compare_copies
from spinout.facts.casefile import read_case
from spinout.money import in_pounds, whole_pounds

_WORTH = (
    ("cash", "cash at the end of year 5"),
    ("take_home", "take-home a year"),
    ("pension", "yearly pension built up in a year"),
)


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = commands.add_parser(
        "diff", help="what differs between two copies of a plan, and what each difference is worth"
    )
    parser.add_argument("first", metavar="A", help="a case folder, or the name of an example")
    parser.add_argument("second", metavar="B", help="the other copy")
    add_on(parser)
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    parser.set_defaults(run=answer)


def answer(asked: argparse.Namespace) -> int:
    """Prints each difference with its worth alone."""
    first, second = (read_case(case_folder(each)) for each in (asked.first, asked.second))
    on = date_asked_for(asked)
    found = compare_copies(first, second, on=on)
    if asked.json:
        rows = [_data(each) for each in found.differences]
        return answer_json({"on": on.isoformat(), "post": found.post, "differences": rows})
    return answer_lines(_lines(found))


def _data(each: Differing) -> dict[str, object]:
    worth = {
        name: None if (pence := getattr(each, name)) is None else in_pounds(pence)
        for name, _ in _WORTH
    }
    return {**asdict(each), **worth}


def _lines(found: Compared) -> Iterator[str]:
    count = len(found.differences)
    title = "The two copies are the same." if not count else f"What differs: {count}"
    yield from headline(title)
    if found.post and count:
        yield f"  A typical post is {found.post}. Each worth is of that difference alone."
    for each in found.differences:
        yield bullet(
            f"{each.name} ({each.key}): {each.first} in A, {each.second} in B.{_worth(each)}"
        )


def _worth(each: Differing) -> str:
    told = [
        f"{whole_pounds(abs(pence))} {'more' if pence > 0 else 'less'} {name}"
        for key, name in _WORTH
        if (pence := getattr(each, key))
    ]
    return f" With B’s: {', '.join(told)}." if told else ""
