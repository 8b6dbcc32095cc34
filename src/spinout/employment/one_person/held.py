"""The law one person’s year rests on, each part with its own trace of what was read for it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from spinout.employment.backing import weakest
from spinout.employment.figures import (
    Basis,
    CareFigures,
    IncomeTaxFigures,
    NationalInsuranceFigures,
)
from spinout.employment.from_law import (
    REGIONS,
    Section,
    read_income_tax,
    read_national_insurance,
)
from spinout.employment.one_person.person import Loan, PensionNow, Person
from spinout.employment.one_person.sides import ANSWERED
from spinout.employment.pensions import read_scheme
from spinout.facts.service import Nation
from spinout.findings import Missing
from spinout.law import Cited, LawLibrary, Status
from spinout.money import Rate

NI_OF_A_PERSON = (
    "national-insurance/primary-threshold",
    "national-insurance/upper-earnings-limit",
    "national-insurance/main-rate",
    "national-insurance/upper-rate",
)
MATCHED = "pension-floor/most-matched"
MAY_BE_OUT_BY = 100
"""Pence by which the start of a tier that we worked out may be wrong."""


class Known(Enum):
    """How firmly a figure may be said."""

    EXACT = "to the penny"
    ROUNDED = "to the pound, as it rests on a figure we worked out"
    ASK = "not said: it rests on a figure we could not check"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What was read from the law for one rule.

    `doubtful` where a figure we worked out could be out by enough to change the answer.
    """

    cited: tuple[Cited, ...]
    doubtful: bool = False

    @property
    def known(self) -> Known:
        """How firmly a figure that rests on all of this may be said."""
        if self.doubtful:
            return Known.ASK
        statuses = [each.status if each.firm else Status.CONFIRM for each in self.cited]
        if not statuses or weakest(statuses).plain:
            return Known.EXACT
        return Known.ROUNDED if weakest(statuses) is Status.WORKED_OUT else Known.ASK


NOTHING = Trace(cited=())


def joined(*traces: Trace) -> Trace:
    """All that was read for several rules, without repeats."""
    found = {id(each): each for trace in traces for each in trace.cited}
    doubtful = any(trace.doubtful for trace in traces)
    return Trace(cited=tuple(found.values()), doubtful=doubtful)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldLoan:
    """What is taken for one loan: a share of pay over a threshold."""

    threshold: int
    rate: Rate


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """Every figure one person’s year needs, and a trace for each rule."""

    tax: IncomeTaxFigures
    insurance: NationalInsuranceFigures
    scheme: CareFigures | None
    matched: Rate
    loans: tuple[HeldLoan, ...]
    tax_trace: Trace
    insurance_trace: Trace
    tiers_trace: Trace
    accrual_trace: Trace
    floor_trace: Trace
    loans_trace: Trace


def read_law(person: Person, nation: Nation, library: LawLibrary, on: date) -> Law:
    """The law as at `on` for this person. Raises OutsideOurDataError.

    Law: income-tax-bands, national-insurance/primary-threshold,
    national-insurance/upper-earnings-limit, national-insurance/main-rate,
    national-insurance/upper-rate, pension-floor/most-matched
    """
    tax, insurance, floor = (library.read(on) for _ in range(3))
    held = read_income_tax(tax, REGIONS[nation], Basis.ANNUAL)
    for key in NI_OF_A_PERSON:
        insurance.figure(key)
    scheme, tiers, accrual = _scheme(person, library, on)
    loans, loans_trace = _loans(person, library, on)
    return Law(
        tax=held.figures,
        insurance=read_national_insurance(library.read(on)).figures,
        scheme=scheme,
        matched=floor.figure(MATCHED).rate,
        loans=loans,
        tax_trace=Trace(cited=tax.cited),
        insurance_trace=Trace(cited=insurance.cited),
        tiers_trace=tiers,
        accrual_trace=accrual,
        floor_trace=Trace(cited=(*floor.cited, *_floor(library, on))),
        loans_trace=loans_trace,
    )


def _floor(library: LawLibrary, on: date) -> tuple[Cited, ...]:
    reading = library.read(on)
    reading.provision("pensions-act-2004/s257")
    return reading.cited


def _scheme(
    person: Person, library: LawLibrary, on: date
) -> tuple[CareFigures | None, Trace, Trace]:
    """The scheme’s figures, what was read for its tiers, and what for the pension it adds."""
    if not isinstance(person.scheme, PensionNow) or person.scheme not in ANSWERED:
        return None, NOTHING, NOTHING
    section = Section.HALF if person.half is True else Section.MAIN
    reading = library.read(on)
    rules = read_scheme(reading, ANSWERED[person.scheme], section=section, known_on=None)
    tiers = tuple(each for each in reading.cited if "/" not in each.key)
    accrual = tuple(each for each in reading.cited if "/accrual" in each.key)
    trace = Trace(cited=tiers)
    if trace.known is not Known.EXACT and _beside_an_edge(person.counts, rules.care):
        trace = Trace(cited=tiers, doubtful=True)
    return rules.care, trace, Trace(cited=accrual)


def _beside_an_edge(pay: int | Missing, scheme: CareFigures) -> bool:
    """Whether pay stands so near the start of a tier that £1 either way changes the rate."""
    if isinstance(pay, Missing):
        return False
    return any(abs(pay - tier.pay_from) <= MAY_BE_OUT_BY for tier in scheme.tiers[1:])


def _loans(person: Person, library: LawLibrary, on: date) -> tuple[tuple[HeldLoan, ...], Trace]:
    """What is taken for each loan.

    Law: student-loans/plan-1-threshold, student-loans/rate, student-loans/postgraduate-threshold,
    student-loans/postgraduate-rate
    """
    if isinstance(person.loans, Missing):
        return (), NOTHING
    reading = library.read(on)
    held = tuple(
        HeldLoan(
            threshold=reading.figure(f"student-loans/{each.value}-threshold").pence,
            rate=reading.figure(
                f"student-loans/{each.value}-rate"
                if each is Loan.POSTGRADUATE
                else "student-loans/rate"
            ).rate,
        )
        for each in person.loans
    )
    return held, Trace(cited=reading.cited)
