"""Who would own and control the mutual, as the papers carry it."""

from spinout.documents import (
    Block,
    Spans,
    Table,
    bullets,
    heading,
    number_column,
    paragraph,
    row,
    spans,
    strong,
    text_column,
)
from spinout.facts.wanted import need_to_know
from spinout.handovers.passage import Passage
from spinout.handovers.structure import ControlTest, FormOption, Structure, Verdict

_VERDICTS = {
    Verdict.PASSES: "Passes",
    Verdict.FLAGGED: "In doubt",
    Verdict.FAILS: "Fails",
    Verdict.UNKNOWN: "We need to know more",
}


def ownership_section(passage: Passage) -> tuple[Block, ...]:
    """The whole of ownership in the proposal."""
    structure = passage.structure
    if structure is None:
        return (heading(1, "Ownership"), paragraph("We could not weigh the legal forms."))
    return (
        heading(1, "Ownership"),
        paragraph(_chosen(structure)),
        _forms(structure),
        paragraph(
            "Scores are our own judgement, not law. Gates come first: a form that a gate shuts "
            "out is not scored against the others. Staying as you are is an answer too."
        ),
        heading(2, "Who would control it"),
        bullets(*(_test(each) for each in structure.tests)),
    )


def _chosen(structure: Structure) -> str:
    for option in structure.options:
        if option.code == structure.chosen:
            return f"The plan names this form: {option.name}. It suits: {option.suits}"
    return "The plan does not yet name a legal form."


def _forms(structure: Structure) -> Table:
    return Table(
        caption="Legal forms: those still open first, then those a gate shuts out",
        columns=(
            text_column("Form", weight=3),
            number_column("Score"),
            text_column("Open or shut out", weight=5),
        ),
        rows=tuple(
            row(o.name, "–" if o.shut_out_by else str(o.total), _state(o))
            for o in structure.options
        ),
    )


def _state(option: FormOption) -> str:
    if option.shut_out_by:
        return " ".join(option.shut_out_by)
    if option.waits_for:
        return f"Open so far. {need_to_know(option.waits_for)}"
    return "Open."


def _test(test: ControlTest) -> Spans:
    change = (
        f" Smallest change that would help: {test.smallest_change}" if test.smallest_change else ""
    )
    return spans(strong(f"{test.name}: {_VERDICTS[test.verdict]}. "), test.deciding_words, change)
