"""Each design of a plan tried: the law on it, and what it does to each post and to pay."""

from spinout.employment.designs.judging import Ground, findings, two_tier
from spinout.facts.plan import CaseFacts
from spinout.handovers.design import DesignFound
from spinout.handovers.pay import PayPlan
from spinout.law import Reading


def try_designs(
    facts: CaseFacts, plan: PayPlan | None, reading: Reading
) -> tuple[DesignFound, ...]:
    """What employment says of every design of the case, in order. Raises OutsideOurDataError."""
    made = []
    for design in facts.designs:
        ground = Ground(design=design, facts=facts, reading=reading, lowest_hourly=None)
        made.append(
            DesignFound(
                design=design,
                findings=findings(ground),
                two_tier=two_tier(ground),
                posts=(),
                plan=None,
                not_counted=(),
                lacks=(),
            )
        )
    return tuple(made)
