"""What no two answers of one case may say together, by name."""

from collections.abc import Callable, Iterator, Mapping

from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation
from spinout.findings import NOT_APPLICABLE, Firmness, Missing, Outcome
from spinout.handovers.award_findings import Limb
from spinout.handovers.route_findings import Opening, RouteFindings

Contradicts = Callable[[CaseFacts, RouteFindings], bool]

NO_RIGHT = frozenset({"CRTC_NO(parent)", "CRTC_NO(body)", "CRTC_NO(service)", "CRTC_NO(nation)"})
THE_RIGHT = frozenset({"CRTC_MUST_CONSIDER", "CRTC_MAY_REFUSE", "GROUND_1"})
AWARD = frozenset(
    {"LIGHT_TOUCH", "FULL_REGIME", "NOT_LIGHT_TOUCH", "BELOW_THRESHOLD", "PSR"}
    | {"AWARD_DEPENDS", "AWARD_NO(nation)"}
)
ONE_OF_33 = frozenset({"S33_RESERVABLE", "S33_DEPENDS"})


def gives(found: RouteFindings, *codes: str) -> bool:
    """Whether any of the codes is given."""
    return not set(codes).isdisjoint(found.codes)


def no_right(found: RouteFindings) -> bool:
    """Whether the right is ruled out, or its law is outside our data."""
    return gives(found, *NO_RIGHT) or found.codes[0] == "OUTSIDE_OUR_DATA"


def kept(found: RouteFindings) -> tuple[str, ...]:
    """The codes on keeping the contract for mutuals."""
    return tuple(code for code in found.codes if code.startswith("S33"))


def limbs(found: RouteFindings) -> Mapping[str, Limb]:
    """The limbs of section 33 by key."""
    return {each.key: each for each in found.award.limbs} if found.award else {}


def every_test(found: RouteFindings) -> Iterator[Limb]:
    """Every test of the award."""
    if found.award is None:
        return
    award = found.award
    yield from (*award.scope, *award.limbs, award.supported, *award.older, *award.beyond)
    if award.change:
        yield award.change


def in_play(found: RouteFindings, number: int) -> bool:
    """Whether a finding of the ground is given."""
    return gives(found, f"GROUND_{number}")


def _papers(found: RouteFindings) -> bool:
    return bool(
        found.contents
        or found.grounds
        or found.clocks
        or found.publications
        or found.afterwards
        or found.not_grounds
    )


def _ground_ten_forgets(facts: CaseFacts, found: RouteFindings) -> bool:
    stays = any(each.code == "NOT_DELEGABLE" for each in found.functions)
    sure = not no_right(found) and not gives(found, "CRTC_DEPENDS")
    return sure and stays and not in_play(found, 10)


def _ground_ten_without_cause(facts: CaseFacts, found: RouteFindings) -> bool:
    stays = any(each.code == "NOT_DELEGABLE" for each in found.functions)
    return in_play(found, 10) and not stays and facts.service.functions_not_delegable is not True


def _dated_differently(facts: CaseFacts, found: RouteFindings) -> bool:
    days = {each.last for each in found.clocks if each.last}
    return any(each.by is not None and each.by not in days for each in found.publications)


def _steps_of_none(facts: CaseFacts, found: RouteFindings) -> bool:
    process = found.process
    if process is None or process.status is None:
        return False
    return process.status.value == "not_found" and any(each.steps for each in process.records)


def _limb_and_code(facts: CaseFacts, found: RouteFindings) -> bool:
    failed = any(each.outcome is Outcome.NO for each in limbs(found).values())
    return failed != any(code.startswith("S33_NO") for code in kept(found)) and bool(limbs(found))


def _undecided_but_settled(facts: CaseFacts, found: RouteFindings) -> bool:
    """A limb waits for nothing in a case where the code says that it waits, and none fails."""
    waiting = [each for each in found.findings if each.code == "S33_DEPENDS" and each.missing]
    return bool(waiting) and not any(each.missing for each in limbs(found).values())


TABLE: Mapping[str, Contradicts] = {
    "the right is ruled out and yet it must be considered": lambda facts, found: (
        no_right(found) and gives(found, *THE_RIGHT, "CRTC_DEPENDS")
    ),
    "the right must be considered and yet a part is missing": lambda facts, found: (
        gives(found, "CRTC_MUST_CONSIDER")
        and (gives(found, "GROUND_1", "CRTC_MAY_REFUSE") or bool(found.contents_missing))
    ),
    "ground 1 is open and yet nothing is missing": lambda facts, found: (
        gives(found, "GROUND_1") and not found.contents_missing
    ),
    "there are papers, clocks or grounds under a right that is ruled out": lambda facts, found: (
        no_right(found) and _papers(found)
    ),
    "the right may be used and yet nothing says what to send": lambda facts, found: (
        not no_right(found) and not (found.contents and len(found.grounds) == 10 and found.clocks)
    ),
    "only a voluntary plan is left and yet the right may be used": lambda facts, found: (
        gives(found, "ROUTE_C") and not no_right(found)
    ),
    "the right does not reach the body and yet no other way is told": lambda facts, found: (
        gives(found, "CRTC_NO(parent)", "CRTC_NO(nation)") and not gives(found, "ROUTE_C")
    ),
    "there is more than one answer on which rules govern the award": lambda facts, found: (
        sum(code in AWARD for code in found.codes) > 1
    ),
    "the NHS rules govern and yet the contract may be kept for mutuals": lambda facts, found: (
        gives(found, "PSR") and not set(kept(found)) <= {"S33_NO(regime)", "S33_NO(date)"}
    ),
    "the NHS rules shut section 33 out and yet do not govern": lambda facts, found: (
        gives(found, "S33_NO(regime)") and gives(found, *(AWARD - {"PSR", "AWARD_DEPENDS"}))
    ),
    "it may be kept for mutuals and yet the lighter rules do not apply": lambda facts, found: (
        gives(found, "S33_RESERVABLE") and not gives(found, "LIGHT_TOUCH")
    ),
    "it may be kept and may not be kept for mutuals": lambda facts, found: (
        gives(found, *ONE_OF_33) and any(code.startswith("S33_NO") for code in found.codes)
    ),
    "it may be kept in a nation whose law we do not hold": lambda facts, found: (
        gives(found, "AWARD_NO(nation)") and gives(found, *ONE_OF_33)
    ),
    "the code says no to section 33 and no limb fails, or the other way": _limb_and_code,
    "section 33 waits and yet no limb does": _undecided_but_settled,
    "section 32 is open where the Act does not govern": lambda facts, found: (
        gives(found, "PSR", "AWARD_NO(nation)", "S33_NO(date)")
        and found.award is not None
        and found.award.supported.outcome is Outcome.YES
    ),
    "older rules are told where the NHS rules or another nation’s govern": lambda facts, found: (
        gives(found, "PSR", "AWARD_NO(nation)")
        and found.award is not None
        and bool(found.award.older)
    ),
    "ways under the NHS rules are told where they do not govern": lambda facts, found: (
        bool(found.processes or found.criteria)
        and not (gives(found, "PSR") and facts.parent.nation is Nation.ENGLAND)
    ),
    "the NHS rules of England govern and yet no way is told": lambda facts, found: (
        gives(found, "PSR") and facts.parent.nation is Nation.ENGLAND and not found.processes
    ),
    "a way under the NHS rules is open to a body that would change too much": (
        lambda facts, found: (
            found.award is not None
            and found.award.change is not None
            and found.award.change.outcome is Outcome.NO
            and any(
                each.key == "direct-award-c" and each.opening is not Opening.NEVER
                for each in found.processes
            )
        )
    ),
    "a clock of the NHS rules runs where they do not govern": lambda facts, found: (
        not gives(found, "PSR") and any(each.key.startswith("psr.") for each in found.every_clock)
    ),
    "a clock of the Act runs where it does not govern": lambda facts, found: (
        not gives(found, "LIGHT_TOUCH", "FULL_REGIME")
        and any(each.key.startswith(("pa.", "s33.")) for each in found.every_clock)
    ),
    "a notice names a clock that the answer does not hold": lambda facts, found: (
        found.award is not None
        and isinstance(facts.parent.nation, Nation)
        and facts.notices.standstill_offered not in (False, NOT_APPLICABLE)
        and not {each.clock for each in found.award.notices if each.clock}
        <= {each.key for each in found.every_clock}
    ),
    "work must stay and yet the tenth ground is not told": _ground_ten_forgets,
    "the tenth ground is told and yet all work may go": _ground_ten_without_cause,
    "work may go under another nation’s law that we did not read": lambda facts, found: (
        facts.parent.nation in (Nation.SCOTLAND, Nation.NORTHERN_IRELAND)
        and any(each.code in ("DELEGABLE", "NOT_DELEGABLE") for each in found.functions)
    ),
    "a ground is told in the findings and yet does not apply": lambda facts, found: any(
        in_play(found, each.number) and each.applies != "could apply" for each in found.grounds
    ),
    "a ground turns on a fact and yet names none": lambda facts, found: any(
        (each.applies == "we need to know") != bool(each.missing) for each in found.grounds
    ),
    "another nation answers in England, or does not in its own": lambda facts, found: (
        (found.other_nation is not None)
        != (isinstance(facts.parent.nation, Nation) and facts.parent.nation is not Nation.ENGLAND)
    ),
    "the right is England’s and yet it is open elsewhere": lambda facts, found: (
        found.other_nation is not None
        and not gives(found, "CRTC_NO(nation)")
        and found.codes[0] != "OUTSIDE_OUR_DATA"
    ),
    "another nation says a contract may be kept where the codes cannot": lambda facts, found: (
        facts.parent.nation is Nation.SCOTLAND and gives(found, *ONE_OF_33)
    ),
    "no process was found and yet its steps are told": _steps_of_none,
    "a process is known and yet a fact is waited for": lambda facts, found: (
        found.process is not None and (found.process.status is None) != bool(found.process.missing)
    ),
    "our own steps are told beside a right that is ruled out": lambda facts, found: (
        found.process is not None and bool(found.process.steps) and no_right(found)
    ),
    "a publication is dated by no clock": _dated_differently,
    "care must be registered first in a nation with another register": lambda facts, found: (
        bool(found.first_steps) and facts.parent.nation is not Nation.ENGLAND
    ),
    "an answer is a plain no and says nothing would help": lambda facts, found: any(
        each.outcome is Outcome.NO and not each.cure
        for each in (*found.findings, *every_test(found))
        if not getattr(each, "key", "").startswith(("two-tier",))
    ),
    "an answer is a yes and says what would have to be different": lambda facts, found: any(
        each.outcome is Outcome.YES and each.cure for each in (*found.findings, *every_test(found))
    ),
    "a dead end: an answer waits, and names nothing to tell": lambda facts, found: any(
        each.code in ("CRTC_DEPENDS", "AWARD_DEPENDS", "FUNCTIONS_DEPENDS")
        and each.standing.firmness is Firmness.SETTLED
        and not each.missing
        for each in found.findings
    ),
    "a fact is waited for that is known": lambda facts, found: any(
        _known(facts, key) for each in (*found.findings, *every_test(found)) for key in each.missing
    ),
    "a clock has no day, names no fact and says nothing": lambda facts, found: any(
        each.last is None and not each.missing and not each.working for each in found.every_clock
    ),
    "a clock ends before it begins": lambda facts, found: any(
        each.last is not None and each.first is not None and each.last < each.first
        for each in found.every_clock
        if each.key != "s33.lookback"
    ),
    "a yes stands without the warning that it is not the contract": lambda facts, found: (
        "No law gives your team the contract." not in found.warnings
    ),
    "the codes are not those of the findings": lambda facts, found: (
        set(found.codes) != {each.code for each in found.findings}
    ),
}
"""Each contradiction, and what shows it."""


def _known(facts: CaseFacts, key: str) -> bool:
    """Whether the fact of that key is told."""
    if key.startswith("expression.window."):
        return not isinstance(facts.expression.window, Missing)
    section, name = key.split(".")
    return not isinstance(getattr(getattr(facts, section), name), Missing)


def contradictions(facts: CaseFacts, found: RouteFindings) -> list[str]:
    """The names of all that the answer says against itself."""
    return [name for name, shows in TABLE.items() if shows(facts, found)]
