"""What the warnings are drawn from, and how one is made."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from spinout.forecast.given import Given
from spinout.handovers.money_plan import Flag, LowestCash, PlanYear


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What the warnings are drawn from."""

    given: Given
    years: tuple[PlanYear, ...]
    monthly: Mapping[str, npt.NDArray[np.float64]]
    lowest_cash: LowestCash


def flag(code: str, sentence: str, *, stops_sending: bool = False) -> Flag:
    """A warning in words."""
    return Flag(code=code, sentence=sentence, stops_sending=stops_sending, citation=None)
