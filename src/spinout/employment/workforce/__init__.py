"""A whole workforce both ways, as columns: plain arrays, or compiled with the extra `[fast]`.

out = plain.both_ways(Workforce(pay=pay, kind=kind), kinds, basis, empty_lines(len(pay)))
"""

from spinout.employment.workforce.columns import (
    LINES,
    SIDES,
    Kind,
    Workforce,
    empty_lines,
)

__all__ = ["LINES", "SIDES", "Kind", "Workforce", "empty_lines"]
