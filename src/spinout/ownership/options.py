"""The legal forms weighed: gates first, then scores with the reason for each."""

from spinout.facts.plan import CaseFacts
from spinout.handovers.structure import FormOption, FormScore
from spinout.law import Reading, Row
from spinout.ownership.gates import Gate, any_of, sentence, strikes


def options(facts: CaseFacts, found: tuple[Gate, ...], reading: Reading) -> tuple[FormOption, ...]:
    """Every form, those still open first by total, then those ruled out; ties in file order.

    Law: legal-forms, form-criteria, form-scores, form-gates
    """
    scores = reading.worked_out(_scores)
    weighed = [
        _option(row, found, scores[row["code"]], facts) for row in reading.table("legal-forms")
    ]
    return tuple(sorted(weighed, key=lambda option: (bool(option.shut_out_by), -option.total)))


def _option(
    row: Row, found: tuple[Gate, ...], scores: tuple[FormScore, ...], facts: CaseFacts
) -> FormOption:
    struck = [(gate, strikes(gate, row["code"], facts)) for gate in found]
    return FormOption(
        code=row["code"],
        name=row["name"],
        shut_out_by=tuple(
            sentence(gate, row["code"], facts) for gate, hit in struck if hit.settled and hit.value
        ),
        waits_for=any_of(hit for _, hit in struck).waits_for,
        scores=scores,
        total=sum(score.score * score.weight for score in scores),
        suits=row["suits"],
        does_not_suit=row["does_not_suit"],
        filings=row["filings"],
    )


def _scores(reading: Reading) -> dict[str, tuple[FormScore, ...]]:
    """The scores of each form, by its code, in the order of the criteria."""
    criteria = {row["criterion"]: row for row in reading.table("form-criteria")}
    scores: dict[str, tuple[FormScore, ...]] = {}
    for row in reading.table("form-scores"):
        criterion = criteria[row["criterion"]]
        score = FormScore(
            criterion=criterion["label"],
            score=row.whole("score"),
            weight=criterion.whole("weight"),
            reason=row["reason"],
        )
        scores[row["form"]] = (*scores.get(row["form"], ()), score)
    return scores
