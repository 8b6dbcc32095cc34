"""Why section 33 says what it says: a reason, a standing and citations for each code."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation
from spinout.findings import CONFIRM, Standing, theirs
from spinout.handovers.structure import Structure, Verdict
from spinout.law import Reading, day_in_words
from spinout.routes import buyer as buyers
from spinout.routes import nhs_reach, s33_body, s33_lookback, s33_term
from spinout.routes import start as starts
from spinout.routes.parties import authority
from spinout.routes.service_code import Place, Placed
from spinout.routes.thresholds import Kind, in_words

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
        "S33_DEPENDS": s33_body.CITES,
        "S33_RESERVABLE": (
            "procurement-act-2023/s33-1",
            "procurement-act-2023/s33-2",
            "procurement-act-2023/s33-4",
            *s33_body.CITES,
            "procurement-regs-2024/reg42",
        ),
    }
)


def standing(code: str, facts: CaseFacts, place: Placed) -> Standing | None:
    """A weaker standing than the table's, where the rule or its list was not read in full."""
    welsh = facts.parent.nation is Nation.WALES
    if code == "S33_DEPENDS":
        return theirs(authority(facts.parent.kind))
    if code == "S33_NO(regime)":
        return CONFIRM if welsh or nhs_reach.taken_as_given(facts.contract, place) else None
    if code in ("S33_RESERVABLE", "S33_NO(code)") and welsh:
        return CONFIRM
    return theirs(authority(facts.parent.kind)) if code == "S33_RESERVABLE" else None


def missing(code: str, facts: CaseFacts, place: Placed) -> tuple[str, ...]:
    """The facts that the answer took as given."""
    return nhs_reach.taken_as_given(facts.contract, place) if code == "S33_NO(regime)" else ()


def reason(
    code: str, facts: CaseFacts, structure: Structure, reading: Reading, place: Placed
) -> str:
    """Why this code is the answer, in plain sentences."""
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
            return _nhs_reason(facts, place)
        case "S33_NO(code)":
            return _code_reason(facts, place)
        case "S33_NO(value)":
            limit = in_words(reading.figure(Kind.LIGHT_TOUCH.value))
            return (
                f"Only a contract worth {limit} or more, VAT included, may be kept for "
                "mutuals. This one is worth less."
            )
        case "S33_NO(term)":
            return s33_term.reason(facts.contract, reading)
        case "S33_NO(lookback)":
            return s33_lookback.reason(facts.contract, reading)
        case "S33_NO(body)":
            return s33_body.reason(structure, Verdict.FAILS)
        case "S33_DEPENDS":
            return "The law does not say how much control is enough. " + s33_body.reason(
                structure, Verdict.FLAGGED
            )
        case _:
            return _reservable_reason(facts, place)


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
        if facts.parent.nation is Nation.WALES
        else ""
    )
    return f"Code {facts.service.cpv}{named} {where} that may be kept for mutuals.{welsh}"


def _reservable_reason(facts: CaseFacts, place: Placed) -> str:
    welsh = (
        " Wales has its own list of services; check that this code is on it."
        if facts.parent.nation is Nation.WALES
        else ""
    )
    return (
        f"{place.label} may be kept for mutuals, and the contract and your mutual fit the rule "
        f"on our reading. It is for {authority(facts.parent.kind)} to choose. It would still be "
        f"a competition between mutuals.{welsh}"
    )
