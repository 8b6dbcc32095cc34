"""The forecast as a workbook a finance director can open, read and change."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from xlsxwriter import Workbook

from spinout.facts.plan import CaseFacts, Variant
from spinout.forecast.groups import pay_groups
from spinout.forecast.sheets.balance_sheet import write_balance
from spinout.forecast.sheets.checks_sheet import write_checks
from spinout.forecast.sheets.cohorts_sheet import write_cohorts
from spinout.forecast.sheets.content import Content
from spinout.forecast.sheets.inputs_sheet import write_inputs
from spinout.forecast.sheets.monthly_sheet import write_monthly
from spinout.forecast.sheets.page import Page
from spinout.forecast.sheets.places import (
    BALANCE,
    CHECKS,
    COHORTS,
    INPUTS,
    MONTHLY,
    READ_ME,
    SOURCES,
    YEARS,
)
from spinout.forecast.sheets.read_me_sheet import write_read_me
from spinout.forecast.sheets.sources_sheet import write_sources
from spinout.forecast.sheets.styles import Styles
from spinout.forecast.sheets.years_sheet import write_years
from spinout.handovers.money_plan import MoneyPlan
from spinout.handovers.pay import PayPlan
from spinout.law import Cited

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def _writers(book: Workbook) -> dict[str, Callable[[Page, Content], None]]:
    return {
        READ_ME: write_read_me,
        INPUTS: lambda page, content: write_inputs(book, page, content),
        COHORTS: write_cohorts,
        MONTHLY: write_monthly,
        YEARS: write_years,
        BALANCE: write_balance,
        CHECKS: lambda page, content: write_checks(page, content, book.define_name),
        SOURCES: write_sources,
    }


def workbook(
    plan: MoneyPlan,
    *,
    facts: CaseFacts,
    variant: Variant,
    pay_plan: PayPlan | None,
    cited: tuple[Cited, ...],
    path: Path,
    exact: bool,
    made_on: date,
    note: str,
    notice: str,
) -> None:
    """Writes the plan as a workbook with live formulas and true values beside them.

    `note` stands on every sheet, `notice` on the first; either may be empty.
    Unless `exact`, no group of posts under ten is shown, nor can one be found by subtraction.
    The same arguments give the same bytes. Raises OSError where `path` cannot be written.
    """
    content = Content(
        plan=plan,
        facts=facts,
        variant=variant,
        pay_plan=pay_plan,
        groups=() if pay_plan is None else pay_groups(pay_plan, exact=exact),
        cited=cited,
        exact=exact,
        made_on=made_on,
        note=note,
        notice=notice,
    )
    with Workbook(str(path), _OPTIONS) as book:
        made = datetime(made_on.year, made_on.month, made_on.day)  # noqa: DTZ001 - a day, not a time
        title = f"Five-year forecast: {facts.name}"
        book.set_properties({"title": title, "comments": content.note, "created": made})
        styles = Styles(book)
        for name, write in _writers(book).items():
            write(Page(book.add_worksheet(name), styles), content)
