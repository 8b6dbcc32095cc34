"""The words of the table of posts and of the form for one kind of job."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from spinout.facts.case_writer import entered as entered_value
from spinout.facts.post_kinds import OF_A_KIND, PostKind
from spinout.facts.questions import BY_KEY, Kind, Question
from spinout.facts.questions.on_screen import (
    HOW_MANY_POSTS,
    choice_on_screen,
    hint_on_screen,
    label_on_screen,
)
from spinout.web.plans import asked
from spinout.web.plans.forms import NUMBER, EnteredPosts
from spinout.web.plans.plan import Plan

ON_A_PAGE = 50
_FIRST = ("group", NUMBER, "grade", "spine", "point", "pay", "hours", "full_time_hours")
"""The order of the form’s fields: what a newcomer knows comes first."""

_WIDTHS = {
    **dict.fromkeys((NUMBER, "point", "hours", "full_time_hours"), "govuk-input--width-5"),
    "pay": "govuk-input--width-10",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRow:
    """One kind of job in the table."""

    group: str
    grade: str
    pay: str
    hours: str
    years: str
    number: str
    moves: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The table of kinds of job, a page of it at a time."""

    rows: tuple[KindRow, ...]
    kinds: int
    posts: int
    unfinished: int
    number: int
    pages: int
    back: str
    following: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of the form."""

    name: str
    label: str
    hint: str
    value: str
    error: str
    choices: tuple[tuple[str, str], ...]
    width: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KindForm:
    """The form for one kind of job."""

    heading: str
    address: str
    fields: tuple[Field, ...]
    errors: tuple[tuple[str, str], ...]
    removable: bool


def listing(plan: Plan, page: str) -> Listing:
    """The kinds of job entered so far, and where the path leads on to."""
    pages = max(1, -(-len(plan.kinds) // ON_A_PAGE))
    number = min(max(int(page), 1), pages) if page.isascii() and page.isdigit() else 1
    shown = plan.kinds[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    earlier, later = asked.before(plan, asked.POSTS), asked.after(plan, asked.POSTS)
    return Listing(
        rows=tuple(map(_row, shown)),
        kinds=len(plan.kinds),
        posts=sum(each.number for each in plan.kinds),
        unfinished=sum(each.number for each in plan.kinds if _lacks(each)),
        number=number,
        pages=pages,
        back=_question(earlier) if earlier else reverse("plan"),
        following=_question(later) if later else reverse("plan-check"),
    )


def kind_called(plan: Plan, mark: str) -> PostKind | None:
    """The kind of job with that mark, or None."""
    return next((each for each in plan.kinds if mark_of(each) == mark), None)


def mark_of(kind: PostKind) -> str:
    """A short mark of what a kind holds, so that an old page cannot change another kind."""
    held = "\x1f".join(kind.cells[name] for name in OF_A_KIND)
    return hashlib.sha256(held.encode()).hexdigest()[:16]


def blank(plan: Plan) -> EnteredPosts:
    """A form with nothing in it but the pension scheme the plan already names."""
    fields = dict.fromkeys((*OF_A_KIND, NUMBER), "")
    scheme = entered_value(plan.tables, "terms.pension_scheme")
    if scheme in BY_KEY["posts.scheme"].choices:
        fields["scheme"] = str(scheme)
    return EnteredPosts(fields=fields)


def as_entered(kind: PostKind) -> EnteredPosts:
    """The form of a kind already there."""
    return EnteredPosts(fields={**kind.cells, NUMBER: str(kind.number)}, number=kind.number)


def form(plan: Plan, entered: EnteredPosts, old: PostKind | None) -> KindForm:
    """The form for a new kind of job, or for the one already there."""
    del plan
    address = reverse("plan-posts-add")
    if old is not None:
        address = reverse("plan-posts-change", kwargs={"kind": mark_of(old)})
    return KindForm(
        heading="Add a kind of job" if old is None else "Change a kind of job",
        address=address,
        fields=tuple(_fields(entered)),
        errors=tuple((name, entered.errors[name]) for name in _order() if name in entered.errors),
        removable=old is not None,
    )


def _order() -> tuple[str, ...]:
    return (*_FIRST, *(name for name in OF_A_KIND if name not in _FIRST))


def _fields(entered: EnteredPosts) -> Iterator[Field]:
    for name in _order():
        wanted = HOW_MANY_POSTS if name == NUMBER else BY_KEY[f"posts.{name}"]
        yield Field(
            name=name,
            label=label_on_screen(wanted),
            hint=hint_on_screen(wanted),
            value=entered.fields[name],
            error=entered.errors.get(name, ""),
            choices=_choices(wanted),
            width=_WIDTHS.get(name, ""),
        )


def _choices(wanted: Question) -> tuple[tuple[str, str], ...]:
    if wanted.kind is not Kind.CHOICE:
        return ()
    known = (each for each in wanted.choices if each != "unknown")
    return (("", "Not known"), *((each, choice_on_screen(wanted, each)) for each in known))


def _row(kind: PostKind) -> KindRow:
    cells = kind.cells
    moves = cells.get("perimeter", "")
    return KindRow(
        group=cells["group"] or "Not known",
        grade=cells.get("grade", ""),
        pay=_pay(cells.get("point", ""), cells.get("pay", "")),
        hours=_hours(cells.get("hours", ""), cells.get("full_time_hours", "")),
        years=_years(cells.get("years_band", "")),
        number=f"{kind.number:,}",
        moves=choice_on_screen(BY_KEY["posts.perimeter"], moves) if moves else "Not known",
        address=reverse("plan-posts-change", kwargs={"kind": mark_of(kind)}),
    )


def _pay(point: str, pay: str) -> str:
    if pay:
        return pay if pay.startswith("£") else f"£{pay} a year"
    return f"Point {point}" if point else "Not known"


def _hours(hours: str, full_time: str) -> str:
    if not hours:
        return "Not known"
    return f"{hours} of {full_time}" if full_time else hours


def _years(band: str) -> str:
    known = band not in ("", "unknown")
    return choice_on_screen(BY_KEY["posts.years_band"], band) if known else "Not known"


def _lacks(kind: PostKind) -> bool:
    """Whether a stage leaves these posts out until more is known."""
    needed = ("scheme", "hours", "full_time_hours", "ni_category", "perimeter")
    paid = kind.cells.get("point") or kind.cells.get("pay")
    return not paid or any(not kind.cells.get(name) for name in needed)


def _question(key: str) -> str:
    return reverse("plan-question", kwargs={"key": key})
