"""Talks and notice before jobs end, where the mutual plans redundancies."""

from datetime import date

from spinout.clocks import Nation
from spinout.clocks.keyed import answer
from spinout.clocks.keyed_clock import StartsBeforeTheLawError
from spinout.clocks.keyed_staff import FEWEST_POSTS, MANY_POSTS
from spinout.completions import Part, combine, settled, waiting
from spinout.consultation.owing import MUTUAL, Answer, Rule
from spinout.consultation.the_move import Move
from spinout.findings import SETTLED, Missing, Outcome
from spinout.law import Reading

POSTS = "transfer.redundancies"
_BANDS = (0, 1, FEWEST_POSTS, MANY_POSTS)
"""A number from each band that the law on redundancies cuts at."""
_ELSEWHERE = (
    "Northern Ireland has its own law on redundancies. We have not read it; ask a solicitor there."
)


def talks(move: Move, reading: Reading) -> Answer:
    """Whether talks as a group are owed before jobs end, and the last day to begin them.

    Law: tulrca-1992/s188, tulrca-1992/s198a, redundancy/protective-award-days
    """
    owed = combine(_talks_owed, move.nation, _posts(move))
    cites = ("tulrca-1992/s188", "tulrca-1992/s198a")
    if owed.possible == (Outcome.OTHER_NATION,):
        return _another_nation(move)
    if Outcome.YES not in owed.possible:
        elsewhere = f" {_ELSEWHERE}" if Outcome.OTHER_NATION in owed.possible else ""
        return Answer(
            owed=Outcome.NO if owed.settled else Outcome.DEPENDS,
            says=f"{_too_few(move.transfer.redundancies)}{elsewhere}",
            to="no one",
            working=f"It comes up if {FEWEST_POSTS} or more are planned at one workplace.",
            cites=cites,
            missing=owed.waits_for,
            standing=SETTLED if move.transfer.redundancies == 0 else None,
        )
    return _to_talk(move, reading, owed, cites)


def _to_talk(move: Move, reading: Reading, owed: Part[Outcome], cites: tuple[str, ...]) -> Answer:
    latest, warn_from, working = _last_day(move, reading)
    award = reading.figure("redundancy/protective-award-days")
    return Answer(
        owed=Outcome.YES if owed.possible == (Outcome.YES,) else Outcome.DEPENDS,
        says=f"If {FEWEST_POSTS} or more jobs would go at one workplace within 90 days, first talk "
        "with those who speak for colleagues. The mutual may begin before the move. Your "
        "employer now must agree, and must have notice in writing.",
        to="those who speak for colleagues",
        latest=latest,
        warn_from=warn_from,
        working=working,
        cites=cites,
        missing=(*move.waits_for_day, *owed.waits_for),
        if_not=f"A tribunal may award up to {award.words}’ pay for each person.",
        unchecked="We took these days from reports, not from the Act. A wider test is expected "
        "in 2027; ask a solicitor.",
    )


def _last_day(move: Move, reading: Reading) -> tuple[date | None, date | None, str]:
    """The last day to begin, the day to warn from, and the working; no days before our data."""
    posts = move.transfer.redundancies
    try:
        clock = answer(
            "red.consult",
            start=move.day,
            reading=reading,
            nation=Nation.ENGLAND,
            posts=None if isinstance(posts, Missing) else posts,
        )
    except StartsBeforeTheLawError as early:
        return None, None, str(early)
    said = (
        f"{clock.working.removesuffix('.')}. We count from the day of the move, the first day a "
        "job could end; if the first ends later, count from then."
    )
    return clock.last, clock.warn_from, said


def _talks_owed(nation: Nation, posts: int) -> Outcome:
    if posts == 0:
        return Outcome.NO
    if nation is Nation.NORTHERN_IRELAND:
        return Outcome.OTHER_NATION
    return Outcome.YES if posts >= FEWEST_POSTS else Outcome.NO


def _posts(move: Move) -> Part[int]:
    posts = move.transfer.redundancies
    return waiting(_BANDS, POSTS) if isinstance(posts, Missing) else settled(posts)


def _too_few(posts: int | Missing) -> str:
    if posts == 0:
        return "You have told us that no redundancies are planned."
    return f"The law on talks as a group starts at {FEWEST_POSTS} redundancies."


def _another_nation(move: Move) -> Answer:
    return Answer(
        owed=Outcome.OTHER_NATION,
        says=_ELSEWHERE,
        to="those who speak for colleagues",
        working="We hold no days for Northern Ireland.",
        cites=("tupe-ni/scope",),
    )


def notice(move: Move, reading: Reading) -> Answer:
    """The notice an employer must give before a job ends.

    Law: employment-rights-act-1996/s86
    """
    del reading
    owed = combine(_notice_owed, move.nation, _posts(move))
    if owed.possible == (Outcome.OTHER_NATION,):
        return _another_nation(move)
    none = owed.possible == (Outcome.NO,)
    return Answer(
        owed=owed.possible[0] if owed.settled else Outcome.DEPENDS,
        says="You have told us that no redundancies are planned."
        if none
        else "Before a job ends, give at least a week’s notice after one month’s service. From "
        "two years on it is a week for each year, up to 12.",
        to="no one" if none else "each colleague whose job would end",
        working="It comes up if any are planned." if none else "It runs to the day the job ends.",
        cites=("employment-rights-act-1996/s86",),
        missing=owed.waits_for,
    )


def _notice_owed(nation: Nation, posts: int) -> Outcome:
    if posts == 0:
        return Outcome.NO
    return Outcome.OTHER_NATION if nation is Nation.NORTHERN_IRELAND else Outcome.YES


TALKS = Rule(key="red.consult", name="Talk before redundancies", who=MUTUAL, answers=talks)
NOTICE = Rule(key="red.notice", name="Give notice", who=MUTUAL, answers=notice)
