"""The whole timetable of a case, from its facts, its routes and the law on one date."""

from collections.abc import Iterator
from datetime import date

from spinout.clocks import Nation
from spinout.facts.plan import CaseFacts
from spinout.facts.questions.question import FIRST_DAY
from spinout.findings import Missing
from spinout.handovers.route_findings import RouteFindings
from spinout.handovers.timetable import MOVE, Chance, LegalPeriod, Timetable
from spinout.law import Reading
from spinout.timetable.beside import observed, offsets, stages_of
from spinout.timetable.changes import Judged, judged
from spinout.timetable.conditions import Circumstances
from spinout.timetable.done import Done, done_in, gates_of
from spinout.timetable.odds import chance_of
from spinout.timetable.periods import HeldPeriod, locks_of, periods_of
from spinout.timetable.process import told_by_process
from spinout.timetable.rows import Placed, ends_of, groups_of, merged, rows_of
from spinout.timetable.schedule import Schedule, in_weeks, scheduled
from spinout.timetable.slip import days_late, first_of, slip_of, versions
from spinout.timetable.spans import WorkDays, work_days
from spinout.timetable.tasks import base_tasks, tasks_of
from spinout.timetable.telling import sentences
from spinout.timetable.ways import NAMES, PEOPLE, Chosen, is_small, way_of

_WEEKS_A_YEAR = 52


def timetable(facts: CaseFacts, found: RouteFindings | None, reading: Reading) -> Timetable:
    """The timetable of the case under the law as at the reading’s date.

    Law: timetable-tasks, timetable-ways, timetable-periods, timetable-locks, timetable-merges
    """
    chosen, small = way_of(facts, found), is_small(facts, reading)
    case = Circumstances(facts=facts, routes=found, way=chosen.way)
    held, locks = periods_of(case, reading), locks_of(case, reading)
    tasks = told_by_process(tasks_of(chosen.way, reading), chosen.way, found)
    settled = judged(tasks, facts.timetable.changes, held, locks)
    done = done_in(facts, chosen.way, settled.tasks)
    placed = _placed(facts, case.nation.possible, settled, done)
    first = first_of(facts.timetable.approved)
    late = days_late(first, ends_of(placed))
    rows, groups = rows_of(placed, late, reading), groups_of(reading) if small else {}
    go_live = _known(facts.go_live)
    dated = placed.schedule
    return Timetable(
        way=chosen.way.value,
        way_name=NAMES[chosen.way],
        why_this_way=chosen.why,
        weeks=placed.weeks.weeks,
        base_weeks=_base_weeks(reading),
        path=_as_merged(placed.weeks.path, groups),
        driving=_as_merged(dated.driving, groups) if dated else (),
        tasks=merged(rows, groups),
        stages=stages_of(reading),
        periods=tuple(_told(each, placed) for each in settled.periods),
        changes=settled.verdicts,
        gates=gates_of(facts, settled.tasks, done),
        start=date.fromordinal(dated.begins) if dated else None,
        go_live=go_live,
        reaches=date.fromordinal(dated.reaches) if dated else None,
        spare_days=dated.target - dated.reaches if dated and go_live else None,
        says=sentences(facts, placed, way_name=NAMES[chosen.way], small=small),
        approved=versions(facts.timetable.approved),
        slip=slip_of(first, late),
        chance=_chance(facts, placed, reading),
        offsets=offsets(go_live, reading),
        observed=observed(reading),
        missing=tuple(dict.fromkeys(_missing(facts, chosen, settled.periods, small))),
    )


def _placed(facts: CaseFacts, nations: tuple[Nation, ...], settled: Judged, done: Done) -> Placed:
    weeks = in_weeks(settled.tasks, settled.periods, work_days(nations, date.max.year))
    work = work_days(nations, _since(facts, done, weeks.weeks))
    return Placed(
        tasks=settled.tasks,
        weeks=weeks,
        schedule=scheduled(
            settled.tasks,
            settled.periods,
            work,
            begins=_known(facts.timetable.start),
            go_live=_known(facts.go_live),
            done=done.days,
            not_before=_not_before(facts, done),
        ),
        work=work,
        done=done,
    )


def _since(facts: CaseFacts, done: Done, weeks: int) -> int:
    """A year before any day of the plan, so that the bank holidays from then on are known."""
    years = [day.year for day in done.days.values()]
    if isinstance(facts.timetable.start, date):
        years.append(facts.timetable.start.year)
    if isinstance(facts.go_live, date):
        years.append(facts.go_live.year - weeks // _WEEKS_A_YEAR - 1)
    return max(min(years, default=date.max.year) - 1, FIRST_DAY.year)


def _not_before(facts: CaseFacts, done: Done) -> dict[str, date]:
    window = facts.expression.window
    if isinstance(window, Missing) or "T27" in done.days:
        return {}
    return {"T27": window.first}


def _base_weeks(reading: Reading) -> int:
    """The weeks of the plan as our data hold it, with no way of asking and no change."""
    return in_weeks(base_tasks(reading), (), work_days((), date.max.year)).weeks


def _chance(facts: CaseFacts, placed: Placed, reading: Reading) -> Chance | None:
    """The chance of the day chosen; None where none is, or nothing says when work began."""
    found = placed.schedule
    begun = isinstance(facts.timetable.start, date) or bool(placed.done.known)
    if found is None or isinstance(facts.go_live, Missing) or not begun:
        return None
    if MOVE in placed.done.days:
        return None
    given = facts.timetable.seed
    seed = reading.figure("timetable/seed").whole if isinstance(given, Missing) else given
    return chance_of(found, placed.tasks, placed.work, seed=seed, reading=reading)


def _told(held: HeldPeriod, placed: Placed) -> LegalPeriod:
    begins, ends = _days_of(held, placed.schedule, placed.work)
    none = " There need be no such wait." if held.may_be_none else ""
    return LegalPeriod(
        key=held.key,
        name=held.name,
        amount=held.amount,
        tasks=held.tasks,
        holds=held.holds,
        standing=held.standing,
        citations=held.citations,
        says=f"{held.name}: at least {held.amount}. No one may make it shorter.{none}",
        begins=begins,
        ends=ends,
        missing=held.missing,
    )


def _days_of(
    held: HeldPeriod, found: Schedule | None, work: WorkDays
) -> tuple[date | None, date | None]:
    """The working day it begins on in the earliest plan, and the first day on which it is over."""
    if found is None or held.link.later in found.fixed:
        return None, None
    begins = found.earliest[held.link.earlier]
    return work.first_from(begins), date.fromordinal(work.end_from(held.link.span, begins))


def _as_merged(
    chain: tuple[str, ...], groups: dict[str, tuple[str, tuple[str, ...]]]
) -> tuple[str, ...]:
    into = {task: group for group, (_, tasks) in groups.items() for task in tasks}
    return tuple(dict.fromkeys(into.get(task, task) for task in chain))


def _missing(
    facts: CaseFacts, chosen: Chosen, periods: tuple[HeldPeriod, ...], small: bool | None
) -> Iterator[str]:
    if isinstance(facts.go_live, Missing):
        yield "case.go_live"
    yield from chosen.missing
    if small is None:
        yield PEOPLE
    for each in periods:
        yield from each.missing


def _known(day: date | Missing) -> date | None:
    return None if isinstance(day, Missing) else day
