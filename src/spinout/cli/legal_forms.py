"""`spinout models`: which kind of mutual, for a case or before there is one."""

import argparse
from dataclasses import replace

from spinout import law
from spinout.case import pass_through
from spinout.cli import words
from spinout.cli.answering import (
    answer_json,
    answer_lines,
    date_asked_for,
    passage_asked_for,
)
from spinout.cli.asked import WrongUseError, add_on
from spinout.cli.drawn_lines import drawn_lines
from spinout.cli.form_lines import form_lines, structure_lines
from spinout.cli.registration_lines import registration_lines
from spinout.facts.nothing_known import nothing_known
from spinout.facts.questions.control import FORMS
from spinout.handovers.drawn import Drawn
from spinout.handovers.passage import Passage
from spinout.handovers.registration import Registration
from spinout.handovers.structure import FormOption
from spinout.ownership import PRESETS, drawn
from spinout.proposals import as_data, drawn_as_data, move_as_data

STAGES = frozenset({"ownership", "launch"})
"""The stages this command shows."""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = commands.add_parser(
        "models",
        help="the legal forms, best first, who would control the mutual, and how it is registered",
    )
    parser.add_argument(
        "case",
        metavar="CASE",
        nargs="?",
        help="a case folder, or the name of an example; without one, every form is weighed afresh",
    )
    parser.add_argument("--variant", metavar="NAME", help="a variant the case declares")
    parser.add_argument(
        "--form", metavar="CODE", choices=FORMS, help=f"one form whole: {', '.join(FORMS)}"
    )
    parser.add_argument(
        "--preset",
        metavar="NAME",
        choices=[each.key for each in PRESETS],
        help="a structure to look at in place of the case’s own: "
        + ", ".join(each.key for each in PRESETS),
    )
    add_on(parser)
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    parser.set_defaults(run=answer)


def answer(asked: argparse.Namespace) -> int:
    """Prints the forms for the case, or for a plan of which nothing is known."""
    passage = _passage(asked)
    chosen = _form(passage, asked.form)
    found = _drawn(passage, asked.preset)
    if asked.json:
        data = {**_data(passage, chosen), "drawn": drawn_as_data.drawn(found)}
        return answer_json({**as_data.heading(passage), **data})
    lines = _one(passage, chosen) if chosen else [*_lines(passage), *drawn_lines(found)]
    return answer_lines([*words.opening(passage), *lines, *words.lack_lines(passage.lacks)])


def _passage(asked: argparse.Namespace) -> Passage:
    """The passage, with what these stages lack alone: no money and no pay is asked for here."""
    if asked.case is not None:
        found = passage_asked_for(asked)
    elif asked.variant is not None:
        raise WrongUseError("Enter a case as well: only a case declares variants.")
    else:
        found = pass_through(nothing_known(), variant=None, on=date_asked_for(asked))
    return replace(found, lacks=tuple(each for each in found.lacks if each.stage in STAGES))


def _drawn(passage: Passage, preset: str | None) -> Drawn | None:
    """The structure of the case, or the one to look at in its place, taken through every test."""
    facts, reading = passage.facts, law.load().read(passage.on)
    named = {each.key: each for each in PRESETS}
    if preset is not None:
        control = replace(facts.control, form=named[preset].form)
        facts = replace(facts, control=control, structure=named[preset].design)
    return None if facts.structure is None else drawn(facts.structure, facts, reading)


def _form(passage: Passage, code: str | None) -> FormOption | None:
    options = passage.structure.options if passage.structure else ()
    return next((each for each in options if each.code == code), None)


def _lines(passage: Passage) -> list[str]:
    return [
        *structure_lines(passage.structure),
        *registration_lines(passage.registration),
    ]


def _one(passage: Passage, chosen: FormOption) -> list[str]:
    """One form whole, with the steps of registering it."""
    return [*form_lines(chosen), *registration_lines(_registered(passage, chosen))]


def _registered(passage: Passage, chosen: FormOption | None) -> Registration | None:
    """How the plan is registered; as the form asked for, where one was."""
    found = passage.registration
    if found is None or chosen is None:
        return found
    forms = tuple(each for each in found.forms if each.form == chosen.code)
    return replace(found, forms=forms, missing=())


def _data(passage: Passage, chosen: FormOption | None) -> as_data.Data:
    found = as_data.models(passage.structure)
    if chosen is not None:
        found["options"] = [each for each in found["options"] if each["code"] == chosen.code]
    return {
        **found,
        "registration": move_as_data.registration(_registered(passage, chosen)),
        "lacks": as_data.lacks(passage),
    }
