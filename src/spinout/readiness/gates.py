"""The two gates, and what the whole comes to."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from spinout.handovers.readiness import Band, Gate, GateFinding, GateState, QuestionFinding

_OPEN = {
    Gate.ASK: "Ready to ask, by our method.",
    Gate.DECIDE: "Ready for a final decision, by our method.",
}
_SHUT = {Gate.ASK: "Not yet ready to ask", Gate.DECIDE: "Not ready for a final decision"}
_MARK = {Gate.ASK: "“written down”", Gate.DECIDE: "“with proof”"}
_WHOLE = {Gate.ASK: "before you ask", Gate.DECIDE: "before a final decision"}
_ALONE = (
    "So far so good on the questions {whole}, by one person’s answers. At least one more person "
    "has to answer alone."
)
BAND_SAYS = {
    Band.PROPOSE: "Propose: both gates are open, and most of it comes with proof.",
    Band.PREPARE: "Prepare: much of it is on paper. Fill the gaps before you go on.",
    Band.EXPLORE: "Explore: most of it is still an idea. Find out more before you ask.",
    Band.NOT_NOW: "Not now: most of it has not been thought about yet.",
    Band.NOT_KNOWN: "We cannot say yet: too few have answered.",
}


def gate_finding(gate: Gate, found: Iterable[QuestionFinding], *, people: int) -> GateFinding:
    """Whether the gate is open. Each question of it must reach its level; two people must answer.

    A question that does not apply is left out.
    """
    mine = [each for each in found if each.gate is gate]
    below = tuple(each.key for each in mine if each.weak)
    waits = tuple(each.key for each in mine if each.waits)
    state = GateState.OPEN
    if below:
        state = GateState.SHUT
    elif waits or people == 1:
        state = GateState.WAITS
    return GateFinding(
        gate=gate,
        state=state,
        says=_says(gate, state, below, waits),
        below=below,
        waits=waits,
    )


def _says(gate: Gate, state: GateState, below: Sequence[str], waits: Sequence[str]) -> str:
    match state:
        case GateState.OPEN:
            return _OPEN[gate]
        case GateState.SHUT:
            return f"{_SHUT[gate]}: {_questions(below)} below {_MARK[gate]}."
        case GateState.WAITS if waits:
            needs = "needs" if len(waits) == 1 else "need"
            return f"We cannot say yet: {_questions(waits, verb=needs)} more answers."
        case GateState.WAITS:
            return _ALONE.format(whole=_WHOLE[gate])


def _questions(keys: Sequence[str], verb: str = "") -> str:
    if len(keys) == 1:
        return f"1 question {verb or 'is'}"
    return f"{len(keys)} questions {verb or 'are'}"


def band(averages: Sequence[Fraction], gates: Iterable[GateFinding]) -> Band:
    """What the whole comes to, from the exact average of each area, each counting alike."""
    if not averages:
        return Band.NOT_KNOWN
    mean = sum(averages, Fraction(0)) / len(averages)
    if mean >= 3 and all(each.state is GateState.OPEN for each in gates):
        return Band.PROPOSE
    if mean >= 2:
        return Band.PREPARE
    return Band.EXPLORE if mean >= 1 else Band.NOT_NOW
