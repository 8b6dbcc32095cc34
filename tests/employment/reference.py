"""The same rules a second time, in exact fractions of a pound, for tests alone.

Written from the published rules and not from the code they check: pounds where that has pence,
fractions where that has a numerator and a denominator, a loop where that has array expressions.
"""

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from math import floor

Pounds = Fraction


@dataclass(frozen=True)
class TaxYear:
    """One tax year as the published tables give it, in pounds and percent."""

    bands: tuple[tuple[int, int | None, int], ...]
    tiers: tuple[tuple[int, str], ...]
    nhs_tiers: tuple[tuple[int, str], ...]
    teachers: tuple[tuple[int, str], ...] = ()
    alpha: tuple[tuple[int, str], ...] = ()
    slices: tuple[tuple[int, str], ...] = ()
    """The Scottish scheme: each rate on the pay above its start alone."""
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
TEACHERS_2024 = (0, 34290, 46159, 54730, 72535, 98909)
TEACHERS_2025 = (0, 34873, 46944, 55661, 73769, 100591)
TEACHERS_2026 = (0, 36199, 48728, 57777, 76573, 104414)
OLD_TEACHERS_RATES = ("7.4", "8.6", "9.6", "10.2", "11.3", "11.7")
TEACHERS_RATES = ("7.4", "8.9", "9.9", "10.5", "11.6", "12")
ALPHA_2024 = (0, 34200, 56001, 150001)
ALPHA_2025 = (0, 34800, 56001, 150001)
ALPHA_2026 = (0, 36200, 58200, 150001)
ALPHA_RATES = ("4.6", "5.45", "7.35", "8.05")
SLICES_2024 = (0, 27000, 33000, 45300, 60400)
SLICES_2025 = (0, 27500, 33600, 46100, 61400)
SLICES_2026 = (0, 28500, 34900, 47800, 63800)
SLICE_RATES = ("5.5", "7.25", "8.5", "9.5", "12")


def _tiers(starts: tuple[int, ...], rates: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    return tuple(zip(starts, rates, strict=True))


YEAR_2024 = TaxYear(
    bands=REST_OF_UK,
    tiers=_tiers(STARTS_2024, RATES),
    nhs_tiers=_tiers(NHS_2024, NHS_RATES),
    teachers=_tiers(TEACHERS_2024, OLD_TEACHERS_RATES),
    alpha=_tiers(ALPHA_2024, ALPHA_RATES),
    slices=_tiers(SLICES_2024, SLICE_RATES),
    employer_from=9100,
    employer="13.8",
)
YEAR_2025 = TaxYear(
    bands=REST_OF_UK,
    tiers=_tiers(STARTS_2025, RATES),
    nhs_tiers=_tiers(NHS_2025, NHS_RATES),
    teachers=_tiers(TEACHERS_2025, TEACHERS_RATES),
    alpha=_tiers(ALPHA_2025, ALPHA_RATES),
    slices=_tiers(SLICES_2025, SLICE_RATES),
)
YEAR_2026 = TaxYear(
    bands=REST_OF_UK,
    tiers=_tiers(STARTS_2026, RATES),
    nhs_tiers=_tiers(NHS_2026, NHS_RATES),
    teachers=_tiers(TEACHERS_2026, TEACHERS_RATES),
    alpha=_tiers(ALPHA_2026, ALPHA_RATES),
    slices=_tiers(SLICES_2026, SLICE_RATES),
)
SCOTS_2026 = replace(YEAR_2026, bands=SCOTLAND_2026)


def penny(amount: Pounds) -> Pounds:
    """To the nearest penny, halves up."""
    top, bottom = amount.numerator * 200 + amount.denominator, 2 * amount.denominator
    return Fraction(top // bottom, 100)


@cache
def percent(rate: str | int) -> Fraction:
    """A percentage as a fraction."""
    return Fraction(rate) / 100


def part(amount: Pounds, low: int, high: int | None) -> Pounds:
    """What of the amount lies between two thresholds."""
    if amount <= low:
        return Fraction(0)
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


def contribution(pay: Pounds, tiers: tuple[tuple[int, str], ...], months: int = 1) -> Pounds:
    """What a member pays in: on all pay, the rate of the last tier the year's pay reaches."""
    rate = "0"
    for start, each in tiers:
        if pay * months >= start:
            rate = each
    return penny(pay * percent(rate))


def contribution_by_slices(
    pay: Pounds, slices: tuple[tuple[int, str], ...], months: int = 1
) -> Pounds:
    """What a member pays in where each slice has its rate: one rate on all pay, to 0.1%."""
    if not pay:
        return pay
    ends = [*(start for start, _ in slices[1:]), None]
    whole = sum(
        part(pay * months, start, end) * percent(rate)
        for (start, rate), end in zip(slices, ends, strict=True)
    )
    tenths = floor(whole / (pay * months) * 1000 + Fraction(1, 2))
    return penny(pay * Fraction(tenths, 1000))


def workplace(pay: Pounds, year: TaxYear) -> tuple[Pounds, Pounds]:
    """Automatic enrolment: the person's part and the employer's."""
    if pay <= year.trigger:
        return Fraction(0), Fraction(0)
    band = part(pay, year.lower, year.upper)
    whole, employer = penny(band * percent(8)), penny(band * percent(3))
    return whole - employer, employer


def pension_of(
    pay: Pounds, year: TaxYear, pension: str, rate: str, months: int
) -> tuple[Pounds, Pounds, Pounds, Pounds]:
    """Paid in, paid by the employer, yearly pension earned, pot."""
    nought = Fraction(0)
    tiers, accrual = {
        "LGPS": (year.tiers, Fraction(1, 49)),
        "NHS": (year.nhs_tiers, Fraction(1, 54)),
        "Scotland": (year.slices, Fraction(1, 49)),
        "Teachers": (year.teachers, Fraction(1, 57)),
        "alpha": (year.alpha, percent("2.32")),
    }.get(pension, ((), nought))
    match pension:
        case "none":
            return nought, nought, nought, nought
        case "workplace":
            paid, employer = workplace(pay, year)
            return paid, employer, nought, paid + employer
        case "Scotland":
            paid = contribution_by_slices(pay, tiers, months)
        case _:
            paid = contribution(pay, tiers, months)
    return paid, penny(pay * percent(rate)), penny(pay * months * accrual), nought


def one_year(
    pay: Pounds, year: TaxYear, *, letter: str, pension: str, rate: str, paye: bool, months: int = 1
) -> tuple[Pounds, ...]:
    """Gross, tax, NI, contribution, take-home, earned, pot, employer NI, pension and cost.

    With `months` of 12, of one month, whose pay and thresholds are handed in.
    """
    paid, employer, earned, pot = pension_of(pay, year, pension, rate, months)
    owed, ni = tax(pay - paid, year, paye=paye), person_ni(pay, year)
    ours = employer_ni(pay, year, letter)
    home = pay - owed - ni - paid
    return pay, owed, ni, paid, home, earned, pot, ours, employer, pay + ours + employer


def month_of(year: TaxYear) -> TaxYear:
    """The same year with every threshold of tax a twelfth, to the penny; tiers by the year."""
    names = ("allowance", "free_pay", "taper_from", "primary", "upper", "employer_from")
    twelfths = {
        name: penny(Fraction(getattr(year, name), 12)) for name in (*names, "trigger", "lower")
    }
    bands = tuple(
        (penny(Fraction(low, 12)), None if high is None else penny(Fraction(high, 12)), rate)
        for low, high, rate in year.bands
    )
    return replace(year, bands=bands, **twelfths)


def twelve_months(
    pay: Pounds, month: TaxYear, *, letter: str, pension: str, rate: str
) -> tuple[Pounds, ...]:
    """Twelve of one month of a year's pay; `month` is what `month_of` gives."""
    each = one_year(
        penny(pay / 12), month, letter=letter, pension=pension, rate=rate, paye=True, months=12
    )
    return tuple(line if at == 5 else 12 * line for at, line in enumerate(each))
