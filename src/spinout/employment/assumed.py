"""What the case assumes of steps, awards and leavers, and what the plan says of it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from spinout.employment.carried_forward import GIVEN_VALUE, HOLD
from spinout.facts.posts import Post
from spinout.facts.staffing import Staffing
from spinout.findings import Missing
from spinout.handovers.pay import CarriedForward
from spinout.money import Rate

_LEFT_OUT = {
    "staffing.years_on_step": "steps up a pay scale",
    "staffing.award_late_months": "awards paid late",
    "staffing.leavers": "leavers and those who take their place",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumed:
    """The staffing of the plan as it is used: what nobody gave is as it is today."""

    years_on_step: int | None
    late: int
    leavers: Rate | None
    empty_months: int


def assumed(staffing: Staffing) -> Assumed:
    """What the plan uses. Where a case gives nothing, nobody moves up, leaves or is paid late."""
    leavers = None if isinstance(staffing.leavers, Missing) else Rate.percent(staffing.leavers)
    return Assumed(
        years_on_step=_known(staffing.years_on_step),
        late=_known(staffing.award_late_months) or 0,
        leavers=leavers if leavers and leavers.numerator else None,
        empty_months=_known(staffing.empty_months) or 0,
    )


def _known(value: int | Missing) -> int | None:
    return None if isinstance(value, Missing) else value


def staffing_said(
    staffing: Staffing, posts: Collection[Post], *, some_tops_unknown: bool
) -> Iterator[CarriedForward]:
    """What the plan says of each: how it is counted, or that it is left out."""
    given = _given(staffing)
    for key, says in given.items():
        yield CarriedForward(key=key, rule=GIVEN_VALUE, says=says)
    if "staffing.years_on_step" in given and some_tops_unknown:
        yield CarriedForward(
            key="posts.top_point",
            rule=HOLD,
            says="We need to know: the highest point of each grade. Posts whose grade we do not "
            "know the top of stay on their point or pay.",
        )
    if "staffing.leavers" in given and assumed(staffing).leavers:
        yield CarriedForward(
            key="posts.start_point", rule=GIVEN_VALUE, says=_starting(posts, assumed(staffing))
        )
    out = [words for key, words in _LEFT_OUT.items() if key not in given]
    if out:
        yield CarriedForward(
            key="staffing",
            rule=HOLD,
            says=f"Not counted, as your plan gives no figure: {'; '.join(out)}.",
        )


def _starting(posts: Collection[Post], used: Assumed) -> str:
    """Where on its scale someone new in a post is taken to start."""
    stated = sum(post.start_point is not None for post in posts)
    if stated == 0:
        return "Those who start are on the pay of the post. Your plan gives no point to start on."
    else_on = "" if stated == len(posts) else ", or on the pay of the post where you give none"
    steps = (
        " They go up as soon as anyone could, which costs the most." if used.years_on_step else ""
    )
    return f"Those who start are on the point you give for the post{else_on}.{steps}"


def _given(staffing: Staffing) -> dict[str, str]:
    used = assumed(staffing)
    said: dict[str, str] = {}
    if used.years_on_step is not None:
        apart = "year" if used.years_on_step == 1 else f"{used.years_on_step} years"
        said["staffing.years_on_step"] = (
            "Each colleague goes up a step at the start of the second year, then one each "
            f"{apart} until the top of the grade, as you assume."
        )
    if not isinstance(staffing.award_late_months, Missing):
        said["staffing.award_late_months"] = (
            f"Each award is paid {used.late} months late, with back pay in that month."
            if used.late
            else "Each award is paid on time, as you assume."
        )
    if not isinstance(staffing.leavers, Missing):
        said["staffing.leavers"] = (
            f"{staffing.leavers}% of colleagues leave each year, spread over the months. Each "
            f"post is then empty for {used.empty_months} months. Those who start are on the terms "
            "for new colleagues, as you assume."
        )
    return said
