"""What a move comes to for one person, in words: take-home and pension, on what condition."""

from collections.abc import Iterator

from spinout.employment.one_person.held import Law, joined
from spinout.employment.one_person.shown import Verdict
from spinout.employment.one_person.sides import Pension, Place, Side
from spinout.employment.one_person.year import MONTHS, OneYear, traces
from spinout.handovers.firmness import Known, amount
from spinout.money import nearest

LATER = (
    "What could change later: the new body decides each pay rise. National awards need not bind "
    "it. {pension}"
)
_STAYS_IN = (
    "You stay in the scheme only while the new body keeps its place there, and the government "
    "decides the scheme’s rules."
)
_POT = "The new body decides what it pays in above the least the law allows."
_NO_PENSION = "The new body may have to put you into a pension of its own."
_AFTER: dict[Pension, str] = {
    Pension.SCHEME: _STAYS_IN,
    Pension.FLOOR: _POT,
    Pension.NONE: _NO_PENSION,
}

_JOINERS: dict[Pension, str] = {
    Pension.SCHEME: "Someone who joins later could be in your scheme too, if access stays open.",
    Pension.WORKPLACE: "Someone who joins later would not be in your scheme. They would get a "
    "workplace pension. We could not check the least it may be: ask the new body what it pays in.",
    Pension.NOT_KNOWN: "We need to know what pension someone who joins later would get. Ask the "
    "new body.",
}
_STAYS = (
    "If your service stays, we take your pay and terms to go on as now. What your employer plans "
    "is not known here: ask if it means to cut, change or close the service."
)
_STAYS_LATER = "Your employer decides that, and those it bargains with settle most pay rises."
_JOINERS_LATER = "The new body decides the pay and terms of those who join later."


_NOT_CHECKED = "We could not check how much that is: ask the scheme."


def a_month(pence: int) -> int:
    """A twelfth of a year’s pence, to the nearest penny."""
    return nearest(pence, MONTHS)


def verdicts(
    sides: tuple[Side, ...], years: tuple[OneYear | None, ...], law: Law
) -> Iterator[Verdict]:
    """What each way of moving comes to beside the year as now."""
    now_side, now = sides[0], years[0]
    for side, year in zip(sides, years, strict=True):
        if side.place is Place.JOINER:
            yield Verdict(key="joiner", says=(_JOINERS[side.pension],), later=_JOINERS_LATER)
        if side.place in (Place.NOW, Place.JOINER) or year is None or now is None:
            continue
        known = joined(*(traces(each.pension, law)["take_home"] for each in (now_side, side))).known
        yield Verdict(
            key=side.place.name.lower(),
            says=tuple(_says(side, now, year, known)),
            later=LATER.format(pension=_AFTER[side.pension]),
        )
    yield Verdict(key="stays", says=(_STAYS,), later=_STAYS_LATER)


def _says(side: Side, now: OneYear, year: OneYear, known: Known) -> Iterator[str]:
    begins = f"If your service moves and {side.when}," if side.when else "If your service moves,"
    more = year.take_home - now.take_home
    if more == 0 and known is Known.ASK:
        yield f"{begins} you would take home the same on the day. {_NOT_CHECKED}"
    elif known is Known.ASK:
        yield f"{begins} your take-home would change. {_NOT_CHECKED}"
    elif more == 0:
        home = amount(a_month(now.take_home), known)
        yield f"{begins} you would take home the same on the day: {home} a month."
    else:
        yield f"{begins} you would {_home(now, year, known)}."
    yield from _pension(now, year)


def _home(now: OneYear, year: OneYear, known: Known) -> str:
    more = year.take_home - now.take_home
    change = amount(a_month(abs(more)), known)
    lost = amount(now.pension_earned - year.pension_earned, Known.EXACT)
    if more < 0:
        return f"take home {change} less a month and earn {lost} less pension a year"
    less_in = amount(a_month(now.pension_contribution - year.pension_contribution), known)
    return (
        f"take home {change} more a month, and only because {less_in} a month less of your pay "
        f"goes into a pension: you would earn {lost} less pension a year"
    )


def _pension(now: OneYear, year: OneYear) -> Iterator[str]:
    earned = amount(now.pension_earned, Known.EXACT)
    if now.pension_earned and now.pension_earned == year.pension_earned:
        yield f"A year’s work would still earn you {earned} of pension a year, paid for life."
    elif now.pension_earned:
        pot = amount(year.pension_pot, Known.EXACT)
        yield (
            f"Now each year’s work earns {earned} a year, paid for life. Instead a pot would get "
            f"{pot} in the year, from you and the new body. You would carry the risk of what it "
            "buys."
        )
