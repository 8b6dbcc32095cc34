"""Reads designs of the package: `designs/NAME.toml` beside case.toml, or `[designs.NAME]` in it.

The two have one layout. The one-file save of a plan holds case.toml alone: it carries the second.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources.abc import Traversable
from itertools import islice
from pathlib import Path, PurePosixPath

from spinout.facts import problems
from spinout.facts.about_people import IN_ITS_PLACE, refused_value
from spinout.facts.answer import Answer, UnfitAnswerError, check, missing_word
from spinout.facts.case_toml import BrokenTomlError, Notes, parse
from spinout.facts.opening import CannotOpenError, open_text
from spinout.facts.package_design import (
    MOST_DESIGNS,
    AgreedBy,
    BonusPart,
    ForWhom,
    HoursPart,
    LeavePart,
    PackageDesign,
    PayForHours,
    PayPart,
    PensionPart,
    PensionRoute,
    Reason,
    Share,
    SickPart,
)
from spinout.facts.package_design_parts import NEEDED, PARTS, SECTION, WHOLE
from spinout.facts.problems import Problem
from spinout.facts.questions import Question
from spinout.facts.toml_lines import lines_of_names
from spinout.findings import UNKNOWN, Missing

FOLDER = "designs"
LARGEST = 1_000_000
"""Bytes in one design: far more than any needs."""
_MOST_ENTRIES = 50
_ENDING = ".toml"
_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,39}", re.ASCII)

TOO_MANY = f"There are more than {MOST_DESIGNS} designs. Take some out: people compare a few well."
BAD_NAME = (
    "The name of a design is small letters, numbers and hyphens, 40 at most, like “better-pension”."
)
TWICE = "There are two designs of this name, in a file and in case.toml. Take one of them out."
NOT_A_FOLDER = f"“{FOLDER}” must be a folder with a file for each design. Rename it or take it out."
ONLY_DESIGNS = f"The folder “{FOLDER}” may hold only files of designs, like better-pension.toml."
MISSING_PART = "This is missing. {error}"
RATES_OF_A_POT = "A pot needs both rates: what the mutual pays in, and what a colleague does."
ONE_ROUTE = "Rates are for a pot only. Take them out, or enter pot as the route."

Table = Mapping[str, object]
Parts = Mapping[str, Answer]


def designs(section: object, folder: Path | Traversable, notes: Notes) -> tuple[PackageDesign, ...]:
    """The designs in case.toml and then those in files, each by name; every problem is noted."""
    held = notes.table({} if section is None else section, SECTION)
    texts = list(_files(folder, notes))
    if len(held) + len(texts) > MOST_DESIGNS:
        notes.note(SECTION, TOO_MANY)
        return ()
    read = [_of_case(key, each, notes) for key, each in held.items()]
    for key, text in texts:
        if key in held:
            notes.note(f"{SECTION}.{key}", TWICE)
        else:
            read.append(_of_file(key, text, notes))
    return tuple(each for each in read if each is not None)


def _files(folder: Path | Traversable, notes: Notes) -> Iterator[tuple[str, str]]:
    """The name and the text of each design that is a file, in order of name."""
    place = folder / FOLDER
    if place.is_file():
        notes.note(SECTION, NOT_A_FOLDER)
    if not place.is_dir():
        return
    names = sorted(each.name for each in islice(place.iterdir(), _MOST_ENTRIES))
    for name in names:
        if name.startswith("."):
            continue
        if not name.endswith(_ENDING):
            notes.note(SECTION, ONLY_DESIGNS)
            continue
        try:
            yield (
                PurePosixPath(name).stem,
                open_text(place, name, limit=LARGEST, missing=ONLY_DESIGNS),
            )
        except CannotOpenError as stop:
            notes.problems.append(_in_file(name, stop.problem))


def _in_file(name: str, problem: Problem) -> Problem:
    return Problem(
        file=f"{FOLDER}/{name}",
        row=problem.row,
        column=problem.column,
        sentence=problem.sentence,
    )


def _of_file(key: str, text: str, notes: Notes) -> PackageDesign | None:
    own = Notes(lines=lines_of_names(text))
    try:
        made = design_of(key, parse(text), own)
    except BrokenTomlError as stop:
        own.problems.append(stop.problem)
        made = None
    notes.problems.extend(_in_file(f"{key}{_ENDING}", each) for each in own.problems)
    return made


def _of_case(key: str, entered: object, notes: Notes) -> PackageDesign | None:
    return design_of(key, notes.table(entered, f"{SECTION}.{key}"), notes, at=f"{SECTION}.{key}.")


def design_of(key: str, table: Table, notes: Notes, *, at: str = "") -> PackageDesign | None:
    """The design in the table, or None with every problem noted under `at`."""
    before = len(notes.problems)
    if not _KEY.fullmatch(key):
        notes.note(at.removesuffix(".") or "name", BAD_NAME)
    top = _read(table, "", WHOLE, notes, at, also=tuple(PARTS))
    parts = {
        name: _read(notes.table(table[name], f"{at}{name}"), name, asked, notes, at)
        for name, asked in PARTS.items()
        if name in table
    }
    _check_rates(parts.get("pension", {}), notes, at)
    return _made(key, top, parts) if len(notes.problems) == before else None


def _made(key: str, top: Parts, parts: Mapping[str, Parts]) -> PackageDesign:
    starts, name = top["from"], _text(top["name"])
    return PackageDesign(
        key=key,
        name=name or key.replace("-", " ").capitalize(),
        says=_text(top["says"]),
        for_whom=ForWhom(top["for"]),
        starts=starts if isinstance(starts, date) else UNKNOWN,
        reason=UNKNOWN if isinstance(top["reason"], Missing) else Reason(top["reason"]),
        agreed_by=UNKNOWN if isinstance(top["agreed"], Missing) else AgreedBy(top["agreed"]),
        cover=_rate(top["cover"]),
        pension=_pension(parts["pension"]) if "pension" in parts else None,
        leave=_leave(parts["leave"]) if "leave" in parts else None,
        sick_pay=_sick(parts["sick_pay"]) if "sick_pay" in parts else None,
        pay=_pay(parts["pay"]) if "pay" in parts else None,
        hours=_hours(parts["hours"]) if "hours" in parts else None,
        bonus=_bonus(parts["bonus"]) if "bonus" in parts else None,
    )


def _pension(found: Parts) -> PensionPart:
    return PensionPart(
        route=PensionRoute(found["route"]),
        employer_rate=_rate(found["employer_rate"]),
        colleague_rate=_rate(found["colleague_rate"]),
    )


def _leave(found: Parts) -> LeavePart:
    return LeavePart(days=_count(found["days"]), days_now=_known(found["days_now"]))


def _sick(found: Parts) -> SickPart:
    return SickPart(
        full_months=_count(found["full_months"]),
        half_months=_count(found["half_months"]),
        full_months_now=_known(found["full_months_now"]),
        half_months_now=_known(found["half_months_now"]),
        cost=_rate(found["cost"]),
    )


def _pay(found: Parts) -> PayPart:
    return PayPart(points=_count(found["points"]), percent=_text(found["percent"]) or "0")


def _hours(found: Parts) -> HoursPart:
    return HoursPart(week=_count(found["week"]), pay=PayForHours(found["pay"]))


def _bonus(found: Parts) -> BonusPart:
    groups = found["groups"]
    return BonusPart(
        pool=_count(found["pool"]),
        share=Share(found["share"]),
        least_service_months=_count(found["least_service_months"]),
        groups=groups if isinstance(groups, tuple) else (),
    )


def _check_rates(pension: Parts, notes: Notes, at: str) -> None:
    rates = [pension.get("employer_rate", UNKNOWN), pension.get("colleague_rate", UNKNOWN)]
    given = [rate for rate in rates if not isinstance(rate, Missing)]
    match pension.get("route"):
        case PensionRoute.POT.value if len(given) < len(rates):
            notes.note(f"{at}pension.route", RATES_OF_A_POT)
        case PensionRoute.SCHEME.value | PensionRoute.LEAST.value if given:
            notes.note(f"{at}pension.route", ONE_ROUTE)
        case _:
            pass


def _read(
    table: Table,
    name: str,
    asked: Mapping[str, Question],
    notes: Notes,
    at: str,
    *,
    also: tuple[str, ...] = (),
) -> Parts:
    """The checked value of each part, UNKNOWN where it is absent; notes what does not fit."""
    place = f"{at}{name}." if name else at
    known = (*asked, *also)
    for part in table:
        if part not in known:
            notes.note(f"{place}{part}", problems.unknown_key(part, known))
    found = {
        part: _value(question, table[part], f"{place}{part}", notes) if part in table else UNKNOWN
        for part, question in asked.items()
    }
    for part in NEEDED.get(name, ()):
        if part not in table or missing_word(table[part]):
            notes.note(f"{place}{part}", MISSING_PART.format(error=asked[part].error))
    return found


def _value(asked: Question, entered: object, name: str, notes: Notes) -> Answer:
    held = entered if isinstance(entered, list) else [entered]
    about = next((found for each in held if (found := _about(each))), None)
    if about is not None:
        notes.note(name, problems.refused_text(about, IN_ITS_PLACE[about]))
        return UNKNOWN
    try:
        return check(asked, entered)
    except UnfitAnswerError as unfit:
        notes.note(name, unfit.sentence)
        return UNKNOWN


def _about(entered: object) -> str | None:
    return refused_value(entered) if isinstance(entered, str) else None


def _text(found: Answer) -> str:
    return found if isinstance(found, str) else ""


def _rate(found: Answer) -> str | Missing:
    return found if isinstance(found, str) else UNKNOWN


def _count(found: Answer) -> int:
    return found if isinstance(found, int) else 0


def _known(found: Answer) -> int | Missing:
    return found if isinstance(found, int) else UNKNOWN
