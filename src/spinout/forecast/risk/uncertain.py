"""What may go otherwise than planned: for each line how far, how it was judged, and who owns it.

None of these spreads is published. They are ours until a team gives its own, and the words above
every chance say how many are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from spinout.forecast.risk.shapes import Cut, Normal, Shape, Triangle


class Course(Enum):
    """How a draw runs through the five years."""

    GROWTH = "a draw each year from year 2, added to that year’s rise and kept"
    RAMP = "a draw in year 1 and one in year 2, which later years keep"
    ONCE = "one draw for the whole plan"
    STEP = "one draw, from year 2 on"

    @property
    def years(self) -> tuple[int, ...]:
        """The plan years in which it is drawn, from 1."""
        match self:
            case Course.GROWTH:
                return (2, 3, 4, 5)
            case Course.RAMP:
                return (1, 2)
            case Course.ONCE:
                return (1,)
            case Course.STEP:
                return (2,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncertain:
    """One assumption that is drawn. `moves` is the line or input it multiplies.

    A growth shape is in parts of one added to a year’s rise; any other is a share of the plan.
    """

    key: str
    name: str
    line: str
    moves: str
    course: Course
    shape: Shape
    says: str
    basis: str
    owner: str = "Spinout"
    status: str = "suggestion"

    @property
    def ours(self) -> bool:
        """Whether the spread is Spinout’s own and no team’s."""
        return self.owner == "Spinout"


UNCERTAIN: tuple[Uncertain, ...] = (
    Uncertain(
        key="pay_award",
        name="pay award",
        line="M11",
        moves="pay",
        course=Course.GROWTH,
        shape=Normal(middle=0.0, spread=0.010),
        says="In each year from the second, the award may be above or below the plan’s. In about "
        "two runs of three it is within 1 point.",
        basis="The six NHS awards from 2021-22 to 2026-27 had a spread of 1.0 point.",
    ),
    Uncertain(
        key="prices",
        name="prices of what is bought in",
        line="M32",
        moves="other_core_yearly",
        course=Course.GROWTH,
        shape=Normal(middle=0.0, spread=0.007),
        says="In each year from the second, prices may rise faster or slower than planned. In "
        "about two runs of three it is within 0.7 points.",
        basis="Our judgment, beside the path of prices in the official forecast of March 2026.",
    ),
    Uncertain(
        key="contract_price",
        name="rise in the contract price",
        line="M01",
        moves="contract_yearly",
        course=Course.GROWTH,
        shape=Normal(middle=0.0, spread=0.010),
        says="In each year from the second, the price may rise more or less than planned. In about "
        "two runs of three it is within 1 point.",
        basis="Our judgment. Yearly changes in published prices to such bodies differed by more.",
    ),
    Uncertain(
        key="other_income",
        name="other income",
        line="M05",
        moves="other_income_yearly",
        course=Course.RAMP,
        shape=Triangle(low=0.0, peak=0.5, high=1.1),
        says="In years 1 and 2 it may be from nothing to 110% of the plan; half of the plan is "
        "likeliest. Later years keep the share that year 2 reached.",
        basis="Our judgment: plans for new income are often missed and seldom beaten.",
    ),
    Uncertain(
        key="set_up",
        name="set-up cost",
        line="M31",
        moves="input_set_up",
        course=Course.ONCE,
        shape=Triangle(low=1.0, peak=1.15, high=1.5),
        says="It may be from the plan’s cost to half as much again; 15% more is likeliest.",
        basis="Our judgment: set-up seldom costs less than was planned.",
    ),
    Uncertain(
        key="late_payers",
        name="time until other income is paid",
        line="M35",
        moves="input_other_income_debtor_months",
        course=Course.ONCE,
        shape=Triangle(low=0.5, peak=1.0, high=2.0),
        says="It may be from half the time planned to twice the time.",
        basis="Our judgment: 15, 30 and 60 days, where the plan has a month.",
    ),
)

PENSION = "pension"
"""What a pension costs the employer: a draw is a share of the pay of those in one."""

JUMPS: tuple[Uncertain, ...] = (
    Uncertain(
        key="mid_term_cut",
        name="a cut in the middle of the contract",
        line="M02",
        moves="contract_yearly",
        course=Course.GROWTH,
        shape=Cut(chance=0.1, size=Triangle(low=0.05, peak=0.10, high=0.25)),
        says="In each year from the second, one run in ten has a cut of 5% to 25%, most often "
        "10%. It is not given back.",
        basis="Our judgment. One council cut a mutual’s price by 11.5% in the middle of its term.",
    ),
    Uncertain(
        key="pension_step",
        name="a new pension rate from year 2",
        line="M18",
        moves=PENSION,
        course=Course.STEP,
        shape=Normal(middle=0.0, spread=0.03),
        says="From year 2 the employer’s rate is up or down, in about two runs of three within 3 "
        "points.",
        basis="Our judgment. Funds set new rates from 1 April 2029.",
    ),
)
"""What may jump. Each is a switch: no run has it unless it is turned on."""

TOGETHER: Mapping[tuple[str, str], float] = MappingProxyType({("pay_award", "prices"): 0.6})
"""How far two assumptions move together in the same year: a correlation. Ours, as the spreads are.

The award and the contract price do not, unless the contract says that its price follows pay.
"""


def of_these(reachable: frozenset[str]) -> tuple[Uncertain, ...]:
    """The assumptions whose line or input is in the model."""
    return tuple(each for each in UNCERTAIN if each.moves in reachable)
