"""The tests of a structure that was drawn: the deciding words and the smallest change."""

from dataclasses import replace
from datetime import date

import pytest

from spinout import law
from spinout.facts.plan import CaseFacts
from spinout.facts.service import ProfitRule
from spinout.facts.structure import Bar, Design, Holder, Holding, Leaver, Matter
from spinout.handovers.drawn import Drawn
from spinout.handovers.structure import ControlTest, Verdict
from spinout.law import Reading
from spinout.ownership import PRESETS, drawn, examine
from spinout.ownership.drawn_control import profit_rule
from spinout.ownership.presets import OWNED_BY_STAFF, WITH_A_PARTNER, WITH_THE_COMMUNITY
from tests.ownership.brute_force import design
from tests.ownership.plans import MUSEUM, NOTHING_KNOWN, having

STAFF = Holding(holder=Holder.STAFF, votes=60, shares=60, seats=5)
PASSES, FLAGGED, FAILS = Verdict.PASSES, Verdict.FLAGGED, Verdict.FAILS


def of_form(form: str, **more: object) -> CaseFacts:
    changes = {f"control.{name}": value for name, value in more.items()}
    return having(NOTHING_KNOWN, {"control.form": form, **changes})


def test_of(found: Drawn, key: str) -> ControlTest:
    return next(each for each in found.tests if each.key == key)


test_of.__test__ = False  # type: ignore[attr-defined]


def asked(
    drawing: Design, key: str, reading: Reading, facts: CaseFacts = NOTHING_KNOWN
) -> ControlTest:
    return test_of(drawn(drawing, facts, reading), key)


def test_a_body_like_york_fails_section_33_and_may_still_be_a_mutual(reading: Reading) -> None:
    """models.md 2.2: staff a third would fail this test; “show both answers”."""
    found = drawn(WITH_THE_COMMUNITY.design, NOTHING_KNOWN, reading)
    control = test_of(found, "s33-control")
    assert control.verdict is FAILS
    assert control.smallest_change == (
        "Move 1 vote of 3 to colleagues. Let colleagues fill 3 more of the 7 board seats."
    )
    assert test_of(found, "government-definition").verdict is FLAGGED
    assert test_of(found, "reg77").verdict is PASSES


def test_section_33_is_told_as_our_reading_with_what_colleagues_hold(reading: Reading) -> None:
    words = asked(WITH_A_PARTNER.design, "s33-control", reading).deciding_words
    assert "On our reading" in words
    assert "Colleagues would hold 75 of 100 votes and fill 4 of 7 board seats." in words
    assert "No one else could block day-to-day work." in words


def test_what_a_trust_holds_leaves_section_33_in_doubt(reading: Reading) -> None:
    """models.md 4.3: whether the trustee is employees’ management and control is untested."""
    trust = design(Holding(holder=Holder.TRUST, votes=100, shares=100, seats=5))
    control = asked(trust, "s33-control", reading)
    assert control.verdict is FLAGGED
    assert "turns on what the trust holds" in control.deciding_words
    assert control.smallest_change.startswith("Move 51 votes of 100 to colleagues.")


@pytest.mark.parametrize(
    ("kept", "holdings", "rule", "verdict"),
    [
        (100, (STAFF,), ProfitRule.NOT_FOR_PROFIT, PASSES),
        (50, (replace(STAFF, surplus=1),), ProfitRule.TO_MEMBERS_ONLY, PASSES),
        (
            50,
            (STAFF, Holding(holder=Holder.PARTNER, shares=1, surplus=1)),
            ProfitRule.TO_MEMBERS_ONLY,
            FLAGGED,
        ),
        (50, (STAFF, Holding(holder=Holder.PARTNER, surplus=1)), ProfitRule.TO_OUTSIDERS, FAILS),
    ],
)
def test_a_surplus_may_go_to_colleagues_and_is_in_doubt_or_fails_for_others(
    kept: int,
    holdings: tuple[Holding, ...],
    rule: ProfitRule,
    verdict: Verdict,
    reading: Reading,
) -> None:
    drawing = replace(design(*holdings), kept=kept)
    assert profit_rule(drawing) is rule
    found = asked(drawing, "s33-profit", reading)
    assert found.verdict is verdict
    assert bool(found.smallest_change) == (verdict is not PASSES)


def test_the_older_rule_counts_users_and_the_community_and_not_those_who_put_in_money(
    reading: Reading,
) -> None:
    """models.md 2.2: regulation 77 was wider, because users and stakeholders counted."""
    users = design(Holding(holder=Holder.USERS, votes=1), chosen=1)
    assert asked(users, "reg77", reading).verdict is PASSES
    firm = design(Holding(holder=Holder.PARTNER, votes=1, seats=1))
    assert asked(firm, "reg77", reading).verdict is FAILS
    paid = asked(WITH_A_PARTNER.design, "reg77", reading)
    assert paid.verdict is FAILS
    assert paid.smallest_change == "Share no surplus with those who only put in money."
    assert "We did not read the regulation" in paid.deciding_words


@pytest.mark.parametrize(
    ("day", "told"),
    [(date(2025, 2, 23), True), (date(2025, 2, 24), False), (date(2027, 3, 1), False)],
)
def test_the_older_rule_is_told_only_of_bids_sought_before_the_act(
    day: date, told: bool, reading: Reading
) -> None:
    facts = having(NOTHING_KNOWN, {"contract.procurement_starts": day})
    keys = {each.key for each in drawn(OWNED_BY_STAFF.design, facts, reading).tests}
    assert ("reg77" in keys) is told


@pytest.mark.parametrize(
    ("held", "verdict", "change"),
    [
        ((51, 51, 51), PASSES, ""),
        ((50, 51, 51), FAILS, "Move 1 of the votes to the trust."),
        (
            (51, 40, 50),
            FAILS,
            "Move 11 of the shares to the trust. Move 1 of the parts of surplus to the trust.",
        ),
    ],
)
def test_an_employee_trust_must_hold_over_half_of_everything(
    held: tuple[int, int, int], verdict: Verdict, change: str, reading: Reading
) -> None:
    """models.md 1.3: more than 50% of shares, votes, profits and assets (TCGA s.236M)."""
    votes, shares, surplus = held
    drawing = replace(
        design(
            Holding(
                holder=Holder.STAFF, votes=100 - votes, shares=100 - shares, surplus=100 - surplus
            ),
            Holding(holder=Holder.TRUST, votes=votes, shares=shares, surplus=surplus, seats=1),
        ),
        kept=0,
    )
    found = asked(drawing, "employee-trust", reading)
    assert found.verdict is verdict
    assert found.smallest_change == change
    assert found.citations == ("tcga-1992/s236m",)
    assert "fewer than half" in found.deciding_words


def test_a_trust_is_asked_of_only_where_there_is_one_or_the_form_is_one(reading: Reading) -> None:
    def keys(facts: CaseFacts) -> set[str]:
        return {each.key for each in drawn(OWNED_BY_STAFF.design, facts, reading).tests}

    assert "employee-trust" not in keys(NOTHING_KNOWN)
    assert "employee-trust" in keys(of_form("EOT"))


@pytest.mark.parametrize(
    ("form", "kept", "shares", "verdict"),
    [
        ("CIC-S", 65, 1, PASSES),
        ("CIC-S", 64, 1, FAILS),
        ("CIC-G", 100, 0, PASSES),
        ("CIC-G", 99, 0, FAILS),
        ("CIC-G", 100, 1, FAILS),
    ],
)
def test_a_community_interest_company_pays_out_35_percent_at_most_or_nothing(
    form: str, kept: int, shares: int, verdict: Verdict, reading: Reading
) -> None:
    """models.md 1.2: total dividends at most 35% of distributable profits in a year [S16]."""
    holding = Holding(holder=Holder.STAFF, votes=1, seats=1, shares=shares, surplus=1)
    found = asked(replace(design(holding), kept=kept), "cic-rules", reading, of_form(form))
    assert found.verdict is verdict
    assert bool(found.smallest_change) == (verdict is FAILS)
    if (form, kept) == ("CIC-S", 64):
        assert found.smallest_change == "Keep £65 or more of every £100 in the work."


@pytest.mark.parametrize(
    ("form", "changes", "verdict", "words"),
    [
        ("CBS", {}, PASSES, ""),
        ("CBS", {"kept": 99}, FAILS, "shares no profit"),
        ("COOP", {"kept": 0}, PASSES, ""),
        ("COOP", {"leaver": Leaver.VALUED}, FAILS, "keep the value paid for them"),
        ("CBS", {"leaver": Leaver.VALUED}, FAILS, "keep the value paid for them"),
    ],
)
def test_a_society_keeps_to_its_rules_on_surplus_and_shares(
    form: str, changes: dict[str, object], verdict: Verdict, words: str, reading: Reading
) -> None:
    """models.md 1.2: no distribution to members (CBS); by work (COOP); shares stay at par."""
    drawing = replace(design(replace(STAFF, surplus=1)), **changes)
    found = asked(drawing, "society-rules", reading, of_form(form, founders=3))
    assert found.verdict is verdict
    assert words in found.deciding_words


def test_a_society_of_two_or_one_that_pays_a_partner_fails_and_one_with_its_votes_is_in_doubt(
    reading: Reading,
) -> None:
    two = asked(design(STAFF), "society-rules", reading, of_form("COOP", founders=2))
    assert two.verdict is FAILS
    assert two.smallest_change == "Find 3 or more founders."
    partner = Holding(holder=Holder.PARTNER, votes=10)
    doubt = asked(design(STAFF, partner), "society-rules", reading, of_form("COOP"))
    assert doubt.verdict is FLAGGED
    assert "would have 10 votes" in doubt.deciding_words
    paid = replace(design(STAFF, replace(partner, votes=1, surplus=1)), kept=50)
    assert asked(paid, "society-rules", reading, of_form("COOP")).verdict is FAILS


@pytest.mark.parametrize(
    ("parent", "verdict", "change"),
    [
        (Holding(holder=Holder.PARENT, votes=10, seats=1), PASSES, ""),
        (
            Holding(holder=Holder.PARENT, vetoes=(Matter.SALE,)),
            FLAGGED,
            "Take away its veto over selling the business.",
        ),
        (
            Holding(holder=Holder.PARENT, votes=30),
            FLAGGED,
            "Move 8 votes of 90 from your employer now to colleagues.",
        ),
        (
            Holding(holder=Holder.PARENT, vetoes=(Matter.YEARLY_PLAN,)),
            FAILS,
            "Take away its veto over the yearly plan and budget.",
        ),
        (
            Holding(holder=Holder.PARENT, votes=61),
            FAILS,
            "Move 31 votes of 121 from your employer now to colleagues.",
        ),
        (
            Holding(holder=Holder.PARENT, seats=6),
            FAILS,
            "Move 1 board seat from your employer now to colleagues.",
        ),
    ],
)
def test_what_the_employer_now_can_stop_is_a_risk_of_public_control(
    parent: Holding, verdict: Verdict, change: str, reading: Reading
) -> None:
    """models.md 2.3: too strong a veto looks like council control."""
    found = asked(design(STAFF, parent), "public-control", reading)
    assert found.verdict is verdict
    assert found.smallest_change == change
    assert "This is our reading" in found.deciding_words


def test_the_structure_drawn_stands_in_for_the_plans_own_answers(reading: Reading) -> None:
    lost = replace(MUSEUM, structure=WITH_THE_COMMUNITY.design)
    found = {each.key: each for each in examine(lost, reading).tests}
    assert found["s33-control"].verdict is FAILS
    assert found["s33-main"].verdict is PASSES
    assert {each.key for each in examine(MUSEUM, reading).tests} == set(found)
    shut = {each.code for each in examine(lost, reading).options if each.shut_out_by}
    assert len(shut) == 10


def test_a_structure_that_pays_outsiders_rules_out_a_company_with_shares(reading: Reading) -> None:
    outsider = Holding(holder=Holder.PARTNER, surplus=1)
    paid = replace(MUSEUM, structure=replace(design(STAFF, outsider), kept=50))
    options = {each.code: each for each in examine(paid, reading).options}
    assert options["SHARES"].shut_out_by
    assert not options["CIC-G"].shut_out_by


def test_vetoes_of_others_and_votes_that_leave_are_cautions(reading: Reading) -> None:
    found = drawn(WITH_A_PARTNER.design, NOTHING_KNOWN, reading)
    assert any("The longer the list, the weaker" in each for each in found.cautions)
    kept = replace(OWNED_BY_STAFF.design, leaver=Leaver.KEEPS)
    assert any("drifts away" in each for each in drawn(kept, NOTHING_KNOWN, reading).cautions)
    firm = design(Holding(holder=Holder.PARTNER, votes=1, seats=1))
    assert "Colleagues have no part in it at all." in drawn(firm, NOTHING_KNOWN, reading).cautions


def test_before_our_data_only_what_we_hold_is_asked() -> None:
    early = drawn(WITH_A_PARTNER.design, NOTHING_KNOWN, law.load().read(date(2020, 1, 1)))
    assert "s33-control" not in {each.key for each in early.tests}
    assert "government-definition" in {each.key for each in early.tests}
    assert early.decisions
    assert early.partner_cases == ()


def test_the_presets_are_whole_and_answer_as_their_names_say(reading: Reading) -> None:
    verdicts = {each.key: asked(each.design, "s33-control", reading).verdict for each in PRESETS}
    assert verdicts == {"staff": PASSES, "partner": PASSES, "community": FAILS}
    assert all(each.design.board_bar is Bar.MORE_THAN_HALF for each in PRESETS)
