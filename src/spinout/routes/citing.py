"""Findings as firm as the weakest thing they cite."""

from spinout.citing import Held, cited, resting_on
from spinout.findings import RESULTS, Finding, Standing, finding
from spinout.law import Reading

__all__ = ["Held", "answered", "cited", "resting_on"]


def answered(
    code: str,
    reading: Reading,
    *,
    reason: str,
    cites: tuple[str, ...],
    rests_on: tuple[Held, ...] = (),
    missing: tuple[str, ...] = (),
    standing: Standing | None = None,
    who: str | None = None,
    cure: str = "",
) -> Finding:
    """The finding for `code`, as firm as the weakest thing it cites or rests on."""
    usual = standing or RESULTS[code].standing
    stands = resting_on(usual, reading, cites, *rests_on)
    return finding(
        code,
        reason=reason,
        citations=cited(reading, *cites),
        missing=missing,
        standing=stands if stands is not usual else standing,
        who=who,
        cure=cure,
    )
