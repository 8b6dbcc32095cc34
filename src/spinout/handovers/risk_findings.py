"""What runs of risk hand on: chances under their heading, tests, and breaking points.

Money is whole pence; a chance is a whole percentage in words, never a bare number.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """One figure over all runs: in one run of ten it is at or below `low`, in nine at or below
    `high`; `middle` is the one in the middle."""

    low: int
    middle: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskYear:
    """One plan year over all runs. `deficit` is how many runs of the whole end it in deficit."""

    number: int
    label: str
    surplus: Spread
    cash: Spread
    deficit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """How many of the runs something happens in, and the sentence that says so."""

    key: str
    runs: int
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumed:
    """One assumption that the runs draw: how far it may go, on what ground and who owns it."""

    key: str
    name: str
    line: str
    says: str
    basis: str
    owner: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskFindings:
    """Runs of one plan with one seed. `heading` stands above every chance that is shown."""

    seed: int
    runs: int
    ours: int
    heading: str
    years: tuple[RiskYear, ...]
    cash: tuple[Spread, ...]
    """Cash at the end of each of the 60 months."""
    months: tuple[date, ...]
    chances: tuple[Chance, ...]
    assumed: tuple[Assumed, ...]
    together: tuple[str, ...]
    """Which assumptions move together and how far, each in a sentence."""
    left_out: tuple[str, ...]
    """What the runs do not draw, each in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Jumped:
    """The runs with a jump turned on; `out_of_cash` is how many of them run out of cash."""

    name: str
    says: str
    out_of_cash: int
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JumpFindings:
    """Each jump alone, and last all of them together, under the heading of their runs."""

    heading: str
    jumps: tuple[Jumped, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A plan with some of its inputs changed, in the figures a board asks for first."""

    key: str
    name: str
    says: str
    lowest_cash: int
    lowest_month: date
    first_deficit: int | None
    """The first plan year in deficit; None where none is."""
    surplus: tuple[int, ...]
    reserve: tuple[int, ...]
    """At the end of each plan year."""
    income: tuple[int, ...]
    """Contract income of each plan year: what the commissioner pays."""
    cash: tuple[int, ...]
    """At the end of each of the 60 months."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The plan and some scenarios of it."""

    plan: Outcome
    scenarios: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StressFindings:
    """The plan as it is, and each standard test of it."""

    plan: Outcome
    tests: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SafePrice:
    """The contract price of year 1 at which few enough runs run out of cash.

    `price` is None where no price looked at is enough, or none is needed to be.
    """

    plan: int
    price: int | None
    runs: int
    seed: int
    share: int
    """Of a hundred runs, fewer than so many may run out."""
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LargestCut:
    """The largest cut in the contract from a year on that leaves cash at nought or above."""

    from_year: int
    cut: Fraction | None
    """A share of the price, in tenths of a percent; None where even no cut is too much."""
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReverseFindings:
    """How far the plan can go before it breaks."""

    price: SafePrice | None
    """None where no runs were asked for: it is a price in a share of them."""
    cuts: tuple[LargestCut, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What one assumption does to the reserve at the end of year 5 when it alone is moved."""

    key: str
    name: str
    down: str
    up: str
    at_down: int
    at_up: int
    owner: str

    @property
    def width(self) -> int:
        """How far apart the two are, in pence."""
        return abs(self.at_up - self.at_down)


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """Every assumption moved alone, the most harmful first; `plan` is the reserve as planned."""

    plan: int
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearlyAmount:
    """One amount of the commissioner’s, in whole pence for each plan year."""

    key: str
    name: str
    pence: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstLook:
    """What a board asks of a plan before anything else."""

    lowest_cash: int
    lowest_month: date
    first_deficit: int | None
    years: tuple[str, ...]
    budget: tuple[YearlyAmount, ...]
    """What the commissioner pays and bears, line by line, and last what that is beside today’s
    cost, where today’s cost is known."""
    guarantees: int | None
    """The most that guarantees could cost it; None where the plan speaks of none."""
