"""The case file: a folder with case.toml and posts.csv, read whole or refused with every reason."""

from collections.abc import Mapping
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType

from spinout.facts import file_problems, problems
from spinout.facts.assembled import check_together, expression, record
from spinout.facts.authority import Authority
from spinout.facts.budget import read_budget
from spinout.facts.case_toml import BrokenTomlError, Notes, answers, notes_for, parse
from spinout.facts.check_list import CheckList
from spinout.facts.designs import designs
from spinout.facts.disputes import disputes
from spinout.facts.entries import entries
from spinout.facts.functions import Functions
from spinout.facts.hidden_characters import places_of
from spinout.facts.journey import settle
from spinout.facts.money_inputs import assumptions
from spinout.facts.notices import Notices
from spinout.facts.opening import CASE_LIMIT, POSTS_LIMIT, CannotOpenError, open_text
from spinout.facts.own_words import narrative
from spinout.facts.partners import PARTNERS
from spinout.facts.plan import CaseFacts
from spinout.facts.posts_file import Posts, read_posts
from spinout.facts.problems import CASE_FILE, POSTS_FILE, CaseHasErrorsError, Problem
from spinout.facts.readiness_counts import readiness
from spinout.facts.service import (
    Circumstances,
    Contract,
    Control,
    Parent,
    Proposer,
    Service,
    Terms,
    Wishes,
)
from spinout.facts.staffing import Staffing
from spinout.facts.structure_file import structure
from spinout.facts.timetable_file import timetable
from spinout.facts.transfer import Transfer
from spinout.facts.variants import default_variant, variants
from spinout.facts.weighing import appraisal, better
from spinout.findings import UNKNOWN

UNNAMED = "Your plan"

__all__ = ["CaseHasErrorsError", "Problem", "check_case", "read_case"]


def read_case(folder: Path | Traversable) -> CaseFacts:
    """The facts the folder holds, UNKNOWN where they are absent.

    Raises CaseHasErrorsError, holding every problem found in either file.
    """
    facts, found = _read(folder)
    if facts is None or found:
        raise CaseHasErrorsError(found)
    return facts


def check_case(folder: Path | Traversable) -> tuple[Problem, ...]:
    """Every problem with the case, case.toml first, each file in the order of its rows."""
    return _read(folder)[1]


def _read(folder: Path | Traversable) -> tuple[CaseFacts | None, tuple[Problem, ...]]:
    if not folder.is_dir():
        wrong = file_problems.not_a_folder if folder.is_file() else file_problems.no_folder
        return None, (_about_file(folder.name, wrong(folder.name)),)
    posts = _posts(folder)
    try:
        text = open_text(folder, CASE_FILE, limit=CASE_LIMIT, missing=file_problems.no_case_file())
        tables = parse(text)
    except (CannotOpenError, BrokenTomlError) as stop:
        return None, (stop.problem, *posts.problems)
    notes = notes_for(text)
    facts = _facts(tables, posts, notes, folder)
    in_case = sorted(notes.problems, key=lambda each: (each.file != CASE_FILE, each.row or 0))
    return facts, (*in_case, *posts.problems)


def _about_file(file: str, sentence: str) -> Problem:
    return Problem(file=file, row=None, column=None, sentence=sentence)


def _posts(folder: Path | Traversable) -> Posts:
    """The posts, or none where there is no file yet: they are then unknown."""
    place = folder / POSTS_FILE
    if not place.is_file() and not place.is_dir():
        return Posts()
    try:
        text = open_text(
            folder, POSTS_FILE, limit=POSTS_LIMIT, missing=file_problems.no_posts_file()
        )
    except CannotOpenError as stop:
        return Posts(problems=(stop.problem,))
    return read_posts(text)


def _facts(
    tables: Mapping[str, object], posts: Posts, notes: Notes, folder: Path | Traversable
) -> CaseFacts:
    given = settle(answers(tables, notes))
    check_together(given, notes)
    ways = variants(tables.get("variants", {}), notes)
    names = (given.get("case.name"), given.get("service.name"), UNNAMED)
    go_live = given.get("case.go_live")
    checks = given.get("case.check_list")
    facts = CaseFacts(
        name=next(each for each in names if isinstance(each, str) and each),
        go_live=go_live if isinstance(go_live, date) else UNKNOWN,
        default_variant=default_variant(given.get("case.default_variant"), ways, notes),
        variants=MappingProxyType(ways),
        parent=record(Parent, "parent", given),
        proposer=record(Proposer, "proposer", given),
        service=record(Service, "service", given),
        expression=expression(given, _partners(tables, notes)),
        circumstances=record(Circumstances, "circumstances", given),
        contract=record(Contract, "contract", given),
        notices=record(Notices, "notices", given),
        control=record(Control, "control", given),
        wishes=record(Wishes, "wishes", given),
        terms=record(Terms, "terms", given),
        assumptions=MappingProxyType(assumptions(tables.get("money", {}), notes)),
        narrative=narrative(tables.get("narrative", {}), notes),
        posts=posts.whole,
        unfinished_posts=posts.unfinished,
        transfer=record(Transfer, "transfer", given),
        staffing=record(Staffing, "staffing", given),
        authority=record(Authority, "authority", given),
        check_list=CheckList(checks) if isinstance(checks, str) else CheckList.AGAINST_STAYING,
        functions=record(Functions, "functions", given),
        structure=structure(tables.get("structure"), notes),
        readiness=readiness(tables.get("readiness"), notes),
        timetable=timetable(tables.get("timetable", {}), notes),
        disputes=disputes(tables.get("disputes", {}), notes),
        budget=read_budget(tables.get("budget", {}), notes),
        better=better(given, tables, notes),
        appraisal=appraisal(given, tables, notes),
        designs=designs(tables.get("designs"), folder, notes),
    )
    _refuse_hidden(tables, notes)
    return facts


def _partners(tables: Mapping[str, object], notes: Notes) -> tuple[Mapping[str, str], ...]:
    section = tables.get("expression")
    return entries(section, PARTNERS, notes) if isinstance(section, dict) else ()


def _refuse_hidden(tables: Mapping[str, object], notes: Notes) -> None:
    """Notes each text that holds a character that does not show, where nothing is noted yet."""
    noted = {each.column for each in notes.problems}
    for name in dict.fromkeys(places_of(tables, "")):
        if name not in noted:
            notes.note(name, problems.hidden_character())
