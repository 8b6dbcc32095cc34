"""Duties and dates: one sheet for staff representatives of what is owed before colleagues move."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from spinout.clocks import weekday_in_words
from spinout.documents import (
    Block,
    Document,
    Link,
    Spans,
    Table,
    bullets,
    heading,
    key_figures,
    paragraph,
    row,
    spans,
    strong,
    text_column,
)
from spinout.facts.wanted import need_to_know
from spinout.findings import CONFIRM, Firmness, Outcome
from spinout.handovers.duties import Duty
from spinout.handovers.passage import Passage
from spinout.law import Cited, day_in_words
from spinout.proposals.own_sheet import own_sheet
from spinout.proposals.papers import parent_name

PLACE = "duties-and-dates"
"""The name of the file, without its ending."""

_STAGE = "consultation"
_TUPE = "tupe-2006"
_SHORT: Mapping[str, str] = MappingProxyType(
    {
        _TUPE: "TUPE",
        "tupe-changes-2014": "SI 2014/16",
        "tupe-ni": "Northern Ireland’s rules",
        "tulrca-1992": "Act of 1992",
        "cosop-2000": "Statement of practice",
    }
)
"""What the sheet calls a law that it names in a narrow column."""


def union_sheet(passage: Passage, *, made_on: date) -> Document:
    """Who owes what to whom before colleagues move, by when, under which law, and what is unsure.

    It may be shown to anyone: it holds numbers of people and no one's pay.
    """
    return own_sheet(
        passage,
        title="Duties and dates of the move",
        kind="sheet",
        readers="For those who speak for staff.",
        body=_body(passage),
        made_on=made_on,
    )


def _body(passage: Passage) -> Iterator[Block]:
    if not passage.duties:
        reasons = [each.sentence for each in passage.lacks if each.stage == _STAGE]
        yield paragraph(" ".join(["We could not work out the duties on this date.", *reasons]))
        return
    scope, *duties = passage.duties
    owed = [each for each in duties if each.owed is not Outcome.NO]
    law = {each.key: each for each in reversed(passage.cited.get(_STAGE, ()))}
    yield key_figures(*_at_a_glance(passage.duties))
    yield paragraph(
        "A program made this from what the team entered. “Your employer now” is "
        f"{parent_name(passage)}. {scope.says} {scope.unchecked}"
    )
    yield _duties(owed, law)
    yield _lists(owed)
    yield from _not_owed(passage.duties)
    yield from _to_know(owed)


def _at_a_glance(duties: Iterable[Duty]) -> Iterator[tuple[str, str]]:
    """The two days that matter most, or that they are not known."""
    by_key = {each.key: each for each in duties}
    for label, day in (
        ("Begin by (our suggestion)", by_key["tupe.inform"].begin_by),
        ("Details of colleagues due by", by_key["tupe.eli"].latest),
    ):
        yield label, "Not known yet" if day is None else day_in_words(day)


def _duties(owed: Iterable[Duty], law: Mapping[str, Cited]) -> Table:
    return Table(
        caption="What is owed, by whom and to whom, and by when",
        columns=(
            text_column("Duty", weight=8),
            text_column("Who owes it, and to whom", weight=4),
            text_column("Last day, and how it is found", weight=6),
            text_column("Law, and what we could not check", weight=5),
        ),
        rows=tuple(
            row(
                spans(strong(f"{each.name}. "), _told(each.says)),
                _parties(each),
                _by_when(each),
                spans(*_provisions(each.citations, law), f". {_unsure(each)}".rstrip()),
            )
            for each in owed
        ),
    )


def _parties(each: Duty) -> str:
    who = f"{each.who[:1].upper()}{each.who[1:]}"
    return f"{who}, to {each.to}." if each.to else f"{who}."


def _by_when(each: Duty) -> Spans:
    """The last day, the working, which names any day from which to warn, and our suggestion."""
    working = each.working[:1].upper() + each.working[1:]
    said = f"{working}{'' if working.endswith('.') else '.'}"
    if each.begin_by is not None:
        said += f" Our suggestion: begin by {weekday_in_words(each.begin_by)}."
    if each.latest is None:
        return spans(said)
    return spans(strong(f"{weekday_in_words(each.latest)}."), f" {said}")


def _provisions(keys: Iterable[str], law: Mapping[str, Cited]) -> Spans:
    """Each law by a short name, then its provisions, each linked to its text."""
    parts: list[str | Link] = []
    named = ""
    for key in keys:
        if key not in law:
            continue
        act = key.partition("/")[0]
        again = f"{'; ' if parts else ''}{_name(act, law[key])} "
        parts.append(", " if act == named else again)
        parts.append(Link(text=_pinpoint(law[key]), address=law[key].address))
        named = act
    return spans(*parts)


def _name(act: str, held: Cited) -> str:
    return _SHORT.get(act) or held.label.rpartition(", ")[0]


def _pinpoint(held: Cited) -> str:
    point = held.label.rpartition(", ")[2]
    return point.removeprefix("regulation ") if _TUPE in held.key else point


def _unsure(each: Duty) -> str:
    if each.unchecked:
        return each.unchecked
    match each.standing.firmness:
        case Firmness.CONFIRM | Firmness.OUTSIDE_OUR_DATA:
            return f"{CONFIRM.words[:1].upper()}{CONFIRM.words[1:]}."
        case _:
            return ""


def _lists(owed: Iterable[Duty]) -> Table:
    """What each must hold, and what may follow where it is not done, told once."""
    told: dict[str, str] = {}
    rows = []
    for alike in _by_what_follows(owed):
        names, end = "; ".join([each.name for each in alike]), alike[0].if_not
        if_not = f"As for “{told[end]}”." if end in told else end
        told.setdefault(end, names)
        rows.append(
            row(
                names,
                _numbered([item for each in alike for item in each.holds]),
                if_not or "We have not checked; ask a solicitor.",
            )
        )
    return Table(
        caption="What each must hold, and what may follow if it is not done",
        columns=(
            text_column("Duty", weight=3),
            text_column("It must hold", weight=7),
            text_column("If it is not done", weight=6),
        ),
        rows=tuple(rows),
    )


def _by_what_follows(owed: Iterable[Duty]) -> list[list[Duty]]:
    """The duties that list parts, or whose breach has an end, those with one end together.

    Only one duty of a row may list parts, or it could not be told whose they are.
    """
    rows: list[list[Duty]] = []
    for each in owed:
        alike = [
            row
            for row in rows
            if row[0].if_not == each.if_not and not (each.holds and any(d.holds for d in row))
        ]
        if alike:
            alike[0].append(each)
        elif each.holds or each.if_not:
            rows.append([each])
    return rows


def _numbered(items: Iterable[str]) -> str:
    listed = " ".join(f"({number}) {item}." for number, item in enumerate(items, start=1))
    return listed or "As the table above says."


def _not_owed(duties: Iterable[Duty]) -> Iterator[Block]:
    found: dict[str, list[str]] = {}
    for each in duties:
        if each.owed is Outcome.NO:
            found.setdefault(_told(each.says), []).append(each.name)
    if found:
        told = [spans(strong(f"{'; '.join(names)}. "), why) for why, names in found.items()]
        yield paragraph(strong("Not owed here, on what the team has said:"))
        yield bullets(*told)


def _to_know(owed: Iterable[Duty]) -> Iterator[Block]:
    keys = dict.fromkeys(key for each in owed for key in each.missing)
    if keys:
        yield heading(1, "What we still need to know")
        yield paragraph(need_to_know(keys))


def _told(text: str) -> str:
    """The sentence as staff representatives read it: it was the team that told us."""
    return text.replace("You have told us that", "The team says that")
