"""What rules a legal form out before any score."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.completions import Part, combine, settled, waiting, yes_or_no
from spinout.facts.plan import CaseFacts
from spinout.facts.service import ProfitRule
from spinout.findings import Missing
from spinout.handovers.structure import Verdict
from spinout.law import Reading, Row
from spinout.ownership import drawn_control, s33_control, s33_profit

RESERVED = "G1"

JOINT_VENTURE = "JV"
SHARES = "SHARES"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """One gate: whether it is in use, whom it strikes, and its sentence."""

    row: Row
    in_use: Part[bool]

    @property
    def code(self) -> str:
        """The gate's number."""
        return self.row["gate"]

    def names(self, column: str, form: str) -> bool:
        """Whether the gate lists the form among those it strikes or limits."""
        return form in self.row[column].split(";")

    @property
    def sentence(self) -> str:
        """When the gate applies and what it rules out."""
        return f"{self.row['when']}. {self.row['says']}"


def _too_few(facts: CaseFacts, reading: Reading) -> Part[bool]:
    least = reading.figure("registration/society-members-min").whole
    founders = facts.control.founders
    if isinstance(founders, Missing):
        return waiting((True, False), "control.founders")
    return settled(founders < least)


def _not_charitable(facts: CaseFacts, _: Reading) -> Part[bool]:
    charitable = yes_or_no(facts.control.charitable, "control.charitable")
    return combine(lambda wholly: not wholly, charitable)


def _wish(name: str) -> Callable[[CaseFacts, Reading], Part[bool]]:
    return lambda facts, _: yes_or_no(getattr(facts.wishes, name), f"wishes.{name}")


IN_USE: Mapping[str, Callable[[CaseFacts, Reading], Part[bool]]] = MappingProxyType(
    {
        RESERVED: _wish("reserved_contract"),
        "G2": _wish("outside_equity"),
        "G3": _wish("staff_majority_board"),
        "G4": _wish("stay_employees"),
        "G5": _too_few,
        "G6": _not_charitable,
        "G7": _wish("share_surplus"),
        "G8": _wish("permanent_lock"),
    }
)
"""When each gate is in use. An unknown wish leaves its gate undecided."""


def gates(facts: CaseFacts, reading: Reading) -> tuple[Gate, ...]:
    """The eight gates in order.

    Law: form-gates, registration/society-members-min
    """
    return tuple(
        Gate(row=row, in_use=IN_USE[row["gate"]](facts, reading))
        for row in reading.table("form-gates")
    )


def strikes(gate: Gate, form: str, facts: CaseFacts) -> Part[bool]:
    """Whether the gate rules the form out."""
    if gate.code == RESERVED:
        return _strikes_for_reserved(gate, form, facts)
    return combine(lambda used: used and gate.names("strikes", form), gate.in_use)


def _strikes_for_reserved(gate: Gate, form: str, facts: CaseFacts) -> Part[bool]:
    """A reserved contract needs colleagues in control and no profit to outsiders.

    Law: procurement-act-2023/s33-6-b, procurement-act-2023/s33-6-c
    """
    return combine(
        lambda used, control, profit: used and bool(_against(form, control, profit)),
        gate.in_use,
        _controlled(facts),
        _profit(facts),
    )


def _controlled(facts: CaseFacts) -> Part[Verdict]:
    """Whether colleagues are in control: of the structure drawn, or as the plan's answers say."""
    if facts.structure is not None:
        return settled(drawn_control.verdict(facts.structure))
    return s33_control.verdict(facts.control)


def _profit(facts: CaseFacts) -> Part[ProfitRule]:
    if facts.structure is not None:
        return settled(drawn_control.profit_rule(facts.structure))
    return s33_profit.rule(facts.control)


def _against(form: str, control: Verdict, profit: ProfitRule) -> str:
    """Why a form could not bid for a reserved contract; empty where it could."""
    if control is Verdict.FAILS:
        return "On this plan, control would lie with others and not with colleagues."
    if form == JOINT_VENTURE and control is not Verdict.PASSES:
        return "A joint venture needs colleagues in clear control, and this plan leaves a doubt."
    if form == SHARES and profit is ProfitRule.TO_OUTSIDERS:
        return "A company that pays outside holders may not bid for one."
    return ""


def sentence(gate: Gate, form: str, facts: CaseFacts) -> str:
    """Why the gate rules the form out, in words."""
    if gate.code != RESERVED:
        return gate.sentence
    control, profit = _controlled(facts), _profit(facts)
    reasons = (_against(form, c, p) for c in control.possible for p in profit.possible)
    return f"{gate.row['when']}. {next(filter(None, reasons))}"


def any_of(struck: Iterable[Part[bool]]) -> Part[bool]:
    """Whether at least one gate rules the form out."""
    return combine(lambda *each: any(each), *struck)
