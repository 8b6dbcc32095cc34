"""May the authority keep the contract for public service mutuals?"""

from dataclasses import dataclass, replace
from datetime import date

from spinout.completions import Part, choice, combine
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation
from spinout.findings import Finding, Outcome
from spinout.handovers.structure import Structure, Verdict
from spinout.law import Reading
from spinout.routes import buyer as buyers
from spinout.routes import nhs_reach, s33_body, s33_cures, s33_lookback, s33_term
from spinout.routes import s33_reasons as reasons
from spinout.routes import start as starts
from spinout.routes.agreed import Codes, agreed, ruling, set_aside
from spinout.routes.buyer import Buyer, nhs_rules_apply
from spinout.routes.citing import answered
from spinout.routes.parties import authority
from spinout.routes.service_code import Place, Placed, placed
from spinout.routes.thresholds import Kind, Thresholds, for_contract

OTHER_LAW = ("S33_NO(nation)", "S33_NO(date)", "S33_NO(regime)")
"""The codes for other law, each of which ends the matter alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Section 33 with its dated figures filled in. Calling it gives the codes for one case."""

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
        short_enough: bool,
        clear: bool,
        body: Verdict,
    ) -> Codes:
        """The one code that settles which law applies, or else every limb that fails."""
        if nation is Nation.SCOTLAND:
            return ("S33_NO(nation)",)
        if started < self.begins:
            return ("S33_NO(date)",)
        if nhs_rules_apply(nation, buyer, place, reached=reached_by_nhs_rules):
            return ("S33_NO(regime)",)
        reservable = place in (Place.RESERVABLE, Place.NHS_CARE)
        large = value >= self.limits.figure(Kind.LIGHT_TOUCH, started).pence
        limbs = {
            "S33_NO(code)": reservable,
            "S33_NO(value)": large,
            "S33_NO(term)": short_enough,
            "S33_NO(lookback)": clear,
            "S33_NO(body)": body is not Verdict.FAILS,
        }
        failing = tuple(code for code, holds in limbs.items() if not holds)
        if failing:
            return failing
        return ("S33_RESERVABLE",) if body is Verdict.PASSES else ("S33_DEPENDS",)


def rule(reading: Reading, limits: Thresholds) -> Rule:
    """Section 33 under the law as at the reading's date."""
    return Rule(begins=starts.act_begins(reading), limits=limits)


def codes(
    facts: CaseFacts, structure: Structure, place: Placed, limits: Thresholds, reading: Reading
) -> Part[Codes]:
    """Every set of codes the case may still come to, and the facts that would decide.

    Law: procurement-act-2023/s33-1, procurement-act-2023/s33-2, procurement-act-2023/s33-5,
    procurement-act-2023/s33-7, procurement-regs-2024/reg42, procurement-regs-2024/reg43
    """
    return combine(
        rule(reading, limits),
        choice(facts.parent.nation, "parent.nation", Nation),
        starts.start(facts.contract, reading, limits),
        buyers.buyer(facts.parent),
        place.place,
        nhs_reach.reached(facts.contract, place),
        starts.value(facts.contract, limits, Kind.LIGHT_TOUCH),
        s33_term.short_enough(facts.contract, reading),
        s33_lookback.clear(facts.contract, reading),
        s33_body.body(structure),
        says=ruling,
    )


def findings(facts: CaseFacts, structure: Structure, reading: Reading) -> tuple[Finding, ...]:
    """What section 33 says of this contract: what holds however it is completed."""
    place = placed(facts.service, reading)
    limits = for_contract(facts.contract, reading)
    found = codes(facts, structure, place, limits, reading)
    given = agreed(found.possible, OTHER_LAW)
    if not given:
        return (
            answered(
                "S33_DEPENDS",
                reading,
                reason="We need to know more before we can say whether the contract may be kept "
                "for mutuals.",
                cites=("procurement-act-2023/s33-1",),
                missing=found.waits_for,
            ),
        )
    why = reasons.Why(facts=facts, structure=structure, place=place, limits=limits, reading=reading)
    beside = set_aside(found.possible, given, OTHER_LAW)
    return tuple(_answered(code, why, beside) for code in given)


def _answered(code: str, why: reasons.Why, beside: Codes) -> Finding:
    return answered(
        code,
        why.reading,
        reason=f"{reasons.reason(code, why)}{reasons.beside(beside)}",
        cites=reasons.CITES[code],
        rests_on=reasons.deciding(code, why),
        missing=_taken_as_given(code, why),
        standing=reasons.standing((code, *beside), why),
        who=authority(why.facts.parent.kind),
        cure=s33_cures.cure(code, why),
    )


def _taken_as_given(code: str, why: reasons.Why) -> tuple[str, ...]:
    """The facts not said that the answer takes one way, where the other could bring a yes."""
    given = reasons.missing(code, why)
    if code != "S33_NO(regime)":
        return given
    return tuple(key for key in given if _could_turn(key, why))


def _could_turn(key: str, why: reasons.Why) -> bool:
    contract = why.facts.contract
    other = (
        replace(contract, mixed=True)
        if key == "contract.mixed"
        else replace(contract, within_nhs_limit=False)
    )
    facts = replace(why.facts, contract=other)
    found = codes(facts, why.structure, why.place, why.limits, why.reading)
    return any(ruling(each) is not Outcome.NO for each in found.possible)
