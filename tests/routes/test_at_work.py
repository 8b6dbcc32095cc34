"""What colleagues may use from work: each line ours or to confirm, plain, and for colleagues."""

from datetime import date

import pytest

from spinout import law
from spinout.facts.service import ProposerKind
from spinout.findings import UNKNOWN, Firmness
from spinout.routes.at_work import at_work
from tests.house.reading_grade import grade
from tests.ownership.plans import NOTHING_KNOWN, having

READING = law.load().read(date(2026, 11, 23))
PARTS = ("time", "information", "prices", "systems", "stepping back", "interests")


def told(kind: object):
    """What is told where a proposer of that kind asks."""
    proposer = having(NOTHING_KNOWN, {"proposer.kind": kind}).proposer
    return at_work(proposer, "the council", READING)


@pytest.mark.parametrize("kind", [ProposerKind.EMPLOYEES, UNKNOWN])
def test_colleagues_and_those_who_may_be_are_told_of_every_part(kind: object) -> None:
    assert tuple(dict.fromkeys(each.part for each in told(kind))) == PARTS


@pytest.mark.parametrize("kind", [each for each in ProposerKind if each.name != "EMPLOYEES"])
def test_others_use_nothing_from_work(kind: ProposerKind) -> None:
    assert told(kind) == ()


def test_nothing_is_told_on_a_date_before_any_of_it_was_held() -> None:
    early = law.load().read(date(2011, 12, 31))
    assert at_work(NOTHING_KNOWN.proposer, "the council", early) == ()


def test_nothing_is_told_as_law() -> None:
    for each in told(UNKNOWN):
        wanted = Firmness.THEIRS_TO_DECIDE if each.ours else Firmness.CONFIRM
        assert each.standing.firmness is wanted
        assert each.standing.who == ("the council" if each.ours else None)
        assert each.ours or each.citations


def test_an_officer_s_interest_names_the_act_it_rests_on() -> None:
    officers = next(each for each in told(UNKNOWN) if each.key == "officers")
    assert officers.citations == ("local-government-act-1972/s117",)
    assert not officers.ours


def test_each_line_is_plain() -> None:
    assert [each.says for each in told(UNKNOWN) if grade(each.says) > 7.0] == []
