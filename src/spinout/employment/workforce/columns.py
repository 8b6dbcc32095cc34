"""A workforce as columns: what goes in, what comes out, and their shapes and units."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from spinout.employment.figures import Figures
from spinout.employment.sides import Side
from spinout.employment.workforce.errors import (
    EmployerRateTooLargeError,
    KindNotListedError,
    PayOutOfRangeError,
    ShapesDifferError,
)

Pence = npt.NDArray[np.int32]
Places = npt.NDArray[np.uint16]

LINES = (
    "income_tax",
    "national_insurance",
    "pension_contribution",
    "take_home",
    "pension_earned",
    "pension_pot",
    "employer_national_insurance",
    "employer_pension",
    "employer_cost",
)
"""The lines of one year in the order of the columns that come out, each in whole pence a year."""

SIDES = ("stay", "go")
"""As now, and if the service moves."""

UNDER = 500_000_000
"""Pence, £5 million. Every yearly pay is below this: no line of it then outgrows 32 bits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What posts that share one rule for their year have in common."""

    letter: str
    """National Insurance category."""
    stay: Side
    go: Side
    figures: Figures
    """The law of the posts' nation and date; another nation is another kind."""

    @property
    def each(self) -> tuple[Side, Side]:
        """As now, then if the service moves."""
        return self.stay, self.go


@dataclass(frozen=True, slots=True, kw_only=True)
class Workforce:
    """Posts as two columns of one length, 6 bytes a post."""

    pay: Pence
    """Shape (posts,), int32: gross yearly pay in whole pence, from nought to under UNDER."""
    kind: Places
    """Shape (posts,), uint16: the place of each post's kind in the list of kinds."""


CHUNK = 16_384
"""Posts worked out at a time: their lines stay in the processor's own memory."""


def chunks(posts: int) -> Iterator[slice]:
    """Consecutive slices of at most CHUNK that cover so many posts."""
    for start in range(0, posts, CHUNK):
        yield slice(start, min(start + CHUNK, posts))


def empty_lines(posts: int) -> Pence:
    """Room for the lines of so many posts: shape (2, 9, posts), int32, 72 bytes a post."""
    return np.empty((len(SIDES), len(LINES), posts), dtype=np.int32)


def check_shapes(workforce: Workforce, kinds: Sequence[Kind], out: Pence) -> None:
    """Refuses columns that do not fit together, and rates that could outgrow them.

    Raises ShapesDifferError and EmployerRateTooLargeError.
    """
    pay, kind = workforce.pay, workforce.kind
    if pay.ndim != 1 or pay.dtype != np.int32:
        raise ShapesDifferError("pay", "one row of int32")
    if kind.shape != pay.shape or kind.dtype != np.uint16:
        raise ShapesDifferError("kind", "one row of uint16, as long as “pay”")
    if out.shape != (len(SIDES), len(LINES), len(pay)) or out.dtype != np.int32:
        raise ShapesDifferError("out", "what empty_lines gives for as many posts")
    for rate in (side.employer_rate for each in kinds for side in each.each):
        if rate is not None and rate.numerator > rate.denominator:
            raise EmployerRateTooLargeError(str(rate))


def check_posts(workforce: Workforce, kinds: Sequence[Kind]) -> None:
    """Refuses pay that is out of range and a kind that is not listed, with the post's place.

    Raises PayOutOfRangeError and KindNotListedError.
    """
    for chunk in chunks(len(workforce.pay)):
        pay, kind = workforce.pay[chunk], workforce.kind[chunk]
        if pay.min() < 0 or pay.max() >= UNDER:
            raise PayOutOfRangeError(chunk.start + int(np.argmax((pay < 0) | (pay >= UNDER))))
        if kind.max() >= len(kinds):
            raise KindNotListedError(chunk.start + int(np.argmax(kind)))
