"""A workforce both ways by the compiled engine: the same pennies as the plain one."""

import importlib.util
from collections.abc import Sequence
from functools import cache

from spinout.employment.figures import Basis
from spinout.employment.workforce.columns import Floats, Kind, Workforce, check, empty_lines
from spinout.employment.workforce.errors import FastNotInstalledError
from spinout.employment.workforce.runs import runs
from spinout.employment.workforce.settings import Settings, settings


def _settings(kind: Kind, basis: Basis) -> list[Settings]:
    return [settings(kind.letter, each, kind.figures, basis) for each in kind.each]


def both_ways(workforce: Workforce, kinds: Sequence[Kind], basis: Basis, out: Floats) -> Floats:
    """Fills `out` as the plain engine does, to the penny, and gives it back.

    Posts that lie together by kind are quickest: a chunk of mixed kinds is sorted first. The first
    call in a fresh install compiles, which takes some seconds.

    Raises FastNotInstalledError without numba, RateTooFineError, and what the plain engine raises.
    """
    if importlib.util.find_spec("numba") is None:
        raise FastNotInstalledError
    from spinout.employment.workforce.kernels import all_lines

    check(workforce, kinds, out)
    held = cache(lambda at: _settings(kinds[at], basis))
    for kind, places in runs(workforce):
        pay = workforce.pay[places]
        for way, each in enumerate(held(kind)):
            numbers = each.tax, each.bands, each.pension, each.tiers
            if isinstance(places, slice):
                all_lines(pay, *numbers, out, way, places.start)
            else:
                room = empty_lines(len(pay))
                all_lines(pay, *numbers, room, way, 0)
                out[way][:, places] = room[way]
    return out
