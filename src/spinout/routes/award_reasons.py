"""Why the award rules say what they say: a reason, a standing and citations for each code."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation
from spinout.findings import CONFIRM, Missing, Standing, outside_our_data
from spinout.law import Figure, Reading, day_in_words
from spinout.money import money
from spinout.routes import buyer as buyers
from spinout.routes import nhs_reach
from spinout.routes import start as starts
from spinout.routes.buyer import Buyer
from spinout.routes.parties import authority, may_be_in
from spinout.routes.service_code import Place, Placed
from spinout.routes.thresholds import Kind, Thresholds, after_review, in_words

CITES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "AWARD_NO(nation)": (),
        "OUTSIDE_OUR_DATA": (),
        "PSR": buyers.NHS_CITES,
        "LIGHT_TOUCH": ("procurement-act-2023/s31", "procurement-regs-2024/sch1"),
        "BELOW_THRESHOLD": ("procurement-regs-2024/sch1",),
        "FULL_REGIME": ("procurement-regs-2024/sch1",),
        "NOT_LIGHT_TOUCH": ("procurement-regs-2024/sch1",),
        "AWARD_DEPENDS": (),
    }
)

BY_VALUE = frozenset({"LIGHT_TOUCH", "BELOW_THRESHOLD", "FULL_REGIME", "NOT_LIGHT_TOUCH"})
"""The codes that a threshold decides."""

_OFF_THE_LIST = (Place.NOT_LISTED,)

_FULL: Mapping[Buyer, tuple[Kind, ...]] = MappingProxyType(
    {
        Buyer.CENTRAL: (Kind.CENTRAL,),
        Buyer.LOCAL_AUTHORITY: (Kind.LOCAL,),
        Buyer.OTHER_LOCAL: (Kind.LOCAL,),
        Buyer.NHS: (Kind.LOCAL, Kind.CENTRAL),
        Buyer.UNCHECKED: (Kind.LOCAL, Kind.CENTRAL),
    }
)
"""The thresholds from which the full rules may bind each kind of buyer."""


def deciding(code: str, facts: CaseFacts, place: Placed, limits: Thresholds) -> tuple[Figure, ...]:
    """The thresholds that the code turns on, smallest first."""
    if code not in BY_VALUE:
        return ()
    started = _started(facts)
    found = [limits.figure(kind, started) for kind in _kinds(facts, place)]
    by_key = {(figure.key, figure.since): figure for figure in found}
    return tuple(sorted(by_key.values(), key=lambda figure: figure.pence))


def _kinds(facts: CaseFacts, place: Placed) -> tuple[Kind, ...]:
    light = any(each is not Place.NOT_LISTED for each in place.place.possible)
    full = Place.NOT_LISTED in place.place.possible
    buyer = buyers.buyer(facts.parent)
    kinds = [Kind.LIGHT_TOUCH] if light else []
    if full:
        kinds += [kind for each in buyer.possible for kind in _FULL[each]]
    return tuple(dict.fromkeys(kinds))


def _started(facts: CaseFacts) -> date:
    """The day the procurement starts; no threshold decides while it is unknown."""
    started = facts.contract.procurement_starts
    assert not isinstance(started, Missing)
    return started


def standing(
    code: str, facts: CaseFacts, place: Placed, limits: Thresholds, reading: Reading
) -> Standing | None:
    """A weaker standing than the table's, where a list or a limit was not read in full."""
    if code == "OUTSIDE_OUR_DATA":
        return outside_our_data(starts.act_begins(reading), None)
    if code == "AWARD_DEPENDS":
        return CONFIRM
    welsh = may_be_in(facts.parent, Nation.WALES)
    if code == "PSR":
        return CONFIRM if welsh or nhs_reach.taken_as_given(facts.contract, place) else None
    if code in BY_VALUE and (welsh or _later(code, facts, place, limits)):
        return CONFIRM
    return None


def _later(code: str, facts: CaseFacts, place: Placed, limits: Thresholds) -> str:
    """What to say of a review to come; blank where no threshold in play can have changed."""
    started = _started(facts)
    said = (after_review(limits, kind, started) for kind in _kinds(facts, place))
    return next(filter(None, said), "") if code in BY_VALUE else ""


def reason(code: str, facts: CaseFacts, place: Placed, limits: Thresholds, reading: Reading) -> str:
    """Why this code is the answer, in plain sentences."""
    if code in BY_VALUE:
        figures = deciding(code, facts, place, limits)
        said = _by_value(code, facts, place, figures)
        return f"{said}{_later(code, facts, place, limits)}{_welsh(facts)}"
    match code:
        case "AWARD_NO(nation)":
            return "Scotland has its own law on public contracts. We do not hold it."
        case "OUTSIDE_OUR_DATA":
            return (
                f"We hold the rules for procurements that start on or after "
                f"{day_in_words(starts.act_begins(reading))}. This one starts before."
            )
        case "PSR":
            return _nhs_reason(facts, place)
        case _:
            return (
                "We could not check whether this body counts as central government, which has a "
                f"lower limit. Ask {authority(facts.parent.kind)}."
            )


def _by_value(code: str, facts: CaseFacts, place: Placed, figures: tuple[Figure, ...]) -> str:
    least, most = in_words(figures[0]), in_words(figures[-1])
    match code:
        case "LIGHT_TOUCH":
            return (
                f"{place.label} are on the light touch list. {worth(facts)} The lighter rules of "
                f"the Procurement Act 2023 start at {most}, so they apply."
            )
        case "FULL_REGIME":
            return (
                f"The service is not on the light touch list. {worth(facts)} The full rules of "
                f"the Procurement Act 2023 start at {most}, so they apply."
            )
        case "BELOW_THRESHOLD":
            return (
                f"{worth(facts)} The rules of the Procurement Act 2023 for such a contract start "
                f"at {least}, so they do not apply."
            )
        case _ if place.place.possible == _OFF_THE_LIST:
            return (
                "The service is not on the light touch list. The full rules of the Procurement "
                f"Act 2023 apply if the contract is worth {most} or more, with VAT. If it is "
                "worth less, none of these rules do."
            )
        case _:
            return (
                f"{worth(facts)} If the service is on the light touch list, that is too little: "
                f"the lighter rules start at {most}. If it is not, the full rules apply."
            )


def worth(facts: CaseFacts) -> str:
    """What the team says the contract is worth, in a sentence that no limit can be taken for."""
    return f"You put the contract’s whole value at {amount(facts)} with VAT."


def amount(facts: CaseFacts) -> str:
    """What the team says the contract is worth."""
    value = facts.contract.value
    assert not isinstance(value, Missing)
    return money(value).removesuffix(".00")


def _welsh(facts: CaseFacts) -> str:
    if facts.parent.nation is not Nation.WALES:
        return ""
    return " Wales has its own list of services; check this code there."


def _nhs_reason(facts: CaseFacts, place: Placed) -> str:
    reason = (
        "This is health care bought for the NHS. Its own rules, the Provider Selection Regime, "
        "govern the award."
    )
    if facts.parent.nation is Nation.WALES:
        return f"{reason} Wales has its own version. We do not hold it."
    return f"{reason} {nhs_reach.in_words(facts.contract, place)}".strip()
