"""The words of the table of posts and of the form for one kind of job."""

import hashlib
from dataclasses import dataclass

from django.urls import reverse

from spinout.facts.post_cells import read_cell
from spinout.facts.post_kinds import OF_A_KIND, PostKind, Row
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
from spinout.web.plans.defaults import (
    COUNCIL_SPINE,
    NHS_SPINE,
    ours_in,
    scheme_of,
    words_of_blank,
)
from spinout.web.plans.forms import NUMBER, EnteredPosts
from spinout.web.plans.plan import Plan
from spinout.web.plans.present.answers import caption

ON_A_PAGE = 50
NOT_KNOWN = "Not known"
WIDE = "Anywhere on the local government scale"
UNPAID = "the lowest and highest pay point of the grade, or the pay a year"
FIRST = ("group", NUMBER, "grade", "point", "point_to", "hours")
"""What a newcomer knows comes first."""
PAID = ("pay", "pay_to")
"""The fields of a job that is on no national scale."""
REST = tuple(each for each in OF_A_KIND if each not in (*FIRST, *PAID))

_WIDTHS = {
    **dict.fromkeys(
        (NUMBER, "point", "point_to", "hours", "full_time_hours"), "govuk-input--width-5"
    ),
    **dict.fromkeys(PAID, "govuk-input--width-10"),
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
    wide: bool
    """Whether some grade has no points, and so may be anywhere on its scale."""
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
    money: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """Fields that most people may leave alone, behind a line that opens them."""

    title: str
    fields: tuple[Field, ...]
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KindForm:
    """The form for one kind of job."""

    heading: str
    address: str
    fields: tuple[Field, ...]
    folded: tuple[Folded, ...]
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
        wide=any(_pay(each.cells) == WIDE for each in plan.kinds),
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
    heading = "Add a kind of job" if old is None else "Change a kind of job"
    return form_at(address, heading, scheme_of(plan), entered, removable=old is not None)


def form_at(
    address: str, heading: str, scheme: str, entered: EnteredPosts, *, removable: bool
) -> KindForm:
    """The fields of one kind of job, sent to that address."""
    return KindForm(
        heading=heading,
        address=address,
        fields=_fields(FIRST, entered, scheme),
        folded=(
            _folded("If you know the pay in pounds, not the points", PAID, entered, scheme),
            _folded("More about this kind of job", REST, entered, scheme),
        ),
        errors=tuple((name, entered.errors[name]) for name in _order() if name in entered.errors),
        removable=removable,
    )


def _order() -> tuple[str, ...]:
    return (*FIRST, *PAID, *REST)


def _folded(title: str, names: tuple[str, ...], entered: EnteredPosts, scheme: str) -> Folded:
    """Folded fields, open where one has an error or, for pay, an answer."""
    unfit = any(name in entered.errors for name in names)
    return Folded(
        title=title,
        fields=_fields(names, entered, scheme),
        open=unfit or (names == PAID and any(entered.fields[name] for name in names)),
    )


def _fields(names: tuple[str, ...], entered: EnteredPosts, scheme: str) -> tuple[Field, ...]:
    return tuple(_field(name, entered, scheme) for name in names)


def _field(name: str, entered: EnteredPosts, scheme: str) -> Field:
    wanted = HOW_MANY_POSTS if name == NUMBER else BY_KEY[f"posts.{name}"]
    return Field(
        name=name,
        label=label_on_screen(wanted),
        hint=hint_on_screen(wanted),
        value=entered.fields[name],
        error=entered.errors.get(name, ""),
        choices=_choices(name, wanted, scheme),
        width=_WIDTHS.get(name, ""),
        money=wanted.kind is Kind.MONEY,
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
        pay=_pay(cells),
        hours=_hours(cells.get("hours", ""), cells.get("full_time_hours", "")),
        years=_years(cells.get("years_band", "")),
        number=f"{kind.number:,}",
        moves=choice_on_screen(BY_KEY["posts.perimeter"], moves) if moves else "Not known",
        lacks=", ".join(_lacks(kind)),
        address=reverse("plan-posts-change", kwargs={"kind": mark_of(kind)}),
    )


def _known(cell: str) -> str:
    return "" if cell == "unknown" else cell


def _pay(cells: Row) -> str:
    """What the table says of a job’s pay, and where it is a range, that it is."""
    pay, pay_to = _pounds(cells.get("pay", "")), _pounds(cells.get("pay_to", ""))
    point, point_to = cells.get("point", ""), cells.get("point_to", "")
    nhs = cells.get("spine") == NHS_SPINE
    match bool(pay), bool(point), bool(pay_to or point_to):
        case True, _, _:
            return f"{pay} to {pay_to} a year" if pay_to else f"{pay} a year"
        case _, True, True:
            return f"{'Steps' if nhs else 'Points'} {point} to {point_to}"
        case _, True, _:
            return f"{'Step' if nhs else 'Point'} {point}"
        case _ if cells.get("grade") and nhs:
            return "All steps of the band"
        case _ if cells.get("grade") and cells.get("spine") == COUNCIL_SPINE:
            return WIDE
        case _:
            return "Not known"


def _pounds(pay: str) -> str:
    return pay if not pay or pay.startswith("£") else f"£{pay}"


def _hours(hours: str, full_time: str) -> str:
    if not hours:
        return "Not known"
    return f"{hours} of {full_time}" if full_time else hours


def _years(band: str) -> str:
    known = band not in ("", "unknown")
    return choice_on_screen(BY_KEY["posts.years_band"], band) if known else "Not known"


def _lacks(kind: PostKind) -> tuple[str, ...]:
    """What more is needed before these posts are counted, in words."""
    found = post(read_row(1, {"id": "P-001", **kind.cells}, read_cell))
    if not isinstance(found, UnfinishedPost):
        return ()
    return tuple(dict.fromkeys(map(_needed, found.missing)))


def _needed(key: str) -> str:
    if key == "posts.point":
        return UNPAID
    if key == "posts.grade":
        return "the grade, or for the NHS the band"
    label = label_on_screen(BY_KEY[key])
    return f"{label[:1].lower()}{label[1:]}"


def _question(key: str) -> str:
    return reverse("plan-question", kwargs={"key": key})
