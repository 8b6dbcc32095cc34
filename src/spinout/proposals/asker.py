"""Who asks, as a paper names them: the team, or the kind of body that wants to run the service."""

from spinout.facts.questions import question_for
from spinout.facts.questions.on_screen import choice_on_screen
from spinout.facts.service import ProposerKind
from spinout.findings import Missing
from spinout.handovers.passage import Passage

_A_TEAM = frozenset({ProposerKind.EMPLOYEES, ProposerKind.OTHER})
"""Kinds that have no name of their own: a paper calls them the team."""


def body_that_asks(passage: Passage) -> str:
    """“A parish council”, or blank where a team of colleagues asks or nobody said who."""
    kind = passage.facts.proposer.kind
    if isinstance(kind, Missing) or kind in _A_TEAM:
        return ""
    return choice_on_screen(question_for("proposer.kind"), kind.value)


def author(passage: Passage) -> str:
    """Who stands at the head of a paper."""
    return body_that_asks(passage) or "The team"


def whose(passage: Passage) -> str:
    """Whose a paper is: “Team’s”, “Parish council’s”."""
    name = author(passage).partition(" ")[2]
    return f"{name[:1].upper()}{name[1:]}’s"
