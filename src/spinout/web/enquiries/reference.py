"""Reference numbers: twelve figures that can be read over a phone, and catch a slip.

The last figure is a check figure (Damm's), so that one wrong figure, or two that changed places,
never make another number. The other eleven are drawn at random.
"""

import re
import secrets

FIGURES = 12
_IN_A_GROUP = 3
_BETWEEN = re.compile(r"[\s.,/–-]+")
_TABLE = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)


class MistypedReferenceError(ValueError):
    """A number that is no reference of ours; the sentence says what is wrong with it."""


def new_reference() -> str:
    """A reference that nobody can guess."""
    drawn = "".join(str(secrets.randbelow(10)) for _ in range(FIGURES - 1))
    return f"{drawn}{_checked(drawn)}"


def in_groups(reference: str) -> str:
    """The reference as it is shown and read out: “481 902 337 615”."""
    starts = range(0, len(reference), _IN_A_GROUP)
    return " ".join(reference[place : place + _IN_A_GROUP] for place in starts)


def reference_typed(text: str) -> str:
    """The reference somebody typed, with or without gaps. Raises MistypedReferenceError."""
    figures = _BETWEEN.sub("", text.strip())
    if not (figures.isascii() and figures.isdigit() and len(figures) == FIGURES):
        raise MistypedReferenceError(f"Enter all {FIGURES} figures of your reference number.")
    if _checked(figures) != 0:
        raise MistypedReferenceError(
            "Check your reference number. One figure is wrong, or two have changed places."
        )
    return figures


def _checked(figures: str) -> int:
    """The figure that would end the number; 0 where the number already ends in it."""
    held = 0
    for each in figures:
        held = _TABLE[held][int(each)]
    return held
