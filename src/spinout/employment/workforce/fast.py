"""A workforce both ways by the compiled engine: the same pennies as the plain one."""

import importlib.util
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

from spinout.employment.figures import Basis
from spinout.employment.workforce.columns import (
    CHUNK,
    Kind,
    Pence,
    Workforce,
    check_posts,
    check_shapes,
)
from spinout.employment.workforce.errors import FastNotInstalledError
from spinout.employment.workforce.settings import rules

WORTH_A_THREAD = 4 * CHUNK
"""Posts. A thread of its own is worth its start from about so many on."""


def both_ways(workforce: Workforce, kinds: Sequence[Kind], basis: Basis, out: Pence) -> Pence:
    """Fills `out` as the plain engine does, to the penny, and gives it back.

    All processors are used. Posts that lie together by kind are quickest: a chunk of mixed kinds is
    sorted first. The first call in a fresh install compiles, which takes some seconds. Every kind
    listed must be one we hold rules for. After an error nothing in `out` is to be read.

    Raises FastNotInstalledError without numba, RateTooFineError, TooManyStepsError, and what the
    plain engine raises.
    """
    if importlib.util.find_spec("numba") is None:
        raise FastNotInstalledError
    from spinout.employment.workforce.kernels import all_lines

    check_shapes(workforce, kinds, out)
    pay, kind, held = workforce.pay, workforce.kind, rules(kinds, basis)
    if not in_parts(lambda *ends: bool(all_lines(pay, kind, held, out, *ends)), len(pay)):
        check_posts(workforce, kinds)
    return out


def in_parts(work: Callable[[int, int], bool], posts: int) -> bool:
    """Whether the work said yes of every post, done on one thread for each processor.

    `work` takes the place of its first post and the place after its last.
    """
    threads = max(1, min(os.cpu_count() or 1, posts // WORTH_A_THREAD))
    if threads == 1:
        return work(0, posts)
    ends = [*(posts * each // threads // CHUNK * CHUNK for each in range(threads)), posts]
    with ThreadPoolExecutor(threads) as pool:
        return all(pool.map(lambda part: work(*part), list(pairwise(ends))))
