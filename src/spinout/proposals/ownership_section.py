"""Who would own and control the mutual, as the papers carry it."""

from collections.abc import Iterator

from spinout.documents import (
    Block,
    Spans,
    Table,
    bullets,
    cite,
    heading,
    number_column,
    paragraph,
    row,
    spans,
    strong,
    text_column,
    total_row,
)
from spinout.facts.structure import Design
from spinout.facts.structure_parts import LEAVERS
from spinout.handovers.passage import Passage
from spinout.handovers.structure import ControlTest, FormOption, FormScore, Structure, Verdict
from spinout.proposals.law_section import finding_block
from spinout.proposals.ownership_picture import who_holds_what
from spinout.proposals.voice import FACTS_STILL_NEEDED, needed, of_the_team

MOST_SCORED = 3
"""The best that a form can score on one thing: strong."""
MOST_QUESTIONS = 3
"""As many questions as are asked beside a form; more are told once, with the other facts."""
_STAY = "STAY"
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
    known = {each.key for cited in passage.cited.values() for each in cited}
    return (
        heading(1, "Ownership"),
        *_chosen(structure),
        *(finding_block(each, known) for each in structure.findings if each.code != _STAY),
        *_weighed(structure),
        *_drawn(passage.facts.structure),
        heading(2, "Who would control it"),
        bullets(*(_test(each, known) for each in structure.tests)),
    )


def _drawn(design: Design | None) -> Iterator[Block]:
    """Who would hold what, where the plan draws it."""
    if design is None:
        return
    yield heading(2, "Who would hold what")
    yield who_holds_what(design, named=of_the_team)
    yield paragraph(
        f"Of every £100 of surplus, £{design.kept} stays in the work. When a colleague leaves: "
        f"{LEAVERS[design.leaver].lower()}."
    )


def _named(structure: Structure) -> FormOption | None:
    return next((each for each in structure.options if each.code == structure.chosen), None)


def _best_other(structure: Structure) -> FormOption | None:
    """The form with the best total among those still open that the plan does not name."""
    others = (o for o in structure.options if o.code != structure.chosen and not o.shut_out_by)
    return max(others, key=lambda option: option.total, default=None)


def _chosen(structure: Structure) -> Iterator[Block]:
    named, other = _named(structure), _best_other(structure)
    if named is None:
        yield paragraph("The plan does not yet name a legal form.")
        return
    yield paragraph(f"The plan names this form: {named.name}. It suits: {named.suits}.")
    if other is None:
        return
    gap = named.total - other.total
    points = f"{abs(gap)} point{'' if abs(gap) == 1 else 's'}"
    how = f"{points} {'above' if gap > 0 else 'below'}" if gap else "level with"
    yield paragraph(
        f"On our scores it stands {how} the best of the others, {other.name}. Scores do not "
        "decide: they are our own judgement. What decides is who should be members. The plan "
        "names its form, and not the top score."
    )


def _weighed(structure: Structure) -> Iterator[Block]:
    if not structure.options:
        return
    weights = [score.weight for score in structure.options[0].scores]
    yield heading(2, "The legal forms weighed")
    yield paragraph(
        "Gates come first: a form that a gate shuts out is not scored against the others. Then "
        f"each form scores 0 to {MOST_SCORED} on {len(weights)} things. "
        f"{sum(weight > 1 for weight in weights)} of them count double. Scores are our own "
        "judgement, not law. To stay as now is an answer too."
    )
    yield _forms(structure, weights)
    compared = [each for each in (_named(structure), _best_other(structure)) if each is not None]
    if len(compared) > 1:
        yield _side_by_side(*compared)


def _forms(structure: Structure, weights: list[int]) -> Table:
    most, unweighted = MOST_SCORED * sum(weights), MOST_SCORED * len(weights)
    return Table(
        caption="Legal forms: those still open first, then those a gate shuts out",
        columns=(
            text_column("Form", weight=3),
            number_column(f"Score, out of {most}", weight=1),
            number_column(f"None counted double, out of {unweighted}", weight=2),
            text_column("Open or shut out", weight=4),
        ),
        rows=tuple(
            row(
                o.name,
                "–" if o.shut_out_by else str(o.total),
                "–" if o.shut_out_by else str(_unweighted(o)),
                _state(o),
            )
            for o in structure.options
        ),
    )


def _unweighted(option: FormOption) -> int:
    return sum(score.score for score in option.scores)


def _side_by_side(named: FormOption, other: FormOption) -> Table:
    """Cell by cell, why the form the plan names scores as it does, and the best of the others."""
    theirs = {score.criterion: score for score in other.scores}
    pairs = [(mine, theirs[mine.criterion]) for mine in named.scores if mine.criterion in theirs]
    return Table(
        caption="The form the plan names and the best of the others, with our reasons",
        columns=(
            text_column("What counts", weight=3),
            text_column(named.name, weight=4),
            text_column(other.name, weight=4),
        ),
        rows=(
            *(row(_criterion(mine), _reasoned(mine), _reasoned(its)) for mine, its in pairs),
            total_row("Total", str(named.total), str(other.total)),
        ),
        note=spans("3 strong, 2 workable, 1 weak, 0 no."),
    )


def _criterion(score: FormScore) -> str:
    return f"{score.criterion} (counts double)" if score.weight > 1 else score.criterion


def _reasoned(score: FormScore) -> Spans:
    return spans(strong(f"{score.score}. "), score.reason)


def _state(option: FormOption) -> str:
    if option.shut_out_by:
        return " ".join(option.shut_out_by)
    if len(option.waits_for) > MOST_QUESTIONS:
        many = len(option.waits_for)
        return f"Open so far. It waits for {many} facts, told under “{FACTS_STILL_NEEDED}”."
    if option.waits_for:
        return f"Open so far. {needed(option.waits_for)}"
    return "Open."


def _test(test: ControlTest, known: set[str]) -> Spans:
    change = (
        f" Smallest change that would help: {test.smallest_change}" if test.smallest_change else ""
    )
    waits = f" {needed(test.missing)}" if test.missing else ""
    return spans(
        strong(f"{test.name}: {_VERDICTS[test.verdict]}. "),
        f"{test.deciding_words}{waits}{change}",
        *(cite(key) for key in test.citations if key in known),
    )
