"""Runs, tests, breaking points and scenarios as plain data, for --json. Money is in pounds."""

from typing import Any

from spinout.handovers.risk_findings import (
    Chance,
    Compared,
    Effects,
    JumpFindings,
    LargestCut,
    Outcome,
    ReverseFindings,
    RiskFindings,
    RiskYear,
    SafePrice,
    Spread,
    StressFindings,
)
from spinout.money import in_pounds
from spinout.proposals.plain_data import day, pounds, told

Data = dict[str, Any]


def risk(found: RiskFindings | None) -> Data | None:
    """The runs: the heading that stands above every chance, the years, and what is assumed."""
    if found is None:
        return None
    return {
        "heading": found.heading,
        "seed": found.seed,
        "runs": found.runs,
        "ours": found.ours,
        "chances": [_chance(each) for each in found.chances],
        "years": [_year(each) for each in found.years],
        "cash": [
            {"month": day(month), **_spread(cash)}
            for month, cash in zip(found.months, found.cash, strict=True)
        ],
        "assumed": [
            told(each, "key", "name", "line", "says", "basis", "owner", "status")
            for each in found.assumed
        ],
        "together": list(found.together),
        "left_out": list(found.left_out),
    }


def jumps(found: JumpFindings | None) -> Data | None:
    """The runs with each jump turned on, and with all of them."""
    if found is None:
        return None
    return {
        "heading": found.heading,
        "jumps": [told(each, "name", "says", "out_of_cash", "sentence") for each in found.jumps],
    }


def stress(found: StressFindings) -> Data:
    """The plan and the six tests of it."""
    return {"plan": outcome(found.plan), "tests": [outcome(each) for each in found.tests]}


def reverse(found: ReverseFindings) -> Data:
    """How far the plan can go before it breaks; the price is None where no runs were asked for."""
    return {
        "price": None if found.price is None else _price(found.price),
        "cuts": [_cut(each) for each in found.cuts],
    }


def compared(found: Compared | None) -> Data | None:
    """Each scenario, by how far it is from the plan and then in full."""
    if found is None:
        return None
    return {
        "plan": outcome(found.plan),
        "scenarios": [
            {"difference": _difference(found.plan, each), **outcome(each)}
            for each in found.scenarios
        ],
    }


def effects(found: Effects) -> Data:
    """Each assumption moved alone, the largest effect first."""
    return {
        "reserve_as_planned": in_pounds(found.plan),
        "effects": [
            {
                **told(each, "key", "name", "down", "up", "owner"),
                "reserve_at_down": in_pounds(each.at_down),
                "reserve_at_up": in_pounds(each.at_up),
            }
            for each in found.effects
        ],
    }


def outcome(found: Outcome) -> Data:
    """One plan in the figures a board asks for first."""
    return {
        **told(found, "key", "name", "says", "first_deficit"),
        "lowest_cash": {"amount": in_pounds(found.lowest_cash), "month": day(found.lowest_month)},
        "contract_income": [in_pounds(each) for each in found.income],
        "surplus": [in_pounds(each) for each in found.surplus],
        "reserve": [in_pounds(each) for each in found.reserve],
        "cash": [in_pounds(each) for each in found.cash],
    }


def _difference(plan: Outcome, other: Outcome) -> Data:
    return {
        "lowest_cash": in_pounds(other.lowest_cash - plan.lowest_cash),
        **{
            name: [
                in_pounds(b - a)
                for a, b in zip(getattr(plan, name), getattr(other, name), strict=True)
            ]
            for name in ("income", "surplus", "reserve")
        },
    }


def _spread(found: Spread) -> Data:
    return {name: in_pounds(getattr(found, name)) for name in ("low", "middle", "high")}


def _year(found: RiskYear) -> Data:
    return {
        **told(found, "number", "label"),
        "surplus": _spread(found.surplus),
        "cash": _spread(found.cash),
        "runs_in_deficit": found.deficit,
    }


def _chance(found: Chance) -> Data:
    return told(found, "key", "runs", "sentence")


def _price(found: SafePrice) -> Data:
    return {
        **told(found, "runs", "seed", "share", "sentence"),
        "plan": in_pounds(found.plan),
        "price": pounds(found.price),
    }


def _cut(found: LargestCut) -> Data:
    share = None if found.cut is None else float(found.cut)
    return {**told(found, "from_year", "sentence"), "share": share}
