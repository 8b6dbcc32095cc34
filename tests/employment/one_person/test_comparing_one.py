"""One person’s comparison: what is said, how firmly, and what is asked for instead."""

from datetime import date

import pytest

from spinout.employment.one_person import (
    Contract,
    Engaged,
    Loan,
    PensionNow,
    Place,
)
from spinout.facts.service import Nation, PensionAccess
from spinout.findings import UNKNOWN
from spinout.handovers.firmness import Known
from tests.employment.one_person.a_person import LIBRARIAN, cells, compared, line, year


def says(package, key: str) -> str:
    """What one verdict says, without what could change later."""
    return " ".join(next(each.says for each in package.verdicts if each.key == key))


def test_take_home_that_is_the_same_never_stands_without_what_could_change_later() -> None:
    package = compared(access=PensionAccess.CLOSED, nhs_funded=True)
    kept = next(each for each in package.verdicts if each.key == "keeps")
    assert "you would take home the same on the day: £1,984 a month" in kept.says[0]
    assert kept.later.startswith("What could change later: the new body decides each pay rise.")


def test_take_home_that_rises_says_in_the_same_sentence_that_less_goes_into_a_pension() -> None:
    first = next(each for each in compared().verdicts if each.key == "loses").says[0]
    assert "£48 more a month, and only because £60 a month less of your pay goes into" in first


def test_take_home_falls_where_the_new_rate_is_above_the_one_paid_now() -> None:
    package = compared(**LIBRARIAN, pay=1_800_000, access=PensionAccess.NONE)
    now, lost = year(package, Place.NOW), year(package, Place.LOSES)
    assert now.pension_contribution == 99_000
    assert lost.pension_contribution == 108_000
    lost = "you would take home £6.00 less a month and earn £367.35 less pension a year."
    assert lost in says(package, "loses")


def test_the_least_the_law_allows_is_six_per_cent_from_each() -> None:
    lost = year(compared(), Place.LOSES)
    assert lost.pension_contribution == 186_294
    assert lost.pension_pot == 2 * lost.pension_contribution
    assert lost.pension_earned == 0


def test_one_year_in_the_nhs_scheme_adds_a_fifty_fourth_of_pay() -> None:
    assert cells(compared(), "pension_earned")[Place.NOW] == "£574.98"


def test_a_figure_that_rests_on_one_we_worked_out_is_to_the_pound_and_says_why() -> None:
    package = compared()
    assert cells(package, "take_home")[Place.NOW] == "£23,813"
    assert cells(package, "national_insurance")[Place.NOW] == "£1,478.32"
    assert "The official table was not seen" in package.rounded[0]


def test_a_figure_that_rests_on_published_ones_alone_is_to_the_penny() -> None:
    package = compared(**LIBRARIAN)
    assert cells(package, "take_home")[Place.NOW] == "£24,260.33"
    assert package.rounded == ()


@pytest.mark.parametrize("pay", [2_885_300, 2_885_400, 2_885_500])
def test_pay_beside_a_tier_that_we_worked_out_is_asked_for_and_never_said(pay: int) -> None:
    package = compared(pay=pay)
    assert cells(package, "take_home")[Place.NOW] == "We could not check this; ask the scheme."
    assert "We could not check how much that is: ask the scheme." in says(package, "keeps")


@pytest.mark.parametrize("pay", [2_885_299, 2_885_501])
def test_pay_more_than_a_pound_from_such_a_tier_is_said(pay: int) -> None:
    assert cells(compared(pay=pay), "take_home")[Place.NOW].startswith("£")


def test_the_least_workplace_pension_is_asked_for_as_its_rates_were_not_read() -> None:
    package = compared(access=PensionAccess.CLOSED, nhs_funded=True)
    assert cells(package, "take_home")[Place.JOINER].startswith("We could not check this")
    assert "We could not check the least it may be" in says(package, "joiner")


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ({"access": UNKNOWN}, (Place.NOW, Place.KEEPS, Place.LOSES, Place.JOINER)),
        (
            {"access": PensionAccess.OPEN, "nhs_funded": True},
            (Place.NOW, Place.KEEPS, Place.JOINER),
        ),
        (
            {"access": PensionAccess.OPEN, "nhs_funded": False},
            (Place.NOW, Place.LOSES, Place.JOINER),
        ),
        ({"access": PensionAccess.NONE}, (Place.NOW, Place.LOSES, Place.JOINER)),
        (LIBRARIAN | {"access": PensionAccess.CLOSED}, (Place.NOW, Place.KEEPS, Place.JOINER)),
        ({"scheme": PensionNow.NONE}, (Place.NOW, Place.MOVES)),
    ],
)
def test_only_the_sides_that_may_come_about_are_shown(told, places) -> None:
    assert tuple(each.place for each in compared(**told).sides) == places


def test_half_the_section_is_half_the_payment_and_half_the_pension() -> None:
    main, half = (year(compared(**LIBRARIAN, half=each), Place.NOW) for each in (False, True))
    assert half.pension_contribution * 2 == main.pension_contribution - 1
    assert half.pension_earned == 31_683


def test_only_the_pay_that_counts_goes_into_the_pension() -> None:
    less = year(compared(**LIBRARIAN, pensionable=3_000_000), Place.NOW)
    assert less.pension_contribution == 195_000
    assert less.gross_pay == 3_104_900


def test_each_loan_is_taken_over_its_own_limit() -> None:
    package = compared(loans=(Loan.PLAN_2, Loan.POSTGRADUATE))
    assert year(package, Place.NOW).student_loan == 14_900 + 60_200


def test_scottish_tax_is_paid_by_those_who_live_there() -> None:
    assert year(compared(nation=Nation.SCOTLAND), Place.NOW).income_tax != (
        year(compared(), Place.NOW).income_tax
    )


def test_a_letter_we_hold_no_rule_for_brings_no_money() -> None:
    assert compared(letter="").money == ()


def test_a_loan_that_was_not_told_is_never_said_to_be_nothing() -> None:
    package = compared(loans=UNKNOWN)
    assert cells(package, "student_loan")[Place.NOW] == "None counted, as you did not say"
    assert "loans" in [each.name for each in package.lacks]


def test_what_was_left_out_is_named_by_its_question() -> None:
    package = compared(pay=UNKNOWN, nation=UNKNOWN)
    assert package.money == ()
    assert [each.name for each in package.lacks] == ["pay", "nation", "access"]
    assert [each.name for each in compared(employer=UNKNOWN).lacks] == ["employer", "access"]


@pytest.mark.parametrize(("served", "leave"), [(4, "27 days"), (5, "29 days"), (10, "33 days")])
def test_leave_goes_by_full_years_of_service(served: int, leave: str) -> None:
    assert cells(compared(served=served), "annual_leave")[Place.NOW].startswith(leave)


def test_terms_we_do_not_hold_are_asked_for() -> None:
    assert "ask your employer" in cells(compared(contract=Contract.OTHER), "sick_pay")[Place.NOW]


@pytest.mark.parametrize("engaged", Engaged)
def test_everyone_is_told_if_they_move_or_to_ask(engaged: Engaged) -> None:
    says = compared(engaged=engaged).moves
    assert "mov" in says or "Ask" in says
    assert ("We could not check" in says) is (engaged is not Engaged.PERMANENT)


def test_every_line_names_the_law_read_for_it_and_no_other() -> None:
    package = compared()
    keys = {each.key for each in line(package, "national_insurance").trace.cited}
    assert keys == {
        "national-insurance/primary-threshold",
        "national-insurance/upper-earnings-limit",
        "national-insurance/main-rate",
        "national-insurance/upper-rate",
    }
    assert {each.key for each in line(package, "pension_earned").trace.cited} >= {
        "nhs-pension/accrual"
    }


def test_each_scheme_is_answered_or_said_not_to_be() -> None:
    for scheme in PensionNow:
        package = compared(scheme=scheme)
        assert package.verdicts or package.cannot


def test_the_tables_of_another_year_are_used_for_a_day_in_it() -> None:
    assert compared(on=date(2025, 11, 23)).tax_year == "2025-26"
    assert compared(on=date(2025, 11, 23)).rounded == ()


def test_pay_given_up_for_a_pension_bears_neither_tax_nor_national_insurance() -> None:
    whole = year(compared(**LIBRARIAN), Place.NOW)
    given = year(compared(**LIBRARIAN, given_up=100_000), Place.NOW)
    assert given.income_tax == whole.income_tax - 20_000
    assert given.national_insurance == whole.national_insurance - 8_000
    assert given.pension_contribution == whole.pension_contribution
    assert given.take_home == whole.take_home - 72_000
    assert cells(compared(given_up=100_000), "given_up")[Place.NOW] == "£1,000.00"


def test_what_an_employer_plans_is_never_guessed() -> None:
    last = compared().verdicts[-1]
    assert last.key == "stays"
    assert "What your employer plans is not known here" in last.says[0]


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({}, "23.7% of the pay that counts: £7,358.61 a year."),
        ({"scheme": PensionNow.ALPHA}, "28.97% of the pay that counts: £8,994.90 a year."),
        (
            {"scheme": PensionNow.TEACHERS},
            "One rate for every employer. We could not check this year’s: ask the scheme.",
        ),
        (LIBRARIAN, "The fund sets a rate for each employer. Ask the fund."),
    ],
)
def test_what_the_employer_pays_in_is_told_where_one_rate_holds_for_all(told, says: str) -> None:
    assert cells(compared(**told), "employer_pays")[Place.NOW] == says


def test_the_least_redundancy_pay_is_told_for_either_age_in_the_year() -> None:
    said = cells(compared(served=12, born=1984), "redundancy")[Place.NOW]
    assert said.endswith("For you today that is about £7,165 to £7,464.")
    assert cells(compared(served=1), "redundancy")[Place.NOW].endswith("about £0.")


def test_a_code_that_was_expected_is_told_as_not_seen_and_only_once_it_was_expected() -> None:
    said = cells(compared(), "expected_terms")
    assert said[Place.NOW] == "Does not arise."
    assert said[Place.KEEPS].startswith("Terms no worse than with the authority, if the code is")
    assert said[Place.JOINER].startswith("Terms no worse than colleagues who moved, if the code")
    assert line(compared(), "expected_terms").trace.known is Known.ASK
    earlier = compared(on=date(2026, 9, 30))
    assert "expected_terms" not in {each.key for each in earlier.words}
