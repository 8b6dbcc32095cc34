"""Who must be told and asked before colleagues move, and by when.

duties(facts, reading)[6].working
# not less than 28 days before Thursday 1 April 2027: latest Thursday 4 March 2027; …
"""

from spinout.consultation.consulting import CONSULT
from spinout.consultation.details import DETAILS
from spinout.consultation.direct import DIRECT
from spinout.consultation.electing import ELECT
from spinout.consultation.informing import INFORM, MEASURES
from spinout.consultation.owing import Rule
from spinout.consultation.protected import CONTRACTS, COVERED, OBJECT, TERMS, UNION
from spinout.consultation.public_sector import PRACTICE, TWO_TIER
from spinout.consultation.redundancies import NOTICE, TALKS
from spinout.consultation.the_move import the_move
from spinout.facts.plan import CaseFacts
from spinout.handovers.duties import Duty
from spinout.law import Reading

RULES: tuple[Rule, ...] = (
    COVERED,
    MEASURES,
    ELECT,
    INFORM,
    DIRECT,
    CONSULT,
    DETAILS,
    OBJECT,
    CONTRACTS,
    TERMS,
    UNION,
    TALKS,
    NOTICE,
    PRACTICE,
    TWO_TIER,
)
"""Every duty around a move, in the order a team meets them."""


def duties(facts: CaseFacts, reading: Reading) -> tuple[Duty, ...]:
    """Every duty around the move under the law as at the reading's date, owed here or not."""
    move = the_move(facts)
    return tuple(rule.duty(move, reading) for rule in RULES)


__all__ = ["RULES", "duties"]
