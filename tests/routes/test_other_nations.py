"""What the law of Scotland, Wales and Northern Ireland answers, and from when."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from spinout import law
from spinout.facts.service import Nation, ParentKind, ProposerKind
from spinout.findings import UNKNOWN, Firmness, Outcome
from spinout.handovers.departments import NationAnswer
from spinout.law import OutsideOurDataError
from spinout.routes import participation, voluntary, voluntary_wales
from spinout.routes.other_nation import NAMES, other_nation
from tests.ownership.plans import MUSEUM, having
from tests.routes.awards import NURSES, answered

ON = date(2026, 11, 23)


def answers(
    nation: Nation, changes: Mapping[str, object] | None = None, *, on: date = ON, nhs: bool = False
) -> dict[str, NationAnswer]:
    """What that nation’s law answers for the museum with those changes, by question."""
    facts = having(MUSEUM, {"parent.nation": nation, **(changes or {})})
    found = other_nation(facts, law.load().read(on), nhs=nhs)
    assert found is not None
    return {each.key: each for each in found.answers}


@pytest.mark.parametrize("nation", [Nation.ENGLAND, UNKNOWN])
def test_nothing_is_said_of_other_nations_in_england_or_while_it_is_not_known(
    nation: object,
) -> None:
    facts = having(MUSEUM, {"parent.nation": nation})
    assert other_nation(facts, law.load().read(ON), nhs=False) is None


@pytest.mark.parametrize("nation", NAMES)
def test_every_nation_says_that_the_right_is_englands(nation: Nation) -> None:
    right = answers(nation)["right"]
    assert (right.outcome, right.standing.firmness) == (Outcome.OTHER_NATION, Firmness.SETTLED)
    assert right.citations == ("localism-act-2011/s81-5",)
    assert "right" not in answers(nation, on=date(2012, 6, 26))


SUBJECTS = {
    Nation.SCOTLAND: ["right", "take-part", "buying", "kept", "move", "register"],
    Nation.WALES: ["right", "promote", "buying", "kept", "move"],
    Nation.NORTHERN_IRELAND: [
        "right",
        "take-part",
        "buying",
        "kept",
        "move",
        "direct",
        "claims",
        "two-tier",
        "register",
    ],
}


@pytest.mark.parametrize(("nation", "subjects"), SUBJECTS.items())
def test_each_nation_answers_its_own_questions(nation: Nation, subjects: list[str]) -> None:
    assert list(answers(nation)) == subjects


@pytest.mark.parametrize(
    ("nation", "subject", "first"),
    [
        (Nation.SCOTLAND, "take-part", date(2017, 4, 1)),
        (Nation.WALES, "promote", date(2016, 4, 6)),
        (Nation.WALES, "kept", date(2025, 2, 24)),
        (Nation.NORTHERN_IRELAND, "kept", date(2025, 2, 24)),
        (Nation.NORTHERN_IRELAND, "direct", date(2014, 7, 31)),
        (Nation.NORTHERN_IRELAND, "two-tier", date(2025, 12, 18)),
    ],
)
def test_an_answer_begins_on_its_first_day(nation: Nation, subject: str, first: date) -> None:
    assert subject in answers(nation, on=first)
    assert subject not in answers(nation, on=first - timedelta(days=1))


def test_scotlands_missing_rule_is_as_read_until_the_end_of_2025_and_then_to_confirm() -> None:
    before = answers(Nation.SCOTLAND, on=date(2025, 12, 31))["kept"]
    after = answers(Nation.SCOTLAND, on=date(2026, 1, 1))["kept"]
    assert before.outcome is after.outcome is Outcome.NO
    assert "left this out on purpose" in before.says
    assert "could not check since" in after.says
    assert after.citations == ("care-reform-scotland-act-2025/s16",)


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [
        (ProposerKind.EMPLOYEES, Outcome.NO),
        (ProposerKind.VOLUNTARY_BODY, Outcome.DEPENDS),
        (ProposerKind.COMMUNITY_BODY, Outcome.DEPENDS),
        (ProposerKind.CHARITY, Outcome.DEPENDS),
        (ProposerKind.PARISH_COUNCIL, Outcome.DEPENDS),
        (ProposerKind.OTHER, Outcome.DEPENDS),
    ],
)
def test_a_participation_request_is_not_for_staff_as_staff(
    kind: ProposerKind, outcome: Outcome
) -> None:
    found = answers(Nation.SCOTLAND, {"proposer.kind": kind})["take-part"]
    assert (found.outcome, found.missing) == (outcome, ())
    assert "It does not give a contract" in found.says
    assert set(participation.TABLE) == set(ProposerKind)


def test_who_asks_is_wanted_before_saying_if_they_may_take_part() -> None:
    found = answers(Nation.SCOTLAND, {"proposer.kind": UNKNOWN})["take-part"]
    assert (found.outcome, found.missing) == (Outcome.DEPENDS, ("proposer.kind",))


@pytest.mark.parametrize(
    ("nation", "on", "days"),
    [
        (Nation.SCOTLAND, date(2014, 4, 30), "14 days"),
        (Nation.SCOTLAND, date(2014, 5, 1), "28 days"),
        (Nation.WALES, ON, "28 days"),
        (Nation.NORTHERN_IRELAND, date(2014, 5, 1), "14 days"),
        (Nation.NORTHERN_IRELAND, ON, "14 days"),
    ],
)
def test_details_of_colleagues_are_due_by_the_days_of_each_nation(
    nation: Nation, on: date, days: str
) -> None:
    found = answers(nation, on=on)["move"]
    assert days in found.says
    assert "{figure}" not in found.says


def test_northern_irelands_rules_on_moving_are_as_reported() -> None:
    found = answers(Nation.NORTHERN_IRELAND)["move"]
    assert found.standing.firmness is Firmness.CONFIRM
    assert "changes of 2014 and 2023 do not apply" in found.says


def test_a_welsh_nhs_body_is_told_of_the_welsh_rules_and_a_council_is_not() -> None:
    nhs = {"parent.kind": ParentKind.NHS_TRUST}
    found = answers(Nation.WALES, nhs)
    assert found["health"].outcome is Outcome.NO
    assert "promote" not in found
    assert "health" not in answers(Nation.WALES)
    assert "health" not in answers(Nation.WALES, nhs, on=date(2025, 2, 23))
    both = answers(Nation.WALES, {"parent.kind": UNKNOWN})
    assert {"health", "promote"} <= set(both)


HOMES = {"service.cpv": "85311300"}


def test_welsh_childrens_homes_are_for_bodies_not_for_profit_from_april_2026() -> None:
    found = answers(Nation.WALES, HOMES)
    assert found["homes"].outcome is Outcome.YES
    assert found["homes"].citations == ("hsc-wales-act-2025/not-for-profit",)
    assert found["homes"].standing.firmness is Firmness.CONFIRM
    assert found["children"].outcome is Outcome.DEPENDS
    assert "homes" not in answers(Nation.WALES, HOMES, on=date(2026, 3, 31))
    assert "homes" not in answers(Nation.WALES, {"service.cpv": "92521000"})
    assert "homes" not in answers(Nation.WALES, HOMES | {"parent.kind": ParentKind.NHS_TRUST})
    assert "homes" in answers(Nation.WALES, {"service.cpv": UNKNOWN})


def test_a_welsh_councils_duty_backs_a_plan_from_its_first_day() -> None:
    facts = having(MUSEUM, {"parent.nation": Nation.WALES})
    last_day_without = law.load().read(date(2016, 4, 5))
    assert voluntary_wales.duty(facts.parent, last_day_without) == ()
    found = voluntary.proposal(facts.parent, law.load().read(date(2016, 4, 6)))
    assert found.citations == ("social-services-wales-act-2014/s16",)
    assert "As reported, a council in Wales must promote" in found.reason


@pytest.mark.parametrize(
    "changes",
    [
        {"parent.nation": Nation.ENGLAND},
        {"parent.nation": Nation.SCOTLAND},
        {"parent.nation": UNKNOWN},
        {"parent.nation": Nation.WALES, "parent.kind": ParentKind.POLICE},
    ],
)
def test_no_other_body_has_that_duty(changes: Mapping[str, object]) -> None:
    facts = having(MUSEUM, changes)
    assert voluntary_wales.duty(facts.parent, law.load().read(ON)) == ()


def test_every_row_quotes_law_that_stood_on_its_first_day() -> None:
    table = law.load().entry("other-nations")
    assert isinstance(table, law.TableEntry)
    for versions in table.rows.values():
        for record in versions:
            cells = dict(zip([each.name for each in table.columns], record.body, strict=True))
            reading = law.load().read(record.since.latest)
            try:
                if cells["provision"]:
                    assert reading.provision(cells["provision"]).says
                if cells["figure"]:
                    assert reading.figure(cells["figure"]).words
            except OutsideOurDataError as gap:
                pytest.fail(f"{cells['nation']} {cells['subject']}: {gap}")


def test_where_the_nhs_rules_govern_the_act_of_2023_is_not_told_beside_them() -> None:
    trust = {"parent.kind": ParentKind.NHS_TRUST}
    under = answers(Nation.WALES, trust, nhs=True)
    assert "health" in under
    assert not {"buying", "kept"} & set(under)
    assert {"buying", "kept"} <= set(answers(Nation.WALES, trust, nhs=False))
    council = {"parent.kind": ParentKind.COUNTY_COUNCIL}
    assert "health" in answers(Nation.WALES, council, nhs=True)
    assert "health" not in answers(Nation.WALES, council, nhs=False)


def test_a_welsh_trust_is_never_told_two_things_of_one_contract() -> None:
    told = answered({**NURSES, "parent.nation": Nation.WALES})
    assert told.other_nation is not None
    assert {"PSR", "S33_NO(regime)"} <= set(told.codes)
    assert not {"buying", "kept"} & {each.key for each in told.other_nation.answers}
