"""Why section 33 says what it says: a reason, a standing and citations for each code."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation
from spinout.findings import CONFIRM, RESULTS, UNKNOWN, Missing, Standing, theirs, weakest
from spinout.handovers.structure import Structure, Verdict
from spinout.law import Figure, Reading, day_in_words
from spinout.routes import buyer as buyers
from spinout.routes import nhs_reach, s33_body, s33_lookback, s33_term
from spinout.routes import start as starts
from spinout.routes.award_reasons import amount, worth
from spinout.routes.parties import authority, may_be_in
from spinout.routes.service_code import Place, Placed
from spinout.routes.thresholds import (
    Kind,
    Thresholds,
    after_review,
    in_words,
    of_a_concession,
)

_FIT = (*s33_body.CITES, *s33_lookback.CITES)
"""What a body must be, and must not have had, for a contract to be kept for it."""

CITES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "S33_NO(nation)": (),
        "S33_NO(date)": ("procurement-act-2023/s33-1",),
        "S33_NO(regime)": buyers.NHS_CITES,
        "S33_NO(code)": ("procurement-act-2023/s33-1", "procurement-regs-2024/reg42"),
        "S33_NO(value)": ("procurement-act-2023/s33-1",),
        "S33_NO(term)": s33_term.CITES,
        "S33_NO(lookback)": s33_lookback.CITES,
        "S33_NO(body)": s33_body.CITES,
        "S33_DEPENDS": _FIT,
        "S33_RESERVABLE": (
            "procurement-act-2023/s33-1",
            "procurement-act-2023/s33-2",
            "procurement-act-2023/s33-4",
            *_FIT,
            "procurement-regs-2024/reg42",
        ),
    }
)

BESIDE: Mapping[str, str] = MappingProxyType(
    {
        "S33_NO(nation)": " In Scotland we found no rule in force that would allow it.",
        "S33_NO(date)": " If bids are sought under the older rules, this one does not apply.",
        "S33_NO(regime)": " If the NHS rules govern the award, they do not allow it.",
    }
)
"""What to add where, for all we know, other law may end the matter instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """What the reasons are drawn from."""

    facts: CaseFacts
    structure: Structure
    place: Placed
    limits: Thresholds
    reading: Reading

    @property
    def limit(self) -> Figure:
        """The value a contract must reach, for the day bids are sought; the newest if unknown."""
        started = self.facts.contract.procurement_starts
        if isinstance(started, Missing):
            return self.limits.held[Kind.LIGHT_TOUCH][-1]
        return self.limits.figure(Kind.LIGHT_TOUCH, started)

    @property
    def later(self) -> str:
        """What to say of a review of that value to come; blank where there is none to fear."""
        started = self.facts.contract.procurement_starts
        if isinstance(started, Missing):
            return ""
        return after_review(self.limits, Kind.LIGHT_TOUCH, started)

    @property
    def who(self) -> str:
        """The parent body in words."""
        return authority(self.facts.parent.kind)


def deciding(code: str, why: Why) -> tuple[Figure, ...]:
    """The threshold, where the code turns on it."""
    return (why.limit,) if code == "S33_NO(value)" else ()


def standing(codes: tuple[str, ...], why: Why) -> Standing:
    """The least firm standing among the codes that may be the answer."""
    return weakest(*(_standing(code, why) for code in codes))


def _standing(code: str, why: Why) -> Standing:
    """A weaker standing than the table's where the rule or its list was not read in full."""
    welsh = may_be_in(why.facts.parent, Nation.WALES)
    usual = RESULTS[code].standing
    match code:
        case "S33_NO(regime)":
            given = nhs_reach.taken_as_given(why.facts.contract, why.place)
            return CONFIRM if welsh or given else usual
        case "S33_NO(code)":
            return CONFIRM if welsh else usual
        case "S33_NO(value)":
            return CONFIRM if why.later else usual
        case "S33_RESERVABLE":
            elsewhere = why.facts.parent.nation is not Nation.ENGLAND
            return CONFIRM if elsewhere else theirs(why.who)
        case "S33_DEPENDS":
            return theirs(why.who)
        case _:
            return usual


def missing(code: str, why: Why) -> tuple[str, ...]:
    """The facts that the answer took as given."""
    match code:
        case "S33_NO(regime)":
            return nhs_reach.taken_as_given(why.facts.contract, why.place)
        case "S33_RESERVABLE" | "S33_DEPENDS" if _too_small_a_concession(why):
            return ("contract.concession",)
        case _:
            return ()


def _too_small_a_concession(why: Why) -> bool:
    """Whether it is not said to be a concession or not, and as one would be too small to keep."""
    contract = why.facts.contract
    if contract.concession is not UNKNOWN or isinstance(contract.value, Missing):
        return False
    started = contract.procurement_starts
    limits = why.reading.worked_out(of_a_concession)
    return not isinstance(started, Missing) and (
        contract.value < limits.figure(Kind.LIGHT_TOUCH, started).pence
    )


def beside(codes: tuple[str, ...]) -> str:
    """What to add to the reason where those codes may be the answer instead."""
    return "".join(BESIDE[code] for code in codes)


def reason(code: str, why: Why) -> str:
    """Why this code is the answer, in plain sentences."""
    facts, reading = why.facts, why.reading
    match code:
        case "S33_NO(nation)":
            return (
                "Scotland has its own law on public contracts. "
                "We found no rule in force there that keeps a contract for mutuals."
            )
        case "S33_NO(date)":
            return (
                f"It starts before {day_in_words(starts.act_begins(reading))}, so the old "
                "Public Contracts Regulations 2015 apply."
            )
        case "S33_NO(regime)":
            return _nhs_reason(facts, why.place)
        case "S33_NO(code)":
            return _code_reason(facts, why.place)
        case "S33_NO(value)":
            return (
                f"{worth(facts)} Only a contract worth {in_words(why.limit)} or more may be kept "
                f"for mutuals.{why.later}"
            )
        case "S33_NO(term)":
            return s33_term.reason(facts.contract, reading)
        case "S33_NO(lookback)":
            return s33_lookback.reason(facts.contract, reading)
        case "S33_NO(body)":
            return s33_body.reason(why.structure, Verdict.FAILS)
        case "S33_DEPENDS":
            return "The law does not say how much control is enough. " + s33_body.reason(
                why.structure, Verdict.FLAGGED
            )
        case _:
            return _reservable_reason(why)


def _nhs_reason(facts: CaseFacts, place: Placed) -> str:
    if facts.parent.nation is Nation.WALES:
        return (
            "Wales has its own rules for buying NHS care. We could not check its list of "
            "services; ask the body that buys the service."
        )
    base = (
        "The NHS rules, the Provider Selection Regime, govern this award. They have no contract "
        "kept for mutuals."
    )
    return f"{base} {nhs_reach.in_words(facts.contract, place)}".strip()


def _code_reason(facts: CaseFacts, place: Placed) -> str:
    named = f" ({place.label})" if place.label else ""
    where = (
        "is on the light touch list. But it is not one"
        if place.place.possible == (Place.LIGHT_TOUCH,)
        else "is not one"
    )
    welsh = (
        " Wales has its own list; check the code there."
        if may_be_in(facts.parent, Nation.WALES)
        else ""
    )
    return f"Code {facts.service.cpv}{named} {where} that may be kept for mutuals.{welsh}"


def _reservable_reason(why: Why) -> str:
    welsh = (
        " Wales has its own list of services; check that this code is on it."
        if may_be_in(why.facts.parent, Nation.WALES)
        else ""
    )
    northern = (
        " We know from reports only that the Act reaches Northern Ireland so."
        if why.facts.parent.nation is Nation.NORTHERN_IRELAND
        else ""
    )
    return (
        f"{why.place.label} may be kept for mutuals. On our reading the contract fits the rule, "
        "and so does your plan if the mutual is set up and running before it bids. It is for "
        f"{why.who} to choose. It would still be a competition between mutuals. The contract must "
        f"be worth {in_words(why.limit)} or more, with VAT; you put it at {amount(why.facts)}."
        f"{why.later}{welsh}{northern}"
    )
