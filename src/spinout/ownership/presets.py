"""Three structures to start from: our suggestions, in the shapes of real mutuals."""

from dataclasses import dataclass

from spinout.facts.structure import (
    Bar,
    Design,
    Found,
    Holder,
    Holding,
    Leaver,
    Matter,
    Partnering,
    WayOut,
)

ALL = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A structure to start from, and where its shape comes from."""

    key: str
    name: str
    says: str
    form: str
    design: Design


OWNED_BY_STAFF = Preset(
    key="staff",
    name="Wholly owned by colleagues",
    says="One member, one vote, and only colleagues are members. As at Leading Lives, in part.",
    form="COOP",
    design=Design(
        holdings=(Holding(holder=Holder.STAFF, votes=ALL, shares=ALL, surplus=ALL, seats=4),),
        elected=0,
        chosen=3,
        kept=70,
        board_bar=Bar.MORE_THAN_HALF,
        big_bar=Bar.THREE_QUARTERS,
        leaver=Leaver.FACE_VALUE,
    ),
)
WITH_A_PARTNER = Preset(
    key="partner",
    name="Shared with a partner",
    says="Colleagues hold three quarters and a partner one, near to the split at 3BM. The seats, "
    "loan and vetoes are ours.",
    form="JV",
    design=Design(
        holdings=(
            Holding(holder=Holder.STAFF, votes=75, shares=75, surplus=75, seats=4),
            Holding(
                holder=Holder.PARTNER,
                votes=25,
                shares=25,
                surplus=25,
                seats=2,
                vetoes=(Matter.BORROWING, Matter.NEW_MEMBERS, Matter.SALE),
            ),
        ),
        elected=0,
        chosen=1,
        kept=60,
        board_bar=Bar.MORE_THAN_HALF,
        big_bar=Bar.THREE_QUARTERS,
        leaver=Leaver.VALUED,
        partnering=Partnering(
            loan=10_000_000,
            interest="6",
            fee=1_500_000,
            secondees=2,
            found=Found.COMPETITION,
            lock_in=5,
            way_out=WayOut.STAFF_FIRST,
        ),
    ),
)
WITH_THE_COMMUNITY = Preset(
    key="community",
    name="Colleagues and the community",
    says="One third staff, two thirds community, and a board of seven: one for staff, two for the "
    "community, and four others. The shape of Explore York.",
    form="CBS",
    design=Design(
        holdings=(
            Holding(holder=Holder.STAFF, votes=1, seats=1),
            Holding(holder=Holder.COMMUNITY, votes=2, seats=2),
        ),
        elected=0,
        chosen=4,
        kept=ALL,
        board_bar=Bar.MORE_THAN_HALF,
        big_bar=Bar.THREE_QUARTERS,
        leaver=Leaver.FACE_VALUE,
    ),
)

PRESETS = (OWNED_BY_STAFF, WITH_A_PARTNER, WITH_THE_COMMUNITY)
