"""`spinout options`: what would be better, the options weighed, and the papers that say so."""

import argparse
from collections.abc import Iterator

from spinout.cli import words
from spinout.cli.answering import answer_json, answer_lines, passage_asked_for
from spinout.cli.asked import a_folder, add_case, today
from spinout.cli.words import bullet, headline, wrapped
from spinout.cli.writing import write_into
from spinout.handovers.options import OptionsFindings, Weighed
from spinout.law import day_in_words
from spinout.proposals import as_data
from spinout.proposals.option_papers import write_option_papers
from spinout.proposals.options_data import options as as_plain_data

NOTHING = "The case says nothing yet of what would be better, and no options are weighed."


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = commands.add_parser(
        "options", help="what would be better, the options weighed, and an idea note"
    )
    add_case(parser)
    parser.add_argument(
        "--papers",
        metavar="DIR",
        type=a_folder,
        help="write the idea note, the options record and the readiness report here",
    )
    parser.set_defaults(run=answer)


def answer(asked: argparse.Namespace) -> int:
    """Prints the claims and the options, having written the papers if they were asked for."""
    passage = passage_asked_for(asked)
    papers = write_into(
        asked.papers, lambda folder: write_option_papers(passage, folder, made_on=today())
    )
    if asked.json:
        named = {"papers": [str(each) for each in papers]} if asked.papers else {}
        return answer_json({**as_data.heading(passage), **as_plain_data(passage.options), **named})
    return answer_lines(
        [
            *words.opening(passage),
            *_lines(passage.options),
            *words.written_lines("The papers:", papers),
        ]
    )


def _lines(found: OptionsFindings | None) -> Iterator[str]:
    if found is None:
        yield from ("", wrapped(NOTHING))
        return
    yield from headline("What would be better")
    yield wrapped(found.claims_say)
    for each in found.claims:
        yield bullet(each.change.change)
        if each.lacks:
            lacks = "; ".join(each.lacks)
            yield wrapped(f"Counts as nought. We need to know: {lacks}.", indent="    ")
    if found.weighed is not None:
        yield from _weighed(found.weighed)


def _weighed(found: Weighed) -> Iterator[str]:
    yield from headline("The options, by our own method")
    if found.lacks:
        yield wrapped(f"The scores do not count yet. We need to know: {'; '.join(found.lacks)}.")
    else:
        yield wrapped(found.says)
        yield from map(bullet, found.moves)
    if found.fixed_on and found.scored_on:
        yield wrapped(
            f"Tests fixed on {day_in_words(found.fixed_on)}; scored on "
            f"{day_in_words(found.scored_on)} by: {'; '.join(found.scorers)}."
        )
    names = " ".join(f"{each.name} ({each.weight})" + ";" for each in found.criteria)
    yield wrapped(f"Judged by, with weights: {names.rstrip(';')}.")
    for way in found.ways:
        points = "not all scored" if way.points is None else f"{way.points} of {found.most} points"
        yield bullet(f"{way.name}: {points}")
    if found.dissent:
        yield from headline("Who did not agree, in full")
        for each in found.dissent:
            yield bullet(f"{each.by}: {each.says}")
