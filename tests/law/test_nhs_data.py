"""NHS pay and pension data, checked against what their own sources say of how they are made."""

from datetime import date
from itertools import pairwise

import pytest

from spinout import law
from spinout.facts.post_spine import STEPS, PaySpine
from spinout.law import OutsideOurDataError, Reading, Status
from spinout.money import Rate

ON = date(2026, 11, 23)
YEARS = (2024, 2025, 2026)


def _on(day: date) -> Reading:
    return law.load().read(day)


def _starts(reading: Reading, known_on: date | None = None) -> list[str]:
    return [row["pay_from"] for row in reading.table("nhs-tiers", known_on=known_on)]


@pytest.mark.parametrize("year", YEARS)
def test_nhs_tiers_meet_and_rise(year: int) -> None:
    rows = _on(date(year, 5, 1)).table("nhs-tiers")
    assert [row["rate"] for row in rows] == ["5.2", "6.5", "8.3", "9.8", "10.7", "12.5"]
    for lower, higher in pairwise(rows):
        assert higher.pence("pay_from") == lower.pence("pay_to") + 100
    assert (rows[0]["pay_from"], rows[0]["pay_to"], rows[-1]["pay_to"]) == ("0", "13259", "")


def test_the_tiers_of_2025_26_were_published_twice() -> None:
    """NHS Employers, 27 March 2025 (prices); then replaced in July back to 1 April 2025 (pay)."""
    reading = _on(date(2025, 5, 1))
    first = ["0", "13260", "27289", "33248", "49914", "63995"]
    then = ["0", "13260", "27798", "33869", "50846", "65191"]
    assert _starts(reading) == then
    assert _starts(reading, date(2025, 5, 1)) == first
    assert _starts(reading, date(2025, 7, 13)) == first
    assert _starts(reading, date(2025, 7, 14)) == then
    held = law.load().read(date(2025, 5, 1)).table("nhs-tiers", known_on=date(2025, 5, 1))
    assert {row.status for row in held} == {Status.PUBLISHED}


@pytest.mark.parametrize(
    ("year", "rise"), [(2025, Rate.percent("3.6")), (2026, Rate.percent("3.8"))]
)
def test_each_tier_but_the_first_rises_by_the_higher_of_prices_and_the_award(
    year: int, rise: Rate
) -> None:
    """DHSC report on tier thresholds from April 2025: the higher of the two; tier 1 stays."""
    before, after = (_on(date(y, 5, 1)).table("nhs-tiers") for y in (year - 1, year))
    assert before[0]["pay_to"] == after[0]["pay_to"]
    for was, now in zip(before[1:-1], after[1:-1], strict=True):
        raised = was.pence("pay_to") * (rise.denominator + rise.numerator) / rise.denominator
        assert abs(now.pence("pay_to") - raised) <= 100


def test_the_tiers_and_pay_of_2026_27_are_worked_out_and_say_so() -> None:
    reading = _on(ON)
    for key in ("nhs-tiers", "afc-pay-england"):
        for row in reading.table(key):
            assert (row.status, row.firm) == (Status.WORKED_OUT, True)
            assert row.note.endswith("may be out by £1.")


@pytest.mark.parametrize("key", ["nhs-tiers", "afc-pay-england"])
@pytest.mark.parametrize("on", [date(2024, 3, 31), date(2027, 4, 1)])
def test_years_we_hold_nothing_for_are_refused(key: str, on: date) -> None:
    with pytest.raises(OutsideOurDataError):
        _on(on).table(key)


@pytest.mark.parametrize("year", YEARS)
def test_every_band_has_its_steps_in_rising_order(year: int) -> None:
    bands: dict[str, list[int]] = {}
    for row in _on(date(year, 5, 1)).table("afc-pay-england"):
        steps = bands.setdefault(row["band"], [])
        steps.append(row.pence("pay"))
        assert row.whole("step") == len(steps)
    assert {band: len(steps) for band, steps in bands.items() if len(steps) < 3} == {
        **({} if year == 2024 else {"1": 1}),
        "2": 1,
        "3": 2,
        "4": 2,
    }
    assert all(steps == sorted(set(steps)) for steps in bands.values())


@pytest.mark.parametrize(
    ("year", "rise"), [(2025, Rate.percent("3.6")), (2026, Rate.percent("3.3"))]
)
def test_the_award_joins_one_years_pay_to_the_next_within_a_pound(year: int, rise: Rate) -> None:
    """AfC awards of 3.6% (2025-26) and 3.3% (12 February 2026)."""
    was, now = (
        {row.key: row.pence("pay") for row in _on(date(y, 5, 1)).table("afc-pay-england")}
        for y in (year - 1, year)
    )
    for key, pay in was.items():
        raised = pay * (rise.denominator + rise.numerator) / rise.denominator
        assert abs(now[key] - raised) <= 200, key


@pytest.mark.parametrize(
    ("band", "step", "pay"), [("2", "1", "24465"), ("5", "2", "33487"), ("9", "3", "125637")]
)
def test_published_pay_of_2025_26(band: str, step: str, pay: str) -> None:
    """AfC pay bands 2025/26, reproducing NHS Employers."""
    row = _on(date(2025, 6, 1)).row("afc-pay-england", band=band, step=step)
    assert (row["pay"], row.status) == (pay, Status.PUBLISHED)


def test_the_two_employer_rates_differ_by_what_is_paid_centrally() -> None:
    """NHSBSA 2025/26: 23.78% in all with the levy; 14.38% where 9.4% is paid centrally."""
    reading = _on(date(2025, 6, 1))
    rate, levy, own, central = (
        reading.figure(f"nhs-pension/{name}")
        for name in (
            "employer-rate",
            "administration-levy",
            "employer-rate-centrally-funded",
            "paid-centrally",
        )
    )
    hundredths = [round(float(each.value) * 100) for each in (rate, levy, own, central)]
    assert hundredths == [2370, 8, 1438, 940]
    assert hundredths[0] + hundredths[1] == hundredths[2] + hundredths[3]
    assert [each.status for each in (rate, levy, own, central)] == [
        Status.PUBLISHED,
        Status.CONFIRM,
        Status.PUBLISHED,
        Status.PUBLISHED,
    ]


def test_central_funding_is_to_confirm_after_its_one_statement() -> None:
    later = _on(ON).figure("nhs-pension/employer-rate-centrally-funded")
    assert (later.value, later.status, later.firm) == ("14.38", Status.CONFIRM, False)


@pytest.mark.parametrize(("on", "rate"), [(date(2024, 3, 31), "20.6"), (date(2024, 4, 1), "23.7")])
def test_the_employer_rate_rose_in_april_2024(on: date, rate: str) -> None:
    """NHS Employers, 14 March 2024."""
    assert _on(on).figure("nhs-pension/employer-rate").value == rate


def test_closed_access_came_before_open_access() -> None:
    before = _on(date(2014, 3, 31))
    assert before.provision("nhs-pension-access/closed").says
    with pytest.raises(OutsideOurDataError):
        before.provision("nhs-pension-access/open")
    assert _on(date(2014, 4, 1)).provision("nhs-pension-access/open").says


def test_px_04_the_nhs_pension_rose_by_prices_and_a_half_in_april_2024() -> None:
    """HM Treasury written statement 2024: prices 6.7%, NHS 8.2%."""
    reading = _on(date(2024, 6, 1))
    row = reading.row("revaluation", scheme="nhs-2015")
    prices = reading.figure("prices/cpi-before-april").rate
    assert (row.rate("rate"), prices) == (Rate.percent("8.2"), Rate.percent("6.7"))
    assert row.status is Status.PUBLISHED


@pytest.mark.parametrize("year", [2025, 2026])
def test_a_posts_file_may_name_every_band_and_step_we_hold_and_no_other(year: int) -> None:
    rows = _on(date(year, 5, 1)).table("afc-pay-england")
    held = [(row["band"], row.whole("step")) for row in rows]
    bands = STEPS[PaySpine.AFC_ENGLAND].items()
    assert held == [(band, step) for band, last in bands for step in range(1, last + 1)]
