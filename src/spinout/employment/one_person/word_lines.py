"""The lines of one person’s comparison that are words, each with its own trace."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from spinout.employment.national_terms import read_statutory
from spinout.employment.one_person.cover import TERMS, cover_of
from spinout.employment.one_person.held import Trace
from spinout.employment.one_person.person import PensionNow, Person
from spinout.employment.one_person.shown import Cell, Line
from spinout.employment.one_person.sides import NAMES, Pension, Place, Side
from spinout.employment.one_person.terms_by_service import national_term
from spinout.employment.pensions.transfer_rows import other_terms
from spinout.employment.statutory.redundancy_pay import read_redundancy, redundancy_pay
from spinout.findings import Missing
from spinout.law import Figure, LawLibrary, Reading
from spinout.money import Rounding, money, nearest, times, whole_pounds

ASK_CONTRACT = "As your contract says. We hold no checked terms for it; ask your employer."
CHANGES = (
    "the new body and you decide any change. A change because of the move is void unless the "
    "law’s exceptions apply."
)
WEEKS = 52
"""Weeks of pay in a year, to find a week’s pay."""
NO_PLACES = (Place.NOW, Place.MOVES, Place.JOINER)

Says = Callable[[Person, Reading, Place, Pension], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    label: str
    says: Says
    how: str
    later: str
    keys: tuple[str, ...]


def places_of(sides: tuple[Side, ...]) -> tuple[Place, ...]:
    """The columns of the lines in words, which stand even where no pension can be worked out."""
    return tuple(each.place for each in sides) or NO_PLACES


def word_lines(
    person: Person, sides: tuple[Side, ...], library: LawLibrary, on: date
) -> Iterator[Line]:
    """Every line in words, with a cell for each side, or for three where there are no sides.

    Law: tupe-2006/reg4, tupe-2006/reg4a, tupe-2006/reg10, employment-rights-act-1996/s218,
    employment-terms
    """
    columns = [(each.place, each.pension) for each in sides] or [
        (each, Pension.NOT_KNOWN) for each in NO_PLACES
    ]
    for key, words in _LINES.items():
        reading = library.read(on)
        for provision in words.keys:
            reading.provision(provision)
        cells = [Cell(says=words.says(person, reading, *each)) for each in columns]
        yield Line(
            key=key,
            label=words.label,
            cells=tuple(cells),
            how=words.how,
            later=words.later,
            trace=Trace(cited=reading.cited),
        )
    yield from _expected([place for place, _ in columns], library, on)


def _expected(places: list[Place], library: LawLibrary, on: date) -> Iterator[Line]:
    """What is expected for terms other than pension; nothing before the day it is expected.

    Law: transfer-decision, employment-rights-act-2025/s32
    """
    row = other_terms(library.read(on))
    if row is None:
        return
    reading = library.read(on)
    reading.row("transfer-decision", row=str(row.number))
    reading.provision("employment-rights-act-2025/s32")
    cells = {
        Place.NOW: "Does not arise.",
        Place.JOINER: f"{row.new_joiner}, {_NOT_YET}",
    }
    yield Line(
        key="expected_terms",
        label="A code for work that public bodies buy",
        cells=tuple(Cell(says=cells.get(each, f"{row.keeps}, {_NOT_YET}")) for each in places),
        how=f"Parliament has given a power to make one. {row.note}",
        later="ministers decide if it is made, and what it says of pensions.",
        trace=Trace(cited=reading.cited),
    )


_NOT_YET = "if the code is made. It was expected, and we have not seen it."


def _scheme(person: Person, reading: Reading, place: Place, pension: Pension) -> str:
    named = NAMES.get(person.scheme, "") if isinstance(person.scheme, PensionNow) else ""
    name = f"{named[:1].upper()}{named[1:]}" if named else ""
    match pension:
        case Pension.SCHEME:
            return f"{name}."
        case Pension.FLOOR:
            return "A pot: the new body matches what you pay in, up to the most the law sets."
        case Pension.WORKPLACE:
            return "A workplace pension, at the least the law sets. We could not check its rates."
        case Pension.NONE:
            return "None, as you told us. A new employer may have to put you into one."
        case Pension.NOT_KNOWN if place is Place.NOW:
            return f"{name}." if name else "We need to know: your scheme."
        case Pension.NOT_KNOWN:
            return "We need to know: the pension on offer. Ask the new body."


_EMPLOYER_PAYS: Mapping[PensionNow, str] = MappingProxyType(
    {
        PensionNow.NHS: "nhs-pension/employer-rate",
        PensionNow.TEACHERS: "teachers-pension/employer-rate",
        PensionNow.ALPHA: "alpha/employer-rate",
    }
)
"""Schemes with one rate for every employer."""
_ASK_RATE = "One rate for every employer. We could not check this year’s: ask the scheme."
_ASK_FUND = "The fund sets a rate for each employer. Ask the fund."


def _employer_pays(person: Person, reading: Reading, place: Place, pension: Pension) -> str:
    scheme, counts = person.scheme, person.counts
    if pension is Pension.FLOOR:
        rate = reading.figure("pension-floor/most-matched")
        return f"As much as you pay in, up to {rate.words} of basic pay{_comes_to(rate, counts)}."
    if pension is not Pension.SCHEME or place is Place.JOINER:
        return "Ask the new body."
    if not isinstance(scheme, PensionNow) or scheme not in _EMPLOYER_PAYS:
        return _ASK_FUND
    rate = reading.figure(_EMPLOYER_PAYS[scheme])
    if not (rate.firm and rate.status.plain):
        return _ASK_RATE
    return f"{rate.words} of the pay that counts{_comes_to(rate, counts)}."


def _comes_to(rate: Figure, counts: int | Missing) -> str:
    if isinstance(counts, Missing):
        return ""
    return f": {money(times(counts, rate.rate, Rounding.NEAREST_PENNY))} a year"


def _notice(person: Person, reading: Reading, place: Place, pension: Pension) -> str:
    if place is Place.JOINER:
        return "As their contract will say."
    same = "" if place is Place.NOW else "The same on the day. "
    return f"{same}As your contract says."


def _awards(person: Person, reading: Reading, place: Place, pension: Pension) -> str:
    if place is Place.NOW:
        return "As now: the award your employer follows."
    return "The new body decides its own. It may choose to follow the national award."


def _term(item: str, least: str) -> Says:
    def says(person: Person, reading: Reading, place: Place, pension: Pension) -> str:
        if place is Place.JOINER:
            gives = read_statutory(reading).says[least]
            return f"The new body decides. The least the law gives is {gives}."
        found = national_term(reading, person.contract, item, person.served)
        now = f"{found[:1].upper()}{found[1:]}." if found else ASK_CONTRACT
        return now if place is Place.NOW else f"The same on the day. {now}"

    return says


def _service(person: Person, reading: Reading, place: Place, pension: Pension) -> str:
    if place is Place.JOINER:
        return "Counts from the day they join."
    if place is Place.NOW:
        return "All your years with your employer now count."
    return "All those years still count. Some may not count if you later go back."


def _redundancy(person: Person, reading: Reading, place: Place, pension: Pension) -> str:
    least = read_statutory(reading).says["redundancy"]
    if place is Place.JOINER:
        return f"The new body decides. The least the law gives is {least}."
    return f"Your contract’s terms. The least is {least}.{_for_you(person, reading)}"


def _for_you(person: Person, reading: Reading) -> str:
    """What the least would come to today, for either age the person may be."""
    pay, served, born = person.pay, person.served, person.born
    if isinstance(pay, Missing) or isinstance(served, Missing) or isinstance(born, Missing):
        return ""
    figures, week = read_redundancy(reading), nearest(pay, WEEKS)
    ages = (reading.on.year - born - 1, reading.on.year - born)
    ends = [whole_pounds(redundancy_pay(age, served, week, figures).pence) for age in ages]
    return f" For you today that is about {' to '.join(dict.fromkeys(ends))}."


def _cover(person: Person, reading: Reading, place: Place, pension: Pension) -> str:
    in_scheme = pension is Pension.SCHEME or place is Place.NOW
    if in_scheme and isinstance(person.scheme, PensionNow) and person.scheme in TERMS:
        return cover_of(person.scheme, reading)
    if pension in (Pension.FLOOR, Pension.WORKPLACE):
        return "None from a pot of this kind. Ask what cover the new body would buy."
    return "We hold no checked rules. Ask the scheme, and ask what your contract gives."


_LINES: Mapping[str, _Words] = MappingProxyType(
    {
        "pension_scheme": _Words(
            label="Pension scheme",
            says=_scheme,
            how="The law that moves your contract does not move your pension. Another promise has "
            "to: New Fair Deal in the NHS, a Direction for councils.",
            later="the new body decides which access to ask for. Those who run the scheme decide "
            "whether to give it.",
            keys=("tupe-2006/reg10",),
        ),
        "pay_awards": _Words(
            label="Pay rises after the move",
            says=_awards,
            how="An award agreed after the move does not bind a body that has no seat at the "
            "talks.",
            later="the new body decides.",
            keys=("tupe-2006/reg4a",),
        ),
        "employer_pays": _Words(
            label="What your employer pays into your pension",
            says=_employer_pays,
            how="It is part of what your work earns you, and is not on every payslip. It is not "
            "what your pension is worth: the scheme’s rate pays for other things too.",
            later="those who run the scheme set its rate. The new body decides what it pays above "
            "the least the law allows.",
            keys=(),
        ),
        "annual_leave": _Words(
            label="Annual leave",
            says=_term("annual-leave", "annual-leave"),
            how="Your contract moves with you, with its leave.",
            later=CHANGES,
            keys=("tupe-2006/reg4",),
        ),
        "sick_pay": _Words(
            label="Sick pay",
            says=_term("sick-pay", "sick-pay"),
            how="Your contract moves with you, with its sick pay.",
            later=CHANGES,
            keys=("tupe-2006/reg4",),
        ),
        "continuous_service": _Words(
            label="Years of service",
            says=_service,
            how="Your years of service move with you.",
            later="if you go back to a public body, its rules decide which years count. Ask "
            "before you move.",
            keys=("tupe-2006/reg4", "employment-rights-act-1996/s218"),
        ),
        "notice": _Words(
            label="Notice",
            says=_notice,
            how="Your contract moves with you, with its notice.",
            later=CHANGES,
            keys=("tupe-2006/reg4",),
        ),
        "redundancy": _Words(
            label="Redundancy",
            says=_redundancy,
            how="Your contract’s terms move with you. The law sets the least.",
            later="the new body decides its own scheme for those who join later.",
            keys=("tupe-2006/reg4",),
        ),
        "ill_health_and_death": _Words(
            label="If you are too ill to work, or die",
            says=_cover,
            how="Cover comes with the pension scheme you are in.",
            later="the government decides the scheme’s rules. The new body decides any cover for "
            "those outside it.",
            keys=("tupe-2006/reg10",),
        ),
    }
)
"""Every line in words, in the order shown."""
