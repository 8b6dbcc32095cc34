"""What a team wrote in its case, paragraph by paragraph."""

from collections.abc import Iterable, Iterator

from spinout.facts.plan import CaseFacts

PARTS = (
    *("case_for", "case_against", "baseline", "staff", "equality", "transition"),
    *("support", "award", "regulator", "vat"),
)


def words(paragraphs: Iterable[str]) -> int:
    """How many words there are."""
    return sum(len(each.split()) for each in paragraphs)


def paragraphs_of(facts: CaseFacts) -> Iterator[tuple[str, str]]:
    """Every paragraph and sentence the team wrote, with the part it belongs to."""
    told = facts.narrative
    yield "summary", told.summary
    yield "decision_asked", told.decision_asked
    for part in PARTS:
        for each in getattr(told, part):
            yield part, each
    for code, said in facts.expression.items.items():
        for each in said.split("\n\n"):
            yield code, each
    for option in told.options:
        for each in (option.says, option.for_it, option.against_it):
            yield option.key, each
    for risk in told.risks:
        for each in (risk.says, risk.answer):
            yield risk.name, each
