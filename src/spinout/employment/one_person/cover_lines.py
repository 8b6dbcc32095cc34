"""What ill health and death in the job would bring this person, where a source gives the rule."""

from collections.abc import Iterator

from spinout.employment.one_person.held import Trace
from spinout.employment.one_person.later import Later, between
from spinout.employment.one_person.shown import Cell, Line
from spinout.employment.one_person.sides import Pension, Place, Side
from spinout.employment.pensions import SchemeNotHeldError
from spinout.employment.pensions.cover import (
    Severity,
    death_lump_sum,
    ill_health_pension,
    read_death_cover,
    read_ill_health,
)
from spinout.handovers.firmness import Known
from spinout.law import Reading
from spinout.money import whole_pounds

NO_COVER = "None from a pot of this kind. Ask what cover the new body would buy."
ASK_SCHEME = "We could not check this; ask the scheme."
ASK_NEW = "Ask the new body."
_LATER = "the government decides the scheme’s rules. The new body decides any cover outside it."


def cover_lines(later: Later, sides: tuple[Side, ...]) -> Iterator[Line]:
    """The two lines, each with a cell for each side."""
    ill, died = later.fresh(), later.fresh()
    yield _line(
        "ill_health",
        "If you became too ill to do any work today",
        _ill(later, ill),
        "What you have built up, and a share of what you would have built up by your full age, "
        "with no cut. If you could do other work later it may be less.",
        sides,
        ill,
    )
    yield _line(
        "death",
        "If you died in the job today",
        _died(later, died),
        "A sum paid once. A partner or a child may get a pension too: ask the scheme.",
        sides,
        died,
    )


def _line(
    key: str, label: str, says: str, how: str, sides: tuple[Side, ...], reading: Reading
) -> Line:
    cells = {Pension.SCHEME: says, Pension.FLOOR: NO_COVER, Pension.WORKPLACE: NO_COVER}
    return Line(
        key=key,
        label=label,
        cells=tuple(
            Cell(says=ASK_NEW if side.place is Place.JOINER else cells.get(side.pension, ASK_NEW))
            for side in sides
        ),
        how=how,
        later=_LATER,
        trace=Trace(cited=reading.cited),
    )


def _ill(later: Later, reading: Reading) -> str:
    try:
        held = read_ill_health(reading, later.rules.scheme, Severity.UPPER)
    except SchemeNotHeldError:
        return ASK_SCHEME
    if Trace(cited=reading.cited).known is Known.ASK:
        return ASK_SCHEME
    accrual = later.rules.care.accrual
    pensions = [
        ill_health_pension(later.built_up, later.counts, accrual, months, held.share)
        for months in later.months
    ]
    told = "" if later.built_up else ", and what you have built up so far"
    return f"About {between(*pensions)} a year{told}."


def _died(later: Later, reading: Reading) -> str:
    try:
        held = read_death_cover(reading, later.rules.scheme)
    except SchemeNotHeldError:
        return ASK_SCHEME
    if Trace(cited=reading.cited).known is Known.ASK:
        return ASK_SCHEME
    return f"About {whole_pounds(death_lump_sum(later.counts, later.built_up, 0, held))}."
