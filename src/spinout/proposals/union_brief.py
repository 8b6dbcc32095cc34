"""Two pages for a union: terms and pension by group, duties and dates, and the case against."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from spinout.documents import (
    Block,
    Document,
    Table,
    heading,
    key_figures,
    number_column,
    paragraph,
    row,
    spans,
    strong,
    text_column,
)
from spinout.facts.service import PensionAccess
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Missing, Outcome
from spinout.handovers.duties import Duty
from spinout.handovers.firmness import Known
from spinout.handovers.passage import Passage
from spinout.handovers.pay import ASK, Package, Side, TypicalPost
from spinout.handovers.pay_bill import pay_bill
from spinout.law import day_in_words
from spinout.money import whole_pounds
from spinout.proposals.papers import parent_name, sheet

PLACE = "union-brief"
"""The name of the file, without its ending."""

_NOT_KNOWN = "Not known"
_ACCESS: Mapping[PensionAccess | Missing, tuple[str, str]] = MappingProxyType(
    {
        PensionAccess.OPEN: ("Open", "the plan takes the scheme to be open to new colleagues too."),
        PensionAccess.CLOSED: (
            "Closed",
            "the plan takes the scheme to be closed: those who move stay in, and new colleagues "
            "cannot join.",
        ),
        PensionAccess.NONE: ("None", "the plan takes the mutual to have no public pension."),
        UNKNOWN: (_NOT_KNOWN, "the plan does not know who may be in the scheme after the move."),
        NOT_APPLICABLE: (_NOT_KNOWN, "the plan names no public scheme."),
    }
)
_COLUMNS: tuple[tuple[str, Side, str], ...] = (
    ("Pay for the year", "stay", "gross_pay"),
    ("Pension, if it stays", "stay", "pension_earned"),
    ("If it moves", "go", "pension_earned"),
    ("New colleague", "new_joiner", "pension_earned"),
    ("New colleague’s pot", "new_joiner", "pension_pot"),
)
_SHEET = "The sheet “Duties and dates” has the law and the working of each."
_KEPT = (
    "pay, hours, leave, sick pay, notice, redundancy terms and years of service, on the day. A "
    "change because of the move is void, with few exceptions. Terms agreed with a union may change "
    "after a year, if no worse overall."
)
_NOT_KEPT = (
    "later national pay awards: the mutual decides its own. The pension, by the law on moves. "
    "Terms for new colleagues."
)


def union_brief(passage: Passage, *, made_on: date) -> Document:
    """Two pages that may be shown to anyone: no row stands for under ten posts."""
    return sheet(
        title="What the move would mean for members",
        subtitle=f"{passage.facts.name}, {parent_name(passage)}. For unions. Law as at "
        f"{day_in_words(passage.on)}.",
        made_on=made_on,
        running_note=f"Team’s brief. Not the view of {parent_name(passage)}. Information, not "
        "advice.",
        body=tuple(_body(passage)),
    )


def _body(passage: Passage) -> Iterator[Block]:
    found = passage.package
    assert found is not None
    short, access = _ACCESS[passage.facts.terms.access]
    yield key_figures(
        ("Posts that move", f"{found.posts_in:,}"),
        ("Pension scheme after", short),
        ("Day of the move", _day(passage.facts.go_live)),
    )
    yield paragraph(spans(strong("Kept by law: "), _KEPT))
    yield paragraph(spans(strong("Not kept: "), f"{_NOT_KEPT} On the pension, {access}"))
    yield paragraph(found.if_it_stays)
    yield _groups(found)
    bill = pay_bill(found, passage.pay_plan)
    if bill is not None:
        yield paragraph(bill.sentence)
    yield from _duties(passage.duties)
    yield heading(1, "The case against")
    against = passage.facts.narrative.case_against
    if not against:
        yield paragraph("The team has not written it yet. Ask for it before you answer.")
    for each in against:
        yield paragraph(each)


def _day(day: date | Missing) -> str:
    return _NOT_KNOWN if isinstance(day, Missing) else day_in_words(day)


def _groups(found: Package) -> Table:
    by_group: dict[str, list[TypicalPost]] = defaultdict(list)
    for post in found.typical:
        by_group[post.group].append(post)
    return Table(
        caption=f"Pay, and yearly pension built up, by kind of job, {found.tax_year}",
        columns=(
            text_column("Kind of job", weight=8),
            *(number_column(title, weight=5) for title, _, _ in _COLUMNS),
        ),
        rows=tuple(
            row(group, *(_span(posts, side, key) for _, side, key in _COLUMNS))
            for group, posts in by_group.items()
        ),
        note=spans(
            "One post of each pay point, on its usual hours, to the pound; a span where a job has "
            f"more. Only groups of ten posts or more. “{ASK}” rests on a figure we could not "
            "check: each statement says why."
        ),
    )


def _span(posts: Iterable[TypicalPost], side: Side, key: str) -> str:
    held = [post.comparison for post in posts]
    if any(each.known(side, key) is Known.ASK for each in held):
        return ASK
    amounts = [each.figure(side, key) for each in held]
    known = sorted(each for each in amounts if each is not None)
    if len(known) < len(amounts):
        return _NOT_KNOWN
    low, high = whole_pounds(known[0]), whole_pounds(known[-1])
    return low if low == high else f"{low} to {high}"


def _duties(duties: Iterable[Duty]) -> Iterator[Block]:
    """Each duty that is or may be owed; the sheet of duties and dates has the law of each."""
    owed = [each for each in duties if each.owed is not Outcome.NO and each.who]
    dated = [each for each in owed if each.latest is not None]
    if dated:
        yield Table(
            caption="Duties with a last day",
            columns=(
                text_column("Duty", weight=6),
                text_column("Who owes it, and to whom", weight=8),
                text_column("Last day", weight=4),
            ),
            rows=tuple(
                row(each.name, _parties(each), _day(each.latest or UNKNOWN)) for each in dated
            ),
        )
    undated = "; ".join(
        f"{each.name[:1].lower()}{each.name[1:]} ({_parties(each)})"
        for each in owed
        if each.latest is None
    )
    if undated:
        yield paragraph(spans(strong("Duties with no set day: "), f"{undated}. {_SHEET}"))


def _parties(each: Duty) -> str:
    return f"{each.who}, to {each.to}" if each.to else each.who
