"""The example cases this site offers, and the ways each can be run."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from spinout.facts.casefile import read_case
from spinout.facts.plan import CaseFacts, Variant

LIBRARY = "library-service"
HEALTH = "community-health"


@cache
def offered() -> tuple[str, ...]:
    """The examples that came with this copy, the shorter first."""
    cases = files("spinout") / "cases"
    return tuple(key for key in (LIBRARY, HEALTH) if (cases / key / "case.toml").is_file())


@cache
def read(case_key: str) -> CaseFacts:
    """The example's facts, read once in each process."""
    return read_case(files("spinout") / "cases" / case_key)


def variants(case_key: str) -> Mapping[str, Variant]:
    """The ways the example can be run, in the order its file gives them."""
    return read(case_key).variants
