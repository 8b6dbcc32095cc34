"""The timetable in plain lines for a terminal."""

from collections.abc import Iterator

from spinout.cli.words import bullet, headline, wrapped
from spinout.clocks import weekday_in_words
from spinout.facts.wanted import need_to_know
from spinout.findings import Outcome
from spinout.handovers.timetable import DatedTask, Timetable
from spinout.law import day_in_words
from spinout.proposals.timetable_paper import NO_CHANCE
from spinout.proposals.timetable_picture import marked_name


def timetable_lines(found: Timetable | None) -> list[str]:
    """The answer first, then the tasks, what the law holds, the changes; the odds last."""
    if found is None:
        return []
    return [
        *headline("The timetable"),
        *(bullet(each) for each in found.says),
        *([bullet(need_to_know(found.missing))] if found.missing else []),
        *headline(f"The longest chain: {found.weeks} weeks to the move"),
        wrapped(", ".join(found.path), indent="  "),
        bullet(f"The plan as we hold it, for any board, takes {found.base_weeks} weeks."),
        *headline("The tasks"),
        *(line for each in found.tasks for line in _task(each)),
        *headline("What the law holds"),
        *_periods(found),
        *_changes(found),
        *_gates(found),
        *_slip(found),
        *_shorter(found),
        *_others(found),
        *_chance(found),
    ]


def _task(each: DatedTask) -> Iterator[str]:
    yield wrapped(marked_name(each), indent="       ", first="  ")
    yield wrapped(f"{_weeks(each)} {_when(each)}", indent="       ")
    if each.says:
        yield wrapped(each.says, indent="       ")
    if each.citations:
        yield wrapped(f"Law: {', '.join(each.citations)}", indent="       ")


def _weeks(each: DatedTask) -> str:
    weeks = "1 week" if each.weeks == 1 else f"{each.weeks} weeks"
    by = f", set by {each.weeks_by}" if each.weeks_by else ""
    who = ", ".join(each.who)
    after = f" after {', '.join(each.after)}" if each.after else ""
    return f"{weeks}{by}{after}; {who}."


def _when(each: DatedTask) -> str:
    if each.done is not None:
        known = f"Done {day_in_words(each.done)}."
        return known if each.done_is_known else f"Done by {day_in_words(each.done)}."
    if each.earliest is None or each.latest is None:
        return f"Weeks {each.start_week} to {each.end_week}."
    late = "" if not each.slip_days else f" {_slipped(each.slip_days)}"
    return (
        f"{day_in_words(each.earliest.first)} to {day_in_words(each.earliest.last)}; "
        f"no later than {day_in_words(each.latest.last)}.{late}"
    )


def _slipped(days: int) -> str:
    word = "later" if days > 0 else "earlier"
    return f"{abs(days)} days {word} than first approved."


def _periods(found: Timetable) -> Iterator[str]:
    for each in found.periods:
        may = "" if each.holds is Outcome.YES else " It may hold; it depends."
        yield bullet(f"{each.says}{may} [{each.standing.words}]")
        if each.begins is not None and each.ends is not None:
            yield wrapped(
                f"From {weekday_in_words(each.begins)}; over by {weekday_in_words(each.ends)}.",
                indent="    ",
            )
        if each.missing:
            yield wrapped(need_to_know(each.missing), indent="    ")
        yield wrapped(f"Law: {', '.join(each.citations)}", indent="    ")


def _changes(found: Timetable) -> Iterator[str]:
    if found.changes:
        yield from headline("Changes asked for")
    for each in found.changes:
        yield bullet(f"{each.asks}. {'' if each.taken else 'Not taken. '}{each.says}")
        if each.citations:
            yield wrapped(f"Law: {', '.join(each.citations)}", indent="    ")


def _gates(found: Timetable) -> Iterator[str]:
    yield from headline("Decisions")
    for each in found.gates:
        day = "" if each.signed is None else f" {day_in_words(each.signed)}."
        yield bullet(f"{each.task}  {each.name}.{day} {each.says}")


def _slip(found: Timetable) -> Iterator[str]:
    if found.slip is not None:
        yield from headline("Since it was first approved")
        yield bullet(found.slip.says)


def _shorter(found: Timetable) -> Iterator[str]:
    yield from headline("A shorter order of the same work: our suggestion")
    for each in found.offsets:
        days = ""
        if each.first is not None and each.last is not None:
            days = f" ({day_in_words(each.first)} to {day_in_words(each.last)})"
        yield bullet(f"{each.when}{days}: {each.says}")


def _others(found: Timetable) -> Iterator[str]:
    yield from headline("How long it took others")
    for each in found.observed:
        yield bullet(f"{each.who}: {each.took}. {each.began}; {each.ended}. ({each.source})")


def _chance(found: Timetable) -> Iterator[str]:
    yield from headline("The chance of the date")
    if found.chance is None:
        yield bullet(NO_CHANCE)
        return
    yield bullet(f"{found.chance.words} of these runs. {found.chance.says}")
    yield bullet(f"The runs start from the number {found.chance.seed}. It gives the same again.")
