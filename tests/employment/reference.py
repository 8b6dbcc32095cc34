"""The same rules a second time, in exact fractions of a pound, for tests alone.

Written from the published rules and not from the code they check: pounds where that has pence,
fractions where that has a numerator and a denominator, a loop where that has array expressions.
"""

from dataclasses import dataclass, replace
from fractions import Fraction
from math import floor

Pounds = Fraction


@dataclass(frozen=True)
class TaxYear:
    """One tax year as the published tables give it, in pounds and percent."""

    bands: tuple[tuple[int, int | None, int], ...]
    tiers: tuple[tuple[int, str], ...]
    nhs_tiers: tuple[tuple[int, str], ...]
    allowance: int = 12570
    free_pay: int = 12579
    taper_from: int = 100000
    primary: int = 12570
    upper: int = 50270
    main: int = 8
    above: int = 2
    employer_from: int = 5000
    employer: str = "15"
    trigger: int = 10000
    lower: int = 6240


REST_OF_UK = ((0, 37700, 20), (37700, 125140, 40), (125140, None, 45))
SCOTLAND_2026 = (
    (0, 3967, 19),
    (3967, 16956, 20),
    (16956, 31092, 21),
    (31092, 62430, 42),
    (62430, 125140, 45),
    (125140, None, 48),
)
RATES = ("5.5", "5.8", "6.5", "6.8", "8.5", "9.9", "10.5", "11.4", "12.5")
HALF_RATES = ("2.75", "2.9", "3.25", "3.4", "4.25", "4.95", "5.25", "5.7", "6.25")
STARTS_2024 = (0, 17601, 27601, 44901, 56801, 79701, 112901, 133101, 199701)
STARTS_2025 = (0, 17801, 28001, 45601, 57701, 81001, 114801, 135301, 203001)
STARTS_2026 = (0, 18401, 29001, 47301, 59801, 84001, 119101, 140401, 210701)
NHS_RATES = ("5.2", "6.5", "8.3", "9.8", "10.7", "12.5")
NHS_2024 = (0, 13260, 26832, 32692, 49079, 62925)
NHS_2025 = (0, 13260, 27798, 33869, 50846, 65191)
NHS_2026 = (0, 13260, 28854, 35156, 52778, 67668)


def _tiers(starts: tuple[int, ...], rates: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    return tuple(zip(starts, rates, strict=True))


YEAR_2024 = TaxYear(
    bands=REST_OF_UK,
    tiers=_tiers(STARTS_2024, RATES),
    nhs_tiers=_tiers(NHS_2024, NHS_RATES),
    employer_from=9100,
    employer="13.8",
)
YEAR_2025 = TaxYear(
    bands=REST_OF_UK, tiers=_tiers(STARTS_2025, RATES), nhs_tiers=_tiers(NHS_2025, NHS_RATES)
)
YEAR_2026 = TaxYear(
    bands=REST_OF_UK, tiers=_tiers(STARTS_2026, RATES), nhs_tiers=_tiers(NHS_2026, NHS_RATES)
)
SCOTS_2026 = replace(YEAR_2026, bands=SCOTLAND_2026)


def penny(amount: Pounds) -> Pounds:
    """To the nearest penny, halves up."""
    return Fraction(floor(amount * 100 + Fraction(1, 2)), 100)


def percent(rate: str | int) -> Fraction:
    """A percentage as a fraction."""
    return Fraction(rate) / 100


def part(amount: Pounds, low: int, high: int | None) -> Pounds:
    """What of the amount lies between two thresholds."""
    top = amount if high is None else min(amount, Fraction(high))
    return max(top - low, Fraction(0))


def free(income: Pounds, year: TaxYear, *, paye: bool) -> Pounds:
    """Pay that bears no tax."""
    lost = penny(part(income, year.taper_from, None) / 2)
    return max((year.free_pay if paye else year.allowance) - lost, Fraction(0))


def tax(income: Pounds, year: TaxYear, *, paye: bool) -> Pounds:
    """Income tax on pay after the pension contribution."""
    taxable = max(income - free(income, year, paye=paye), Fraction(0))
    if paye:
        taxable = Fraction(floor(taxable))
    return sum(
        (penny(part(taxable, low, high) * percent(rate)) for low, high, rate in year.bands),
        Fraction(0),
    )


def person_ni(pay: Pounds, year: TaxYear) -> Pounds:
    """National Insurance from pay."""
    main = penny(part(pay, year.primary, year.upper) * percent(year.main))
    return main + penny(part(pay, year.upper, None) * percent(year.above))


def employer_ni(pay: Pounds, year: TaxYear, letter: str) -> Pounds:
    """National Insurance from the employer."""
    start = year.employer_from if letter == "A" else year.upper
    return penny(part(pay, start, None) * percent(year.employer))


def contribution(pay: Pounds, tiers: tuple[tuple[int, str], ...]) -> Pounds:
    """What a member pays in: on all pay, the rate of the last tier whose start is reached."""
    rate = "0"
    for start, each in tiers:
        if pay >= start:
            rate = each
    return penny(pay * percent(rate))


def workplace(pay: Pounds, year: TaxYear) -> tuple[Pounds, Pounds]:
    """Automatic enrolment: the person's part and the employer's."""
    if pay <= year.trigger:
        return Fraction(0), Fraction(0)
    band = part(pay, year.lower, year.upper)
    whole, employer = penny(band * percent(8)), penny(band * percent(3))
    return whole - employer, employer


def one_year(
    pay: Pounds, year: TaxYear, *, letter: str, pension: str, rate: str, paye: bool
) -> tuple[Pounds, ...]:
    """Gross, tax, NI, contribution, take-home, earned, pot, employer NI, pension and cost."""
    paid = earned = pot = employer = Fraction(0)
    if pension == "LGPS":
        paid, earned = contribution(pay, year.tiers), penny(pay / 49)
        employer = penny(pay * percent(rate))
    elif pension == "NHS":
        paid, earned = contribution(pay, year.nhs_tiers), penny(pay / 54)
        employer = penny(pay * (percent("23.7") + percent("0.08")))
    elif pension == "workplace":
        paid, employer = workplace(pay, year)
        pot = paid + employer
    owed, ni = tax(pay - paid, year, paye=paye), person_ni(pay, year)
    ours = employer_ni(pay, year, letter)
    home = pay - owed - ni - paid
    return pay, owed, ni, paid, home, earned, pot, ours, employer, pay + ours + employer
