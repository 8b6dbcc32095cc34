"""The Community Right to Challenge around its answer: partners, times, papers, what follows."""

from collections.abc import Mapping
from datetime import date

import pytest

from spinout import law, ownership, routes
from spinout.facts.partners import Partner
from spinout.facts.service import Nation, ParentKind, ProposerKind
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Firmness, Outcome
from spinout.handovers.route_findings import Clock, RouteFindings
from spinout.law import OutsideOurDataError, Reading
from spinout.routes import crtc_afterwards, crtc_clocks
from tests.house.reading_grade import grade
from tests.ownership.plans import ITEMS, MUSEUM, OCTOBER, having
from tests.routes.test_plain_words import without_legal_terms

CHECKED = date(2026, 11, 23)
PUBLISHED = {
    "authority.decision_days": 60,
    "authority.gap_min_days": 30,
    "authority.gap_max_days": 180,
}


def answer(changes: Mapping[str, object], on: date = CHECKED) -> RouteFindings:
    facts = having(MUSEUM, changes)
    reading = law.load().read(on)
    return routes.check(facts, ownership.examine(facts, reading), reading)


def clock(found: RouteFindings, key: str) -> Clock:
    return next(each for each in found.clocks if each.key == key)


def partner(label: str, **items: str) -> Partner:
    return Partner(label=label, role="Subcontractor", items=items)


WHOLE = partner("A charity", E2="£9,000.", E3="It runs one now.")


# Each consortium member and subcontractor


@pytest.mark.parametrize("item", ["E2", "E3"])
def test_each_partner_must_give_its_money_and_its_ability(item: str) -> None:
    """SI 2012/1313 Schedule 1 paragraph 1."""
    held = {name: "Ours." for name in ("E2", "E3") if name != item}
    found = answer(
        {"proposer.partners": True, "expression.partners": (WHOLE, partner("A firm", **held))}
    )
    assert found.contents_missing == ("E1",)
    reason = next(each.reason for each in found.findings if each.code == "GROUND_1")
    assert f"still to come from A firm ({item})" in reason
    assert "A charity" not in reason


def test_partners_that_give_all_that_is_asked_leave_nothing_missing() -> None:
    found = answer({"proposer.partners": True, "expression.partners": (WHOLE,)})
    assert found.contents_missing == ()
    assert "CRTC_MUST_CONSIDER" in found.codes
    (theirs,) = [each for each in found.contents if each.code == "E1"]
    assert [(each.label, each.item, each.present) for each in theirs.parts] == [
        ("A charity", "E2", True),
        ("A charity", "E3", True),
    ]


def test_words_for_all_partners_do_not_stand_in_for_one_that_is_named() -> None:
    items = ITEMS | {"E1": "Our partners have money and know the work."}
    short = partner("A firm", E2=" ", E3="It runs one now.")
    changes = {"proposer.partners": True, "expression.items": items}
    assert answer(changes).contents_missing == ()
    assert answer(changes | {"expression.partners": (short,)}).contents_missing == ("E1",)


def test_a_partner_without_a_label_is_told_by_its_place() -> None:
    nameless = partner("", E2="£1.", E3="")
    found = answer({"proposer.partners": True, "expression.partners": (WHOLE, nameless)})
    reason = next(each.reason for each in found.findings if each.code == "GROUND_1")
    assert "Partner 2 (E3)" in reason


# The authority's own times


def test_the_authoritys_own_times_date_its_clocks() -> None:
    found = answer({**PUBLISHED, "authority.accepted": date(2026, 12, 18)})
    assert [each.key for each in found.clocks] == ["crtc.k3", "crtc.k2", "crtc.k4", "crtc.k5"]
    assert clock(found, "crtc.k2").last == clock(found, "crtc.k4").last == date(2027, 1, 1)
    gap = clock(found, "crtc.k5")
    assert (gap.first, gap.last) == (date(2027, 1, 17), date(2027, 6, 16))
    assert not any(each.missing for each in found.clocks)


def test_each_clock_waits_for_the_figure_it_lacks_and_no_other() -> None:
    found = answer(PUBLISHED)
    assert clock(found, "crtc.k5").missing == ("authority.accepted",)
    assert "from 30 to 180 days after a yes" in clock(found, "crtc.k5").working
    unsent = answer({**PUBLISHED, "expression.received": UNKNOWN})
    assert clock(unsent, "crtc.k2").missing == ("expression.received",)
    half = answer({"authority.gap_min_days": 30, "authority.accepted": date(2026, 12, 18)})
    assert clock(half, "crtc.k5").missing == ("authority.gap_max_days",)
    assert clock(half, "crtc.k5").first == date(2027, 1, 17)


def test_an_authority_that_has_published_nothing_leaves_no_date_and_no_number_is_made_up() -> None:
    """Localism Act 2011 s.83(4) and s.84(3): it must set them, and the Act gives none."""
    found = answer(dict.fromkeys(PUBLISHED, NOT_APPLICABLE))
    for key in ("crtc.k2", "crtc.k4", "crtc.k5"):
        assert clock(found, key).last is None
        assert "the council must set and publish this time" in clock(found, key).working
    assert clock(found, "crtc.k2").missing == ()
    assert clock(found, "crtc.k3").last == date(2026, 12, 1)


def test_a_published_window_has_a_clock_of_its_own() -> None:
    found = answer({"expression.window_published": True, "expression.window": OCTOBER})
    assert (clock(found, "crtc.k1").first, clock(found, "crtc.k1").last) == (
        OCTOBER.first,
        OCTOBER.last,
    )
    assert "crtc.k1" not in {each.key for each in answer({}).clocks}


def test_every_clock_has_a_name_of_its_own() -> None:
    named = [each.name for each in crtc_clocks.NAMES.values()]
    assert len(set(named)) == len(named) == 5


# Papers of the authority, and what follows


def test_what_must_be_published_is_listed_with_the_days_that_are_known() -> None:
    found = answer(PUBLISHED)
    by = {each.key: each.by for each in found.publications}
    assert by == {
        "windows": None,
        "decision-time": None,
        "gap": None,
        "expected-decision": date(2026, 12, 1),
        "decision": date(2027, 1, 1),
        "staff-plan": None,
    }
    already = [each.key for each in found.publications if each.already]
    assert already == ["windows", "decision-time", "gap"]
    assert {each.who for each in found.publications} == {"the council"}


def test_what_follows_covers_every_stage_and_says_that_others_may_win() -> None:
    steps = answer({}).afterwards
    assert list(dict.fromkeys(each.stage for each in steps)) == [
        *("deciding", "yes", "procurement", "change", "no", "withdrawal")
    ]
    said = {each.key: each for each in steps}
    assert "Others may bid and may win." in said["procurement"].says
    assert said["change"].citation == "localism-act-2011/s84-1"
    assert "It could not accept it as it is, and you agree." in said["change"].says
    assert said["withdraw"].citation == "localism-act-2011/s84-10"
    assert "before or after it decides" in said["withdraw"].says
    assert said["withdraw-goes-on"].citation == "localism-act-2011/s84-11"
    assert "not a yes" in said["silence"].says


def test_each_step_that_follows_rests_on_its_section() -> None:
    held = {each.key: each.citation.partition("/")[2] for each in answer({}).afterwards}
    assert held == {
        "well-being": "s83-8",
        "guidance": "s85-2",
        "silence": "s84-8",
        "procurement": "s83-2",
        "fit": "s83-3",
        "gap": "s83-4",
        "well-being-again": "s83-9",
        "social-value": "s1",
        "bid": "s83-2",
        "change": "s84-1",
        "change-reasons": "s84-8",
        "change-refused": "s84-11",
        "no-grounds": "s83-11",
        "no-reasons": "s84-8",
        "no-published": "s84-9",
        "send-again": "s81-1",
        "look-again": "s83-11",
        "withdraw": "s84-10",
        "withdraw-goes-on": "s84-11",
    }


def test_what_we_did_not_read_and_what_we_suggest_are_marked() -> None:
    said = {each.key: each.standing for each in answer({}).afterwards}
    assert said["look-again"].firmness is Firmness.CONFIRM
    assert said["send-again"].who == "your team"
    assert said["procurement"].firmness is Firmness.SETTLED


def test_social_value_follows_only_since_its_act() -> None:
    then, now = law.load().read(date(2013, 1, 30)), law.load().read(date(2013, 1, 31))
    keys = [
        {each.key for each in crtc_afterwards.afterwards(reading, "the council")}
        for reading in (then, now)
    ]
    assert keys[1] - keys[0] == {"social-value"}


def test_what_is_not_a_ground_is_said(reading: Reading) -> None:
    """SI 2012/1647 Schedule: the list of ten is complete."""
    said = " ".join(answer({}).not_grounds)
    for each in ("cost", "union", "party", "in house", "budget", "still running", "vote"):
        assert each in said
    assert len(crtc_afterwards.not_grounds(reading)) == 8


def test_where_the_right_is_shut_there_are_no_papers_and_no_next_steps() -> None:
    found = answer({"parent.kind": ParentKind.NHS_TRUST})
    assert (found.publications, found.afterwards, found.not_grounds) == ((), (), ())


def test_each_ground_says_what_the_authority_must_be_able_to_show() -> None:
    shown = [ground.evidence for ground in answer({}).grounds]
    assert len(set(shown)) == 10
    assert "in writing" in shown[3]
    assert "already decided" in shown[3]
    assert shown[4].startswith("Two things")
    assert "named" in shown[7]
    assert "law or duty" in shown[9]


# Someone else has asked


def test_staff_are_told_what_follows_when_someone_else_asks(reading: Reading) -> None:
    steps = {each.key: each for each in crtc_afterwards.asked_by_others(reading, "the council")}
    assert {each.stage for each in steps.values()} == {"asked by others"}
    assert tuple(steps) == (
        *("considered", "ten-grounds", "told", "your-own", "ground-8", "ask-to-publish"),
        *("published", "bid", "too-late", "move", "consulted"),
    )
    assert steps["told"].citation == "crtc-eoi-regs-2012/sch1-para6"
    assert "need not say how it will involve you" in steps["told"].says
    assert steps["ground-8"].citation == "crtc-grounds-regs-2012/ground-8"
    assert steps["ask-to-publish"].standing.who == "your team"
    assert steps["your-own"].citation == "localism-act-2011/s81-6"
    assert steps["too-late"].citation == "crtc-grounds-regs-2012/ground-6"


# What would have to be different


@pytest.mark.parametrize(
    ("changes", "code", "said"),
    [
        ({"parent.nation": Nation.WALES}, "CRTC_NO(nation)", "given in England"),
        ({"parent.kind": ParentKind.PCC_FIRE}, "CRTC_NO(parent)", "on the list"),
        ({"parent.kind": ParentKind.COUNCIL_COMPANY}, "CRTC_NO(parent)", "pays for the service"),
        ({"parent.kind": ParentKind.SCHOOL_OR_COLLEGE}, "CRTC_NO(parent)", "pays for the service"),
        ({"proposer.employees": 1}, "CRTC_NO(body)", "Ask a colleague to join you"),
        ({"proposer.kind": ProposerKind.OTHER}, "CRTC_NO(body)", "let it lead"),
        ({"service.named_person": True}, "CRTC_NO(service)", "in general"),
        ({"service.provided_by_authority": False}, "CRTC_NO(service)", "pays others to do"),
        ({"expression.items": {}}, "GROUND_1", "send it again"),
        (
            {"expression.window_published": True, "expression.window": OCTOBER},
            "CRTC_MAY_REFUSE",
            "from 1 October 2026 to 31 October 2026",
        ),
        ({"circumstances.in_procurement": True}, "GROUND_6", "Bid in it."),
    ],
)
def test_every_no_says_what_would_have_to_be_different(
    changes: Mapping[str, object], code: str, said: str
) -> None:
    found = next(each for each in answer(changes).findings if each.code == code)
    assert said in found.cure


def test_a_service_bought_with_the_nhs_was_left_out_and_says_how_it_would_not_be() -> None:
    found = answer({"service.joint_with_nhs": True}, on=date(2014, 3, 31))
    no = next(each for each in found.findings if each.code == "CRTC_NO(service)")
    assert no.outcome is Outcome.NO
    assert "buys alone" in no.cure


def test_a_yes_has_nothing_to_cure() -> None:
    found = next(each for each in answer({}).findings if each.code == "CRTC_MUST_CONSIDER")
    assert found.cure == ""


# Dates and words


@pytest.mark.parametrize("on", [date(2012, 6, 27), date(2013, 1, 30), date(2015, 1, 1), CHECKED])
def test_the_right_is_answered_in_full_on_any_day_since_it_began(on: date) -> None:
    found = answer({}, on=on)
    assert "CRTC_MUST_CONSIDER" in found.codes
    assert len(found.grounds) == 10
    assert found.publications
    assert found.afterwards


def test_before_the_right_there_is_no_table_to_read() -> None:
    with pytest.raises(OutsideOurDataError):
        crtc_afterwards.asked_by_others(law.load().read(date(2012, 6, 26)), "the council")
    assert answer({}, on=date(2012, 6, 26)).codes[0] == "OUTSIDE_OUR_DATA"


def test_everything_said_here_is_plain(reading: Reading) -> None:
    found = answer({})
    said = [
        *(each.evidence for each in found.grounds),
        *(each.cure for each in found.grounds),
        *(part for each in found.publications for part in (each.says, each.where, each.when)),
        *(each.says for each in found.afterwards),
        *(each.says for each in crtc_afterwards.asked_by_others(reading, "the council")),
        *found.not_grounds,
    ]
    assert [each for each in said if grade(without_legal_terms(each)) > 7] == []
