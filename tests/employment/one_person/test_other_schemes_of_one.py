"""One person in each other scheme: what is worked out, on which condition, and what is asked."""

import pytest

from spinout.employment.one_person import PensionNow, Place
from spinout.employment.pensions.transfer_table import Employer
from spinout.facts.service import PensionAccess
from spinout.findings import UNKNOWN
from tests.employment.one_person.a_person import LIBRARIAN, cells, compared, line, year


@pytest.mark.parametrize(
    ("scheme", "paid", "earned"),
    [
        # 5.6% and 1/49; 7.4% and 1/57; 4.6% and 2.32%.
        (PensionNow.LGPS_SCOTLAND, 173_874, 63_365),
        (PensionNow.TEACHERS, 229_763, 54_472),
        (PensionNow.ALPHA, 142_825, 72_034),
    ],
)
def test_a_year_in_another_scheme(scheme: PensionNow, paid: int, earned: int) -> None:
    now = year(compared(scheme=scheme), Place.NOW)
    assert (now.pension_contribution, now.pension_earned) == (paid, earned)


def test_only_the_tier_that_pay_is_in_settles_how_firmly_it_is_said() -> None:
    low, high = (compared(scheme=PensionNow.ALPHA, pay=each) for each in (3_104_900, 4_000_000))
    assert cells(low, "pension_contribution")[Place.NOW] == "£1,428.25"
    assert cells(high, "pension_contribution")[Place.NOW].endswith("ask the scheme.")
    assert "The second threshold was not seen." in high.rounded[0]
    assert "the same on the day. We could not check" in high.verdicts[0].says[0]


@pytest.mark.parametrize("scheme", [PensionNow.TEACHERS, PensionNow.ALPHA])
def test_open_access_promises_nothing_where_the_scheme_takes_no_joiners(scheme) -> None:
    package = compared(scheme=scheme, access=PensionAccess.OPEN)
    assert cells(package, "pension_scheme")[Place.JOINER].startswith("We need to know")


def test_a_police_officer_is_told_the_two_ages_and_no_money() -> None:
    package = compared(scheme=PensionNow.POLICE, employer=Employer.POLICE, born=1985)
    assert package.money == ()
    assert package.cannot == (
        "Deferred; no route found. We found no way to stay in this scheme, and none for a mutual "
        "to join it. What you have built up is kept for later. If you serve until 60, it is paid "
        "in full from a day from 1 January 2045 to 31 December 2045. If you leave, from "
        "a day from 1 January 2053 to 31 December 2053. Ask the scheme before anything else.",
    )


def test_a_firefighter_who_gives_no_year_of_birth_is_asked_for_it() -> None:
    package = compared(scheme=PensionNow.FIRE, employer=Employer.FIRE, born=UNKNOWN)
    assert "tell us your year of birth" in package.cannot[0]
    assert [each.name for each in package.lacks] == ["born"]


@pytest.mark.parametrize("scheme", [PensionNow.POLICE, PensionNow.FIRE])
def test_an_officer_is_told_what_leaving_does_to_the_pension_and_nothing_more(scheme) -> None:
    package = compared(scheme=scheme, employer=Employer.POLICE, built_up=500_000, draws=60)
    assert package.stops
    assert package.cannot[0].startswith("Deferred; no route found.")
    assert package.moves.startswith("We stop here.")
    held = (package.sides, package.money, package.words, package.later, package.verdicts)
    assert held == ((), (), (), (), ())
    assert (package.lacks, package.limits) == ((), ())
    assert package.ask
    assert not any("The new body" in each for each in package.ask)
    assert not compared(**LIBRARIAN).stops


@pytest.mark.parametrize(
    ("born", "says"),
    [
        (1975, "In full from age 67."),
        (1985, "In full from age 68."),
        (1960, "In full from a day from 1 January 2026 to 30 September 2027"),
        (1977, "In full from a day from 1 January 2044 to 6 July 2045"),
    ],
)
def test_the_full_age_goes_by_year_of_birth_and_gives_two_days_where_it_must(born, says) -> None:
    found = cells(compared(born=born), "pension_age")[Place.NOW]
    assert found.startswith(says.split(" from a day")[0])
    assert ("a day from" in says) is ("a day from" in found)


def test_years_to_come_are_counted_from_what_was_built_up() -> None:
    alone = cells(compared(**LIBRARIAN), "at_that_age")
    with_it = cells(compared(**LIBRARIAN, built_up=500_000), "at_that_age")
    assert alone[Place.NOW].startswith("£13,359 to £13,993 a year for life.")
    assert with_it[Place.NOW].startswith("£18,359 to £18,993 a year for life.")
    assert with_it[Place.LOSES].startswith("£5,000 a year for life from what you have built up.")


def test_the_nhs_scheme_outgrows_prices_and_what_is_left_behind_does_not() -> None:
    alone = cells(compared(), "at_that_age")
    with_it = cells(compared(built_up=500_000), "at_that_age")
    assert alone[Place.NOW].startswith("£14,281 to £15,074")
    assert with_it[Place.NOW].startswith("£21,075 to £21,968")
    assert "£5,000 a year" in with_it[Place.LOSES]


def test_a_pot_is_shown_before_charges_until_one_is_stated_and_then_after_it() -> None:
    before = cells(compared(), "at_that_age")[Place.LOSES]
    assert "before charges: ask the new body what they are" in before
    none, half = (
        cells(compared(pot_charge=pence), "at_that_age")[Place.LOSES] for pence in (0, 50)
    )
    assert "after a charge of 0% a year, as you told us" in none
    assert before.split(",")[0] == none.split(",")[0]
    assert half.startswith("A pot of £74,391 to £139,483,")
    assert "after a charge of 0.5% a year, as you told us" in half


def test_what_a_year_is_worth_is_a_range_and_rests_on_no_one_s_sex() -> None:
    found = line(compared(), "worth")
    assert found.cells[0].says == "About £6,540: from £4,818 to £7,179."
    assert "Women and men have the same figure" in found.how


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"draws": 60}, "£5,504 to £5,969 a year for life, after the cut. Without it: £8,339"),
        ({"draws": 68, "born": 1985}, "That is not early: see what you would have by then, above."),
        ({"draws": 75}, "We cannot answer this: that is after the day it is paid in full."),
        ({"draws": 69, "born": 1985}, "We cannot answer this: that is after the day"),
        ({"draws": 56}, "The youngest age will be 57 by then, unless yours is protected."),
        ({"draws": 55, "born": 1965}, "That birthday has passed, or may have. Ask the scheme."),
        (
            {"draws": 60, "scheme": PensionNow.TEACHERS},
            "We cannot answer this: we did not find the",
        ),
        ({"draws": 60, "scheme": PensionNow.ALPHA}, "We cannot answer this: we did not find the"),
    ],
)
def test_a_pension_taken_early_is_cut_or_we_say_why_not(told, says: str) -> None:
    assert cells(compared(**told), "early")[Place.NOW].startswith(says)


def test_the_promise_is_that_of_the_employer_and_the_scheme() -> None:
    held = compared(**LIBRARIAN).promise
    assert [row.number for row in held.stands] == [7, 8]
    assert "bond" in held.rows[0].security
    assert len(held.trace.cited) <= 2 * len(held.rows)
    police = compared(employer=Employer.POLICE)
    assert police.promise is None
    assert "We hold no rule on who keeps this pension" in police.cannot[0]
    assert compared(employer=UNKNOWN).promise is None


@pytest.mark.parametrize(
    ("told", "ill", "died"),
    [
        # NHS: half of 21 years and a month, or 22 years and a month, at a 54th; twice the pay.
        ({"built_up": 500_000}, "About £11,061 to £11,349 a year.", "About £62,098."),
        (LIBRARIAN | {"built_up": 500_000}, "About £18,360 to £18,993 a year.", "We could not"),
        ({"scheme": PensionNow.ALPHA}, "We could not check this", "About £62,098."),
        ({"scheme": PensionNow.LGPS_SCOTLAND}, "We could not check this", "We could not check"),
    ],
)
def test_cover_is_worked_out_where_a_source_gives_it_and_asked_for_elsewhere(
    told, ill: str, died: str
) -> None:
    package = compared(**told)
    assert cells(package, "ill_health")[Place.NOW].startswith(ill)
    assert cells(package, "death")[Place.NOW].startswith(died)
    assert cells(package, "death")[Place.LOSES].startswith("None from a pot of this kind.")


def test_cover_that_was_not_checked_is_never_said() -> None:
    said = cells(compared(**LIBRARIAN), "ill_health_and_death")[Place.NOW]
    assert "3 years" in said
    assert "assumed pay" not in said
    assert "we could not check lump sum or partner; ask the scheme." in said


def test_everyone_is_told_what_nobody_is_answered_here() -> None:
    limits = " ".join(compared().limits)
    assert "McCloud" in limits
    assert "Ask:" in limits
