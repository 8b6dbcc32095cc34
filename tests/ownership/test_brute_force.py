"""The structure’s answers agree with every voter and director asked one by one."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from spinout import law
from spinout.facts.structure import Bar, Holder, Matter
from spinout.findings import Closed
from spinout.handovers.structure import Verdict
from spinout.law import Reading
from spinout.ownership import deciding, drawn_control, public_control, smallest_change
from spinout.ownership.deciding import CARRIES, decisions, kinds
from spinout.ownership.public_control import HARMLESS
from spinout.ownership.smallest_change import DAY_TO_DAY
from tests.ownership import brute_force as long_way

SMALL = tuple(long_way.small_structures())
EVERY_FOURTH = SMALL[::4]


@pytest.fixture(scope="module")
def now() -> Reading:
    return law.load().read(date(2026, 11, 23))


def test_there_are_thousands_of_small_structures_and_every_verdict_is_among_them() -> None:
    assert len(SMALL) > 4_000
    assert {long_way.section_33(each) for each in SMALL} == {
        Verdict.PASSES,
        Verdict.FLAGGED,
        Verdict.FAILS,
    }


def test_each_bar_is_met_by_just_the_counts_that_reach_its_share() -> None:
    for bar, of in product(Bar, range(1, 25)):
        for yes in range(of + 1):
            assert CARRIES[bar](yes, of) == long_way.NEEDED[bar](long_way.Fraction(yes, of))


def test_the_most_harmless_votes_are_the_most_that_cannot_stop_the_others() -> None:
    for bar, of in product(Bar, range(1, 25)):
        most = max(held for held in range(of + 1) if CARRIES[bar](of - held, of))
        assert HARMLESS[bar](of) == most


def test_every_bar_and_every_matter_is_decided_by_someone(now: Reading) -> None:
    assert set(CARRIES) == set(HARMLESS) == set(Bar)
    assert [each.matter for each in kinds(now)] == list(Matter)
    assert tuple(each.matter for each in kinds(now) if each.by_board) == long_way.BY_BOARD
    assert tuple(each.matter for each in kinds(now) if each.day_to_day) == DAY_TO_DAY


def test_who_is_enough_alone_or_together_and_who_can_stop_it_agree(now: Reading) -> None:
    for drawn in EVERY_FOURTH:
        everyone = frozenset(each.holder for each in drawn.holdings)
        for found in decisions(drawn, kinds(now)):
            if found.matter is None:
                yes = {
                    group: long_way.members_agree(drawn, group, Bar.MORE_THAN_HALF)
                    for group in long_way.groups(drawn)
                }
                stops = {h for h in everyone if not yes[everyone - {h}]}
            else:
                matter = found.matter
                yes = {
                    group: long_way.agreed(drawn, matter, group, friendly=False)
                    for group in long_way.groups(drawn)
                }
                stops = {
                    holder
                    for holder in everyone
                    if not long_way.agreed(drawn, matter, everyone - {holder}, friendly=True)
                }
            winning = {group for group, carried in yes.items() if carried and group}
            assert {frozenset(each) for each in found.together} == {
                group for group in winning if not any(other < group for other in winning)
            }
            assert set(found.alone) == {next(iter(g)) for g in winning if len(g) == 1}
            assert set(found.stops) == stops


def test_section_33_control_agrees_on_every_small_structure() -> None:
    for drawn in SMALL:
        assert drawn_control.verdict(drawn) is long_way.section_33(drawn), drawn


def test_the_smallest_change_passes_and_no_smaller_one_does() -> None:
    for drawn in SMALL[::13]:
        change = smallest_change.smallest(drawn)
        after = smallest_change.applied(drawn, change)
        assert long_way.section_33(after) is Verdict.PASSES, drawn
        assert after.votes == drawn.votes
        assert after.seats == drawn.seats
        fewest = long_way.fewest_steps(
            drawn,
            lambda each: long_way.section_33(each) is Verdict.PASSES,
            long_way.to_colleagues,
            change.size,
        )
        assert change.size == fewest, drawn


def test_a_structure_that_passes_needs_no_change_and_is_told_none() -> None:
    for drawn in SMALL:
        change = smallest_change.smallest(drawn)
        passes = long_way.section_33(drawn) is Verdict.PASSES
        assert (change.size == 0) == passes, drawn
        assert bool(smallest_change.in_words(drawn, change)) != passes


def test_public_control_agrees_and_its_least_change_is_the_least(now: Reading) -> None:
    found = kinds(now)
    for drawn in SMALL[::5]:
        stops = long_way.parent_stops_something(drawn)
        assert (public_control.verdict(drawn, found) is Verdict.PASSES) != stops, drawn
        change = public_control.least(drawn)
        after = public_control.applied(drawn, change)
        assert public_control.verdict(after, found) is Verdict.PASSES, drawn
        fewest = long_way.fewest_steps(
            drawn,
            lambda each: not long_way.parent_stops_something(each),
            long_way.from_the_parent,
            change.size,
        )
        assert change.size == fewest, drawn


@pytest.mark.parametrize("bar", Bar)
def test_the_whole_membership_always_agrees_and_no_one_never_does(bar: Closed) -> None:
    for drawn in SMALL[::101]:
        raised = replace(drawn, big_bar=bar)
        everyone = frozenset(each.holder for each in raised.holdings)
        assert deciding.carries_members(raised, everyone, bar)
        assert not deciding.carries_members(raised, frozenset[Holder](), bar)


def test_the_words_name_who_decides_who_can_stop_it_and_who_has_a_veto(now: Reading) -> None:
    drawn = long_way.design(
        long_way.Holding(holder=Holder.STAFF, votes=3, seats=2),
        long_way.Holding(holder=Holder.PARENT, votes=1, seats=1, vetoes=(Matter.SALE,)),
        long_way.Holding(holder=Holder.COMMUNITY, votes=1, seats=1),
    )
    said = {each.matter: each.says for each in decisions(drawn, kinds(now))}
    assert said[None] == "Colleagues can decide it alone."
    assert said[Matter.YEARLY_PLAN] == (
        "It takes colleagues with your employer now; or colleagues with the community. "
        "Colleagues can stop it."
    )
    assert said[Matter.SALE] == (
        "It takes colleagues with your employer now. Your employer now has a veto."
    )
