"""Which step of a national scale someone is on, by full years of service."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.employment.one_person.person import Contract
from spinout.findings import Missing
from spinout.law import Reading

Steps = tuple[tuple[int, str], ...]

_SICK: Steps = ((0, "year 1"), (1, "year 2"), (2, "year 3"), (3, "years 4 and 5"))
STEPS: Mapping[tuple[Contract, str], Steps] = MappingProxyType(
    {
        (Contract.AGENDA_FOR_CHANGE, "annual-leave"): (
            (0, "on appointment"),
            (5, "after 5 years"),
            (10, "after 10 years"),
        ),
        (Contract.AGENDA_FOR_CHANGE, "sick-pay"): (*_SICK, (5, "over 5 years")),
        (Contract.GREEN_BOOK, "annual-leave"): ((0, "under 5 years"), (5, "5 years or more")),
        (Contract.GREEN_BOOK, "sick-pay"): (*_SICK, (5, "over 5 years")),
    }
)
"""For each scale: full years from which a step holds, and the step as the table names it."""


def step_of(contract: Contract, item: str, served: int) -> str:
    """The step at `served` full years. Raises KeyError for terms that have no such scale."""
    return [name for start, name in STEPS[contract, item] if start <= served][-1]


def national_term(
    reading: Reading, contract: Contract | Missing, item: str, served: int | Missing
) -> str:
    """What national terms give this person; blank where we hold none or do not know which.

    Law: employment-terms
    """
    if isinstance(contract, Missing) or (contract, item) not in STEPS:
        return ""
    if isinstance(served, Missing):
        rows = reading.rows("employment-terms", terms=contract.value, item=item)
        return "; ".join(f"{row['service']}: {row['says']}" for row in rows)
    step = step_of(contract, item, served)
    return reading.row("employment-terms", terms=contract.value, item=item, service=step)["says"]
