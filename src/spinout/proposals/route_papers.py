"""The papers of the ways to ask: they need no posts and no money, only the service and who asks."""

from datetime import date

from spinout.documents import Document
from spinout.handovers.passage import Passage
from spinout.proposals.asking import by_letter
from spinout.proposals.completeness import completeness
from spinout.proposals.expression import expression_of_interest
from spinout.proposals.for_solicitor import for_solicitor
from spinout.proposals.paper_set import BOTH_WAYS, TO_CHANGE, PaperSet, ways
from spinout.proposals.union_sheet import PLACE as UNION_SHEET
from spinout.proposals.union_sheet import union_sheet

LETTER = "expression-of-interest"
SOLICITOR = "for-your-solicitor"


def _letter(passage: Passage, made_on: date) -> Document:
    return expression_of_interest(passage, completeness(passage), made_on=made_on)


def _solicitor(passage: Passage, made_on: date) -> Document:
    return for_solicitor(passage, made_on=made_on)


def _union(passage: Passage, made_on: date) -> Document:
    return union_sheet(passage, made_on=made_on)


def _has(passage: Passage, name: str) -> bool:
    """A letter only where the law describes one; the pages for a solicitor and the union always."""
    return name != LETTER or by_letter(passage)


_SET = PaperSet(
    papers={
        LETTER: ways(_letter, TO_CHANGE),
        SOLICITOR: ways(_solicitor, BOTH_WAYS),
        UNION_SHEET: ways(_union, BOTH_WAYS),
    },
    has=_has,
)
places = _SET.places
route_paper = _SET.paper
route_papers = _SET.each
write_route_papers = _SET.write
