"""The legal forms weighed: gates first, then scores with the reason for each."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from spinout.facts.plan import CaseFacts
from spinout.handovers.structure import Filing, FormCase, FormOption, FormScore
from spinout.law import Reading, Row
from spinout.ownership.gates import Gate, any_of, sentence, strikes
from spinout.ownership.scores import scores

Made = TypeVar("Made")
Filings = Mapping[str, tuple[Filing, ...]]
Cases = Mapping[str, tuple[FormCase, ...]]


def options(facts: CaseFacts, found: tuple[Gate, ...], reading: Reading) -> tuple[FormOption, ...]:
    """Every form, those still open first by total, then those ruled out; ties in file order.

    Law: legal-forms, form-criteria, form-scores, form-gates, form-filings, form-cases
    """
    scored = scores(facts, reading)
    filings, cases = reading.worked_out(_filings), reading.worked_out(_cases)
    weighed = [
        _option(row, found, scored[row["code"]], facts, filings, cases)
        for row in reading.table("legal-forms")
    ]
    return tuple(sorted(weighed, key=lambda option: (bool(option.shut_out_by), -option.total)))


def _option(
    row: Row,
    found: tuple[Gate, ...],
    scored: tuple[FormScore, ...],
    facts: CaseFacts,
    filings: Filings,
    cases: Cases,
) -> FormOption:
    code = row["code"]
    struck = [(gate, strikes(gate, code, facts)) for gate in found]
    return FormOption(
        code=code,
        name=row["name"],
        shut_out_by=tuple(
            sentence(gate, code, facts) for gate, hit in struck if hit.settled and hit.value
        ),
        waits_for=any_of(hit for _, hit in struck).waits_for,
        scores=scored,
        total=sum(score.score * score.weight for score in scored),
        suits=row["suits"],
        does_not_suit=row["does_not_suit"],
        filings=row["filings"],
        rules_out=tuple(gate.row["gives_up"] for gate in found if gate.names("strikes", code)),
        on_terms=tuple(gate.sentence for gate in found if gate.names("limits", code)),
        each_year=filings.get(code, ()),
        cases=cases.get(code, ()),
    )


def _filings(reading: Reading) -> Filings:
    return _by_form(reading.table("form-filings"), _filing)


def _cases(reading: Reading) -> Cases:
    return _by_form(reading.table("form-cases"), _case)


def _by_form(rows: Iterable[Row], make: Callable[[Row], Made]) -> dict[str, tuple[Made, ...]]:
    """What is made of each row, under the code of every form it is for."""
    found: dict[str, tuple[Made, ...]] = {}
    for row in rows:
        for form in row["forms"].split(";"):
            found[form] = (*found.get(form, ()), make(row))
    return found


def _filing(row: Row) -> Filing:
    cells = {name: row[name] for name in ("what", "when", "with_whom")}
    return Filing(**cells, source=row.source.title, status=row.status.value)


def _case(row: Row) -> FormCase:
    cells = {name: row[name] for name in ("body", "name", "shape", "how_it_went")}
    return FormCase(**cells, source=row.source.title, status=row.status.value)
