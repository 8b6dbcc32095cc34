"""A workforce both ways by the very functions that work out one person."""

from collections.abc import Sequence

import numpy as np

from spinout.employment.figures import Basis
from spinout.employment.reckoning import reckon
from spinout.employment.workforce.columns import (
    LINES,
    Kind,
    Pence,
    Workforce,
    check_posts,
    check_shapes,
)
from spinout.employment.workforce.runs import runs


def both_ways(workforce: Workforce, kinds: Sequence[Kind], basis: Basis, out: Pence) -> Pence:
    """Fills `out`, shape (2, 9, posts), and gives it back: SIDES, LINES, posts, in whole pence.

    The pennies are those of `reckon` for each post alone, as now and if the service moves. A rate
    or a pension that is not known adds nothing: whoever shows a total must say so.

    Raises what `check_shapes`, `check_posts` and `reckon` raise.
    """
    check_shapes(workforce, kinds, out)
    check_posts(workforce, kinds)
    for kind, places in runs(workforce):
        pay = workforce.pay[places].astype(np.float64)
        for at, side in enumerate(kinds[kind].each):
            year = reckon(pay, kinds[kind].letter, side, kinds[kind].figures, basis)
            for line, name in enumerate(LINES):
                out[at, line, places] = getattr(year, name)
    return out
