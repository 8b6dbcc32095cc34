"""The six standard tests of a plan: each is a scenario, with no chance put on it."""

from collections.abc import Iterator

from spinout.forecast.months import MONTHS, MONTHS_IN_YEAR, YEARS
from spinout.forecast.risk.change import Change, Does
from spinout.forecast.risk.ground import PAY, PAY_COST, Ground
from spinout.forecast.risk.outcomes import PLAN, Changed, outcomes
from spinout.handovers.risk_findings import StressFindings

CONTRACT, OTHER_INCOME = "contract_yearly", "other_income_yearly"
TWO_POINTS, HALF, NINE_TENTHS, FIVE_POINTS = 1.02, 0.5, 0.9, 0.05
LATE_MONTHS = 6
SECOND_YEAR = MONTHS_IN_YEAR + 1
TERM = "input_contract_term_months"


def _times(moves: str, amount: float, first: int = 1, last: int = MONTHS) -> Change:
    return Change(moves=moves, does=Does.MULTIPLIES, amount=amount, first=first, last=last)


def _award(_: Ground) -> Changed:
    return Changed(
        key="award_up_two",
        name="Pay award 2 points higher for two years",
        says="Pay is 2% above the plan in year 1, and 4.04% above it from year 2 on.",
        changes=(_times(PAY, TWO_POINTS), _times(PAY, TWO_POINTS, SECOND_YEAR)),
    )


def _other_income(_: Ground) -> Changed:
    return Changed(
        key="other_income_half",
        name="Other income is half of the plan",
        says="It is half in every year, and what it costs to earn it is half too.",
        changes=(_times(OTHER_INCOME, HALF),),
    )


def _contract_cut(_: Ground) -> Changed:
    return Changed(
        key="contract_cut",
        name="The contract is cut by 10% in year 2",
        says="The contract pays 10% less from the start of year 2 on. No cost is cut with it.",
        changes=(_times(CONTRACT, NINE_TENTHS, SECOND_YEAR),),
    )


def _late(_: Ground) -> Changed:
    return Changed(
        key="six_months_late",
        name="The service starts six months late",
        says="For six months there is no contract, no other income and no pay: colleagues are "
        "still with their employer now. All other core cost is paid from the planned day.",
        changes=tuple(_times(each, 0.0, 1, LATE_MONTHS) for each in (CONTRACT, OTHER_INCOME, PAY)),
    )


def _pension(ground: Ground) -> Changed:
    return Changed(
        key="pension_up_five",
        name="The employer pays 5 points more for pensions",
        says="From the first day, on the pay of everyone in a pension."
        if ground.pay is not None
        else "From the first day, on the whole of what pay costs: the plan does not say how much "
        "of it is pay alone, so the true cost is less.",
        changes=tuple(_pension_by_year(ground)),
    )


def _pension_by_year(ground: Ground) -> Iterator[Change]:
    for year in range(YEARS):
        share = ground.pensioned(year)
        first = year * MONTHS_IN_YEAR + 1
        yield _times(PAY_COST, 1 + FIVE_POINTS * share, first, first + MONTHS_IN_YEAR - 1)


def _not_renewed(ground: Ground) -> Changed:
    term = int(float(str(ground.values[TERM])))
    ends = f"The contract ends after {term} months. Pay and other core cost stop with it."
    beyond = "The plan ends with it, so no figure here is moved. "
    return Changed(
        key="not_renewed",
        name="The contract is not renewed",
        says=(ends if term < MONTHS else f"The contract ends after {term} months. {beyond}".strip())
        + " What it costs to close is not in these figures.",
        changes=tuple(
            _times(each, 0.0, term + 1)
            for each in (CONTRACT, PAY, "other_core_yearly")
            if term < MONTHS
        ),
    )


TESTS = (_award, _other_income, _contract_cut, _late, _pension, _not_renewed)


def stress(ground: Ground) -> StressFindings:
    """The plan and the six tests of it. Raises FactorOutsideCurveError, or what `evaluate` does."""
    plan, *tests = outcomes(ground, (PLAN, *(test(ground) for test in TESTS)))
    return StressFindings(plan=plan, tests=tuple(tests))
