"""A second reckoning in fractions agrees with one person and with an array, to the penny."""

from collections.abc import Iterator
from dataclasses import astuple
from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from spinout.employment.arrangements import Arrangement
from spinout.employment.figures import Basis, Region
from spinout.employment.reckoning import as_years, reckon
from tests.employment import reference
from tests.employment.a_case import figures, side
from tests.employment.reference import TaxYear

YEARS = [
    pytest.param(date(2024, 6, 1), Region.REST_OF_UK, reference.YEAR_2024, id="2024-25"),
    pytest.param(date(2025, 6, 1), Region.REST_OF_UK, reference.YEAR_2025, id="2025-26"),
    pytest.param(date(2026, 6, 1), Region.REST_OF_UK, reference.YEAR_2026, id="2026-27"),
    pytest.param(date(2026, 6, 1), Region.SCOTLAND, reference.SCOTS_2026, id="2026-27 Scotland"),
]
PENSIONS = {
    "LGPS": side(Arrangement.LGPS, "20.9"),
    "NHS": side(Arrangement.NHS, "23.78"),
    "workplace": side(Arrangement.AUTO_ENROLMENT),
    "none": side(Arrangement.NO_SCHEME),
}


def thresholds(year: TaxYear) -> Iterator[int]:
    """Every amount in pounds at which some rule turns."""
    yield from (start for start, _ in (*year.tiers, *year.nhs_tiers))
    for low, _, _ in year.bands:
        yield from (low, low + year.allowance, low + year.free_pay)
    yield from (year.primary, year.upper, year.employer_from, year.trigger, year.lower)
    yield from (year.taper_from, year.taper_from + 2 * year.allowance, 125140)


def pays(year: TaxYear) -> list[int]:
    """Pay in pence: one penny either side of every threshold, and thousands in between."""
    edges = [100 * pounds + step for pounds in thresholds(year) for step in (-1, 0, 1, 50, 99, 101)]
    spread = np.random.default_rng(49).integers(0, 30_000_000, 600).tolist()
    low = np.random.default_rng(98).integers(0, 6_000_000, 600).tolist()
    return sorted({pay for pay in (*edges, *spread, *low) if pay >= 0})


@pytest.mark.parametrize("basis", [Basis.ANNUAL, Basis.PAYE_YEAR])
@pytest.mark.parametrize("pension", list(PENSIONS))
@pytest.mark.parametrize(("on", "region", "year"), YEARS)
def test_person_array_and_fractions_give_the_same_pennies(
    on: date, region: Region, year: TaxYear, pension: str, basis: Basis
) -> None:
    scheme = Arrangement.NHS if pension == "NHS" else Arrangement.LGPS
    held, amounts = figures(on, region, scheme), pays(year)
    together = as_years(
        reckon(np.array(amounts, dtype=np.float64), "A", PENSIONS[pension], held, basis)
    )
    for pay, row in zip(amounts, together, strict=True):
        alone = astuple(reckon(pay, "A", PENSIONS[pension], held, basis))
        expected = reference.one_year(
            Fraction(pay, 100),
            year,
            letter="A",
            pension=pension,
            rate="23.78" if pension == "NHS" else "20.9",
            paye=basis is Basis.PAYE_YEAR,
        )
        assert alone == tuple(100 * amount for amount in expected), pay
        loan_and_other = (row.student_loan, row.other_deductions)
        in_array = tuple(each for at, each in enumerate(row) if at not in (4, 5))
        assert (in_array, loan_and_other) == (alone, (0, 0)), pay


@pytest.mark.parametrize("letter", ["A", "H", "M"])
def test_each_category_agrees_either_side_of_what_the_employer_pays_from(letter: str) -> None:
    held = figures(date(2026, 6, 1))
    none = PENSIONS["none"]
    for pounds in (0, 5000, 12570, 50270, 80000):
        for pay in (max(100 * pounds - 1, 0), 100 * pounds, 100 * pounds + 1):
            expected = reference.employer_ni(Fraction(pay, 100), reference.YEAR_2026, letter)
            alone = reckon(pay, letter, none, held, Basis.ANNUAL)
            assert alone.employer_national_insurance == 100 * expected, (letter, pay)
