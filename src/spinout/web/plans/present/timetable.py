"""The words of the timetable’s page, and of the forms that settle it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from markupsafe import Markup

from spinout.clocks import weekday_in_words
from spinout.documents.charts.gantt import svg
from spinout.findings import Outcome
from spinout.handovers.passage import Passage
from spinout.handovers.timetable import Chance, DatedTask, LegalPeriod, Timetable
from spinout.law import Cited, day_in_words
from spinout.proposals.timetable_paper import NO_CHANCE
from spinout.proposals.timetable_picture import TITLE, how_long, marked_name, whole_picture
from spinout.web.plans.plan import Plan
from spinout.web.plans.present.stages import Wanted, wanted
from spinout.web.plans.settling import (
    NOT_WAIT_FOR,
    WAIT_FOR,
    WEEKS,
    Settled,
    Settles,
    held,
    mark_of,
)

HEADS = ("Task", "How long", "First and last day", "No later than", "Who", "Waits for", "Law")
HEADS_IN_WEEKS = ("Task", "How long", "Weeks of the plan", "Who", "Waits for", "Law")
TITLES: Mapping[Settles, str] = {
    Settles.START: "When did work begin?",
    Settles.CHANGES: "Change a task",
    Settles.SIGNED: "Sign off a task",
    Settles.APPROVED: "Approve this timetable",
}
WHAT = (
    (WEEKS, "How many weeks it takes"),
    (WAIT_FOR, "Make it wait for another task"),
    (NOT_WAIT_FOR, "Let it start without another task"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StageTable:
    """One stage of the work: its aim, what to watch for, and its tasks as rows."""

    key: str
    name: str
    goal: str
    watch_for: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitSetByLaw:
    """One least time: its name, its length, its days and its law in words."""

    name: str
    amount: str
    days: str
    law: str
    wants: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimetablePage:
    """The timetable on one page."""

    name: str
    law_on: str
    variant: str
    figures: tuple[tuple[str, str], ...]
    says: tuple[str, ...]
    wants: tuple[Wanted, ...]
    picture_title: str
    picture: Markup
    stages: tuple[StageTable, ...]
    waits: tuple[WaitSetByLaw, ...]
    changes: tuple[tuple[str, bool, str], ...]
    gates: tuple[tuple[str, str], ...]
    slip: str
    approved: tuple[str, ...]
    shorter: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, ...], ...]
    chance: str
    chance_says: str
    has_days: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlePage:
    """One form, what is in the plan already, and what is wrong with what was sent."""

    what: str
    title: str
    tasks: tuple[tuple[str, str], ...]
    fields: Mapping[str, str]
    errors: Mapping[str, str]
    entries: tuple[tuple[str, str], ...]
    """What is held, in words, each with its mark."""
    choices: tuple[tuple[str, str], ...] = WHAT


def timetable_page(plan: Plan, passage: Passage, found: Timetable) -> TimetablePage:
    """The page of a plan taken through every stage."""
    law = {each.key: each.label for each in passage.cited.get("timetable", ())}
    return TimetablePage(
        name=plan.name,
        law_on=day_in_words(passage.on),
        variant=urlencode({"variant": passage.variant.key}),
        figures=tuple(_figures(found)),
        says=found.says,
        wants=wanted(found.missing),
        picture_title=TITLE,
        # It is drawn from our own words and from names that are escaped.
        picture=Markup(svg(whole_picture(found), identity="gantt")),  # noqa: S704
        stages=tuple(_stages(found, passage.cited.get("timetable", ()))),
        waits=tuple(_wait(each, law) for each in found.periods),
        changes=tuple((each.asks, each.taken, each.says) for each in found.changes),
        gates=tuple(_gates(found)),
        slip=found.slip.says if found.slip else "",
        approved=tuple(_approved(found)),
        shorter=tuple(_shorter(found)),
        others=tuple(
            (each.who, f"{each.began}. {each.ended}.", each.took, each.source)
            for each in found.observed
        ),
        chance="" if found.chance is None else found.chance.words,
        chance_says=NO_CHANCE if found.chance is None else _chance(found.chance),
        has_days=found.start is not None,
    )


def settle_page(what: Settles, plan: Plan, found: Timetable | None, sent: Settled) -> SettlePage:
    """The form for one thing, with what the plan holds of it."""
    names = dict(task_names(found)) if found else {}
    return SettlePage(
        what=what.value,
        title=TITLES[what],
        tasks=(("", "Choose a task"), *names.items()),
        fields=sent.fields,
        errors=sent.errors,
        entries=tuple((mark_of(each), _entry(each, what)) for each in held(plan, what)),
    )


def task_names(found: Timetable) -> Iterator[tuple[str, str]]:
    """Every task by its key, those that a small team takes as one among them."""
    for each in found.tasks:
        for key in each.merged or (each.key,):
            yield key, f"{key} {each.name}"


def _figures(found: Timetable) -> Iterator[tuple[str, str]]:
    yield "Weeks from a first idea to the move", f"{found.weeks:,}"
    if found.reaches is not None:
        yield "Earliest day of the move", day_in_words(found.reaches)
    if found.go_live is not None:
        yield "Day you chose", day_in_words(found.go_live)
    if found.spare_days is not None:
        late = found.spare_days < 0
        yield ("Days too late" if late else "Days to spare"), f"{abs(found.spare_days):,}"


def _stages(found: Timetable, cited: Iterable[Cited]) -> Iterator[StageTable]:
    dated, law = found.start is not None, {each.key: _linked(each) for each in cited}
    for stage in found.stages:
        tasks = [each for each in found.tasks if each.stage == stage.key]
        yield StageTable(
            key=stage.key,
            name=f"{stage.key}. {stage.name}",
            goal=f"{stage.goal}. We assume {stage.weeks} weeks.",
            watch_for=f"{stage.watch_for} ({stage.source})",
            heads=HEADS if dated else HEADS_IN_WEEKS,
            rows=tuple(_row(each, law, dated=dated) for each in tasks),
        )


def _row(each: DatedTask, law: Mapping[str, Markup], *, dated: bool) -> tuple[str, ...]:
    when = _days(each) if dated else (f"{each.start_week} to {each.end_week}",)
    waits = ", ".join(each.after) or "Nothing"
    name = f"{marked_name(each)}. {each.says}" if each.says else marked_name(each)
    drivers = Markup("; ").join(law[key] for key in each.citations if key in law)
    return name, how_long(each), *when, ", ".join(each.who), waits, drivers


def _linked(each: Cited) -> Markup:
    """The law by its name, leading to where it was read, and marked where we could not check it."""
    doubt = "" if each.status.plain and each.firm else " (to confirm)"
    if not each.address:
        return Markup("{}{}").format(each.label, doubt)
    link = Markup('<a class="govuk-link" href="{}">{}</a>{}')
    return link.format(each.address, each.label, doubt)


def _days(each: DatedTask) -> tuple[str, str]:
    slip = ""
    if each.slip_days:
        late = "later" if each.slip_days > 0 else "earlier"
        slip = f" ({abs(each.slip_days)} days {late} than first approved)"
    if each.done is not None:
        return f"Done{'' if each.done_is_known else ' by'} {day_in_words(each.done)}{slip}", ""
    if each.earliest is None or each.latest is None:
        return "", ""
    days = f"{day_in_words(each.earliest.first)} to {day_in_words(each.earliest.last)}"
    return f"{days}{slip}", day_in_words(each.latest.last)


def _wait(each: LegalPeriod, law: Mapping[str, str]) -> WaitSetByLaw:
    may = "" if each.holds is Outcome.YES else " It depends."
    days = ""
    if each.begins is not None and each.ends is not None:
        days = f"From {weekday_in_words(each.begins)}; over by {weekday_in_words(each.ends)}."
    return WaitSetByLaw(
        name=each.name,
        amount=f"At least {each.amount}.{may}",
        days=days,
        law=f"{'; '.join(law.get(key, key) for key in each.citations)} ({each.standing.words})",
        wants=wanted(each.missing),
    )


def _gates(found: Timetable) -> Iterator[tuple[str, str]]:
    for each in found.gates:
        day = "" if each.signed is None else f"{day_in_words(each.signed)}. "
        yield f"{each.task} {each.name}", f"{day}{each.says}"


def _approved(found: Timetable) -> Iterator[str]:
    for each in found.approved:
        on = "no day given" if each.on is None else day_in_words(each.on)
        move = "no day" if each.go_live is None else day_in_words(each.go_live)
        yield f"{each.name}, {on}, by {each.post or 'no post'}: the move on {move}."


def _shorter(found: Timetable) -> Iterator[tuple[str, str]]:
    for each in found.offsets:
        days = ""
        if each.first is not None and each.last is not None:
            days = f" ({day_in_words(each.first)} to {day_in_words(each.last)})"
        yield f"{each.when}{days}", each.says


def _chance(found: Chance) -> str:
    return f"{found.says} The runs start from the number {found.seed}."


def _entry(entry: Mapping[str, object], what: Settles) -> str:
    """What the plan holds, in a line."""
    told = {name: str(each) for name, each in entry.items() if name != "finish"}
    by = f"{told.get('post', 'no post')}. {told.get('reason') or told.get('notice') or ''}"
    if what is Settles.APPROVED:
        return f"{told.get('name', 'A version')}, {told.get('on', 'no day')}: {by}"
    if what is Settles.SIGNED:
        return f"{told.get('task', '')}, done {told.get('on', 'on no day')}: {by}"
    asked = next((f"{words}: {told[key]}" for key, words in WHAT if key in told), "nothing")
    return f"{told.get('task', '')}. {asked}. {by}"
