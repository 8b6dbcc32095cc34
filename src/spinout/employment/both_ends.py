"""What posts cost with every grade at its lowest pay, and with every grade at its highest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from spinout.employment.alike import Likeness, YearlyCost, total_cost
from spinout.employment.alternatives import alternatives
from spinout.employment.figures import NationalInsuranceFigures
from spinout.employment.placing import Placed
from spinout.employment.sides import Sides
from spinout.handovers.pay import Alternative, Totals
from spinout.law import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class AtEnd:
    """The kinds of the posts inside and shared, each at one end of what it may be paid."""

    inside: tuple[Likeness, ...]
    shared: tuple[Likeness, ...]

    def totals(self, costs: Mapping[Likeness, YearlyCost], sides: Mapping[str, Sides]) -> Totals:
        """What they cost, in whole pence; None where a pension is not known."""
        return Totals(
            pay=sum(kind.pay for kind in self.inside),
            stay_cost=total_cost(self.inside, costs, sides, "stay"),
            go_cost=total_cost(self.inside, costs, sides, "go"),
            shared_cost=total_cost(self.shared, costs, sides, "stay"),
        )


def at_ends(inside: Iterable[Placed], shared: Iterable[Placed]) -> tuple[AtEnd, AtEnd]:
    """The lowest and the highest; equal where every pay is known."""
    moving, others = list(inside), list(shared)
    low = AtEnd(
        inside=tuple(each.lowest for each in moving), shared=tuple(each.lowest for each in others)
    )
    high = AtEnd(
        inside=tuple(each.highest for each in moving), shared=tuple(each.highest for each in others)
    )
    return low, high


def alternatives_at_ends(
    low: AtEnd,
    high: AtEnd,
    sides: Mapping[str, Sides],
    figures: NationalInsuranceFigures,
    reading: Reading,
) -> tuple[Alternative, ...]:
    """The second figures, each with its own at the lowest pay of grades where that differs."""
    at_top = alternatives(high.inside, sides, figures, reading)
    if low.inside == high.inside:
        return at_top
    at_bottom = alternatives(low.inside, sides, figures, reading)
    return tuple(replace(top, bottom=low) for top, low in zip(at_top, at_bottom, strict=True))
