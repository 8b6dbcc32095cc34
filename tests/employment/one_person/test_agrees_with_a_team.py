"""One person’s year is the year that a team’s comparison works out for the same pay."""

import pytest

from spinout.employment.arrangements import NOW
from spinout.employment.figures import Basis
from spinout.employment.from_law import REGIONS
from spinout.employment.held import read_held
from spinout.employment.one_person import PensionNow, Place
from spinout.employment.reckoning import reckon
from spinout.employment.sides import Side
from spinout.facts.service import Nation
from spinout.law import load
from tests.employment.one_person.a_person import ON, compared, year

SCHEMES = (
    PensionNow.NHS,
    PensionNow.LGPS,
    PensionNow.LGPS_SCOTLAND,
    PensionNow.TEACHERS,
    PensionNow.ALPHA,
    PensionNow.NONE,
)
SAME = (
    "gross_pay",
    "income_tax",
    "national_insurance",
    "pension_contribution",
    "take_home",
    "pension_earned",
)


@pytest.mark.parametrize("nation", [Nation.ENGLAND, Nation.SCOTLAND])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_one_person_and_a_team_come_to_the_same_pennies(scheme: PensionNow, nation: Nation) -> None:
    arrangement = NOW[scheme.value]
    figures = read_held(load().read(ON), REGIONS[nation], {arrangement}, Basis.ANNUAL).figures
    side = Side(arrangement=arrangement, employer_rate=None, rate_behind=None, need="")
    for pay in range(600_001, 21_000_000, 517_333):
        team = reckon(pay, "A", side, figures, Basis.ANNUAL)
        own = year(compared(scheme=scheme, nation=nation, pay=pay), Place.NOW)
        assert [getattr(own, each) for each in SAME] == [getattr(team, each) for each in SAME]
