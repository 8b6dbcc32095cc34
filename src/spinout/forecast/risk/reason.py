"""Where one figure of the plan, or of a standard test of it, comes from."""

from dataclasses import dataclass

from spinout.forecast.risk.change import changed_values
from spinout.forecast.risk.ground import Ground
from spinout.forecast.risk.outcomes import PLAN
from spinout.forecast.risk.stress import TESTS
from spinout.lines import Explanation, explain, work_out


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A figure explained, and the name of the test it is of; blank for the plan itself."""

    explanation: Explanation
    test: str


def reason(ground: Ground, line: str, month: int, test: str) -> Reason | None:
    """The figure of a line in a month from nought; None where there is no such line or test."""
    if line not in ground.book.lines or not 0 <= month < ground.book.months:
        return None
    tests = {each.key: each for each in (made(ground) for made in TESTS)}
    if test and test not in tests:
        return None
    changed = tests[test] if test else PLAN
    worked = work_out(ground.book, {**ground.values, **changed_values(ground, changed.changes)})
    return Reason(
        explanation=explain(worked, line, month, depth=1), test=changed.name if test else ""
    )
