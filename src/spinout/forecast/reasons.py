"""Why a figure of the forecast is what it is: its line, its parents and its users."""

from spinout.facts.plan import CaseFacts, Variant
from spinout.forecast.book import book_of
from spinout.forecast.given import gather
from spinout.forecast.months import MONTHS
from spinout.forecast.values import values_of
from spinout.handovers.pay import PayPlan
from spinout.handovers.structure import Structure
from spinout.law import Reading
from spinout.lines import Book, Explanation, explain, work_out


class UnknownLineOfPlanError(LookupError):
    """The plan has no such line; the sentence names some that are near."""

    def __init__(self, asked: str, near: tuple[str, ...]) -> None:
        self.near = near
        said = f" Did you mean: {', '.join(near)}?" if near else ""
        super().__init__(f"This plan has no line “{asked[:80]}”.{said}")


class MonthOutsidePlanError(ValueError):
    """The month asked for is not in the plan."""

    def __init__(self) -> None:
        super().__init__(f"Enter a month of the plan, from 1 to {MONTHS}, or one like 2029-04.")


def why(
    facts: CaseFacts,
    variant: Variant,
    pay_plan: PayPlan | None,
    structure: Structure,
    reading: Reading,
    *,
    line: str,
    month: int,
    depth: int,
) -> Explanation:
    """The line (its key or its name) in a month of the plan from 1, with so many generations.

    Raises UnknownLineOfPlanError, MonthOutsidePlanError and what `project` raises.
    """
    if not 1 <= month <= MONTHS:
        raise MonthOutsidePlanError
    given = gather(facts, variant, pay_plan, structure, reading)
    ledger = book_of(given)
    worked = work_out(ledger, values_of(given))
    return explain(worked, line_key(ledger, line), month - 1, depth=depth)


def line_key(ledger: Book, asked: str) -> str:
    """The key of the line called so, by key or by name. Raises UnknownLineOfPlanError."""
    wanted = " ".join(asked.casefold().split())
    names = {key: ledger.name(key).casefold() for key in (*ledger.lines, *ledger.inputs)}
    for key, name in names.items():
        if wanted in (key, name):
            return key
    words = set(wanted.replace("_", " ").split())
    near = (key for key, each in ledger.lines.items() if words & set(each.name.casefold().split()))
    raise UnknownLineOfPlanError(asked, tuple(sorted(near)[:8]))
