"""What ownership finds of a structure that was drawn: who decides, the tests, who gets what."""

from dataclasses import dataclass

from spinout.facts.structure import Design, Holder, Matter
from spinout.handovers.structure import ControlTest


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Who decides one thing, where each kind of holder votes as one."""

    matter: Matter | None
    """None for an ordinary vote of the members."""
    name: str
    says: str
    """Who decides it and who can stop it, in a sentence or two."""
    by_board: bool
    alone: tuple[Holder, ...]
    """Those whose yes is enough by itself."""
    together: tuple[tuple[Holder, ...], ...]
    """The smallest groups whose yes is enough; empty where no group of holders is."""
    stops: tuple[Holder, ...]
    """Those without whose yes it fails, whatever all the others want."""
    vetoes: tuple[Holder, ...]
    """Those of them who can stop it by a veto alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one holder would get of a surplus, in whole pence."""

    holder: Holder
    pence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Surplus:
    """A surplus told out: what the partner takes before it, what stays, and who gets the rest."""

    before: int
    """Before the partner’s fee and interest."""
    interest: int
    fee: int
    surplus: int
    """What is left after them; below nought where they are more."""
    shares: tuple[Share, ...]
    kept: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """The structure with its partner and without, by one thing."""

    name: str
    with_it: str
    without_it: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerCase:
    """A real mutual that had a partner, in the words of its source."""

    body: str
    name: str
    chosen: str
    brought: str
    shares: str
    gave_up: str
    since: str
    source: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """All that is found of one structure."""

    design: Design
    tests: tuple[ControlTest, ...]
    decisions: tuple[Decision, ...]
    surplus: Surplus
    leaver: str
    partner: tuple[Beside, ...]
    """Empty where no partner has a part."""
    partner_says: tuple[str, ...]
    partner_cases: tuple[PartnerCase, ...]
    cautions: tuple[str, ...]
