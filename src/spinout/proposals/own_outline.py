"""Our own outline of a proposal that no law describes: each part, and whether it is there.

It follows what boards and the NHS rules ask about. It is ours, and no law asks for it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spinout.documents import Block, Table, heading, paragraph, row, text_column
from spinout.findings import Missing
from spinout.handovers.passage import Passage
from spinout.proposals.asking import NOT_NAMED, to_a_board


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlinePart:
    """One part of our outline: its name, the heading it stands under, and how to tell it is there.

    `only_board` marks a part that only a plan for an NHS board has.
    """

    name: str
    under: str
    there: Callable[[Passage], bool]
    only_board: bool = False


def _service(passage: Passage) -> bool:
    service = passage.facts.service
    return not any(isinstance(each, Missing) for each in (service.name, service.area, service.cpv))


def _model(passage: Passage) -> bool:
    return passage.structure is not None and passage.structure.chosen is not None


PARTS = (
    OutlinePart(
        name="the case for",
        under="The case for",
        there=lambda passage: bool(passage.facts.narrative.case_for),
    ),
    OutlinePart(
        name="what the service costs and does now",
        under="What the service costs and does now",
        there=lambda passage: bool(passage.facts.narrative.baseline),
    ),
    OutlinePart(name="the service with its area and code", under="The service", there=_service),
    OutlinePart(
        name="what colleagues say and how they will vote",
        under="What colleagues say",
        there=lambda passage: bool(passage.facts.narrative.support),
        only_board=True,
    ),
    OutlinePart(name="the legal form of the mutual", under="Ownership", there=_model),
    OutlinePart(
        name="pay, pension and terms",
        under="Pay, pension and terms",
        there=lambda passage: passage.package is not None,
    ),
    OutlinePart(
        name="five years of money",
        under="The money",
        there=lambda passage: passage.money is not None,
    ),
    OutlinePart(
        name="what the move does to VAT",
        under="VAT",
        there=lambda passage: bool(passage.facts.narrative.vat),
        only_board=True,
    ),
    OutlinePart(
        name="the way of awarding the contract that the team hopes for",
        under="How the contract could be awarded",
        there=lambda passage: bool(passage.facts.narrative.award),
        only_board=True,
    ),
    OutlinePart(
        name="the plan to be registered to give care",
        under="Before the first day",
        there=lambda passage: bool(passage.facts.narrative.regulator),
        only_board=True,
    ),
    OutlinePart(
        name="the risks", under="Risks", there=lambda passage: bool(passage.facts.narrative.risks)
    ),
    OutlinePart(
        name="the timetable",
        under="How we would get there",
        there=lambda passage: bool(passage.facts.narrative.transition),
    ),
)


def parts(passage: Passage) -> tuple[OutlinePart, ...]:
    """The parts of our outline that fit this way of asking, in order."""
    board = to_a_board(passage)
    return tuple(part for part in PARTS if board or not part.only_board)


def missing_parts(passage: Passage) -> Iterator[str]:
    """The names of the parts that are not there yet."""
    return (part.name for part in parts(passage) if not part.there(passage))


def outline_section(passage: Passage) -> tuple[Block, ...]:
    """That no law lists what to send, and our own outline in its place."""
    whom = "the board" if to_a_board(passage) else NOT_NAMED
    return (
        heading(1, "What the law requires this to hold"),
        paragraph(
            f"Nothing. No law lists what a proposal to {whom} must hold. There is no form to fill "
            "in, and no date by which it must be answered."
        ),
        heading(2, "Our own outline"),
        paragraph("What follows is our outline. It is useful, but no law asks for it."),
        Table(
            caption="Our outline: each part, and if it is there",
            columns=(
                text_column("Part", weight=5),
                text_column("Under the heading", weight=4),
                text_column("There?", weight=1),
            ),
            rows=tuple(
                row(
                    f"{part.name[:1].upper()}{part.name[1:]}",
                    part.under,
                    "Yes" if part.there(passage) else "Missing",
                )
                for part in parts(passage)
            ),
        ),
    )
