"""Posts in the NHS scheme, on NHS pay: as now, if the service moves, and for a new colleague."""

import random
from datetime import date

import pytest

from spinout import employment
from spinout.employment.arrangements import Arrangement
from spinout.employment.pension_built_up import care_account, pension_built_up
from spinout.employment.pension_contribution import contribution_rate, pension_contribution
from spinout.employment.sides import NEED_ACCESS, NEED_OFFER
from spinout.employment.wording import WORDING, wording_of
from spinout.facts.post_spine import STEPS, PaySpine
from spinout.facts.posts import Perimeter
from spinout.facts.service import Nation, ParentKind, PensionAccess
from spinout.findings import UNKNOWN
from spinout.handovers.pay import Comparison, Package
from spinout.law import OutsideOurDataError
from spinout.money import Rate, pounds
from tests.employment.a_case import care, case, post, reading, terms
from tests.employment.test_comparing import line
from tests.house.reading_grade import grade

NHS = {"scheme": "nhs_2015", "spine": PaySpine.AFC_ENGLAND}
CHANGED = {
    "pension_contribution",
    "pension_earned",
    "employer_pension",
    "employer_cost",
    "pension_scheme",
    "continuous_service",
    "redundancy",
}


def nurse(name: str = "N-1", *, band: str = "Band 5", point: int | None = 2, **how):
    """One invented post in the NHS scheme: Band 5, step 2, unless told."""
    return post(name, group="Nurse", grade=band, point=point, **(NHS | how))


def nhs_terms(access=PensionAccess.CLOSED, **how):
    """Terms on offer where colleagues are in the NHS scheme; its rate is not the case's to give."""
    return terms(scheme="nhs_2015", access=access, **({"now": UNKNOWN, "after": UNKNOWN} | how))


def trust(*posts, on_terms=None, **how):
    """A case of an NHS trust with these posts."""
    kind = how.pop("kind", ParentKind.NHS_TRUST)
    return case(posts, on_terms=on_terms or nhs_terms(), kind=kind, **how)


def compared(*posts, **how) -> Package:
    return employment.compare(trust(*posts, **how), reading())


def only(*posts, **how) -> Comparison:
    (found,) = compared(*posts, **how).people
    return found


def test_a_full_time_nurse_is_worked_out_by_hand() -> None:
    """34,592 in the 8.3% tier; 1/54; employer 15% over 5,000, and 23.7% with 0.08% on all pay."""
    year = only(nurse()).stay
    assert year.gross_pay == pounds("34592")
    assert year.pension_contribution == pounds("2871.14")
    assert year.income_tax == pounds("3830.17")
    assert year.national_insurance == pounds("1761.76")
    assert year.take_home == pounds("26128.93")
    assert year.pension_earned == pounds("640.59")
    assert year.employer_national_insurance == pounds("4438.80")
    assert year.employer_pension == pounds("8225.98")
    assert year.employer_cost == pounds("47256.78")


def test_the_tier_goes_by_actual_pay_and_not_by_whole_time_pay() -> None:
    found = only(nurse(hours=1850)).stay
    assert found.gross_pay == pounds("17296")
    assert found.pension_contribution == pounds("1124.24")


@pytest.mark.parametrize(
    ("pay", "rate"),
    [
        ("13259.99", "5.2"),
        ("13260", "6.5"),
        ("28853.99", "6.5"),
        ("28854", "8.3"),
        ("35155.99", "8.3"),
        ("35156", "9.8"),
        ("52777.99", "9.8"),
        ("52778", "10.7"),
        ("67667.99", "10.7"),
        ("67668", "12.5"),
    ],
)
def test_one_rate_on_all_pay_turns_at_the_start_of_a_tier(pay: str, rate: str) -> None:
    held = care(Arrangement.NHS)
    assert contribution_rate(pounds(pay), held) == Rate.percent(rate)
    person = only(nurse(point=None, pay=pounds(pay)))
    assert person.stay.pension_contribution == pension_contribution(pounds(pay), held)


def test_the_same_pay_in_the_two_public_schemes_is_worked_out_by_each_ones_own_rules() -> None:
    here, there = (
        only(nurse(point=None, pay=pounds("30000"), scheme=scheme), on_terms=terms(scheme=scheme))
        for scheme in ("nhs_2015", "lgps_ew_2014")
    )
    assert (here.stay.pension_earned, there.stay.pension_earned) == (
        pounds("555.56"),
        pounds("612.24"),
    )
    assert (here.stay.employer_pension, there.stay.employer_pension) == (
        pounds("7134"),
        pounds("6000"),
    )


def test_px_04_an_nhs_account_is_raised_by_8_2_percent_in_april_2024() -> None:
    """HM Treasury written statement 2024: NHS 8.2%, which is prices 6.7% and 1.5% added to it."""
    rate = reading(date(2024, 6, 1)).row("revaluation", scheme="nhs-2015").rate("rate")
    accrual = care(Arrangement.NHS).accrual
    assert pension_built_up(pounds("27000"), accrual) == pounds("500")
    assert care_account([(pounds("27000"), rate)], accrual) == (pounds("541"),)


@pytest.mark.parametrize("access", [PensionAccess.OPEN, PensionAccess.CLOSED])
def test_those_who_move_stay_in_while_over_half_the_job_is_nhs_funded(access) -> None:
    found = compared(nurse(), on_terms=nhs_terms(access))
    (person,) = found.people
    assert person.go == person.stay
    assert "while over half the job is NHS-funded work" in line(person, "pension_scheme").go
    assert any("taken to be over half NHS-funded work" in each for each in found.notes)


def test_a_new_colleague_joins_with_open_access_and_has_a_pot_with_closed() -> None:
    joins = only(nurse(), on_terms=nhs_terms(PensionAccess.OPEN))
    left_out = only(nurse(), on_terms=nhs_terms(PensionAccess.CLOSED))
    assert joins.new_joiner == joins.go
    assert "if access is open" in line(joins, "pension_scheme").new_joiner
    assert left_out.new_joiner.pension_earned == 0
    assert left_out.new_joiner.pension_pot > 0


@pytest.mark.parametrize(
    ("access", "need"), [(PensionAccess.NONE, NEED_OFFER), (UNKNOWN, NEED_ACCESS)]
)
def test_without_an_answer_on_access_we_need_to_know(access, need) -> None:
    found = compared(nurse(), on_terms=nhs_terms(access))
    (person,) = found.people
    assert line(person, "pension_scheme").go == need
    assert person.figure("go", "employer_cost") is None
    assert person.figure("stay", "employer_cost") == pounds("47256.78")
    assert need in found.notes


def test_what_a_case_says_of_one_scheme_is_not_taken_for_another() -> None:
    """Who may join and the fund's rate were asked for the NHS scheme; this post is in the LGPS."""
    found = only(post(), on_terms=nhs_terms(now="23.78", after="23.78"))
    assert line(found, "pension_scheme").go == NEED_ACCESS
    assert found.figure("stay", "employer_pension") is None
    assert found.figure("go", "pension_contribution") is None


def test_a_post_in_no_scheme_may_be_joined_to_the_scheme_of_its_case() -> None:
    found = only(post(scheme="none"), on_terms=nhs_terms(PensionAccess.OPEN))
    assert found.stay.pension_contribution == 0
    assert found.new_joiner.pension_earned == pounds("473.76")


def test_a_rate_the_case_gives_is_not_used_and_the_notes_say_so() -> None:
    found = compared(nurse(), on_terms=nhs_terms(after="20.0"))
    assert found.go_cost == pounds("47256.78")
    assert any("Your plan gives another rate" in each for each in found.notes)
    same = compared(nurse(), on_terms=nhs_terms(now="23.78", after="23.78"))
    assert not any("another rate" in each for each in same.notes)


def test_the_rate_where_part_is_paid_centrally_stands_beside_the_cost() -> None:
    found = compared(nurse(), nurse("N-2", hours=1850))
    (other,) = found.alternatives
    assert (other.rate, other.instead_of) == ("14.38%", "23.78%")
    assert (found.stay_cost, found.go_cost) == (pounds("70510.17"),) * 2
    assert (other.stay_cost, other.go_cost) == (pounds("65632.69"),) * 2
    assert other.go_saving == found.go_cost - other.go_cost
    assert other.posts == 2
    assert other.status == "confirm"
    assert "Ask the scheme" in other.why


@pytest.mark.parametrize("access", [PensionAccess.NONE, UNKNOWN])
def test_no_other_cost_is_given_where_the_pension_after_the_move_is_not_known(access) -> None:
    (other,) = compared(nurse(), on_terms=nhs_terms(access)).alternatives
    assert (other.go_cost, other.go_saving) == (None, None)
    assert other.stay_cost == pounds("44005.13")


def test_the_other_cost_counts_only_posts_inside_and_in_the_scheme() -> None:
    alone = compared(nurse())
    more = compared(
        nurse(),
        nurse("S-1", perimeter=Perimeter.SHARED),
        nurse("O-1", perimeter=Perimeter.OUT),
        post("P-1", scheme="none"),
    )
    assert more.alternatives[0].go_saving == alone.alternatives[0].go_saving


def test_the_other_rate_is_published_for_its_year_and_not_held_before_it() -> None:
    published = employment.compare(trust(nurse()), reading(date(2025, 6, 1)))
    assert published.alternatives[0].status == "published"
    before = employment.compare(trust(nurse()), reading(date(2024, 6, 1)))
    assert before.alternatives == ()
    assert not any("paid for it" in each for each in before.notes)


def test_where_nobody_is_in_the_scheme_there_is_no_second_cost_and_nothing_to_ask() -> None:
    found = employment.compare(case([post()]), reading())
    assert (found.alternatives, found.questions) == ((), ())


def test_a_cost_says_that_the_levy_is_to_confirm() -> None:
    found = only(nurse(), on_terms=nhs_terms(PensionAccess.OPEN))
    assert line(found, "employer_pension").status == "confirm"
    assert "NHSBSA" in line(found, "employer_pension").source


def test_pay_and_tiers_that_we_worked_out_say_so_on_their_lines() -> None:
    found = only(nurse(), on_terms=nhs_terms(PensionAccess.OPEN))
    for key in ("gross_pay", "pension_contribution", "pension_earned"):
        assert line(found, key).status == "worked_out"
    published = employment.compare(
        trust(nurse(), on_terms=nhs_terms(PensionAccess.OPEN)), reading(date(2025, 6, 1))
    )
    assert line(published.people[0], "pension_contribution").status == "published"


def test_nhs_leave_and_sick_pay_are_the_national_terms_kept() -> None:
    found = only(nurse())
    assert line(found, "annual_leave").stay.startswith("On appointment: 27 days and 8 public")
    assert "after 10 years: 33 days" in line(found, "annual_leave").go
    assert "over 5 years: 6 months on full pay and 6 on half" in line(found, "sick_pay").stay
    assert "We could not check this; ask your employer." in line(found, "redundancy").stay
    assert line(found, "redundancy").status == "confirm"


def test_local_government_terms_never_reach_an_nhs_post() -> None:
    found = only(nurse())
    cells = [f"{each.stay} {each.go} {each.new_joiner} {each.rule}" for each in found.lines]
    notes = compared(nurse()).notes
    assert not [each for each in (*cells, *notes) if "council" in each or "50/50" in each]
    assert not [each.source for each in found.lines if "LGPS" in each.source]


def test_only_the_law_of_the_schemes_in_use_is_cited() -> None:
    law = reading()
    employment.compare(trust(nurse()), law)
    cited = {each.key for each in law.cited}
    assert {"nhs-tiers", "afc-pay-england", "nhs-pension-access/over-half"} <= cited
    assert not {"lgps-ew-tiers", "njc-spine", "lgps-regs-2013/reg30-7"} & cited
    library = reading()
    employment.compare(case([post()]), library)
    assert not [each.key for each in library.cited if "nhs" in each.key or "afc" in each.key]
    assert not [each.source for each in library.cited if "AfC" in each.source]


@pytest.mark.parametrize(
    ("band", "point", "pay"),
    [("2", 1, "25272"), ("band 3", 2, "27476"), ("Band 8A", 3, "64751"), ("9", 1, "112782")],
)
def test_pay_is_looked_up_by_band_and_step(band: str, point: int, pay: str) -> None:
    found = only(nurse(band=band, point=point))
    assert found.stay.gross_pay == pounds(pay)


def test_one_step_number_in_two_bands_is_two_kinds_of_post() -> None:
    posts = [nurse(f"A-{at}") for at in range(10)]
    posts += [nurse(f"B-{at}", band="Band 6") for at in range(10)]
    found = compared(*posts)
    assert [(each.group, each.point) for each in found.typical] == [
        ("Nurse, Band 5", 2),
        ("Nurse, Band 6", 2),
    ]
    assert found.typical[0].comparison.person == "Nurse, Band 5, step 2, full time"
    plan = employment.pay_plan(trust(*posts), reading())
    assert [(each.group, each.heads) for each in plan.cohorts] == [
        ("Nurse, Band 5", 10),
        ("Nurse, Band 6", 10),
    ]


def test_the_plans_first_year_is_the_sum_of_every_posts_cost_if_it_moves() -> None:
    facts = trust(*many(200))
    plan = employment.pay_plan(facts, reading())
    assert int(plan.cost[:, :12].sum()) == employment.compare(facts, reading()).go_cost


def test_the_plan_names_the_nhs_figures_it_carries_on() -> None:
    plan = employment.pay_plan(trust(nurse()), reading())
    carried = {each.key: each.says for each in plan.carried_forward}
    assert carried["afc-pay-england"] == "NHS pay scale: carried forward from 2026-27"
    assert "23.78% of pay with its levy" in carried["nhs-pension/employer-rate"]
    assert "njc-spine" not in carried
    assert "terms.employer_rate_after" not in carried


def test_a_year_whose_tiers_we_do_not_hold_is_refused_with_the_dates_held() -> None:
    with pytest.raises(OutsideOurDataError, match="You ask about 1 March 2024"):
        employment.compare(trust(nurse(point=None, pay=3_000_000)), reading(date(2024, 3, 1)))


def test_a_band_not_held_on_a_date_names_the_post_and_says_what_to_enter() -> None:
    with pytest.raises(employment.PayNotKnownError, match=r"step 1 of “Band 1” and no pay"):
        employment.compare(trust(nurse(band="Band 1", point=1)), reading(date(2024, 6, 1)))


@pytest.mark.parametrize("nation", [Nation.SCOTLAND, Nation.NORTHERN_IRELAND, Nation.WALES])
def test_another_nations_scheme_or_pay_is_not_claimed(nation: Nation) -> None:
    notes = compared(nurse(), nation=nation).notes
    own = any("Your nation has its own scheme" in each for each in notes)
    assert own is (nation is not Nation.WALES)
    assert any("NHS pay here is England’s" in each for each in notes)


def test_an_employer_outside_the_nhs_is_not_promised_what_the_nhs_is() -> None:
    said = "The promise described here is for staff moved out of NHS bodies."
    assert not any(said in each for each in compared(nurse()).notes)
    council = compared(nurse(), kind=ParentKind.COUNTY_COUNCIL)
    assert any(said in each for each in council.notes)


def test_the_words_for_the_nhs_differ_only_where_its_rules_do() -> None:
    words = wording_of(Arrangement.NHS)
    assert list(words) == list(WORDING)
    assert {key for key in words if words[key] != WORDING[key]} == CHANGED


@pytest.mark.parametrize("key", sorted(CHANGED))
def test_every_nhs_rule_is_in_plain_words(key: str) -> None:
    assert grade(wording_of(Arrangement.NHS)[key].rule.replace("National Insurance", "tax")) <= 7


@pytest.mark.parametrize("access", [*PensionAccess, UNKNOWN])
def test_every_nhs_note_is_in_plain_words_the_names_of_laws_apart(access) -> None:
    found = compared(nurse(), on_terms=nhs_terms(access, after="20"), nation=Nation.SCOTLAND)
    for note in found.notes:
        plain = note.replace("Employment Allowance", "rebate").replace("apprenticeship", "staff")
        assert grade(plain) <= 7.5, note


def many(count: int):
    """Posts drawn over bands, steps and hours."""
    chance = random.Random(54)
    for at in range(count):
        band = chance.choice(list(STEPS[PaySpine.AFC_ENGLAND]))
        step = chance.randint(1, STEPS[PaySpine.AFC_ENGLAND][band])
        hours = chance.choice([1000, 1850, 2220, 3000, 3700])
        yield nurse(f"N-{at}", band=band, point=step, hours=hours)
