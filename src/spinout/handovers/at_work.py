"""What colleagues may use from work while they plan, who steps back, and interests told."""

from dataclasses import dataclass

from spinout.findings import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class AtWork:
    """One thing to ask for or keep to. `ours` is whether it is our suggestion, and not law."""

    key: str
    part: str
    """time, information, prices, systems, stepping back or interests."""
    says: str
    ask: str
    """Who can say more."""
    ours: bool
    standing: Standing
    citations: tuple[str, ...]
