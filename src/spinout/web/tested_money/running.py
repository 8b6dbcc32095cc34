"""Runs drawn for a page that arrives bit by bit: each part of the work is told as it is done."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from django.template.loader import render_to_string

from spinout.forecast.risk import Asked, Ground, RunsError, SeedError, here, reverse, risk
from spinout.web.tested_money.present import RunsPart, runs_part

MOST_RUNS = 20_000
"""More than so many are for the command line: a visitor should not wait for them, nor others."""
PRICE_RUNS = 2_000
"""The price is looked for a dozen times over, so by fewer runs."""
UNFIT = f"Enter a number of runs from 100 to {MOST_RUNS:,} and a whole number to start from."
_LEAST_RUNS = 100


class UnfitRunsError(ValueError):
    """A number of runs or a seed that the page does not take."""

    def __init__(self) -> None:
        super().__init__(UNFIT)


@dataclass(slots=True)
class Drawing:
    """Runs being drawn, and in the end what they come to."""

    asked: Asked
    found: RunsPart | None = None

    def steps(self, ground: Callable[[], Ground]) -> Iterator[str]:
        """Each step in words once it is done."""
        standing = ground()
        yield "The plan is worked out"
        found = risk(standing, self.asked, here())
        yield f"{self.asked.runs:,} runs are drawn and put in order"
        few = Asked(runs=min(self.asked.runs, PRICE_RUNS), seed=self.asked.seed)
        price = reverse(standing, few, here()).price
        yield f"The price is found, by {few.runs:,} of the runs"
        self.found = runs_part(found, price.sentence if price else "")

    def ends(self, fault: Exception | None) -> str:
        """What follows the steps: the runs in words, or that they could not be drawn."""
        return render_to_string("tested_money/run_end.html", {"runs": self.found, "fault": fault})


def drawing(sent: Mapping[str, str]) -> Drawing:
    """The runs asked for. Raises UnfitRunsError."""
    runs, seed = sent.get("runs", "").strip(), sent.get("seed", "").strip()
    if not (_is_whole(runs) and _is_whole(seed) and _LEAST_RUNS <= int(runs) <= MOST_RUNS):
        raise UnfitRunsError
    try:
        return Drawing(asked=Asked(runs=int(runs), seed=int(seed)))
    except (RunsError, SeedError):
        raise UnfitRunsError from None


def _is_whole(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 20
