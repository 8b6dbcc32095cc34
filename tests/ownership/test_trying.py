"""Try it: a surplus of £100,000, a colleague who leaves, a partner beside none."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout import law
from spinout.facts.structure import (
    COLLEAGUES,
    Design,
    Found,
    Holder,
    Holding,
    Leaver,
    Partnering,
    WayOut,
)
from spinout.law import Reading
from spinout.ownership import trying
from spinout.ownership.presets import OWNED_BY_STAFF, WITH_A_PARTNER, WITH_THE_COMMUNITY
from spinout.ownership.trying import TRIED, beside, leaver, partner_says, surplus, without_partner
from tests.ownership.brute_force import design


def test_a_surplus_of_100_000_pounds_is_shared_as_the_worked_table_says() -> None:
    """docs/explanation/who-owns-it.md: loan £100,000 at 6%, a fee of £15,000, 60% kept."""
    told = surplus(WITH_A_PARTNER.design, TRIED)
    assert (told.before, told.interest, told.fee) == (10_000_000, 600_000, 1_500_000)
    assert told.surplus == 7_900_000
    assert {each.holder: each.pence for each in told.shares} == {
        Holder.STAFF: 2_370_000,
        Holder.PARTNER: 790_000,
    }
    assert told.kept == 4_740_000


def test_all_that_is_kept_stays_where_nothing_is_shared() -> None:
    assert surplus(WITH_THE_COMMUNITY.design, TRIED).kept == TRIED
    assert surplus(WITH_THE_COMMUNITY.design, TRIED).shares == ()


def test_costs_above_the_surplus_are_a_loss_and_nobody_is_paid() -> None:
    heavy = replace(WITH_A_PARTNER.design, partnering=Partnering(fee=TRIED + 1))
    told = surplus(heavy, TRIED)
    assert told.surplus == told.kept == -1
    assert {each.pence for each in told.shares} == {0}


@given(
    before=st.integers(0, 10**9),
    kept=st.integers(0, 100),
    parts=st.lists(st.integers(0, 10**6), min_size=3, max_size=3),
)
def test_no_penny_is_lost_and_odd_ones_stay_in_the_work(
    before: int, kept: int, parts: list[int]
) -> None:
    holders = (Holder.STAFF, Holder.TRUST, Holder.COMMUNITY)
    held = [
        Holding(holder=holder, votes=1, surplus=part)
        for holder, part in zip(holders, parts, strict=True)
    ]
    told = surplus(replace(design(*held, chosen=1), kept=kept), before)
    assert told.kept + sum(each.pence for each in told.shares) == before
    assert told.kept * 100 >= before * kept


@pytest.mark.parametrize("rule", Leaver)
def test_each_rule_says_what_happens_when_a_colleague_leaves(rule: Leaver) -> None:
    said = leaver(replace(OWNED_BY_STAFF.design, leaver=rule))
    assert said
    assert said not in {
        leaver(replace(OWNED_BY_STAFF.design, leaver=other))
        for other in Leaver
        if other is not rule
    }


@pytest.mark.parametrize(("staff", "total", "gone"), [(60, 100, 10), (51, 100, 1), (3, 5, 1)])
def test_votes_that_leave_with_their_holders_lose_the_majority_one_by_one(
    staff: int, total: int, gone: int
) -> None:
    drawing = design(
        Holding(holder=Holder.STAFF, votes=staff, seats=1),
        Holding(holder=Holder.COMMUNITY, votes=total - staff),
    )
    said = leaver(replace(drawing, leaver=Leaver.KEEPS))
    assert f"Once {gone} of the {staff} votes" in said
    assert 2 * (staff - gone) <= total < 2 * (staff - gone + 1)


def test_without_its_partner_colleagues_hold_what_is_left() -> None:
    alone = without_partner(WITH_A_PARTNER.design)
    assert alone is not None
    assert alone.votes == alone.votes_of(*COLLEAGUES) == 75
    assert not alone.of(Holder.PARTNER)
    assert surplus(alone, TRIED).kept == 6_000_000


def test_the_partner_is_set_beside_none_line_by_line() -> None:
    rows = {each.name: (each.with_it, each.without_it) for each in beside(WITH_A_PARTNER.design)}
    assert rows["Votes of colleagues"] == ("75 of 100", "75 of 75")
    assert rows["Its fee"] == ("£15,000", "£0")
    assert rows["What stays in the work"] == ("£47,400", "£60,000")
    assert beside(OWNED_BY_STAFF.design) == ()


def test_a_structure_that_is_all_the_partners_has_nothing_beside_it() -> None:
    firm = design(Holding(holder=Holder.PARTNER, votes=1, seats=1))
    assert without_partner(firm) is None
    assert beside(firm) == ()


@pytest.mark.parametrize(
    ("found", "warned"),
    [(Found.COMPETITION, False), (Found.TALKS, True), (Found.NOT_SETTLED, True)],
)
def test_a_partner_found_without_a_contest_is_warned_of(found: Found, warned: bool) -> None:
    said = partner_says(_with(found=found))
    assert any("may have to hold a contest" in each for each in said) is warned


@pytest.mark.parametrize(
    ("way", "warned"),
    [
        (WayOut.STAFF_FIRST, False),
        (WayOut.JOIN_THE_SALE, False),
        (WayOut.FORCED_SALE, True),
        (WayOut.ANYONE, True),
        (WayOut.NOT_SETTLED, True),
    ],
)
def test_a_way_out_that_leaves_colleagues_open_says_what_to_settle(
    way: WayOut, warned: bool
) -> None:
    """models.md 2.3: tag rights for the staff trust, and a block on drag below a floor."""
    assert any("may buy first" in each for each in partner_says(_with(way_out=way))) is warned


def test_a_lock_in_tells_of_the_one_that_was_ended_early() -> None:
    """models.md 2.3: MyCSP’s five-year lock-in was ended after two and a half years."""
    assert any("after half its time" in each for each in partner_says(_with(lock_in=5)))
    assert "Nothing keeps it from selling soon." in partner_says(_with(lock_in=0))


def test_real_partners_are_told_as_their_sources_tell_them() -> None:
    reading: Reading = law.load().read(date(2026, 11, 23))
    cases = {each.name: each for each in trying.partner_cases(reading)}
    assert set(cases) == {"MyCSP", "3BM", "Behavioural Insights Team"}
    assert "held below 25%" in cases["3BM"].chosen
    assert "£15.4m" in cases["Behavioural Insights Team"].since
    assert {each.status for each in cases.values()} == {"reported"}


def _with(**changes: object) -> Design:
    held = WITH_A_PARTNER.design
    return replace(held, partnering=replace(held.partnering, **changes))
