"""The words of the pages that take a list of posts into a plan."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.urls import reverse

from spinout.facts.post_list.columns import MEANINGS, NOT_USED, head_of, twice, wanted
from spinout.facts.post_list.placing import BadRow, sentences_of
from spinout.facts.post_list.totals import Totals
from spinout.money import money
from spinout.web.plans.bulk.kept import KeptList, PlanTotals
from spinout.web.plans.bulk.taking import checking
from spinout.web.plans.defaults import scheme_of
from spinout.web.plans.forms import EnteredPosts
from spinout.web.plans.plan import Plan
from spinout.web.plans.present.posts import KindForm, form_at

EXAMPLES = 3
PREVIEWED = 5
BAD_ON_A_PAGE = 50
UNUSED = "Leave this column out"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnField:
    """One column of the list: what it says, and what it stands for."""

    name: str
    label: str
    hint: str
    value: str
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRow:
    """One row as it would be read."""

    line: str
    cells: tuple[str, ...]
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnsPage:
    """Columns to match, and the first rows as they would be read."""

    rows: int
    fields: tuple[ColumnField, ...]
    choices: tuple[tuple[str, str], ...]
    errors: tuple[tuple[str, str], ...]
    heads: tuple[str, ...]
    preview: tuple[PreviewRow, ...]
    unused: tuple[str, ...]
    posts_there: int
    in_place: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BadLine:
    """One row that was kept apart."""

    line: str
    what: str
    says: tuple[str, ...]
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenPage:
    """What came of a list: its sums, and the rows still to put right."""

    rows: tuple[tuple[str, ...], ...]
    plan: tuple[tuple[str, ...], ...]
    agrees: bool
    apart: int
    bad: tuple[BadLine, ...]
    left: int
    in_place: bool
    number: int
    pages: int


def columns_page(plan: Plan, kept: KeptList, *, told: bool) -> ColumnsPage:
    """The page to match the columns of a list that was read, telling what is wrong if `told`."""
    examples = [row.cells for row in kept.rows[:EXAMPLES]]
    errors = _errors(kept.meanings) if told else ()
    of_field = dict(errors)
    return ColumnsPage(
        rows=len(kept.rows),
        fields=tuple(
            ColumnField(
                name=f"column-{at}",
                label=heading,
                hint=_hint(at, examples),
                value=meaning,
                error=of_field.get(f"column-{at}", ""),
            )
            for at, (heading, meaning) in enumerate(
                zip(kept.headings, kept.meanings, strict=True), start=1
            )
        ),
        choices=((NOT_USED, UNUSED), *MEANINGS.items()),
        errors=errors,
        heads=tuple(head_of(each) for each in kept.meanings if each != NOT_USED),
        preview=tuple(_previewed(plan, kept)),
        unused=tuple(
            heading
            for heading, meaning in zip(kept.headings, kept.meanings, strict=True)
            if meaning == NOT_USED
        ),
        posts_there=sum(each.number for each in plan.kinds),
        in_place=kept.in_place,
    )


def unfit(meanings: Sequence[str]) -> tuple[str, ...]:
    """What is wrong with how the columns were matched, each a sentence."""
    return tuple(sentence for _, sentence in _errors(meanings))


def _errors(meanings: Sequence[str]) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    for meaning in twice(meanings):
        at = [place for place, each in enumerate(meanings, start=1) if each == meaning]
        said = f"“{MEANINGS[meaning]}” is chosen for {len(at)} columns. Choose it for one."
        found.extend((f"column-{place}", said) for place in at[1:])
    if lacking := wanted(meanings):
        found.append(("column-1", lacking))
    return tuple(found)


def _hint(at: int, examples: Sequence[tuple[str, ...]]) -> str:
    held = [cells[at - 1] for cells in examples if len(cells) >= at and cells[at - 1]]
    shown = (each if len(each) <= 30 else f"{each[:30]}…" for each in dict.fromkeys(held))
    return f"Such as: {'; '.join(shown)}" if held else "The first rows are blank."


def _previewed(plan: Plan, kept: KeptList) -> Iterator[PreviewRow]:
    checked = checking(plan, kept)
    for row in kept.rows[:PREVIEWED]:
        before = len(checked.bad)
        checked.add(row)
        bad = checked.bad[before:]
        pairs = zip(kept.meanings, row.cells, strict=False)
        yield PreviewRow(
            line=f"{row.line:,}",
            cells=tuple(cell for meaning, cell in pairs if meaning != NOT_USED),
            says=tuple(says for each in bad for says in sentences_of(each)),
        )


def taken_page(kept: KeptList, now: PlanTotals, page: str) -> TakenPage:
    """What came of the list, a page of rows to put right at a time."""
    sums = kept.sums
    if sums is None:
        raise ValueError("The list has not been taken yet.")
    pages = max(1, -(-len(kept.bad) // BAD_ON_A_PAGE))
    number = min(max(int(page), 1), pages) if page.isascii() and page.isdigit() else 1
    shown = kept.bad[(number - 1) * BAD_ON_A_PAGE : number * BAD_ON_A_PAGE]
    together = sums.taken.plus(sums.apart)
    return TakenPage(
        rows=(
            _of_list("In your list", sums.in_list),
            _of_list("Taken", sums.taken),
            _of_list("Kept apart", sums.apart),
        ),
        plan=(
            _of_plan("Before", sums.before),
            _of_plan("After", sums.after),
            *((_of_plan("Now", now),) if now != sums.after else ()),
        ),
        agrees=together == sums.in_list and _posts_agree(kept),
        apart=sums.apart.rows,
        bad=tuple(map(_bad_line, shown)),
        left=len(kept.bad),
        in_place=kept.in_place,
        number=number,
        pages=pages,
    )


def _posts_agree(kept: KeptList) -> bool:
    if kept.sums is None:
        return False
    before = 0 if kept.in_place else kept.sums.before.posts
    return kept.sums.after.posts == before + kept.sums.taken.posts


def _of_list(name: str, sums: Totals) -> tuple[str, ...]:
    return (
        name,
        f"{sums.rows:,}",
        f"{sums.posts:,}",
        _in_part(_time(sums.time), sums.no_time, sums.posts),
        _in_part(money(_pence(sums.pay)), sums.no_pay, sums.posts),
    )


def _in_part(sum_of: str, without: int, posts: int) -> str:
    """A sum, and how many posts say nothing of it."""
    if without == posts:
        return "Not given" if posts else sum_of
    return f"{sum_of}, not given for {without:,}" if without else sum_of


def _of_plan(name: str, sums: PlanTotals) -> tuple[str, ...]:
    low, high = money(sums.lowest_pay), money(sums.highest_pay)
    return (
        name,
        f"{sums.posts:,}",
        _time(sums.time),
        low if low == high else f"{low} to {high}",
        f"{sums.not_counted:,}",
    )


def _time(time: Fraction) -> str:
    hundredths = (2 * time.numerator * 100 + time.denominator) // (2 * time.denominator)
    return f"{hundredths // 100:,}.{hundredths % 100:02d}"


def _pence(pounds: Fraction) -> int:
    pence = pounds * 100
    return (2 * pence.numerator + pence.denominator) // (2 * pence.denominator)


def _bad_line(bad: BadRow) -> BadLine:
    return BadLine(
        line=f"{bad.line:,}",
        what=bad.cells.get("group", "") or "No kind of job",
        says=sentences_of(bad),
        address=reverse("plan-list-row", kwargs={"line": bad.line}),
    )


def row_form(plan: Plan, bad: BadRow, entered: EnteredPosts) -> KindForm:
    """The form of one row that was kept apart, with what to put right beside each field."""
    address, heading = _bad_line(bad).address, f"Put row {bad.line:,} right"
    return form_at(address, heading, scheme_of(plan), entered, removable=True)
