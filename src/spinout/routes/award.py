"""Which rules would govern the award of the contract?"""

from dataclasses import dataclass
from datetime import date

from spinout.completions import Part, choice, combine
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation
from spinout.findings import RESULTS, UNKNOWN, Finding, Outcome
from spinout.law import Reading
from spinout.routes import award_reasons as reasons
from spinout.routes import buyer as buyers
from spinout.routes import cures, nhs_reach
from spinout.routes import start as starts
from spinout.routes.agreed import Codes
from spinout.routes.buyer import Buyer, nhs_rules_apply
from spinout.routes.citing import answered
from spinout.routes.service_code import Place, Placed, placed
from spinout.routes.thresholds import Kind, Thresholds, for_contract, of_a_concession

LIGHT = frozenset({Place.LIGHT_TOUCH, Place.RESERVABLE, Place.NHS_CARE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """The award rules with their dated figures filled in. Calling it gives the code."""

    begins: date
    nhs_begins: date
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
        nhs = nhs_rules_apply(nation, buyer, place, reached=reached_by_nhs_rules)
        if nhs and started >= self._nhs_begins_in(nation):
            return ("PSR",)
        if started < self.begins:
            return ("OUTSIDE_OUR_DATA",)
        if place in LIGHT:
            light = value >= self.limits.figure(Kind.LIGHT_TOUCH, started).pence
            return ("LIGHT_TOUCH",) if light else ("BELOW_THRESHOLD",)
        return _full(
            buyer,
            local=value >= self.limits.figure(Kind.LOCAL, started).pence,
            central=value >= self.limits.figure(Kind.CENTRAL, started).pence,
        )

    def _nhs_begins_in(self, nation: Nation) -> date:
        """The first day of the NHS rules: in Wales they began with the Act."""
        return self.nhs_begins if nation is Nation.ENGLAND else self.begins


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


def rule(reading: Reading, limits: Thresholds, *, nhs_begins: date) -> Rule:
    """The award rules under the law as at the reading's date."""
    return Rule(begins=starts.act_begins(reading), nhs_begins=nhs_begins, limits=limits)


def answer(codes: Codes) -> tuple[str, Outcome]:
    """The question that the code answers, and how."""
    result = RESULTS[codes[0]]
    return result.asks, result.outcome


def codes(facts: CaseFacts, place: Placed, limits: Thresholds, reading: Reading) -> Part[Codes]:
    """Every code the case may still come to, and the facts that would decide.

    Law: procurement-act-2023/s31, procurement-regs-2024/sch1, procurement-regs-2024/reg43,
    psr-regs-2023/reg29
    """
    health = Place.NHS_CARE in place.place.possible
    begins = starts.act_begins(reading)
    nhs_begins = starts.nhs_rules_begin(reading) if health else begins
    earlier = (nhs_begins,) if health else ()
    return combine(
        rule(reading, limits, nhs_begins=nhs_begins),
        choice(facts.parent.nation, "parent.nation", Nation),
        starts.start(facts.contract, reading, limits, *earlier),
        buyers.buyer(facts.parent),
        place.place,
        nhs_reach.reached(facts.contract, place),
        starts.value(facts.contract, limits, *Kind),
        says=answer,
    )


def findings(facts: CaseFacts, reading: Reading) -> tuple[Finding, ...]:
    """How the contract would be awarded: one finding."""
    place = placed(facts.service, reading)
    limits = for_contract(facts.contract, reading)
    found = codes(facts, place, limits, reading)
    code = _given(found)
    if code is None:
        return (
            answered(
                "AWARD_DEPENDS",
                reading,
                reason="We need to know more before we can say which rules govern the award.",
                cites=("procurement-act-2023/s31",),
                missing=found.waits_for,
            ),
        )
    return (
        answered(
            code,
            reading,
            reason=reasons.reason(code, facts, place, limits, reading),
            cites=reasons.CITES[code],
            rests_on=reasons.deciding(code, facts, place, limits),
            missing=taken_as_given(code, facts, place, reading),
            standing=reasons.standing(code, facts, place, limits, reading),
            cure=cures.award(code, limits, facts),
        ),
    )


def taken_as_given(code: str, facts: CaseFacts, place: Placed, reading: Reading) -> tuple[str, ...]:
    """The facts not said that the answer takes one way, where the other would change it."""
    if code == "PSR":
        return nhs_reach.taken_as_given(facts.contract, place)
    if code not in reasons.BY_VALUE or facts.contract.concession is not UNKNOWN:
        return ()
    others = codes(facts, place, reading.worked_out(of_a_concession), reading)
    same = {answer(each) for each in others.possible} == {answer((code,))}
    return () if same else ("contract.concession",)


def _given(found: Part[Codes]) -> str | None:
    """The code to give; one that covers both where every completion is a plain no."""
    if found.settled:
        (code,) = found.value
        return code
    alike = {answer(each) for each in found.possible} == {answer(("NOT_LIGHT_TOUCH",))}
    return "NOT_LIGHT_TOUCH" if alike else None
