"""What the law says of each part of a design, with the provision it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from spinout.employment.backing import backing
from spinout.employment.designs.changing_terms import change_of_terms
from spinout.employment.designs.pension_law import pension_finding
from spinout.employment.designs.worse import worse_terms
from spinout.employment.statutory.holiday import read_holiday, statutory_holiday
from spinout.facts.package_design import ForWhom, PackageDesign
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation
from spinout.handovers.design import Term, TermFinding, Verdict
from spinout.law import Figure, Provision, Reading

TWO_TIER = "employment-rights-act-2025/s32"
FULL_WEEK = Fraction(5)
"""Days a week of a full-time post: leave is counted for them."""

_FREE = "The mutual sets this for those it takes on. The law on transfers protects those who moved."
_NO_HOURS_RULE = "We hold no rule on the longest week. Ask a solicitor if the week is long."
_TWO_TIER = (
    "Rules are expected to say that new colleagues on a public contract get terms no worse than "
    "those who moved. We have not seen them. Confirm before you offer less."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a design is judged on."""

    design: PackageDesign
    facts: CaseFacts
    reading: Reading
    lowest_hourly: int | None
    """The least pence an hour that any post is on under the design; None where not known."""


def terms_of(design: PackageDesign) -> tuple[Term, ...]:
    """The parts that the design sets, in order."""
    return tuple(term for term in Term if getattr(design, term.value) is not None)


def findings(ground: Ground) -> tuple[TermFinding, ...]:
    """A finding for each part of the design, in order. Raises OutsideOurDataError."""
    return tuple(_finding(term, ground) for term in terms_of(ground.design))


def two_tier(ground: Ground) -> TermFinding | None:
    """What is expected for new colleagues; None by agreement, and in Northern Ireland.

    Law: employment-rights-act-2025/s32
    """
    if ground.design.for_whom is ForWhom.BY_AGREEMENT:
        return None
    if ground.facts.parent.nation is Nation.NORTHERN_IRELAND:
        return None
    held = ground.reading.provision(TWO_TIER)
    worse = [term.words for term in worse_terms(ground.design, ground.facts)]
    which = (
        f" As far as we can tell, this design gives less on {', '.join(worse)}." if worse else ""
    )
    return TermFinding(
        term=Term.PAY,
        verdict=Verdict.NEEDS_ADVICE,
        says=f"{_TWO_TIER}{which}",
        provision=held.title,
        citations=(TWO_TIER,),
        status="confirm",
    )


def _finding(term: Term, ground: Ground) -> TermFinding:
    below = next(_below_floor(term, ground), None)
    if below is not None:
        return below
    if term is Term.PENSION:
        return pension_finding(ground.design, ground.facts, ground.reading)
    if ground.design.for_whom is ForWhom.NEW_COLLEAGUES:
        return _new(term, ground)
    return _changed(term, ground)


def _changed(term: Term, ground: Ground) -> TermFinding:
    worse = bool(worse_terms(ground.design, ground.facts))
    found = change_of_terms(ground.design, ground.facts, worse=worse, reading=ground.reading)
    held = ground.reading.provision(found.key)
    return TermFinding(
        term=term,
        verdict=found.verdict,
        says=found.says,
        provision=held.title,
        citations=(found.key,),
        status=backing(held).status.value,
    )


def _new(term: Term, ground: Ground) -> TermFinding:
    held = ground.reading.provision("tupe-2006/reg4")
    says = f"{_FREE} {_NO_HOURS_RULE}" if term is Term.HOURS else _FREE
    return TermFinding(
        term=term,
        verdict=Verdict.LAWFUL,
        says=says,
        provision=held.title,
        citations=("tupe-2006/reg4",),
        status=backing(held).status.value,
    )


def _below_floor(term: Term, ground: Ground) -> Iterator[TermFinding]:
    """The part where it is below what the law gives everyone.

    Law: holiday/weeks, holiday/most-days, minimum-wage/age-21-plus
    """
    if term is Term.LEAVE:
        yield from _too_little_leave(ground)
    if term in (Term.PAY, Term.HOURS):
        yield from _too_little_pay(term, ground)


def _too_little_leave(ground: Ground) -> Iterator[TermFinding]:
    held = read_holiday(ground.reading)
    least = statutory_holiday(FULL_WEEK, held)
    part = ground.design.leave
    if part is None or Fraction(part.days, 100) >= least:
        return
    yield TermFinding(
        term=Term.LEAVE,
        verdict=Verdict.BELOW_FLOOR,
        says=f"The law gives a full-time colleague at least {float(least):g} days a year, public "
        "holidays included.",
        provision=held.backing.source,
        citations=("holiday/weeks", "holiday/most-days"),
        status=held.backing.status.value,
    )


def _too_little_pay(term: Term, ground: Ground) -> Iterator[TermFinding]:
    floor = ground.reading.figure("minimum-wage/age-21-plus")
    if ground.lowest_hourly is None or ground.lowest_hourly >= floor.pence:
        return
    yield TermFinding(
        term=term,
        verdict=Verdict.BELOW_FLOOR,
        says=f"At least one post would be paid less than {floor.words}, the least for people aged "
        "21 and over. Your file holds no ages.",
        provision=_title(floor),
        citations=("minimum-wage/age-21-plus",),
        status=backing(floor).status.value,
    )


def _title(held: Figure | Provision) -> str:
    return backing(held).source
