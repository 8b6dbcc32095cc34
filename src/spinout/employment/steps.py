"""Each post's pay in each year of the plan: steps up its scale, then the award."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from spinout.employment.placing import Placed
from spinout.employment.spine import Scales, gross_pay
from spinout.facts.post_spine import STEPS, band_of
from spinout.facts.posts import Post
from spinout.money import Rate, Rounding, times

Pay = npt.NDArray[np.float64]


def steps_up(year: int, years_on_step: int | None) -> int:
    """How many steps a colleague has gone up by a year of the plan, counted from nought.

    When each began on their step is not in the file, so the first step is taken at the start of
    the second year: it costs the most.
    """
    if years_on_step is None or year == 0:
        return 0
    return 1 + (year - 1) // years_on_step


def top_of_scale(post: Placed, scales: Scales) -> int | None:
    """The highest point the post can reach by steps; None where the file does not tell it."""
    if post.high.pay is not None:
        return None
    if post.high.top_point is not None:
        return post.high.top_point
    if post.high.spine in STEPS and post.high.spine is not None:
        band = band_of(post.high.spine, post.high.grade) or ""
        return scales.reach[post.high.spine.value, band][1]
    return post.high.point if post.by_grade else None


def pay_after_steps(post: Post, top: int | None, steps: int, scales: Scales) -> int:
    """Yearly pay in whole pence that many steps up, at the scale in force. Raises PayNotKnownError.

    It never goes past `top`, and stays where it is if that is None.
    """
    if top is None or post.point is None:
        return gross_pay(post, scales.place(post), scales)
    reached = replace(post, point=max(post.point, min(post.point + steps, top)))
    return gross_pay(reached, scales.place(reached), scales)


def as_started(posts: Sequence[Post]) -> list[Post]:
    """Each post as someone new would take it up: at the point the team says, or as it stands."""
    return [
        post
        if post.start_point is None or post.pay is not None
        else replace(post, point=post.start_point)
        for post in posts
    ]


def with_awards(pay: Pay, growth: Rate, awards: int) -> Pay:
    """Pay after that many yearly awards, to the nearest penny at each."""
    for _ in range(awards):
        pay = times(pay, growth, Rounding.NEAREST_PENNY)
    return pay


def pays_by_year(
    posts: Sequence[tuple[Post, int | None]],
    scales: Scales,
    years: Iterable[int],
    years_on_step: int | None,
) -> dict[int, Pay]:
    """Each post's pay in pence by number of steps up, at the scale in force and before any award.

    `posts` are with the top of their scale. The keys are the steps reached in those years.
    """
    reached = {steps_up(year, years_on_step) for year in years}
    return {
        steps: np.array(
            [pay_after_steps(post, top, steps, scales) for post, top in posts], dtype=np.float64
        )
        for steps in sorted(reached)
    }
