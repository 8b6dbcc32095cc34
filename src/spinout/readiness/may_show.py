"""What a result may show, so that no one person’s answer can be read off it.

Two people can always work out each other’s answers from an average; from three on, no one of
them can say which of the others gave which. Nothing here can help where somebody holds every
other file, or two results that differ by one person.
"""

from collections.abc import Mapping
from fractions import Fraction

from spinout.facts.readiness import Counts
from spinout.handovers.readiness import Heard

FEWEST_AVERAGED = 2
FEWEST_TO_DIFFER = 3
FAR_APART = 2
"""Two answers this many levels apart are a disagreement."""

FEWEST_WITH_A_THEME = 2
HALF = 2


def heard(counts: Counts, not_apply: int, *, people: int) -> Heard:
    """How many answered a question, as far as that may be told.

    One person alone may see all of their own answers.
    """
    fewest = 1 if people == 1 else FEWEST_AVERAGED
    answered = sum(counts)
    if answered >= fewest:
        return Heard.ENOUGH
    if answered == 0 and not_apply >= fewest:
        return Heard.DOES_NOT_APPLY
    return Heard.TOO_FEW if answered + not_apply else Heard.NONE


def average(counts: Counts) -> Fraction:
    """The exact average level. It needs at least one answer."""
    return Fraction(sum(level * count for level, count in enumerate(counts)), sum(counts))


def whole_level(exact: Fraction) -> int:
    """The average rounded down to a whole level: a mark it does not reach is never shown."""
    return exact.numerator // exact.denominator


def half_level(exact: Fraction) -> Fraction:
    """The average rounded down to a half, so that one more person moves it little or not at all."""
    return Fraction(whole_level(exact * HALF), HALF)


def differ(counts: Counts) -> bool | None:
    """Whether two answers are two levels or more apart; None where fewer than three answered."""
    if sum(counts) < FEWEST_TO_DIFFER:
        return None
    chosen = [level for level, count in enumerate(counts) if count]
    return chosen[-1] - chosen[0] >= FAR_APART


def themes(counts: Mapping[str, int], *, people: int) -> tuple[str, ...]:
    """The themes that may be shown: one’s own, or from three people those that two or more named.

    They come in the order of their codes, never of how many named them.
    """
    if people == 1:
        fewest = 1
    elif people < FEWEST_TO_DIFFER:
        return ()
    else:
        fewest = FEWEST_WITH_A_THEME
    return tuple(sorted(key for key, count in counts.items() if count >= fewest))
