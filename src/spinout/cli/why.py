"""`spinout why`: where one figure of the forecast comes from, and what comes from it."""

import argparse
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from spinout import case
from spinout.cli import words
from spinout.cli.answering import answer_json, answer_lines, passage_asked_for
from spinout.cli.asked import WrongUseError, add_case
from spinout.forecast import MonthOutsidePlanError, UnknownLineOfPlanError
from spinout.handovers.money_plan import MoneyPlan
from spinout.handovers.passage import Passage
from spinout.law import month_in_words
from spinout.lines import Explanation
from spinout.proposals import as_data

_DEEPEST = 12


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = commands.add_parser(
        "why", help="where one figure of the forecast comes from, and what comes from it"
    )
    add_case(parser)
    parser.add_argument("line", metavar="LINE", help="a line by its key or name, such as cash")
    parser.add_argument(
        "month", metavar="MONTH", help="a month of the plan from 1 to 60, or one like 2029-04"
    )
    parser.add_argument(
        "--depth", metavar="N", type=_depth, default=1, help="how many steps back to go, 1 at first"
    )
    parser.set_defaults(run=answer)


def answer(asked: argparse.Namespace) -> int:
    """Prints the figure, what it was made from, and what is made from it."""
    passage = passage_asked_for(asked)
    if passage.money is None:
        return answer_lines([*words.opening(passage), *words.lack_lines(passage.lacks)])
    month = _month(asked.month, passage.money)
    try:
        found = case.why(passage, line=asked.line, month=month, depth=asked.depth)
    except (UnknownLineOfPlanError, MonthOutsidePlanError) as wrong:
        raise WrongUseError(str(wrong)) from None
    assert found is not None
    if asked.json:
        return answer_json({**as_data.heading(passage), "month": month, "why": _data(found)})
    return answer_lines([*words.opening(passage), *_lines(passage, found)])


def _depth(text: str) -> int:
    if not text.isdecimal() or not 0 <= int(text) <= _DEEPEST:
        raise argparse.ArgumentTypeError(f"Enter a whole number from 0 to {_DEEPEST}.")
    return int(text)


def _month(text: str, plan: MoneyPlan) -> int:
    """The month of the plan, from 1."""
    if re.fullmatch(r"[0-9]{1,2}", text):
        return int(text)
    named = re.fullmatch(r"([0-9]{4})-([0-9]{2})", text)
    if named is None:
        raise WrongUseError(str(MonthOutsidePlanError()))
    first: date = plan.first_month
    return (int(named[1]) - first.year) * 12 + int(named[2]) - first.month + 1


def _lines(passage: Passage, found: Explanation) -> Iterator[str]:
    yield ""
    yield f"{_named(found)}, {_when(passage, found)}: {_shown(found)}"
    if found.sentence:
        yield found.sentence
    yield from _parents(passage, found, "")
    if found.users:
        yield f"Used by: {', '.join(found.users)}."


def _parents(passage: Passage, found: Explanation, inside: str) -> Iterator[str]:
    for each in found.parents:
        line = f"{inside}- {_named(each)} ({each.key}), {_when(passage, each)}: {_shown(each)}"
        yield line
        yield from _parents(passage, each, f"{inside}  ")


def _named(found: Explanation) -> str:
    return found.name[:1].upper() + found.name[1:]


def _when(passage: Passage, found: Explanation) -> str:
    assert passage.money is not None
    months = passage.money.monthly
    if found.key not in months:
        return "as given"
    first = month_in_words(_day(passage.money.first_month, found.first))
    if found.first == found.last:
        return first
    return f"{first} to {month_in_words(_day(passage.money.first_month, found.last))}, added"


def _day(first: date, months: int) -> date:
    years, month = divmod(first.month - 1 + months, 12)
    return date(first.year + years, month + 1, 1)


def _shown(found: Explanation) -> str:
    if found.value is None:
        return "a table of bands"
    if found.unit.startswith("pounds"):
        sign = "−" if found.value < -0.004 else ""
        return f"{sign}£{abs(found.value):,.2f}"
    return f"{found.value:.10g}"


def _data(found: Explanation) -> dict[str, Any]:
    return {
        "key": found.key,
        "name": found.name,
        "unit": found.unit,
        "first_month": found.first + 1,
        "last_month": found.last + 1,
        "value": found.value,
        "sentence": found.sentence,
        "parents": [_data(each) for each in found.parents],
        "users": list(found.users),
    }
