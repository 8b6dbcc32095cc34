"""The plan and up to five scenarios of it, what differs first."""

from collections.abc import Sequence

from spinout.forecast.risk.ground import Ground
from spinout.forecast.risk.outcomes import PLAN, Changed, outcomes
from spinout.handovers.risk_findings import Compared

MOST_SCENARIOS = 5


class TooManyScenariosError(ValueError):
    """More scenarios than can be read side by side."""

    def __init__(self) -> None:
        super().__init__(f"Compare up to {MOST_SCENARIOS} scenarios at a time.")


def compared(ground: Ground, scenarios: Sequence[Changed]) -> Compared:
    """Each scenario beside the plan. Raises TooManyScenariosError and what `outcomes` raises."""
    if len(scenarios) > MOST_SCENARIOS:
        raise TooManyScenariosError
    plan, *others = outcomes(ground, (PLAN, *scenarios))
    return Compared(plan=plan, scenarios=tuple(others))
