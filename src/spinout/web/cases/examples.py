"""The example cases this site offers, and the ways each can be run."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from spinout.facts.casefile import read_case
from spinout.facts.plan import CaseFacts, Variant

LIBRARY = "library-service"


def folder(case_key: str) -> Traversable:
    """Where the example's files are: beside the code, in a checkout and in a wheel."""
    return files("spinout") / "cases" / case_key


def name(case_key: str) -> str:
    """What the example calls itself."""
    return _read(case_key).name


def variants(case_key: str) -> Mapping[str, Variant]:
    """The ways the example can be run, in the order its file gives them."""
    return _read(case_key).variants


@cache
def _read(case_key: str) -> CaseFacts:
    return read_case(folder(case_key))
