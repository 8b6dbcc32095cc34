"""What a year of pension is worth, as a range; pots; and no sex in anyone’s figure."""

from datetime import date
from inspect import signature
from itertools import pairwise

import pytest

from spinout.employment.from_law import Section
from spinout.employment.pension_built_up import pension_built_up
from spinout.employment.pensions import Scheme, read_scheme
from spinout.employment.worth import (
    LifeTable,
    annuity_due,
    death_cover_worth,
    income_from_pot,
    lost_salary_link,
    lost_uprating,
    monthly_annuity,
    pot_factor,
    present_value,
    projected_pot,
    read_growths,
    read_life_tables,
    read_worth,
    survival,
    worth_of_year,
)
from spinout.money import Rate, pounds
from tests.employment.a_case import reading

ON = date(2026, 11, 23)
TABLES = read_life_tables(reading(ON))
FIGURES = read_worth(reading(ON))


def expectation(table: LifeTable, age: int, last: float) -> float:
    """Years of life to come by the table, with `last` years to come at 100."""
    alive = [survival(table, age, years) for years in range(101 - age)]
    return sum((a + b) / 2 for a, b in pairwise(alive)) + last * alive[-1]


@pytest.mark.parametrize(("sex", "expected"), [("male", "18.73"), ("female", "21.16")])
def test_px_41_life_table_gives_its_own_years_to_come_at_65(sex, expected) -> None:
    """ONS national life tables, UK 2022-2024: our chances give the printed years at every age."""
    rows = reading(ON).table("life-table-uk")
    table = TABLES.men if sex == "male" else TABLES.women
    last = float(rows[100][f"e_{sex}"])
    assert f"{expectation(table, 65, last):.2f}" == expected
    for row in rows:
        found = expectation(table, row.whole("age"), last)
        assert found == pytest.approx(
            float(row[f"e_{sex}"]), abs=0.25 if row["age"] == "0" else 0.02
        )


@pytest.mark.parametrize(
    ("row", "table", "age", "discount", "yearly", "monthly"),
    [
        ("PX-42", TABLES.men, 67, 0.02, 14.6126, 14.1543),
        ("PX-43", TABLES.women, 67, 0.02, 16.2282, 15.7699),
        ("PX-44", TABLES.men, 65, 0.017, 16.1223, 15.6639),
    ],
)
def test_px_real_annuity_factor(row, table, age, discount, yearly, monthly) -> None:
    """Worked out from the ONS table by the formula in the explanation page, to 0.01%."""
    assert annuity_due(table, age, discount) == pytest.approx(yearly, rel=1e-5), row
    assert monthly_annuity(table, age, discount) == pytest.approx(monthly, rel=1e-5), row


@pytest.mark.parametrize(
    ("accrual", "addition", "expected"), [(54, 0.015, 8331.19), (49, 0.0, 6659.18)]
)
def test_px_45_present_value_of_one_year_at_45_for_67(accrual, addition, expected) -> None:
    """Worked out from the ONS table by the formula in the explanation page, to 0.01%."""
    value = present_value(35000 / accrual, addition / 1.02, 45, 67, 0.02, TABLES.women)
    assert value == pytest.approx(expected, rel=1e-4)


PERCENT_OF_PAY = {
    Scheme.NHS_2015: ((26.2, 23.8, 21.0, 17.4), (22.3, 20.3, 18.0, 15.0)),
    Scheme.TEACHERS: ((25.3, 23.0, 20.3, 16.9), (21.6, 19.7, 17.4, 14.5)),
    Scheme.ALPHA: ((23.8, 21.6, 19.1, 15.8), (20.3, 18.5, 16.3, 13.6)),
    Scheme.LGPS_EW: ((20.9, 19.0, 16.8, 13.9), (17.8, 16.2, 14.4, 12.0)),
}


@pytest.mark.parametrize("scheme", PERCENT_OF_PAY)
def test_a_year_as_a_percentage_of_pay_is_what_the_notes_print(scheme) -> None:
    """Age 45, paid from 67, at 1.7, 2.0, 2.4 and 3.0 percent over prices."""
    rules = read_scheme(reading(ON), scheme, section=Section.MAIN, known_on=None)
    growth = float(rules.addition.share) / 1.02
    for table, row in zip((TABLES.women, TABLES.men), PERCENT_OF_PAY[scheme], strict=True):
        for discount, expected in zip((0.017, 0.02, 0.024, 0.03), row, strict=True):
            pension = 100 * float(rules.care.accrual.share)
            found = present_value(pension, growth, 45, 67, discount, table)
            assert found == pytest.approx(expected, abs=0.051)


def test_the_worth_shown_is_a_range_of_averages_in_whole_pounds() -> None:
    """Ours, NHS 2015 on 35,000 at 45: the average of women and men at 3.0, 2.0 and 1.7 percent."""
    pension = pension_built_up(pounds("35000"), Rate(1, 54))
    found = worth_of_year(pension, Rate.percent("1.5"), 45, 67, FIGURES)
    for shown, discount in ((found.low, 0.03), (found.middle, 0.02), (found.high, 0.017)):
        each = [present_value(pension, 0.015 / 1.02, 45, 67, discount, t) for t in TABLES.both]
        assert shown == pytest.approx(sum(each) / 2, abs=50)
        assert shown % 100 == 0
    assert found.low < found.middle < found.high


def test_the_worth_names_all_that_it_rests_on() -> None:
    text = " ".join(worth_of_year(100_00, Rate(0, 1), 45, 67, FIGURES).assumptions)
    for part in ("between 1.7% and 3%", "2% a year", "2022 to 2024", "starts at 67", "no lump sum"):
        assert part in text
    assert "Women and men have the same figure" in text
    assert "not a partner’s" in text


@pytest.mark.parametrize(
    "rule", [worth_of_year, death_cover_worth, lost_salary_link, projected_pot, income_from_pot]
)
def test_no_figure_shown_to_anyone_takes_a_sex(rule) -> None:
    assert not {"sex", "table", "gender"} & set(signature(rule).parameters)


def test_swapping_the_two_tables_changes_no_ones_figure() -> None:
    swapped = type(TABLES)(men=TABLES.women, women=TABLES.men, backing=TABLES.backing)
    assert death_cover_worth(pounds("30000"), 3, 50, swapped) == death_cover_worth(
        pounds("30000"), 3, 50, TABLES
    )
    assert lost_salary_link(
        pounds("5000"), Rate.percent("1"), 50, 60, Rate.percent("2"), swapped
    ) == lost_salary_link(pounds("5000"), Rate.percent("1"), 50, 60, Rate.percent("2"), TABLES)


def test_past_its_age_a_pension_is_worth_its_annuity() -> None:
    found = present_value(1.0, 0.01, 70, 67, 0.02, TABLES.men)
    assert found == monthly_annuity(TABLES.men, 70, 0.02)


def test_above_one_hundred_the_last_chance_holds() -> None:
    assert TABLES.men.dying(110) == TABLES.men.dying(100) == TABLES.men.q[-1]


def test_death_cover_is_the_multiple_of_pay_times_the_chance_of_dying() -> None:
    chance = (TABLES.men.dying(50) + TABLES.women.dying(50)) / 2
    found = death_cover_worth(pounds("30000"), 3, 50, TABLES)
    assert found == pytest.approx(pounds("90000") * chance, abs=50)


def test_a_pot_grows_by_its_growth_less_its_charge_and_less_prices() -> None:
    """Ours: 1.05 times 0.99 over 1.02 is 1.0191…; 1,000 in twice."""
    factor = pot_factor(Rate.percent("5"), Rate.percent("1"), Rate.percent("2"))
    assert factor.share == pot_factor(Rate.percent("5"), Rate.percent("1"), Rate(1, 50)).share
    assert projected_pot(0, pounds("1000"), factor, 12) == pounds("1019.12")
    assert projected_pot(0, pounds("1000"), factor, 24) == pounds("2057.72")
    assert projected_pot(0, pounds("1000"), factor, 18) == pounds("1519.12")


def test_the_growths_providers_may_show_are_to_confirm() -> None:
    found = read_growths(reading(ON))
    assert [each.value for each in found] == ["2", "5", "8"]
    assert not any(each.firm for each in found)


def test_with_growth_equal_to_prices_only_the_charge_matters() -> None:
    factor = pot_factor(Rate.percent("2"), Rate.percent("0.75"), Rate.percent("2"))
    assert factor == Rate.percent("99.25")


def test_a_pot_buys_income_at_the_price_given() -> None:
    assert income_from_pot(pounds("100000"), Rate(25, 1)) == pounds("4000")


def test_leaving_loses_what_the_scheme_adds_to_prices_and_nothing_where_it_adds_none() -> None:
    """Ours: 1,000 a year for two years at 69/68 against prices alone."""
    assert lost_uprating(pounds("1000"), Rate(69, 68), 2) == pounds("29.63")
    assert lost_uprating(pounds("1000"), Rate(1, 1), 20) == 0


def test_a_lost_link_to_pay_is_worth_nothing_where_pay_only_keeps_pace() -> None:
    at = {"age": 50, "pension_age": 60, "discount": Rate.percent("2"), "tables": TABLES}
    assert lost_salary_link(pounds("5000"), Rate(0, 1), **at) == 0
    more = pounds("5000") * (1.01**10 - 1)
    each = [present_value(more, 0.0, 50, 60, 0.02, table) for table in TABLES.both]
    found = lost_salary_link(pounds("5000"), Rate.percent("1"), **at)
    assert found == pytest.approx(sum(each) / 2, abs=50)
