"""The words of the table of posts and of the form for one kind of job."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from spinout.facts.post_kinds import OF_A_KIND, PostKind
from spinout.facts.post_row import post, read_row
from spinout.facts.posts import UnfinishedPost
from spinout.facts.questions import BY_KEY, Kind, Question
from spinout.facts.questions.on_screen import (
    HOW_MANY_POSTS,
    choice_on_screen,
    hint_on_screen,
    label_on_screen,
)
from spinout.web.plans import asked
from spinout.web.plans.defaults import ours_in, scheme_of, words_of_blank
from spinout.web.plans.forms import NUMBER, EnteredPosts
from spinout.web.plans.plan import Plan
from spinout.web.plans.present.answers import caption

ON_A_PAGE = 50
NOT_KNOWN = "Not known"
UNPAID = "a pay point or the pay a year"
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
    lacks: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The table of kinds of job, a page of it at a time."""

    rows: tuple[KindRow, ...]
    kinds: int
    posts: int
    unfinished: int
    ours: tuple[str, ...]
    caption: str
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
        ours=ours_in(plan),
        caption=caption(asked.POSTS, plan),
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


def blank() -> EnteredPosts:
    """A form with nothing in it."""
    return EnteredPosts(fields=dict.fromkeys((*OF_A_KIND, NUMBER), ""))


def as_entered(kind: PostKind) -> EnteredPosts:
    """The form of a kind already there."""
    return EnteredPosts(fields={**kind.cells, NUMBER: str(kind.number)}, number=kind.number)


def form(plan: Plan, entered: EnteredPosts, old: PostKind | None) -> KindForm:
    """The form for a new kind of job, or for the one already there."""
    address = reverse("plan-posts-add")
    if old is not None:
        address = reverse("plan-posts-change", kwargs={"kind": mark_of(old)})
    return KindForm(
        heading="Add a kind of job" if old is None else "Change a kind of job",
        address=address,
        fields=tuple(_fields(entered, scheme_of(plan))),
        errors=tuple((name, entered.errors[name]) for name in _order() if name in entered.errors),
        removable=old is not None,
    )


def _order() -> tuple[str, ...]:
    return (*_FIRST, *(name for name in OF_A_KIND if name not in _FIRST))


def _fields(entered: EnteredPosts, scheme: str) -> Iterator[Field]:
    for name in _order():
        wanted = HOW_MANY_POSTS if name == NUMBER else BY_KEY[f"posts.{name}"]
        yield Field(
            name=name,
            label=label_on_screen(wanted),
            hint=hint_on_screen(wanted),
            value=entered.fields[name],
            error=entered.errors.get(name, ""),
            choices=_choices(name, wanted, scheme),
            width=_WIDTHS.get(name, ""),
        )


def _choices(name: str, wanted: Question, scheme: str) -> tuple[tuple[str, str], ...]:
    if name == NUMBER or wanted.kind is not Kind.CHOICE:
        return ()
    known = (each for each in wanted.choices if each != "unknown")
    listed = tuple((each, choice_on_screen(wanted, each)) for each in known)
    blank_says = words_of_blank(name, scheme)
    if blank_says == NOT_KNOWN:
        return (("", NOT_KNOWN), *listed)
    return (("", blank_says), *listed, ("unknown", "Not known: do not count it yet"))


def _row(kind: PostKind) -> KindRow:
    cells = kind.cells
    moves = _known(cells.get("perimeter", ""))
    return KindRow(
        group=cells["group"] or "Not known",
        grade=cells.get("grade", ""),
        pay=_pay(cells.get("point", ""), cells.get("pay", "")),
        hours=_hours(cells.get("hours", ""), cells.get("full_time_hours", "")),
        years=_years(cells.get("years_band", "")),
        number=f"{kind.number:,}",
        moves=choice_on_screen(BY_KEY["posts.perimeter"], moves) if moves else "Not known",
        lacks=", ".join(_lacks(kind)),
        address=reverse("plan-posts-change", kwargs={"kind": mark_of(kind)}),
    )


def _known(cell: str) -> str:
    return "" if cell == "unknown" else cell


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


def _lacks(kind: PostKind) -> tuple[str, ...]:
    """What more is needed before these posts are counted, in words."""
    found = post(read_row(1, {"id": "P-001", **kind.cells}))
    if not isinstance(found, UnfinishedPost):
        return ()
    return tuple(dict.fromkeys(map(_needed, found.missing)))


def _needed(key: str) -> str:
    if key == "posts.point":
        return UNPAID
    if key == "posts.grade":
        return "the band, as the grade"
    label = label_on_screen(BY_KEY[key])
    return f"{label[:1].lower()}{label[1:]}"


def _question(key: str) -> str:
    return reverse("plan-question", kwargs={"key": key})
