"""Open cases answered again after a change: which answers and dates moved, and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from spinout import ownership, routes
from spinout.facts.plan import CaseFacts
from spinout.handovers.route_findings import Clock, RouteFindings
from spinout.law import Cited, LawLibrary


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The ways to ask as they were answered, and every line of law the answer read."""

    routes: RouteFindings
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """A case still open: its name, its facts, and the answer its team last had."""

    name: str
    facts: CaseFacts
    answer: Answered


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedDate:
    """A clock whose last day changed; None where it had, or now has, no last day."""

    clock: str
    before: date | None
    after: date | None
    working: str
    """How the day is counted now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A case whose answer changed: the dates, the codes that came and went, and why."""

    name: str
    dates: tuple[MovedDate, ...]
    codes_gone: tuple[str, ...]
    codes_new: tuple[str, ...]
    why: tuple[str, ...]


def answer(facts: CaseFacts, library: LawLibrary, *, on: date) -> Answered:
    """The ways to ask for one case under the law as at `on`, with no form of body weighed."""
    reading = library.read(on)
    found = routes.check(facts, ownership.control(facts, reading), reading)
    return Answered(routes=found, cited=reading.cited)


def moved(cases: Iterable[OpenCase], library: LawLibrary, *, on: date) -> Iterator[Moved]:
    """The cases whose dates or codes differ when answered again as at `on`, in the order given.

    `library` and the bank holidays known to this process are the ones as changed.
    """
    for case in cases:
        again = answer(case.facts, library, on=on)
        dates = tuple(_moved_dates(case.answer.routes.every_clock, again.routes.every_clock))
        before, after = case.answer.routes.codes, again.routes.codes
        if dates or before != after:
            yield Moved(
                name=case.name,
                dates=dates,
                codes_gone=tuple(code for code in before if code not in after),
                codes_new=tuple(code for code in after if code not in before),
                why=tuple(_why(case.answer.cited, again.cited, dates)),
            )


def _moved_dates(before: Iterable[Clock], after: Iterable[Clock]) -> Iterator[MovedDate]:
    then, now = ({clock.name: clock for clock in clocks} for clocks in (before, after))
    for name in dict.fromkeys((*then, *now)):
        old, new = then.get(name), now.get(name)
        was, ends = (clock.last if clock else None for clock in (old, new))
        if was != ends:
            working = new.working if new else "This clock no longer runs."
            yield MovedDate(clock=name, before=was, after=ends, working=working)


def _why(
    before: Iterable[Cited], after: Iterable[Cited], dates: tuple[MovedDate, ...]
) -> Iterator[str]:
    """What changed in the law the answer rests on, or else that the days are counted anew."""
    then, now = _held(before), _held(after)
    for key in (key for key in now if key in then and now[key] != then[key]):
        yield f"{key} said: {'; '.join(then[key])} It now says: {'; '.join(now[key])}"
    for key in (key for key in then if key not in now):
        yield f"The answer no longer rests on {key}."
    for key in (key for key in now if key not in then):
        yield f"The answer now rests on {key}."
    if dates and then == now:
        yield "The law is as it was. The working days in between have changed."


def _held(lines: Iterable[Cited]) -> dict[str, tuple[str, ...]]:
    """What each key says, with its standing, by key."""
    held: dict[str, tuple[str, ...]] = {}
    for line in lines:
        says = f"{line.label}: {line.says} ({line.status.value.replace('_', ' ')})"
        held[line.key] = (*held.get(line.key, ()), says)
    return held
