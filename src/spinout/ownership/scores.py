"""What each legal form scores, cell by cell, as the plan’s own facts and weights have it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from spinout.facts.plan import CaseFacts
from spinout.findings import Missing
from spinout.handovers.structure import FormScore
from spinout.law import Reading, Row

MATTERS_MOST, MATTERS = 2, 1
"""What a criterion counts that the team says matters most, and what each other one counts."""

Cell = tuple[str, str]
"""The number of a criterion and the code of a form."""
Cells = Mapping[str, tuple[tuple[Cell, FormScore], ...]]

TERMS: Mapping[str, Callable[[CaseFacts], bool]] = {
    "wishes.permanent_lock": lambda facts: facts.wishes.permanent_lock is True,
    "control.charitable": lambda facts: facts.control.charitable is True,
}
"""The facts that lift a score, each of which must be a plain yes."""


def scores(facts: CaseFacts, reading: Reading) -> dict[str, tuple[FormScore, ...]]:
    """The scores of each form, by its code, in the order of the criteria.

    The weights are the team’s own where it says what matters most, and else the ones we suggest.

    Law: form-criteria, form-scores, form-score-terms
    """
    cells: Cells = reading.worked_out(_cells)
    lifted = {
        (row["criterion"], row["form"]): row
        for row in reading.table("form-score-terms")
        if TERMS[row["fact"]](facts)
    }
    matters = facts.wishes.matters
    return {
        form: tuple(_as_it_is(cell, score, lifted, matters) for cell, score in held)
        for form, held in cells.items()
    }


def _as_it_is(
    cell: Cell, score: FormScore, lifted: Mapping[Cell, Row], matters: tuple[str, ...] | Missing
) -> FormScore:
    if not isinstance(matters, Missing):
        score = replace(score, weight=MATTERS_MOST if score.key in matters else MATTERS)
    if cell not in lifted:
        return score
    row = lifted[cell]
    return replace(score, score=row.whole("score"), reason=row["reason"])


def _cells(reading: Reading) -> Cells:
    criteria = {row["criterion"]: row for row in reading.table("form-criteria")}
    found: dict[str, tuple[tuple[Cell, FormScore], ...]] = {}
    for row in reading.table("form-scores"):
        criterion, form = criteria[row["criterion"]], row["form"]
        score = FormScore(
            key=criterion["key"],
            criterion=criterion["label"],
            score=row.whole("score"),
            weight=criterion.whole("weight"),
            reason=row["reason"],
            source=row.source.title,
            status=row.status.value,
        )
        found[form] = (*found.get(form, ()), ((row["criterion"], form), score))
    return found
