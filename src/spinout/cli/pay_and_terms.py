"""`spinout package`: pay, pension and terms, for all posts or for one."""

import argparse
from dataclasses import replace

from spinout import employment, law
from spinout.cli import words
from spinout.cli.answering import answer_json, answer_lines, passage_asked_for
from spinout.cli.asked import WrongUseError, a_folder, add_case, today
from spinout.cli.post_lines import (
    bill_lines,
    deferred_lines,
    officer_lines,
    post_lines,
    who_moves_lines,
)
from spinout.cli.writing import write_into
from spinout.employment.figures import Basis
from spinout.handovers.deferral import DeferredPosts
from spinout.handovers.passage import Passage
from spinout.handovers.pay import Comparison
from spinout.handovers.pay_bill import pay_bill
from spinout.proposals import as_data, write_team_papers


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = commands.add_parser(
        "package", help="pay, pension and terms for each post if the service stays or moves"
    )
    add_case(parser)
    parser.add_argument("--person", metavar="ID", help="one post, by its label in posts.csv")
    parser.add_argument(
        "--basis",
        choices=[each.value for each in Basis],
        default=Basis.ANNUAL.value,
        help="how the year’s income tax is worked out: annual is by the year’s allowance, and "
        "the others are as payroll does it",
    )
    parser.add_argument(
        "--papers",
        metavar="DIR",
        type=a_folder,
        help="write a statement for each typical post, the union’s brief and the questions for "
        "the fund or scheme here",
    )
    parser.set_defaults(run=answer)


def answer(asked: argparse.Namespace) -> int:
    """Prints the comparison of every kind of post, or of the one post asked for."""
    yearly = passage_asked_for(asked)
    passage = _on_basis(yearly, Basis(asked.basis))
    officer = _officer(passage, asked.person)
    only = None if officer or asked.person is None else _person(passage, asked.person)
    papers = write_into(
        asked.papers, lambda folder: write_team_papers(yearly, folder, made_on=today())
    )
    if officer:
        return _answer_officer(passage, asked, officer)
    if asked.json:
        places = {"papers": [str(each) for each in papers]} if asked.papers else {}
        return answer_json({**_data(passage, only, _bill(yearly)), **places})
    told = words.package_lines(passage.package) if only is None else post_lines(only)
    return answer_lines(
        [
            *words.opening(passage),
            f"Basis: {asked.basis}. A figure for a month is the year’s over 12.",
            *told,
            *(deferred_lines(passage.package) if only is None else []),
            *(who_moves_lines(passage.package) if only is None else []),
            *(bill_lines(_bill(yearly)) if only is None else []),
            *words.lack_lines(passage.lacks),
            *words.written_lines("The papers:", papers),
        ]
    )


def _officer(passage: Passage, label: str | None) -> DeferredPosts | None:
    """The answer to the post with that label, where it is an officer’s."""
    held = passage.package.deferred if passage.package else ()
    return next((each for each in held if label in each.people), None)


def _answer_officer(passage: Passage, asked: argparse.Namespace, found: DeferredPosts) -> int:
    if asked.json:
        told = as_data.deferred(found, person=asked.person)
        return answer_json({**as_data.heading(passage), "person": told})
    return answer_lines([*words.opening(passage), *officer_lines(asked.person, found)])


def _on_basis(passage: Passage, basis: Basis) -> Passage:
    if passage.package is None or passage.package.basis == basis.value:
        return passage
    reading = law.load().read(passage.on)
    return replace(passage, package=employment.compare_on(passage.facts, reading, basis))


def _person(passage: Passage, label: str) -> Comparison:
    """The comparison of that post. Raises WrongUseError where no post that moves has the label."""
    if passage.package is not None:
        for each in passage.package.people:
            if each.person == label:
                return each
    raise WrongUseError(
        f"No post that moves has the label “{label}”, or it could not be compared. Enter a label "
        "from the id column of posts.csv."
    )


def _bill(passage: Passage) -> str:
    """The check of the pay bill, which is on yearly amounts whatever basis was asked for."""
    found = pay_bill(passage.package, passage.pay_plan)
    return "" if found is None else found.sentence


def _data(passage: Passage, only: Comparison | None, bill: str) -> as_data.Data:
    held = (
        {**as_data.package(passage.package, with_people=True), "pay_bill": bill}
        if only is None
        else {
            "tax_year": passage.package.tax_year if passage.package else "",
            "basis": passage.package.basis if passage.package else "",
            "person": as_data.person(only),
        }
    )
    return {**as_data.heading(passage), **held, "lacks": as_data.lacks(passage)}
