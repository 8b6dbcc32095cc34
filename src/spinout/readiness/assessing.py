"""The readiness of a case, from the answers it holds."""

from spinout.facts.plan import CaseFacts
from spinout.handovers.readiness import ReadinessFindings
from spinout.law import Reading
from spinout.readiness.scoring import score


def assess(facts: CaseFacts, reading: Reading) -> ReadinessFindings | None:
    """How ready the case is, or None where it holds no answers.

    Law: readiness-questions, readiness-areas, readiness-levels, readiness-themes, readiness-sources
    """
    held = facts.readiness
    if held.tally is None:
        return None
    return score([held.tally], reading, plan_changed=held.plan_changed)
