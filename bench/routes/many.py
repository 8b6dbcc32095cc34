"""Ten thousand cases, no two alike, made from the two examples we ship."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import cycle, islice, product

from spinout.cli.asked import built_in_cases
from spinout.facts.casefile import read_case
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation, ParentKind, ProposerKind, Window
from spinout.findings import UNKNOWN

FIRST_DAY = date(2026, 9, 1)
KINDS = (
    ParentKind.COUNTY_COUNCIL,
    ParentKind.DISTRICT_COUNCIL,
    ParentKind.LONDON_BOROUGH,
    ParentKind.COMBINED_FIRE,
    ParentKind.NHS_TRUST,
)
NATIONS = (Nation.ENGLAND, Nation.ENGLAND, Nation.ENGLAND, Nation.WALES, Nation.SCOTLAND)
CODES = ("92511000", "92610000", "85311300", "85323000", "79995000", UNKNOWN)
VALUES = (400_000_00, 663_540_00, 4_200_000_00, UNKNOWN)
STAFF = (1, 2, 40, UNKNOWN)
YEARS = (3, 5, 6)
STRIDE = 7919


def cases(count: int) -> tuple[CaseFacts, ...]:
    """`count` cases: every one differs from the rest in at least the day it was received."""
    examples = [
        replace(read_case(built_in_cases()[name]), posts=(), unfinished_posts=())
        for name in ("library-service", "community-health")
    ]
    return tuple(islice(_varied(cycle(examples)), count))


def _varied(examples: Iterator[CaseFacts]) -> Iterator[CaseFacts]:
    choices = list(product(STAFF, KINDS, NATIONS, CODES, VALUES, YEARS))
    for at, case in enumerate(examples):
        # A stride with no factor in common walks every choice, each unlike the one before.
        staff, kind, nation, code, value, years = choices[at * STRIDE % len(choices)]
        received = FIRST_DAY + timedelta(days=at % 97)
        windowed = at % 3 == 0
        yield replace(
            case,
            name=f"case {at}",
            parent=replace(case.parent, kind=kind, nation=nation),
            proposer=replace(case.proposer, kind=ProposerKind.EMPLOYEES, employees=staff),
            service=replace(case.service, cpv=code),
            expression=replace(
                case.expression,
                received=received,
                window_published=windowed,
                window=Window(first=FIRST_DAY, last=FIRST_DAY + timedelta(days=60))
                if windowed
                else UNKNOWN,
            ),
            contract=replace(case.contract, value=value, years=years),
            notices=replace(
                case.notices,
                intention_published=received + timedelta(days=at % 31),
                award_published=received + timedelta(days=at % 29),
                standstill_offered=True,
            ),
        )
