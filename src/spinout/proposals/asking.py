"""How a plan is asked for: by the letter that the law describes, or with no law behind it."""

from spinout.facts.service import ParentKind
from spinout.handovers.passage import Passage

_NHS = frozenset({ParentKind.NHS_TRUST, ParentKind.NHS_OTHER})


def to_a_board(passage: Passage) -> bool:
    """Whether the plan goes to the board of an NHS body."""
    return passage.facts.parent.kind in _NHS


def by_letter(passage: Passage) -> bool:
    """Whether the plan may be asked for by an expression of interest under the law.

    Where the ways to ask could not be checked, only an NHS body is known to take none.
    """
    if passage.routes is None:
        return not to_a_board(passage)
    return bool(passage.routes.contents)


def proposal_name(passage: Passage) -> str:
    """The name of the proposal's file, without its ending."""
    return "board-proposal" if to_a_board(passage) else "proposal"


def title(passage: Passage) -> str:
    """What the proposal calls itself."""
    whom = " to the board" if to_a_board(passage) else ""
    return f"{passage.facts.name}: a proposal{whom}"
