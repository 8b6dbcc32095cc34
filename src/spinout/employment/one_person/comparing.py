"""One person’s year as now, after a move, and for someone who joins later."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from spinout.employment.cannot_answer import cannot_answer
from spinout.employment.one_person.employers import Promise, promise_of
from spinout.employment.one_person.held import Law, read_law
from spinout.employment.one_person.later_lines import later_lines
from spinout.employment.one_person.money_lines import money_lines
from spinout.employment.one_person.moving import moves
from spinout.employment.one_person.person import PensionNow, Person
from spinout.employment.one_person.shown import Lack, OwnPackage
from spinout.employment.one_person.sides import ANSWERED, NAMES, Side, sides_of
from spinout.employment.one_person.uniformed import STOPS, told_to_uniformed
from spinout.employment.one_person.verdict import verdicts
from spinout.employment.one_person.word_lines import word_lines
from spinout.employment.one_person.year import OneYear, Pay, one_year
from spinout.employment.tax_year import tax_year
from spinout.facts.service import Nation
from spinout.findings import UNKNOWN, Missing
from spinout.handovers.firmness import Known
from spinout.law import LawLibrary, OutsideOurDataError

_LACKS = {
    "pay": "your pay, to work out any money",
    "nation": "where you live, as income tax differs",
    "employer": "who employs you, as each has its own pension promise",
    "scheme": "which pension you are in",
    "letter": "your letter; we took the ordinary rule, that of letter A",
    "loans": "your student loans; none is counted yet",
    "access": "who could be in the scheme after a move, and so which of these you would get",
}
LETTERS = frozenset("AHM")
"""The letters on which what a person pays is worked out: one rule for all three."""

_WHY_NOT_EXACT = {
    Known.EXACT: "",
    Known.ROUNDED: "Some figures are to the pound, as they rest on one we worked out",
    Known.ASK: "Some figures are not said, as they rest on one we could not check",
}


def compare_one(person: Person, library: LawLibrary, on: date) -> OwnPackage:
    """One person’s comparison under the law as at `on`, as far as they told us.

    Raises OutsideOurDataError on a date whose tax we do not hold.
    """
    uniformed = told_to_uniformed(person, library, on)
    if uniformed:
        return _stopping(person, uniformed, library, on)
    sides = sides_of(person)
    law = _law(person, library, on) if sides else None
    years = tuple(_years(person, sides, law)) if law else ()
    promise = promise_of(person, library, on)
    return OwnPackage(
        tax_year=tax_year(on),
        sides=sides,
        years=years,
        money=tuple(money_lines(person, sides, years, law)) if law else (),
        words=tuple(word_lines(person, sides, library, on)),
        later=tuple(later_lines(person, sides, years, law, library)) if law and years else (),
        promise=promise,
        verdicts=tuple(verdicts(sides, years, law)) if law else (),
        moves=moves(person),
        rounded=tuple(_rounded(law)) if law else (),
        lacks=tuple(_lacks(person)),
        stops=False,
        cannot=tuple(_cannot(person, promise)),
        limits=tuple(_limits(library, on)),
        ask=tuple(_ask(person)),
    )


def _stopping(person: Person, says: str, library: LawLibrary, on: date) -> OwnPackage:
    """What an officer is told: what leaving does to the pension, and nothing more."""
    asked = Lack(name="born", says="your year of birth, to say by how much the full age goes up")
    return OwnPackage(
        tax_year=tax_year(on),
        sides=(),
        years=(),
        money=(),
        words=(),
        later=(),
        promise=promise_of(person, library, on),
        verdicts=(),
        moves=STOPS,
        rounded=(),
        lacks=(asked,) if person.born is UNKNOWN else (),
        stops=True,
        cannot=(says,),
        limits=(),
        ask=(*_ask_scheme(person), _UNION),
    )


def _law(person: Person, library: LawLibrary, on: date) -> Law | None:
    """The law for the sums; None where a fact they need is missing."""
    if isinstance(person.pay, Missing) or not isinstance(person.nation, Nation):
        return None
    if person.letter not in LETTERS and not isinstance(person.letter, Missing):
        return None
    return read_law(person, person.nation, library, on)


def _years(person: Person, sides: tuple[Side, ...], law: Law) -> Iterator[OneYear | None]:
    gross, counts = person.pay, person.counts
    if isinstance(gross, Missing) or isinstance(counts, Missing):
        return
    given_up = 0 if isinstance(person.given_up, Missing) else min(person.given_up, gross)
    pay = Pay(gross=gross, counts=counts, given_up=given_up)
    yield from (one_year(pay, side.pension, law) for side in sides)


def _rounded(law: Law) -> Iterator[str]:
    begins = _WHY_NOT_EXACT[law.tiers_trace.known]
    for each in law.tiers_trace.cited if begins else ():
        if not each.status.plain:
            yield f"{begins}: {each.label}. {each.note}".strip()
            return


def _lacks(person: Person) -> Iterator[Lack]:
    for name, says in _LACKS.items():
        if getattr(person, name) is UNKNOWN:
            yield Lack(name=name, says=says)


def _cannot(person: Person, promise: Promise | None) -> Iterator[str]:
    if person.scheme is PensionNow.OTHER:
        held = [NAMES[each] for each in ANSWERED]
        yield (
            f"We cannot work out your pension here. We hold {', '.join(held[:-1])} and {held[-1]}. "
            "Ask your scheme two things: could you stay in after a move, and what would you pay in."
        )
    in_scheme = sides_of(person) and person.scheme is not PensionNow.NONE
    if in_scheme and promise is None and person.employer is not UNKNOWN:
        yield (
            "We hold no rule on who keeps this pension when work moves from your employer. Ask the "
            "scheme if you could stay in."
        )
    if person.letter == "":
        yield (
            "We hold no checked rule for your National Insurance letter, so no money is worked "
            f"out. We hold {', '.join(sorted(LETTERS))}. Ask payroll for your figures."
        )


def _limits(library: LawLibrary, on: date) -> Iterator[str]:
    with suppress(OutsideOurDataError):
        yield from (each.sentence for each in cannot_answer(library.read(on)))


_UNION = "Your union, or an adviser who knows public pensions."


def _ask(person: Person) -> Iterator[str]:
    yield from _ask_scheme(person)
    yield "The new body, in writing: which scheme, open or closed, and what pay rule after a year."
    yield _UNION


def _ask_scheme(person: Person) -> Iterator[str]:
    scheme = person.scheme
    if isinstance(scheme, PensionNow) and scheme in NAMES:
        named = f"{NAMES[scheme][:1].upper()}{NAMES[scheme][1:]}"
        yield f"{named}: what happens to what you have built up."
