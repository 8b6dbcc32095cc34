"""What the forecast carries forward beyond what is known, and what it leaves out, in sentences."""

from collections.abc import Iterator
from dataclasses import dataclass

from spinout.facts.budget import SINGLES
from spinout.facts.plan import CaseFacts, PayFrom
from spinout.facts.posts import Perimeter
from spinout.forecast.given import Given
from spinout.forecast.needed import DISCOUNT_RATE
from spinout.forecast.parts.chosen import Parts, topics_off
from spinout.forecast.wording import as_entered
from spinout.handovers.pay import PayPlan


@dataclass(frozen=True, slots=True)
class _LeftOut:
    """A sentence on what is not counted, and the topics and lists whose lines would count it."""

    says: str
    topics: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()

    def stands(self, parts: Parts) -> bool:
        """Whether the case gives no line that counts it."""
        return not (parts.has(*self.topics) or any(parts.named(listed) for listed in self.lists))


LEFT_OUT: tuple[_LeftOut, ...] = (
    _LeftOut(
        "VAT is not counted. If the contract is taxable, the mutual can claim back the VAT it "
        "pays, and nothing changes. If it is exempt, or a grant, the mutual cannot claim all of it "
        "back, and cost goes up.",
        frozenset({"vat"}),
    ),
    _LeftOut(
        "Prices are not brought to one year. Each input stands at the prices of the year that its "
        "source gives, so old prices stand beside new ones.",
    ),
    _LeftOut(
        "The apprenticeship levy is not counted. If the pay bill is large enough to owe it, cost "
        "goes up.",
        frozenset({"levy"}),
    ),
    _LeftOut(
        "Employment Allowance is not counted. If the mutual may claim it, cost goes down a little.",
        frozenset({"allowance"}),
    ),
    _LeftOut(
        "Pay is shown as paid in full in the month it is earned. Tax and pension money is really "
        "paid over a little later, so true cash would be a little higher through the year.",
        frozenset({"paying"}),
    ),
    _LeftOut(
        "No loan, overdraft or interest is counted.",
        frozenset({"facility", "interest"}),
        frozenset({"loans"}),
    ),
    _LeftOut(
        "Redundancy, pension bonds and the cost of leaving a pension fund are not counted.",
        frozenset({"exit"}),
        frozenset({"redundancies"}),
    ),
    _LeftOut(
        "Buildings and equipment are not counted as assets. Nothing is written off over time.",
        lists=frozenset({"assets"}),
    ),
    _LeftOut(
        "Yearly steps up the pay scale, empty posts and cover are not counted.",
        frozenset({"staffing", "drift"}),
    ),
    _LeftOut(
        "What the body that runs the service now would still pay is not counted: the overheads it "
        "keeps, and the people who watch the contract.",
        frozenset({"parent"}),
    ),
    _LeftOut(
        "This is one set of figures. It does not say how likely they are. Nothing here tests a "
        "cut, a late start or a lost contract.",
    ),
)

_SET_UP_BORNE = (
    "Set-up is paid by the mutual. No tax relief is counted on it, because it is spent before the "
    "first day."
)
_EXEMPT = (
    "No corporation tax is counted, because the form is treated as exempt. If it is not, tax "
    "would be due on each year’s profit."
)
_LOSSES = "Tax on a profit is worked out for the mutual alone, with no company linked to it."


_LATER_AWARDS = (
    "Posts are costed at the last pay rates we hold. Awards made since, or still to come before "
    "the move, are not known and not counted."
)
_SHARED = (
    "Posts shared with other services are in no figure, until it is settled which part of each "
    "would move."
)
_REAL_RATE = (
    "The Green Book’s discount rate is meant for sums with inflation taken out. Here it is used on "
    "a contract in cash, so later years look worth more than they are."
)


def _where_it_applies(given: Given, facts: CaseFacts) -> Iterator[str]:
    """Notes on this case: each stands only where it is true."""
    if given.one("set_up") > 0 and given.one("set_up_paid_by_parent") == 0:
        yield _SET_UP_BORNE
    if given.pay_from is PayFrom.POSTS:
        yield _LATER_AWARDS
    if any(post.perimeter is Perimeter.SHARED for post in facts.posts):
        yield _SHARED
    if given.check_list is DISCOUNT_RATE.only_for:
        yield _REAL_RATE
    if given.bands is None:
        yield _EXEMPT
    elif not given.parts.has("tax"):
        yield _LOSSES
    yield from _not_used(given, facts)


def _not_used(given: Given, facts: CaseFacts) -> Iterator[str]:
    """Inputs the budget gives that mean nothing in this way of running the case."""
    if not given.with_budget:
        return
    off = topics_off(given.pay_from, taxed=given.bands is not None)
    unused = [SINGLES[name].says for name in facts.budget.inputs if SINGLES[name].topic in off]
    if unused:
        yield (
            "Given in the budget but not used in this way of running the plan: "
            f"{'; '.join(unused)}."
        )


def left_out(given: Given, facts: CaseFacts) -> tuple[str, ...]:
    """What this forecast does not count, each in a sentence with the way it could move."""
    general = (each.says for each in LEFT_OUT if each.stands(given.parts))
    return (*general, *_where_it_applies(given, facts))


def _growth(given: Given) -> str:
    other = f"{as_entered(given.one('other_cost_growth'))}%"
    if given.pay_from is PayFrom.POSTS:
        return (
            f"Other core cost is assumed to rise by {other} each year. That is the plan’s "
            "assumption."
        )
    award = f"{as_entered(given.one('pay_award'))}%"
    return (
        f"Pay is assumed to rise by {award} and other core cost by {other} each year. Those are "
        "the plan’s assumptions: no award is known for these years."
    )


def _discounting(given: Given) -> str | None:
    held = given.green_book
    if held is None or held.firm:
        return None
    return (
        f"The Green Book’s discount rate is carried forward at {held.value}%. {held.note}".strip()
    )


def _tax(given: Given) -> str | None:
    if given.bands is None:
        return None
    rest = "" if given.bands.firm else " We could not check them; ask an accountant."
    return f"Corporation tax rates are carried forward from today’s for all five years.{rest}"


def carried_forward(given: Given, pay_plan: PayPlan | None) -> tuple[str, ...]:
    """Every figure used beyond the last date it is known for, each in a sentence."""
    from_posts = given.pay_from is PayFrom.POSTS and pay_plan is not None
    says = (each.says for each in pay_plan.carried_forward) if from_posts and pay_plan else ()
    own = (_growth(given), _discounting(given), _tax(given))
    return (*says, *(note for note in own if note is not None))
