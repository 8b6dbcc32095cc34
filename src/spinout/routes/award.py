"""Which rules would govern the award of the contract?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from spinout.completions import Part, choice, combine, share_nothing
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation
from spinout.findings import CONFIRM, Finding, Standing, finding, outside_our_data
from spinout.law import Reading, day_in_words
from spinout.routes import buyer as buyers
from spinout.routes import nhs_reach
from spinout.routes import start as starts
from spinout.routes.buyer import Buyer, nhs_rules_apply
from spinout.routes.citing import cited
from spinout.routes.service_code import Place, Placed, placed
from spinout.routes.thresholds import Kind, Thresholds, in_words, thresholds

Codes = tuple[str, ...]

LIGHT = frozenset({Place.LIGHT_TOUCH, Place.RESERVABLE, Place.NHS_CARE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """The award rules with their dated figures filled in. Calling it gives the code."""

    begins: date
    limits: Thresholds

    def __call__(
        self,
        nation: Nation,
        started: date,
        buyer: Buyer,
        place: Place,
        reached_by_nhs_rules: bool,
        value: int,
    ) -> Codes:
        """The code for one complete case."""
        if nation is Nation.SCOTLAND:
            return ("AWARD_NO(nation)",)
        if started < self.begins:
            return ("OUTSIDE_OUR_DATA",)
        if nhs_rules_apply(nation, buyer, place, reached=reached_by_nhs_rules):
            return ("PSR",)
        reached = {kind: value >= self.limits.figure(kind, started).pence for kind in Kind}
        if place in LIGHT:
            return ("LIGHT_TOUCH",) if reached[Kind.LIGHT_TOUCH] else ("BELOW_THRESHOLD",)
        return _full(buyer, local=reached[Kind.LOCAL], central=reached[Kind.CENTRAL])


def _full(buyer: Buyer, *, local: bool, central: bool) -> Codes:
    """The code for a service off the light touch list."""
    match buyer:
        case Buyer.CENTRAL:
            reached: bool | None = central
        case Buyer.LOCAL_AUTHORITY | Buyer.OTHER_LOCAL:
            reached = local
        case _:
            reached = local if local == central else None
    if reached is None:
        return ("AWARD_DEPENDS",)
    return ("FULL_REGIME",) if reached else ("BELOW_THRESHOLD",)


def rule(reading: Reading, limits: Thresholds) -> Rule:
    """The award rules under the law as at the reading's date."""
    return Rule(begins=starts.act_begins(reading), limits=limits)


def codes(facts: CaseFacts, place: Placed, reading: Reading) -> Part[Codes]:
    """Every code the case may still come to, and the facts that would decide.

    Law: procurement-act-2023/s31, procurement-regs-2024/sch1, procurement-regs-2024/reg43
    """
    limits = thresholds(reading)
    return combine(
        rule(reading, limits),
        choice(facts.parent.nation, "parent.nation", Nation),
        starts.start(facts.contract, reading, limits),
        buyers.buyer(facts.parent),
        place.place,
        nhs_reach.reached(facts.contract, place),
        starts.value(facts.contract, limits.amounts),
        differ=share_nothing,
    )


def findings(facts: CaseFacts, reading: Reading) -> tuple[Finding, ...]:
    """How the contract would be awarded: one finding."""
    place = placed(facts.service, reading)
    found = codes(facts, place, reading)
    if not found.settled:
        return (
            finding(
                "AWARD_DEPENDS",
                reason="We need to know more before we can say which rules govern the award.",
                citations=cited(reading, "procurement-act-2023/s31"),
                missing=found.waits_for,
            ),
        )
    (code,) = found.value
    return (
        finding(
            code,
            reason=_reason(code, facts, reading, place),
            citations=cited(reading, *CITES[code]),
            missing=nhs_reach.taken_as_given(facts.contract, place) if code == "PSR" else (),
            standing=_standing(code, facts, reading, place),
        ),
    )


CITES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "AWARD_NO(nation)": (),
        "OUTSIDE_OUR_DATA": (),
        "PSR": buyers.NHS_CITES,
        "LIGHT_TOUCH": ("procurement-act-2023/s31", "procurement-regs-2024/sch1"),
        "BELOW_THRESHOLD": ("procurement-regs-2024/sch1",),
        "FULL_REGIME": ("procurement-regs-2024/sch1",),
        "AWARD_DEPENDS": (),
    }
)


def _standing(code: str, facts: CaseFacts, reading: Reading, place: Placed) -> Standing | None:
    welsh = facts.parent.nation is Nation.WALES
    match code:
        case "OUTSIDE_OUR_DATA":
            return outside_our_data(starts.act_begins(reading), None)
        case "PSR":
            given = nhs_reach.taken_as_given(facts.contract, place)
            return CONFIRM if welsh or given else None
        case "AWARD_DEPENDS":
            return CONFIRM
        case "FULL_REGIME" | "BELOW_THRESHOLD":
            return CONFIRM if welsh else None
        case _:
            return None


def _reason(code: str, facts: CaseFacts, reading: Reading, place: Placed) -> str:
    light = in_words(reading.figure(Kind.LIGHT_TOUCH.value))
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
        case "LIGHT_TOUCH":
            return (
                f"{place.label} are on the light touch list. The contract is worth {light} or "
                "more, with VAT. The lighter rules of the Procurement Act 2023 apply."
            )
        case "BELOW_THRESHOLD":
            return "The contract is worth less than the value from which these rules apply."
        case "FULL_REGIME":
            return (
                "The service is not on the light touch list, and its value is above the limit. "
                "The full rules of the Procurement Act 2023 apply."
            )
        case _:
            return (
                "We could not check whether this body counts as central government, which has a "
                "lower limit. Ask your employer now."
            )


def _nhs_reason(facts: CaseFacts, place: Placed) -> str:
    reason = (
        "This is health care bought for the NHS. Its own rules, the Provider Selection Regime, "
        "govern the award."
    )
    if facts.parent.nation is Nation.WALES:
        return f"{reason} Wales has its own version. We do not hold it."
    return f"{reason} {nhs_reach.in_words(facts.contract, place)}".strip()
