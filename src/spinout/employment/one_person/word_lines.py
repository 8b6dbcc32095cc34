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
from spinout.law import LawLibrary, Reading

ASK_CONTRACT = "As your contract says. We hold no checked terms for it; ask your employer."
CHANGES = (
    "the new body and you decide any change. A change because of the move is void unless the "
    "law’s exceptions apply."
)
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
    return f"Your contract’s terms. The least is {least}."


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
