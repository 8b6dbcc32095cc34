"""Warnings that finer lines give: covenants, the facility, the reserve aimed for."""

import numpy as np

from spinout.forecast.ground import Ground, flag
from spinout.forecast.months import MONTHS, MONTHS_IN_YEAR, month_on
from spinout.forecast.pence import in_pence
from spinout.handovers.money_plan import Flag
from spinout.law import month_in_words
from spinout.money import whole_pounds


def _month(ground: Ground, place: int) -> str:
    return month_in_words(month_on(ground.given.first_month, place))


def covenant_cash(ground: Ground) -> Flag | None:
    """Cash falls below what the lender allows."""
    if "covenant_cash_room" not in ground.monthly:
        return None
    room = in_pence(ground.monthly["covenant_cash_room"])
    below = np.flatnonzero(room < 0)
    if not below.size:
        return None
    return flag(
        "covenant_cash",
        f"Cash is below what the lender allows in {below.size} of the {MONTHS} months, first in "
        f"{_month(ground, int(below[0]))}. The lender could ask for its money back.",
        stops_sending=True,
    )


def covenant_cover(ground: Ground) -> Flag | None:
    """What a year earns does not cover what the lender asks."""
    if "covenant_cover_room" not in ground.monthly:
        return None
    room = in_pence(ground.monthly["covenant_cover_room"])
    ends = range(MONTHS_IN_YEAR - 1, MONTHS, MONTHS_IN_YEAR)
    short = [place for place in ends if room[place] < 0]
    if not short:
        return None
    worst = min(short, key=lambda place: int(room[place]))
    return flag(
        "covenant_cover",
        f"Earnings do not cover what the lender asks in {len(short)} of the 5 years. The worst is "
        f"the year to {_month(ground, worst)}, by {whole_pounds(-int(room[worst]))}.",
        stops_sending=True,
    )


def facility_used_up(ground: Ground) -> Flag | None:
    """All of the facility is drawn, so nothing is left to draw on."""
    if "facility_owed" not in ground.monthly:
        return None
    owed = in_pence(ground.monthly["facility_owed"])
    limit = ground.given.pence("facility_limit")
    full = np.flatnonzero(owed >= limit)
    if not full.size or limit == 0:
        return None
    return flag(
        "facility_used_up",
        f"The whole facility of {whole_pounds(limit)} is drawn in {full.size} of the {MONTHS} "
        f"months, first in {_month(ground, int(full[0]))}.",
    )


def reserve_target(ground: Ground) -> Flag | None:
    """When the reserve first meets the target that the policy gives, or that it never does."""
    if "reserve_short" not in ground.monthly:
        return None
    met = np.flatnonzero(in_pence(ground.monthly["reserve_short"]) == 0)
    target = whole_pounds(int(in_pence(ground.monthly["reserve_target"])[-1]))
    if not met.size:
        return flag(
            "reserve_target",
            f"The reserve never meets the target that the plan’s own policy gives: {target} in the "
            "last month.",
        )
    return flag(
        "reserve_target",
        f"The reserve first meets the plan’s own target in {_month(ground, int(met[0]))}. In the "
        f"last month the target is {target}.",
    )
