"""Each post as now, if its service moves, and for a new colleague."""

import random
import re
from datetime import date
from itertools import product

import pytest

from spinout import employment
from spinout.employment.allowance import FreePayNotReadError
from spinout.employment.arrangements import AFTER_MOVE, NEW_JOINER, PUBLIC, Arrangement
from spinout.employment.figures import Basis, Region
from spinout.employment.from_law import read_income_tax
from spinout.employment.income_tax import income_tax
from spinout.employment.notes import NEED_NATION
from spinout.employment.sides import NEED_ACCESS, NEED_OFFER, NEED_RATE, NEED_SCHEME
from spinout.employment.wording import WORDING
from spinout.facts.posts import NiCategory, Perimeter
from spinout.facts.service import Nation, PensionAccess
from spinout.findings import NOT_APPLICABLE, UNKNOWN
from spinout.handovers.pay import Comparison, Package
from spinout.law import OutsideOurDataError, Status
from spinout.money import pounds
from tests.employment.a_case import case, post, reading, terms
from tests.house.reading_grade import grade

LINES = [
    "gross_pay",
    "income_tax",
    "national_insurance",
    "pension_contribution",
    "student_loan",
    "take_home",
    "pension_earned",
    "pension_pot",
    "employer_national_insurance",
    "employer_pension",
    "employer_cost",
    "pension_scheme",
    "pay_awards",
    "annual_leave",
    "sick_pay",
    "continuous_service",
    "redundancy",
    "notice",
    "ill_health_and_death",
]
DECIDERS = r"\b(decides?|sets?)\b"


def compared(*posts, **how) -> Package:
    return employment.compare(case(posts, **how), reading())


def only(*posts, **how) -> Comparison:
    (found,) = compared(*posts, **how).people
    return found


def line(found: Comparison, key: str):
    (one,) = (each for each in found.lines if each.key == key)
    return one


def every_word(found: Package) -> str:
    lines = [each for person in found.people for each in person.lines]
    cells = [cell for each in lines for cell in (each.stay, each.go, each.new_joiner, each.rule)]
    return " ".join([*found.notes, *(cell for cell in cells if isinstance(cell, str))])


def test_a_full_time_post_on_point_5_is_worked_out_by_hand() -> None:
    """Point 5 is 25,583; the 5.8% tier; tax on what is left over 12,570; NI at 8%; 15% and 20%."""
    year = only(post()).stay
    assert year.gross_pay == pounds("25583")
    assert year.pension_contribution == pounds("1483.81")
    assert year.income_tax == pounds("2305.84")
    assert year.national_insurance == pounds("1041.04")
    assert year.take_home == pounds("20752.31")
    assert year.pension_earned == pounds("522.10")
    assert year.employer_national_insurance == pounds("3087.45")
    assert year.employer_pension == pounds("5116.60")
    assert year.employer_cost == pounds("33787.05")


def test_a_post_that_moves_keeps_its_pay_and_its_scheme() -> None:
    found = only(post())
    assert found.go == found.stay
    assert line(found, "pension_scheme").go.startswith("The Local Government Pension Scheme, kept")


def test_a_dearer_rate_after_the_move_changes_only_the_employers_side() -> None:
    found = only(post(), on_terms=terms(after="25"))
    assert found.go.take_home == found.stay.take_home
    assert found.go.employer_cost - found.stay.employer_cost == pounds("1279.15")


@pytest.mark.parametrize("access", [PensionAccess.CLOSED, PensionAccess.NONE])
def test_a_new_colleague_without_access_has_a_pot_instead_of_a_pension(access) -> None:
    joiner = only(post(), on_terms=terms(access=access)).new_joiner
    assert joiner.pension_earned == 0
    assert joiner.pension_pot == pounds("1547.44")
    assert joiner.employer_pension == pounds("580.29")


def test_a_new_colleague_with_open_access_is_as_one_who_moved() -> None:
    found = only(post(), on_terms=terms(access=PensionAccess.OPEN))
    assert found.new_joiner == found.go


def test_take_home_that_rises_says_in_the_same_sentence_that_less_goes_into_a_pension() -> None:
    found = only(post(hours=1000))
    more = found.new_joiner.take_home - found.stay.take_home
    less = found.stay.pension_contribution - found.new_joiner.pension_contribution
    assert more == less == pounds("380.29")
    assert (
        "A new colleague would take home £380 more a year because £380 less goes into a "
        "pension." in line(found, "take_home").rule
    )
    assert "Someone who moves would take home" not in line(found, "take_home").rule


def test_a_small_post_is_not_enrolled_automatically_and_the_line_says_so() -> None:
    found = only(post(hours=1000))
    assert found.new_joiner.pension_pot == 0
    assert "Not enrolled automatically" in line(found, "pension_scheme").new_joiner


def test_every_comparison_has_every_line_in_order_with_a_rule_a_source_and_a_status() -> None:
    found = only(post())
    assert [each.key for each in found.lines] == LINES
    assert set(WORDING) == set(LINES)
    statuses = {status.value for status in Status}
    assert all(each.rule and each.source and each.status in statuses for each in found.lines)


def test_no_change_never_stands_alone() -> None:
    for each in only(post()).lines:
        if each.stay == each.go:
            _, _, later = each.rule.partition(" Later: ")
            assert re.search(DECIDERS, later), each.key


def test_the_student_loan_line_says_it_is_not_in_the_teams_file() -> None:
    found = only(post())
    assert line(found, "student_loan").stay == "Not in the team’s file"
    assert found.stay.student_loan == 0


def test_pay_on_the_spine_is_to_be_confirmed_while_the_award_is_not_known() -> None:
    found = compared(post())
    assert line(found.people[0], "gross_pay").status == "confirm"
    assert any("Award not known: the April 2025 value is carried." in each for each in found.notes)


def test_pay_given_for_a_post_is_used_as_given() -> None:
    found = only(post(point=None, pay=pounds("31234.56")))
    assert found.stay.gross_pay == pounds("31234.56")
    assert line(found, "gross_pay").source == "Your posts file"
    assert "ask your employer" in line(found, "annual_leave").stay


def test_a_point_taken_off_the_spine_is_paid_at_the_lowest_left() -> None:
    found = compared(post(point=2))
    assert found.people[0].stay.gross_pay == pounds("24797")
    assert any("lowest point on the pay spine is now 3" in each for each in found.notes)


def test_a_point_above_the_spine_names_the_line_and_says_what_to_enter() -> None:
    with pytest.raises(employment.PayNotKnownError, match=r"line 2: post “P-1” .*Enter its yearly"):
        compared(post(point=60))


@pytest.mark.parametrize("category", [NiCategory.APPRENTICE, NiCategory.UNDER_21])
def test_no_employer_national_insurance_for_the_young_up_to_the_upper_limit(category) -> None:
    found = only(post(category=category))
    assert found.stay.employer_national_insurance == 0
    assert found.stay.national_insurance == pounds("1041.04")


def test_scottish_bands_apply_in_scotland_and_its_pension_promise_is_not_claimed() -> None:
    found = compared(post(), nation=Nation.SCOTLAND)
    assert found.people[0].stay.income_tax != only(post()).stay.income_tax
    assert any("could not check the one for Scotland; ask" in each for each in found.notes)


def test_an_unknown_nation_compares_nobody_and_says_so_first() -> None:
    found = compared(post(), nation=UNKNOWN)
    assert (found.people, found.typical) == ((), ())
    assert found.notes[0] == NEED_NATION
    assert found.stay_cost == pounds("33787.05")


@pytest.mark.parametrize(
    ("access", "need"), [(UNKNOWN, NEED_ACCESS), (PensionAccess.NONE, NEED_OFFER)]
)
def test_a_pension_that_is_not_known_is_said_in_words_and_never_guessed(access, need) -> None:
    found = compared(post(), on_terms=terms(access=access))
    (person,) = found.people
    keys = ("income_tax", "pension_contribution", "take_home", "pension_earned", "employer_cost")
    assert all(line(person, key).go == need for key in keys)
    assert line(person, "gross_pay").go == person.stay.gross_pay
    assert line(person, "take_home").stay == person.stay.take_home
    assert need in found.notes
    assert any("figures leave it out" in each for each in found.notes)


def test_an_unknown_rate_leaves_the_employers_pension_out_and_says_so() -> None:
    found = compared(post(), on_terms=terms(after=UNKNOWN))
    (person,) = found.people
    assert person.go.take_home == person.stay.take_home
    assert person.go.employer_cost == pounds("28670.45")
    assert line(person, "employer_pension").go == NEED_RATE
    assert line(person, "employer_cost").go == f"£28,670.45 before any pension payment. {NEED_RATE}"
    assert line(person, "employer_cost").status == "confirm"
    assert NEED_RATE in found.notes


def test_a_scheme_we_hold_no_rules_for_is_asked_about_on_every_side() -> None:
    person = only(post(scheme="another_scheme"))
    pension = line(person, "pension_scheme")
    assert (pension.stay, pension.go, pension.new_joiner) == (NEED_SCHEME,) * 3


def test_a_post_in_no_scheme_pays_into_none() -> None:
    person = only(post(scheme="none"))
    assert (person.stay.pension_contribution, person.go.pension_contribution) == (0, 0)
    assert "may have to enrol you" in line(person, "pension_scheme").go


def test_totals_are_the_sums_of_the_posts_inside() -> None:
    posts = [post(f"P-{at}", point=3 + at % 20, hours=1000 + 50 * at) for at in range(40)]
    posts += [post("S-1", perimeter=Perimeter.SHARED), post("O-1", perimeter=Perimeter.OUT)]
    found = compared(*posts)
    assert (found.posts_in, found.posts_out, found.posts_shared) == (40, 1, 1)
    assert found.stay_cost == sum(each.stay.employer_cost for each in found.people)
    assert found.go_cost == sum(each.go.employer_cost for each in found.people)
    assert found.shared_cost == pounds("33787.05")


def test_typical_posts_are_groups_of_ten_or_more_on_the_hours_they_work() -> None:
    posts = [post(f"A-{at}", hours=1000 + at) for at in range(10)]
    posts += [post(f"B-{at}", group="Driver") for at in range(9)]
    posts += [post("C-1", group="Support")]
    found = compared(*posts)
    (typical,) = found.typical
    assert (typical.group, typical.point, typical.posts) == ("Library assistant", 5, 10)
    # Ten posts on 10.00 to 10.09 hours: no one's hours are told, only the half hour they come to.
    assert typical.comparison.person == (
        "Library assistant, point 5, 10 hours a week (their average)"
    )
    assert typical.comparison.stay.gross_pay == pounds("6914.32")


def test_hours_that_ten_posts_share_are_shown_as_they_are() -> None:
    posts = [post(f"A-{at}", hours=1850) for at in range(10)] + [post("A-10", hours=3700)]
    (typical,) = compared(*posts).typical
    assert typical.comparison.person == "Library assistant, point 5, 18.5 hours a week"


def test_a_group_that_a_smaller_one_hides_in_is_not_typical() -> None:
    posts = [post(f"A-{at}") for at in range(10)] + [post("B-1", group="Driver")]
    assert compared(*posts).typical == ()


def test_a_case_whose_posts_all_stay_has_nobody_to_compare_and_no_cost() -> None:
    found = compared(post(perimeter=Perimeter.OUT))
    assert (found.people, found.typical, found.stay_cost, found.go_cost) == ((), (), 0, 0)


def test_a_case_with_no_posts_needs_them_and_is_given_no_cost() -> None:
    with pytest.raises(employment.PostsNotKnownError, match="the posts of the service") as stop:
        compared()
    assert stop.value.keys == ("posts",)


def test_no_note_names_a_post_or_counts_a_small_group() -> None:
    found = compared(post("SECRET-1"), post("SECRET-2", perimeter=Perimeter.SHARED))
    assert "SECRET" not in " ".join(found.notes)
    assert not any(re.search(r"\b[12] (shared )?posts?\b", each) for each in found.notes)


def test_the_answers_depend_on_the_date_of_the_law_alone() -> None:
    facts = case([post(point=None, pay=pounds("30000"))])
    before = employment.compare(facts, reading(date(2025, 3, 1)))
    after = employment.compare(facts, reading(date(2025, 6, 1)))
    assert (before.tax_year, after.tax_year) == ("2024-25", "2025-26")
    assert before.people[0].stay.employer_national_insurance == pounds("2884.20")
    assert after.people[0].stay.employer_national_insurance == pounds("3750")


def test_a_date_outside_the_data_is_refused_with_the_dates_held() -> None:
    with pytest.raises(OutsideOurDataError, match="You ask about 1 May 2031"):
        employment.compare(case([post()]), reading(date(2031, 5, 1)))


def test_what_was_read_is_cited() -> None:
    law = reading()
    employment.compare(case([post()]), law)
    cited = {each.key for each in law.cited}
    assert {"income-tax/personal-allowance", "njc-spine", "lgps-ew-tiers"} <= cited
    assert {"best-value-direction-2007/duty", "tupe-2006/reg4a", "employment-terms"} <= cited
    assert "income-tax/paye-free-pay-1257l" not in cited


def test_free_pay_is_read_only_for_a_paye_year_and_never_guessed() -> None:
    annual = read_income_tax(reading(), Region.REST_OF_UK, Basis.ANNUAL).figures
    paye = read_income_tax(reading(), Region.REST_OF_UK, Basis.PAYE_YEAR).figures
    assert (annual.paye_free_pay, paye.paye_free_pay) == (None, 1_257_900)
    with pytest.raises(FreePayNotReadError, match="Read them for the PAYE year"):
        income_tax(3_000_000, annual, Basis.PAYE_YEAR)


def test_the_tables_of_arrangements_cover_every_answer() -> None:
    answers = [*PensionAccess, UNKNOWN, NOT_APPLICABLE]
    now = [each for each in Arrangement if each is not Arrangement.AUTO_ENROLMENT]
    assert set(AFTER_MOVE) == set(product(now, answers))
    assert set(NEW_JOINER) == set(product(PUBLIC, answers))


def test_a_settled_side_does_not_change_when_an_unknown_rate_becomes_known() -> None:
    unknown = only(post(), on_terms=terms(now=UNKNOWN, after=UNKNOWN))
    known = only(post())
    for key in LINES[:9]:
        assert line(unknown, key).stay == line(known, key).stay
        assert line(unknown, key).go == line(known, key).go


def test_the_words_are_information_and_not_advice() -> None:
    words = every_word(compared(post()))
    assert "This is information, not advice." in words
    assert "you should" not in words.lower()
    assert "please" not in words.lower()


@pytest.mark.parametrize("key", LINES)
def test_every_rule_is_in_plain_words(key) -> None:
    assert grade(WORDING[key].rule.replace("National Insurance", "tax")) <= 7


@pytest.mark.parametrize(
    "how",
    [
        terms(),
        terms(access=UNKNOWN, after=UNKNOWN),
        terms(access=PensionAccess.NONE),
        terms(access=PensionAccess.OPEN, now=UNKNOWN),
    ],
    ids=["closed", "not known", "none", "open"],
)
def test_every_note_is_in_plain_words_the_names_of_laws_apart(how) -> None:
    found = compared(post(point=2), post("P-2", scheme="other"), on_terms=how)
    for note in found.notes:
        plain = note.replace("Employment Allowance", "rebate").replace("apprenticeship", "staff")
        assert grade(plain) <= 7.5, note


def test_ten_thousand_posts_share_one_working_for_each_kind() -> None:
    chance = random.Random(7)
    facts = case(
        post(
            f"P-{at}",
            point=chance.randint(3, 22),
            hours=chance.choice([1000, 1850, 2220, 3000, 3700]),
        )
        for at in range(10_000)
    )
    people = employment.compare(facts, reading()).people
    assert len(people) == 10_000
    assert len({id(person.lines) for person in people}) == 100
