"""Posts that are alike in everything that changes their figures share one working."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from spinout.employment.figures import Basis, Figures, NationalInsuranceFigures
from spinout.employment.money_lines import Years
from spinout.employment.post_cost import post_cost
from spinout.employment.reckoning import as_years, reckon
from spinout.employment.sides import Sides
from spinout.employment.spine import Place, Scales, gross_pay
from spinout.facts.posts import Post

Pays = npt.NDArray[np.float64]


class Likeness(NamedTuple):
    """What a post's figures and lines depend on."""

    letter: str
    scheme: str
    place: Place
    pay: int


@dataclass(frozen=True, slots=True, kw_only=True)
class YearlyCost:
    """What one post costs its employer in a year, in whole pence, as now and if it moves."""

    stay: int
    go: int


def likeness(post: Post, scales: Scales) -> Likeness:
    """What the post's figures depend on. Raises PayNotKnownError."""
    place = scales.place(post)
    pay = gross_pay(post, place, scales)
    return Likeness(post.ni_category.value, post.scheme, place, pay)


def _grouped(kinds: Iterable[Likeness]) -> Iterator[tuple[str, str, list[Likeness]]]:
    groups: dict[tuple[str, str], list[Likeness]] = {}
    for kind in dict.fromkeys(kinds):
        groups.setdefault((kind.letter, kind.scheme), []).append(kind)
    for (letter, scheme), members in groups.items():
        yield letter, scheme, members


def _pays(kinds: list[Likeness]) -> Pays:
    return np.array([kind.pay for kind in kinds], dtype=np.float64)


def years_by_likeness(
    kinds: Iterable[Likeness], sides: Mapping[str, Sides], figures: Figures, basis: Basis
) -> dict[Likeness, Years]:
    """The three years of each distinct kind of post, worked out as arrays."""
    worked: dict[Likeness, Years] = {}
    for letter, scheme, members in _grouped(kinds):
        pays = _pays(members)
        rows = zip(
            *(as_years(reckon(pays, letter, side, figures, basis)) for side in sides[scheme].each),
            strict=True,
        )
        for kind, (stay, go, new_joiner) in zip(members, rows, strict=True):
            worked[kind] = Years(stay=stay, go=go, new_joiner=new_joiner)
    return worked


def costs_by_likeness(
    kinds: Iterable[Likeness], sides: Mapping[str, Sides], figures: NationalInsuranceFigures
) -> dict[Likeness, YearlyCost]:
    """The yearly cost of each distinct kind of post, worked out as arrays."""
    worked: dict[Likeness, YearlyCost] = {}
    for letter, scheme, members in _grouped(kinds):
        pays = _pays(members)
        now = post_cost(pays, letter, sides[scheme].stay, figures).total.astype(np.int64)
        moved = post_cost(pays, letter, sides[scheme].go, figures).total.astype(np.int64)
        for kind, stay, go in zip(members, now.tolist(), moved.tolist(), strict=True):
            worked[kind] = YearlyCost(stay=stay, go=go)
    return worked


def total_cost(
    kinds: Sequence[Likeness],
    costs: Mapping[Likeness, YearlyCost],
    sides: Mapping[str, Sides],
    side: Literal["stay", "go"],
) -> int | None:
    """The yearly cost of posts of these kinds on one side; None where a pension is not known.

    A total that left a pension out would look like a saving.
    """
    schemes = {kind.scheme for kind in kinds}
    if any(getattr(sides[scheme], side).need for scheme in schemes):
        return None
    total: int = sum(getattr(costs[kind], side) for kind in kinds)
    return total
