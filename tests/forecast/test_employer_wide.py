"""What an employer owes and may claim on all its posts together."""

from datetime import date

import pytest

from spinout import law
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Outcome
from spinout.forecast.employment_allowance import employment_allowance, may_claim
from spinout.forecast.levy import apprenticeship_levy
from spinout.money import pounds

Y2026 = date(2026, 6, 1)


def test_px_31_apprenticeship_levy() -> None:
    """A repost of published guidance: 250 staff on 20,000, less one allowance."""
    held = law.load().read(Y2026)
    rate, allowance = held.figure("levy/rate").rate, held.figure("levy/allowance").pence
    assert apprenticeship_levy(250 * pounds("20000"), rate, allowance) == pounds("10000")
    assert apprenticeship_levy(pounds("3000000"), rate, allowance) == 0
    assert apprenticeship_levy(pounds("1000000"), rate, allowance) == 0


@pytest.mark.parametrize(
    ("over_half_public", "charity", "outcome"),
    [
        (False, False, Outcome.YES),
        (False, UNKNOWN, Outcome.YES),
        (True, True, Outcome.YES),
        (UNKNOWN, True, Outcome.YES),
        (True, False, Outcome.NO),
        (True, UNKNOWN, Outcome.DEPENDS),
        (UNKNOWN, False, Outcome.DEPENDS),
        (UNKNOWN, UNKNOWN, Outcome.DEPENDS),
        (NOT_APPLICABLE, False, Outcome.DEPENDS),
    ],
)
def test_over_half_public_work_bars_the_allowance_unless_a_charity(
    over_half_public, charity, outcome
) -> None:
    assert may_claim(over_half_public, charity) is outcome


@pytest.mark.parametrize("claim", [Outcome.NO, Outcome.DEPENDS])
def test_an_allowance_that_is_not_surely_lawful_is_not_counted(claim) -> None:
    assert employment_allowance(pounds("80000"), pounds("10500"), claim) == 0


def test_an_allowance_never_exceeds_what_is_owed() -> None:
    amount = law.load().read(Y2026).figure("employment-allowance/amount").pence
    assert employment_allowance(pounds("80000"), amount, Outcome.YES) == pounds("10500")
    assert employment_allowance(pounds("4000"), amount, Outcome.YES) == pounds("4000")
