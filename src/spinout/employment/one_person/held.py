"""The law one person’s year rests on, each part with its own trace of what was read for it."""

from dataclasses import dataclass
from datetime import date

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
from spinout.employment.pension_contribution import beside_an_edge, tier_of
from spinout.employment.pensions import Scheme, SchemeRules, read_scheme
from spinout.employment.pensions.scheme_rules import KEYS
from spinout.employment.salary_sacrifice import read_sacrifice_cap
from spinout.facts.service import Nation
from spinout.findings import Missing
from spinout.handovers.firmness import Known
from spinout.law import Cited, LawLibrary, Reading, Status
from spinout.money import Rate

NI_OF_A_PERSON = (
    "national-insurance/primary-threshold",
    "national-insurance/upper-earnings-limit",
    "national-insurance/main-rate",
    "national-insurance/upper-rate",
)
MATCHED = "pension-floor/most-matched"


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

    on: date
    tax: IncomeTaxFigures
    insurance: NationalInsuranceFigures
    rules: SchemeRules | None
    matched: Rate
    sacrifice_cap: int | None
    """The most that may be given up free of National Insurance; None where there is no limit."""
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
    rules, tiers, accrual = _scheme(person, library, on)
    loans, loans_trace = _loans(person, library, on)
    cap = read_sacrifice_cap(insurance)
    return Law(
        on=on,
        sacrifice_cap=cap.pence if cap else None,
        tax=held.figures,
        insurance=read_national_insurance(library.read(on)).figures,
        rules=rules,
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
) -> tuple[SchemeRules | None, Trace, Trace]:
    """The scheme’s rules, what was read for its tiers, and what for the pension it adds."""
    if not isinstance(person.scheme, PensionNow) or person.scheme not in ANSWERED:
        return None, NOTHING, NOTHING
    section = Section.HALF if person.half is True else Section.MAIN
    scheme = ANSWERED[person.scheme]
    reading = library.read(on)
    rules = read_scheme(reading, scheme, section=section, known_on=None)
    accrual = tuple(each for each in reading.cited if "/accrual" in each.key)
    tiers = _tiers(scheme, section, person.counts, rules.care, library.read(on))
    return rules, tiers, Trace(cited=accrual)


def _tiers(
    scheme: Scheme, section: Section, pay: int | Missing, care: CareFigures, reading: Reading
) -> Trace:
    """What was read for the rate paid: the one tier that pay is in, or every slice of it."""
    table = KEYS[scheme].tiers
    if care.slice_step is not None or isinstance(pay, Missing):
        reading.table(table)
        return Trace(cited=reading.cited)
    number = str(care.tiers.index(tier_of(pay, care)) + 1)
    if scheme is Scheme.LGPS_EW:
        reading.row(table, tier=number, section=section.value)
    else:
        reading.row(table, tier=number)
    read = Trace(cited=reading.cited)
    doubtful = read.known is not Known.EXACT and beside_an_edge(pay, care)
    return Trace(cited=read.cited, doubtful=doubtful)


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
