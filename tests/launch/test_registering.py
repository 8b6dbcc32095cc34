"""How each form of mutual is registered: with whom, in which nation, at what fee, how long."""

from datetime import date

import pytest

from spinout import launch, law
from spinout.facts.functions import FunctionKind
from spinout.facts.questions.control import FORMS
from spinout.facts.service import Nation
from spinout.findings import SETTLED, UNKNOWN, Firmness
from spinout.handovers.registration import Registration, RegistrationStep
from spinout.handovers.route_findings import FirstStep, RouteFindings
from spinout.launch.fees import fee
from tests.house.reading_grade import grade
from tests.ownership.plans import NOTHING_KNOWN, having

CHECKED = date(2026, 11, 23)
KNOWN = {
    "parent.nation": Nation.ENGLAND,
    "control.form": "CBS",
    "control.registered": date(2027, 4, 20),
}


def found(changes: dict[str, object], on: date = CHECKED) -> Registration:
    return launch.registration(having(NOTHING_KNOWN, KNOWN | changes), None, law.load().read(on))


def steps(changes: dict[str, object], on: date = CHECKED) -> dict[str, RegistrationStep]:
    (form,) = found(changes, on).forms
    return {each.key: each for each in form.steps}


COMPANY = ["identity", "form-company", "control", "others-to-tell"]


@pytest.mark.parametrize(
    ("form", "keys"),
    [
        ("CIC-G", ["identity", "form-cic", "control", "others-to-tell"]),
        ("CIC-S", ["identity", "form-cic", "control", "others-to-tell"]),
        ("CBS", ["form-society", "others-to-tell"]),
        ("COOP", ["form-society", "others-to-tell"]),
        ("CLG", COMPANY),
        ("EOT", ["identity", "form-company", "control", "form-trust", "others-to-tell"]),
        ("SHARES", COMPANY),
        ("CHARITY", ["form-charity", "others-to-tell"]),
        ("LLP", ["form-llp", "others-to-tell"]),
        ("JV", COMPANY),
    ],
)
def test_each_form_has_its_own_steps_in_order(form: str, keys: list[str]) -> None:
    assert list(steps({"control.form": form})) == keys


def test_every_form_we_weigh_and_every_step_we_hold_is_reached() -> None:
    reached = {
        step.key
        for nation in Nation
        for each in found({"control.form": UNKNOWN, "parent.nation": nation}).forms
        for step in each.steps
    }
    held = {row["step"] for row in law.load().read(CHECKED).table("registration-steps")}
    assert reached == held - {"children"}
    assert [each.form for each in found({"control.form": UNKNOWN}).forms] == list(FORMS)
    assert found({"control.form": UNKNOWN}).missing == ("control.form",)


@pytest.mark.parametrize(
    ("form", "nation", "step"),
    [
        ("CBS", Nation.SCOTLAND, "form-society"),
        ("CBS", Nation.WALES, "form-society"),
        ("CBS", Nation.NORTHERN_IRELAND, "form-society-ni"),
        ("CHARITY", Nation.WALES, "form-charity"),
        ("CHARITY", Nation.SCOTLAND, "form-charity-scotland"),
        ("CHARITY", Nation.NORTHERN_IRELAND, "form-charity-ni"),
    ],
)
def test_each_nation_has_its_own_registers(form: str, nation: Nation, step: str) -> None:
    told = steps({"control.form": form, "parent.nation": nation})
    assert [key for key in told if key.startswith("form-")] == [step]
    assert told[step].missing == ()


def test_while_the_nation_is_unknown_each_register_is_shown_and_it_is_asked() -> None:
    told = steps({"control.form": "CHARITY", "parent.nation": UNKNOWN})
    registers = [each for key, each in told.items() if key.startswith("form-")]
    assert len(registers) == 3
    assert all(each.missing == ("parent.nation",) for each in registers)


@pytest.mark.parametrize(
    ("on", "web", "firm"),
    [
        (date(2012, 10, 1), 1500, Firmness.SETTLED),
        (date(2016, 6, 29), 1500, Firmness.SETTLED),
        (date(2016, 6, 30), None, Firmness.OUTSIDE_OUR_DATA),
        (date(2024, 4, 30), None, Firmness.OUTSIDE_OUR_DATA),
        (date(2024, 5, 1), 5000, Firmness.SETTLED),
        (date(2026, 1, 31), 5000, Firmness.SETTLED),
        (date(2026, 2, 1), 5000, Firmness.CONFIRM),
    ],
)
def test_a_fee_is_that_of_the_date_asked_and_no_firmer_than_we_read_it(on, web, firm) -> None:
    """SI 2012/1907, SI 2016/621 and SI 2024/155."""
    held = fee("registration/company-web-fee", law.load().read(on))
    assert (held.pence, held.standing.firmness) == (web, firm)


def test_a_company_has_four_ways_to_pay_and_a_society_four_kinds_of_rules() -> None:
    """SI 2024/155; FCA Handbook, FEES App 1 Annex 1A."""
    company = steps({"control.form": "CLG"})["form-company"].fees
    society = steps({})["form-society"].fees
    assert [each.pence for each in company] == [5000, 5000, 7800, 7100]
    assert [each.pence for each in society] == [4000, 12000, 35000, 95000]
    assert {each.standing.firmness for each in (*company, *society)} == {Firmness.CONFIRM}


def test_directors_prove_who_they_are_from_november_2025() -> None:
    assert "identity" in steps({"control.form": "CLG"}, date(2025, 11, 18))
    assert "identity" not in steps({"control.form": "CLG"}, date(2025, 11, 17))


def test_a_society_sends_its_papers_fifteen_working_days_before() -> None:
    """Easter Monday is 29 March 2027."""
    society = steps({})["form-society"]
    assert society.send_by == date(2027, 3, 30)
    assert steps({"control.registered": date(2027, 4, 19)})["form-society"].send_by == date(
        2027, 3, 25
    )
    assert society.standing == SETTLED


def test_without_a_day_the_time_to_allow_is_told_and_the_day_is_asked() -> None:
    society = steps({"control.registered": UNKNOWN})["form-society"]
    assert society.send_by is None
    assert "Allow 15 working days" in society.working
    assert society.missing == ("control.registered",)


def test_beyond_the_bank_holidays_we_know_no_day_is_given() -> None:
    society = steps({"control.registered": date(2028, 2, 1)})["form-society"]
    assert society.send_by is None
    assert "are not out yet" in society.working


def test_where_nations_keep_other_holidays_both_days_are_shown() -> None:
    day = {"control.registered": date(2027, 4, 19)}
    told = steps(day | {"control.form": "CIC-G", "parent.nation": UNKNOWN})["form-cic"]
    assert told.send_by is None
    assert "parent.nation" in told.missing
    assert told.working.count("15 working days") == 2


@pytest.mark.parametrize(
    ("kinds", "asked"),
    [
        ((FunctionKind.CHILDREN_SOCIAL_WORK,), True),
        ((FunctionKind.CHILDREN_LOOKED_AFTER, FunctionKind.EDUCATION), True),
        ((FunctionKind.ADULT_ASSESSMENT,), False),
        (UNKNOWN, False),
    ],
)
def test_ofsted_is_named_only_for_social_work_with_children(kinds, asked) -> None:
    told = steps({"functions.kinds": kinds})
    assert ("children" in told) is asked


def test_what_comes_before_the_first_day_is_what_the_routes_found() -> None:
    step = FirstStep(key="cqc-registration", says="First.", standing=SETTLED, citations=())
    routes = RouteFindings(
        codes=(),
        findings=(),
        clocks=(),
        contents=(),
        contents_missing=(),
        grounds=(),
        warnings=(),
        first_steps=(step,),
    )
    facts = having(NOTHING_KNOWN, KNOWN)
    told = launch.registration(facts, routes, law.load().read(CHECKED))
    assert told.before_day_one == (step,)


LEGAL_TERMS = {
    "community interest company": "company",
    "Community Interest Company": "Company",
    "charitable incorporated organisation": "body",
    "charitable": "good",
    "co-operative": "co-op",
    "Northern Ireland": "there",
    "Financial Conduct Authority": "regulator",
    "Authority": "body",
}


@pytest.mark.parametrize("row", law.load().read(CHECKED).table("registration-steps"))
def test_each_step_is_plain(row) -> None:
    for text in (row["says"], row["time"], row["unchecked"]):
        for term, plain in LEGAL_TERMS.items():
            text = text.replace(term, plain)
        assert grade(text) <= 7.0
