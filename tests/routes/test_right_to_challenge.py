"""The Community Right to Challenge, rule by rule, each with a near miss."""

from collections.abc import Mapping
from datetime import date
from itertools import product

import pytest

from spinout import law, ownership, routes
from spinout.facts.functions import FunctionKind
from spinout.facts.service import Nation, ParentKind, ProposerKind
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Firmness, Outcome
from spinout.handovers.route_findings import Clock, RouteFindings
from spinout.law import Reading
from spinout.routes import (
    crtc_authority,
    crtc_body,
    crtc_clocks,
    crtc_contents,
    crtc_grounds,
    crtc_service,
    crtc_window,
)
from spinout.routes.crtc_authority import Bound
from spinout.routes.crtc_body import Team
from spinout.routes.crtc_contents import For
from spinout.routes.crtc_window import Timing
from tests.ownership.plans import ITEMS, MUSEUM, OCTOBER, having

CHECKED = date(2026, 11, 23)


def answer(changes: Mapping[str, object], on: date = CHECKED) -> RouteFindings:
    facts = having(MUSEUM, changes)
    reading = law.load().read(on)
    return routes.check(facts, ownership.examine(facts, reading), reading)


def notice(changes: Mapping[str, object], reading: Reading) -> Clock:
    return crtc_clocks.notice(having(MUSEUM, changes).expression, reading, "the council")


def test_every_kind_of_parent_body_is_in_the_table() -> None:
    assert set(crtc_authority.TABLE) == set(ParentKind)


def test_the_bodies_bound_are_those_listed() -> None:
    assert {kind for kind, bound in crtc_authority.TABLE.items() if bound is Bound.YES} == {
        ParentKind.COUNTY_COUNCIL,
        ParentKind.DISTRICT_COUNCIL,
        ParentKind.LONDON_BOROUGH,
        ParentKind.METROPOLITAN_FIRE,
        ParentKind.COMBINED_FIRE,
    }


def test_london_fire_is_not_answered_for_because_it_was_not_checked() -> None:
    found = answer({"parent.kind": ParentKind.LONDON_FIRE}).findings[0]
    assert (found.code, found.outcome, found.standing.firmness, found.missing) == (
        "CRTC_DEPENDS",
        Outcome.DEPENDS,
        Firmness.CONFIRM,
        (),
    )


@pytest.mark.parametrize(
    "kind", [kind for kind, bound in crtc_authority.TABLE.items() if bound is Bound.NO]
)
def test_a_body_not_listed_leaves_only_a_voluntary_proposal(kind: ParentKind) -> None:
    found = answer({"parent.kind": kind})
    assert found.codes[:2] == ("CRTC_NO(parent)", "ROUTE_C")
    assert found.clocks == ()
    assert found.grounds == ()


def test_the_body_table_covers_every_proposer_and_team() -> None:
    assert set(crtc_body.TABLE) == set(product(ProposerKind, Team))


@pytest.mark.parametrize(
    ("kind", "employees", "may"),
    [
        (ProposerKind.EMPLOYEES, 2, True),
        (ProposerKind.EMPLOYEES, 1, False),
        (ProposerKind.EMPLOYEES, 0, False),
        (ProposerKind.VOLUNTARY_BODY, 0, True),
        (ProposerKind.COMMUNITY_BODY, NOT_APPLICABLE, True),
        (ProposerKind.CHARITY, UNKNOWN, True),
        (ProposerKind.PARISH_COUNCIL, UNKNOWN, True),
        (ProposerKind.OTHER, 40, False),
    ],
)
def test_only_employees_need_a_number(kind: ProposerKind, employees: object, may: bool) -> None:
    codes = answer({"proposer.kind": kind, "proposer.employees": employees}).codes
    assert ("CRTC_NO(body)" in codes) is not may
    assert ("CRTC_MUST_CONSIDER" in codes) is may


def test_a_service_the_authority_does_not_provide_is_out_of_scope() -> None:
    assert "CRTC_NO(service)" in answer({"service.provided_by_authority": False}).codes


@pytest.mark.parametrize(("on", "excluded"), [(date(2014, 3, 31), True), (date(2014, 4, 1), False)])
def test_services_commissioned_with_the_nhs_were_excluded_until_april_2014(
    on: date, excluded: bool
) -> None:
    facts = having(MUSEUM, {"service.joint_with_nhs": True})
    scope = crtc_service.in_scope(facts.service, law.load().read(on))
    assert scope.possible == (not excluded,)


def test_an_unknown_link_with_the_nhs_matters_only_while_the_exclusion_stood() -> None:
    service = having(MUSEUM, {"service.joint_with_nhs": UNKNOWN}).service
    then, now = law.load().read(date(2013, 1, 1)), law.load().read(CHECKED)
    assert crtc_service.in_scope(service, then).waits_for == ("service.joint_with_nhs",)
    assert crtc_service.in_scope(service, now).possible == (True,)


def test_every_failing_test_of_the_right_is_named() -> None:
    found = answer({"parent.kind": ParentKind.NHS_TRUST, "proposer.employees": 1})
    assert found.codes[:2] == ("CRTC_NO(parent)", "CRTC_NO(body)")


@pytest.mark.parametrize(
    ("received", "timing"),
    [
        (date(2026, 9, 30), Timing.OUTSIDE),
        (date(2026, 10, 1), Timing.OPEN),
        (date(2026, 10, 31), Timing.OPEN),
        (date(2026, 11, 1), Timing.OUTSIDE),
    ],
)
def test_both_ends_of_a_window_count(received: date, timing: Timing) -> None:
    assert crtc_window.within(received, OCTOBER) is timing


def test_with_no_window_any_day_will_do_even_an_unknown_one() -> None:
    expression = having(MUSEUM, {"expression.received": UNKNOWN}).expression
    assert crtc_window.timing(expression).possible == (Timing.OPEN,)


def test_a_day_inside_a_window_is_in_time_whether_or_not_it_was_published() -> None:
    changes = {
        "expression.window_published": UNKNOWN,
        "expression.window": OCTOBER,
        "expression.received": date(2026, 10, 9),
    }
    assert crtc_window.timing(having(MUSEUM, changes).expression).possible == (Timing.OPEN,)


def test_timing_waits_for_each_fact_that_has_no_value() -> None:
    changes = {
        "expression.window_published": UNKNOWN,
        "expression.window": UNKNOWN,
        "expression.received": UNKNOWN,
    }
    assert crtc_window.timing(having(MUSEUM, changes).expression).waits_for == (
        "expression.window_published",
        "expression.window.first",
        "expression.window.last",
        "expression.received",
    )


def test_the_items_table_covers_every_proposer_with_and_without_partners() -> None:
    assert set(crtc_contents.ASKED) == set(product(For, ProposerKind, (True, False)))


@pytest.mark.parametrize("item", list(ITEMS))
def test_each_item_left_out_is_named_as_missing(item: str) -> None:
    found = answer({"expression.items": {k: v for k, v in ITEMS.items() if k != item}})
    assert found.contents_missing == (item,)
    assert "GROUND_1" in found.codes


def test_blank_text_is_not_text() -> None:
    assert answer({"expression.items": ITEMS | {"E3": " \n "}}).contents_missing == ("E3",)


def test_partners_must_each_give_their_money_and_ability() -> None:
    assert answer({"proposer.partners": True}).contents_missing == ("E1",)
    whole = ITEMS | {"E1": "For each partner, its money and what it can do."}
    found = answer({"proposer.partners": True, "expression.items": whole})
    assert found.contents_missing == ()
    assert "CRTC_MUST_CONSIDER" in found.codes


def test_whether_there_are_partners_matters_until_their_part_is_written() -> None:
    first = answer({"proposer.partners": UNKNOWN}).findings[0]
    assert (first.code, first.missing) == ("CRTC_DEPENDS", ("proposer.partners",))
    whole = ITEMS | {"E1": "For each partner, its money and what it can do."}
    found = answer({"proposer.partners": UNKNOWN, "expression.items": whole})
    assert "CRTC_MUST_CONSIDER" in found.codes


def test_the_expression_comes_from_a_body_only_when_that_is_sure() -> None:
    assert answer({"proposer.employees": UNKNOWN}).contents_missing == ("E0",)


@pytest.mark.parametrize(
    ("number", "fact"),
    [
        (4, "circumstances.decided_to_stop"),
        (5, "circumstances.integrated_with_nhs"),
        (6, "circumstances.in_procurement"),
        (7, "circumstances.in_negotiation"),
        (8, "circumstances.staff_proposal_published"),
    ],
)
def test_each_ground_of_fact_could_apply_does_not_or_waits(number: int, fact: str) -> None:
    for value, applies, missing in (
        (True, "could apply", ()),
        (False, "does not apply", ()),
        (UNKNOWN, "we need to know", (fact,)),
    ):
        found = answer({fact: value})
        ground = found.grounds[number - 1]
        assert (ground.number, ground.applies, ground.missing) == (number, applies, missing)
        assert (f"GROUND_{number}" in found.codes) is (value is True)
        assert "CRTC_MUST_CONSIDER" in found.codes


def test_ground_10_is_the_authoritys_to_judge_and_a_fact_only_brings_it_into_play() -> None:
    for value, said in (
        (True, "holds some powers that only the authority may use"),
        (False, "We have not checked every duty"),
        (UNKNOWN, "You have not told us if the service holds powers"),
    ):
        found = answer({"service.functions_not_delegable": value})
        ground = found.grounds[9]
        assert (ground.applies, ground.missing) == ("could apply", ())
        assert ground.why.startswith("It is for the council to judge")
        assert said in ground.why
        assert ("GROUND_10" in found.codes) is (value is True)


def test_ground_10_turns_on_a_fact_where_the_work_named_does() -> None:
    fires = {"functions.kinds": (FunctionKind.FIRE_PUTTING_OUT,)}
    unsaid = {**fires, "functions.employs_fire_fighters": UNKNOWN}
    asked = {"service.functions_not_delegable": UNKNOWN}
    assert "It turns on a fact we do not have yet." in answer({**asked, **unsaid}).grounds[9].why
    settled = {**fires, "functions.employs_fire_fighters": True}
    assert "You have not told us" in answer({**asked, **settled}).grounds[9].why


@pytest.mark.parametrize("number", [2, 3, 9])
def test_grounds_of_opinion_are_never_ruled_out_and_raise_no_finding(number: int) -> None:
    found = answer({})
    assert found.grounds[number - 1].applies == "could apply"
    assert f"GROUND_{number}" not in found.codes


def test_ground_1_is_never_ruled_out_by_text_we_have_not_judged() -> None:
    for changes, said in (
        ({}, "Something is written under each part. We have not judged whether it is enough."),
        ({"expression.items": {}}, "Something the law asks for is not there yet."),
        ({"proposer.partners": UNKNOWN}, "What must be there turns on a fact we do not have yet."),
    ):
        ground = answer(changes).grounds[0]
        assert (ground.applies, ground.why, ground.missing) == ("could apply", said, ())


def test_there_are_ten_grounds_each_with_a_cure_and_a_citation(reading: Reading) -> None:
    grounds = answer({}).grounds
    assert [ground.number for ground in grounds] == list(range(1, 11))
    assert all(ground.cure and ground.why and ground.says for ground in grounds)
    assert [ground.citation for ground in grounds] == [
        f"crtc-grounds-regs-2012/ground-{number}" for number in range(1, 11)
    ]
    assert {1} | set(crtc_grounds.OPINION) | set(crtc_grounds.TURNS) == {
        row.whole("number") for row in reading.table("grounds")
    }


def test_the_notice_clock_shows_its_working(reading: Reading) -> None:
    clock = notice({}, reading)
    assert clock.working == (
        "30 days beginning with Monday 2 November 2026: last day Tuesday 1 December 2026"
    )
    assert (clock.start, clock.first) == (date(2026, 11, 2), date(2026, 11, 2))


def test_outside_a_window_the_notice_clock_runs_from_receipt(reading: Reading) -> None:
    changes = {
        "expression.window_published": True,
        "expression.window": OCTOBER,
        "expression.received": date(2026, 11, 3),
    }
    assert notice(changes, reading).last == date(2026, 12, 2)


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"expression.received": UNKNOWN}, ("expression.received",)),
        (
            {
                "expression.window_published": UNKNOWN,
                "expression.window": OCTOBER,
                "expression.received": date(2026, 10, 15),
            },
            ("expression.window_published",),
        ),
        (
            {"expression.window_published": True, "expression.window": UNKNOWN},
            ("expression.window.first", "expression.window.last"),
        ),
    ],
)
def test_the_notice_clock_waits_for_the_day_it_runs_from(
    changes: Mapping[str, object], missing: tuple[str, ...], reading: Reading
) -> None:
    clock = notice(changes, reading)
    assert (clock.last, clock.missing) == (None, missing)


def test_outside_the_window_it_is_dated_though_the_window_may_not_be_published(
    reading: Reading,
) -> None:
    changes = {
        "expression.window": OCTOBER,
        "expression.received": date(2026, 11, 2),
    }
    for published in (True, False, UNKNOWN):
        clock = notice({**changes, "expression.window_published": published}, reading)
        assert (clock.last, clock.missing) == (date(2026, 12, 1), ())


def test_the_authoritys_own_clocks_have_no_date_and_say_whose_figure_it_is() -> None:
    for clock in answer({}).clocks[1:]:
        assert clock.last is None
        assert clock.missing[-1].startswith("authority.")
        assert "set and published by the council. The law gives no number" in clock.working


@pytest.mark.parametrize(
    ("kind", "who"),
    [
        (ParentKind.COUNTY_COUNCIL, "the council"),
        (ParentKind.COMBINED_FIRE, "the fire authority"),
        (ParentKind.LONDON_FIRE, "the fire authority"),
        (UNKNOWN, "your employer now"),
    ],
)
def test_every_sentence_names_the_body_by_its_kind(kind: object, who: str) -> None:
    found = answer({"parent.kind": kind, "service.functions_not_delegable": True})
    said = " ".join(
        (
            *(f"{each.name} {each.working}" for each in found.clocks),
            *(each.why for each in found.grounds),
            *(each.reason for each in found.findings),
            *(each.standing.words for each in found.findings),
            *found.warnings,
        )
    )
    assert who in said
    others = {"the council", "the fire authority", "the board", "your employer now"} - {who}
    assert not any(other in said for other in others)


@pytest.mark.parametrize(
    ("kind", "who"),
    [
        (ParentKind.NHS_TRUST, "the board"),
        (ParentKind.POLICE, "the police body"),
        (ParentKind.DEPARTMENT, "the department"),
        (ParentKind.OTHER, "your employer now"),
    ],
)
def test_a_voluntary_proposal_is_for_the_body_it_is_put_to(kind: ParentKind, who: str) -> None:
    (found,) = [each for each in answer({"parent.kind": kind}).findings if each.code == "ROUTE_C"]
    assert found.verdict == f"It depends (for {who} to decide)"


def test_the_warnings_stand_before_any_yes() -> None:
    words = " ".join(answer({}).warnings)
    assert "starts a procurement exercise, which others may enter and win" in words
    assert "If you withdraw, that does not stop it" in words
    assert "No law gives your team the contract" in words


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"expression.items": {}},
        {"parent.kind": UNKNOWN},
        {
            "expression.window_published": True,
            "expression.window": OCTOBER,
            "expression.items": {},
        },
    ],
)
def test_the_act_of_2026_is_named_as_unchecked_once_and_only_from_its_day(
    changes: Mapping[str, object],
) -> None:
    for on, times in ((date(2026, 4, 28), 0), (date(2026, 4, 29), 1)):
        found = answer(changes, on=on)
        said = " ".join((*(each.reason for each in found.findings), *found.warnings))
        assert said.count("could not check all of it") == times


def test_a_no_to_a_combined_authority_is_to_confirm_for_its_own_order_was_not_read() -> None:
    found = answer({"parent.kind": ParentKind.COMBINED_AUTHORITY}).findings[0]
    assert (found.code, found.standing.firmness) == ("CRTC_NO(parent)", Firmness.CONFIRM)
    assert "check the order that set it up" in found.reason


def test_where_the_right_is_ruled_out_the_act_of_2026_changes_nothing() -> None:
    found = answer({"parent.kind": ParentKind.NHS_TRUST})
    assert "2026" not in found.findings[0].reason
    assert found.findings[0].standing.firmness is Firmness.SETTLED


def test_the_duty_to_consider_rests_on_a_report_since_the_act_of_2026() -> None:
    before, since = answer({}, on=date(2026, 4, 28)), answer({}, on=date(2026, 4, 29))
    assert before.findings[0].standing.firmness is Firmness.SETTLED
    assert since.findings[0].standing.firmness is Firmness.CONFIRM
    assert {before.codes[0], since.codes[0]} == {"CRTC_MUST_CONSIDER"}


@pytest.mark.parametrize(
    ("changes", "on", "told"),
    [
        ({}, date(2018, 9, 4), False),
        ({}, date(2018, 9, 5), True),
        ({"parent.kind": ParentKind.COUNTY_COUNCIL}, date(2026, 11, 23), True),
        ({"parent.kind": ParentKind.LONDON_BOROUGH}, date(2026, 11, 23), False),
        ({"parent.kind": UNKNOWN}, date(2026, 11, 23), False),
        ({"parent.nation": Nation.WALES}, date(2026, 11, 23), False),
        ({"expression.items": {}}, date(2026, 11, 23), True),
    ],
)
def test_a_council_that_may_be_reorganised_is_told_of_the_rules_we_did_not_read(
    changes: Mapping[str, object], on: date, told: bool
) -> None:
    """Regulation 10A of SI 2008/2113, in force from 5 September 2018."""
    found = answer(changes, on=on)
    said = " ".join(each.reason for each in found.findings)
    cited = [key for each in found.findings for key in each.citations]
    assert said.count("If the council is being reorganised") == int(told)
    assert cited.count("structural-changes-regs-2008/reg10a") == int(told)


def test_long_after_the_law_was_checked_nothing_is_settled() -> None:
    cases = ({}, {"parent.kind": ParentKind.NHS_TRUST}, {"parent.nation": Nation.SCOTLAND})
    for changes in cases:
        near, far = answer(changes), answer(changes, on=date(2027, 11, 24))
        assert near.codes == far.codes
        assert Firmness.SETTLED not in {each.standing.firmness for each in far.findings}
        assert far.warnings == (
            "We last checked the law on 23 November 2026. You ask about 24 November 2027, and it "
            "may change before then. Check each answer again.",
            *near.warnings,
        )
    assert answer({}, on=date(2027, 11, 23)).warnings == answer({}).warnings


def test_before_the_right_began_the_gap_is_a_finding_and_the_rest_goes_on() -> None:
    found = answer({}, on=date(2012, 6, 26))
    assert found.findings[0].code == "OUTSIDE_OUR_DATA"
    assert found.findings[0].standing.since == date(2012, 6, 27)


def test_before_the_procurement_act_the_right_still_answers() -> None:
    found = answer({}, on=date(2024, 6, 3))
    assert found.codes == ("CRTC_MUST_CONSIDER", "OUTSIDE_OUR_DATA", "OUTSIDE_OUR_DATA")
