"""Departments and other nations walked over all they may be told, each fact known or not."""

from datetime import date

import pytest

from spinout import law
from spinout.facts.service import Nation, ParentKind, ProposerKind
from spinout.findings import SETTLED, UNKNOWN, Outcome
from spinout.handovers.departments import NationAnswer
from spinout.routes import processes
from spinout.routes.other_nation import NAMES, other_nation
from tests.routes.walking import Facts, Told, Values, museum, wrong

READING = law.load().read(date(2026, 11, 23))


def test_what_was_found_of_a_department_is_honest_however_much_is_known() -> None:
    def tell(facts: Facts) -> Told:
        found = processes.process(museum(facts), READING, right=False, nhs=False)
        return Told(says=found.status, missing=frozenset(found.missing))

    values: Values = {
        "parent.kind": (
            *(ParentKind.DEPARTMENT, ParentKind.COUNTY_COUNCIL, ParentKind.NHS_TRUST),
            *(ParentKind.POLICE, ParentKind.PCC_FIRE, ParentKind.OTHER),
        ),
        "parent.nation": (Nation.ENGLAND, Nation.WALES, Nation.SCOTLAND),
        "parent.department": (*law.departments(), processes.OTHER),
        "service.cpv": ("92521000", "85311100", "85311300", "98133110", "75231240"),
    }
    assert list(wrong(values, tell)) == []


SUBJECTS = sorted(
    {(row["nation"], row["subject"]) for row in READING.table("other-nations")},
)


def answer(nation: str, subject: str, facts: Facts) -> NationAnswer | None:
    found = other_nation(museum({"parent.nation": Nation(nation), **facts}), READING, nhs=False)
    assert found is not None
    return {each.key: each for each in found.answers}.get(subject)


@pytest.mark.parametrize(("nation", "subject"), SUBJECTS)
def test_each_answer_of_another_nation_is_honest_however_much_is_known(
    nation: str, subject: str
) -> None:
    def tell(facts: Facts) -> Told:
        found = answer(nation, subject, facts)
        if found is None:
            return Told(says=None, missing=frozenset())
        return Told(says=found.outcome, missing=frozenset(found.missing))

    values: Values = {
        "parent.kind": tuple(ParentKind),
        "service.cpv": ("92521000", "85300000", "85312000"),
        "proposer.kind": tuple(ProposerKind),
    }
    assert list(wrong(values, tell)) == []


def test_every_nation_but_england_has_answers() -> None:
    assert {nation for nation, _ in SUBJECTS} == {each.value for each in NAMES}


def test_an_answer_for_some_bodies_alone_waits_for_the_kind_of_body() -> None:
    known = answer("wales", "promote", {"parent.kind": ParentKind.COUNTY_COUNCIL})
    waits = answer("wales", "promote", {"parent.kind": UNKNOWN})
    assert known is not None
    assert waits is not None
    assert (known.outcome, known.missing) == (Outcome.YES, ())
    assert (waits.outcome, waits.missing) == (Outcome.DEPENDS, ("parent.kind",))
    assert waits.standing.who is None
    assert waits.standing != SETTLED  # it is known from reports alone
    assert answer("wales", "promote", {"parent.kind": ParentKind.NHS_TRUST}) is None
