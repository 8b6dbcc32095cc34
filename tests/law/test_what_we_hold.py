"""The data we ship, checked against the rules and totals their own sources give."""

from datetime import date
from itertools import pairwise

import pytest

from spinout import law
from spinout.law import OutsideOurDataError, Reading, Status
from spinout.money import Rate

ON = date(2026, 11, 23)
SERVICE = {
    "crtc/notice-days": 30,
    "crtc/employees-min": 2,
    "crtc/grounds": 10,
    "procurement/s33-term-years": 5,
    "procurement/s33-lookback-years": 3,
    "procurement/voluntary-standstill-days": 8,
    "procurement/contract-details-days": 120,
    "tupe/eli-days": 28,
    "tupe/eli-age-days": 14,
    "tupe/award-weeks-max": 13,
}


def _on(day: date) -> Reading:
    return law.load().read(day)


@pytest.mark.parametrize(("key", "value"), SERVICE.items())
def test_the_rules_of_the_route_are_law_and_firm(key: str, value: int) -> None:
    figure = _on(ON).figure(key)
    assert (figure.whole, figure.status, figure.firm) == (value, Status.LAW, True)


def test_details_of_colleagues_were_due_later_before_may_2014() -> None:
    assert _on(date(2014, 4, 30)).figure("tupe/eli-days").whole == 14
    assert _on(date(2014, 5, 1)).figure("tupe/eli-days").whole == 28


def test_two_exclusions_from_the_right_ended_in_2014() -> None:
    for paragraph in ("sch2-para2", "sch2-para3"):
        key = f"crtc-eoi-regs-2012/{paragraph}"
        assert _on(date(2014, 3, 31)).provision(key)
        with pytest.raises(OutsideOurDataError):
            _on(date(2014, 4, 1)).provision(key)


def test_the_light_touch_list_has_421_codes_of_which_144_may_be_reserved() -> None:
    """SI 2024/692 Schedule 1 Table 1, as made."""
    reading = _on(ON)
    rows = reading.table("cpv-light-touch")
    assert len(rows) == 421
    assert sum(row.yes("reservable") for row in rows) == 144
    assert reading.figure("procurement/s33-codes").whole == 144
    assert sum(bool(row["psr"]) for row in rows) == 67


@pytest.mark.parametrize(
    ("code", "reservable"),
    [
        ("92511000", True),
        ("79995000", False),
        ("92610000", True),
        ("92521000", True),
        ("85310000", True),
        ("75231240", False),
        ("98513310", False),
        ("80430000", True),
        ("80400000", False),
    ],
)
def test_the_commonest_traps_in_the_list(code: str, reservable: bool) -> None:
    assert _on(ON).row("cpv-light-touch", code=code).yes("reservable") is reservable


def test_there_are_ten_grounds_and_eight_parts_each_with_its_provision() -> None:
    reading = _on(ON)
    for key, count in (("grounds", 10), ("eoi-items", 8)):
        rows = reading.table(key)
        assert len(rows) == count
        assert all(reading.provision(row["provision"]).status is Status.LAW for row in rows)


def _uprated(pay: int, prices: Rate) -> int:
    return pay * (prices.denominator + prices.numerator) // prices.denominator // 10_000 * 10_000


@pytest.mark.parametrize("year", [2024, 2025, 2026])
@pytest.mark.parametrize("section", ["main", "50-50"])
def test_lgps_bands_rise_with_prices_and_are_cut_to_the_hundred(year: int, section: str) -> None:
    """Every published step from 2024-25 to 2026-27: the last threshold, uprated, cut to £100."""
    before, after = (
        [row for row in _on(date(y, 5, 1)).table("lgps-ew-tiers") if row["section"] == section]
        for y in (year - 1, year)
    )
    prices = _on(date(year, 5, 1)).figure("prices/cpi-before-april").rate
    assert len(before) == len(after) == 9
    for was, now in zip(before[:-1], after[:-1], strict=True):
        assert now.pence("pay_to") == _uprated(was.pence("pay_to"), prices)


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
def test_lgps_bands_meet_and_the_half_section_pays_half(year: int) -> None:
    rows = _on(date(year, 5, 1)).table("lgps-ew-tiers")
    main, half = (
        [row for row in rows if row["section"] == section] for section in ("main", "50-50")
    )
    for lower, higher in pairwise(main):
        assert higher.pence("pay_from") == lower.pence("pay_to") + 100
    for full, part in zip(main, half, strict=True):
        assert full["pay_from"] == part["pay_from"]
        whole, halved = full.rate("rate"), part.rate("rate")
        assert whole.numerator * halved.denominator == 2 * halved.numerator * whole.denominator


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
@pytest.mark.parametrize("region", ["rUK", "Scotland"])
def test_income_tax_bands_meet_from_nought_up(year: int, region: str) -> None:
    held = _on(date(year, 4, 6)).table("income-tax-bands")
    rows = [row for row in held if row["region"] == region]
    assert rows[0].pence("taxable_from") == 0
    assert [row["taxable_to"] for row in rows[:-1]] == [row["taxable_from"] for row in rows[1:]]
    assert rows[-1]["taxable_to"] == ""
    rates = [row.rate("rate") for row in rows]
    assert rates == sorted(rates, key=lambda rate: rate.numerator / rate.denominator)


def test_the_employee_rate_of_2023_changed_in_january() -> None:
    key = "national-insurance/main-rate"
    assert _on(date(2024, 1, 5)).figure(key).rate == Rate(3, 25)
    assert _on(date(2024, 1, 6)).figure(key).rate == Rate(1, 10)


@pytest.mark.parametrize("point", ["3", "22", "43"])
def test_an_unknown_pay_award_carries_the_last_one_to_confirm(point: str) -> None:
    last = _on(date(2026, 3, 31)).row("njc-spine", point=point)
    carried = _on(date(2026, 4, 1)).row("njc-spine", point=point)
    assert carried["pay"] == last["pay"]
    assert carried.status is Status.CONFIRM
    assert carried.note.startswith("Award not known")


def test_the_lowest_spine_point_ended_in_2026() -> None:
    assert _on(date(2026, 3, 31)).row("njc-spine", point="2")["pay"] == "24413"
    assert "2" not in {row["point"] for row in _on(date(2026, 4, 1)).table("njc-spine")}


def test_the_2025_pay_award_is_3_2_percent_on_every_point() -> None:
    before = {row["point"]: row.pence("pay") for row in _on(date(2025, 3, 31)).table("njc-spine")}
    after = {row["point"]: row.pence("pay") for row in _on(date(2025, 4, 1)).table("njc-spine")}
    assert before.keys() == after.keys()
    assert all(abs(after[point] - pay * 1032 / 1000) <= 100 for point, pay in before.items())


def test_the_discount_rate_is_to_confirm_since_its_review() -> None:
    assert _on(date(2026, 6, 30)).figure("green-book/discount-rate").firm
    later = _on(ON).figure("green-book/discount-rate")
    assert (later.value, later.status, later.firm) == ("3.5", Status.CONFIRM, False)


def test_profits_between_the_limits_join_the_two_rates_of_tax() -> None:
    """Marginal relief leaves no step: £150,000 of profit bears £36,000."""
    reading = _on(date(2025, 6, 1))
    fraction = reading.figure("corporation-tax/marginal-fraction").rate
    main = reading.figure("corporation-tax/main-rate").rate
    limit = reading.figure("corporation-tax/main-limit").pence

    def tax(profit: int) -> float:
        relief = (limit - profit) * fraction.numerator / fraction.denominator
        return profit * main.numerator / main.denominator - relief

    small = reading.figure("corporation-tax/small-rate").rate
    edge = reading.figure("corporation-tax/small-limit").pence
    assert tax(15_000_000) == 3_600_000
    assert tax(edge) == edge * small.numerator / small.denominator


def test_legal_forms_are_scored_once_on_each_of_fourteen_criteria() -> None:
    reading = _on(ON)
    forms = [row["code"] for row in reading.table("legal-forms")]
    criteria = [row["criterion"] for row in reading.table("form-criteria")]
    scores = {(row["criterion"], row["form"]): row for row in reading.table("form-scores")}
    assert (len(forms), len(criteria)) == (10, 14)
    assert set(scores) == {(criterion, form) for criterion in criteria for form in forms}
    assert not any(row.status.plain for row in scores.values())
    totals = [sum(scores[c, form].whole("score") for c in criteria) for form in forms]
    assert totals == [29, 25, 30, 30, 25, 20, 19, 25, 16, 18]


def test_three_criteria_are_starred_and_count_double() -> None:
    rows = _on(ON).table("form-criteria")
    assert [row["key"] for row in rows if row.yes("starred")] == [
        "staff-control",
        "assets-protected",
        "parent-comfort",
    ]
    assert all(row.whole("weight") == 1 + row.yes("starred") for row in rows)


def test_gates_name_only_forms_we_hold() -> None:
    reading = _on(ON)
    forms = {row["code"] for row in reading.table("legal-forms")}
    named = [
        code
        for gate in reading.table("form-gates")
        for column in ("strikes", "limits")
        for code in gate[column].split(";")
        if code
    ]
    assert set(named) <= forms
    assert len(reading.table("form-gates")) == 8


def test_a_right_that_policy_never_made_law_says_so() -> None:
    says = _on(ON).provision("right-to-provide-2010/policy").says
    assert "(2010–15 policy, not a legal right)" in says


def test_what_we_suggest_is_said_to_be_our_suggestion_and_no_law() -> None:
    rows = _on(ON).table("suggestions")
    assert {row.status for row in rows} == {Status.SUGGESTION}
    sets = [row["set"] for row in rows]
    assert [sets.count(each) for each in ("challenge", "board-paper", "plan")] == [10, 10, 4]
    assert [row["when"] for row in rows if row["set"] == "plan"] == [
        "12 to 9 months before",
        "9 to 6 months before",
        "6 to 4 months before",
        "3 to 2 months before",
    ]


def test_times_that_authorities_set_are_examples_and_none_outlasts_the_act() -> None:
    rows = {row["authority"]: row for row in _on(ON).table("crtc-local-times")}
    assert set(rows) == {"Harlow", "Devon and Somerset fire authority", "Sheffield", "Richmond"}
    assert {row.status for row in rows.values()} == {Status.REPORTED}
    assert "longer than the Act allows" in rows["Richmond"]["says"]
    assert "60 or 90 days" in rows["Harlow"]["says"]
