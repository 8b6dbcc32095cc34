"""A statement for one kind of post: two sides of one sheet on what is kept, until when and by whom.

It is made from a comparison alone, so the same pages serve a typical post and one colleague. There
is no student loan, opting out or half-rate section in it: no team’s file holds them.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from spinout.documents import (
    Block,
    Document,
    PageBreak,
    Table,
    number_column,
    paragraph,
    row,
    spans,
    strong,
    text_column,
)
from spinout.handovers.firmness import Known, amount, least_firm
from spinout.handovers.passage import Passage
from spinout.handovers.pay import ASK, ComparedLine, Comparison, Package, Side
from spinout.handovers.who_moves import WhoMoves
from spinout.law import day_in_words
from spinout.money import nearest
from spinout.proposals.papers import parent_name, sheet

_UNSURE = "†"
_MONTHS = 12
_ON_THE_DAY = "The same on the day"
_SIDES: tuple[tuple[Side, str], ...] = (
    ("stay", "If it stays"),
    ("go", "If it moves"),
    ("new_joiner", "New colleague"),
)
_FIGURES: Mapping[str, str] = MappingProxyType(
    {
        "gross_pay": "Pay for the year",
        "pension_contribution": "What you pay into a pension",
        "take_home": "Take-home pay for the year",
        "pension_earned": "Yearly pension built up",
        "pension_pot": "Money paid into a pot, by you and the employer",
    }
)
_NO_END = "No end date. A change because of the move is void, with few exceptions."
_A_YEAR = (
    "No end date for your own terms. Those agreed with a union may change after a year, if no "
    "worse overall."
)
_UNTIL: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "gross_pay": ("Pay and hours", "Yes, on the day of the move.", _NO_END),
        "annual_leave": (
            "Leave, sick pay, notice and redundancy terms",
            "Yes, on the day of the move.",
            _A_YEAR,
        ),
        "continuous_service": ("Years of service", "Yes, on the day of the move.", _NO_END),
        "pension_scheme": (
            "Pension",
            "Not by the law on moves. {go}",
            "While the mutual may have members in the scheme.",
        ),
        "pay_awards": ("Pay awards", "No.", "From the day of the move."),
    }
)
"""What is protected, how, and until when, by the line whose words say what could change."""

_IN_WORDS = (
    "annual_leave",
    "sick_pay",
    "notice",
    "redundancy",
    "ill_health_and_death",
)
_ASK = (
    "Is my pay right? Your payroll team. Am I in the service that moves? Your manager, then your "
    "union. What is in my pension? Those who run the scheme or fund. What will change? Your union "
    "or staff representative. What should I do? A qualified adviser."
)


def statement(
    passage: Passage, found: Comparison, *, name: str, about: str, author: str, made_on: date
) -> Document:
    """The two pages for one post called `name`; `about` says what the figures stand for."""
    assert passage.package is not None
    when = f"{passage.package.tax_year}, by the law as at {day_in_words(passage.on)}"
    return sheet(
        title="Your pay, pension and terms",
        subtitle=f"{name}. {passage.facts.name}, {parent_name(passage)}.",
        author=author,
        made_on=made_on,
        running_note="Information, not advice. Do not leave, opt out of or transfer a pension "
        "because of it. You need not show this to anyone or say how you will vote.",
        body=tuple(_body(found, about, when, passage.package)),
    )


def _body(found: Comparison, about: str, when: str, package: Package) -> Iterator[Block]:
    yield paragraph(f"{in_words(found)} {package.if_it_stays}")
    yield _figures(found, about, when)
    yield _protected(found)
    yield PageBreak()
    yield _terms(found)
    yield Table(
        caption="Do you move with the service? It turns on how you work. Not each case was checked",
        columns=(text_column("How you work", weight=4), text_column("Do you move?", weight=13)),
        rows=tuple(row(each.who, each.says) for each in _ways(found, package)),
    )
    yield paragraph(spans(strong("Who to ask. "), _ASK))


def _ways(found: Comparison, package: Package) -> tuple[WhoMoves, ...]:
    """The one way of working of a post of which it is known; every way otherwise."""
    return (found.moves,) if found.moves else package.who_moves


def in_words(found: Comparison) -> str:
    """The result in words: what someone who moves would see, and then a new colleague."""
    moved = _change(found, "go", "If your service moves, you")
    later = (
        " Pay awards, tax and the scheme’s rules can all change later: the table below says who "
        "decides each."
    )
    return f"{moved}{later} {_change(found, 'new_joiner', 'A new colleague')}"


def _change(found: Comparison, side: Side, who: str) -> str:
    home, pension = (_moved_by(found, side, key) for key in ("take_home", "pension_earned"))
    if home is None or pension is None:
        need = next(
            (
                value
                for line in found.lines
                if line.key == "take_home" and isinstance(value := getattr(line, side), str)
            ),
            "We need to know: the pension on offer.",
        )
        return f"{who} would have a pension that is not known yet. {need}"
    if home == pension == 0:
        return (
            f"{who} would take home the same on the day, and build up the same pension, if the "
            "pension is as the table says."
        )
    if not _may_be_said(found, side):
        return (
            f"{who} would see other take-home pay and pension. They rest on a figure we could not "
            "check: ask the mutual."
        )
    paid = _moved_by(found, side, "pension_contribution") or 0
    why = " because less goes into a pension" if home > 0 > paid else ""
    home_said = _by(home, _MONTHS, _firm(found, side, "take_home"))
    return f"{who} would take home {home_said} a month{why}, and build up " + (
        f"{_by(pension, 1, _firm(found, side, 'pension_earned'))} pension a year."
    )


def _firm(found: Comparison, side: Side, key: str) -> Known:
    """How firmly the change in one figure may be said."""
    return least_firm((found.known("stay", key), found.known(side, key)))


def _may_be_said(found: Comparison, side: Side) -> bool:
    """Whether the change rests on nothing that we could not check."""
    held = (_firm(found, side, key) for key in ("take_home", "pension_earned"))
    return least_firm(held) is not Known.ASK


def _by(pence: int, over: int, known: Known) -> str:
    said = amount(nearest(abs(pence), over), known)
    return "the same" if pence == 0 else f"{said} {'more' if pence > 0 else 'less'}"


def _moved_by(found: Comparison, side: Side, key: str) -> int | None:
    now, then = found.figure("stay", key), found.figure(side, key)
    return None if now is None or then is None else then - now


def _figures(found: Comparison, about: str, when: str) -> Table:
    lines = {line.key: line for line in found.lines}
    rows = [
        row(label, *(found.said(side, key) for side, _ in _SIDES))
        for key, label in _FIGURES.items()
    ]
    month = row(
        "Take-home a month: the year over 12",
        *(found.said(side, "take_home", over=_MONTHS) for side, _ in _SIDES),
    )
    return Table(
        caption=f"What it comes to in {when}. {about}",
        columns=(
            text_column("What", weight=5),
            *(number_column(title, weight=2) for _, title in _SIDES),
        ),
        rows=(*rows[:3], month, *rows[3:]),
        note=spans(
            f"No student loan or other deduction is counted. {_why(found)}",
            strong("A new colleague’s pension. "),
            str(lines["pension_scheme"].new_joiner),
        ),
    )


def _why(found: Comparison) -> str:
    """Why some figures are to the pound, and what stands as “Ask”; blank where all are exact."""
    held = {found.known(side, key) for side, _ in _SIDES for key in _FIGURES}
    said = []
    if Known.ROUNDED in held:
        said.append("To the pound: rests on a figure we worked out or carry on.")
    if Known.ASK in held:
        said.append(f"“{ASK}”: rests on one we could not check.")
    return "".join(f"{each} " for each in (*said, *(found.why if said else ())))


def _mark(line: ComparedLine) -> str:
    return f" {_UNSURE}" if line.status == "confirm" else ""


def _protected(found: Comparison) -> Table:
    lines = {line.key: line for line in found.lines}
    return Table(
        caption="What is protected, until when, and what is not",
        columns=(
            text_column("What", weight=3),
            text_column("Protected?", weight=6),
            text_column("Until when", weight=6),
            text_column("Not protected: what could change, and who decides", weight=6),
        ),
        rows=tuple(
            row(what, how.format(go=lines[key].go), until, _later(lines[key]))
            for key, (what, how, until) in _UNTIL.items()
        ),
    )


def _line(found: Comparison, key: str) -> ComparedLine:
    return next(line for line in found.lines if line.key == key)


def _later(line: ComparedLine) -> str:
    said = line.rule.rpartition(" Later: ")[2]
    return said[:1].upper() + said[1:]


def _terms(found: Comparison) -> Table:
    lines = {line.key: line for line in found.lines}
    return Table(
        caption="Terms: now, on the day of the move, and for someone who joins later",
        columns=(
            text_column("Term", weight=4),
            text_column("If it stays", weight=12),
            text_column("If it moves", weight=5),
            text_column("New colleague", weight=9),
        ),
        rows=tuple(
            row(
                f"{lines[key].label}{_mark(lines[key])}",
                str(lines[key].stay),
                _same(lines[key]),
                str(lines[key].new_joiner),
            )
            for key in _IN_WORDS
        ),
        note=spans(f"{_UNSURE} We could not check part of this; ask before you act on it."),
    )


def _same(line: ComparedLine) -> str:
    """What someone who moves has, told once where it is what they have now."""
    after = "After the move that employer is the mutual."
    if str(line.go).startswith(_ON_THE_DAY):
        return f"{_ON_THE_DAY}. {after}" if str(line.go).endswith(after) else f"{_ON_THE_DAY}."
    return "The same, while the pension is the same." if line.go == line.stay else str(line.go)
