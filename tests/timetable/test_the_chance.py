"""The chance of the date: the same seed gives the same, and it says what it rests on."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import pytest

from spinout import law
from spinout.clocks import Nation
from spinout.facts.timetable import SignedOff, Way
from spinout.timetable.odds import drawn_days, reached_in, spread_of, whole_percent
from spinout.timetable.schedule import scheduled
from spinout.timetable.spans import work_days
from spinout.timetable.tasks import tasks_of
from tests.timetable.asked import MOVE_DAY, NURSES, ON, POST, asked, weeks

START = date(2026, 1, 5)
WORK = work_days((Nation.ENGLAND,), 2025)


def chance(start: date = START, go_live: date = MOVE_DAY, **how):
    found = asked(start=start, go_live=go_live, way=Way.BOARD, **how).chance
    assert found is not None
    return found


def test_it_is_a_whole_percent_of_the_runs_it_names() -> None:
    found = chance(start=MOVE_DAY - timedelta(weeks=117))
    assert found.runs == 10_000
    assert found.percent == (200 * found.met + found.runs) // (2 * found.runs)
    assert 0 < found.percent < 100
    assert f"In {found.met:,} of 10,000 runs" in found.says


@pytest.mark.parametrize(
    ("met", "percent"),
    [(0, 0), (1, 1), (49, 1), (149, 1), (150, 2), (9_949, 99), (9_999, 99), (10_000, 100)],
)
def test_never_and_always_are_said_only_of_none_and_all(met: int, percent: int) -> None:
    assert whole_percent(met, 10_000) == percent


@pytest.mark.parametrize(
    ("met", "words"),
    [
        (0, "0%"),
        (1, "Under 1%"),
        (100, "1%"),
        (9_900, "99%"),
        (9_901, "Over 99%"),
        (10_000, "100%"),
    ],
)
def test_a_share_beyond_a_whole_percent_is_said_so(met: int, words: str) -> None:
    percent = whole_percent(met, 10_000)
    assert replace(chance(), met=met, percent=percent).words == words


def test_the_same_seed_gives_the_same_and_another_seed_another() -> None:
    start = MOVE_DAY - timedelta(weeks=117)
    assert chance(start, seed=7) == chance(start, seed=7)
    assert chance(start, seed=7).met != chance(start, seed=8).met
    assert chance(start).seed == 2026


def test_more_time_never_lowers_the_chance() -> None:
    met = [chance(MOVE_DAY - timedelta(weeks=each)).met for each in (100, 112, 118, 124, 160)]
    assert all(before <= after for before, after in pairwise(met))
    assert (met[0], met[-1]) == (0, 10_000)


def test_it_says_how_many_of_its_assumptions_are_ours() -> None:
    found = chance()
    assert (found.drawn, found.assumptions, found.ours) == (59, 62, 62)
    assert "rest on 62 assumptions, of which 62 are ours" in found.says
    changed = chance(changes=(weeks("T33", 7), weeks("T48", 15)))
    assert (changed.assumptions, changed.ours) == (62, 60)
    assert "of which 60 are ours" in changed.says


def test_what_is_done_is_not_drawn() -> None:
    done = SignedOff(task="T29", on=date(2026, 12, 1), post=POST, notice="Minute 14")
    assert chance(signed=(done,)).drawn < chance().drawn


@pytest.mark.parametrize(
    ("settled", "go_live"), [({}, MOVE_DAY), ({"start": START}, None), ({}, None)]
)
def test_without_a_start_and_a_day_chosen_there_is_none(settled, go_live) -> None:
    assert asked(go_live=go_live, **settled).chance is None


def test_every_run_keeps_the_time_set_by_law() -> None:
    """Award notice and wait of no length: the wait still takes its eight working days."""
    library = law.load()
    tasks = tasks_of(Way.NHS, library.read(ON))
    held = {key: replace(each, weeks=0) for key, each in tasks.items()}
    link = _wait()
    found = scheduled(
        held, (link,), WORK, begins=date(2026, 12, 17), go_live=None, done={}, not_before={}
    )
    assert found is not None
    # SI 2023/1348 regulation 12, the worked example: over at the end of 4 January 2027.
    assert date.fromordinal(found.reaches) == date(2027, 1, 5)
    days = {key: np.zeros(3, dtype=np.int64) for key in held}
    assert {date.fromordinal(int(each)) for each in reached_in(found, days, WORK)} == {
        date(2027, 1, 5)
    }


def _wait():
    from spinout import ownership, routes
    from spinout.timetable.conditions import Circumstances
    from spinout.timetable.periods import periods_of
    from tests.ownership.plans import MUSEUM, having

    case, library = having(MUSEUM, NURSES), law.load()
    routed = routes.check(case, ownership.examine(case, library.read(ON)), library.read(ON))
    held = periods_of(Circumstances(facts=case, routes=routed, way=Way.NHS), library.read(ON))
    return next(each for each in held if each.key == "standstill-nhs")


def test_the_days_drawn_keep_to_the_spread_we_suggest() -> None:
    tasks = tasks_of(Way.BOARD, law.load().read(ON))
    spread = spread_of(law.load().read(ON))
    assert tuple(spread) == (0.8, 1.0, 1.5)
    drawn = drawn_days(("T48",), tasks, spread, seed=1, runs=20_000)["T48"]
    days = 7 * tasks["T48"].weeks
    assert days * 0.8 - 1 <= drawn.min() < drawn.max() <= days * 1.5 + 1
    # The mean of a triangle is a third of the sum of its corners.
    assert drawn.mean() == pytest.approx(days * (0.8 + 1.0 + 1.5) / 3, rel=0.01)


def test_runs_that_take_just_their_weeks_reach_the_day_of_the_plan() -> None:
    tasks = tasks_of(Way.BOARD, law.load().read(ON))
    found = scheduled(tasks, (), WORK, begins=START, go_live=MOVE_DAY, done={}, not_before={})
    assert found is not None
    days = {key: np.full(5, 7 * each.weeks) for key, each in tasks.items()}
    assert set(reached_in(found, days, WORK)) == {found.reaches}
