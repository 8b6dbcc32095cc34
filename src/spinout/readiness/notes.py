"""What a result left out or counted for less, in sentences."""

from collections.abc import Iterator, Sequence
from datetime import date

from spinout.facts.readiness import Tally
from spinout.findings import Missing
from spinout.readiness.adding import is_old
from spinout.readiness.may_show import FEWEST_TO_DIFFER

OURS = "This is our own method. No law asks for it, and no board has to take it."
ALONE = "These are one person’s answers. At least two people should answer, each alone."
TWO = (
    "Two people have answered. From any average each of you can work out what the other said, so "
    "we show no disagreement and no themes until a third has answered."
)
THEMES = "A theme is shown only where two or more people named it."
OLD = (
    "Some answers are over 90 days old, or older than the plan. They count as “written down” at "
    "most until they are given again."
)
NOT_HIDDEN = (
    "Whoever brings the files together can read each of them. Whoever holds two results that "
    "differ by one person can work out much of what that person said. We cannot prevent that."
)


def notes(
    tallies: Sequence[Tally], whole: Tally, *, on: date, plan_changed: date | Missing
) -> Iterator[str]:
    """What to say beside the result, most needed first."""
    yield OURS
    if whole.people == 1:
        yield ALONE
    elif whole.people < FEWEST_TO_DIFFER:
        yield TWO
    elif whole.themes:
        yield THEMES
    if any(is_old(each, on=on, plan_changed=plan_changed) for each in tallies):
        yield OLD
    if whole.people > 1:
        yield NOT_HIDDEN
