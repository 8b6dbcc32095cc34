"""Assumptions by the size of their effect: each moved alone, down and up, by its own spread."""

from collections.abc import Iterator
from dataclasses import dataclass

from spinout.forecast.months import MONTHS_IN_YEAR, YEARS
from spinout.forecast.risk.change import Change, Does
from spinout.forecast.risk.ground import Ground
from spinout.forecast.risk.outcomes import PLAN, Changed, outcomes
from spinout.forecast.risk.shapes import Normal, Triangle
from spinout.forecast.risk.uncertain import Course, Uncertain, of_these
from spinout.handovers.risk_findings import Effect, Effects


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moved:
    uncertain: Uncertain
    down: Changed
    up: Changed


def effects(ground: Ground) -> Effects:
    """What each assumption alone does to the reserve at the end of year 5, the largest first.

    A rise is moved by one standard deviation in every year it is drawn; the others to the ends of
    their shape.
    """
    moved = [_both_ends(each) for each in of_these(ground.reachable)]
    found = iter(outcomes(ground, (PLAN, *(end for each in moved for end in (each.down, each.up)))))
    plan = next(found).reserve[-1]
    shown = tuple(
        Effect(
            key=each.uncertain.key,
            name=each.uncertain.name,
            down=each.down.says,
            up=each.up.says,
            at_down=next(found).reserve[-1],
            at_up=next(found).reserve[-1],
            owner=each.uncertain.owner,
        )
        for each in moved
    )
    return Effects(plan=plan, effects=tuple(sorted(shown, key=lambda each: -each.width)))


def _both_ends(each: Uncertain) -> _Moved:
    match each.shape:
        case Normal(middle=middle, spread=spread):
            low, high = middle - spread, middle + spread
        case Triangle(low=low, high=high):
            pass
        case _:
            low, high = 0.0, 1.0
    return _Moved(uncertain=each, down=_end(each, low, "down"), up=_end(each, high, "up"))


def _end(each: Uncertain, at: float, way: str) -> Changed:
    if each.course is Course.GROWTH:
        says = f"{abs(at) * 100:g} {_points(at)} {'less' if at < 0 else 'more'} a year"
    else:
        says = f"{at * 100:g}% of the plan"
    return Changed(
        key=f"{each.key}_{way}", name=each.name, says=says, changes=tuple(_changes(each, at))
    )


def _points(at: float) -> str:
    return "point" if abs(at) * 100 == 1 else "points"


def _changes(each: Uncertain, at: float) -> Iterator[Change]:
    if each.course is not Course.GROWTH:
        yield Change(moves=each.moves, does=Does.MULTIPLIES, amount=at)
        return
    for year in range(2, YEARS + 1):
        first = (year - 1) * MONTHS_IN_YEAR + 1
        yield Change(
            moves=each.moves,
            does=Does.MULTIPLIES,
            amount=(1 + at) ** (year - 1),
            first=first,
            last=first + MONTHS_IN_YEAR - 1,
        )
