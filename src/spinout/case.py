"""The whole passage: each stage called once, each taking what the stages before it handed on."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

from spinout import (
    consultation,
    employment,
    forecast,
    launch,
    law,
    ownership,
    proposals,
    readiness,
    routes,
    timetable,
)
from spinout.employment.designs import try_designs
from spinout.facts.casefile import read_case
from spinout.facts.plan import CaseFacts, Variant
from spinout.facts.starting_figures import as_drawn, with_starting_figures
from spinout.findings import NeedsToKnowError
from spinout.forecast.risk import Ground, ground
from spinout.handovers.design import DesignOutcome
from spinout.handovers.money_plan import MoneyPlan
from spinout.handovers.passage import Lack, Passage
from spinout.handovers.pay import PayPlan
from spinout.handovers.route_findings import RouteFindings
from spinout.handovers.structure import Structure
from spinout.law import Cited, LawLibrary, OutsideOurDataError, Reading
from spinout.lines import Explanation

Answer = TypeVar("Answer")

_NO_RESERVED_CONTRACT = frozenset({"S33_NO(regime)", "S33_NO(nation)", "S33_NO(date)"})


class UnknownVariantError(LookupError):
    """The case has no variant of that name."""

    def __init__(self, key: str, known: tuple[str, ...]) -> None:
        super().__init__(f"This case has no variant “{key}”. Choose from: {', '.join(known)}.")


class _Passing:
    """Calls stages on one date, keeping what each lacked and what each cited."""

    def __init__(self, library: LawLibrary, on: date) -> None:
        self._library = library
        self._on = on
        self.lacks: list[Lack] = []
        self.cited: dict[str, tuple[Cited, ...]] = {}

    def ask(self, stage: str, question: Callable[[Reading], Answer]) -> Answer | None:
        """The stage's answer, or None when it lacks a fact or its date is outside our data."""
        reading = self._library.read(self._on)
        try:
            return question(reading)
        except OutsideOurDataError as gap:
            self.lacks.append(Lack(stage=stage, sentence=str(gap)))
        except NeedsToKnowError as gap:
            self.lacks.append(Lack(stage=stage, sentence=str(gap), missing=gap.keys))
        finally:
            earlier = self.cited.get(stage, ())
            self.cited[stage] = (*earlier, *(c for c in reading.cited if c not in earlier))
        return None


def choose_variant(facts: CaseFacts, key: str | None) -> Variant:
    """The variant named, or the case's own default. Raises UnknownVariantError."""
    wanted = key or facts.default_variant
    try:
        return facts.variants[wanted]
    except KeyError:
        raise UnknownVariantError(wanted, tuple(facts.variants)) from None


def run(folder: Path | Traversable, *, variant: str | None, on: date) -> Passage:
    """The case in `folder` taken through every stage under the law as at `on`.

    Raises CaseHasErrorsError when the files cannot be read as a case, UnknownVariantError when
    the case has no such variant.
    """
    return pass_through(read_case(folder), variant=variant, on=on)


def pass_through(facts: CaseFacts, *, variant: str | None, on: date) -> Passage:
    """The facts taken through every stage under the law as at `on`."""
    chosen = choose_variant(facts, variant)
    library = law.load()
    passing = _Passing(library, on)
    structure = passing.ask("ownership", lambda reading: ownership.examine(facts, reading))
    found = _routes(passing, facts, structure)
    package = passing.ask("employment", lambda reading: employment.compare(facts, reading))
    pay_plan = passing.ask("employment", lambda reading: employment.pay_plan(facts, reading))
    if variant is None:
        facts = as_drawn(facts, pay_known=pay_plan is not None)
        chosen = choose_variant(facts, None)
    money = {
        key: plan
        for key, each in facts.variants.items()
        if (plan := _project(passing, facts, each, pay_plan, structure)) is not None
    }
    mine = money.pop(chosen.key, None)
    return Passage(
        facts=facts,
        variant=chosen,
        on=on,
        law_version=library.version,
        structure=_that_bears_on(structure, found),
        routes=found,
        package=package,
        pay_plan=pay_plan,
        money=mine,
        other_money=money,
        cited=passing.cited,
        differences={}
        if mine is None
        else {key: forecast.difference(mine, other) for key, other in money.items()},
        duties=passing.ask("consultation", lambda reading: consultation.duties(facts, reading))
        or (),
        readiness=passing.ask("readiness", lambda reading: readiness.assess(facts, reading)),
        options=readiness.options(facts),
        registration=passing.ask(
            "launch", lambda reading: launch.registration(facts, found, reading)
        ),
        timetable=passing.ask(
            "timetable", lambda reading: timetable.timetable(facts, found, reading)
        ),
        # Last, when every stage has been asked.
        lacks=tuple(dict.fromkeys(passing.lacks)),
    )


def _that_bears_on(structure: Structure | None, found: RouteFindings | None) -> Structure | None:
    """The structure without section 33's tests where no contract may be kept for mutuals at all.

    To pass or fail a test of a contract that cannot be would say nothing, and mislead.
    """
    if structure is None or found is None or _NO_RESERVED_CONTRACT.isdisjoint(found.codes):
        return structure
    bearing = tuple(test for test in structure.tests if not test.key.startswith("s33-"))
    return replace(structure, tests=bearing)


def _routes(
    passing: _Passing, facts: CaseFacts, structure: Structure | None
) -> RouteFindings | None:
    if structure is None:
        return None
    return passing.ask("routes", lambda reading: routes.check(facts, structure, reading))


def _project(
    passing: _Passing,
    facts: CaseFacts,
    variant: Variant,
    pay_plan: PayPlan | None,
    structure: Structure | None,
) -> MoneyPlan | None:
    if structure is None:
        return None
    drawn = with_starting_figures(facts, variant)
    return passing.ask(
        "forecast",
        lambda reading: forecast.project(drawn, variant, pay_plan, structure, reading),
    )


def risk_ground(passage: Passage) -> Ground | None:
    """What runs, tests and scenarios of the passage’s money stand on; None where it has none."""
    if passage.money is None or passage.structure is None:
        return None
    return ground(
        with_starting_figures(passage.facts, passage.variant),
        passage.variant,
        passage.pay_plan,
        passage.structure,
        law.load().read(passage.on),
    )


def designs(passage: Passage) -> tuple[DesignOutcome, ...]:
    """Every design of the package that the case holds, judged, tried on its posts and costed.

    Raises OutsideOurDataError.
    """
    reading = law.load().read(passage.on)
    found = try_designs(passage.facts, passage.pay_plan, reading)
    return tuple(DesignOutcome(found=each, years=()) for each in found)


def why(passage: Passage, *, line: str, month: int, depth: int) -> Explanation | None:
    """Why a figure of the passage’s money is what it is; None where it has no money.

    Raises UnknownLineOfPlanError, MonthOutsidePlanError.
    """
    if passage.money is None or passage.structure is None:
        return None
    return forecast.why(
        with_starting_figures(passage.facts, passage.variant),
        passage.variant,
        passage.pay_plan,
        passage.structure,
        law.load().read(passage.on),
        line=line,
        month=month,
        depth=depth,
    )


def write_pack(passage: Passage, folder: Path, *, made_on: date) -> tuple[Path, ...]:
    """Writes the pack into `folder` and answers with every file written, in reading order."""
    complete = proposals.completeness(passage)
    books = proposals.Workbooks(
        open=_workbook(proposals.shareable(passage), complete, exact=False, made_on=made_on),
        exact=_workbook(passage, complete, exact=True, made_on=made_on),
    )
    return proposals.pack(passage, folder, books=books, made_on=made_on)


def forecast_workbook(passage: Passage, *, exact: bool, made_on: date) -> bytes:
    """The workbook of the passage’s money: with every cohort if exact, or else fit for anyone.

    The passage must have its money. Raises TooFewPostsToShowError.
    """
    book = _workbook(passage, proposals.completeness(passage), exact=exact, made_on=made_on)
    assert book is not None
    return book


def _workbook(
    passage: Passage, complete: proposals.Completeness, *, exact: bool, made_on: date
) -> bytes | None:
    if passage.money is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "forecast.xlsx"
        forecast.workbook(
            passage.money,
            facts=passage.facts,
            variant=passage.variant,
            pay_plan=passage.pay_plan,
            cited=passage.cited["forecast"],
            path=path,
            exact=exact,
            made_on=made_on,
            note=proposals.running_note(passage, complete),
            notice=proposals.notice(complete),
        )
        return path.read_bytes()
