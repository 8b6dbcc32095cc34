"""Whether one kind of the body’s work may go to the mutual, and on what terms."""

from dataclasses import dataclass, replace

from spinout.findings import Finding, Outcome, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionFinding:
    """One kind of work and what the law says of its going.

    `conditions` are what must be so, or be done, for a yes; empty for any other answer.
    """

    kind: str
    """The word of the case file, such as “adult-safeguarding”."""
    name: str
    """The same in plain words."""
    finding: Finding
    conditions: tuple[str, ...] = ()

    @property
    def on_terms(self) -> Finding:
        """The finding with what must be so told in its reason, for where it stands by itself."""
        if not self.conditions:
            return self.finding
        terms = " ".join(self.conditions)
        return replace(self.finding, reason=f"{self.finding.reason} The terms: {terms}")

    @property
    def code(self) -> str:
        """The result code."""
        return self.finding.code

    @property
    def outcome(self) -> Outcome:
        """What the finding says."""
        return self.finding.outcome

    @property
    def standing(self) -> Standing:
        """How firmly it stands."""
        return self.finding.standing

    @property
    def why(self) -> str:
        """The reason in a sentence or two."""
        return self.finding.reason

    @property
    def cure(self) -> str:
        """What would have to be different; blank where the answer is not a no."""
        return self.finding.cure

    @property
    def citations(self) -> tuple[str, ...]:
        """The law keys it rests on."""
        return self.finding.citations

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys of the facts it waits for."""
        return self.finding.missing
