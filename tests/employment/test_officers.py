"""Posts of police officers and firefighters: deferred, no route found, and nothing more."""

import pytest

from spinout import employment
from spinout.employment.errors import OnlyOfficersError
from spinout.facts.posts import Perimeter
from tests.employment.a_case import case, post, reading


def officer(name: str = "O-1", scheme: str = "police_2015", **more):
    return post(name, scheme=scheme, pay=4_500_000, point=None, **more)


@pytest.mark.parametrize(
    ("scheme", "who"), [("police_2015", "a police officer"), ("ffps_2015", "a firefighter")]
)
def test_an_officer_is_told_deferred_and_what_becomes_of_the_full_age(scheme, who) -> None:
    found = employment.compare(case([post(), officer(scheme=scheme)]), reading())
    (deferred,) = found.deferred
    assert deferred.people == ("O-1",)
    assert deferred.says.startswith(f"Deferred; no route found. We found no way for {who} to stay")
    assert "paid in full from 60 to one who serves until then, but from State Pension age" in (
        deferred.says
    )
    assert deferred.says.endswith("Ask the scheme.")
    assert deferred.status == "confirm"
    assert found.notes[0] == deferred.says


def test_no_total_and_no_post_of_the_package_counts_an_officer() -> None:
    alone = employment.compare(case([post()]), reading())
    found = employment.compare(case([post(), officer()]), reading())
    assert (found.go_cost, found.posts_in) == (alone.go_cost, 1)
    assert [each.person for each in found.people] == ["P-1"]
    plans = [employment.pay_plan(case(each), reading()) for each in ([post(), officer()], [post()])]
    assert plans[0].cost.tolist() == plans[1].cost.tolist()


def test_a_service_of_officers_alone_is_answered_and_has_no_cost_or_plan() -> None:
    facts = case([officer(), officer("O-2", "ffps_2015")])
    found = employment.compare(facts, reading())
    assert [each.people for each in found.deferred] == [("O-1",), ("O-2",)]
    assert (found.go_cost, found.stay_cost, found.people) == (None, None, ())
    with pytest.raises(OnlyOfficersError, match="There is no other post to plan"):
        employment.pay_plan(facts, reading())


def test_an_officer_who_stays_behind_is_not_answered() -> None:
    facts = case([post(), officer(perimeter=Perimeter.OUT)])
    assert employment.compare(facts, reading()).deferred == ()
