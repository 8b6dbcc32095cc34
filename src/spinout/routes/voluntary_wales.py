"""The duty of a Welsh council that backs a plan from its own staff."""

from spinout.facts.service import Nation, Parent
from spinout.law import OutsideOurDataError, Reading
from spinout.routes.citing import cited
from spinout.routes.parties import COUNCILS

SAYS = (
    " As reported, a council in Wales must promote social enterprises and co-operatives. That "
    "backs your case, but it gives you no right to ask."
)


def duty(parent: Parent, reading: Reading) -> tuple[str, ...]:
    """The provision that makes a Welsh council promote such bodies; empty where none does.

    Law: social-services-wales-act-2014/s16
    """
    if parent.nation is not Nation.WALES or parent.kind not in COUNCILS:
        return ()
    try:
        return cited(reading, "social-services-wales-act-2014/s16")
    except OutsideOurDataError:
        return ()
