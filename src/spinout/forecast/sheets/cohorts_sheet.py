"""The Cohorts sheet: what groups of posts cost each month, and how many posts each holds."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from spinout.forecast.groups import PayGroup
from spinout.forecast.months import MONTHS, month_on
from spinout.forecast.sheets.content import Content
from spinout.forecast.sheets.page import Page
from spinout.forecast.sheets.places import COHORTS
from spinout.forecast.sheets.styles import PLAIN, POUNDS, Style
from spinout.handovers.pay import PayPlan
from spinout.handovers.showing import FEWEST_SHOWN

_ABOUT = ("Job", "Pension scheme", "Pay points", "NI category", "Hours a week", "Posts")
_WIDTHS = (32, 16, 14, 12, 12, 8, 3)
_POSTS = _ABOUT.index("Posts")
FIRST_MONTH = len(_ABOUT) + 1
_FIRST_ROW = 6

Pence = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Part:
    title: str
    name: str


PARTS = (
    _Part("Gross pay", "gross"),
    _Part("Employer National Insurance", "employer_ni"),
    _Part("Employer pension", "employer_pension"),
)


def _rows_shown(groups: tuple[PayGroup, ...]) -> int:
    return max(len(groups), 1)


def part_row(groups: tuple[PayGroup, ...], part: int) -> int:
    """The row of a part's heading."""
    return _FIRST_ROW + part * (_rows_shown(groups) + 3)


def total_row(groups: tuple[PayGroup, ...]) -> int:
    """The row of the whole cost of pay each month."""
    return part_row(groups, len(PARTS))


def part_in(groups: tuple[PayGroup, ...], part: int, month: int) -> str:
    """The cell of one part of the cost of pay in a month, as seen from another sheet."""
    column = xl_col_to_name(FIRST_MONTH + month)
    return f"{COHORTS}!${column}${_total_of_part(groups, part) + 1}"


def _total_of_part(groups: tuple[PayGroup, ...], part: int) -> int:
    return part_row(groups, part) + _rows_shown(groups) + 1


def cost_over(groups: tuple[PayGroup, ...]) -> str:
    """The cells of the whole cost of pay, as seen from another sheet."""
    first, last = xl_col_to_name(FIRST_MONTH), xl_col_to_name(FIRST_MONTH + MONTHS - 1)
    row = total_row(groups) + 1
    return f"{COHORTS}!${first}${row}:${last}${row}"


def _about(page: Page, row: int, group: PayGroup) -> None:
    shared = (group.schemes, group.points, group.ni_categories, group.weekly_hours)
    page.texts(row, 0, (group.groups, *shared), Style.WRAPPED)
    page.make_room(row, (group.groups, _WIDTHS[0]))
    page.number(row, _POSTS, group.heads, Style.WORKED_OUT)


def _pence_of(group: PayGroup, part: _Part) -> Pence:
    pence: Pence = getattr(group, part.name)
    return pence


def _months(page: Page, row: int, pence: Pence) -> None:
    for month, value in enumerate((pence / 100).tolist()):
        page.number(row, FIRST_MONTH + month, value, Style.INPUT, POUNDS)


def _part(page: Page, content: Content, plan: PayPlan, place: int) -> None:
    part, groups = PARTS[place], content.groups
    row = part_row(groups, place)
    page.text(row, 0, part.title, Style.HEADING)
    first = row + 1
    for offset, group in enumerate(groups):
        _about(page, first + offset, group)
        _months(page, first + offset, _pence_of(group, part))
    last = first + _rows_shown(groups) - 1
    page.text(last + 1, 0, f"{part.title}, all posts", Style.TOTAL)
    heads = f"=SUM({xl_rowcol_to_cell(first, _POSTS)}:{xl_rowcol_to_cell(last, _POSTS)})"
    page.formula(last + 1, _POSTS, heads, sum(g.heads for g in groups), Style.TOTAL, PLAIN)
    pence: Pence = getattr(plan, part.name).sum(axis=0)
    for month, value in enumerate((pence / 100).tolist()):
        column = xl_col_to_name(FIRST_MONTH + month)
        total = f"=SUM({column}{first + 1}:{column}{last + 1})"
        page.formula(last + 1, FIRST_MONTH + month, total, value, Style.TOTAL, POUNDS)


def _total(page: Page, content: Content, plan: PayPlan) -> None:
    groups = content.groups
    row = total_row(groups)
    page.text(row, 0, "What pay costs, all posts", Style.TOTAL)
    rows = [_total_of_part(groups, place) + 1 for place in range(len(PARTS))]
    for month, value in enumerate((plan.cost.sum(axis=0) / 100).tolist()):
        column = xl_col_to_name(FIRST_MONTH + month)
        total = "=" + "+".join(f"{column}{each}" for each in rows)
        page.formula(row, FIRST_MONTH + month, total, value, Style.TOTAL, POUNDS)


def _explained(content: Content) -> str:
    plan = content.pay_plan
    graded = plan is not None and plan.by_grade is not None
    by_grade = " Posts known by grade only are at the highest pay of their grade." if graded else ""
    if content.exact:
        return f"Exact: every cohort on a row of its own.{by_grade}"
    return (
        f"Groups of fewer than {FEWEST_SHOWN} posts are joined with others, so that nobody’s pay "
        f"can be worked out.{by_grade}"
    )


def write_cohorts(page: Page, content: Content) -> None:
    """Gross pay, National Insurance and pension by group and month, and their sum."""
    page.lay_out(title="Cohorts", note=content.note, widths=_WIDTHS)
    plan = content.pay_plan
    if plan is None:
        page.text(2, 0, "There are no posts to show: pay is assumed.")
        return
    feeds = (
        "These rows feed pay on the Monthly sheet."
        if content.pay_from_posts
        else "Pay is assumed here, so these rows do not feed it. They are here to compare."
    )
    page.text(2, 0, _explained(content))
    page.text(3, 0, feeds)
    page.text(4, 0, "In pounds. A post has no name and no person on it.")
    page.texts(5, 0, _ABOUT, Style.COLUMN)
    page.sheet.set_column(FIRST_MONTH, FIRST_MONTH + MONTHS - 1, 9.5)
    for month in range(MONTHS):
        day = month_on(content.plan.first_month, month)
        page.text(5, FIRST_MONTH + month, f"{day:%b} {day.year}", Style.COLUMN_OF_NUMBERS)
    for place in range(len(PARTS)):
        _part(page, content, plan, place)
    _total(page, content, plan)
    page.sheet.freeze_panes(6, 1)
    page.sheet.repeat_columns(0)
    last = total_row(content.groups)
    page.print_by_the_year(first=FIRST_MONTH, months=MONTHS, last_row=last, scale=62, apart=True)
    page.sheet.repeat_rows(5)
