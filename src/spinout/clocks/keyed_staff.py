"""Clocks that protect staff: details of colleagues before a move, and talks before dismissals."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from spinout.clocks.keyed_clock import Asked, ClockRule, Counted, figure_on
from spinout.clocks.nations import Nation
from spinout.clocks.window import not_less_than_days_before
from spinout.law import Figure

GREAT_BRITAIN = frozenset({Nation.ENGLAND, Nation.WALES, Nation.SCOTLAND})
MANY_POSTS = 100
FEWEST_POSTS = 20
FEW = "redundancy/consult-days-20-to-99"
MANY = "redundancy/consult-days-100-plus"


def details_of_colleagues(asked: Asked) -> Counted:
    """The latest day to give the new employer details of each colleague, before the move.

    Law: tupe/eli-days, tupe/eli-days-northern-ireland, tupe-ni/not-changed
    """
    northern = asked.nation is Nation.NORTHERN_IRELAND
    key = "tupe/eli-days-northern-ireland" if northern else "tupe/eli-days"
    found = _before(asked, figure_on(asked.reading, key, asked.start))
    return replace(found, cites=("tupe-2006/reg11", "tupe-ni/not-changed") if northern else ())


def talks_before_dismissals(asked: Asked) -> Counted:
    """The latest day to begin talks before the first dismissal, by how many posts may go.

    Law: redundancy/consult-days-20-to-99, redundancy/consult-days-100-plus
    """
    few = figure_on(asked.reading, FEW, asked.start)
    many = figure_on(asked.reading, MANY, asked.start)
    if asked.posts is None:
        return Counted(
            working=f"20 to 99 posts: {_before(asked, few).working}. "
            f"100 or more: {_before(asked, many).working}",
            missing=("transfer.redundancies",),
            needs="how many posts may go at one workplace within 90 days",
            figures=(few, many),
        )
    if asked.posts < FEWEST_POSTS:
        return Counted(
            working=f"The law on talks with staff as a group starts at {FEWEST_POSTS} posts. "
            "We hold no day for fewer.",
            figures=(few,),
        )
    return _before(asked, many if asked.posts >= MANY_POSTS else few)


def _before(asked: Asked, days: Figure) -> Counted:
    notice = not_less_than_days_before(asked.start, days.whole)
    return Counted(
        working=notice.working,
        last=notice.latest,
        warn_from=notice.warn_from,
        figures=(days,),
    )


RULES: Mapping[str, ClockRule] = MappingProxyType(
    {
        "tupe.eli": ClockRule(
            name="Last day to give the new employer details of each colleague",
            runs_from="the day colleagues move",
            start_fact="transfer.day",
            nations=frozenset(Nation),
            cites=("tupe-2006/reg11",),
            counts=details_of_colleagues,
            pauses=False,
        ),
        "red.consult": ClockRule(
            name="Last day to begin talks before the first dismissal",
            runs_from="the day of the first dismissal",
            start_fact="transfer.day",
            nations=GREAT_BRITAIN,
            cites=(),
            counts=talks_before_dismissals,
            pauses=False,
        ),
    }
)
