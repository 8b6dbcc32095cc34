"""Who would hold what of the mutual: votes, shares, seats and vetoes by kind, never by person."""

from dataclasses import dataclass

from spinout.findings import Closed


class Holder(Closed):
    """Who may hold a class of membership or shares."""

    STAFF = "staff"
    TRUST = "staff-trust"
    PARTNER = "partner"
    PARENT = "employer-now"
    COMMUNITY = "community"
    USERS = "users"


COLLEAGUES = (Holder.STAFF, Holder.TRUST)
OUTSIDERS = (Holder.PARTNER, Holder.PARENT, Holder.COMMUNITY, Holder.USERS)


class Matter(Closed):
    """A thing to be decided that a holder may have a veto over."""

    YEARLY_PLAN = "yearly-plan"
    SPENDING = "spending"
    SENIOR_PAY = "senior-pay"
    BORROWING = "borrowing"
    NEW_MEMBERS = "new-members"
    AIMS = "aims"
    SALE = "sale"
    WINDING_UP = "winding-up"


class Bar(Closed):
    """How much of a vote it takes."""

    MORE_THAN_HALF = "more-than-half"
    TWO_THIRDS = "two-thirds"
    THREE_QUARTERS = "three-quarters"
    ALL = "all"


class Leaver(Closed):
    """What happens to the membership or share of a colleague who leaves the job."""

    ENDS = "ends"
    FACE_VALUE = "face-value"
    VALUED = "valued"
    TRUST_HOLDS = "trust-holds"
    KEEPS = "keeps"


class Found(Closed):
    """How a partner would be found."""

    COMPETITION = "competition"
    TALKS = "talks"
    NOT_SETTLED = "not-settled"


class WayOut(Closed):
    """What a partner may do with its share one day."""

    STAFF_FIRST = "staff-first"
    JOIN_THE_SALE = "join-the-sale"
    FORCED_SALE = "forced-sale"
    ANYONE = "anyone"
    NOT_SETTLED = "not-settled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """What one kind of holder has. Votes, shares and surplus are parts of what all hold."""

    holder: Holder
    votes: int = 0
    shares: int = 0
    surplus: int = 0
    seats: int = 0
    """Board seats it fills and can empty again."""
    vetoes: tuple[Matter, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnering:
    """What a partner brings and takes besides its shares. Money in whole pence."""

    loan: int = 0
    interest: str = "0"
    """Percent a year on the loan."""
    fee: int = 0
    """For a year."""
    secondees: int = 0
    found: Found = Found.NOT_SETTLED
    lock_in: int = 0
    """Years in which no one may sell."""
    way_out: WayOut = WayOut.NOT_SETTLED


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """The whole structure: each kind of holder once, the rest of the board, and the rules.

    All votes and all board seats together are at least one each.
    """

    holdings: tuple[Holding, ...]
    elected: int
    """Board seats that all members fill by vote."""
    chosen: int
    """Board seats that the rest of the board fills, such as the chief executive’s."""
    kept: int
    """Percent of a surplus that stays in the work."""
    board_bar: Bar
    """What the board needs for day-to-day matters."""
    big_bar: Bar
    """What members need for the big ones."""
    leaver: Leaver
    partnering: Partnering = Partnering()

    @property
    def votes(self) -> int:
        """All votes in a meeting of members."""
        return sum(each.votes for each in self.holdings)

    @property
    def seats(self) -> int:
        """All seats on the board."""
        return sum(each.seats for each in self.holdings) + self.elected + self.chosen

    def of(self, *holders: Holder) -> tuple[Holding, ...]:
        """What these kinds of holder have; nothing for one that has no part."""
        return tuple(each for each in self.holdings if each.holder in holders)

    def votes_of(self, *holders: Holder) -> int:
        """Their votes together."""
        return sum(each.votes for each in self.of(*holders))
