"""Taking any entry out of a rule’s table, or any row out of a table of law, fails something here.

`kept.toml` names every entry and row by hand, table by table; whoever adds or drops one changes it
with its reason. `python -m tests.routes.kept` prints what is there. That each row reaches an answer
is tried by taking it out of the law in memory; that each entry does, by `bench/routes/needed.py`.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from datetime import date

import pytest

from spinout import consultation, launch, law
from spinout.consultation.owing import items
from spinout.facts.functions import FunctionKind
from spinout.facts.service import Nation, ParentKind
from spinout.law import Reading
from spinout.routes import (
    at_work,
    crtc_afterwards,
    crtc_contents,
    crtc_grounds,
    crtc_publications,
    reg77,
    voluntary_history,
    voluntary_paper,
)
from spinout.routes.other_nation import NAMES, other_nation
from spinout.timetable.beside import offsets
from tests.ownership.plans import MUSEUM, NOTHING_KNOWN, having
from tests.routes.kept import KEPT, entries_by_table, rows_by_table
from tests.routes.removing import rows_of, without_row

WHO = "the council"
DAYS = (date(2024, 6, 1), date(2025, 6, 1), date(2026, 11, 23))


def nations(reading: Reading) -> Hashable:
    facts = (having(NOTHING_KNOWN, {"parent.nation": nation}) for nation in NAMES)
    return tuple(other_nation(each, reading, nhs=nhs) for each in facts for nhs in (True, False))


def registering(reading: Reading) -> Hashable:
    children = {"functions.kinds": (FunctionKind.CHILDREN_SOCIAL_WORK,)}
    facts = having(NOTHING_KNOWN, children)
    return launch.registration(facts, None, reading)


def duties(reading: Reading) -> Hashable:
    named = dict.fromkeys(row["duty"] for row in law.load().read(DAYS[-1]).table("transfer-items"))
    return tuple(items(reading, each) for each in named)


def history(reading: Reading) -> Hashable:
    parent = having(
        MUSEUM, {"parent.kind": ParentKind.NHS_TRUST, "parent.nation": Nation.ENGLAND}
    ).parent
    return voluntary_history.events(parent, reading)


def older(reading: Reading) -> Hashable:
    """Whether each code that the rows name at either end could be kept under the older rules."""
    rows = law.load().read(DAYS[-1]).table_then("reg77-codes", date(2025, 2, 3))
    held = reading.table_then("reg77-codes", date(2025, 2, 3))
    return tuple(reg77.named(row[end], held) for row in rows for end in ("first", "last"))


SHOWN: Mapping[str, Callable[[Reading], Hashable]] = {
    "at-work": lambda reading: at_work.at_work(MUSEUM.proposer, WHO, reading),
    "asked-by-others": lambda reading: crtc_afterwards.asked_by_others(reading, WHO),
    "crtc-afterwards": lambda reading: crtc_afterwards.afterwards(reading, WHO),
    "crtc-publications": lambda reading: crtc_publications.publications((), reading, WHO),
    "eoi-items": crtc_contents.listed,
    "grounds": crtc_grounds.listed,
    "not-grounds": crtc_afterwards.not_grounds,
    "other-nations": nations,
    "reg77-codes": older,
    "registration-steps": registering,
    "right-to-provide-history": history,
    "suggestions": lambda reading: (
        offsets(DAYS[-1], reading),
        voluntary_paper.steps(reading),
        voluntary_paper.contents(reading, nhs=True),
    ),
    "transfer-items": duties,
}
"""What each table of law tells, which must differ where a row of it is gone."""


@pytest.mark.parametrize("table", KEPT["entries"])
def test_no_entry_of_a_rule_is_lost_or_slips_in_unnamed(table: str) -> None:
    assert entries_by_table()[table] == tuple(KEPT["entries"][table])


def test_every_table_of_a_rule_is_named() -> None:
    assert set(entries_by_table()) == set(KEPT["entries"])


@pytest.mark.parametrize("table", KEPT["rows"])
def test_no_row_of_law_is_lost_or_slips_in_unnamed(table: str) -> None:
    assert rows_by_table(table) == tuple(KEPT["rows"][table])


def test_every_family_of_codes_is_whole() -> None:
    """SI 2024/692 schedule 1: 421 codes, 144 that may be kept for mutuals; 67 of NHS care."""
    rows = law.load().read(DAYS[-1]).table("cpv-light-touch")
    families = Counter(
        f"{row['group']}: {'kept' if row.yes('reservable') else 'not kept'}, "
        f"{'NHS' if row['psr'] else 'not NHS'}"
        for row in rows
    )
    assert dict(families) == KEPT["codes"]
    assert (len(rows), sum(row.yes("reservable") for row in rows)) == (421, 144)
    assert sum(bool(row["psr"]) for row in rows) == 67


def told(table: str, library: law.LawLibrary) -> list[Hashable]:
    """What the table tells on each day; how it fails, where it does."""
    said: list[Hashable] = []
    for on in DAYS:
        try:
            said.append(SHOWN[table](library.read(on)))
        except (law.OutsideOurDataError, law.UnknownLawKeyError) as gone:
            said.append(type(gone).__name__)
    return said


@pytest.mark.parametrize("table", SHOWN)
def test_every_row_of_law_reaches_an_answer(table: str) -> None:
    whole = told(table, law.load())
    unseen = {row.key for row in rows_of(table) if told(table, without_row(row)) == whole}
    assert unseen == set()


def test_the_tables_that_are_tried_are_those_that_are_named() -> None:
    assert set(SHOWN) == set(KEPT["rows"])
    assert consultation.duties(MUSEUM, law.load().read(DAYS[-1]))
